/** Prices and allowances of an hour: the work of a bill grows with its hours, not with their square. */
import { expect, test } from "vitest";
import { type Account, compile, type Plan, rate } from "../../index.ts";

const PLAN: Plan = planOf("includes 2 pieces each hour unused carries over 3 periods up to 5 pieces");
const LONGER: Plan = planOf("includes 300 pieces each month");

function planOf(included: string): Plan {
  const text = `tarif 1
contract hours "Hours"
  version 1
  effective from 2026-01-01 until further notice
  currency CHF
  timezone "UTC"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.01

unit piece plural pieces

event used
  type "test.used"
  field amount integer in pieces

meter pieces "Pieces"
  sum of used.amount

charge pieces "Pieces"
  for pieces
  ${included}
  CHF 1.00 per piece each hour
`;
  const { plan } = compile(new Map([["hours.tarif", text]]), "hours.tarif");
  if (plan === null) throw new Error("the contract is refused");
  return plan;
}

/** An event in each hour of so many days, and how often the quantity that is included was looked at for their bill. */
function looksIn(plan: Plan, days: number): number {
  const counted: Plan = structuredClone(plan);
  let looks = 0;
  for (const allowance of counted.versions[0]?.charges[0]?.includes ?? []) {
    const { quantity } = allowance;
    const get = (): typeof quantity => {
      looks += 1;
      return quantity;
    };
    Object.defineProperty(allowance, "quantity", { get });
  }
  // Nothing is ever left: each hour charges 3 less 2; of a month the first 300 are included.
  expect(totalsOf(counted, days)).toEqual([String(plan === PLAN ? 24 * days : 72 * days - 300)]);
  return looks;
}

/** The bills of 3 pieces in each hour of so many days. */
function totalsOf(plan: Plan, days: number): readonly string[] {
  const end = `2026-01-${String(days).padStart(2, "0")}`;
  const account: Account = { id: "a", start: "2026-01-01", end, endKnown: null, parameters: {} };
  const events = Array.from({ length: 24 * days }, (_, hour) =>
    JSON.stringify({
      specversion: "1.0",
      id: String(hour),
      source: "/test",
      type: "test.used",
      subject: "a",
      time: new Date(Date.UTC(2026, 0, 1, hour, 30)).toISOString().replace(".000", ""),
      data: { amount: 3 },
    }),
  );
  return rate(plan, { accounts: [account], events }).bills.map(bill => bill.total);
}

// 24 hours of 3 pieces are 72, of which the month includes 50: 22 at CHF 1.
test("what a month includes is drawn by one hour after the other on its first day", () => {
  expect(totalsOf(planOf("includes 50 pieces each month"), 1)).toEqual(["22"]);
});

test.each([
  ["an allowance of an hour that carries over", PLAN],
  ["an allowance of a month, priced by the hour", LONGER],
])("%s: six times the hours, no more than eight times the work", (_, plan) => {
  const few = looksIn(plan, 5);
  expect(few).toBeGreaterThan(0);
  expect(looksIn(plan, 30) / few).toBeLessThan(8);
});
