/** What an allowance takes off that one charge draws from, in a price period that begins with a period of it. */
import { operandValue } from "../metering/evaluate.ts";
import { max, min, multiply, type Rational, subtract, ZERO } from "../number/rational.ts";
import { compareDates } from "../time/civil.ts";
import { periodAt } from "../time/period.ts";
import type { Allowance } from "./allowances.ts";
import type { BillBasis } from "./draft.ts";
import { type Asked, type RowQuantity, sourceOf } from "./metered-quantities.ts";
import { partOfPeriod } from "./partial-periods.ts";

/**
 * Of each quantity, in their order: nothing was drawn before, nothing waits, and nobody else draws, so that what is
 * granted goes to one row after the other. Null where any of this may be otherwise (`takenBy`).
 */
export function drawnAlone(
  basis: BillBasis,
  allowance: Allowance,
  asked: Asked,
  quantities: readonly RowQuantity[],
): readonly Rational[] | null {
  const granted = isAlone(basis, allowance, asked) ? grantedAlone(basis, allowance, asked) : null;
  if (granted === null) return null;
  let left = granted;
  return quantities.map(({ quantity }) => {
    const taken = min(left, max(ZERO, quantity ?? ZERO));
    left = subtract(left, taken);
    return taken;
  });
}

function isAlone(basis: BillBasis, { shared, terms: { carries } }: Allowance, asked: Asked): boolean {
  const { terms, period, until } = asked;
  const { source, name } = terms.piece.charge;
  if (shared || carries !== null || source.kind !== "meter" || source.separately.length > 0) return false;
  // What does not add up, and what a bill before knew otherwise, is drawn when its period is over.
  if (!sourceOf(basis, terms).cumulative || until > period.end) return false;
  return basis.period !== null && period.end > basis.period.start && basis.pieces(name).length === 1;
}

/** Null where the price period goes on in another period of the allowance, or has begun within one. */
function grantedAlone(
  { timeline }: BillBasis,
  { terms: { period: rule, quantity } }: Allowance,
  { terms, period: { rule: priced, counted } }: Asked,
): Rational | null {
  // An hour counts the days of its day, and is not the first of them.
  if (rule.kind === "hour" || priced.kind === "hour") return null;
  const { from } = timeline.term;
  const whole = periodAt(rule, from, counted.from);
  const begins = compareDates(whole.from, from) < 0 ? from : whole.from;
  if (compareDates(begins, counted.from) < 0 || compareDates(whole.to, counted.to) < 0) return null;
  if (compareDates(terms.day, whole.to) >= 0) return null;
  const part = partOfPeriod(terms.piece.version, timeline, whole);
  return multiply(operandValue(quantity, terms.parameter), part);
}
