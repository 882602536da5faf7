/** docs/how-a-bill-is-computed.md: its contract and events give the bills that its tables show, row by row. */
import { expect, test } from "vitest";
import { type Account, type Bill, compile, type RateResult, rate } from "../../index.ts";
import { blocksOf, readDoc } from "./blocks.ts";

const page = readDoc("how-a-bill-is-computed.md");
const blockOf = (language: string): string =>
  blocksOf(page).find(block => block.language === language)?.text ?? "";

const { plan, diagnostics } = compile(new Map([["photo.tarif", blockOf("tarif")]]), "photo.tarif");
const [, id = "", start = ""] = /id: (\w+), contract: photo_api, start: ([\d-]+)/.exec(blockOf("yaml")) ?? [];
const account: Account = { id, start, end: null, endKnown: null, parameters: {} };
const events = blockOf("ndjson").trimEnd().split("\n");

function rated(order: readonly string[]): RateResult {
  if (plan === null) throw new Error("the contract of the page has errors");
  return rate(plan, { accounts: [account], events: order, through: "2026-04-30" });
}

/** The rows of all tables under a heading: what is named, and its amount. */
function rowsUnder(heading: string): readonly string[] {
  const section = page.split(/^## /m).find(part => part.startsWith(heading)) ?? "";
  return [...section.matchAll(/^\| ([^|]+) \|[^|]*\| (-?[\d.]+) \|$/gm)].map(
    ([, name, amount]) => `${name}: ${amount}`,
  );
}

function rowsOf(bill: Bill): readonly string[] {
  const money = (amount: string): string =>
    amount.includes(".") ? amount.padEnd(amount.indexOf(".") + 3, "0") : `${amount}.00`;
  const row = (name: string, amount: string): string => `${name}: ${money(amount)}`;
  const { rounding } = bill;
  return [
    ...bill.lines.map(line => row(line.row === "" ? line.title : `${line.title}, ${line.row}`, line.amount)),
    ...bill.adjustments.filter(one => one.amount !== "0").map(one => row(one.title, one.amount)),
    ...bill.taxes.map(tax => row(tax.title, tax.amount)),
    ...(rounding.amount === "0" ? [] : [row("Rounding", rounding.amount)]),
    row("Total", bill.total),
  ];
}

test("the contract has nothing to report", () => {
  expect(diagnostics).toEqual([]);
});

test.each([
  [0, "The opening bill", 4],
  [1, "The bill of March", 10],
  [2, "The bill of April", 6],
])("bill %i is that of the page", (number, heading, rows) => {
  const bill = rated(events).bills[number];
  expect(bill === undefined ? [] : rowsOf(bill)).toEqual(rowsUnder(heading));
  expect(rowsUnder(heading)).toHaveLength(rows);
});

test("the shares and the counts are those of the page", () => {
  const { bills, run } = rated(events);
  const [, march, april] = bills;
  const shares = (name: string): readonly string[] | undefined =>
    march?.adjustments.find(one => one.name === name)?.shares.map(share => share.amount);
  expect(shares("launch")).toEqual(["-2.56", "-0.16"]);
  expect(shares("floor")).toEqual(["3.38", "0.49"]);
  expect(shares("welcome")).toEqual(["-14.52"]);
  expect([march?.audit.rejected.count, march?.audit.held.count, april?.audit.late]).toEqual([2, 1, 1]);
  expect([run.duplicates, run.otherTypes.count]).toEqual([1, 1]);
});

test("another order of the events gives the same bills", () => {
  expect(rated([...events].reverse()).bills).toEqual(rated(events).bills);
});
