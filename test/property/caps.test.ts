/** Caps, discounts and credits keep to what they may, against plain running sums. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill, Plan } from "../../index.ts";
import { compileText, contractText } from "../kit/plan.ts";
import { type Fraction, greater, smaller, sum } from "../oracle/fractions.ts";
import { billsFor, type Call, callOn, cents, whole, ZERO } from "./drawn.ts";
import { total } from "./kit.ts";

const FIRST_DAYS = [0, 31, 59, 90, 120, 151, 181];

/** Calls of the first half of 2026, at so many cents a token. */
const calls = fc.array(callOn(180), { maxLength: 20 });
const price = fc.integer({ min: 1, max: 700 });

function planOf(body: string): Plan {
  return compileText(contractText(body, { timezone: "UTC" })).plan;
}

const money = (count: number): string => `CHF ${cents(count).toString()}`;

const tokensIn = (used: readonly Call[], month: number): Fraction =>
  sum(
    used
      .filter(({ day }) => day >= (FIRST_DAYS[month] ?? 0) && day < (FIRST_DAYS[month + 1] ?? 0))
      .map(({ tokens }) => whole(tokens)),
  );

function adjusted(bill: Bill | undefined, name: string): string {
  return total(
    (bill?.adjustments ?? []).filter(one => one.name === name).map(({ amount }) => amount),
  ).toString();
}

/** The months of one period, and the periods of the half year. */
const PERIODS: readonly (readonly [each: string, months: number])[] = [
  ["each month", 1],
  ["each billing period", 1],
  ["each 2 months", 2],
  ["each quarter", 3],
  ["each contract quarter", 3],
  ["each contract year", 12],
];

test("a cap is never exceeded over its period, and cuts no more than it must", () => {
  const drawn = fc.tuple(
    fc.constantFrom(...PERIODS),
    price,
    fc.integer({ min: 0, max: 60_000 }),
    fc.integer({ min: 0, max: 3_000 }),
    calls,
  );
  fc.assert(
    fc.property(drawn, ([[each, months], each1, most, fee, used]) => {
      const plan = planOf(
        `charge used "Used" for used ${money(each1)} per token\ncharge base "Base" not prorated ${money(fee)} each month\n` +
          `maximum most "Most" on everything not prorated ${money(most)} ${each}\n`,
      );
      const bills = billsFor(plan, used, "2026-06-30");
      let spent = ZERO;
      let due = ZERO;
      for (const [month, bill] of bills.entries()) {
        if (month % months === 0) [spent, due] = [ZERO, ZERO];
        const lines = tokensIn(used, month).times(cents(each1)).plus(cents(fee));
        spent = spent.plus(lines);
        const now = smaller(spent, cents(most));
        expect([month, bill.subtotal]).toEqual([month, now.minus(due).toString()]);
        due = now;
      }
    }),
    { seed: 20_270_401, numRuns: 40 },
  );
});

test("a minimum and a cap that contradict each other: the later holds", () => {
  const amounts = fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 9_000 }));
  fc.assert(
    fc.property(amounts, fc.boolean(), price, calls, ([least, most], capFirst, each, used) => {
      const minimum = `minimum least "Least" on used not prorated ${money(least)} each month\n`;
      const cap = `maximum most "Most" on used not prorated ${money(most)} each month\n`;
      const limits = capFirst ? cap + minimum : minimum + cap;
      const bills = billsFor(
        planOf(`charge used "Used" for used ${money(each)} per token\n${limits}`),
        used,
        "2026-06-30",
      );
      const held = (spent: Fraction): Fraction =>
        capFirst
          ? greater(smaller(spent, cents(most)), cents(least))
          : smaller(greater(spent, cents(least)), cents(most));
      expect(bills.map(bill => bill.subtotal)).toEqual(
        bills.map((_, month) => held(tokensIn(used, month).times(cents(each))).toString()),
      );
    }),
    { seed: 20_270_402, numRuns: 40 },
  );
});

