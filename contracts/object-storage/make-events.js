// Writes events.ndjson: three months of a store's measurements, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260112);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
const HOUR = 3_600_000;
const day = (month, date) => Date.UTC(2026, month - 1, date);
const STORES = [
  // Account, first day, buckets with their class and their largest size in GB, requests a day, GB sent a day.
  [
    "bildarchiv",
    day(1, 1),
    { originals: ["standard", 64_000], web: ["standard", 900], old: ["infrequent", 12_000] },
    9,
    380,
  ],
  ["kartenhaus", day(1, 12), { tiles: ["standard", 700], backup: ["archive", 4_000] }, 3, 2],
];

for (const [account, first, buckets, calls, gigabytes] of STORES) {
  for (const [bucket, [storageClass, most]] of Object.entries(buckets)) {
    let at = first + below(20) * HOUR;
    let size = Math.floor(most / 2) + below(100);
    while (at < day(4, 1)) {
      write(
        record("resized", account, at, {
          bucket,
          storageClass,
          size: size * 1_000_000_000 + below(1_000_000),
        }),
      );
      at += (2 + below(9)) * DAY + below(86_400) * 1000;
      size = Math.min(most, Math.max(1, size + below(Math.floor(most / 5)) - Math.floor(most / 12)));
    }
  }
  for (let d = first; d < day(4, 1); d += DAY) {
    for (let i = 0; i < calls; i++) {
      const kind = ["write", "read", "read", "read", "delete"][below(5)];
      write(
        record("requests", account, d + below(24) * HOUR, {
          kind,
          requests: 1 + below(kind === "read" ? 90_000 : 900),
        }),
      );
    }
    const destination = ["internet", "internet", "region", "zone"][below(4)];
    write(
      record("sent", account, d + below(86_400) * 1000, {
        destination,
        size: below(gigabytes * 1_000) * 1_000_000,
      }),
    );
  }
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

function record(what, subject, at, data) {
  serial++;
  return {
    specversion: "1.0",
    id: `s-${String(serial).padStart(5, "0")}`,
    source: "/storage/zrh1",
    type: `com.example.storage.${what}`,
    subject,
    time: new Date(at).toISOString(),
    data,
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const sentTwice = record("sent", "kartenhaus", day(2, 3), { destination: "internet", size: 5_000_000_000 });
  write(sentTwice);
  write({ ...sentTwice, received: "2026-02-03T09:00:00Z" });

  const conflict = record("requests", "bildarchiv", day(2, 5), { kind: "read", requests: 700 });
  write(conflict);
  write({ ...conflict, received: "2026-02-06T00:00:00Z", data: { kind: "read", requests: 7_000 } });

  // A class that the contract does not know, and a size that is missing.
  write(record("resized", "bildarchiv", day(2, 8), { bucket: "film", storageClass: "glacier", size: 1 }));
  write(record("sent", "bildarchiv", day(2, 8), { destination: "internet" }));

  // Of the last day of January, received in February: the February bill has it.
  const late = record("requests", "kartenhaus", day(1, 31) + 5 * HOUR, { kind: "write", requests: 450 });
  write({ ...late, received: "2026-02-01T00:00:00Z" });

  // Before the account's first day; a bucket that is older than the account opens its level all the same.
  write(
    record("sent", "kartenhaus", day(1, 11) + 23 * HOUR, { destination: "internet", size: 1_000_000_000 }),
  );
  write(
    record("resized", "kartenhaus", day(1, 9), {
      bucket: "seed",
      storageClass: "standard",
      size: 40_000_000_000,
    }),
  );

  // Two sizes of one bucket at one instant: the greater id holds.
  write(
    record("resized", "kartenhaus", day(3, 10), {
      bucket: "seed",
      storageClass: "standard",
      size: 90_000_000_000,
    }),
  );
  write(
    record("resized", "kartenhaus", day(3, 10), {
      bucket: "seed",
      storageClass: "standard",
      size: 60_000_000_000,
    }),
  );

  write(record("sent", "fremdkonto", day(2, 11), { destination: "zone", size: 3 }));
  arrivals.push({ at: "2026-02-13T12:00:00.000Z", text: "<html><body>502 Bad Gateway</body></html>" });
}

// The file stands in the order in which the records arrived.
function write(record) {
  arrivals.push({ at: new Date(record.received ?? record.time).toISOString(), text: JSON.stringify(record) });
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}
