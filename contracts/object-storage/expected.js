// The expected lines of the agreement, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in USD, storage and traffic in bytes; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

const STARTS = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"].map(Date.parse);
const ACCOUNTS = { bildarchiv: "2026-01-01", kartenhaus: "2026-01-12" };
const TYPES = ["resized", "requests", "sent"].map(what => `com.example.storage.${what}`);
const GB = frac(1_000_000_000n);
const TB = frac(1_000_000_000_000n);
const ZERO = frac(0n);

const intake = readEvents();
for (const account of Object.keys(ACCOUNTS)) {
  for (let month = 0; month < 3; month++) {
    const mine = e => e.account === account && e.month === month;
    print(account, month, intake.good.filter(mine), intake.refused.filter(mine));
  }
}
printRun(intake.run);

function print(account, month, events, refused) {
  const line = (...cells) => rows.push([account, month + 1, ...cells].join(","));
  let total = 0n;
  const usage = (name, row, quantity, exact) => {
    const amount = cents(exact);
    total += amount;
    line("usage", name, row, text(quantity), money(amount));
  };
  for (const storageClass of ["standard", "infrequent", "archive"]) {
    const average = averageOf(account, storageClass, month);
    if (average !== null)
      usage("storage", quoted("class", storageClass), average, storage(storageClass, average));
  }
  for (const kind of ["write", "read", "delete"]) {
    const some = events.filter(e => e.kind === kind);
    const quantity = frac(some.reduce((sum, e) => sum + BigInt(e.requests), 0n));
    if (some.length > 0) usage("requests", quoted("kind", kind), quantity, requests(kind, quantity));
  }
  const sent = to =>
    frac(events.filter(e => e.destination === to).reduce((sum, e) => sum + BigInt(e.size), 0n));
  // The free 100 GB: internet traffic draws first, the rest is for the other regions.
  const [internet, region] = [sent("internet"), sent("region")];
  const free = times(frac(100n), GB);
  const first = least(internet, free);
  const second = least(region, less(free, first));
  usage(
    "egress",
    "",
    internet,
    tiers(less(internet, first), [
      [times(frac(10n), TB), "0.09"],
      [null, "0.085"],
    ]),
  );
  usage("replication", "", region, tiers(less(region, second), [[null, "0.02"]]));
  line("total", "", "", "", money(total));
  audit(line, refused, events);
}

// The sum over all buckets of a class of size x seconds in the month, over the month's seconds; null before the first.
function averageOf(account, storageClass, month) {
  const [from, to] = [STARTS[month], STARTS[month + 1]];
  const start = Math.max(from, Date.parse(ACCOUNTS[account]));
  const sizes = intake.good.filter(
    e => e.account === account && e.storageClass === storageClass && e.at < to,
  );
  if (sizes.length === 0) return null;
  let sum = ZERO;
  for (const bucket of new Set(sizes.map(e => e.bucket))) {
    const own = sizes.filter(e => e.bucket === bucket).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    for (const [i, { at, size }] of own.entries()) {
      const [begins, ends] = [Math.max(at, start), Math.min(own[i + 1]?.at ?? to, to)];
      if (ends > begins)
        sum = plus(sum, times(frac(BigInt(size)), frac(BigInt(ends - begins), BigInt(to - from))));
    }
  }
  return sum;
}

function storage(storageClass, bytes) {
  if (storageClass === "infrequent") return tiers(bytes, [[null, "0.0125"]]);
  if (storageClass === "archive") return tiers(bytes, [[null, "0.0036"]]);
  return tiers(bytes, [
    [times(frac(50n), TB), "0.023"],
    [times(frac(500n), TB), "0.022"],
    [null, "0.021"],
  ]);
}

// Dollars for each GB, tier after tier.
function tiers(bytes, bounds) {
  let sum = ZERO;
  let from = ZERO;
  for (const [upTo, price] of bounds) {
    const until = upTo === null ? bytes : least(bytes, upTo);
    const inside = less(until, from);
    if (inside.n > 0n) sum = plus(sum, times(times(inside, frac(1n, GB.n)), dollars(price)));
    from = upTo;
  }
  return sum;
}

function requests(kind, { n }) {
  if (kind === "delete") return ZERO;
  return kind === "write"
    ? times(frac((n + 999n) / 1000n), dollars("0.005"))
    : times(frac(n, 1000n), dollars("0.0004"));
}

function dollars(price) {
  const [whole, decimals = ""] = price.split(".");
  return frac(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

function quoted(name, value) {
  return `"${name} is ""${value}"""`;
}

function fault({ subject, type, time, data }) {
  if (data.storageClass === "glacier") return "unknown value";
  if (type.endsWith("sent") && data.size === undefined) return "incomplete";
  // What is older than the account is refused, but a level lives on.
  return Date.parse(time) < Date.parse(ACCOUNTS[subject]) && !type.endsWith("resized")
    ? "outside the term"
    : null;
}

// The month of its time, unless it was received after that month's end.
function place(event) {
  const own = monthOf(Math.max(Date.parse(event.time), Date.parse(ACCOUNTS[event.subject])));
  const month = Math.max(own, monthOf(received(event)));
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
