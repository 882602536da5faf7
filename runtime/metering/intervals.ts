/** Meters over intervals: aggregates of the events of each civil day, or of each stretch of a fixed length. */
import { bug } from "../number/bug.ts";
import { floorDivide, greatestCommonDivisor, smallInteger } from "../number/integer.ts";
import { add, compare, multiply, quotient, type Rational, rational, sign, ZERO } from "../number/rational.ts";
import type { BucketSource } from "../plan/plan.ts";
import { addDays, daysBetween } from "../time/civil.ts";
import { type Instant, NS_PER_SECOND } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import { civilDayAt, lostDays, startOfDay, type ZoneTable } from "../time/zone.ts";
import { type Accumulator, mergeAccumulators, resultOf } from "./accumulators.ts";
import { numberOf } from "./evaluate.ts";
import { secondsOf } from "./levels.ts";

/** Offsets of zones are whole quarters of an hour, and so is the distance between any two days' beginnings. */
const QUARTER_HOUR = 900n * NS_PER_SECOND;

/**
 * Where the stretch begins in which an event is counted, so that intervals that begin with any civil day consist of
 * whole ones. Null beyond the zone's data.
 */
export function intervalPart(zone: ZoneTable, length: BucketSource["length"], at: Instant): Instant | null {
  if (length.kind === "civil day") {
    const day = civilDayAt(zone, at);
    return day === null ? null : startOfDay(zone, day);
  }
  const part = greatestCommonDivisor(nanoseconds(length.seconds), QUARTER_HOUR);
  return floorDivide(at, part) * part;
}

function nanoseconds(seconds: string): bigint {
  const { n, d } = multiply(numberOf(seconds), rational(NS_PER_SECOND));
  if (d !== 1n || n <= 0n) bug(`an interval of ${seconds} seconds`);
  return n;
}

/** Intervals in order, with something in them, and how many there are in all. */
interface Intervals {
  readonly filled: readonly Filled[];
  readonly count: bigint;
}

interface Filled {
  readonly index: bigint;
  readonly value: Rational;
}

/** Null where there is no value: nothing in any interval, and empty ones left out. */
export function intervalsIn(
  zone: ZoneTable,
  source: BucketSource,
  parts: ReadonlyMap<Instant, Accumulator>,
  window: Window,
): Rational | null {
  const grid =
    source.length.kind === "civil day" ? civilGrid(zone, window) : fixedGrid(source.length.seconds, window);
  const filled = new Map<bigint, Accumulator>();
  for (const [start, accumulator] of parts) {
    if (start < window.start || start >= window.end) continue;
    const index = grid.indexOf(start);
    const earlier = filled.get(index);
    filled.set(index, earlier === undefined ? accumulator : mergeAccumulators(earlier, accumulator));
  }
  const values = [...filled]
    .map(
      ([index, accumulator]): Filled => ({ index, value: valueIn(source, accumulator, grid.window(index)) }),
    )
    .sort((a, b) => (a.index < b.index ? -1 : 1));
  return statisticOf(source, { filled: values, count: grid.count });
}

interface Grid {
  readonly count: bigint;
  readonly indexOf: (instant: Instant) => bigint;
  readonly window: (index: bigint) => Window;
}

/** Counted from the beginning of the window; the last one may be shorter. */
function fixedGrid(seconds: string, { start, end }: Window): Grid {
  const length = nanoseconds(seconds);
  return {
    count: (end - start + length - 1n) / length,
    indexOf: instant => (instant - start) / length,
    window: index => {
      const from = start + index * length;
      return { start: from, end: from + length < end ? from + length : end };
    },
  };
}

/** A day that the zone skipped is no interval. */
function civilGrid(zone: ZoneTable, { start, end }: Window): Grid {
  const dayOf = (instant: Instant) => civilDayAt(zone, instant) ?? bug("an interval beyond the zone's data");
  const first = dayOf(start);
  const lost = lostDays(zone, start, end).map(day => daysBetween(first, day));
  const index = (instant: Instant): bigint => {
    const days = daysBetween(first, dayOf(instant));
    return BigInt(days - lost.filter(day => day < days).length);
  };
  return {
    count: start < end ? index(end - 1n) + 1n : 0n,
    indexOf: index,
    window: at => {
      const days = lost.reduce((count, day) => (day <= count ? count + 1 : count), smallInteger(at));
      const day = addDays(first, days);
      const from = startOfDay(zone, day) ?? start;
      const to = startOfDay(zone, addDays(day, 1)) ?? end;
      return { start: from > start ? from : start, end: to < end ? to : end };
    },
  };
}

function valueIn(source: BucketSource, accumulator: Accumulator, window: Window): Rational {
  const value = resultOf(accumulator) ?? ZERO;
  return source.of === "rate" ? quotient(value, secondsOf(window)) : value;
}

function statisticOf(source: BucketSource, { filled, count }: Intervals): Rational | null {
  const isZero = source.empty === "zero";
  const last = filled.at(-1);
  const all = isZero ? count : BigInt(filled.length);
  if (all === 0n) return null;
  const empty = all - BigInt(filled.length);
  if (source.statistic === "average") {
    return quotient(
      filled.reduce((sum, { value }) => add(sum, value), ZERO),
      rational(all),
    );
  }
  if (source.statistic === "latest") {
    return last === undefined || (isZero && last.index < count - 1n) ? ZERO : last.value;
  }
  const sorted = filled.map(({ value }) => value).sort(compare);
  return ranked(sorted, empty, rankOf(source.statistic, all));
}

/** From 1: the nearest rank of a percentile. */
function rankOf(statistic: Exclude<BucketSource["statistic"], "average" | "latest">, all: bigint): bigint {
  if (statistic === "minimum") return 1n;
  if (statistic === "maximum") return all;
  const { n, d } = multiply(numberOf(statistic.percentile), rational(all, 100n));
  const rank = (n + d - 1n) / d;
  return rank < 1n ? 1n : rank;
}

/** The value of a rank among sorted ones with so many zeros between those below zero and the others. */
function ranked(sorted: readonly Rational[], zeros: bigint, rank: bigint): Rational {
  const below = BigInt(sorted.filter(value => sign(value) < 0).length);
  if (rank > below && rank <= below + zeros) return ZERO;
  const place = rank <= below ? rank : rank - zeros;
  return sorted.at(smallInteger(place - 1n)) ?? bug(`no rank ${rank}`);
}
