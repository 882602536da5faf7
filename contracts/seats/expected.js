// The expected lines of the plan, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in GBP, quantities in seats; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// London: UTC until 29 March, then +01:00. A period is half-open and closes with its end.
const STARTS = ["2026-01-01T00:00Z", "2026-02-01T00:00Z", "2026-03-01T00:00Z", "2026-04-01T00:00+01:00"].map(
  Date.parse,
);
const DAYS = [31n, 28n, 31n, 30n];

// Months are 0 (January) to 3 (April). `billed` is what the bills before and in each month know of the part
// of the month that the account has, in days; `last` the last month, with the days of it that were not used
// but paid.
const ACCOUNTS = {
  "brook-studio": {
    start: "2026-01-01",
    first: 0,
    seats: [25n, 25n, 40n, 40n],
    billed: [31n, 28n, 31n, 30n],
  },
  "dell-and-sons": {
    start: "2026-01-19",
    end: "2026-03-13",
    first: 0,
    seats: [12n, 12n, 12n],
    billed: [13n, 28n, 31n],
    last: 2,
    unused: 19n,
  },
  "fern-hill": { start: "2026-02-10", first: 1, seats: [10n, 10n, 10n, 10n], billed: [0n, 19n, 31n, 30n] },
  "glen-works": {
    start: "2026-01-01",
    end: "2026-02-21",
    first: 0,
    seats: [60n, 60n],
    billed: [31n, 20n],
    last: 1,
    unused: 0n,
  },
};

const intake = readEvents();
for (const [id, account] of Object.entries(ACCOUNTS)) {
  openingBill(id, account);
  for (let month = account.first; month <= (account.last ?? 2); month++) monthlyBill(id, account, month);
}
for (const [kind, count] of Object.entries(intake.run)) rows.push(`,,${kind},,,${count},`);
writeFileSync(here("expected.csv"), `${rows.join("\n")}\n`);

function openingBill(id, account) {
  const lines = [...advance(account, account.first), ["once", "onboarding", "", 60_000n]];
  print(id, 0, lines, []);
}

function monthlyBill(id, account, month) {
  const mine = e => e.account === id && e.month === month;
  const members = BigInt(new Set(intake.good.filter(mine).map(e => e.member)).size);
  const extra = members > account.seats[month] ? members - account.seats[month] : 0n;
  const isLast = month === account.last;
  const [licences, support] = isLast ? [null, null] : advance(account, month + 1);
  const lines = [];
  if (isLast && account.unused > 0n) {
    const refund = -halfUp(monthlyPrice(account.seats[month]) * account.unused, DAYS[month]);
    lines.push(["refund", "licences", account.seats[month], refund]);
  }
  if (licences !== null) lines.push(licences);
  lines.push(["usage", "extra", members, extra * 1500n]);
  if (support !== null) lines.push(support);
  if (isLast) lines.push(["once", "export", "", 15_000n]);
  print(id, month - account.first + 1, lines, intake.refused.filter(mine), intake.good.filter(mine));
}

// The licences and the support fee of a month, paid before it begins; only the licences go by the day.
function advance({ seats, billed }, month) {
  const licences = halfUp(monthlyPrice(seats[month]) * billed[month], DAYS[month]);
  return [
    ["fee", "licences", seats[month], licences],
    ["fee", "support", "", 8000n],
  ];
}

function monthlyPrice(seats) {
  return seats <= 25n ? seats * 1200n : 25n * 1200n + (seats - 25n) * 950n;
}

function print(id, number, lines, refused, accepted = []) {
  const line = (...cells) => rows.push([id, number, ...cells].join(","));
  let net = 0n;
  for (const [kind, name, quantity, amount] of lines) {
    net += amount;
    line(kind, name, "", quantity, money(amount));
  }
  const vat = halfUp(net * 20n, 100n);
  line("tax", "vat", "", "", money(vat));
  line("total", "", "", "", money(net + vat));
  const counts = {};
  for (const { kind, reason } of refused)
    counts[`${kind},${reason}`] = (counts[`${kind},${reason}`] ?? 0) + 1;
  for (const [reason, count] of Object.entries(counts)) line(reason, "", count, "");
  const late = accepted.filter(e => e.late).length;
  if (late > 0) line("late", "", "", late, "");
}

function readEvents() {
  const run = { unreadable: 0, "unknown account": 0, duplicate: 0 };
  const good = [];
  const refused = [];
  const seen = new Map();
  for (const text of readFileSync(here("events.ndjson"), "utf8").trimEnd().split("\n")) {
    const event = text.startsWith("{") ? JSON.parse(text) : null;
    if (event === null) run.unreadable++;
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
    const { start, end } = ACCOUNTS[event.subject];
    const day = event.time.slice(0, 10);
    // The account's first and last days lie in winter, when London's days are those of UTC.
    const inside = day >= start && (end === undefined || day < end);
    if (event.data.member === undefined)
      refused.push({ ...place(event), kind: "rejected", reason: "incomplete" });
    else if (!inside) refused.push({ ...place(event), kind: "rejected", reason: "outside the term" });
    else good.push({ ...place(event), member: event.data.member });
  }
  return { run, good, refused };
}

// The month of its time, unless it was received after that month's end: then a later one, but never one
// after the last.
function place(event) {
  const { first, last = 2, end } = ACCOUNTS[event.subject];
  const own = Math.max(
    STARTS.findLastIndex(start => start <= Date.parse(event.time)),
    first,
  );
  const endOf = month => (month === last && end !== undefined ? Date.parse(end) : STARTS[month + 1]);
  let month = own;
  while (month < last && received(event) >= endOf(month)) month++;
  return { account: event.subject, month, late: received(event) >= endOf(own) };
}

function received(event) {
  return Date.parse(event.received ?? event.time);
}

// Half up to whole pence, away from zero.
function halfUp(n, d) {
  return n < 0n ? -halfUp(-n, d) : (2n * n + d) / (2n * d);
}

function money(c) {
  const digits = String(c < 0n ? -c : c).padStart(3, "0");
  return `${c < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
