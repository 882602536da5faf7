// Writes events.ndjson: two months of hourly token counts, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260101);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

for (let day = Date.UTC(2026, 0, 1, 8); day < Date.UTC(2026, 1, 28, 20); day += 86_400_000) {
  const weekday = new Date(day).getUTCDay() % 6 !== 0;
  for (let i = 0; i < (weekday ? 20 : 6); i++) write(hour("nordlicht-shop", day, 4_000_000));
  if (day < Date.UTC(2026, 1, 9)) continue;
  for (let i = 0; i < (weekday ? 10 : 2); i++) write(hour("nordlicht-service", day, 1_500_000));
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

function hour(subject, day, size) {
  const atlas = below(10) < 6;
  const input = 20_000 + below(atlas ? size : size * 3);
  const usage = { inputTokens: input };
  if (below(10) < 7) usage.cachedTokens = Math.floor((input * below(80)) / 100);
  usage.outputTokens = Math.floor(input / (12 + below(30)));
  const data = { model: atlas ? "atlas" : "swift", apiKey: `key-${1 + below(9)}`, usage };
  // A record without a mode is an interactive one: the contract's default.
  if (below(10) < 3) data.mode = "batch";
  else if (below(2) === 0) data.mode = "interactive";
  serial++;
  return {
    specversion: "1.0",
    id: `u-${String(serial).padStart(6, "0")}`,
    source: "/metering/eu-1",
    type: "ai.kestrel.usage.hourly",
    subject,
    time: new Date(day + below(43_200) * 1000).toISOString(),
    data,
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const january = Date.UTC(2026, 0, 20, 9);
  const february = Date.UTC(2026, 1, 17, 9);

  const sentTwice = hour("nordlicht-shop", january, 4_000_000);
  write(sentTwice);
  write(sentTwice);
  write({ ...sentTwice, received: "2026-01-21T06:00:00Z" });

  const first = hour("nordlicht-shop", february, 4_000_000);
  write(first);
  // Same identity, other tokens, an hour later: a conflict. The first received stands.
  const later = new Date(Date.parse(first.time) + 3_600_000).toISOString();
  write({
    ...first,
    received: later,
    data: { ...first.data, usage: { inputTokens: 999, outputTokens: 99 } },
  });

  const incomplete = hour("nordlicht-shop", february, 4_000_000);
  delete incomplete.data.usage.outputTokens;
  write(incomplete);

  const unknownModel = hour("nordlicht-service", february, 1_500_000);
  unknownModel.data.model = "comet";
  write(unknownModel);

  // Of 30 January, received on 2 February: within the three days, so January. The other came too late for
  // them.
  write({ ...hour("nordlicht-shop", Date.UTC(2026, 0, 30, 8), 4_000_000), received: "2026-02-02T10:00:00Z" });
  write({ ...hour("nordlicht-shop", Date.UTC(2026, 0, 30, 8), 4_000_000), received: "2026-02-06T10:00:00Z" });

  // The service account starts on 9 February.
  write(hour("nordlicht-service", Date.UTC(2026, 1, 5, 8), 1_500_000));

  write(hour("nordlicht-lab", february, 1_500_000));
  write({ ...hour("nordlicht-shop", february, 1_500_000), type: "ai.kestrel.key.created" });
  arrivals.push({ at: "2026-02-18", text: '{"specversion":"1.0","id":"u-9' });
}

// The file stands in the order in which the records arrived.
function write(event) {
  arrivals.push({ at: event.received ?? event.time, text: JSON.stringify(event) });
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
