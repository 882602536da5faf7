// The expected lines of the agreement, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in CHF; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// Zürich is at +01:00 until 29 March, then at +02:00. A period is half-open and closes five days after its
// end.
const STARTS = [
  "2026-01-01T00:00+01:00",
  "2026-02-01T00:00+01:00",
  "2026-03-01T00:00+01:00",
  "2026-04-01T00:00+02:00",
].map(Date.parse);
const FIVE_DAYS = 5 * 86_400_000;
const ACCOUNTS = {
  "filiale-davos": { start: Date.parse("2026-02-16T00:00+01:00"), first: 1, part: [13n, 28n] },
  "hauptsitz-chur": { start: STARTS[0], first: 0, part: [1n, 1n] },
};

const intake = readEvents();
for (const [account, { first, part }] of Object.entries(ACCOUNTS)) {
  const opening = [
    ["fee", "grundgebuehr", "", "", halfUp(12_000n * part[0], part[1])],
    ["once", "einrichtung", "", "", 100_000n],
  ];
  print(account, 0, opening, [], []);
  for (let month = first; month <= 2; month++) {
    const mine = e => e.account === account && e.month === month;
    const events = intake.good.filter(mine);
    print(account, month - first + 1, lines(events), intake.refused.filter(mine), events);
  }
}
for (const [kind, count] of Object.entries(intake.run)) rows.push(`,,${kind},,,${count},`);
writeFileSync(here("expected.csv"), `${rows.join("\n")}\n`);

function lines(events) {
  const out = [["fee", "grundgebuehr", "", "", 12_000n]];
  const bookings = events.filter(e => e.data.groesse === undefined);
  const vouchers = test =>
    bookings.filter(e => test(e.data.art)).reduce((sum, e) => sum + BigInt(e.data.anzahl ?? 1), 0n);

  // 50 vouchers are included: wages first, the others take what they leave.
  const wages = vouchers(art => art === "lohn");
  const others = vouchers(art => art !== "lohn");
  const freeWages = least(wages, 50n);
  const paid = others - least(others, 50n - freeWages);
  if (wages > 0n) out.push(["usage", "belege", '"art is ""lohn"""', wages, (wages - freeWages) * 150n]);
  const graduated =
    least(paid, 500n) * 35n +
    (least(paid, 5000n) - least(paid, 500n)) * 28n +
    (paid - least(paid, 5000n)) * 20n;
  if (others > 0n) out.push(["usage", "belege", "otherwise", others, graduated]);

  const clients = BigInt(new Set(bookings.map(e => e.data.mandant)).size);
  out.push(["usage", "mandanten", "", clients, 800n * ceiling(clients, 5n)]);

  const levels = events.filter(e => e.data.groesse !== undefined).sort((a, b) => a.time - b.time);
  if (levels.length > 0) {
    const level = levels[levels.length - 1].data.groesse;
    out.push(["usage", "ablage", "", level, 190n * ceiling(BigInt(level.replace(".", "")), 10_000n)]);
  }
  return out;
}

function print(account, number, charges, refused, events) {
  const line = (...cells) => rows.push([account, number, ...cells].join(","));
  let net = 0n;
  let discounted = 0n;
  for (const [kind, name, row, quantity, amount] of charges) {
    net += amount;
    if (name === "belege" || name === "mandanten") discounted += amount;
    line(kind, name, row, quantity, money(amount));
  }
  const discount = halfUp(discounted * 5n, 100n);
  if (discount > 0n) line("discount", "treue", "", "", money(-discount));
  net -= discount;
  const tax = halfUp(net * 81n, 1000n);
  line("tax", "mwst", "", "", money(tax));
  const total = 5n * halfUp(net + tax, 5n);
  if (total !== net + tax) line("rounding", "", "", "", money(total - net - tax));
  line("total", "", "", "", money(total));
  const counts = {};
  for (const { kind, reason } of refused)
    counts[`${kind},${reason}`] = (counts[`${kind},${reason}`] ?? 0) + 1;
  for (const [reason, count] of Object.entries(counts)) line(reason, "", count, "");
  const late = events.filter(e => e.late).length;
  if (late > 0) line("late", "", "", late, "");
}

function readEvents() {
  const run = { "unknown account": 0, "other type": 0, duplicate: 0 };
  const good = [];
  const refused = [];
  const seen = new Map();
  for (const text of readFileSync(here("events.ndjson"), "utf8").trimEnd().split("\n")) {
    const event = JSON.parse(text);
    if (event.type === "ch.kontofrei.beleg.gescannt") run["other type"]++;
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
    else good.push({ ...place(event), time: Date.parse(event.time), data: event.data });
  }
  return { run, good, refused };
}

function fault({ subject, time, data }) {
  if (data.groesse === undefined && data.mandant === undefined) return "incomplete";
  if (data.groesse === undefined && !["rechnung", "kasse", "lohn"].includes(data.art)) return "unknown value";
  return Date.parse(time) < ACCOUNTS[subject].start ? "outside the term" : null;
}

// The month of its time, unless it was received after that month's closing: then the next one that is still
// open.
function place(event) {
  const { first } = ACCOUNTS[event.subject];
  const own = Math.max(
    STARTS.findLastIndex(start => start <= Date.parse(event.time)),
    first,
  );
  let month = own;
  while (received(event) >= STARTS[month + 1] + FIVE_DAYS) month++;
  return { account: event.subject, month, late: month > own };
}

function received(event) {
  return Date.parse(event.received ?? event.time);
}

function least(a, b) {
  return a < b ? a : b;
}

function ceiling(n, step) {
  return (n + step - 1n) / step;
}

// Half up to whole steps; every amount here is at least 0.
function halfUp(n, d) {
  return (2n * n + d) / (2n * d);
}

function money(c) {
  const digits = String(c < 0n ? -c : c).padStart(3, "0");
  return `${c < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
