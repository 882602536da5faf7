/**
 * A price as data: an exact function of the quantity, piece by piece, which analysis, prose, diff and charts read.
 * Quantities lie on a grid (whole events, where a meter counts) or anywhere (null).
 */
import {
  add,
  compare,
  equals,
  isZero,
  multiply,
  negate,
  ONE,
  quotient,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "../number/rational.ts";
import { ceilingDiv } from "../number/rounding.ts";
import type { Segment } from "./segments.ts";

export interface Curve {
  /** Sorted; the first is from 0, inclusive, and there may be one that holds a single quantity. */
  readonly pieces: readonly CurvePiece[];
  /** The distance of neighbouring quantities; null where any quantity may occur. */
  readonly grid: Rational | null;
  /** Where the list of prices ends: quantities after it are not offered. Null where it has none. */
  readonly end: Cut | null;
}

/** amount(q) = base + rate × (q − from) + the sum over steps of price × count(q). */
export interface CurvePiece {
  readonly from: Rational;
  /** Whether q = from lies in this piece, or still in the one before. */
  readonly inclusive: boolean;
  readonly base: Rational;
  readonly rate: Rational;
  readonly steps: readonly CurveStep[];
}

/** Rises by `price` at origin + k × size: with `closed` when q reaches it, else when q goes beyond it. */
export interface CurveStep {
  /** At least 0 and below `size`. */
  readonly origin: Rational;
  readonly size: Rational;
  readonly price: Rational;
  readonly closed: boolean;
}

/** A place between quantities: just before `at`, or just after it. */
export interface Cut {
  readonly at: Rational;
  readonly after: boolean;
}

/** The curve of a price in its normal form. */
export function curveOf(segments: readonly Segment[], grid: Rational | null, end: Cut | null = null): Curve {
  const pieces = segments.map(pieceOf);
  return tidied({ pieces, grid, end });
}

function pieceOf({ from, inclusive, base, pieces }: Segment): CurvePiece {
  const steps: CurveStep[] = [];
  let [reached, slope] = [base, ZERO];
  for (const { origin, rate, step } of pieces) {
    if (step !== null) {
      steps.push({ origin, size: step, price: multiply(rate, step), closed: false });
      continue;
    }
    reached = add(reached, multiply(rate, subtract(from, origin)));
    slope = add(slope, rate);
  }
  return { from, inclusive, base: reached, rate: slope, steps };
}

/** The amount of a quantity ≥ 0. */
export function valueAt({ pieces }: Curve, q: Rational): Rational {
  const piece = pieces.findLast(one => holds(one, q));
  return piece === undefined ? ZERO : amountIn(piece, q);
}

/** Whether the list of prices reaches that far. */
export function offers({ end }: Curve, q: Rational): boolean {
  return end === null || compareCuts({ at: q, after: true }, end) <= 0;
}

function holds({ from, inclusive }: CurvePiece, q: Rational): boolean {
  const order = compare(q, from);
  return order > 0 || (order === 0 && inclusive);
}

/** What the formula of a piece gives, also beyond the piece's ends. */
export function amountIn(piece: CurvePiece, q: Rational): Rational {
  return valueBeside(piece, q, step => countOf(step, q));
}

/** What the formula of a piece comes to just after a cut: at the quantity itself, or directly above it. */
export function valueAfter(piece: CurvePiece, { at, after }: Cut): Rational {
  if (!after) return amountIn(piece, at);
  return valueBeside(
    piece,
    at,
    step => -ceilingDiv(subtract(step.origin, at), step.size) + (step.closed ? 0n : 1n),
  );
}

/** What the formula of a piece comes to just before a cut: directly below the quantity, or at it. */
export function valueBefore(piece: CurvePiece, { at, after }: Cut): Rational {
  if (after) return amountIn(piece, at);
  return valueBeside(
    piece,
    at,
    step => ceilingDiv(subtract(at, step.origin), step.size) - (step.closed ? 1n : 0n),
  );
}

function valueBeside(piece: CurvePiece, at: Rational, count: (step: CurveStep) => bigint): Rational {
  const linear = add(piece.base, multiply(piece.rate, subtract(at, piece.from)));
  return piece.steps.reduce((sum, step) => add(sum, multiply(step.price, rational(count(step)))), linear);
}

/** How often a step has been taken: the floor counts a step that q reaches, the ceiling one that q goes beyond. */
function countOf({ origin, size, closed }: CurveStep, q: Rational): bigint {
  return closed ? -ceilingDiv(subtract(origin, q), size) : ceilingDiv(subtract(q, origin), size);
}

export function startOf({ from, inclusive }: CurvePiece): Cut {
  return { at: from, after: !inclusive };
}

export function compareCuts(a: Cut, b: Cut): -1 | 0 | 1 {
  const order = compare(a.at, b.at);
  if (order !== 0 || a.after === b.after) return order;
  return a.after ? 1 : -1;
}

// Arithmetic

export function sumOf(a: Curve, b: Curve): Curve {
  const starts = [...a.pieces, ...b.pieces].map(startOf).sort(compareCuts);
  const cuts = starts.filter((cut, i) => i === 0 || compareCuts(cut, starts[i - 1] ?? cut) !== 0);
  const pieces = cuts.map((cut): CurvePiece => {
    const [one, other] = [movedTo(a, cut), movedTo(b, cut)];
    return {
      from: cut.at,
      inclusive: !cut.after,
      base: add(one.base, other.base),
      rate: add(one.rate, other.rate),
      steps: [...one.steps, ...other.steps],
    };
  });
  return tidied({ pieces, grid: a.grid ?? b.grid, end: earlier(a.end, b.end) });
}

/** b − a: what is more where the price is b. */
export function differenceOf(a: Curve, b: Curve): Curve {
  return sumOf(b, negated(a));
}

export function negated(curve: Curve): Curve {
  return { ...curve, pieces: curve.pieces.map(negatedPiece) };
}

export function negatedPiece(piece: CurvePiece): CurvePiece {
  return {
    ...piece,
    base: negate(piece.base),
    rate: negate(piece.rate),
    steps: piece.steps.map(step => ({ ...step, price: negate(step.price) })),
  };
}

/** The price of what exceeds a quantity: amount(q) is the curve's at q − by, and up to `by` that of 0. */
export function shifted(curve: Curve, by: Rational): Curve {
  if (isZero(by)) return curve;
  const [first, ...others] = curve.pieces;
  if (first === undefined) return curve;
  const atZero = amountIn(first, ZERO);
  const start: CurvePiece = { from: ZERO, inclusive: true, base: atZero, rate: ZERO, steps: [] };
  const rest = [{ ...first, inclusive: false }, ...others].map(piece => ({
    ...piece,
    from: add(piece.from, by),
    steps: piece.steps.map(step => ({ ...step, origin: add(step.origin, by) })),
  }));
  const end = curve.end === null ? null : { ...curve.end, at: add(curve.end.at, by) };
  return tidied({ pieces: [start, ...rest], grid: curve.grid, end });
}

export function earlier(a: Cut | null, b: Cut | null): Cut | null {
  if (a === null || b === null) return a ?? b;
  return compareCuts(a, b) <= 0 ? a : b;
}

/** The formula that holds just after a cut, stated from there. */
function movedTo(curve: Curve, cut: Cut): CurvePiece {
  const piece = curve.pieces.findLast(one => compareCuts(startOf(one), cut) <= 0) ?? NOTHING;
  const base = add(piece.base, multiply(piece.rate, subtract(cut.at, piece.from)));
  return { ...piece, from: cut.at, inclusive: !cut.after, base };
}

const NOTHING: CurvePiece = { from: ZERO, inclusive: true, base: ZERO, rate: ZERO, steps: [] };

// One form for one function

/** Equal steps together, and no piece that only goes on as the one before it. */
export function tidied({ pieces, grid, end }: Curve): Curve {
  const kept: CurvePiece[] = [];
  for (const piece of pieces.map(one => normal(one, grid))) {
    const last = kept.at(-1);
    if (last !== undefined && compareCuts(startOf(last), startOf(piece)) >= 0) kept.pop();
    const before = kept.at(-1);
    if (before === undefined || !goesOn(before, piece)) kept.push(piece);
  }
  return { pieces: kept, grid, end };
}

function goesOn(before: CurvePiece, piece: CurvePiece): boolean {
  const reached = add(before.base, multiply(before.rate, subtract(piece.from, before.from)));
  return (
    equals(before.rate, piece.rate) &&
    equals(reached, piece.base) &&
    before.steps.length === piece.steps.length &&
    before.steps.every(step => piece.steps.some(other => sameStep(step, other, true)))
  );
}

function sameStep(a: CurveStep, b: CurveStep, withPrice: boolean): boolean {
  if (a.closed !== b.closed || !equals(a.origin, b.origin) || !equals(a.size, b.size)) return false;
  return !withPrice || equals(a.price, b.price);
}

function normal(piece: CurvePiece, grid: Rational | null): CurvePiece {
  let { base, rate } = piece;
  const steps: CurveStep[] = [];
  for (const stated of piece.steps) {
    const step = grid === null ? stated : onGrid(stated, grid);
    if (grid !== null && equals(step.size, grid)) {
      // A step at each quantity of the grid is no step.
      const each = quotient(step.price, grid);
      rate = add(rate, each);
      base = add(base, multiply(each, subtract(piece.from, step.origin)));
      continue;
    }
    const turns = rational(-ceilingDiv(negate(step.origin), step.size));
    const own = { ...step, origin: subtract(step.origin, multiply(turns, step.size)) };
    base = subtract(base, multiply(turns, step.price));
    const same = steps.findIndex(other => sameStep(own, other, false));
    const other = steps[same];
    if (other === undefined) steps.push(own);
    else steps[same] = { ...own, price: add(own.price, other.price) };
  }
  return { ...piece, base, rate, steps: steps.filter(step => sign(step.price) !== 0) };
}

/** On a grid every step of whole grid sizes can be told from a quantity of the grid, and as one that q goes beyond. */
function onGrid(step: CurveStep, grid: Rational): CurveStep {
  const { origin, size, closed } = step;
  if (quotient(size, grid).d !== 1n) return step;
  const places = quotient(origin, grid);
  if (!closed) return { ...step, origin: multiply(rational(-ceilingDiv(negate(places), ONE)), grid) };
  const reached = multiply(rational(ceilingDiv(places, ONE)), grid);
  return { ...step, origin: subtract(add(reached, size), grid), closed: false };
}
