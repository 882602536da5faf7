// The expected lines of the agreement, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in CHF, energy in kWh, power in kW; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// Zürich: +01:00 until 29 March, then +02:00. Months of the two quarters that are billed.
const MONTHS = ["01", "02", "03", "04", "05", "06", "07"].map((m, i) =>
  Date.parse(`2026-${m}-01T00:00+0${i < 3 ? 1 : 2}:00`),
);
const SUMMER_TIME = Date.parse("2026-03-29T01:00Z");
const HOLIDAYS = readFileSync(here("holidays.csv"), "utf8").trim().split("\n").slice(1);
const ACCOUNTS = {
  "atelier-sonne": {
    first: 0,
    last: 1,
    start: Date.parse("2026-02-10T00:00+01:00"),
    end: Date.parse("2026-06-01T00:00+02:00"),
    // The months of each quarter with the days that the fee is due for.
    fee: [
      [
        [19n, 28n],
        [1n, 1n],
      ],
      [
        [1n, 1n],
        [1n, 1n],
      ],
    ],
  },
  "baeckerei-huber": {
    first: 0,
    last: 2,
    start: MONTHS[0],
    end: Infinity,
    fee: [
      [
        [1n, 1n],
        [1n, 1n],
        [1n, 1n],
      ],
      [
        [1n, 1n],
        [1n, 1n],
        [1n, 1n],
      ],
    ],
  },
};
const TYPES = ["ch.seetal.reading"];
const POINTS = { "atelier-sonne": ["CH-2001", "CH-2002"], "baeckerei-huber": ["CH-1001"] };
const ZERO = frac(0n);

const intake = readEvents();
for (const [account, { first }] of Object.entries(ACCOUNTS)) {
  for (let quarter = first; quarter < 2; quarter++) {
    const mine = e => e.account === account && e.month === quarter;
    print(account, quarter, intake.good.filter(mine), intake.refused.filter(mine));
  }
}
printRun(intake.run);

function print(account, quarter, events, refused) {
  const line = (...cells) => rows.push([account, quarter + 1, ...cells].join(","));
  let net = 0n;
  const charge = (kind, name, row, quantity, exact) => {
    const amount = cents(exact);
    net += amount;
    line(kind, name, row, quantity === null ? "" : text(quantity), money(amount));
  };
  // An event that came late stands at the beginning of the quarter that bills it.
  const months = [0, 1, 2].map(i =>
    events.filter(e => monthOf(e.late ? MONTHS[3 * quarter] : e.at) === 3 * quarter + i),
  );
  const winter = (tariff, price) => {
    const some = events.filter(e => !isSummer(e) && tariffOf(e) === tariff);
    const row = `"season is ""winter"" and tariff is ""${tariff}"""`;
    if (some.length > 0) charge("usage", "energy", row, energy(some), times(energy(some), price));
  };
  winter("high", frac(1420n, 10_000n));
  winter("low", frac(1080n, 10_000n));
  const summer = events.filter(isSummer);
  if (summer.length > 0) {
    const tiers = months.map(some => graduated(energy(some.filter(isSummer))));
    charge("usage", "energy", '"season is ""summer"""', energy(summer), tiers.reduce(plus, ZERO));
  }
  for (const point of POINTS[account]) {
    const peaks = months.map(some => peak(some.filter(e => e.meteringPoint === point)));
    charge(
      "usage",
      "demand",
      "",
      peaks.reduce(plus, ZERO),
      times(peaks.reduce(plus, ZERO), frac(850n, 100n)),
    );
  }
  const reactive = some => some.reduce((sum, e) => plus(sum, number(e.kilovarHours ?? 0)), ZERO);
  const above = months.map(some => less(reactive(some), least(reactive(some), frac(20n))));
  charge("usage", "reactive", "", reactive(events), times(above.reduce(plus, ZERO), frac(370n, 10_000n)));
  const fee = ACCOUNTS[account].fee[quarter]
    .map(([days, whole]) => frac(12n * days, whole))
    .reduce(plus, ZERO);
  charge("fee", "metering", "", null, fee);
  charge("usage", "levy", "", energy(events), times(energy(events), frac(230n, 10_000n)));
  const tax = cents(frac(net * 81n, 100_000n));
  line("tax", "mwst", "", "", money(tax));
  const total = (((net + tax) * 2n + 5n) / 10n) * 5n;
  if (total !== net + tax) line("rounding", "", "", "", money(total - net - tax));
  line("total", "", "", "", money(total));
  audit(line, refused, events);
}

function energy(events) {
  return events.reduce((sum, e) => plus(sum, number(e.kilowattHours)), ZERO);
}

function graduated(quantity) {
  const low = least(quantity, frac(150n));
  return plus(times(low, frac(990n, 10_000n)), times(less(quantity, low), frac(1150n, 10_000n)));
}

// The highest sum of a quarter of an hour, in kW.
function peak(events) {
  const slots = new Map();
  for (const e of events) {
    const slot = Math.floor(e.at / 900_000);
    slots.set(slot, plus(slots.get(slot) ?? ZERO, number(e.kilowattHours)));
  }
  const highest = [...slots.values()].reduce((most, one) => (less(one, most).n > 0n ? one : most), ZERO);
  return times(highest, frac(4n));
}

