/** A line through what bills come to: read where the price changes, and between two quantities wherever it bends. */
import {
  abs,
  add,
  compare,
  equals,
  isZero,
  max,
  multiply,
  quotient,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
  ZERO,
} from "../../runtime/number/rational.ts";
import { joined } from "./exact-line.ts";
import type { Reader } from "./reading.ts";
import type { CurveLine, CurveView, Jump, Stretch } from "./types.ts";

export interface Reading {
  readonly quantity: Rational;
  /** Null: no bill, or not all of it is billed. */
  readonly amount: Rational | null;
}

export interface Reads {
  readonly to: Rational;
  /** The distance of neighbouring quantities. */
  readonly step: Rational;
  /** Where a price is known to change. */
  readonly bounds: readonly Rational[];
  readonly scale: CurveView["scale"];
  /** As many readings at most, but for those of the bounds. */
  readonly most: number;
  /** What rounding alone may move. */
  readonly slack: Rational;
}

/** In order of the quantity. */
export function readings(reader: Reader, reads: Reads): readonly Reading[] {
  const { to, step, bounds } = reads;
  const beside = bounds.flatMap(at => [subtract(at, step), at, add(at, step)]);
  const first = [ZERO, step, ...beside, to].filter(at => sign(at) >= 0 && compare(at, to) <= 0);
  const found = new Map<string, Reading>();
  const read = (quantity: Rational): Reading => {
    const key = toText(quantity);
    const reading = found.get(key) ?? { quantity, amount: reader.at(quantity) };
    found.set(key, reading);
    return reading;
  };
  const start = distinct(first).map(read);
  const tolerance = toleranceOf(start, reads);
  let waiting = start.flatMap((one, index) => pairUp(one, start[index + 1]));
  let left = reads.most - start.length;
  while (waiting.length > 0 && left > 0) {
    const next: Pair[] = [];
    for (const [a, b] of waiting) {
      const between = midpoint(a.quantity, b.quantity, reads);
      if (between === null || left <= 0) continue;
      left -= 1;
      const middle = read(between);
      if (isStraight(a, middle, b, tolerance)) continue;
      next.push([a, middle], [middle, b]);
    }
    waiting = next;
  }
  return [...found.values()].sort((a, b) => compare(a.quantity, b.quantity));
}

type Pair = readonly [Reading, Reading];

function pairUp(one: Reading, next: Reading | undefined): readonly Pair[] {
  return next === undefined ? [] : [[one, next]];
}

/** Rising, each once. */
export function distinct(quantities: readonly Rational[]): readonly Rational[] {
  const rising = quantities.toSorted(compare);
  return rising.filter((one, index) => index === 0 || !equals(one, rising[index - 1] ?? one));
}

const PARTS = rational(300n);

/** What is too little to be seen, or what rounding explains. */
function toleranceOf(start: readonly Reading[], { slack }: Reads): Rational {
  const largest = start.reduce((most, { amount }) => (amount === null ? most : max(most, abs(amount))), ZERO);
  return max(slack, quotient(largest, PARTS));
}

function isStraight(a: Reading, middle: Reading, b: Reading, tolerance: Rational): boolean {
  if (a.amount === null || b.amount === null || middle.amount === null)
    return a.amount === null && b.amount === null && middle.amount === null;
  const share = quotient(subtract(middle.quantity, a.quantity), subtract(b.quantity, a.quantity));
  const straight = add(a.amount, multiply(subtract(b.amount, a.amount), share));
  return compare(abs(subtract(middle.amount, straight)), tolerance) <= 0;
}

/** In the middle of what is drawn, a multiple of the step; null where the two are neighbours. */
export function midpoint(
  a: Rational,
  b: Rational,
  { step, scale }: Pick<Reads, "step" | "scale">,
): Rational | null {
  const [low, high] = [inSteps(a, step), inSteps(b, step)];
  if (high - low <= 1n) return null;
  const even = (low + high) / 2n;
  const middle = scale === "log" && low > 0n ? root(low * high) : even;
  const inside = middle <= low ? low + 1n : middle >= high ? high - 1n : middle;
  return multiply(rational(inside), step);
}

function inSteps(quantity: Rational, step: Rational): bigint {
  const { n, d } = quotient(quantity, step);
  return n / d;
}

/** The whole part of a square root. */
function root(square: bigint): bigint {
  if (square < 2n) return square;
  let guess = 1n << (BigInt(square.toString(2).length) / 2n + 1n);
  for (;;) {
    const next = (guess + square / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}

// The line

export function readLine(found: readonly Reading[], reads: Reads): CurveLine {
  const jumps: Jump[] = [];
  const stretches: Stretch[] = [];
  const tolerance = toleranceOf(found, reads);
  for (const [index, reading] of found.entries()) {
    const { quantity, amount } = reading;
    if (amount === null) continue;
    const before = found[index - 1];
    const own = { quantity: toText(quantity), amount: toText(amount) };
    const last = stretches.at(-1);
    const isJump =
      before !== undefined &&
      jumpsBetween(found[index - 2], before, reading, found[index + 1], reads.step, tolerance);
    if (isJump && before.amount !== null)
      jumps.push({
        at: toText(before.quantity),
        next: own.quantity,
        before: toText(before.amount),
        after: own.amount,
        more: toText(subtract(amount, before.amount)),
        rise: toText(subtract(amount, before.amount)),
        madeGood: null,
      });
    if (last === undefined || before === undefined || before.amount === null || isJump)
      stretches.push({ points: [own], startIncluded: true, endIncluded: true });
    else stretches[stretches.length - 1] = { ...last, points: [...last.points, own] };
  }
  return { kind: "read", stretches: joined(stretches), jumps, steps: [] };
}

/** Between neighbours, by more than rounding and than what a step costs on either side. */
function jumpsBetween(
  earlier: Reading | undefined,
  before: Reading,
  after: Reading,
  later: Reading | undefined,
  step: Rational,
  tolerance: Rational,
): boolean {
  const distance = subtract(after.quantity, before.quantity);
  if (before.amount === null || after.amount === null || compare(distance, step) > 0) return false;
  const size = abs(subtract(after.amount, before.amount));
  const usual = max(stepPrice(earlier, before, step), stepPrice(after, later, step));
  return compare(size, max(tolerance, multiply(rational(4n), usual))) > 0;
}

function stepPrice(a: Reading | undefined, b: Reading | undefined, step: Rational): Rational {
  if (a === undefined || b === undefined || a.amount === null || b.amount === null) return ZERO;
  const distance = subtract(b.quantity, a.quantity);
  return isZero(distance) ? ZERO : abs(multiply(quotient(subtract(b.amount, a.amount), distance), step));
}
