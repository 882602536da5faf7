/** Where two lines differ: exactly where both are exact, else to the step of the quantity, as bills tell. */
import type { PriceInterval, PricePair } from "../../compiler/diff/change.ts";
import { intervalOf } from "../../compiler/diff/prices.ts";
import {
  abs,
  compare,
  quotient,
  type Rational,
  sign,
  subtract,
  toText,
  ZERO,
} from "../../runtime/number/rational.ts";
import { type Curve, valueAt } from "../../runtime/pricing/curve.ts";
import { breakEvens, intervalsBetween } from "../../runtime/pricing/curve-differences.ts";
import { midpoint, type Reads } from "./read-line.ts";
import type { Reader } from "./reading.ts";
import type { CurveDifference, LineCrossing } from "./types.ts";

const MOST_CROSSINGS = 8;

export function exactDifference(first: Curve, second: Curve): CurveDifference {
  const { points, goesOn } = breakEvens(first, second, MOST_CROSSINGS);
  return {
    intervals: intervalsBetween(first, second).map(one => intervalOf(first, one)),
    breakEvens: points.map(({ at, included, then }) => ({
      at: toText(at),
      included,
      then,
      first: toText(valueAt(first, at)),
      second: toText(valueAt(second, at)),
    })),
    goesOn,
  };
}

interface Compared {
  readonly quantity: Rational;
  readonly first: Rational;
  readonly second: Rational;
}

/** Between two readings with different signs the place is sought where the sign becomes the other one. */
export function readDifference(
  first: Reader,
  second: Reader,
  quantities: readonly Rational[],
  reads: Reads,
): CurveDifference {
  const at = (quantity: Rational): Compared | null => {
    const [one, other] = [first.at(quantity), second.at(quantity)];
    return one === null || other === null ? null : { quantity, first: one, second: other };
  };
  const known = quantities.flatMap(quantity => at(quantity) ?? []);
  const all: Compared[] = [];
  for (const [index, one] of known.entries()) {
    const before = known[index - 1];
    if (before !== undefined && signOf(before) !== signOf(one))
      all.push(...turnsBetween(before, one, at, reads));
    all.push(one);
  }
  const intervals = intervalsIn(all);
  return { intervals, breakEvens: crossingsIn(intervals), goesOn: false };
}

function signOf({ first, second }: Compared): -1 | 0 | 1 {
  return compare(second, first);
}

/** The neighbours between which the sign turns; in between it may be nought for a while. */
function turnsBetween(
  before: Compared,
  after: Compared,
  at: (quantity: Rational) => Compared | null,
  reads: Reads,
): readonly Compared[] {
  let [low, high] = [before, after];
  for (;;) {
    const between = midpoint(low.quantity, high.quantity, reads);
    const middle = between === null ? null : at(between);
    if (middle === null) return low === before ? [high] : [low, high];
    if (signOf(middle) === signOf(before)) low = middle;
    else if (signOf(middle) === signOf(after)) high = middle;
    else return [...turnsBetween(low, middle, at, reads), middle, ...turnsBetween(middle, high, at, reads)];
  }
}

function intervalsIn(all: readonly Compared[]): readonly PriceInterval[] {
  const groups: Compared[][] = [];
  for (const one of all) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && signOf(last) === signOf(one)) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group): readonly PriceInterval[] => {
    const [start, end] = [group[0], group.at(-1)];
    if (start === undefined || end === undefined || signOf(start) === 0) return [];
    const [from, to] = [pairOf(start), pairOf(end)];
    const distance = subtract(end.quantity, start.quantity);
    const rise = subtract(subtract(end.second, end.first), subtract(start.second, start.first));
    return [
      {
        from: toText(start.quantity),
        fromIncluded: true,
        to: toText(end.quantity),
        toIncluded: true,
        sign: signOf(start) > 0 ? "more" : "less",
        course: courseOf(group),
        atFrom: from,
        atTo: to,
        slope: sign(distance) === 0 ? "0" : toText(quotient(rise, distance)),
      },
    ];
  });
}

function courseOf(group: readonly Compared[]): PriceInterval["course"] {
  const sizes = group.map(({ first, second }) => abs(subtract(second, first)));
  const turns = sizes.slice(1).map((size, index) => compare(size, sizes[index] ?? ZERO));
  if (turns.every(turn => turn === 0)) return "constant";
  if (turns.every(turn => turn >= 0)) return "growing";
  return turns.every(turn => turn <= 0) ? "shrinking" : "uneven";
}

function pairOf({ first, second }: Compared): PricePair {
  return { before: toText(first), after: toText(second), more: toText(subtract(second, first)) };
}

function crossingsIn(intervals: readonly PriceInterval[]): readonly LineCrossing[] {
  return intervals.flatMap((interval, index): readonly LineCrossing[] => {
    const before = intervals[index - 1];
    if (before === undefined || before.sign === interval.sign || interval.sign === "both") return [];
    const { from, fromIncluded, atFrom } = interval;
    return [
      { at: from, included: fromIncluded, then: interval.sign, first: atFrom.before, second: atFrom.after },
    ];
  });
}