test("an amount off each period takes what is there, and lapses", () => {
  const drawn = fc.tuple(fc.constantFrom(...PERIODS), price, fc.integer({ min: 1, max: 30_000 }), calls);
  fc.assert(
    fc.property(drawn, ([[each, months], each1, off, used]) => {
      const plan = planOf(
        `charge used "Used" for used ${money(each1)} per token\n` +
          `discount off "Off" on used not prorated ${money(off)} off ${each}\n`,
      );
      const bills = billsFor(plan, used, "2026-06-30");
      let spent = ZERO;
      let taken = ZERO;
      for (const [month, bill] of bills.entries()) {
        if (month % months === 0) [spent, taken] = [ZERO, ZERO];
        spent = spent.plus(tokensIn(used, month).times(cents(each1)));
        const now = smaller(spent, cents(off));
        expect([month, adjusted(bill, "off")]).toEqual([month, taken.minus(now).toString()]);
        taken = now;
      }
    }),
    { seed: 20_270_403, numRuns: 40 },
  );
});

interface Grant {
  left: Fraction;
  /** In force in the months from here to there, half-open. */
  readonly from: number;
  readonly to: number;
}

test("a credit pays what is due, never more than was granted, and never twice", () => {
  const drawn = fc.record({
    each: price,
    start: fc.integer({ min: 0, max: 40_000 }),
    monthly: fc.integer({ min: 0, max: 10_000 }),
    months: fc.integer({ min: 1, max: 4 }),
    used: calls,
  });
  fc.assert(
    fc.property(drawn, ({ each, start, monthly, months, used }) => {
      const plan = planOf(
        `charge used "Used" for used ${money(each)} per token\n` +
          `credit first "First" pays used before tax ${money(start)} granted at start\n` +
          `credit more "More" pays used before tax expires after ${months} ${months === 1 ? "month" : "months"} ${money(monthly)} granted each month\n`,
      );
      const bills = billsFor(plan, used, "2026-06-30");
      // The earliest expiry pays first, and what never ends pays last.
      const more: Grant[] = [0, 1, 2, 3, 4, 5].map(month => ({
        left: cents(monthly),
        from: month,
        to: month + months,
      }));
      const first: Grant = { left: cents(start), from: 0, to: 99 };
      for (const [month, bill] of bills.entries()) {
        let due = tokensIn(used, month).times(cents(each));
        const pay = (grants: readonly Grant[]): Fraction =>
          sum(
            grants
              .filter(({ from, to }) => from <= month && month < to)
              .map(grant => {
                const paid = smaller(due, grant.left);
                due = due.minus(paid);
                grant.left = grant.left.minus(paid);
                return paid;
              }),
          );
        const paid = [pay(more), pay([first])].map(one => one.negated().toString());
        expect([month, adjusted(bill, "more"), adjusted(bill, "first"), bill.subtotal]).toEqual([
          month,
          ...paid,
          due.toString(),
        ]);
      }
    }),
    { seed: 20_270_404, numRuns: 40 },
  );
});

test("a credit in tokens pays quantities once, after the allowance", () => {
  const drawn = fc.tuple(price, fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 30 }), calls);
  fc.assert(
    fc.property(drawn, ([each, granted, free, used]) => {
      const plan = planOf(
        `charge used "Used" for used includes ${free} tokens each month ${money(each)} per token\n` +
          `credit pack "Pack" pays used ${granted} tokens granted at start\n`,
      );
      let left = whole(granted);
      for (const [month, bill] of billsFor(plan, used, "2026-06-30").entries()) {
        const rest = greater(tokensIn(used, month).minus(whole(free)), ZERO);
        const paid = smaller(rest, left);
        left = left.minus(paid);
        const [credit] = bill.credits;
        const wanted = [rest.minus(paid).times(cents(each)), paid, left].map(one => one.toString());
        expect([month, bill.subtotal, credit?.used ?? "0", credit?.left ?? "0"]).toEqual([month, ...wanted]);
      }
    }),
    { seed: 20_270_405, numRuns: 40 },
  );
});
