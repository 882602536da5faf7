// Writes events.ndjson: ten weeks of invocations, the same bytes on every run. `node make-events.js`
// Real feeds are longer; here a memory of 10 GiB and runs of minutes bring the sums into the tiers.
import { writeFileSync } from "node:fs";

const random = mulberry32(20260211);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
const day = (month, date) => Date.UTC(2026, month - 1, date);
const STAYS = [
  // Account, first day, day after the last, runs a day, longest run in seconds, memory in MiB, share of arm in percent.
  ["fahrplan", day(1, 1), day(2, 1), 18, 880, 10_240, 60],
  ["fahrplan", day(2, 1), day(4, 1), 14, 890, 8_192, 90],
  ["rezeptbox", day(2, 1), day(3, 16), 5, 90, 1_024, 0],
];

for (const [account, first, end, runs, longest, memory, arm] of STAYS) {
  for (let d = first; d < end; d += DAY) {
    for (let i = 0; i < runs; i++)
      write(finished(account, d + 3_600_000 + below(79_200_000), longest, memory, arm));
  }
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

// Durations have up to three decimals of a millisecond.
function finished(subject, at, longest, memory, arm) {
  serial++;
  return {
    specversion: "1.0",
    id: `f-${String(serial).padStart(5, "0")}`,
    source: "/functions/eu-central",
    type: "com.example.functions.finished",
    subject,
    time: new Date(at).toISOString(),
    data: {
      function: {
        name: ["resize", "notify", "import"][below(3)],
        architecture: below(100) < arm ? "arm" : "x86",
      },
      durationMs: (1 + below(longest * 1_000_000)) / 1000,
      memoryMiB: memory,
      ...(below(10) === 0 ? { coldStart: true } : {}),
    },
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const sentTwice = finished("rezeptbox", day(2, 3), 60, 512, 0);
  write(sentTwice);
  write({ ...sentTwice, received: "2026-02-03T09:00:00Z" });

  const conflict = finished("fahrplan", day(2, 5), 600, 4_096, 100);
  write(conflict);
  write({ ...conflict, received: "2026-02-06T00:00:00Z", data: { ...conflict.data, memoryMiB: 8_192 } });

  // An architecture that the contract does not know, a duration that is longer than any may be, and none at all.
  const strange = finished("fahrplan", day(2, 8), 60, 512, 0);
  write({ ...strange, data: { ...strange.data, function: { name: "resize", architecture: "riscv" } } });
  const endless = finished("fahrplan", day(2, 9), 60, 512, 0);
  write({ ...endless, data: { ...endless.data, durationMs: 900_000.001 } });
  const empty = finished("rezeptbox", day(2, 9), 60, 512, 0);
  write({ ...empty, data: { function: empty.data.function, memoryMiB: 512 } });

  // In the last second of January in Berlin, and received in February: the February bill has it.
  const late = finished("fahrplan", day(1, 31), 300, 2_048, 100);
  write({ ...late, time: "2026-01-31T22:59:59Z", received: "2026-01-31T23:00:00Z" });

  // Before the account's first day, and after its last.
  write(finished("rezeptbox", day(1, 30), 60, 512, 0));
  write(finished("rezeptbox", day(3, 17), 60, 512, 0));

  write(finished("unbekannt", day(2, 11), 60, 512, 0));
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
