// The expected lines of the agreement, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts and turnover in EUR; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// Mondays 00:00 in Amsterdam: +01:00 until the clocks go forward on 29 March, then +02:00.
const MONDAYS = [
  ...["03-02", "03-09", "03-16", "03-23"].map(day => Date.parse(`2026-${day}T00:00+01:00`)),
  ...["03-30", "04-06", "04-13", "04-20", "04-27", "05-04"].map(day => Date.parse(`2026-${day}T00:00+02:00`)),
];
const ACCOUNTS = {
  "winkel-amsterdam": { start: MONDAYS[0], firstWeek: 0, firstDays: 7n },
  "winkel-utrecht": { start: Date.parse("2026-03-18T00:00+01:00"), firstWeek: 2, firstDays: 5n },
};
// Share of turnover in tenths of a percent, fixed fee in cents.
const SCHEMES = { debit: [2n, 9n], card_eea: [14n, 25n], wallet: [19n, 25n], otherwise: [29n, 30n] };

const intake = readEvents();
for (const [account, { firstWeek, firstDays }] of Object.entries(ACCOUNTS))
  for (let week = firstWeek; week < MONDAYS.length - 1; week++) {
    const mine = e => e.account === account && e.week === week;
    const terminal = week === firstWeek ? halfUp(650n * firstDays, 7n) : 650n;
    bill(account, week - firstWeek + 1, intake.good.filter(mine), terminal, intake.refused.filter(mine));
  }
for (const [kind, count] of Object.entries(intake.run)) rows.push(`,,${kind},,,${count},`);
writeFileSync(here("expected.csv"), `${rows.join("\n")}\n`);

function bill(account, number, events, terminal, refused) {
  const line = (...cells) => rows.push([account, number, ...cells].join(","));
  let total = 0n;
  const charge = (kind, name, row, quantity, amount) => {
    total += amount;
    line(kind, name, row, quantity, money(amount));
  };
  const payments = events.filter(e => e.type === "eu.paywell.captured");
  const ofScheme = name =>
    payments.filter(e => (SCHEMES[e.data.scheme] ? e.data.scheme : "otherwise") === name);
  const turnover = list =>
    list.reduce((sum, e) => sum + cents(e.data.amount) + cents(e.data.tip ?? "0.00"), 0n);

  for (const [scheme, [rate]] of Object.entries(SCHEMES)) {
    const list = ofScheme(scheme);
    const label = scheme === "otherwise" ? scheme : `"scheme is ""${scheme}"""`;
    if (list.length > 0)
      charge("usage", "share", label, money(turnover(list)), halfUp(turnover(list) * rate, 1000n));
  }
  for (const [scheme, [, fee]] of Object.entries(SCHEMES)) {
    const count = BigInt(ofScheme(scheme).length);
    const label = scheme === "otherwise" ? scheme : `"scheme is ""${scheme}"""`;
    if (count > 0n) charge("usage", "fixed", label, count, count * fee);
  }
  // 0.40% to 10'000.00, 0.30% to 50'000.00, 0.20% above.
  const all = turnover(payments);
  const [first, second] = [all < 1_000_000n ? all : 1_000_000n, all < 5_000_000n ? all : 5_000_000n];
  const margin = first * 40n + (second - first) * 30n + (all - second) * 20n;
  charge("usage", "margin", "", money(all), halfUp(margin, 10_000n));
  const refunds = events.filter(e => e.type === "eu.paywell.refunded").length;
  charge("usage", "refunds", "", refunds, BigInt(refunds) * 25n);
  const disputes = events.filter(e => e.type === "eu.paywell.dispute").length;
  charge("usage", "disputes", "", disputes, BigInt(disputes) * 1500n);
  charge("fee", "terminal", "", "", terminal);
  line("total", "", "", "", money(total));

  const counts = {};
  for (const { kind, reason } of refused)
    counts[`${kind},${reason}`] = (counts[`${kind},${reason}`] ?? 0) + 1;
  for (const [reason, count] of Object.entries(counts)) line(reason, "", count, "");
  const late = events.filter(e => e.late).length;
  if (late > 0) line("late", "", "", late, "");
}

function readEvents() {
  const run = { "unknown account": 0, "other type": 0, duplicate: 0, voided: 0 };
  const good = [];
  const refused = [];
  const seen = new Map();
  const voided = new Set();
  for (const text of readFileSync(here("events.ndjson"), "utf8").trimEnd().split("\n")) {
    const event = JSON.parse(text);
    const { type, subject, data } = event;
    if (type === "tarif.void") voided.add(`${data.source} ${data.id}`);
    else if (!["eu.paywell.captured", "eu.paywell.refunded", "eu.paywell.dispute"].includes(type))
      run["other type"]++;
    else if (ACCOUNTS[subject] === undefined) run["unknown account"]++;
    else seen.set(`${event.source} ${event.id}`, [...(seen.get(`${event.source} ${event.id}`) ?? []), event]);
  }
  for (const [identity, copies] of seen) {
    // Of several contents the first received stands; the rest are conflicts.
    copies.sort((a, b) => received(a) - received(b));
    const content = e => JSON.stringify([e.time, e.data]);
    const [event, ...others] = copies.filter(
      (e, i) => copies.findIndex(c => content(c) === content(e)) === i,
    );
    run.duplicate += copies.length - 1 - others.length;
    for (const other of others) refused.push({ ...place(other), kind: "held", reason: "conflict" });
    if (voided.has(identity)) run.voided++;
    else if (!/^\d+\.\d\d$/.test(event.data.amount ?? ""))
      refused.push({ ...place(event), kind: "rejected", reason: "incomplete" });
    else if (Date.parse(event.time) < ACCOUNTS[event.subject].start)
      refused.push({ ...place(event), kind: "rejected", reason: "outside the term" });
    else good.push({ ...place(event), type: event.type, data: event.data });
  }
  return { run, good, refused };
}

// The week of its time, unless it was received after that week's end: then the week in which it was received.
function place(event) {
  const { firstWeek } = ACCOUNTS[event.subject];
  const own = Math.max(
    MONDAYS.findLastIndex(start => start <= Date.parse(event.time)),
    firstWeek,
  );
  let week = own;
  while (received(event) >= MONDAYS[week + 1]) week++;
  return { account: event.subject, week, late: week > own };
}

function received(event) {
  return Date.parse(event.received ?? event.time);
}

function cents(amount) {
  return BigInt(amount.replace(".", ""));
}

// Half up to whole cents; every amount here is at least 0.
function halfUp(n, d) {
  return (2n * n + d) / (2n * d);
}

function money(c) {
  const digits = String(c).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