// By the clock in Zürich.
function local({ at }) {
  return new Date(at + (at < SUMMER_TIME ? 1 : 2) * 3_600_000);
}

function isSummer(e) {
  const month = local(e).getUTCMonth() + 1;
  return month >= 4 && month <= 9;
}

function tariffOf(e) {
  const time = local(e);
  if (HOLIDAYS.includes(time.toISOString().slice(0, 10))) return "low";
  const [weekday, hour] = [time.getUTCDay(), time.getUTCHours()];
  if (weekday === 6) return hour >= 7 && hour < 13 ? "high" : "low";
  return weekday !== 0 && hour >= 7 && hour < 20 ? "high" : "low";
}

function number(value) {
  const [whole, decimals = ""] = String(value).split(".");
  return frac(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

function fault({ subject, time, data }) {
  if (data.meteringPoint === undefined || Number(data.kilowattHours) < 0) return "incomplete";
  const { start, end } = ACCOUNTS[subject];
  return Date.parse(time) < start || Date.parse(time) >= end ? "outside the term" : null;
}

// `month` counts the quarters here: that of its time, unless it was received after that quarter's end.
function place(event) {
  const { first, last } = ACCOUNTS[event.subject];
  const within = quarter => Math.min(Math.max(quarter, first), last);
  const own = within(quarterOf(Date.parse(event.time)));
  const month = Math.max(own, within(quarterOf(received(event))));
  return { account: event.subject, month, late: month > own };
}

function quarterOf(instant) {
  return Math.floor(monthOf(instant) / 3);
}

function monthOf(instant) {
  return MONTHS.findLastIndex(start => start <= instant);
}

function readEvents() {
  const run = { unreadable: 0, "unknown account": 0, "other type": 0, duplicate: 0 };
  const good = [];
  const refused = [];
  const seen = new Map();
  for (const text of readFileSync(here("events.ndjson"), "utf8").trimEnd().split("\n")) {
    const event = text.startsWith("{") ? JSON.parse(text) : null;
    if (event === null) run.unreadable++;
    else if (!TYPES.includes(event.type)) run["other type"]++;
    else if (ACCOUNTS[event.subject] === undefined) run["unknown account"]++;
    else seen.set(event.id, [...(seen.get(event.id) ?? []), event]);
  }
  for (const copies of seen.values()) {
    // Of several contents the first received stands; the rest are conflicts.
    copies.sort((a, b) => received(a) - received(b));
    const content = e => JSON.stringify([e.time, e.data]);
    const [event, ...others] = copies.filter(
      (e, i) => copies.findIndex(c => content(c) === content(e)) === i,
    );
    run.duplicate += copies.length - 1 - others.length;
    for (const other of others) refused.push({ ...place(other), kind: "held", reason: "conflict" });
    const reason = fault(event);
    if (reason !== null) refused.push({ ...place(event), kind: "rejected", reason });
    else
      good.push({
        ...place(event),
        at: Date.parse(event.time),
        id: event.id,
        type: event.type,
        ...event.data,
      });
  }
  return { run, good, refused };
}

function received(event) {
  return Date.parse(event.received ?? event.time);
}

function audit(line, refused, events) {
  const counts = {};
  for (const { kind, reason } of refused)
    counts[`${kind},${reason}`] = (counts[`${kind},${reason}`] ?? 0) + 1;
  for (const [reason, count] of Object.entries(counts)) line(reason, "", count, "");
  const late = events.filter(e => e.late).length;
  if (late > 0) line("late", "", "", late, "");
}

function printRun(run) {
  for (const [kind, count] of Object.entries(run)) if (count > 0) rows.push(`,,${kind},,,${count},`);
  writeFileSync(here("expected.csv"), `${rows.join("\n")}\n`);
}

// Exact fractions, in lowest terms, above a denominator that is never negative.
function frac(n, d = 1n) {
  const g = gcd(n < 0n ? -n : n, d);
  return { n: n / g, d: d / g };
}

function gcd(a, b) {
  return b === 0n ? (a === 0n ? 1n : a) : gcd(b, a % b);
}

function plus(a, b) {
  return frac(a.n * b.d + b.n * a.d, a.d * b.d);
}

function times(a, b) {
  return frac(a.n * b.n, a.d * b.d);
}

function least(a, b) {
  return a.n * b.d < b.n * a.d ? a : b;
}

function less(a, b) {
  return plus(a, frac(-b.n, b.d));
}

// As a decimal where there is a finite one, else as n/d.
function text({ n, d }) {
  let digits = 0;
  let scale = 1n;
  while (digits < 80 && scale % d !== 0n) {
    scale *= 10n;
    digits++;
  }
  if (scale % d !== 0n) return `${n}/${d}`;
  const all = String((n < 0n ? -n : n) * (scale / d)).padStart(digits + 1, "0");
  const decimals = digits === 0 ? "" : `.${all.slice(-digits)}`;
  return `${n < 0n ? "-" : ""}${all.slice(0, all.length - digits)}${decimals}`;
}

// Half up to whole cents, away from zero.
function cents({ n, d }) {
  return n < 0n ? -cents({ n: -n, d }) : (200n * n + d) / (2n * d);
}

function money(c) {
  const digits = String(c < 0n ? -c : c).padStart(3, "0");
  return `${c < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
