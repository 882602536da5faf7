/** An exact curve as a line: straight stretches, its jumps, and stairs where they are few enough to be seen. */
import {
  add,
  compare,
  equals,
  multiply,
  quotient,
  type Rational,
  rational,
  subtract,
  toText,
} from "../../runtime/number/rational.ts";
import { ceilingDiv } from "../../runtime/number/rounding.ts";
import {
  type Curve,
  type CurvePiece,
  type Cut,
  compareCuts,
  startOf,
  valueAfter,
  valueBefore,
} from "../../runtime/pricing/curve.ts";
import { fallsOf } from "../../runtime/pricing/curve-differences.ts";
import type { CurveLine, Jump, LinePoint, Stretch } from "./types.ts";

/** More stairs than that in one piece are drawn as a slope through what its packages cost when they are full. */
const MOST_STAIRS = 400;
const SLOPE_POINTS = 60;

export function exactLine(curve: Curve, to: Rational): CurveLine {
  const last: Cut = { at: to, after: true };
  const offered = curve.end !== null && compareCuts(curve.end, last) < 0 ? curve.end : last;
  const spans = curve.pieces.flatMap((piece, index): readonly Span[] => {
    const start = startOf(piece);
    if (compareCuts(start, offered) >= 0) return [];
    const next = curve.pieces[index + 1];
    const end = next === undefined || compareCuts(startOf(next), offered) > 0 ? offered : startOf(next);
    return [{ piece, start, end }];
  });
  return {
    kind: "exact",
    stretches: joined(spans.flatMap(stretchesOf)),
    jumps: jumpsOf(curve, spans),
    steps: stepsOf(spans),
  };
}

interface Span {
  readonly piece: CurvePiece;
  readonly start: Cut;
  readonly end: Cut;
}

function stretchesOf(span: Span): readonly Stretch[] {
  const { piece, start, end } = span;
  if (piece.steps.length === 0) return [straight(span)];
  const cuts = stairs(span);
  if (cuts === null) return [slope(span)];
  return [start, ...cuts].map((cut, index) => straight({ piece, start: cut, end: cuts[index] ?? end }));
}

function straight({ piece, start, end }: Span): Stretch {
  return {
    points: [point(start.at, valueAfter(piece, start)), point(end.at, valueBefore(piece, end))],
    startIncluded: !start.after,
    endIncluded: end.after,
  };
}

/** Where the steps of a piece are taken, within it; null where they are too many. */
function stairs({ piece, start, end }: Span): readonly Cut[] | null {
  const cuts: Cut[] = [];
  for (const { origin, size, closed } of piece.steps) {
    let turn = ceilingDiv(subtract(start.at, origin), size);
    for (; ; turn += 1n) {
      const cut: Cut = { at: add(origin, multiply(rational(turn), size)), after: !closed };
      if (compareCuts(cut, end) >= 0) break;
      if (compareCuts(cut, start) > 0) cuts.push(cut);
      if (cuts.length > MOST_STAIRS) return null;
    }
  }
  return cuts.sort(compareCuts);
}

/** Just before steps of the first size, evenly spread. */
function slope(span: Span): Stretch {
  const { piece, start, end } = span;
  const [first] = piece.steps;
  if (first === undefined) return straight(span);
  const begin = ceilingDiv(subtract(start.at, first.origin), first.size);
  const all = ceilingDiv(subtract(end.at, start.at), first.size);
  const inside = Array.from({ length: SLOPE_POINTS }, (_, index) => {
    const turn = begin + (all * BigInt(index)) / BigInt(SLOPE_POINTS);
    const cut: Cut = { at: add(first.origin, multiply(rational(turn), first.size)), after: !first.closed };
    return compareCuts(cut, start) > 0 && compareCuts(cut, end) < 0 ? [cut] : [];
  }).flat();
  const points = [
    point(start.at, valueAfter(piece, start)),
    ...inside.map(cut => point(cut.at, valueBefore(piece, cut))),
    point(end.at, valueBefore(piece, end)),
  ];
  return { points, startIncluded: !start.after, endIncluded: end.after };
}

function point(quantity: Rational, amount: Rational): LinePoint {
  return { quantity: toText(quantity), amount: toText(amount) };
}

/** Stretches of which one goes on where the other ends are one. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const next = { ...stretch, points: once(stretch.points) };
    const last = all.at(-1);
    const [end, start] = [last?.points.at(-1), next.points[0]];
    const goesOn =
      end !== undefined &&
      start !== undefined &&
      end.quantity === start.quantity &&
      end.amount === start.amount;
    if (last === undefined || !goesOn) {
      all.push(next);
      continue;
    }
    const points = [...last.points, ...next.points.slice(1)];
    all[all.length - 1] = { ...last, points, endIncluded: next.endIncluded };
  }
  return all;
}

function once(points: readonly LinePoint[]): readonly LinePoint[] {
  return points.filter(({ quantity, amount }, index) => {
    const before = points[index - 1];
    return before?.quantity !== quantity || before.amount !== amount;
  });
}

function jumpsOf(curve: Curve, spans: readonly Span[]): readonly Jump[] {
  const falls = fallsOf(curve);
  return spans.flatMap((span, index): readonly Jump[] => {
    const next = spans[index + 1];
    if (next === undefined) return [];
    const cut = next.start;
    const [before, after] = [valueBefore(span.piece, cut), valueAfter(next.piece, cut)];
    if (equals(before, after)) return [];
    // The first of many stairs is no jump.
    if (isStair(next, subtract(after, before))) return [];
    const grid = curve.grid;
    const [at, first] = grid === null ? [cut.at, cut.at] : neighbours(cut, grid);
    const fall = falls.find(one => equals(one.quantity, at) || equals(one.next, first));
    const madeGood = fall?.madeGood ?? null;
    const from = grid === null ? before : valueBefore(span.piece, { at, after: true });
    const to = grid === null ? after : valueAfter(next.piece, { at: first, after: false });
    return [
      {
        at: toText(at),
        next: toText(first),
        before: toText(from),
        after: toText(to),
        more: toText(subtract(to, from)),
        rise: toText(subtract(after, before)),
        madeGood: madeGood === null ? null : toText(madeGood),
      },
    ];
  });
}

function isStair({ piece, start }: Span, rise: Rational): boolean {
  return piece.steps.some(({ origin, size, price, closed }) => {
    const turns = quotient(subtract(start.at, origin), size);
    return turns.d === 1n && start.after === !closed && equals(price, rise);
  });
}

/** The quantities of the grid directly before and after a cut. */
function neighbours({ at, after }: Cut, grid: Rational): readonly [Rational, Rational] {
  const up = ceilingDiv(at, grid);
  const isOnGrid = compare(multiply(rational(up), grid), at) === 0;
  const first = after && isOnGrid ? up + 1n : up;
  return [multiply(rational(first - 1n), grid), multiply(rational(first), grid)];
}

function stepsOf(spans: readonly Span[]): CurveLine["steps"] {
  const all = spans.flatMap(({ piece }) => piece.steps);
  const told = all.map(({ size, price }) => ({ size: toText(size), price: toText(price) }));
  return told.filter(
    (one, index) => told.findIndex(other => other.size === one.size && other.price === one.price) === index,
  );
}
