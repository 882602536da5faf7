/** Quantities of bill lines as people read them: in the unit that the price is stated for. */
import type { BillLine, BillStep } from "../billing/bill.ts";
import { numberOf } from "../metering/evaluate.ts";
import { quotient, toText } from "../number/rational.ts";
import type { Num, UnitLabel } from "../plan/plan.ts";

type Rate = Extract<BillStep, { readonly kind: "rate" }>;

export interface Measured {
  readonly quantity: Num;
  readonly unit: UnitLabel | null;
}

/**
 * A quantity of the line, exactly, in a larger unit where all its prices are stated for one that is a symbol
 * without a plural or a word whose plural is known: 5349000000 bytes are 5.349 GB where a GB has a price. Else
 * as it is on the bill: "million tokens" is no unit.
 */
export function inStatedUnit(quantity: Num, { unit, steps }: Pick<BillLine, "unit" | "steps">): Measured {
  let first: Rate | null = null;
  for (const step of steps) {
    if (step.kind !== "rate") continue;
    first ??= step;
    if (step.per !== first.per || step.perLabel !== first.perLabel) return { quantity, unit };
  }
  if (first === null || unit?.money !== false || first.per === "1" || !SYMBOL.test(first.perLabel))
    return { quantity, unit };
  const singular = first.perLabel;
  return {
    quantity: toText(quotient(numberOf(quantity), numberOf(first.per))),
    unit: { singular, plural: PLURALS[singular] ?? singular, money: false },
  };
}

const SYMBOL = /^([A-Za-z]*[A-Z][A-Za-z]*|second|minute|hour|day)$/;

const PLURALS: Readonly<Record<string, string>> = {
  second: "seconds",
  minute: "minutes",
  hour: "hours",
  day: "days",
};
