// Writes events.ndjson: three months of logins, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260119);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
const day = (month, date) => Date.UTC(2026, month - 1, date);
const STAYS = [
  // Account, first and last day, logins a day, members who have an account then.
  ["brook-studio", day(1, 1), day(1, 31), 8, 27],
  ["brook-studio", day(2, 1), day(2, 28), 9, 38],
  ["brook-studio", day(3, 1), day(3, 31), 9, 43],
  ["dell-and-sons", day(1, 19), day(3, 12), 3, 13],
  ["fern-hill", day(2, 10), day(3, 31), 2, 9],
  ["glen-works", day(1, 1), day(2, 20), 12, 66],
];

for (const [account, first, last, logins, members] of STAYS)
  for (let d = first; d <= last; d += DAY) for (let i = 0; i < logins; i++) write(login(account, d, members));
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

// Between 07:00 and 18:59 UTC.
function login(subject, date, members) {
  serial++;
  return {
    specversion: "1.0",
    id: `l-${String(serial).padStart(5, "0")}`,
    source: "/planner/web",
    type: "com.example.planner.login",
    subject,
    time: new Date(date + 7 * 3_600_000 + below(43_200) * 1000).toISOString(),
    data: { member: `m${1 + below(members)}@${subject}.example` },
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const sentTwice = login("brook-studio", day(2, 11), 38);
  write(sentTwice);
  write({ ...sentTwice, received: "2026-02-11T23:00:00Z" });

  const conflict = login("brook-studio", day(2, 12), 38);
  write(conflict);
  write({
    ...conflict,
    received: "2026-02-12T23:00:00Z",
    data: { member: "somebody.else@brook-studio.example" },
  });

  write({ ...login("fern-hill", day(3, 2), 9), data: {} });

  // Of the last day of February, received in March: the March bill has it, with one member more.
  const late = login("fern-hill", day(2, 28), 9);
  write({ ...late, received: "2026-03-01T08:00:00Z", data: { member: "late@fern-hill.example" } });
  // The same on an account's last bill, after which there is none: it is counted there.
  const lateAtTheEnd = login("glen-works", day(2, 19), 66);
  write({ ...lateAtTheEnd, received: "2026-03-03T08:00:00Z", data: { member: "late@glen-works.example" } });

  // Before the first day, and after the last.
  write(login("fern-hill", day(2, 6), 9));
  write(login("glen-works", day(2, 25), 66));

  // The last second of March in London, where summer time has begun.
  const atTheEnd = login("fern-hill", day(3, 5), 9);
  write({ ...atTheEnd, time: "2026-03-31T22:59:59.999Z", data: { member: "march@fern-hill.example" } });

  write(login("hazel-ltd", day(2, 11), 3));
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
