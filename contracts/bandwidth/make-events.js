// Writes events.ndjson: three months of samples, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260221);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
const HOUR = 3_600_000;
const day = (month, date) => Date.UTC(2026, month - 1, date);
const LINES = [
  // Account, ports, first day, day after the last, hours a day with traffic, most GB of an hour.
  ["streamly", ["xe-0"], day(1, 1), day(4, 1), 8, 260],
  ["spielhaus", ["et-1", "et-2"], day(2, 11), day(4, 1), 5, 90],
];

for (const [account, ports, first, end, hours, most] of LINES) {
  for (let d = first; d < end; d += DAY) {
    const busy = new Set(Array.from({ length: hours }, () => below(24)));
    for (const hour of busy) for (const port of ports) write(sample(account, port, d + hour * HOUR, most));
  }
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

function sample(subject, port, at, most) {
  serial++;
  const octets = n => (1 + below(n * 1000)) * 1_000_000 + below(1_000_000);
  return {
    specversion: "1.0",
    id: `o-${String(serial).padStart(5, "0")}`,
    source: "/routers/fra",
    type: "com.example.transit.sample",
    subject,
    time: new Date(at + below(3600) * 1000).toISOString(),
    data: { port, inOctets: octets(Math.ceil(most / 9)), outOctets: octets(most) },
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const sentTwice = sample("streamly", "xe-0", day(2, 3) + 5 * HOUR, 100);
  write(sentTwice);
  write({ ...sentTwice, received: "2026-02-03T19:00:00Z" });

  const conflict = sample("streamly", "xe-0", day(2, 5) + 5 * HOUR, 100);
  write(conflict);
  write({ ...conflict, received: "2026-02-06T00:00:00Z", data: { ...conflict.data, outOctets: 5 } });

  // A counter that wrapped, and one that is missing.
  const wrapped = sample("streamly", "xe-0", day(2, 8) + 5 * HOUR, 100);
  write({ ...wrapped, data: { ...wrapped.data, inOctets: -4 } });
  const half = sample("spielhaus", "et-1", day(2, 14) + 5 * HOUR, 100);
  write({ ...half, data: { port: "et-1", inOctets: 4 } });

  // Before the account's first day.
  write(sample("spielhaus", "et-1", day(2, 10) + 5 * HOUR, 100));
  write(sample("niemand", "et-1", day(2, 11) + 5 * HOUR, 100));
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
