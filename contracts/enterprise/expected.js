// The expected lines of the order form, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in GBP; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// Quarters are counted from July 2026; London is at +01:00 when they begin in July and April.
const STARTS = Array.from({ length: 11 }, (_, i) => {
  const start = Date.UTC(2026, 6 + 3 * i, 1);
  return i % 4 === 0 || i % 4 === 3 ? start - 3_600_000 : start;
});
const ACCOUNTS = { "halden-bank": 0, "halden-insurance": 1 };
const TYPES = ["com.example.ledger.posted"];
const MILLION = 1_000_000n;
// Whole pounds: 30'000, then 3.4% more, then 5% more, since 6.1% is above the bound.
const PLATFORM = [30_000n, (30_000n * 1034n + 500n) / 1000n];
PLATFORM.push((PLATFORM[1] * 105n + 50n) / 100n);
const COMMITMENT = [100_000n, 200_000n, 350_000n];
const CEILING = 400_000n;

const intake = readEvents();
for (const [account, first] of Object.entries(ACCOUNTS)) bills(account, first);
printRun(intake.run);

function bills(account, first) {
  print(
    account,
    0,
    [["fee", "platform", "", PLATFORM[0] * 100n]],
    [["discount", "early", -PLATFORM[0] * 50n]],
    [],
    [],
  );
  let year = { used: 0n, billed: 0n, cut: 0n };
  for (let quarter = first; quarter < 10; quarter++) {
    const age = quarter - first;
    const mine = e => e.account === account && e.month === quarter;
    const events = intake.good.filter(mine);
    const used = events.reduce((sum, e) => sum + BigInt(e.entries), 0n);
    if (age % 4 === 0) year = { used: 0n, billed: 0n, cut: 0n };
    year.used += used;
    // The first year has a price for each quarter; later ones have one for the whole year so far.
    const amount = age < 4 ? half(used * 400n, 1000n) : yearly(Math.floor(age / 4), year.used) - year.billed;
    year.billed += amount;
    const next = PLATFORM[Math.floor((age + 1) / 4)] * 100n;
    const lines = [
      ["fee", "platform", "", next],
      ["usage", "entries", age < 4 ? used : year.used, amount],
    ];
    const adjustments = [];
    if (age === 0) adjustments.push(["discount", "early", -next / 2n]);
    const committed = COMMITMENT[Math.floor(age / 4)] * 100n;
    if (age % 4 === 3 && year.billed < committed)
      adjustments.push(["minimum", "commitment", committed - year.billed]);
    const over = year.billed > CEILING * 100n ? year.billed - CEILING * 100n : 0n;
    if (over !== year.cut) adjustments.push(["maximum", "ceiling", year.cut - over]);
    year.cut = over;
    print(account, age + 1, lines, adjustments, intake.refused.filter(mine), events);
  }
}

function yearly(year, q) {
  if (year === 1) {
    const low = q < 50n * MILLION ? q : 50n * MILLION;
    return half(low * 360n + (q - low) * 300n, 1000n);
  }
  return half(q * (q <= 50n * MILLION ? 340n : q <= 200n * MILLION ? 280n : 220n), 1000n);
}

function half(n, d) {
  return (2n * n + d) / (2n * d);
}

function print(account, number, lines, adjustments, refused, events) {
  const line = (...cells) => rows.push([account, number, ...cells].join(","));
  let net = 0n;
  for (const [kind, name, quantity, amount] of lines) {
    net += amount;
    line(kind, name, "", quantity, money(amount));
  }
  for (const [kind, name, amount] of adjustments) {
    net += amount;
    line(kind, name, "", "", money(amount));
  }
  const tax = half(net * 20n, 100n);
  line("tax", "vat", "", "", money(tax));
  line("total", "", "", "", money(net + tax));
  audit(line, refused, events);
}

function money(pence) {
  const digits = String(pence < 0n ? -pence : pence).padStart(3, "0");
  return `${pence < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function fault({ subject, time, data }) {
  if (data.entries === undefined) return "incomplete";
  return Date.parse(time) < STARTS[ACCOUNTS[subject]] ? "outside the term" : null;
}

// `month` counts the quarters here: that of its time, unless it was received after that quarter's end.
function place(event) {
  const within = instant =>
    Math.max(
      STARTS.findLastIndex(start => start <= instant),
      ACCOUNTS[event.subject],
    );
  const own = within(Date.parse(event.time));
  const month = Math.max(own, within(received(event)));
  return { account: event.subject, month, late: month > own };
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
