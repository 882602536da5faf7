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

/** value × n / d rounded as the mode says, with what is known of it beforehand. */
export interface Rounding {
  readonly n: number;
  readonly d: number;
  readonly mode: RoundingMode;
  /** Of a value from 0 to `most` it is (value × times + more) / over, down to a whole number. */
  readonly times: number;
  readonly more: number;
  readonly over: number;
  readonly most: number;
  /** But of a tie the even neighbour. */
  readonly isEven: boolean;
}

/** n ≥ 0, d > 0, both whole. */
export function roundingOf(n: number, d: number, mode: RoundingMode): Rounding {
  const [isUp, isDown] = [goesAway(mode, -1, false), !goesAway(mode, 1, true)];
  const isEven = goesAway(mode, 0, true) && !goesAway(mode, 0, false);
  const isTieUp = goesAway(mode, 0, true);
  const twice = isUp || isDown ? 1 : 2;
  const more = isDown ? 0 : isUp ? d - 1 : isTieUp ? d : d - 1;
  const [times, over] = [n * twice, d * twice];
  const isSmall = n >= 0 && times + more <= MOST_WHOLE && over <= MOST_WHOLE;
  const most = isSmall ? Math.floor((MOST_WHOLE - more) / Math.max(times, 1)) : -1;
  return { n, d, mode, times, more, over, most, isEven };
}

/** NaN where value × n or d is beyond 2^52. */
export function rounded({ n, d, mode, times, more, over, most, isEven }: Rounding, value: number): number {
  if (!(value >= 0 && value <= most)) return roundedQuotient(product(value, n), d, mode);
  const parts = value * times + more;
  // The quotient of two such numbers is never rounded up to a whole one, which is further off than a double's step.
  const whole = Math.floor(parts / over);
  return isEven && whole * over === parts && isOdd(whole) ? whole - 1 : whole;
}

/** n / d in whole numbers as the mode says; NaN where n or d is beyond 2^52. d > 0. */
export function roundedQuotient(n: number, d: number, mode: RoundingMode): number {
  if (!(n <= MOST_WHOLE && n >= -MOST_WHOLE && d <= MOST_WHOLE)) return Number.NaN;
  if (d === 1) return n;
  const size = n < 0 ? -n : n;
  const toward = Math.floor(size / d);
  const rest = size - toward * d;
  const away = rest !== 0 && goesAway(mode, 2 * rest - d, isOdd(toward)) ? toward + 1 : toward;
  return n < 0 ? 0 - away : away;
}

/** Of a whole number; a remainder of doubles would cost more than the whole quotient. */
function isOdd(value: number): boolean {
  return Math.floor(value / 2) * 2 !== value;
}

export function roundedQuotientBig(n: bigint, d: bigint, mode: RoundingMode): bigint {
  return roundToStep(rational(n, d), ONE, mode).n;
}

/** A product that is exact; NaN beyond 2^52. */
export function product(a: number, b: number): number {
  const made = a * b;
  return made <= MOST_WHOLE && made >= -MOST_WHOLE ? made : Number.NaN;
}
