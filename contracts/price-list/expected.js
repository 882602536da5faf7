// The expected lines of the agreement, worked out from its three files with BigInt alone. `node expected.js` writes
// expected.csv: amounts in EUR; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// Vienna: +01:00 until 29 March, then +02:00. February to August; a period closes two days after its end.
const STARTS = [2, 3, 4, 5, 6, 7, 8].map(month =>
  Date.parse(`2026-0${month}-01T00:00+0${month < 4 ? 1 : 2}:00`),
);
const TWO_DAYS = 48 * 3_600_000;
const ACCOUNTS = { "kaufhaus-graben": 0, "kaufhaus-online": 2 };
const TYPES = ["at.postbote.delivered"];
// The amendment is in force from May on.
const AMENDED = 3;
const FREE = 12_000n;
const CARRIED_AT_MOST = 5_000n;

const intake = readEvents();
for (const [account, first] of Object.entries(ACCOUNTS)) bills(account, first);
printRun(intake.run);

function bills(account, first) {
  let credit = 25_000n;
  let carried = 0n;
  credit -= print(account, 0, [["fee", "base", "", "", 5_900n]], [], credit, [], []);
  for (let month = first; month <= 5; month++) {
    const mine = e => e.account === account && e.month === month;
    const events = intake.good.filter(mine);
    const mails = test =>
      events.filter(e => test(e.stream)).reduce((sum, e) => sum + BigInt(e.mails ?? 1), 0n);
    const transactional = mails(stream => stream === "transactional");
    const others = mails(stream => stream !== "transactional");
    // What was carried over is drawn first, then the month's own; transactional messages draw before the others.
    const free = FREE + carried;
    const drawn = least(transactional, free);
    const second = least(others, free - drawn);
    const unused = FREE - (drawn + second > carried ? drawn + second - carried : 0n);
    carried = least(unused, CARRIED_AT_MOST);
    const price = month < AMENDED ? 65n : 60n;
    const paid = others - second;
    const graduated =
      least(paid, 20_000n) * 100n +
      (least(paid, 100_000n) - least(paid, 20_000n)) * 70n +
      (paid - least(paid, 100_000n)) * 50n;
    const lines = [["fee", "base", "", "", 5_900n]];
    if (transactional > 0n)
      lines.push([
        "usage",
        "mails",
        '"stream is ""transactional"""',
        transactional,
        half((transactional - drawn) * price, 1000n),
      ]);
    if (others > 0n) lines.push(["usage", "mails", "otherwise", others, half(graduated, 1000n)]);
    const subscribers = BigInt(new Set(events.map(e => e.subscriberHash)).size);
    const above = subscribers > 200n ? subscribers - 200n : 0n;
    const audience =
      (subscribers > 50n ? 4_000n : 0n) + (above > 0n ? 9_000n + ((above + 99n) / 100n) * 400n : 0n);
    lines.push(["usage", "audience", "", subscribers, audience]);

    const spend = lines.slice(1).reduce((sum, [, , , , amount]) => sum + amount, 0n);
    const adjustments = [];
    const discount = month - first < (month < AMENDED ? 4 : 5) ? half(spend * 15n, 100n) : 0n;
    if (discount > 0n) adjustments.push(["discount", "welcome", -discount]);
    const missing = 6_000n - (spend - discount);
    if (month >= AMENDED && missing > 0n) adjustments.push(["minimum", "floor", missing]);
    credit -= print(
      account,
      month - first + 1,
      lines,
      adjustments,
      credit,
      intake.refused.filter(mine),
      events,
    );
  }
}

// Returns what the credit has paid.
function print(account, number, lines, adjustments, credit, refused, events) {
  const line = (...cells) => rows.push([account, number, ...cells].join(","));
  let net = 0n;
  for (const [kind, name, row, quantity, amount] of lines) {
    net += amount;
    line(kind, name, row, quantity, money(amount));
  }
  for (const [kind, name, amount] of adjustments) {
    net += amount;
    line(kind, name, "", "", money(amount));
  }
  const paid = least(net, credit);
  if (paid > 0n) line("credit", "migration", "", "", money(-paid));
  const tax = half((net - paid) * 20n, 100n);
  line("tax", "ust", "", "", money(tax));
  line("total", "", "", "", money(net - paid + tax));
  audit(line, refused, events);
  return paid;
}

function least(a, b) {
  return a < b ? a : b;
}

function half(n, d) {
  return (2n * n + d) / (2n * d);
}

function money(c) {
  const digits = String(c < 0n ? -c : c).padStart(3, "0");
  return `${c < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function fault({ subject, time, data }) {
  if (data.subscriberHash === undefined || data.mails === 0) return "incomplete";
  return Date.parse(time) < STARTS[ACCOUNTS[subject]] ? "outside the term" : null;
}

// The month of its time, unless it was received after that month's closing.
function place(event) {
  const own = Math.max(
    STARTS.findLastIndex(start => start <= Date.parse(event.time)),
    ACCOUNTS[event.subject],
  );
  let month = own;
  while (received(event) >= STARTS[month + 1] + TWO_DAYS) month++;
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
