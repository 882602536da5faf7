import fc from "fast-check";
import { expect, test } from "vitest";
import type { Account } from "../../runtime/billing/account.ts";
import { add, parseNumber, type Rational, toText, ZERO } from "../../runtime/number/rational.ts";
import type { Plan } from "../../runtime/plan/plan.ts";
import { addDays, formatCivilDate } from "../../runtime/time/civil.ts";
import { accountOf, bills, planOf } from "../kit/plan.ts";

/** Everything that an account is ever billed. */
function lifetime(plan: Plan, account: Account): string {
  const all = bills(plan, account, "2099-01-01");
  expect(all.at(-1)?.kind).toBe("last");
  return toText(all.map(bill => number(bill.total)).reduce(add, ZERO));
}

function number(text: string): Rational {
  const value = parseNumber(text);
  if (value === null) throw new Error(text);
  return value;
}

const EXACT = { lines: "never", total: "half up in steps of CHF 0.000001" };

function fee(timing: string, each: string, discount: boolean): Plan {
  const off = `\ndiscount off "Off"\n  on base\n  prorated by day\n  CHF 7.00 off each month`;
  const base = `charge base "Base"\n  in ${timing}\n  prorated by day\n  CHF 100.00 each ${each}`;
  return planOf(`${base}${discount ? off : ""}`, EXACT);
}

const account = fc
  .record({
    start: fc.integer({ min: 0, max: 200 }),
    length: fc.integer({ min: 0, max: 420 }),
    known: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ start, length, known }) => {
    const first = addDays({ year: 2026, month: 1, day: 1 }, start);
    const last = addDays(first, length);
    const endKnown = formatCivilDate(addDays(last, -known));
    return accountOf({ start: formatCivilDate(first), end: formatCivilDate(last), endKnown });
  });

test("whatever is known when, a fee in advance costs in the end what it costs in arrears", () => {
  const plans = [
    [fee("advance", "month", false), fee("arrears", "month", false)],
    [fee("advance", "quarter", false), fee("arrears", "quarter", false)],
    [fee("advance", "year", false), fee("arrears", "year", false)],
  ] as const;
  fc.assert(
    fc.property(account, fc.constantFrom(...plans), (one, [advance, arrears]) => {
      // Both round once a bill, so a millionth for each of at most 16 bills may lie between them.
      const difference = difference6(lifetime(advance, one), lifetime(arrears, one));
      expect(difference).toBeLessThanOrEqual(16n);
    }),
    { seed: 20_261_124, numRuns: 60 },
  );
});

test("and so does a fee with a discount each month", () => {
  const advance = fee("advance", "month", true);
  const arrears = fee("arrears", "month", true);
  fc.assert(
    fc.property(account, one => {
      expect(difference6(lifetime(advance, one), lifetime(arrears, one))).toBeLessThanOrEqual(16n);
    }),
    { seed: 20_261_124, numRuns: 60 },
  );
});

/** In millionths. */
function difference6(a: string, b: string): bigint {
  const scaled = (text: string): bigint => {
    const { n, d } = number(text);
    return (n * 1_000_000n) / d;
  };
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -difference : difference;
}
