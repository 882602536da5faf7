import { expect, test } from "vitest";
import { compareBills } from "../../runtime/compare/money.ts";
import { add, parseNumber, type Rational, toText, ZERO } from "../../runtime/number/rational.ts";
import { accountOf, bills, planOf } from "../kit/plan.ts";

/** A fee, calls, 10% off both, at least CHF 30.00, and 8.1% VAT; the total to 5 Rappen. */
function terms(fee: string, call: string): string {
  return `charge base "Base"
  in arrears
  not prorated
  CHF ${fee} each month

charge calls "Calls"
  for calls
  CHF ${call} per call

discount loyal "Loyalty"
  on everything
  10% off

minimum least "Least"
  on everything
  not prorated
  CHF 30.00 each month

tax vat "VAT"
  on everything
  8.1%
`;
}

const ROUNDED = { total: "half up in steps of CHF 0.05" };

const sum = (amounts: readonly string[]): string =>
  toText(amounts.reduce<Rational>((all, text) => add(all, parseNumber(text) ?? ZERO), ZERO));

test("what makes the difference adds up to it, for each account and for all", () => {
  const [old, now] = [planOf(terms("10.00", "0.10"), ROUNDED), planOf(terms("12.00", "0.12"), ROUNDED)];
  const usage = { 1: [["calls", 100]], 2: [["calls", 500]] } as const;
  const rated = [old, now].map(plan => bills(plan, accountOf(), "2026-02-28", usage));
  const difference = compareBills(rated[0] ?? [], rated[1] ?? []);
  // January: 10.00 + 10.00 = 20.00, less 2.00 is 18.00, up to 30.00; VAT 2.43: 32.43, 32.45. After: 12.00 + 12.00, less 2.40,
  // 21.60, up to 30.00: 32.45, too. February: 10.00 + 50.00 less 6.00 is 54.00; VAT 4.374, 4.37: 58.37, 58.35. After: 12.00 +
  // 60.00 less 7.20 is 64.80; VAT 5.2488, 5.25: 70.05. The opening bill is 0 on both sides.
  const [acme] = difference.accounts;
  expect(acme?.bills.map(bill => [bill.number, bill.before, bill.after, bill.difference])).toEqual([
    [2, "58.35", "70.05", "11.7"],
  ]);
  // Base 2 × 2.00, calls 2.00 + 10.00, discount 0.40 + 1.20 more off, minimum 12.00 less 8.40, VAT 0.88, rounding 0.02 - -0.02.
  expect(acme?.parts.map(part => `${part.kind} ${part.name} ${part.difference}`)).toEqual([
    "charge calls 12",
    "charge base 4",
    "minimum least -3.6",
    "discount loyal -1.6",
    "tax vat 0.88",
    "rest  0.02",
  ]);
  expect(sum(acme?.parts.map(part => part.difference) ?? [])).toBe("11.7");
  expect([difference.before, difference.after, difference.difference]).toEqual(["90.8", "102.5", "11.7"]);
  // 11.70 of 90.80: 12.885…%.
  expect(difference.percent).toBe("2925/227");
  expect(sum(difference.parts.map(part => part.difference))).toBe("11.7");
});

test("an account that one side alone bills pays all of it more", () => {
  const plan = planOf(terms("10.00", "0.10"), ROUNDED);
  const rated = bills(plan, accountOf(), "2026-01-31", { 1: [["calls", 500]] });
  const { accounts, unchanged } = compareBills([], rated);
  expect([accounts.length, unchanged, accounts[0]?.difference, accounts[0]?.percent]).toEqual([
    1,
    0,
    "58.35",
    null,
  ]);
  expect(compareBills(rated, rated)).toMatchObject({
    accounts: [],
    unchanged: 1,
    difference: "0",
    parts: [],
  });
});
