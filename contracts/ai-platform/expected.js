// The expected lines of the agreement, worked out from its text with BigInt alone. `node expected.js` writes
// expected.csv: amounts in EUR, quantities in tokens; rows without an account belong to no bill.
import { readFileSync, writeFileSync } from "node:fs";

const here = name => new URL(name, import.meta.url);
const rows = ["account,bill,kind,name,row,quantity,amount"];

// Berlin is at +01:00 in January and February. A period is half-open; it closes three days after its end.
const STARTS = ["2026-01-01T00:00+01:00", "2026-02-01T00:00+01:00", "2026-03-01T00:00+01:00"].map(Date.parse);
const THREE_DAYS = 3 * 86_400_000;
// From the account's first day: the days billed and the days of its first month.
const ACCOUNTS = {
  "nordlicht-service": { start: Date.parse("2026-02-09T00:00+01:00"), firstMonth: 1, part: [20n, 28n] },
  "nordlicht-shop": { start: Date.parse("2026-01-01T00:00+01:00"), firstMonth: 0, part: [1n, 1n] },
};

const intake = readEvents();
for (const [account, { firstMonth, part }] of Object.entries(ACCOUNTS)) {
  // The opening bill: the platform fee of the first, perhaps partial, month.
  bill(account, 0, { input: {}, cached: {}, output: {} }, cents(45_000n * part[0], part[1]), {});
  for (let month = firstMonth; month <= 1; month++) {
    const events = intake.good.filter(e => e.account === account && e.month === month);
    const audit = {};
    for (const r of intake.refused.filter(r => r.account === account && r.month === month))
      audit[`${r.kind},${r.reason}`] = (audit[`${r.kind},${r.reason}`] ?? 0) + 1;
    const late = events.filter(e => e.late).length;
    if (late > 0) audit["late,"] = late;
    bill(account, month - firstMonth + 1, meters(events), 45_000n, audit);
  }
}
for (const [kind, count] of Object.entries(intake.run)) rows.push(`,,${kind},,,${count},`);
writeFileSync(here("expected.csv"), `${rows.join("\n")}\n`);

function bill(account, number, { input, cached, output }, platform, audit) {
  const line = (...cells) => rows.push([account, number, ...cells].join(","));
  let usage = 0n;
  const charge = (name, row, tokens, amount) => {
    usage += amount;
    line("usage", name, quote(row), tokens, money(amount));
  };
  line("fee", "platform", "", "", money(platform));

  // 10 million tokens are included; the rows draw on them in the order in which they are written.
  let included = 10_000_000n;
  for (const [row, price] of [
    ['model is "atlas" and mode is "interactive"', graduated],
    ['model is "atlas" and mode is "batch"', n => [n * 120n, 1_000_000n]],
    ['model is "swift" and mode is "interactive"', n => [n * 30n, 1_000_000n]],
    ['model is "swift" and mode is "batch"', n => [n * 15n, 1_000_000n]],
  ]) {
    const tokens = input[row];
    if (tokens === undefined) continue;
    const free = tokens < included ? tokens : included;
    included -= free;
    charge("input_usage", row, tokens, cents(...price(tokens - free)));
  }
  for (const [row, price] of [
    ['model is "atlas"', 24n],
    ['model is "swift"', 3n],
  ])
    if (cached[row] !== undefined)
      charge("cached_usage", row, cached[row], cents(cached[row] * price, 1_000_000n));
  for (const [row, price] of [
    ['model is "atlas" and mode is "interactive"', 1200n],
    ['model is "atlas" and mode is "batch"', 600n],
    ['model is "swift"', 150n],
  ])
    if (output[row] !== undefined)
      charge("output_usage", row, output[row], cents(output[row] * price, 1_000_000n));

  const discount = cents(usage * 10n, 100n);
  if (usage > 0n) line("discount", "launch", "", "", money(-discount));
  const net = platform + usage - discount;
  const vat = cents(net * 19n, 100n);
  line("tax", "vat", "", "", money(vat));
  line("total", "", "", "", money(net + vat));
  for (const [reason, count] of Object.entries(audit)) line(...reason.split(","), "", count, "");
}

// EUR 2.40 to 200 million, 2.00 to 1 billion, 1.70 above: cents as a fraction.
function graduated(n) {
  const slice = (from, to) => (n <= from ? 0n : (n < to ? n : to) - from);
  const top = n > 1_000_000_000n ? n - 1_000_000_000n : 0n;
  const sum = slice(0n, 200_000_000n) * 240n + slice(200_000_000n, 1_000_000_000n) * 200n + top * 170n;
  return [sum, 1_000_000n];
}

function meters(events) {
  const sums = { input: {}, cached: {}, output: {} };
  const add = (meter, row, n) => {
    sums[meter][row] = (sums[meter][row] ?? 0n) + n;
  };
  for (const { model, mode, usage } of events) {
    const [all, fromCache, out] = [usage.inputTokens, usage.cachedTokens ?? 0, usage.outputTokens].map(
      BigInt,
    );
    const exact = `model is "${model}" and mode is "${mode}"`;
    add("input", exact, all - fromCache);
    add("cached", `model is "${model}"`, fromCache);
    add("output", model === "swift" ? 'model is "swift"' : exact, out);
  }
  return sums;
}

function readEvents() {
  const run = { unreadable: 0, "unknown account": 0, "other type": 0, duplicate: 0 };
  const good = [];
  const refused = [];
  const seen = new Map();
  for (const text of readFileSync(here("events.ndjson"), "utf8").trimEnd().split("\n")) {
    const event = parse(text);
    if (event === null) run.unreadable++;
    else if (event.type !== "ai.kestrel.usage.hourly") run["other type"]++;
    else if (ACCOUNTS[event.subject] === undefined) run["unknown account"]++;
    else {
      const copies = seen.get(`${event.source} ${event.id}`) ?? [];
      seen.set(`${event.source} ${event.id}`, [...copies, event]);
    }
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
    const { model, mode = "interactive", usage } = event.data;
    const reason =
      usage.outputTokens === undefined || usage.inputTokens === undefined
        ? "incomplete"
        : model !== "atlas" && model !== "swift"
          ? "unknown value"
          : Date.parse(event.time) < ACCOUNTS[event.subject].start
            ? "outside the term"
            : null;
    if (reason !== null) refused.push({ ...place(event), kind: "rejected", reason });
    else good.push({ ...place(event), model, mode, usage });
  }
  return { run, good, refused };
}

// The month of its time, unless it was received after that month's closing: then the next one that is still
// open.
function place(event) {
  const account = event.subject;
  const own = Math.max(
    STARTS.findLastIndex(start => start <= Date.parse(event.time)),
    ACCOUNTS[account].firstMonth,
  );
  let month = own;
  while (received(event) >= STARTS[month + 1] + THREE_DAYS) month++;
  return { account, month, late: month > own };
}

function received(event) {
  return Date.parse(event.received ?? event.time);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// Half up to the cent; every amount here is at least 0.
function cents(n, d) {
  return (2n * n + d) / (2n * d);
}

function money(c) {
  const digits = String(c < 0n ? -c : c).padStart(3, "0");
  return `${c < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function quote(text) {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
