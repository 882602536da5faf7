/**
 * Time zones as data: a table of offsets that the plan carries. The runtime knows no zone by name and asks no
 * host. Dates and instants that the table does not reach give null, and the caller refuses them.
 */
import { floorDivide, smallInteger } from "../number/integer.ts";
import { type CivilDate, epochDay, fromEpochDay } from "./civil.ts";
import { type Instant, NS_PER_SECOND } from "./instant.ts";
import { floorDiv } from "./integers.ts";

/** Plain JSON, part of the plan. */
export interface ZoneTable {
  readonly name: string;
  /** The release of the IANA data: "2026f". */
  readonly iana: string;
  /** The UTC seconds for which the table speaks, half-open: at most 2000-01-01 to 2100-01-01. */
  readonly from: number;
  readonly to: number;
  /** Offset in seconds, east positive, from `from` until the first transition. */
  readonly initial: number;
  /** Rising in time, all after `from` and before `to`; each offset holds from its second until the next. */
  readonly transitions: readonly (readonly [utcSecond: number, offsetSeconds: number])[];
}

/** The offset in seconds, east positive, that holds in that second; null outside the table. */
export function offsetAt(zone: ZoneTable, utcSecond: number): number | null {
  if (utcSecond < zone.from || utcSecond >= zone.to) return null;
  return spanAt(zone, spanIndex(zone, utcSecond)).offset;
}

/**
 * Where the day begins: the first instant whose local date is that date or later. After a gap over midnight
 * that is the instant after the gap (a day that a zone skipped whole begins and ends there); where midnight
 * comes twice it is the earlier one, although clocks then go back to the day before for a while. See
 * `civilDayAt`.
 */
export function startOfDay(zone: ZoneTable, date: CivilDate): Instant | null {
  const local = epochDay(date) * DAY;
  for (let index = spanIndex(zone, local - MOST_OFFSET); index <= zone.transitions.length; index += 1) {
    const span = spanAt(zone, index);
    const utc = local - span.offset;
    if (utc >= span.to) continue;
    if (utc < span.from && index === 0) return null;
    return BigInt(Math.max(utc, span.from)) * NS_PER_SECOND;
  }
  return null;
}

/**
 * The day, as bills count days, that holds the instant: from its `startOfDay` to that of the next. It differs
 * from the clock's date only where clocks went back over midnight, when the evening repeated counts to the
 * new day.
 */
export function civilDayAt(zone: ZoneTable, instant: Instant): CivilDate | null {
  const local = localSecond(zone, instant);
  if (local === null) return null;
  const day = floorDiv(local, DAY);
  const next = startOfDay(zone, fromEpochDay(day + 1));
  return fromEpochDay(next !== null && instant >= next ? day + 1 : day);
}

/**
 * The instants at which clocks show that date and time, in order: none in a gap, two where it comes twice.
 * Null where the table does not reach.
 */
export function localToInstants(
  zone: ZoneTable,
  date: CivilDate,
  nsOfDay: number,
): readonly Instant[] | null {
  const local = epochDay(date) * DAY + floorDiv(nsOfDay, 1_000_000_000);
  const last = spanAt(zone, zone.transitions.length);
  if (local < zone.from + zone.initial || local >= last.to + last.offset) return null;
  const rest = BigInt(nsOfDay % 1_000_000_000);
  const instants: Instant[] = [];
  for (let index = spanIndex(zone, local - MOST_OFFSET); index <= zone.transitions.length; index += 1) {
    const span = spanAt(zone, index);
    if (span.from > local + MOST_OFFSET) break;
    const utc = local - span.offset;
    if (utc >= span.from && utc < span.to) instants.push(BigInt(utc) * NS_PER_SECOND + rest);
  }
  return instants;
}

/** The date that clocks show at the instant; null outside the table. */
export function localDateOf(zone: ZoneTable, instant: Instant): CivilDate | null {
  const local = localSecond(zone, instant);
  return local === null ? null : fromEpochDay(floorDiv(local, DAY));
}

/**
 * The time of day that clocks show at the instant, in nanoseconds since their midnight; null outside the
 * table.
 */
export function localTimeOf(zone: ZoneTable, instant: Instant): number | null {
  const local = localSecond(zone, instant);
  if (local === null) return null;
  const second = local - floorDiv(local, DAY) * DAY;
  const rest = instant - floorDivide(instant, NS_PER_SECOND) * NS_PER_SECOND;
  return second * 1_000_000_000 + smallInteger(rest);
}

/** The days between two instants that a zone skipped whole, in order: they begin and end at one instant. */
export function lostDays(zone: ZoneTable, from: Instant, to: Instant): readonly CivilDate[] {
  return skips(zone).flatMap(({ at, days }) => (at <= from || at >= to ? [] : days));
}

/** All the days that a zone skipped whole. */
export function skippedDays(zone: ZoneTable): readonly CivilDate[] {
  return skips(zone).flatMap(({ days }) => days);
}

interface Skip {
  readonly at: Instant;
  readonly days: readonly CivilDate[];
}

const skipsOf = new WeakMap<ZoneTable, readonly Skip[]>();

function skips(zone: ZoneTable): readonly Skip[] {
  const known = skipsOf.get(zone);
  if (known !== undefined) return known;
  const found = zone.transitions.flatMap(([second, offset], index): readonly Skip[] => {
    const before = zone.transitions[index - 1]?.[1] ?? zone.initial;
    if (offset - before < DAY) return [];
    // The first day of which nothing is missing but the whole.
    const first = floorDiv(second + before + DAY - 1, DAY);
    const last = floorDiv(second + offset, DAY);
    const days = Array.from({ length: last - first }, (_, day) => fromEpochDay(first + day));
    return [{ at: BigInt(second) * NS_PER_SECOND, days }];
  });
  skipsOf.set(zone, found);
  return found;
}

const DAY = 86_400;
/** More than any zone's distance from UTC. */
const MOST_OFFSET = 16 * 3_600;

interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** The span before the first transition is 0, the one after the last is `transitions.length`. */
function spanAt(zone: ZoneTable, index: number): Span {
  const begin = index === 0 ? undefined : zone.transitions[index - 1];
  const end = zone.transitions[index];
  return { from: begin?.[0] ?? zone.from, to: end?.[0] ?? zone.to, offset: begin?.[1] ?? zone.initial };
}

/** How many transitions have happened by that second; the first span's index before the table. */
function spanIndex(zone: ZoneTable, utcSecond: number): number {
  let low = 0;
  let high = zone.transitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const second = zone.transitions[middle]?.[0] ?? zone.to;
    if (second <= utcSecond) low = middle + 1;
    else high = middle;
  }
  return low;
}

function localSecond(zone: ZoneTable, instant: Instant): number | null {
  const utc = smallInteger(floorDivide(instant, NS_PER_SECOND));
  const offset = offsetAt(zone, utc);
  return offset === null ? null : utc + offset;
}
