// Writes events.ndjson: three months of call records, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260403);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
const day = (month, date) => Date.UTC(2026, month - 1, date);
const STAYS = [
  // Account, first day, day after the last, calls on a weekday.
  ["nordkontakt", day(1, 1), day(4, 1), 16],
  ["praxis-weber", day(1, 15), day(3, 21), 4],
];
const COUNTRIES = ["DE", "DE", "FR", "IT", "AT", "US", "IN", "NZ", "PL"];

for (const [account, first, end, calls] of STAYS) {
  for (let d = first; d < end; d += DAY) {
    const many = [0, 6].includes(new Date(d).getUTCDay()) ? Math.floor(calls / 4) : calls;
    // From 05:00 to 21:59 UTC.
    for (let i = 0; i < many; i++) write(call(account, d + 5 * 3_600_000 + below(61_200) * 1000));
  }
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

function call(subject, at) {
  serial++;
  const kind = ["fixed", "fixed", "fixed", "mobile", "mobile", "abroad", "abroad", "service"][below(8)];
  const answered = below(6) > 0;
  return {
    specversion: "1.0",
    id: `c-${String(serial).padStart(5, "0")}`,
    source: "/switch/zrh",
    type: "ch.alpenton.cdr",
    subject,
    time: new Date(at).toISOString(),
    data: {
      kind,
      ...(kind === "abroad" ? { country: COUNTRIES[below(COUNTRIES.length)] } : {}),
      durationSeconds: answered ? 3 + below(below(3) === 0 ? 2_400 : 420) : 0,
      answered,
    },
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const sentTwice = call("praxis-weber", day(2, 3) + 10 * 3_600_000);
  write(sentTwice);
  write({ ...sentTwice, received: "2026-02-03T19:00:00Z" });

  const conflict = call("nordkontakt", day(2, 5) + 10 * 3_600_000);
  write(conflict);
  write({ ...conflict, received: "2026-02-06T00:00:00Z", data: { ...conflict.data, durationSeconds: 7 } });

  // A kind that the contract does not know, a duration of more than a day, and none at all.
  const strange = call("nordkontakt", day(2, 8));
  write({ ...strange, data: { ...strange.data, kind: "satellite" } });
  const endless = call("nordkontakt", day(2, 9));
  write({ ...endless, data: { ...endless.data, durationSeconds: 86_401 } });
  const empty = call("nordkontakt", day(2, 10));
  write({ ...empty, data: { kind: "fixed", answered: true } });

  // Of January: received on 2 February it is in time, on 4 February the February bill has it.
  const inTime = call("nordkontakt", day(1, 30) + 12 * 3_600_000);
  write({
    ...inTime,
    received: "2026-02-02T08:00:00Z",
    data: { kind: "fixed", durationSeconds: 100, answered: true },
  });
  const late = call("nordkontakt", day(1, 30) + 13 * 3_600_000);
  write({
    ...late,
    received: "2026-02-04T08:00:00Z",
    data: { kind: "mobile", durationSeconds: 200, answered: true },
  });

  // The last second of March in Zurich, where summer time has begun; the bill of March has it.
  const atTheEnd = call("nordkontakt", day(3, 30));
  write({ ...atTheEnd, time: "2026-03-31T21:59:59Z" });

  // Before the account's first day, and after its last.
  write(call("praxis-weber", day(1, 10) + 9 * 3_600_000));
  write(call("praxis-weber", day(3, 21) + 9 * 3_600_000));

  write(call("fremd", day(2, 11)));
  write({ ...call("nordkontakt", day(2, 12)), type: "ch.alpenton.registration", data: {} });
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
