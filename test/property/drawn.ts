/** Prices, amounts and events that properties draw, as contract text and as numbers of their own. */
import fc from "fast-check";
import { type Account, type Bill, type Plan, rate } from "../../index.ts";
import { Fraction, ONE, rounded, smaller, sum, whole, ZERO } from "../oracle/fractions.ts";

/** A number of cents as a decimal: 1234 is 12.34. */
export const cents = (count: number): Fraction => new Fraction(BigInt(count), 100n);

export const HALF_UP = (value: Fraction): Fraction => rounded(value, "half up", cents(1));

export interface Tier {
  /** Null: the open one. */
  readonly upTo: number | null;
  /** Cents for so many calls. */
  readonly price: number;
  readonly per: number;
  /** Cents, once the row is entered. */
  readonly flat: number;
}

const row = {
  price: fc.integer({ min: 0, max: 900 }),
  per: fc.constantFrom(1, 3, 7),
  flat: fc.constantFrom(0, 0, 250),
};

/** A graduated price of one to four rows. */
export const tiers: fc.Arbitrary<readonly Tier[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
    fc.array(fc.record(row), { minLength: 4, maxLength: 4 }),
  )
  .map(([bounds, rows]) =>
    [...bounds.sort((a, b) => a - b), null].map((upTo, index) => ({
      upTo,
      ...(rows[index] ?? { price: 1, per: 1, flat: 0 }),
    })),
  );

export function tierText(rows: readonly Tier[], each: string): string {
  const written = rows.map(({ upTo, price, per, flat }) => {
    const bound = upTo === null ? "above" : `up to ${upTo} ${upTo === 1 ? "call" : "calls"}`;
    const plus = flat === 0 ? "" : ` plus CHF ${cents(flat).toString()} flat`;
    return `    ${bound} CHF ${cents(price).toString()} per ${per === 1 ? "call" : `${per} calls`}${plus}\n`;
  });
  return `graduated ${each}\n${written.join("")}`;
}

/** What the rows make of so many calls, by plain arithmetic. */
export function priced(rows: readonly Tier[], quantity: Fraction): Fraction {
  let lower = ZERO;
  const parts: Fraction[] = [];
  for (const { upTo, price, per, flat } of rows) {
    if (!quantity.above(lower)) break;
    const top = upTo === null ? quantity : smaller(quantity, whole(upTo));
    parts.push(top.minus(lower).over(whole(per)).times(cents(price)), cents(flat));
    lower = top;
  }
  return sum(parts);
}

/** A call of so many tokens on a day of 2026, counted from 0. */
export interface Call {
  readonly day: number;
  readonly second: number;
  readonly tokens: number;
}

export const callOn = (lastDay: number): fc.Arbitrary<Call> =>
  fc.record({
    day: fc.integer({ min: 0, max: lastDay }),
    second: fc.integer({ min: 0, max: 86_399 }),
    tokens: fc.integer({ min: 0, max: 40 }),
  });

export const dayText = (day: number): string =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

export function callText({ day, second, tokens }: Call, id: number, more: object = {}): string {
  const time = new Date(Date.UTC(2026, 0, 1 + day) + second * 1_000).toISOString();
  const data = { model: tokens % 2 === 0 ? "large" : "small", tokens, worth: 1 };
  const event = {
    specversion: "1.0",
    source: "s",
    id: `e${id}`,
    type: "test.call",
    subject: "acme",
    time,
    data,
  };
  return JSON.stringify({ ...event, ...more });
}

export const ACME: Account = { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {} };

export function billsFor(plan: Plan, calls: readonly Call[], through: string): readonly Bill[] {
  const events = calls.map((call, index) => callText(call, index));
  return rate(plan, { accounts: [ACME], events, through }).bills;
}

export const tokensOf = (calls: readonly Call[]): Fraction => sum(calls.map(({ tokens }) => whole(tokens)));

export { ONE, whole, ZERO };
