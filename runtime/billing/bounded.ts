/** `price at least`, `price at most`, `price rounded`, in this order, as steps of a price. */
import { operandValue } from "../metering/evaluate.ts";
import { compare, isZero, multiply, type Rational, subtract, toText } from "../number/rational.ts";
import type { PlanCharge } from "../plan/plan.ts";
import type { BillStep } from "./bill.ts";
import { type BillBasis, roundBy, roundingWords } from "./draft.ts";
import type { Terms } from "./terms.ts";

export function isBounded({ least, most, priceRounding }: PlanCharge): boolean {
  return least !== null || most !== null || priceRounding !== null;
}

/** What they add to an amount. `least`: a least price is due already; `part`: of them, in a partial period. */
export function boundSteps(
  basis: BillBasis,
  { piece: { charge }, parameter }: Terms,
  amount: Rational,
  { least: isDue, part }: { readonly least: boolean; readonly part: Rational },
): readonly BillStep[] {
  const { least, most, priceRounding, place } = charge;
  const found: BillStep[] = [];
  let sum = amount;
  const limit = (bound: "at least" | "at most", to: Rational): void => {
    const order = compare(sum, to);
    if (bound === "at least" ? order >= 0 : order <= 0) return;
    const difference = toText(subtract(to, sum));
    found.push({ kind: "bound", bound, limit: toText(to), amount: difference, clause: place });
    sum = to;
  };
  if (least !== null && isDue) limit("at least", multiply(operandValue(least, parameter), part));
  if (most !== null) limit("at most", multiply(operandValue(most, parameter), part));
  if (priceRounding === null) return found;
  const difference = subtract(roundBy(priceRounding, sum), sum);
  const rule = roundingWords(priceRounding, basis.plan.currency.code);
  return isZero(difference)
    ? found
    : [...found, { kind: "rounded", rule, amount: toText(difference), clause: place }];
}
