/** `increasing 3% each contract year`: amounts of money that rise on anniversaries, each from the last rounded one. */
import { numberOf, operandValue } from "../metering/evaluate.ts";
import { add, max, min, multiply, ONE, type Rational } from "../number/rational.ts";
import { roundToStep } from "../number/rounding.ts";
import type { PlanIncrease } from "../plan/plan.ts";
import type { BoundPart, BoundPrice, ParameterValues } from "./bind.ts";

/** What a price rises by on one anniversary. */
export interface Rise {
  readonly increase: PlanIncrease;
  /** Those of that day. */
  readonly parameter: ParameterValues;
}

/** The price after all rises, in order. */
export function increased(price: BoundPrice, rises: readonly Rise[]): BoundPrice {
  const rise = (amount: Rational): Rational =>
    rises.reduce((last, { increase, parameter }) => {
      const risen = multiply(last, add(ONE, rateOn(increase, parameter)));
      return roundToStep(risen, numberOf(increase.rounding.step), increase.rounding.mode);
    }, amount);
  if (rises.length === 0) return price;
  const parts = price.parts.map(part => risenPart(part, rise));
  const { schedule } = price;
  if (schedule === null) return { ...price, parts };
  const rows = schedule.rows.map(row => ({ ...row, parts: row.parts.map(part => risenPart(part, rise)) }));
  return { ...price, parts, schedule: { ...schedule, rows } };
}

/** Bounded; they bound the rate, not the price. */
function rateOn({ rate, between }: PlanIncrease, parameter: ParameterValues): Rational {
  const stated = operandValue(rate, parameter);
  if (between === null) return stated;
  return max(operandValue(between.least, parameter), min(operandValue(between.most, parameter), stated));
}

/** A percentage of an amount rises with the amount. */
function risenPart(part: BoundPart, rise: (amount: Rational) => Rational): BoundPart {
  switch (part.kind) {
    case "rate":
      return { ...part, price: rise(part.price) };
    case "flat":
    case "fee":
      return { ...part, amount: rise(part.amount) };
    case "percent":
      return part;
  }
}
