import { expect, test } from "vitest";
import type { Bill } from "../../runtime/billing/bill.ts";
import { explainBill, explainText } from "../../runtime/explain/explain.ts";
import type { Plan } from "../../runtime/plan/plan.ts";
import { accountOf, bills, type Head, january, planOf, type Usage } from "../kit/plan.ts";

function steps(bill: Bill | undefined, line = 1): readonly string[] {
  if (bill === undefined) throw new Error("no bill");
  return explainBill(bill, line).lines[0]?.steps.map(step => step.text) ?? [];
}

function usageSteps(price: string, usage: Usage[number], head: Head = {}): readonly string[] {
  return steps(january(planOf(`charge usage "Usage"\n  for used\n  ${price}`, head), usage));
}

test("a rate: quantity, price and amount", () => {
  expect(usageSteps("CHF 3.00 per million tokens", [["used", 10_000_000]])).toEqual([
    "10'000'000 tokens at CHF 3.00 per million tokens = CHF 30.00",
  ]);
});

test("packages, an allowance, tiers and flats, with their sum and its rounding", () => {
  const price = `includes 50 tokens each month within tiers
  graduated
    up to 100 tokens CHF 0.333 per token
    above CHF 5.00 per started 100 tokens plus CHF 2.00 flat`;
  // 50 × 0.333 = 16.65; 1150 above 100 are 12 packages.
  expect(usageSteps(price, [["used", 1250]])).toEqual([
    "50 tokens included, 1'200 tokens left to price",
    "from 0 tokens to 100 tokens: 50 tokens at CHF 0.333 per token = CHF 16.65",
    "above 100 tokens: 1'150 tokens count as 12 × 100 tokens, at CHF 5.00 per started 100 tokens = CHF 60.00",
    "above 100 tokens: CHF 2.00 flat",
    "together CHF 78.65",
  ]);
  expect(usageSteps("CHF 0.333 per token", [["used", 1]])).toEqual([
    "1 token at CHF 0.333 per token = CHF 0.333",
    "rounded half up in steps of CHF 0.01",
  ]);
});

test("an amount without a finite decimal is shown as its fraction, and about how much that is", () => {
  // 1 / 3 × 1.00
  expect(usageSteps("CHF 1.00 per 3 tokens", [["used", 1]])[0]).toBe(
    "1 token at CHF 1.00 per 3 tokens = CHF 1/3 ≈ 0.333333",
  );
});

test("bytes are told in the unit of the price, with its tiers, where all prices name one that needs no plural", () => {
  const stored = (price: string): Plan =>
    planOf(
      `meter stored\n  is used * 1 byte per token\n\ncharge storage "Storage"\n  for stored\n  ${price}`,
    );
  const plan = stored(`graduated each month
    up to 2 GB  CHF 0.30 per GB
    above       CHF 0.20 per GB`);
  // 5.5 GB: 2 × 0.30 = 0.60 and 3.5 × 0.20 = 0.70.
  expect(steps(january(plan, [["used", 5_500_000_000]]))).toEqual([
    "from 0 GB to 2 GB: 2 GB at CHF 0.30 per GB = CHF 0.60",
    "above 2 GB: 3.5 GB at CHF 0.20 per GB = CHF 0.70",
    "together CHF 1.30",
  ]);
  const mixed = stored(`graduated each month
    up to 2 GB  CHF 0.30 per GB
    above       CHF 200.00 per TB`);
  expect(steps(january(mixed, [["used", 5_500_000_000]]))).toEqual([
    "from 0 bytes to 2'000'000'000 bytes: 2'000'000'000 bytes at CHF 0.30 per GB = CHF 0.60",
    "above 2'000'000'000 bytes: 3'500'000'000 bytes at CHF 200.00 per TB = CHF 0.70",
    "together CHF 1.30",
  ]);
});

test("a currency without decimals, and a percentage of money in it", () => {
  const plan = planOf(`charge fees "Fees"\n  for turnover\n  2.5%`, {
    currency: "JPY",
    lines: "half up in steps of JPY 1",
    total: "half up in steps of JPY 1",
  });
  // 1010 × 0.025 = 25.25
  expect(steps(january(plan, [["turnover", 1010]]))).toEqual([
    "2.5% of JPY 1'010 = JPY 25.25",
    "rounded half up in steps of JPY 1",
  ]);
});

const FEES = planOf(
  `parameter seats is 10 seats between 1 seat and 500 seats
charge setup "Setup"
  CHF 100.00 once at start
charge base "Base"
  in advance
  prorated by day
  CHF 31.00 each month
charge licences "Licences"
  for seats
  in advance
  prorated by day
  CHF 3.10 per seat each month
discount off "Launch"
  on base
  10% off
tax vat "MWST"
  on everything
  8.1%`,
  { total: "half up in steps of CHF 0.05" },
);

