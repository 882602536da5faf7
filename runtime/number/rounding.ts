/**
 * Where exact values lose digits: each function here names its rounding, and nothing else in the runtime
 * rounds.
 */
import { bug } from "./bug.ts";
import { floorDivide } from "./integer.ts";
import {
  add,
  compare,
  isZero,
  multiply,
  negate,
  quotient,
  type Rational,
  rational,
  sign,
  ZERO,
} from "./rational.ts";

/**
 * `up` is away from zero, `down` toward zero; the three `half` modes go to the nearest step and differ in
 * ties only: away from zero, toward zero, to the even multiple of the step.
 */
export type RoundingMode = "up" | "down" | "half up" | "half down" | "half even";

/** The multiple of `step` that `mode` chooses; step > 0, else a bug. */
export function roundToStep(value: Rational, step: Rational, mode: RoundingMode): Rational {
  if (step.n <= 0n) bug("a rounding step must be above 0");
  const steps = quotient(value, step);
  if (steps.d === 1n) return value;
  return multiply(rational(roundedInteger(steps, mode)), step);
}

/** The least integer not below a/b, as `per started` counts packages; b > 0, else a bug. */
export function ceilingDiv(a: Rational, b: Rational): bigint {
  if (b.n <= 0n) bug("packages must be larger than 0");
  return -floorDivide(-a.n * b.d, a.d * b.n);
}

/**
 * Splits `total` in proportion to `weights` by largest remainder: every part is a multiple of `step`, the
 * parts sum to `total` exactly, and of equal remainders the earlier position gets the step. A negative total
 * splits as its positive mirror. Weights that sum to zero split equally. With `step` null the parts are
 * exactly proportional. `total` must be a multiple of `step`, and a total other than zero needs a weight,
 * else a bug.
 */
export function share(
  total: Rational,
  weights: readonly Rational[],
  step: Rational | null,
): readonly Rational[] {
  if (isZero(total)) return weights.map(() => ZERO);
  if (weights.length === 0) bug("nothing to share a total over");
  if (sign(total) < 0) return share(negate(total), weights, step).map(negate);
  const sum = weights.reduce(add, ZERO);
  const exact = isZero(sum)
    ? weights.map(() => quotient(total, rational(BigInt(weights.length))))
    : weights.map(weight => quotient(multiply(total, weight), sum));
  return inWholeSteps(total, exact, step);
}

/** Parts that come to `total`, each in whole steps by largest remainder; with `step` null as they are. */
export function inWholeSteps(
  total: Rational,
  exact: readonly Rational[],
  step: Rational | null,
): readonly Rational[] {
  return step === null ? exact : wholeSteps(total, exact, step);
}

function roundedInteger(value: Rational, mode: RoundingMode): bigint {
  const negative = value.n < 0n;
  const size = negative ? -value.n : value.n;
  const toward = size / value.d;
  const twiceRest = 2n * (size - toward * value.d);
  const half = twiceRest < value.d ? -1 : twiceRest > value.d ? 1 : 0;
  const away = goesAway(mode, half, (toward & 1n) === 1n);
  const rounded = away ? toward + 1n : toward;
  return negative ? -rounded : rounded;
}

/**
 * Whether a value strictly between two integers goes to the one farther from zero. `half`: below 0 where it is nearer
 * to the other one, 0 in the middle, above 0 beyond. `odd`: the one nearer to zero.
 */
export function goesAway(mode: RoundingMode, half: number, odd: boolean): boolean {
  switch (mode) {
    case "up":
      return true;
    case "down":
      return false;
    case "half up":
      return half >= 0;
    case "half down":
      return half > 0;
    case "half even":
      return half > 0 || (half === 0 && odd);
  }
}

function wholeSteps(total: Rational, exact: readonly Rational[], step: Rational): readonly Rational[] {
  const whole = quotient(total, step);
  if (whole.d !== 1n) bug("a total to share must be a multiple of its step");
  const parts = exact.map((part, position) => {
    const steps = quotient(part, step);
    const floor = floorDivide(steps.n, steps.d);
    return { position, floor, remainder: rational(steps.n - floor * steps.d, steps.d) };
  });
  let left = parts.reduce((rest, part) => rest - part.floor, whole.n);
  const counts = parts.map(part => part.floor);
  // The sort is stable, so equal remainders stay in the order of their positions.
  for (const { position, floor } of parts.toSorted((a, b) => compare(b.remainder, a.remainder))) {
    if (left === 0n) break;
    counts[position] = floor + 1n;
    left -= 1n;
  }
  return counts.map(count => multiply(rational(count), step));
}
