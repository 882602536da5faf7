/**
 * Where two prices differ, by how much, where one overtakes the other, and where more costs less: read off the pieces
 * of curves, exactly. On a grid every quantity named here lies on it.
 */
import {
  add,
  compare,
  equals,
  isZero,
  max,
  min,
  multiply,
  quotient,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "../number/rational.ts";
import { ceilingDiv } from "../number/rounding.ts";
import {
  type Curve,
  type CurvePiece,
  type Cut,
  compareCuts,
  differenceOf,
  earlier,
  negatedPiece,
  startOf,
  valueAfter,
  valueAt,
  valueBefore,
} from "./curve.ts";
import { firstReached, stretchesOf } from "./curve-search.ts";

/** Quantities between which two prices differ throughout; `uneven` ones may meet in between. */
export interface Interval {
  readonly from: Rational;
  /** Whether they differ at `from` itself, or only directly above it. */
  readonly fromIncluded: boolean;
  /** Null: without end. */
  readonly to: Rational | null;
  readonly toIncluded: boolean;
  /** What is more with the second price at (or directly beside) the ends; null where it grows without end. */
  readonly atFrom: Rational;
  readonly atTo: Rational | null;
  readonly sign: "more" | "less" | "both";
  /** Of the size of the difference. */
  readonly course: "constant" | "growing" | "shrinking" | "uneven";
  /** What each further unit adds to the difference, on average where it goes in steps. */
  readonly slope: Rational;
}

/** A quantity from which on the other price is the dearer one. */
export interface BreakEven {
  readonly at: Rational;
  readonly included: boolean;
  /** Whether from here on the second price costs more or less than the first. */
  readonly then: "more" | "less";
}

/** A larger quantity that costs less than a smaller one. */
export interface Fall {
  readonly quantity: Rational;
  readonly amount: Rational;
  readonly next: Rational;
  /** Whether the lower amount is that of `next`, or of what lies directly above it. */
  readonly nextIncluded: boolean;
  readonly nextAmount: Rational;
  /** The first quantity after it that costs as much again; null where none does. */
  readonly madeGood: Rational | null;
}

/** Where `b` differs from `a`, in order; nothing where the two are one function, as far as both are offered. */
export function intervalsBetween(a: Curve, b: Curve): readonly Interval[] {
  const difference = differenceOf(a, b);
  return spansOf(difference).flatMap(span => intervalsIn(span, difference.grid));
}

/** The first quantity that costs something else; null where none does. */
export function firstDifference(a: Curve, b: Curve): Pick<Interval, "from" | "fromIncluded"> | null {
  const difference = differenceOf(a, b);
  for (const span of spansOf(difference)) {
    const [first] = intervalsIn(span, difference.grid);
    if (first !== undefined) return { from: first.from, fromIncluded: first.fromIncluded };
  }
  return null;
}

export interface BreakEvens {
  readonly points: readonly BreakEven[];
  /** Whether the two prices go on to cross after the last of them. */
  readonly goesOn: boolean;
}

/** The first of them in order, at most so many. */
export function breakEvens(a: Curve, b: Curve, most: number): BreakEvens {
  const difference = differenceOf(a, b);
  const points: BreakEven[] = [];
  let before: 1 | -1 | null = null;
  for (const span of spansOf(difference)) {
    const { parts, rest } = partsOf(span);
    const settled = rest === null || rest.sign === "both" ? [] : [restPart(span, rest.start, rest.sign)];
    for (const part of [...parts, ...settled]) {
      const interval = asInterval(part, difference.grid);
      if (interval === null) continue;
      if (before !== null && before !== part.sign)
        points.push({ at: interval.from, included: interval.fromIncluded, then: wordOf(part.sign) });
      before = part.sign;
    }
    if (rest?.sign === "both") return { points: points.slice(0, most), goesOn: true };
  }
  return { points: points.slice(0, most), goesOn: points.length > most };
}

/** Every quantity after which a larger one costs less. */
export function fallsOf(curve: Curve): readonly Fall[] {
  const found = curve.pieces.flatMap((piece, index): readonly Fall[] => {
    const next = curve.pieces[index + 1];
    if (next === undefined) return [];
    const cut = startOf(next);
    if (curve.end !== null && compareCuts(cut, curve.end) >= 0) return [];
    const fall = fallAt(curve, piece, next, cut);
    return compare(fall.nextAmount, fall.amount) < 0 ? [fall] : [];
  });
  return found.filter((fall, i) => i === 0 || !equals(fall.quantity, found[i - 1]?.quantity ?? ZERO));
}

// Falls

function fallAt(curve: Curve, piece: CurvePiece, next: CurvePiece, cut: Cut): Fall {
  const { grid } = curve;
  const [quantity, nextQuantity] =
    grid === null ? [cut.at, cut.at] : [lastBefore(cut, grid), firstAfter(cut, grid)];
  const amount = grid === null ? valueBefore(piece, cut) : valueAt(curve, quantity);
  const nextAmount = grid === null ? valueAfter(next, cut) : valueAt(curve, nextQuantity);
  const madeGood = firstWorth(curve, cut, amount);
  return {
    quantity,
    amount,
    next: nextQuantity,
    nextIncluded: grid !== null || !cut.after,
    nextAmount,
    madeGood,
  };
}

function firstWorth(curve: Curve, from: Cut, amount: Rational): Rational | null {
  for (const { piece, start, end } of spansOf(curve)) {
    if (compareCuts(start, from) < 0) continue;
    const met = firstReached(piece, start, end, { value: amount, above: false });
    if (met === null) continue;
    return curve.grid === null ? met.at : firstAfter(met, curve.grid);
  }
  return null;
}

// Parts of one sign

interface Span {
  readonly piece: CurvePiece;
  readonly start: Cut;
  readonly end: Cut | null;
}

interface Part extends Span {
  readonly sign: 1 | -1;
  readonly slope: Rational;
}

function spansOf({ pieces, end }: Curve): readonly Span[] {
  return pieces.flatMap((piece, index): readonly Span[] => {
    const next = pieces[index + 1];
    const start = startOf(piece);
    if (end !== null && compareCuts(start, end) >= 0) return [];
    return [{ piece, start, end: next === undefined ? end : earlier(startOf(next), end) }];
  });
}

/** How many stretches of an uneven piece are looked at one by one, and how many are told one by one. */
const MOST_STRETCHES = 2_048;
const MOST_TOLD = 6;

interface Parts {
  readonly parts: readonly Part[];
  /** What was not looked at one by one, with what it can be. */
  readonly rest: { readonly start: Cut; readonly sign: Interval["sign"] } | null;
}

function partsOf(span: Span): Parts {
  const { piece, start, end } = span;
  const terms = [sign(piece.rate), ...piece.steps.map(step => sign(step.price))];
  if (terms.every(term => term >= 0)) return { parts: risingParts(span), rest: null };
  if (terms.every(term => term <= 0)) return { parts: fallingParts(span), rest: null };
  const parts: Part[] = [];
  const period = periodOf(piece);
  const drift = slopeOf(piece);
  for (const stretch of stretchesOf(piece, start, end, MOST_STRETCHES)) {
    const own = { piece, start: stretch.from, end: stretch.to };
    const line = sign(piece.rate) >= 0 ? risingParts(own) : fallingParts(own);
    parts.push(...line.map(part => ({ ...part, slope: piece.rate })));
    if (stretch.to === null || (end !== null && compareCuts(stretch.to, end) >= 0))
      return { parts, rest: null };
    const settled = settledFrom(piece, stretch.to.at, drift);
    if (settled !== null && parts.length > MOST_TOLD)
      return { parts, rest: { start: stretch.to, sign: settled } };
    if (isZero(drift) && compare(subtract(stretch.to.at, start.at), period) > 0) {
      if (parts.length === 0) return { parts, rest: null };
      return { parts, rest: { start: stretch.to, sign: signOf(parts) } };
    }
  }
  return { parts, rest: { start: end ?? start, sign: "both" } };
}

function risingParts({ piece, start, end }: Span): readonly Part[] {
  const level = firstReached(piece, start, end, { value: ZERO, above: false });
  const above = level === null ? null : firstReached(piece, level, end, { value: ZERO, above: true });
  const slope = slopeOf(piece);
  const parts: Part[] = [];
  if (level === null || compareCuts(start, level) < 0)
    parts.push({ piece, start, end: level ?? end, sign: -1, slope });
  if (above !== null) parts.push({ piece, start: above, end, sign: 1, slope });
  return parts;
}

function fallingParts({ piece, start, end }: Span): readonly Part[] {
  const mirrored = risingParts({ piece: negatedPiece(piece), start, end });
  const slope = slopeOf(piece);
  return mirrored.map(part => ({ ...part, piece, slope, sign: part.sign === 1 ? -1 : 1 }));
}

function restPart({ piece, end }: Span, start: Cut, of: "more" | "less"): Part {
  return { piece, start, end, sign: of === "more" ? 1 : -1, slope: slopeOf(piece) };
}

/** The sign that a piece keeps from a quantity on, where its average has carried it beyond its swings. */
function settledFrom(piece: CurvePiece, q: Rational, drift: Rational): "more" | "less" | null {
  const average = piece.steps.reduce(
    (sum, { origin, size, price }) => add(sum, multiply(price, quotient(subtract(q, origin), size))),
    add(piece.base, multiply(piece.rate, subtract(q, piece.from))),
  );
  let [low, high] = [ZERO, ZERO];
  for (const { price, closed } of piece.steps) {
    // A count lies above its average by less than 1, that of a closed step below it.
    const swing = closed ? subtract(ZERO, price) : price;
    low = add(low, min(ZERO, swing));
    high = add(high, max(ZERO, swing));
  }
  if (sign(drift) >= 0 && sign(add(average, low)) > 0) return "more";
  return sign(drift) <= 0 && sign(add(average, high)) < 0 ? "less" : null;
}

function slopeOf(piece: CurvePiece): Rational {
  return piece.steps.reduce((sum, { price, size }) => add(sum, quotient(price, size)), piece.rate);
}

/** After which the steps of a piece fall as they did: the least common multiple of their sizes. */
function periodOf(piece: CurvePiece): Rational {
  const [first, ...others] = piece.steps.map(({ size }) => size);
  return others.reduce((period, size) => multiply(size, rational(quotient(size, period).d)), first ?? ZERO);
}

// Intervals

function intervalsIn(span: Span, grid: Rational | null): readonly Interval[] {
  const { parts, rest } = partsOf(span);
  const intervals = parts.flatMap(part => asInterval(part, grid) ?? []);
  if (rest === null && intervals.length <= MOST_TOLD) return intervals;
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (first === undefined || last === undefined) return [];
  const signs = new Set([...intervals.map(one => one.sign), ...(rest === null ? [] : [rest.sign])]);
  const only = signs.size === 1 ? first.sign : "both";
  const slope = slopeOf(span.piece);
  const whole = asInterval({ ...span, sign: 1, slope }, grid);
  const end = rest === null || whole === null ? last : whole;
  const { from, fromIncluded, atFrom } = first;
  const { to, toIncluded } = end;
  const atTo = to === null ? null : end.atTo;
  return [{ from, fromIncluded, atFrom, to, toIncluded, atTo, sign: only, course: "uneven", slope }];
}

/** Null where no quantity of the grid lies in the part. */
function asInterval({ piece, start, end, sign: of, slope }: Part, grid: Rational | null): Interval | null {
  const ends = grid === null ? betweenCuts(piece, start, end) : onGridBetween(piece, start, end, grid);
  if (ends === null) return null;
  const course = courseOf(ends, of, slope);
  const atTo = course === "constant" ? ends.atFrom : ends.atTo;
  return { ...ends, atTo, sign: wordOf(of), course, slope: course === "constant" ? ZERO : slope };
}

type Ends = Omit<Interval, "sign" | "course" | "slope">;

function betweenCuts(piece: CurvePiece, start: Cut, end: Cut | null): Ends {
  return {
    from: start.at,
    fromIncluded: !start.after,
    to: end?.at ?? null,
    toIncluded: end?.after ?? false,
    atFrom: valueAfter(piece, start),
    atTo: end === null ? null : valueBefore(piece, end),
  };
}

function onGridBetween(piece: CurvePiece, start: Cut, end: Cut | null, grid: Rational): Ends | null {
  const from = firstAfter(start, grid);
  const to = end === null ? null : lastBefore(end, grid);
  if (to !== null && compare(to, from) < 0) return null;
  const at = (q: Rational): Rational => valueAfter(piece, { at: q, after: false });
  const atTo = to === null ? null : at(to);
  return { from, fromIncluded: true, to, toIncluded: to !== null, atFrom: at(from), atTo };
}

function courseOf({ atFrom, atTo }: Ends, of: 1 | -1, slope: Rational): Interval["course"] {
  if (atTo === null ? isZero(slope) : equals(atFrom, atTo)) return "constant";
  const rises = atTo === null ? sign(slope) : compare(atTo, atFrom);
  return rises === of ? "growing" : "shrinking";
}

function firstAfter({ at, after }: Cut, grid: Rational): Rational {
  const places = quotient(at, grid);
  const up = ceilingDiv(places, rational(1n));
  return multiply(rational(after && places.d === 1n ? up + 1n : up), grid);
}

function lastBefore({ at, after }: Cut, grid: Rational): Rational {
  const places = quotient(at, grid);
  const up = ceilingDiv(places, rational(1n));
  return multiply(rational(after && places.d === 1n ? up : up - 1n), grid);
}

function wordOf(of: 1 | -1): "more" | "less" {
  return of === 1 ? "more" : "less";
}

function signOf(parts: readonly Part[]): Interval["sign"] {
  const signs = new Set(parts.map(part => part.sign));
  return signs.size > 1 ? "both" : wordOf([...signs][0] ?? 1);
}
