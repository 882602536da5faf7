// The expected lines of the agreement, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in EUR, bandwidth in bps; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

const STARTS = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"].map(Date.parse);
const HOUR = 3_600_000;
const ACCOUNTS = {
  // The ports and the commitment of each month that is paid in advance: January to April.
  spielhaus: {
    first: 1,
    start: Date.parse("2026-02-11"),
    commit: [0n, 100n, 100n, 100n],
    // 18 of February's 28 days: two ports are known when it begins; that there are three for the last eight is known
    // when it ends, and comes as a correction.
    ports: [
      [],
      [["fee", 2n, 35_000n * 2n * 18n, 28n]],
      [["fee", 3n, 35_000n * 3n, 1n]],
      [["fee", 3n, 35_000n * 3n, 1n]],
    ],
    corrections: [null, [35_000n * (2n * 10n + 3n * 8n), 28n], null],
    part: [
      [0n, 1n],
      [18n, 28n],
      [1n, 1n],
      [1n, 1n],
    ],
  },
  streamly: {
    first: 0,
    start: STARTS[0],
    commit: [150n, 150n, 300n, 300n],
    ports: [0, 1, 2, 3].map(() => [["fee", 1n, 35_000n, 1n]]),
    corrections: [null, null, null],
    part: [
      [1n, 1n],
      [1n, 1n],
      [1n, 1n],
      [1n, 1n],
    ],
  },
};
const TYPES = ["com.example.transit.sample"];

const intake = readEvents();
for (const [account, { first }] of Object.entries(ACCOUNTS)) {
  print(account, 0, advance(account, first), [], []);
  for (let month = first; month <= 2; month++) {
    const mine = e => e.account === account && e.month === month;
    const events = intake.good.filter(mine);
    const lines = [
      ...correction(account, month),
      ...advance(account, month + 1),
      burst(account, month, events),
    ];
    print(account, month - first + 1, lines, intake.refused.filter(mine), events);
  }
}
printRun(intake.run);

function advance(account, month) {
  const { ports, commit, part } = ACCOUNTS[account];
  const [days, whole] = part[month];
  const quantity = commit[month];
  const price = quantity <= 500n ? quantity * 80n : 500n * 80n + (quantity - 500n) * 60n;
  return [
    ...ports[month].map(([kind, count, n, d]) => [kind, "ports", count, cents(frac(n, 100n * d))]),
    ["fee", "commitment", quantity, cents(frac(price * days, 100n * whole))],
  ];
}

// What February costs with what is known at its end, less what was paid for it.
function correction(account, month) {
  const right = ACCOUNTS[account].corrections[month];
  if (right === null) return [];
  const [n, d] = right;
  const billed = ACCOUNTS[account].ports[month].reduce(
    (sum, [, , paid, of]) => sum + cents(frac(paid, 100n * of)),
    0n,
  );
  return [["correction", "ports", "", cents(frac(n, 100n * d)) - billed]];
}

function burst(account, month, events) {
  const quantity = [p95(account, month, events, "inOctets"), p95(account, month, events, "outOctets")].reduce(
    (a, b) => (a > b ? a : b),
  );
  const commit = ACCOUNTS[account].commit[month];
  const above = quantity > commit ? quantity - commit : 0n;
  const low = above < 2000n - commit ? above : 2000n - commit;
  return ["usage", "burst", quantity * 1_000_000n, low * 95n + (above - low) * 70n];
}

// Of all hours of the account's part of the month, those without traffic too: the one at ceil(95%) in order, in whole
// Mbps, rounded up.
function p95(account, month, events, field) {
  const from = Math.max(STARTS[month], ACCOUNTS[account].start);
  const hours = Array.from({ length: (STARTS[month + 1] - from) / HOUR }, () => 0n);
  for (const e of events) hours[Math.floor((e.at - from) / HOUR)] += BigInt(e[field]);
  hours.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const octets = hours[Math.ceil((95 * hours.length) / 100) - 1];
  return (octets * 8n + 3_600_000_000n - 1n) / 3_600_000_000n;
}

function print(account, number, lines, refused, events) {
  const line = (...cells) => rows.push([account, number, ...cells].join(","));
  let total = 0n;
  const order = ["ports", "commitment", "burst"];
  for (const [kind, name, quantity, amount] of lines.sort(
    (a, b) => order.indexOf(a[1]) - order.indexOf(b[1]),
  )) {
    total += amount;
    line(kind, name, "", quantity, money(amount));
  }
  line("total", "", "", "", money(total));
  audit(line, refused, events);
}

function fault({ subject, time, data }) {
  if (data.outOctets === undefined || data.inOctets < 0) return "incomplete";
  return Date.parse(time) < ACCOUNTS[subject].start ? "outside the term" : null;
}

// The month of its time: no sample comes late.
function place(event) {
  const month = STARTS.findLastIndex(
    start => start <= Math.max(Date.parse(event.time), ACCOUNTS[event.subject].start),
  );
  return { account: event.subject, month, late: false };
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
