// The expected lines of the agreement, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in CHF, conversations in seconds; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// Zürich: +01:00 until 29 March, then +02:00. A period closes three days after its end.
const STARTS = [
  "2026-01-01T00:00+01:00",
  "2026-02-01T00:00+01:00",
  "2026-03-01T00:00+01:00",
  "2026-04-01T00:00+02:00",
].map(Date.parse);
const SUMMER = Date.parse("2026-03-29T01:00Z");
const HOUR = 3_600_000;
const THREE_DAYS = 72 * HOUR;
const OFF_PEAK_DATES = ["2026-01-01", "2026-01-02", "2026-04-03", "2026-04-06"];
const ACCOUNTS = {
  nordkontakt: {
    first: 0,
    last: Infinity,
    start: STARTS[0],
    end: Infinity,
    line: [
      [1n, 1n],
      [1n, 1n],
      [1n, 1n],
      [1n, 1n],
    ],
  },
  "praxis-weber": {
    first: 0,
    last: 2,
    start: Date.parse("2026-01-15T00:00+01:00"),
    end: Date.parse("2026-03-21T00:00+01:00"),
    // The days of each month that the line is paid for.
    line: [
      [17n, 31n],
      [1n, 1n],
      [20n, 31n],
    ],
  },
};
const TYPES = ["ch.alpenton.cdr"];
const RATES = { DE: 38n, FR: 42n, IT: 45n, AT: 41n, US: 29n, IN: 118n };
const MINUTE = 60n;

const intake = readEvents();
for (const [account, { first, last, line }] of Object.entries(ACCOUNTS)) {
  print(account, 0, [lineFee(line[first])], [], []);
  for (let month = first; month <= Math.min(last, 2); month++) {
    const mine = e => e.account === account && e.month === month;
    const events = intake.good.filter(mine);
    const next = month < last ? [lineFee(line[month + 1])] : [];
    print(account, month - first + 1, [...next, ...usage(events)], intake.refused.filter(mine), events);
  }
}
printRun(intake.run);

function lineFee([days, whole]) {
  return ["fee", "line", "", "", cents(frac(4900n * days, 100n * whole))];
}

function usage(events) {
  const answered = events.filter(e => e.answered);
  const seconds = some => some.reduce((sum, e) => sum + counted(BigInt(e.durationSeconds)), 0n);
  const out = [];
  // The first sixty minutes are drawn in the order of the rows.
  let free = 60n * MINUTE;
  const rate = (row, some, perMinute) => {
    if (some.length === 0) return;
    const used = seconds(some);
    const drawn = used < free ? used : free;
    free -= drawn;
    out.push(["usage", "conversations", row, used, cents(frac((used - drawn) * perMinute, 1000n * MINUTE))]);
  };
  const fixed = answered.filter(e => e.kind === "fixed");
  rate('"kind is ""fixed"" and tariff is ""peak"""', fixed.filter(isPeak), 24n);
  rate(
    '"kind is ""fixed"" and tariff is ""off-peak"""',
    fixed.filter(e => !isPeak(e)),
    12n,
  );
  rate(
    "otherwise",
    answered.filter(e => e.kind === "mobile"),
    90n,
  );

  const abroad = answered.filter(e => e.kind === "abroad");
  for (const [country, price] of Object.entries(RATES)) {
    const some = abroad.filter(e => (e.country ?? "CH") === country);
    if (some.length === 0) continue;
    out.push([
      "usage",
      "abroad",
      `"country is ""${country}"""`,
      seconds(some),
      cents(frac(seconds(some) * price, 1000n * MINUTE)),
    ]);
  }
  const others = abroad.filter(e => RATES[e.country ?? "CH"] === undefined);
  if (others.length > 0)
    out.push([
      "usage",
      "abroad",
      "otherwise",
      seconds(others),
      cents(frac(seconds(others) * 350n, 1000n * MINUTE)),
    ]);

  const calls = BigInt(answered.filter(e => e.kind !== "service").length);
  out.push(["usage", "connection", "", calls, calls > 100n ? (calls - 100n) * 2n : 0n]);

  const service = answered.filter(e => e.kind === "service").map(e => BigInt(e.durationSeconds));
  const priced = service.map(duration => {
    const exact = 40n + 36n * ((duration + 59n) / 60n);
    const capped = exact > 500n ? 500n : exact;
    return ((capped + 2n) / 5n) * 5n;
  });
  const sum = list => list.reduce((total, one) => total + one, 0n);
  out.push(["usage", "service", "", sum(service), sum(priced)]);
  return out;
}

function counted(duration) {
  return (((duration < 60n ? 60n : duration) + 5n) / 6n) * 6n;
}

// By the clock in Zürich.
function isPeak({ at }) {
  const local = new Date(at + (at < SUMMER ? 1 : 2) * HOUR);
  if (OFF_PEAK_DATES.includes(local.toISOString().slice(0, 10))) return false;
  const weekday = local.getUTCDay();
  return weekday >= 1 && weekday <= 5 && local.getUTCHours() >= 8 && local.getUTCHours() < 19;
}

function print(account, number, lines, refused, events) {
  const line = (...cells) => rows.push([account, number, ...cells].join(","));
  let net = 0n;
  for (const [kind, name, row, quantity, amount] of lines) {
    net += amount;
    line(kind, name, row, quantity, money(amount));
  }
  const tax = cents(frac(net * 81n, 100_000n));
  line("tax", "mwst", "", "", money(tax));
  const total = (((net + tax) * 2n + 5n) / 10n) * 5n;
  if (total !== net + tax) line("rounding", "", "", "", money(total - net - tax));
  line("total", "", "", "", money(total));
  audit(line, refused, events);
}

function fault({ subject, time, data }) {
  if (data.kind === "satellite") return "unknown value";
  if (data.durationSeconds === undefined || data.durationSeconds > 86_400) return "incomplete";
  const { start, end } = ACCOUNTS[subject];
  return Date.parse(time) < start || Date.parse(time) >= end ? "outside the term" : null;
}

// The month of its time, unless it was received after that month's closing, but never one after the last.
function place(event) {
  const { first, last, end } = ACCOUNTS[event.subject];
  const own = Math.min(Math.max(monthOf(Date.parse(event.time)), first), last);
  const closing = month => Math.min(STARTS[month + 1] ?? Infinity, end) + THREE_DAYS;
  let month = own;
  while (month < last && received(event) >= closing(month)) month++;
  return { account: event.subject, month, late: received(event) >= closing(own) };
}

function monthOf(instant) {
  return STARTS.findLastIndex(start => start <= instant);
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

// Half up to whole cents, away from zero.
function cents({ n, d }) {
  return n < 0n ? -cents({ n: -n, d }) : (200n * n + d) / (2n * d);
}

function money(c) {
  const digits = String(c < 0n ? -c : c).padStart(3, "0");
  return `${c < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
