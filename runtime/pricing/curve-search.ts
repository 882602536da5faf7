/** Where the formula of a piece of a curve reaches a level, and where its steps lie. */
import {
  add,
  compare,
  multiply,
  quotient,
  type Rational,
  rational,
  sign,
  subtract,
} from "../number/rational.ts";
import { ceilingDiv } from "../number/rounding.ts";
import {
  type CurvePiece,
  type CurveStep,
  type Cut,
  compareCuts,
  earlier,
  valueAfter,
  valueBefore,
} from "./curve.ts";

/** The least level that counts: `above` it, or `from` it on. */
export interface Level {
  readonly value: Rational;
  readonly above: boolean;
}

/**
 * The first cut from `start` on after which a piece that never falls has reached the level; null where that is not
 * before `end`.
 */
export function firstReached(piece: CurvePiece, start: Cut, end: Cut | null, level: Level): Cut | null {
  const reaches = (value: Rational): boolean => compare(value, level.value) >= (level.above ? 1 : 0);
  if (reaches(valueAfter(piece, start))) return start;
  let low = start;
  let high = end;
  for (const step of piece.steps) {
    const last = lastBelow(piece, step, start, end, reaches);
    if (last !== null && compareCuts(last, low) > 0) low = last;
    high = earlier(high, nextStep(step, last ?? start));
  }
  const reached = valueAfter(piece, low);
  if (reaches(reached)) return low;
  // Between the two no step is taken.
  const left = subtract(level.value, reached);
  if (sign(piece.rate) > 0) {
    const met: Cut = { at: add(low.at, quotient(left, piece.rate)), after: level.above };
    if (high === null || compareCuts(met, high) < 0) return met;
  }
  return high !== null && (end === null || compareCuts(high, end) < 0) ? high : null;
}

/** The last cut of a step, from `start` on, just before which the level is not reached; null where there is none. */
function lastBelow(
  piece: CurvePiece,
  step: CurveStep,
  start: Cut,
  end: Cut | null,
  reaches: (value: Rational) => boolean,
): Cut | null {
  const first = nextStep(step, start);
  const at = (turn: bigint): Cut => ({ ...first, at: add(first.at, multiply(rational(turn), step.size)) });
  const isBelow = (turn: bigint): boolean => {
    const cut = at(turn);
    if (end !== null && compareCuts(cut, end) >= 0) return false;
    return !reaches(valueBefore(piece, cut));
  };
  if (!isBelow(0n)) return null;
  let low = 0n;
  let high = 1n;
  while (isBelow(high)) [low, high] = [high, high * 2n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return at(low);
}

/** The first cut of a step that lies after a cut. */
export function nextStep({ origin, size, closed }: CurveStep, after: Cut): Cut {
  const turn = ceilingDiv(subtract(after.at, origin), size);
  const at = add(origin, multiply(rational(turn), size));
  const cut: Cut = { at, after: !closed };
  return compareCuts(cut, after) > 0 ? cut : { ...cut, at: add(at, size) };
}

/** A stretch of a piece within which no step is taken: its formula is a line there. */
export interface Stretch {
  readonly from: Cut;
  readonly to: Cut | null;
}

/** The stretches of a piece in order, at most so many of them. */
export function* stretchesOf(
  piece: CurvePiece,
  start: Cut,
  end: Cut | null,
  most: number,
): Generator<Stretch> {
  let from = start;
  for (let count = 0; count < most; count += 1) {
    const next = piece.steps.reduce<Cut | null>((first, step) => earlier(first, nextStep(step, from)), null);
    const to = earlier(next, end);
    yield { from, to };
    if (to === null || (end !== null && compareCuts(to, end) >= 0)) return;
    from = to;
  }
}
