// Writes events.ndjson: half a year of quarter-hours, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260410);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
const QUARTER = 900_000;
const day = (month, date) => Date.UTC(2026, month - 1, date);
const STAYS = [
  // Account, points, first day, day after the last, quarter-hours a day, most Wh in one.
  ["baeckerei-huber", ["CH-1001"], day(1, 1), day(7, 1), 6, 6_000],
  ["atelier-sonne", ["CH-2001", "CH-2002"], day(2, 10), day(6, 1), 2, 2_500],
];

for (const [account, points, first, end, many, most] of STAYS) {
  for (let d = first; d < end; d += DAY) {
    for (const point of points) {
      const slots = new Set(Array.from({ length: many }, () => 12 + below(72)));
      for (const slot of slots) write(reading(account, point, d + slot * QUARTER, most));
    }
  }
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

// Some meters write numbers, some write decimal text.
function reading(subject, meteringPoint, at, most) {
  serial++;
  const energy = (1 + below(most)) / 1000;
  return {
    specversion: "1.0",
    id: `r-${String(serial).padStart(5, "0")}`,
    source: "/readings/seetal",
    type: "ch.seetal.reading",
    subject,
    time: new Date(at).toISOString(),
    data: {
      meteringPoint,
      kilowattHours: serial % 3 === 0 ? energy.toFixed(3) : energy,
      ...(below(4) === 0 ? { kilovarHours: below(2_000) / 1000 } : {}),
    },
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const sentTwice = reading("baeckerei-huber", "CH-1001", day(2, 3) + 40 * QUARTER, 900);
  write(sentTwice);
  write({ ...sentTwice, received: "2026-02-03T19:00:00Z" });

  const conflict = reading("baeckerei-huber", "CH-1001", day(2, 5) + 40 * QUARTER, 900);
  write(conflict);
  write({ ...conflict, received: "2026-02-06T00:00:00Z", data: { ...conflict.data, kilowattHours: 99 } });

  // Energy below zero is none, and a reading without a point cannot be billed.
  const negative = reading("baeckerei-huber", "CH-1001", day(2, 8), 900);
  write({ ...negative, data: { ...negative.data, kilowattHours: -1.5 } });
  const nowhere = reading("atelier-sonne", "CH-2001", day(2, 20), 900);
  write({ ...nowhere, data: { kilowattHours: 1 } });

  // Of the last day of March, received in April: the second quarter has it.
  const late = reading("baeckerei-huber", "CH-1001", day(3, 31) + 30 * QUARTER, 900);
  write({ ...late, received: "2026-04-01T05:00:00Z" });

  // The hour that happens twice comes in October; in March one is missing: 02:00 is 03:00 on the 29th, a Sunday.
  write(reading("baeckerei-huber", "CH-1001", day(3, 29) + 4 * QUARTER, 900));
  // 20:00 in summer is 18:00 UTC: from then on the tariff is low.
  write(reading("baeckerei-huber", "CH-1001", day(6, 30) + 72 * QUARTER, 4_000));

  // Before the account's first day, and after its last.
  write(reading("atelier-sonne", "CH-2001", day(2, 9) + 40 * QUARTER, 900));
  write(reading("atelier-sonne", "CH-2002", day(6, 1) + 40 * QUARTER, 900));
  write(reading("keine-ahnung", "CH-9", day(3, 1), 900));
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
