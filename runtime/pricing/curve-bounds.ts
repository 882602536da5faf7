/** `price at least`, `price at most` and `price rounded` as pieces of a curve. */
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
  subtract,
  ZERO,
} from "../number/rational.ts";
import { ceilingDiv, type RoundingMode } from "../number/rounding.ts";
import {
  type Curve,
  type CurvePiece,
  type CurveStep,
  type Cut,
  compareCuts,
  startOf,
  tidied,
} from "./curve.ts";
import { firstReached } from "./curve-search.ts";

/** Of a curve none of whose pieces falls within itself. */
export function atLeast(curve: Curve, least: Rational): Curve {
  return splitAt(curve, least, { below: piece => constant(piece, least), above: piece => piece });
}

export function atMost(curve: Curve, most: Rational): Curve {
  return splitAt(curve, most, { below: piece => piece, above: piece => constant(piece, most) });
}

/** Null where the rounded price has no pieces: begun packages at prices that are no multiple of the rounding's. */
export function roundedTo(curve: Curve, step: Rational, mode: RoundingMode): Curve | null {
  const pieces: CurvePiece[] = [];
  for (const piece of curve.pieces) {
    const one = roundedPiece(piece, step, mode);
    if (one === null) return null;
    pieces.push(one);
  }
  return tidied({ ...curve, pieces });
}

function splitAt(
  curve: Curve,
  level: Rational,
  parts: Readonly<Record<"below" | "above", (piece: CurvePiece) => CurvePiece>>,
): Curve {
  const pieces = curve.pieces.flatMap((piece, index): readonly CurvePiece[] => {
    const next = curve.pieces[index + 1];
    const start = startOf(piece);
    const end = next === undefined ? null : startOf(next);
    const met = firstReached(piece, start, end, { value: level, above: true });
    if (met === null) return [parts.below(piece)];
    const above = parts.above(movedOn(piece, met));
    return compareCuts(met, start) === 0 ? [above] : [parts.below(piece), above];
  });
  return tidied({ ...curve, pieces });
}

function constant({ from, inclusive }: CurvePiece, amount: Rational): CurvePiece {
  return { from, inclusive, base: amount, rate: ZERO, steps: [] };
}

/** The same formula, stated from a later cut. */
function movedOn(piece: CurvePiece, { at, after }: Cut): CurvePiece {
  const base = add(piece.base, multiply(piece.rate, subtract(at, piece.from)));
  return { ...piece, from: at, inclusive: !after, base };
}

function roundedPiece(piece: CurvePiece, step: Rational, mode: RoundingMode): CurvePiece | null {
  if (isZero(piece.rate)) {
    const even = piece.steps.every(({ price }) => quotient(price, step).d === 1n);
    const isTie = quotient(multiply(piece.base, rational(2n)), step).d === 1n;
    // Of two ties at odd and at even multiples, one goes up and the other down.
    if (
      !even ||
      (mode === "half even" && isTie && piece.steps.length > 0 && quotient(piece.base, step).d !== 1n)
    )
      return null;
    return { ...piece, base: multiply(rational(multiple(quotient(piece.base, step), mode)), step) };
  }
  if (piece.steps.length > 0) return null;
  const size = quotient(step, piece.rate);
  const origin = subtract(piece.from, quotient(piece.base, piece.rate));
  const steps = stepsOf(mode, origin, size).map(one => ({ ...one, price: step }));
  return { ...piece, base: ZERO, rate: ZERO, steps };
}

/** Where the amount, which is origin + k × size apart, is rounded to the next multiple. */
function stepsOf(mode: RoundingMode, origin: Rational, size: Rational): readonly Omit<CurveStep, "price">[] {
  const half = quotient(size, rational(2n));
  switch (mode) {
    case "up":
      return [{ origin, size, closed: false }];
    case "down":
      return [{ origin, size, closed: true }];
    case "half up":
      return [{ origin: subtract(origin, half), size, closed: true }];
    case "half down":
      return [{ origin: add(origin, half), size, closed: false }];
    case "half even": {
      const double = add(size, size);
      return [
        { origin: add(origin, half), size: double, closed: false },
        { origin: subtract(origin, half), size: double, closed: true },
      ];
    }
  }
}

/** Of an amount in steps, never below zero: the multiple that it is rounded to. */
function multiple(steps: Rational, mode: RoundingMode): bigint {
  const floor = -ceilingDiv(negate(steps), rational(1n));
  const rest = subtract(steps, rational(floor));
  if (sign(rest) === 0) return floor;
  const order = compare(rest, rational(1n, 2n));
  switch (mode) {
    case "up":
      return floor + 1n;
    case "down":
      return floor;
    case "half up":
      return order >= 0 ? floor + 1n : floor;
    case "half down":
      return order > 0 ? floor + 1n : floor;
    case "half even":
      return order > 0 || (order === 0 && floor % 2n !== 0n) ? floor + 1n : floor;
  }
}
