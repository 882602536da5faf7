/**
 * Whole numbers in doubles. A double holds every whole number up to 2^53, so what is computed here is exact or not
 * computed at all: where a bound might be passed the answer is `NaN`, and the caller goes on in BigInt.
 */
import { ONE, rational } from "../number/rational.ts";
import { goesAway, type RoundingMode, roundToStep } from "../number/rounding.ts";

/** Twice as much is still held exactly. */
export const MOST_WHOLE: number = 2 ** 52;
/** The greatest whole number below which every other one is held, too. */
export const MOST_EXACT: number = 2 ** 53 - 1;

export function isExact(value: number): boolean {
  return value <= MOST_EXACT && value >= -MOST_EXACT;
}

/** n / d in whole numbers as the mode says; NaN where n or d is beyond 2^52. d > 0. */
export function roundedQuotient(n: number, d: number, mode: RoundingMode): number {
  if (!(n <= MOST_WHOLE && n >= -MOST_WHOLE && d <= MOST_WHOLE)) return Number.NaN;
  if (d === 1) return n;
  const size = n < 0 ? -n : n;
  // The quotient of two such numbers is never rounded up to a whole one, which is further off than a double's step.
  const toward = Math.floor(size / d);
  const rest = size - toward * d;
  const rounded = rest !== 0 && goesAway(mode, 2 * rest, d, toward % 2 === 1) ? toward + 1 : toward;
  return n < 0 ? 0 - rounded : rounded;
}

export function roundedQuotientBig(n: bigint, d: bigint, mode: RoundingMode): bigint {
  return roundToStep(rational(n, d), ONE, mode).n;
}

/** A product that is exact; NaN beyond 2^52. */
export function product(a: number, b: number): number {
  const made = a * b;
  return made <= MOST_WHOLE && made >= -MOST_WHOLE ? made : Number.NaN;
}
