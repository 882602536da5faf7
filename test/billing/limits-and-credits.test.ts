/** What holds for minimums, maximums, discounts and credits whatever the amounts are. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill } from "../../runtime/billing/bill.ts";
import { billFaults } from "../../runtime/billing/bill-faults.ts";
import {
  add,
  compare,
  max,
  min,
  negate,
  parseNumber,
  type Rational,
  rational,
  subtract,
  toText,
  ZERO,
} from "../../runtime/number/rational.ts";
import { accountOf, planOf, ratedBills } from "../kit/plan.ts";

const CALLS = `charge calls "Calls"
  for used
  CHF 1.00 per token
charge more "More"
  for used
  CHF 0.37 per token
`;
const QUARTER = ["2026-01", "2026-02", "2026-03"] as const;

function number(text: string): Rational {
  return parseNumber(text) ?? ZERO;
}

function francs(amount: number): string {
  return `CHF ${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
}

/** The bills of a quarter with so many tokens in each month. */
function quarter(rest: string, used: readonly number[], policy = ""): readonly Bill[] {
  const plan = planOf(`${CALLS}${rest}${policy}`);
  const usage = Object.fromEntries(used.map((tokens, i) => [i + 1, [["used", tokens]]]));
  return ratedBills(plan, accountOf(), `${QUARTER[2]}-31`, usage as never).map(({ bill }) => bill);
}

function sumOf(items: readonly { readonly amount: string }[]): Rational {
  return items.reduce((sum, { amount }) => add(sum, number(amount)), ZERO);
}

function taken(bills: readonly Bill[], name: string): Rational {
  return sumOf(bills.flatMap(bill => bill.adjustments.filter(one => one.name === name)));
}

const tokens = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 3, maxLength: 3 });
const cents = fc.integer({ min: 1, max: 150_000 });

test("a cap is never exceeded, and takes no more than the excess", () => {
  fc.assert(
    fc.property(tokens, cents, (used, cap) => {
      const rest = `maximum cap "Cap" on everything not prorated ${francs(cap)} each quarter\n`;
      const bills = quarter(rest, used);
      let spend = ZERO;
      for (const [i, bill] of bills.entries()) {
        spend = add(spend, sumOf(bill.lines));
        const cut = taken(bills.slice(0, i + 1), "cap");
        const most = rational(BigInt(cap), 100n);
        expect(toText(add(spend, cut))).toBe(toText(min(spend, most)));
        expect(billFaults(bill)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test("with its minimum, a quarter costs the minimum or the spend, whichever is more", () => {
  fc.assert(
    fc.property(tokens, cents, (used, least) => {
      const rest = `minimum floor "Floor" on everything not prorated ${francs(least)} each quarter\n`;
      const bills = quarter(rest, used);
      const spend = sumOf(bills.flatMap(bill => bill.lines));
      const due = bills.reduce((sum, bill) => add(sum, number(bill.total)), ZERO);
      expect(toText(due)).toBe(toText(max(spend, rational(BigInt(least), 100n))));
      expect(taken(bills.slice(0, 2), "floor")).toEqual(ZERO);
    }),
    { numRuns: 60 },
  );
});

test("graduated rows over a quarter give what they give on one spend", () => {
  fc.assert(
    fc.property(
      tokens,
      fc.integer({ min: 1, max: 60_000 }),
      fc.integer({ min: 1, max: 99 }),
      (used, bound, percent) => {
        const rest = `discount d "D" on calls graduated each quarter by the spend of calls
        up to ${francs(bound)} 0% off above ${percent}% off\n`;
        const bills = quarter(rest, used);
        const spend = sumOf(bills.flatMap(bill => bill.lines.filter(line => line.charge === "calls")));
        const above = max(ZERO, subtract(spend, rational(BigInt(bound), 100n)));
        const off = negate(taken(bills, "d"));
        // Rounded on each bill as the difference of what is due so far: half a cent at most from the exact amount.
        const exact = { n: above.n * BigInt(percent), d: above.d * 100n };
        const difference = subtract(off, rational(exact.n, exact.d));
        expect(compare(difference, rational(1n, 200n))).toBeLessThanOrEqual(0);
        expect(compare(difference, rational(-1n, 200n))).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 60 },
  );
});

test("a discount never takes off more than it may each quarter, nor more than there is", () => {
  fc.assert(
    fc.property(tokens, cents, fc.integer({ min: 1, max: 100 }), (used, most, percent) => {
      const rest = `discount d "D" on everything at most ${francs(most)} each quarter ${percent}% off\n`;
      const bills = quarter(rest, used);
      const off = negate(taken(bills, "d"));
      const spend = sumOf(bills.flatMap(bill => bill.lines));
      expect(compare(off, rational(BigInt(most), 100n))).toBeLessThanOrEqual(0);
      expect(compare(off, spend)).toBeLessThanOrEqual(0);
      for (const bill of bills) expect(compare(number(bill.total), ZERO)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 60 },
  );
});

test("a credit never pays twice: what was granted is used, expired or left, and no total falls below zero", () => {
  const order = fc.constantFrom("before tax", "after tax");
  fc.assert(
    fc.property(tokens, cents, cents, order, order, (used, a, b, first, second) => {
      const rest = `credit one "One" pays more, calls ${first} ${francs(a)} granted at start
        credit two "Two" pays everything ${second} expires after 1 month ${francs(b)} granted each month
        tax vat "VAT" on everything 8.1%\n`;
      const bills = quarter(rest, used);
      const granted = (name: string): Rational =>
        bills
          .flatMap(bill => bill.credits.filter(one => one.name === name))
          .reduce((sum, { granted: amount }) => add(sum, number(amount)), ZERO);
      expect(toText(granted("one"))).toBe(toText(rational(BigInt(a), 100n)));
      for (const name of ["one", "two"]) {
        expect(compare(negate(taken(bills, name)), granted(name))).toBeLessThanOrEqual(0);
      }
      for (const bill of bills) {
        expect(compare(number(bill.total), ZERO)).toBeGreaterThanOrEqual(0);
        expect(billFaults(bill)).toEqual([]);
        for (const credit of bill.credits) {
          const paid = negate(taken([bill], credit.name));
          expect(toText(paid)).toBe(toText(number(credit.used)));
        }
      }
    }),
    { numRuns: 60 },
  );
});
