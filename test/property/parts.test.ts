/** What is cut into parts adds up again: split periods, prices of several bills, allowances and minimums of several charges. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill } from "../../index.ts";
import { compileText, contractText } from "../kit/plan.ts";
import type { Fraction } from "../oracle/fractions.ts";
import { shares } from "../oracle/fractions.ts";
import {
  billsFor,
  type Call,
  callOn,
  cents,
  dayText,
  HALF_UP,
  priced,
  tiers,
  tierText,
  tokensOf,
  whole,
  ZERO,
} from "./drawn.ts";
import { total } from "./kit.ts";

const UTC = { timezone: "UTC", lines: "half up in steps of CHF 0.01" } as const;

const planOf = (body: string) =>
  compileText(contractText(`meter tokens\n  sum of call.tokens * 1 call per token\n${body}`, UTC)).plan;

function linesOf(bills: readonly Bill[], charge: string): readonly Bill["lines"][number][] {
  return bills.flatMap(bill => bill.lines.filter(line => line.charge === charge));
}

const sumOf = (bills: readonly Bill[], charge: string): string =>
  total(linesOf(bills, charge).map(({ amount }) => amount)).toString();

const before = (calls: readonly Call[], day: number): readonly Call[] => calls.filter(call => call.day < day);

const calls = (lastDay: number) => fc.array(callOn(lastDay), { maxLength: 12 });
const splits = (lastDay: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: lastDay }), { minLength: 1, maxLength: 3 })
    .map(days => days.sort((a, b) => a - b));

test("a month split by new prices: each part is P(end) - P(begin) of its own price", () => {
  const drawn = fc.tuple(splits(30), fc.array(tiers, { minLength: 4, maxLength: 4 }), calls(30));
  fc.assert(
    fc.property(drawn, ([days, prices, used]) => {
      const rows = prices.slice(0, days.length + 1);
      const from = (index: number): string => (index === 0 ? "start" : dayText(days[index - 1] ?? 0));
      const phases = rows.map((row, index) => `  from ${from(index)} ${tierText(row, "each month")}`);
      const bills = billsFor(planOf(`charge used "Used" for tokens\n${phases.join("")}`), used, "2026-01-31");
      const wanted = rows.map((row, index) => {
        const begin = index === 0 ? ZERO : priced(row, tokensOf(before(used, days[index - 1] ?? 0)));
        return HALF_UP(priced(row, tokensOf(before(used, days[index] ?? 31))).minus(begin)).toString();
      });
      expect(linesOf(bills, "used").map(({ amount }) => amount)).toEqual(wanted);
    }),
    { seed: 20_270_301, numRuns: 60 },
  );
});

test("a month split by what changes no price is worth the same: a window, a tax rate, the same price again", () => {
  const cut: fc.Arbitrary<(day: string, price: string) => string> = fc.constantFrom(
    (day, price) => `charge used "Used" for tokens\n  from start ${price}  from ${day} ${price}`,
    (day, price) =>
      `charge used "Used" for tokens ${price}tax vat "VAT" on used\n  from start 8%\n  from ${day} 9%\n`,
    (day, price) =>
      `charge used "Used" for tokens ${price}discount off "Off" on used during ${day} to 2026-12-31 10% off\n`,
  );
  fc.assert(
    fc.property(cut, fc.integer({ min: 1, max: 30 }), tiers, calls(30), (write, day, rows, used) => {
      const price = tierText(rows, "each month");
      const bills = billsFor(planOf(write(dayText(day), price)), used, "2026-01-31");
      const all = total(linesOf(bills, "used").map(line => line.exact));
      expect(all.toString()).toBe(priced(rows, tokensOf(used)).toString());
    }),
    { seed: 20_270_302, numRuns: 60 },
  );
});

test("fees and quantities that do not add up over time are split by their days", () => {
  fc.assert(
    fc.property(splits(30), fc.integer({ min: 1, max: 99_999 }), calls(30), (days, price, used) => {
      // A price that says the same again would split nothing, so each is a cent higher than the one before.
      const money = (part: number): Fraction => cents(price + part);
      const rising = (unit: string): string =>
        ["start", ...days.map(dayText)]
          .map((from, part) => `  from ${from} CHF ${money(part).toString()} ${unit}\n`)
          .join("");
      const bills = billsFor(
        planOf(
          `charge fee "Fee" prorated by day\n${rising("each month")}` +
            `charge top "Top" for peak\n${rising("per token")}`,
        ),
        used,
        "2026-01-31",
      );
      const fee = linesOf(bills, "fee");
      const worth = [...days, 31].map((end, part) =>
        money(part)
          .times(whole(end - (days[part - 1] ?? 0)))
          .over(whole(31)),
      );
      expect(fee.map(line => line.exact)).toEqual(worth.map(one => one.toString()));
      const most = Math.max(0, ...used.map(({ tokens }) => tokens));
      expect(total(linesOf(bills, "top").map(line => line.exact)).toString()).toBe(
        worth.reduce((sum, one) => sum.plus(one.times(whole(most))), ZERO).toString(),
      );
    }),
    { seed: 20_270_303, numRuns: 40 },
  );
});

const QUARTERS = [0, 90, 181];
const LONGER: readonly (readonly [each: string, begins: readonly number[]])[] = [
  ["each quarter", QUARTERS],
  ["each contract quarter", QUARTERS],
  ["each 2 months", [0, 59, 120, 181]],
  ["each 6 months", [0, 181]],
];

test("a price of several months: its bills are the whole price, rounded once; so is each part of a split", () => {
  const drawn = fc.tuple(
    fc.constantFrom(...LONGER),
    tiers,
    calls(180),
    fc.option(fc.integer({ min: 1, max: 179 })),
  );
  fc.assert(
    fc.property(drawn, ([[each, begins], rows, used, split]) => {
      const price = tierText(rows, each);
      const later = rows.map(row => ({ ...row, price: row.price + 1 }));
      const phases =
        split === null ? price : `\n  from start ${price}  from ${dayText(split)} ${tierText(later, each)}`;
      const bills = billsFor(planOf(`charge used "Used" for tokens ${phases}`), used, "2026-06-30");
      const wanted = begins.slice(0, -1).map((begin, index) => {
        const end = begins[index + 1] ?? 181;
        const inside = split !== null && split > begin && split < end ? [begin, split, end] : [begin, end];
        const parts = inside.slice(1).map((day, at) => {
          const from = inside[at] ?? begin;
          const own = split !== null && from >= split ? later : rows;
          const worth = (until: number): Fraction =>
            priced(own, tokensOf(used.filter(call => call.day >= begin && call.day < until)));
          return HALF_UP(worth(day).minus(worth(from)));
        });
        return parts.reduce((sum, part) => sum.plus(part), ZERO);
      });
      expect(sumOf(bills, "used")).toBe(wanted.reduce((sum, one) => sum.plus(one), ZERO).toString());
    }),
    { seed: 20_270_304, numRuns: 80 },
  );
});

test("a shared allowance is drawn once, by the charges in their order", () => {
  const drawn = fc.tuple(
    fc.integer({ min: 1, max: 120 }),
    calls(30),
    fc.constantFrom("large, small", "small, large"),
  );
  fc.assert(
    fc.property(drawn, ([most, used, order]) => {
      const names = order.split(", ");
      const meters = names
        .map(name => `meter ${name}s\n  sum of call.tokens\n  where model is "${name}"\n`)
        .join("");
      const charges = names
        .map(name => `charge ${name} "${name}" for ${name}s CHF 1.00 per token\n`)
        .join("");
      const body = `${meters}${charges}allowance free "Free" for ${order} ${most} tokens each month\n`;
      const bills = billsFor(compileText(contractText(body, UTC)).plan, used, "2026-01-31");
      let left = most;
      for (const name of names) {
        const tokens = used.filter(call => (call.tokens % 2 === 0) === (name === "large"));
        const quantity = tokens.reduce((sum, call) => sum + call.tokens, 0);
        const drawnHere = Math.min(left, quantity);
        left -= drawnHere;
        expect([name, sumOf(bills, name)]).toEqual([name, String(quantity - drawnHere)]);
      }
    }),
    { seed: 20_270_305, numRuns: 40 },
  );
});

test("a minimum is shared by what was spent, in whole steps, and adds up to itself", () => {
  const fee = fc.integer({ min: 0, max: 2_000 });
  const drawn = fc.tuple(fc.array(fee, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 20_000 }));
  fc.assert(
    fc.property(drawn, ([fees, least]) => {
      const charges = fees.map(
        (one, index) => `charge f${index} "F" not prorated CHF ${cents(one).toString()} each month\n`,
      );
      const minimum = `minimum least "Least" on everything not prorated CHF ${cents(least).toString()} each month\n`;
      const [bill] = billsFor(planOf(charges.join("") + minimum), [], "2026-01-31");
      const spent = fees.reduce((sum, one) => sum + one, 0);
      const missing = cents(Math.max(0, least - spent));
      const wanted = shares(missing, fees.map(cents), cents(1)).map(share => share.toString());
      const adjustment = bill?.adjustments[0];
      const is = fees.map((_, index) =>
        total(
          (adjustment?.shares ?? [])
            .filter(({ charge }) => charge === `f${index}`)
            .map(({ amount }) => amount),
        ).toString(),
      );
      expect([adjustment?.amount ?? "0", ...is]).toEqual([missing.toString(), ...wanted]);
    }),
    { seed: 20_270_306, numRuns: 40 },
  );
});
