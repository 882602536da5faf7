// The expected lines of the agreement, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in EUR, backups in bytes; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// Berlin: +02:00 from 29 March to 24 October, else +01:00. January 2026 to January 2027.
const STARTS = Array.from(
  { length: 13 },
  (_, i) => Date.UTC(2026, i, 1) - (i >= 3 && i <= 9 ? 2 : 1) * 3_600_000,
);
const ACCOUNTS = {
  "apotheke-lind": { first: 0, last: 99, end: Infinity },
  "verlag-kern": { first: 2, last: 8, end: STARTS[9] },
};
const TYPES = ["com.example.database.state", "com.example.database.snapshot"];
const ZERO = frac(0n);
const GB = 1_000_000_000n;

const intake = readEvents();
for (const [account, { first, last }] of Object.entries(ACCOUNTS)) {
  let backed = 0n;
  for (let month = first; month <= Math.min(last, 11); month++) {
    const isLast = month === last || month === 11;
    backed = print(account, month, backed, isLast);
  }
}
printRun(intake.run);

function print(account, month, backedBefore, isYearsEnd) {
  const { first } = ACCOUNTS[account];
  const line = (...cells) => rows.push([account, month - first + 1, ...cells].join(","));
  const instances = 240_000n;
  line("fee", "instances", "", "", money(instances));
  const stored = levels(
    account,
    month,
    e => e.database,
    e => frac(BigInt(e.size)),
    null,
  );
  let backed = backedBefore;
  let net = instances;
  if (stored !== null) {
    const amount = cents(backups(stored));
    line("usage", "backups", "", text(stored), money(amount));
    backed += amount;
    net += amount;
  }
  const adjust = (kind, name, amount) => {
    if (amount === 0n) return;
    net += amount;
    line(kind, name, "", "", money(amount));
  };
  // 600.00 for a whole year; verlag-kern has 214 of its 365 days.
  const committed = account === "verlag-kern" ? cents(frac(600n * 214n, 365n)) : 60_000n;
  if (isYearsEnd) adjust("minimum", "commitment", backed < committed ? committed - backed : 0n);
  const up = levels(
    account,
    month,
    () => "",
    e => number(e.up),
    frac(100n),
  );
  const percent = isBelow(up, frac(95n))
    ? 100n
    : isBelow(up, frac(99n))
      ? 25n
      : isBelow(up, frac(999n, 10n))
        ? 10n
        : 0n;
  const wanted = cents(frac(instances * percent, 10_000n));
  const credit = wanted < 120_000n ? wanted : 120_000n;
  adjust("discount", "service_credit", -credit);
  if (month >= 5 && month <= 7)
    adjust("discount", "goodwill", -(instances - credit < 10_000n ? instances - credit : 10_000n));
  const tax = cents(frac(net * 19n, 10_000n));
  line("tax", "ust", "", "", money(tax));
  line("total", "", "", "", money(net + tax));
  const mine = e => e.account === account && e.month === month;
  audit(line, intake.refused.filter(mine), []);
  return backed;
}

// The sum over all keys of level x time in the month, over the month's time; `opening` is the level before the first
// event, null for none: then a month without any level has no value.
function levels(account, month, keyOf, levelOf, opening) {
  const type = opening === null ? "com.example.database.snapshot" : "com.example.database.state";
  const [from, to] = [STARTS[month], STARTS[month + 1]];
  const all = intake.good.filter(e => e.account === account && e.type === type && e.at < to);
  if (all.length === 0) return opening;
  let sum = ZERO;
  const add = (begins, ends, level) => {
    const [start, end] = [Math.max(begins, from), Math.min(ends, to)];
    if (end > start) sum = plus(sum, times(level, frac(BigInt(end - start), BigInt(to - from))));
  };
  for (const key of new Set(all.map(keyOf))) {
    const own = all.filter(e => keyOf(e) === key).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    if (opening !== null) add(from, own[0].at, opening);
    for (const [i, e] of own.entries()) add(e.at, own[i + 1]?.at ?? to, levelOf(e));
  }
  return sum;
}

function backups(bytes) {
  const quantity = less(bytes, least(bytes, frac(100n * GB)));
  const low = least(quantity, frac(1000n * GB));
  return plus(times(low, frac(8n, 100n * GB)), times(less(quantity, low), frac(5n, 100n * GB)));
}

function isBelow(a, b) {
  return less(a, b).n < 0n;
}

function number(value) {
  const [whole, decimals = ""] = value.split(".");
  return frac(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

function fault({ subject, time, type, data }) {
  if (type.endsWith("state") ? Number(data.up) > 100 : data.size === undefined) return "incomplete";
  // A level that is older than the account opens it.
  return Date.parse(time) >= ACCOUNTS[subject].end ? "outside the term" : null;
}

// The month of its time: nothing comes late.
function place(event) {
  const { first, last } = ACCOUNTS[event.subject];
  const month = STARTS.findLastIndex(start => start <= Date.parse(event.time));
  return { account: event.subject, month: Math.min(Math.max(month, first), last), late: false };
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
