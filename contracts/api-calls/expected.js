// The expected lines of the plan, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in USD, quantities in the meter's unit; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// New York is at -05:00 until 8 March, then at -04:00. A period is half-open and closes with its end.
const STARTS = [
  "2026-02-01T00:00-05:00",
  "2026-03-01T00:00-05:00",
  "2026-04-01T00:00-04:00",
  "2026-05-01T00:00-04:00",
].map(Date.parse);
const ACCOUNTS = {
  "acct-atlas-maps": { start: STARTS[0], firstMonth: 0 },
  "acct-bluebird": { start: STARTS[0], firstMonth: 0 },
  "acct-cobalt": { start: Date.parse("2026-03-16T00:00-04:00"), firstMonth: 1 },
};

const intake = readEvents();
for (const [account, { firstMonth }] of Object.entries(ACCOUNTS))
  for (let month = firstMonth; month <= 2; month++) {
    const mine = e => e.account === account && e.month === month;
    bill(account, month - firstMonth + 1, intake.good.filter(mine), intake.refused.filter(mine));
  }
for (const [kind, count] of Object.entries(intake.run)) rows.push(`,,${kind},,,${count},`);
writeFileSync(here("expected.csv"), `${rows.join("\n")}\n`);

function bill(account, number, events, refused) {
  const line = (...cells) => rows.push([account, number, ...cells].join(","));
  const traffic = events.filter(e => e.data.endpoint !== undefined);
  const calls = endpoint =>
    sum(traffic.filter(e => e.data.endpoint === endpoint).map(e => whole(e.data.calls)));
  const peaks = events
    .filter(e => e.data.connections !== undefined)
    .map(e => BigInt(e.data.connections.peak));
  let total = 0n;
  const charge = (name, quantity, amount) => {
    total += amount;
    line("usage", name, "", quantity, money(amount));
    return amount;
  };

  const search = calls("search");
  const searchFee = charge("search", search, 450n * ceiling(above(search, 10_000n), 1000n));
  const tiles = calls("tiles");
  const tilePrice = tiles <= 50_000n ? 60n : tiles <= 250_000n ? 45n : 36n;
  const tilesFee = charge("tiles", tiles, halfEven(tiles * tilePrice, 1000n));
  const work = 100n * ceiling(2n * calls("route") + 50n * calls("matrix"), 100n);
  charge("routing", work, 35n * ceiling(work, 1000n));
  // The first 20 users fill the first row, so what is paid of it is what lies between 20 and 50.
  const users = BigInt(new Set(traffic.map(e => e.data.user)).size);
  charge("users", users, 150n * (above(users, 20n) - above(users, 50n)) + 120n * above(users, 50n));
  if (peaks.length > 0) {
    const peak = peaks.reduce((a, b) => (a > b ? a : b));
    charge("connections", peak, 20n * (above(peak, 100n) - above(peak, 500n)) + 15n * above(peak, 500n));
  }

  const rebate = searchFee + tilesFee < 2500n ? searchFee + tilesFee : 2500n;
  if (rebate > 0n) line("discount", "partner", "", "", money(-rebate));
  line("total", "", "", "", money(total - rebate));
  const counts = {};
  for (const { kind, reason } of refused)
    counts[`${kind},${reason}`] = (counts[`${kind},${reason}`] ?? 0) + 1;
  for (const [reason, count] of Object.entries(counts)) line(reason, "", count, "");
  const late = events.filter(e => e.late).length;
  if (late > 0) line("late", "", "", late, "");
}

function readEvents() {
  const run = { "unknown account": 0, duplicate: 0 };
  const good = [];
  const refused = [];
  const seen = new Map();
  for (const text of readFileSync(here("events.ndjson"), "utf8").trimEnd().split("\n")) {
    const event = JSON.parse(text);
    if (ACCOUNTS[event.subject] === undefined) run["unknown account"]++;
    else seen.set(`${event.source} ${event.id}`, [...(seen.get(`${event.source} ${event.id}`) ?? []), event]);
  }
  for (const copies of seen.values()) {
    // Of several contents the first received stands; the rest are conflicts.
    copies.sort((a, b) => received(a) - received(b));
    const [event, ...others] = copies.filter(
      (e, i) => copies.findIndex(c => content(c) === content(e)) === i,
    );
    run.duplicate += copies.length - 1 - others.length;
    for (const other of others) refused.push({ ...place(other), kind: "held", reason: "conflict" });
    const reason = fault(event);
    if (reason !== null) refused.push({ ...place(event), kind: "rejected", reason });
    else good.push({ ...place(event), data: event.data });
  }
  return { run, good, refused };
}

function fault({ type, subject, time, data }) {
  if (type === "com.example.maps.traffic") {
    if (data.user === undefined || whole(data.calls) < 1n || whole(data.calls) > 100_000n)
      return "incomplete";
    if (!["search", "tiles", "route", "matrix"].includes(data.endpoint)) return "unknown value";
  }
  return Date.parse(time) < ACCOUNTS[subject].start ? "outside the term" : null;
}

// The month of its time, unless it was received after that month's end: then the month in which it was
// received.
function place(event) {
  const { firstMonth } = ACCOUNTS[event.subject];
  const own = Math.max(
    STARTS.findLastIndex(start => start <= Date.parse(event.time)),
    firstMonth,
  );
  let month = own;
  while (received(event) >= STARTS[month + 1]) month++;
  return { account: event.subject, month, late: month > own };
}

// Equal for the same instant and the same values, however they are written.
function content({ time, data }) {
  return JSON.stringify([Date.parse(time), { ...data, calls: data.calls && String(whole(data.calls)) }]);
}

function whole(value) {
  return BigInt(String(value).replace(/\.0+$/, ""));
}

function received(event) {
  return Date.parse(event.received ?? event.time);
}

function sum(values) {
  return values.reduce((a, b) => a + b, 0n);
}

function above(n, bound) {
  return n > bound ? n - bound : 0n;
}

function ceiling(n, step) {
  return (n + step - 1n) / step;
}

// n / d to whole cents; exactly half a cent goes to the even one.
function halfEven(n, d) {
  const floor = n / d;
  const twice = 2n * (n % d);
  return twice > d || (twice === d && floor % 2n === 1n) ? floor + 1n : floor;
}

function money(c) {
  const digits = String(c < 0n ? -c : c).padStart(3, "0");
  return `${c < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
