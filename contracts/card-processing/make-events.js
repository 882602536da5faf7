// Writes events.ndjson: nine weeks of card payments, the same bytes on every run. `node make-events.js`
import { writeFileSync } from "node:fs";

const random = mulberry32(20260302);
const below = n => random() % n;
const arrivals = [];
let serial = 0;

const DAY = 86_400_000;
for (let day = Date.UTC(2026, 2, 2); day < Date.UTC(2026, 4, 4); day += DAY) {
  trade("winkel-amsterdam", day, 19);
  if (day >= Date.UTC(2026, 2, 18)) trade("winkel-utrecht", day, 9);
}
disturb();
arrivals.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
writeFileSync(new URL("events.ndjson", import.meta.url), `${arrivals.map(a => a.text).join("\n")}\n`);

// A shop's day: more on Saturdays, closed on Sundays.
function trade(shop, day, payments) {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 0) return;
  for (let i = 0; i < (weekday === 6 ? payments * 2 : payments); i++) write(payment(shop, day));
  for (let i = below(3); i > 0; i--)
    write(event("eu.paywell.refunded", shop, day, { amount: euros(1_000 + below(20_000)) }));
  if (below(14) === 0)
    write(event("eu.paywell.dispute", shop, day, { amount: euros(5_000 + below(90_000)) }));
}

function payment(shop, day) {
  const scheme = ["debit", "debit", "debit", "debit", "card_eea", "card_eea", "wallet", "card_other"][
    below(8)
  ];
  // Spare parts, repairs, and now and then a bicycle.
  const amount = below(9) === 0 ? 60_000 + below(220_000) : 400 + below(18_000);
  const data = { scheme, amount: euros(amount) };
  if (below(25) === 0) data.tip = euros(50 + below(500));
  return event("eu.paywell.captured", shop, day, data);
}

// In shop hours, 08:00 to 17:59 UTC.
function event(type, subject, day, data) {
  serial++;
  return {
    specversion: "1.0",
    id: `p-${String(serial).padStart(6, "0")}`,
    source: "/acquiring/ams",
    type,
    subject,
    time: new Date(day + 8 * 3_600_000 + below(36_000) * 1000).toISOString(),
    data,
  };
}

// What a real feed brings along: each case is named where it is made.
function disturb() {
  const tuesday = Date.UTC(2026, 2, 24);

  const twice = payment("winkel-amsterdam", tuesday);
  write(twice);
  write({ ...twice, received: "2026-03-24T22:00:00Z" });

  const conflict = payment("winkel-utrecht", tuesday);
  write(conflict);
  write({ ...conflict, received: "2026-03-24T22:00:00Z", data: { ...conflict.data, amount: "1.00" } });

  const withoutAmount = payment("winkel-amsterdam", tuesday);
  delete withoutAmount.data.amount;
  write(withoutAmount);
  // A comma is no decimal point: 12,50 is not a number.
  write(event("eu.paywell.captured", "winkel-amsterdam", tuesday, { scheme: "debit", amount: "12,50" }));

  // A scheme that is not in the list is priced as "otherwise".
  write(event("eu.paywell.captured", "winkel-amsterdam", tuesday, { scheme: "giftcard", amount: "80.00" }));

  // A payment that the till cancelled on the same day, and the void that says so.
  const cancelled = payment("winkel-amsterdam", tuesday);
  write(cancelled);
  const cancelledAt = new Date(Date.parse(cancelled.time) + 90_000).toISOString();
  const target = { source: cancelled.source, id: cancelled.id };
  write({ ...event("tarif.void", "winkel-amsterdam", tuesday, target), time: cancelledAt });

  // Of Saturday, 4 April, received on Monday: that week is billed already, so the next bill has it.
  write({ ...payment("winkel-utrecht", Date.UTC(2026, 3, 4)), received: "2026-04-06T07:00:00Z" });

  // Utrecht had not opened yet.
  write(payment("winkel-utrecht", Date.UTC(2026, 2, 16)));

  // The last second of the week of the clock change (22:00 UTC, not 23:00), and the first of the next.
  write({ ...payment("winkel-amsterdam", tuesday), time: "2026-03-29T21:59:59.999Z" });
  write({ ...payment("winkel-amsterdam", tuesday), time: "2026-03-30T00:00:00+02:00" });

  write(payment("winkel-rotterdam", tuesday));
  write({ ...payment("winkel-amsterdam", tuesday), type: "eu.paywell.authorised" });
}

function euros(cents) {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
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
