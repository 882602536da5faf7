/**
 * A line's amount in whole numbers: from a quantity in parts of a meter's unit to steps of `round lines`. The curve
 * that analysis reads, with its denominators cleared once. Small numbers go in doubles, others in BigInt, by one table.
 */
import { floorDivide, greatestCommonDivisor, smallInteger } from "../number/integer.ts";
import { multiply, ONE, quotient, type Rational, subtract, ZERO } from "../number/rational.ts";
import { ceilingDiv, type RoundingMode } from "../number/rounding.ts";
import type { Curve, CurvePiece, CurveStep } from "../pricing/curve.ts";
import { MOST_WHOLE, product, type Rounding, rounded, roundedQuotientBig, roundingOf } from "./whole.ts";

/** amount = (base + rate × parts + the sum over steps of price × count) / over, rounded; in steps. */
interface Piece<N> {
  /** The least parts that it holds. */
  readonly start: N;
  readonly base: N;
  readonly rate: N;
  readonly over: N;
  readonly steps: readonly Step<N>[];
}

/** count = (times × parts − less) / size, up to a whole number, or down to one where it is `closed`. */
interface Step<N> {
  readonly times: N;
  readonly less: N;
  readonly size: N;
  readonly price: N;
  readonly closed: boolean;
}

/** In doubles, with its rounding made ready. */
export interface SmallPiece extends Piece<number> {
  /** From `start` to below `end` no steps add to it, and a double holds all of it. */
  readonly end: number;
  readonly rounding: Rounding;
}

export interface WholePrice {
  readonly mode: RoundingMode;
  /** Rising; the first holds 0. Null where a number of the piece is too large for a double. */
  readonly small: readonly (SmallPiece | null)[];
  /** Where each begins, for the search; Infinity where that is no small number. */
  readonly starts: Float64Array;
  readonly large: readonly Piece<bigint>[];
}

/** `unit`: how much of the meter's unit one part is; `step`: of a rounded line. */
export function wholePrice(curve: Curve, unit: Rational, step: Rational, mode: RoundingMode): WholePrice {
  const large = curve.pieces.map(piece => pieceOf(piece, unit, step));
  const small = large.map((piece, at) => smallPiece(piece, large[at + 1]?.start ?? null, mode));
  const starts = Float64Array.from(large, ({ start }) => smallOr(start, Number.POSITIVE_INFINITY));
  return { mode, small, starts, large };
}

/** Of so many parts ≥ 0, in steps; NaN where a double cannot tell. `near` is a piece to begin the search with. */
export function amountOf(price: WholePrice, parts: number, near: number): number {
  return amountIn(price, pieceAt(price, parts, near), parts);
}

/** The same in the piece that holds them. */
export function amountIn({ small }: WholePrice, at: number, parts: number): number {
  const piece = small[at] ?? null;
  if (piece === null) return Number.NaN;
  let n = piece.base + product(piece.rate, parts);
  for (const { times, less, size, price: each, closed } of piece.steps) {
    const over = product(times, parts) - less;
    if (!(over <= MOST_WHOLE && over >= -MOST_WHOLE)) return Number.NaN;
    n += product(each, closed ? Math.floor(over / size) : -Math.floor(-over / size));
    if (!(n <= MOST_WHOLE && n >= -MOST_WHOLE)) return Number.NaN;
  }
  return rounded(piece.rounding, n);
}

/** The piece that holds so many parts; one or two steps where the piece before is near. */
export function pieceAt({ starts }: WholePrice, parts: number, near: number): number {
  let at = near;
  while (at > 0 && parts < (starts[at] as number)) at -= 1;
  while (at + 1 < starts.length && parts >= (starts[at + 1] as number)) at += 1;
  return at;
}

/** The same of any number of parts ≥ 0. */
export function amountOfBig({ large, mode }: WholePrice, parts: bigint): bigint {
  const piece = large.findLast(({ start }) => parts >= start);
  if (piece === undefined) return 0n;
  let n = piece.base + piece.rate * parts;
  for (const { times, less, size, price, closed } of piece.steps) {
    const over = times * parts - less;
    n += price * (closed ? floorDivide(over, size) : -floorDivide(-over, size));
  }
  return roundedQuotientBig(n, piece.over, mode);
}

function pieceOf(piece: CurvePiece, unit: Rational, step: Rational): Piece<bigint> {
  // From money at a quantity to steps at a number of parts.
  const rate = quotient(multiply(piece.rate, unit), step);
  const base = quotient(subtract(piece.base, multiply(piece.rate, piece.from)), step);
  const prices = piece.steps.map(({ price }) => quotient(price, step));
  const over = commonDenominator([rate, base, ...prices]);
  const whole = (value: Rational): bigint => (value.n * over) / value.d;
  const start = quotient(piece.from, unit);
  return {
    start: piece.inclusive ? ceilingDiv(start, ONE) : floorDivide(start.n, start.d) + 1n,
    base: whole(base),
    rate: whole(rate),
    over,
    steps: piece.steps.map((one, at) => stepOf(one, unit, whole(prices[at] ?? ZERO))),
  };
}

function stepOf({ origin, size, closed }: CurveStep, unit: Rational, price: bigint): Step<bigint> {
  const [times, less] = [quotient(unit, size), quotient(origin, size)];
  const whole = commonDenominator([times, less]);
  return {
    times: (times.n * whole) / times.d,
    less: (less.n * whole) / less.d,
    size: whole,
    price,
    closed,
  };
}

export function commonDenominator(values: readonly Rational[]): bigint {
  return values.reduce((common, { d }) => (common / greatestCommonDivisor(common, d)) * d, 1n);
}

/** `next`: where the next one begins. */
function smallPiece(piece: Piece<bigint>, next: bigint | null, mode: RoundingMode): SmallPiece | null {
  const { start, base, rate, over, steps } = piece;
  const numbers = [
    start,
    base,
    rate,
    over,
    ...steps.flatMap(one => [one.times, one.less, one.size, one.price]),
  ];
  if (numbers.some(value => Number.isNaN(smallOr(value, Number.NaN)))) return null;
  return {
    start: smallInteger(start),
    end: smallInteger(plainEnd(piece, next)),
    base: smallInteger(base),
    rate: smallInteger(rate),
    over: smallInteger(over),
    rounding: roundingOf(1, smallInteger(over), mode),
    steps: steps.map(({ times, less, size, price, closed }) => ({
      times: smallInteger(times),
      less: smallInteger(less),
      size: smallInteger(size),
      price: smallInteger(price),
      closed,
    })),
  };
}

function plainEnd({ start, base, rate, steps }: Piece<bigint>, next: bigint | null): bigint {
  if (steps.length > 0) return start;
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const held = rate === 0n ? MOST : (MOST - size(base)) / size(rate) + 1n;
  return next !== null && next < held ? next : held < MOST ? held : MOST;
}

const MOST = BigInt(MOST_WHOLE);

function smallOr(value: bigint, other: number): number {
  return value <= MOST && value >= -MOST ? smallInteger(value) : other;
}
