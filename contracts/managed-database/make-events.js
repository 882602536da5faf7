// Writes events.ndjson: a year of outages and backups, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260610);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
const MINUTE = 60_000;
const day = (month, date) => Date.UTC(2026, month - 1, date);
const OUTAGES = [
  // Account, begin, minutes, availability during it in percent.
  ["apotheke-lind", day(3, 7) + 9 * 60 * MINUTE, 95, "0"],
  ["apotheke-lind", day(6, 18) + 22 * 60 * MINUTE, 1_700, "12.5"],
  ["apotheke-lind", day(9, 29) + 23 * 60 * MINUTE, 4_100, "0"],
  ["verlag-kern", day(5, 2), 30, "50"],
];
const BACKUPS = [
  // Account, databases with their largest size in GB, first day, day after the last.
  ["apotheke-lind", { orders: 700, stock: 900 }, day(1, 1), day(12, 31)],
  ["verlag-kern", { catalogue: 160 }, day(3, 2), day(9, 30)],
];

for (const [account, begin, minutes, up] of OUTAGES) {
  write(record("state", account, begin, { up }));
  write(record("state", account, begin + minutes * MINUTE, { up: "100" }));
}
for (const [account, databases, first, end] of BACKUPS) {
  for (const [database, most] of Object.entries(databases)) {
    for (let at = first + below(86_400) * 1000; at < end; at += (1 + below(6)) * DAY) {
      write(
        record("snapshot", account, at, {
          database,
          size: below(most * 1_000) * 1_000_000 + below(1_000_000),
        }),
      );
    }
  }
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

function record(what, subject, at, data) {
  serial++;
  return {
    specversion: "1.0",
    id: `d-${String(serial).padStart(4, "0")}`,
    source: "/databases/fra",
    type: `com.example.database.${what}`,
    subject,
    time: new Date(at).toISOString(),
    data,
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const sentTwice = record("snapshot", "verlag-kern", day(4, 3), {
    database: "catalogue",
    size: 90_000_000_000,
  });
  write(sentTwice);
  write({ ...sentTwice, received: "2026-04-03T09:00:00Z" });

  const conflict = record("snapshot", "apotheke-lind", day(2, 5), {
    database: "stock",
    size: 500_000_000_000,
  });
  write(conflict);
  write({ ...conflict, received: "2026-02-06T00:00:00Z", data: { database: "stock", size: 5 } });

  // More than all, and nothing at all.
  write(record("state", "apotheke-lind", day(2, 8), { up: "100.5" }));
  write(record("snapshot", "apotheke-lind", day(2, 9), { database: "orders" }));

  // After the account's last day; and a level that is older than the account.
  write(record("snapshot", "verlag-kern", day(10, 2), { database: "catalogue", size: 1 }));
  write(record("snapshot", "verlag-kern", day(2, 20), { database: "archive", size: 30_000_000_000 }));

  write(record("state", "unbekannt", day(4, 11), { up: "0" }));
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
