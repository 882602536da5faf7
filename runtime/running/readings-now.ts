/**
 * What a meter has gathered in one place, in parts of its unit: the accumulator, and what the fast lane has tallied
 * since it was poured. A tally that has moved is followed by its difference; where the accumulator is another one than
 * before, all is read anew.
 */
import { resultOf } from "../metering/accumulators.ts";
import { eventsOf, partsOf, pourCell, type Tallies } from "../metering/fast/tallies.ts";
import type { Part } from "../metering/readers.ts";
import { smallInteger } from "../number/integer.ts";
import { quotient, type Rational } from "../number/rational.ts";
import type { RoundingMode } from "../number/rounding.ts";
import type { Aggregation } from "../plan/plan.ts";
import { NS_PER_SECOND } from "../time/instant.ts";
import { isExact, MOST_EXACT, product, roundedQuotient, roundedQuotientBig } from "./whole.ts";

const COUNTED = 0;
const SUMMED = 1;
const RAISED = 2;
const LOWERED = 3;
const LAST = 4;

/** How what is gathered moves, by aggregation; what is none of them is read with the bill. */
export const FOLLOWED: Readonly<Record<Exclude<Aggregation, "average" | "unique">, number>> = {
  count: COUNTED,
  sum: SUMMED,
  maximum: RAISED,
  minimum: LOWERED,
  latest: LAST,
};

/** A cell of the fast lane, and what its tally had come to when it was read. */
export interface Tallied {
  readonly cell: number;
  seen: number;
}

export interface Gathered {
  readonly part: Part;
  /** One of `FOLLOWED`. */
  readonly kind: number;
  /** How much of the meter's unit one part is, and how many such one part of a tally is. */
  readonly unit: Rational;
  readonly times: number;
  /** `quantity rounded`: to so many parts; 0 where it is not. */
  readonly rounding: { readonly parts: number; readonly mode: RoundingMode };
  readonly cells: Tallied[];
  /** The accumulator that was read. */
  known: Part["accumulator"] | null;
  /** In parts, before rounding; what a double does not hold is in `large`. */
  value: number;
  large: bigint;
  isLarge: boolean;
  /** Of a latest one: when it was, and in which cell; -1: in the accumulator. */
  second: number;
  nano: number;
  cell: number;
}

/** Reads all of it, poured; false where it is no whole number of parts. */
export function readAnew(of: Gathered, tallies: Tallies): boolean {
  for (const one of of.cells) {
    pourCell(tallies, one.cell);
    one.seen = 0;
  }
  const { accumulator } = of.part;
  of.known = accumulator;
  const result = resultOf(accumulator);
  const parts = result === null ? null : quotient(result, of.unit);
  if (parts === null || parts.d !== 1n) return false;
  of.large = parts.n;
  of.isLarge = !(parts.n <= MOST && parts.n >= -MOST);
  of.value = of.isLarge ? 0 : smallInteger(parts.n);
  if (accumulator.kind === "latest") {
    const { time } = accumulator;
    of.second = smallInteger(time / NS_PER_SECOND);
    of.nano = smallInteger(time % NS_PER_SECOND);
    of.cell = -1;
  }
  return true;
}

const MOST = BigInt(MOST_EXACT);

/** Follows one of its cells: by how many parts what is shown has moved; NaN where all is to be read anew. */
export function follow(of: Gathered, one: Tallied, tallies: Tallies): number {
  if (of.known !== of.part.accumulator || of.isLarge) return Number.NaN;
  const { value, rounding } = of;
  const now = valueNow(of, one, tallies);
  if (!isExact(now)) return Number.NaN;
  of.value = now;
  return rounding.parts === 0 ? now - value : roundedParts(now, rounding) - roundedParts(value, rounding);
}

function valueNow(of: Gathered, one: Tallied, tallies: Tallies): number {
  const { cell, seen } = one;
  switch (of.kind) {
    case COUNTED:
      one.seen = eventsOf(tallies, cell);
      return of.value + one.seen - seen;
    case SUMMED:
      one.seen = partsOf(tallies, cell);
      return of.value + product(one.seen - seen, of.times);
    case RAISED:
      return Math.max(of.value, product(partsOf(tallies, cell), of.times));
    case LOWERED:
      return Math.min(of.value, product(partsOf(tallies, cell), of.times));
    default:
      return lastNow(of, cell, tallies);
  }
}

function lastNow(of: Gathered, cell: number, tallies: Tallies): number {
  const moment = tallies.cells[cell]?.latest ?? null;
  if (moment === null || eventsOf(tallies, cell) === 0) return Number.NaN;
  const { second, nano } = moment;
  if (second === of.second && nano === of.nano) {
    // Of two at one instant their ids decide.
    return of.cell === cell ? of.value : Number.NaN;
  }
  const isLater = second === of.second ? nano > of.nano : second > of.second;
  if (!isLater) return of.value;
  of.second = second;
  of.nano = nano;
  of.cell = cell;
  return product(partsOf(tallies, cell), of.times);
}

/** After `quantity rounded`; NaN where a double cannot tell. */
export function shown({ value, isLarge, rounding }: Gathered): number {
  if (isLarge) return Number.NaN;
  return rounding.parts === 0 ? value : roundedParts(value, rounding);
}

function roundedParts(value: number, { parts, mode }: Gathered["rounding"]): number {
  return roundedQuotient(value, parts, mode) * parts;
}

export function shownLarge({ value, large, isLarge, rounding }: Gathered): bigint {
  const exact = isLarge ? large : BigInt(value);
  const parts = BigInt(rounding.parts);
  return rounding.parts === 0 ? exact : roundedQuotientBig(exact, parts, rounding.mode) * parts;
}
