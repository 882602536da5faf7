// Writes events.ndjson: two and a half years of monthly totals, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260701);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

// Account, first month counted from July 2026, entries a month in thousands: in the first, second and third year.
const BOOKS = [
  ["halden-bank", 0, [1_700, 5_900, 22_000]],
  ["halden-insurance", 3, [2_600, 4_100, 13_000]],
];

for (const [account, first, years] of BOOKS) {
  for (let month = first; month < 30; month++) {
    const most = years[Math.floor((month - first) / 12)] * 1_000;
    write(posted(account, endOf(month), Math.floor(most / 2) + below(Math.floor(most / 2))));
  }
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

// On the last day of the month, at noon UTC.
function endOf(month) {
  return Date.UTC(2026, 7 + month, 0, 12);
}

function posted(subject, at, entries) {
  serial++;
  return {
    specversion: "1.0",
    id: `p-${String(serial).padStart(4, "0")}`,
    source: "/ledger/eu-west",
    type: "com.example.ledger.posted",
    subject,
    time: new Date(at).toISOString(),
    data: { entries },
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const sentTwice = posted("halden-bank", Date.UTC(2027, 1, 3), 777);
  write(sentTwice);
  write({ ...sentTwice, received: "2027-02-03T19:00:00Z" });

  const conflict = posted("halden-insurance", Date.UTC(2027, 1, 5), 1_000);
  write(conflict);
  write({ ...conflict, received: "2027-02-06T00:00:00Z", data: { entries: 2_000 } });

  write({ ...posted("halden-bank", Date.UTC(2027, 4, 9), 0), data: {} });
  // Of June, the last month of a contract year, received in July: the new year's first bill has it.
  write({ ...posted("halden-bank", Date.UTC(2027, 5, 29), 12_345), received: "2027-07-02T08:00:00Z" });
  // Before the account's first day.
  write(posted("halden-insurance", Date.UTC(2026, 8, 30), 500));
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
