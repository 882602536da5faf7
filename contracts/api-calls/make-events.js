// Writes events.ndjson: three months of API calls, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260201);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
const ACCOUNTS = [
  // Account, first day, records a day, users, largest count of a record, highest peak of connections.
  ["acct-atlas-maps", Date.UTC(2026, 1, 1), 12, 74, 1_100, 640],
  ["acct-bluebird", Date.UTC(2026, 1, 1), 5, 26, 260, 180],
  ["acct-cobalt", Date.UTC(2026, 2, 16), 3, 9, 90, 40],
];

for (const [account, first, records, users, most, peak] of ACCOUNTS) {
  // In the hours 12:00 to 23:59 UTC: no record stands near the end of a month in New York but those made
  // below.
  for (let day = first; day <= Date.UTC(2026, 3, 30); day += DAY) {
    for (let i = 0; i < records; i++) write(traffic(account, day, users, most));
    write(gateway(account, day, peak));
  }
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

function traffic(subject, day, users, most) {
  const endpoint = ["search", "search", "tiles", "tiles", "tiles", "route", "matrix"][below(7)];
  const calls = 1 + below(endpoint === "matrix" ? Math.ceil(most / 40) : most);
  return event("com.example.maps.traffic", subject, day, {
    endpoint,
    user: `user-${1 + below(users)}`,
    calls,
  });
}

function gateway(subject, day, peak) {
  return event("com.example.maps.connections", subject, day, { connections: { peak: below(peak) } });
}

function event(type, subject, day, data) {
  serial++;
  return {
    specversion: "1.0",
    id: `m${String(serial).padStart(6, "0")}`,
    source: "/gateway/us-east",
    type,
    subject,
    time: new Date(day + 12 * 3_600_000 + below(43_200) * 1000).toISOString(),
    data,
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const march = Date.UTC(2026, 2, 10);

  const resent = traffic("acct-bluebird", march, 26, 260);
  write(resent);
  write({ ...resent, received: "2026-03-11T04:00:00Z" });
  // The same content: the time is the same instant, the count is written as text.
  const sameInstant = resent.time.replace("Z", "+00:00");
  write({ ...resent, time: sameInstant, received: "2026-03-11T05:00:00Z", data: text(resent.data) });

  const conflict = traffic("acct-atlas-maps", march, 74, 1_100);
  write(conflict);
  const received = new Date(Date.parse(conflict.time) + 60_000).toISOString();
  write({ ...conflict, received, data: { ...conflict.data, calls: conflict.data.calls + 1 } });

  const incomplete = traffic("acct-cobalt", Date.UTC(2026, 2, 20), 9, 90);
  delete incomplete.data.user;
  write(incomplete);
  // Out of bounds: a record holds 1 to 100'000 calls.
  const tooMany = traffic("acct-atlas-maps", march, 74, 1_100);
  tooMany.data.calls = 100_001;
  write(tooMany);

  const unknown = traffic("acct-atlas-maps", march, 74, 1_100);
  unknown.data.endpoint = "isochrone";
  write(unknown);

  // Of 27 February, received on 2 March: February is closed, so the March bill has it. They raise the highest
  // peak and the number of users of March.
  const late = gateway("acct-bluebird", Date.UTC(2026, 1, 27), 180);
  write({ ...late, received: "2026-03-02T15:00:00Z", data: { connections: { peak: 205 } } });
  const lateUser = traffic("acct-bluebird", Date.UTC(2026, 1, 27), 26, 260);
  write({ ...lateUser, received: "2026-03-02T15:00:00Z", data: { ...lateUser.data, user: "user-late" } });

  // Before the account's first day.
  write(traffic("acct-cobalt", Date.UTC(2026, 2, 12), 9, 90));

  // Around the end of March in New York, where it is 04:00 UTC in summer: the last second of March, the
  // first of April.
  write({ ...traffic("acct-cobalt", march, 9, 90), time: "2026-04-01T03:59:59.999Z" });
  write({ ...traffic("acct-cobalt", march, 9, 90), time: "2026-04-01T04:00:00Z" });
  // And of February, in winter, where it is 05:00 UTC.
  write({ ...traffic("acct-bluebird", march, 26, 260), time: "2026-02-28T23:59:59-05:00" });

  write(traffic("acct-demo", march, 9, 90));
}

function text(data) {
  return { ...data, calls: `${data.calls}.0` };
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
