// The expected lines of the agreement, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in EUR, compute in GiB-seconds; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// Berlin: +01:00 until 29 March, then +02:00.
const STARTS = [
  "2026-01-01T00:00+01:00",
  "2026-02-01T00:00+01:00",
  "2026-03-01T00:00+01:00",
  "2026-04-01T00:00+02:00",
].map(Date.parse);
const ACCOUNTS = {
  fahrplan: {
    first: 0,
    last: Infinity,
    start: STARTS[0],
    end: Infinity,
    // Functions kept warm, with the days out of those of the month.
    warm: [
      [[2n, 31n, 31n]],
      [
        [2n, 10n, 28n],
        [4n, 18n, 28n],
      ],
      [[4n, 31n, 31n]],
    ],
  },
  rezeptbox: {
    first: 1,
    last: 2,
    start: STARTS[1],
    end: Date.parse("2026-03-16T00:00+01:00"),
    warm: [[], [[0n, 28n, 28n]], [[0n, 15n, 31n]]],
  },
};
const TYPES = ["com.example.functions.finished"];
// One GiB-second in MiB-milliseconds.
const GIB_SECOND = 1024n * 1000n;
const PRICES = {
  x86: [frac(16n, 1_000_000n), frac(145n, 10_000_000n)],
  arm: [frac(128n, 10_000_000n), frac(115n, 10_000_000n)],
};

const intake = readEvents();
for (const [account, { first, last }] of Object.entries(ACCOUNTS)) {
  for (let month = first; month <= Math.min(last, 2); month++) {
    const mine = e => e.account === account && e.month === month;
    print(account, month, intake.good.filter(mine), intake.refused.filter(mine));
  }
}
printRun(intake.run);

function print(account, month, events, refused) {
  const line = (...cells) => rows.push([account, month - ACCOUNTS[account].first + 1, ...cells].join(","));
  let net = 0n;
  let free = frac(400_000n * GIB_SECOND);
  for (const arch of ["x86", "arm"]) {
    const some = events.filter(e => e.function.architecture === arch);
    if (some.length === 0) continue;
    const used = frac(some.reduce((sum, e) => sum + wholeMs(e.durationMs) * BigInt(e.memoryMiB), 0n));
    const drawn = least(used, free);
    free = less(free, drawn);
    const amount = cents(compute(less(used, drawn), PRICES[arch]));
    net += amount;
    line("usage", "compute", `"arch is ""${arch}"""`, text(times(used, frac(1n, GIB_SECOND))), money(amount));
  }
  const count = BigInt(events.length);
  // A million is included, and no account comes near it.
  line("usage", "invocations", "", count, money(0n));
  const cold = events.filter(e => e.coldStart === true).length;
  let refund = 0n;
  for (const [functions, days, whole] of ACCOUNTS[account].warm[month]) {
    const fee = cents(frac(functions * 960n * days, 100n * whole));
    net += fee;
    refund += cold > 5000 ? fee : 0n;
    line("fee", "warm", "", functions, money(fee));
  }
  if (refund > 0n) line("discount", "too_cold", "", "", money(-refund));
  net -= refund;
  const tax = cents(frac(net * 19n, 10_000n));
  line("tax", "ust", "", "", money(tax));
  line("total", "", "", "", money(net + tax));
  audit(line, refused, events);
}

function compute(quantity, [first, second]) {
  const tier = frac(1_000_000n * GIB_SECOND);
  const low = least(quantity, tier);
  return times(plus(times(low, first), times(less(quantity, low), second)), frac(1n, GIB_SECOND));
}

// Milliseconds with up to three decimals, rounded up to whole ones.
function wholeMs(duration) {
  return (BigInt(Math.round(duration * 1000)) + 999n) / 1000n;
}

function fault({ subject, time, data }) {
  if (data.function.architecture === "riscv") return "unknown value";
  if (data.durationMs === undefined || data.durationMs > 900_000) return "incomplete";
  const { start, end } = ACCOUNTS[subject];
  return Date.parse(time) < start || Date.parse(time) >= end ? "outside the term" : null;
}

// The month of its time, unless it was received after that month's end, but never one after the account's last.
function place(event) {
  const { first, last } = ACCOUNTS[event.subject];
  const within = month => Math.min(Math.max(month, first), last);
  const own = within(monthOf(Date.parse(event.time)));
  const month = Math.max(own, within(monthOf(received(event))));
  return { account: event.subject, month, late: month > own };
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
