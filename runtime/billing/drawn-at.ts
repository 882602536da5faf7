/** What allowances take off each quantity of a charge, in a price period up to an instant. */
import { add, isZero, type Rational, ZERO } from "../number/rational.ts";
import { type Allowance, allowancesOf } from "./allowances.ts";
import type { BillBasis } from "./draft.ts";
import { keyOf, takenBy } from "./drawn.ts";
import { drawnAlone } from "./drawn-alone.ts";
import type { Asked, RowQuantity } from "./metered-quantities.ts";

export interface DrawnFrom {
  readonly allowance: Allowance;
  readonly quantity: Rational;
}

/** For each of the quantities, in their order, what the charge's own allowance and then shared ones take off. */
export function drawnAt(
  basis: BillBasis,
  asked: Asked,
  quantities: readonly RowQuantity[],
): readonly (readonly DrawnFrom[])[] {
  const all = allowancesOf(asked.terms).map(allowance => ({
    allowance,
    taken: takenOff(basis, allowance, asked, quantities),
  }));
  return quantities.map((_, index) =>
    all.flatMap(({ allowance, taken }): readonly DrawnFrom[] => {
      const quantity = taken[index] ?? ZERO;
      return isZero(quantity) ? [] : [{ allowance, quantity }];
    }),
  );
}

function takenOff(
  basis: BillBasis,
  allowance: Allowance,
  asked: Asked,
  quantities: readonly RowQuantity[],
): readonly Rational[] {
  const alone = drawnAlone(basis, allowance, asked, quantities);
  if (alone !== null) return alone;
  const { taken } = takenBy(basis, allowance, asked);
  return quantities.map(row => taken.get(keyOf(row)) ?? ZERO);
}

export function sumDrawn(drawn: readonly DrawnFrom[]): Rational {
  return drawn.reduce((sum, { quantity }) => add(sum, quantity), ZERO);
}