test("fees, parts of a period, what is due once, and what is given back", () => {
  const made = bills(FEES, accountOf({ start: "2026-01-22", end: "2026-02-14" }), "2026-12-31");
  expect(steps(made[0], 1)).toEqual(["CHF 100.00 once"]);
  // 10 of 31 days.
  expect(steps(made[0], 2)).toEqual(["CHF 31.00 for 10 of 31 days = CHF 10.00"]);
  expect(steps(made[0], 3)).toEqual([
    "10 seats at CHF 3.10 per seat = CHF 31.00",
    "only 10 of 31 days: CHF 31.00 × 10/31 = CHF 10.00, so CHF -21.00",
    "together CHF 10.00",
  ]);
  expect(steps(made[1], 1)).toEqual(["CHF 31.00, whole period"]);
  // 14 of 28 days were served.
  expect(steps(made[2], 1)).toEqual([
    "CHF 31.00 for 14 of 28 days = CHF 15.50",
    "billed before, on bill 1: CHF -31.00",
    "together CHF -15.50",
  ]);
});

test("a part by the second says which part", () => {
  const plan = planOf(`charge base "Base"\n  in arrears\n  prorated by second\n  CHF 743.00 each month`);
  // March 2026 has 743 hours in Zurich, its first 15 days 360.
  expect(steps(bills(plan, accountOf({ end: "2026-03-15" }), "2026-12-31").at(-1))).toEqual([
    "CHF 743.00 × 360/743, 15 of 31 days by the second = CHF 360.00",
  ]);
});

test("below the lines: adjustments with their shares, taxes, rounding, total", () => {
  const [opening] = bills(FEES, accountOf(), "2026-01-01");
  if (opening === undefined) throw new Error("no bill");
  const { heading, lines, below } = explainBill(opening);
  expect(heading).toBe("Test, opening bill of 2026-01-01, account acme");
  expect(lines.map(line => [line.title, line.result])).toEqual([
    ["1. Setup, 2026-01-01", "CHF 100.00"],
    ["2. Base, 2026-01-01 to 2026-01-31", "CHF 31.00"],
    ["3. Licences, 2026-01-01 to 2026-01-31", "CHF 31.00"],
  ]);
  // 162.00 - 3.10 = 158.90; × 0.081 = 12.8709; together 171.77, to the next 5 Rappen 171.75.
  expect(below.map(line => [line.title, line.steps.map(step => step.text), line.result])).toEqual([
    ["Launch", ["10% off, on CHF 31.00 = CHF -3.10", "of which on line 2, base: CHF -3.10"], "CHF -3.10"],
    ["MWST", ["8.1% of CHF 158.90 = CHF 12.8709", "rounded half up in steps of CHF 0.01"], "CHF 12.87"],
    [
      "Total",
      ["lines, adjustments and taxes: CHF 171.77", "rounding, half up in steps of CHF 0.05: CHF -0.02"],
      "CHF 171.75",
    ],
  ]);
});

test("included taxes: alone by r / (1 + r), several of one net amount", () => {
  const below = (rest: string): readonly string[] => {
    const plan = planOf(`charge base "Base"\n  in arrears\n  not prorated\n  CHF 115.00 each month\n${rest}`);
    return explainBill(january(plan)).below.flatMap(line => line.steps.map(step => step.text));
  };
  // 115 × 15 / 115 = 15
  expect(below(`tax one "One"\n  on base\n  15% included`)[0]).toBe(
    "15% included in CHF 115.00: CHF 115.00 × 15% / (100% + 15%) = CHF 15.00",
  );
  // 115 hold 100 net, 5 and 10.
  expect(
    below(`tax one "One"\n  on base\n  5% included\ntax two "Two"\n  on base\n  10% included`).slice(0, 2),
  ).toEqual([
    "5% included in CHF 115.00: 5% of the net amount without any tax = CHF 5.00",
    "10% included in CHF 115.00: 10% of the net amount without any tax = CHF 10.00",
  ]);
});

test("what is held says why", () => {
  expect(usageSteps("CHF 1.00 per token", [["used", -4]])[0]).toBe(
    "-4 tokens is below zero and held: the contract rejects negative quantities",
  );
});

test("as text: each clause with its place and the contract's own words", () => {
  const plan = planOf(`charge usage "Usage"\n  for used\n  CHF 2.00 per token`);
  // The head of the kit has 31 lines, a blank one, and then the charge.
  const line = plan.versions[0]?.charges[0]?.place.line;
  expect(
    explainText(january(plan, [["used", 3]]), 1),
  ).toBe(`Test, bill 1, 2026-01-01 to 2026-01-31, account acme

1. Usage, 2026-01-01 to 2026-01-31
  test.tarif:${line}  charge usage "Usage" for used CHF 2.00 per token
    3 tokens at CHF 2.00 per token = CHF 6.00
  = CHF 6.00
`);
});
