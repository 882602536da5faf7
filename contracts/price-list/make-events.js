// Writes events.ndjson: half a year of deliveries, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260501);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
const day = (month, date) => Date.UTC(2026, month - 1, date);
const SENDERS = [
  // Account, first day, day after the last, records a day, most mails of a record, subscribers.
  ["kaufhaus-graben", day(2, 1), day(5, 1), 4, 900, 130],
  ["kaufhaus-graben", day(5, 1), day(8, 1), 5, 1_500, 260],
  ["kaufhaus-online", day(4, 1), day(8, 1), 2, 420, 60],
];

for (const [account, first, end, many, most, people] of SENDERS) {
  for (let d = first; d < end; d += DAY) {
    for (let i = 0; i < many; i++) write(delivered(account, d + (4 + below(16)) * 3_600_000, most, people));
  }
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

// A record without a number of mails is one mail.
function delivered(subject, at, most, people) {
  serial++;
  const mails = below(most);
  return {
    specversion: "1.0",
    id: `m-${String(serial).padStart(5, "0")}`,
    source: "/relay/vie",
    type: "at.postbote.delivered",
    subject,
    time: new Date(at).toISOString(),
    data: {
      stream: ["transactional", "marketing", "marketing", "test"][below(4)],
      ...(mails === 0 ? {} : { mails }),
      subscriberHash: `s${1 + below(people)}`,
    },
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const sentTwice = delivered("kaufhaus-graben", day(3, 3), 500, 99);
  write(sentTwice);
  write({ ...sentTwice, received: "2026-03-03T09:00:00Z" });

  const conflict = delivered("kaufhaus-graben", day(3, 5), 500, 99);
  write(conflict);
  write({ ...conflict, received: "2026-03-06T00:00:00Z", data: { ...conflict.data, mails: 77 } });

  // A stream that the contract does not know is priced as the others are; no mails at all are out of bounds.
  const survey = delivered("kaufhaus-graben", day(3, 8), 500, 99);
  write({ ...survey, data: { stream: "survey", mails: 1_234, subscriberHash: "s1" } });
  const none = delivered("kaufhaus-graben", day(3, 9), 500, 99);
  write({ ...none, data: { ...none.data, mails: 0 } });
  const nobody = delivered("kaufhaus-online", day(5, 9), 500, 99);
  write({ ...nobody, data: { stream: "test", mails: 5 } });

  // Of the last day of May: received on 2 June it is in time, on 3 June the June bill has it.
  const inTime = delivered("kaufhaus-graben", day(5, 31), 500, 99);
  write({ ...inTime, received: "2026-06-02T21:59:59Z" });
  const late = delivered("kaufhaus-graben", day(5, 31), 500, 99);
  write({ ...late, received: "2026-06-02T22:00:00Z" });

  // Before the account's first day.
  write(delivered("kaufhaus-online", day(3, 31), 500, 99));
  write(delivered("boutique", day(4, 11), 500, 99));
  arrivals.push({ at: "2026-04-13T12:00:00.000Z", text: "<html><body>502 Bad Gateway</body></html>" });
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
