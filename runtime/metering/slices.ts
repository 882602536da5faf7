/**
 * Usage by slices of time: for each meter and combination of its dimensions what a window of whole slices reads is got
 * by merging. Plain readonly data; slices of several bills merge into those of all of them.
 */
import { add, type Rational } from "../number/rational.ts";
import type { PlanVersion } from "../plan/plan.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import { type Accumulator, mergeAccumulators } from "./accumulators.ts";
import { type LevelPoint, type LevelPoints, type LevelTerm, mergePoints, pointsBefore } from "./levels.ts";
import { keyOf, type Where } from "./readings.ts";

export interface UsageSlices {
  /** By name of the meter, then by combination of its dimensions (`keyOf`). */
  readonly meters: ReadonlyMap<string, ReadonlyMap<string, MeterCell>>;
  /** By name of a charge `for each` event. */
  readonly each: ReadonlyMap<string, readonly EachEvent[]>;
  /** The terms of the accounts that are billed to the one whose usage it is, as they are known. */
  readonly terms: ReadonlyMap<string, LevelTerm>;
}

export interface MeterCell {
  readonly where: Where;
  /** By the first instant of a slice, or of the interval that a meter over intervals counts in. */
  readonly parts: ReadonlyMap<Instant, Accumulator>;
  /** Of a level: its points by key; "" without keys. */
  readonly levels: ReadonlyMap<string, LevelPoints>;
  readonly stated: readonly StatedUsage[];
}

/** A quantity that stands for events, in the meter's unit. */
export interface StatedUsage {
  readonly quantity: Rational;
  /** Where it adds to a cumulative meter; of any other it is the reading of all that lies from here to `to`. */
  readonly from: Instant;
  readonly to: Instant;
  readonly adds: boolean;
}

/** Events that grant a credit are kept beside those of charges, under a name that no charge can have. */
export function grantsOf(credit: string): string {
  return `credit ${credit}`;
}

/** One event that is priced on its own. */
export interface EachEvent {
  readonly time: Instant;
  /** Where it counts: its time, or where the bill begins that takes it late. */
  readonly at: Instant;
  readonly id: string;
  readonly source: string;
  /** What is priced of it, in the charge's unit; null where only its number counts. */
  readonly value: Rational | null;
  readonly where: Where;
  /** What versions after its own measure of it, where that is something else. */
  readonly later?: readonly LaterMeasure[];
}

/** Null where the event lacks what is measured. */
export interface LaterMeasure {
  readonly version: number;
  readonly value: Rational | null;
}

export const NO_SLICES: UsageSlices = { meters: new Map(), each: new Map(), terms: new Map() };

/** The slices of both; `b` knows terms later. */
export function mergeSlices(a: UsageSlices, b: UsageSlices): UsageSlices {
  return {
    meters: mergeMaps(a.meters, b.meters, (one, other) => mergeMaps(one, other, mergeCells)),
    each: mergeMaps(a.each, b.each, (one, other) => [...one, ...other]),
    terms: mergeMaps(a.terms, b.terms, (_, later) => later),
  };
}

function mergeCells(a: MeterCell, b: MeterCell): MeterCell {
  return {
    where: a.where,
    parts: mergeMaps(a.parts, b.parts, mergeAccumulators),
    levels: mergeMaps(a.levels, b.levels, mergePoints),
    stated: [...a.stated, ...b.stated],
  };
}

/** Entries of both; where both have one, `merge` makes one of them. */
export function mergeMaps<K, V>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
  merge: (one: V, other: V) => V,
): ReadonlyMap<K, V> {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const both = new Map(a);
  for (const [key, value] of b) {
    const earlier = both.get(key);
    both.set(key, earlier === undefined ? value : merge(earlier, value));
  }
  return both;
}

/** What counts from `from` to `to`, with the levels as they are at `from`. */
export function slicesBetween(slices: UsageSlices, from: Instant, to: Instant): UsageSlices {
  return mapSlices(
    forgetBefore(slices, () => from),
    cell => ({
      where: cell.where,
      parts: filterMap(cell.parts, start => start < to),
      levels: mapValues(cell.levels, level => ({
        ...level,
        points: level.points.filter(point => point.time < to),
      })),
      stated: cell.stated.filter(one => one.from < to),
    }),
    event => event.at < to,
  );
}

/** As a bill knew it that ends then: of levels without events that later bills took, and keys that only these have. */
export function slicesKnown(slices: UsageSlices, end: Instant): UsageSlices {
  const isKnown = ({ time, late }: LevelPoint): boolean => (late ?? time) < end;
  return mapSlices(
    slices,
    cell => {
      const known = [...cell.levels].map(([key, level]): [string, LevelPoints] => [
        key,
        { ...level, points: level.points.filter(isKnown) },
      ]);
      return { ...cell, levels: new Map(known.filter(([, { points }]) => points.length > 0)) };
    },
    () => true,
  );
}

/**
 * Only what a window that begins at `keepFrom` of its meter or charge, or later, can ask for. Of a level its last state
 * before stays.
 */
export function forgetBefore(
  slices: UsageSlices,
  keepFrom: (name: string, of: "meter" | "charge") => Instant,
): UsageSlices {
  return mapSlices(
    slices,
    (cell, meter) => {
      const from = keepFrom(meter, "meter");
      return {
        where: cell.where,
        parts: filterMap(cell.parts, start => start >= from),
        levels: mapValues(cell.levels, level => pointsBefore(level, from)),
        stated: cell.stated.filter(one => (one.adds ? one.from >= from : one.to > from)),
      };
    },
    (event, charge) => event.at >= keepFrom(charge, "charge"),
  );
}

function mapSlices(
  slices: UsageSlices,
  ofCell: (cell: MeterCell, meter: string) => MeterCell,
  keepsEvent: (event: EachEvent, charge: string) => boolean,
): UsageSlices {
  const meters = new Map<string, ReadonlyMap<string, MeterCell>>();
  for (const [meter, cells] of slices.meters) {
    const kept = new Map<string, MeterCell>();
    for (const [key, cell] of cells) {
      const mapped = ofCell(cell, meter);
      if (mapped.parts.size + mapped.levels.size + mapped.stated.length > 0) kept.set(key, mapped);
    }
    if (kept.size > 0) meters.set(meter, kept);
  }
  const each = new Map<string, readonly EachEvent[]>();
  for (const [charge, events] of slices.each) {
    const kept = events.filter(event => keepsEvent(event, charge));
    if (kept.length > 0) each.set(charge, kept);
  }
  return { meters, each, terms: slices.terms };
}

function filterMap<K, V>(map: ReadonlyMap<K, V>, keeps: (key: K) => boolean): ReadonlyMap<K, V> {
  const kept = new Map<K, V>();
  for (const [key, value] of map) if (keeps(key)) kept.set(key, value);
  return kept;
}

function mapValues<K, V>(map: ReadonlyMap<K, V>, of: (value: V) => V): ReadonlyMap<K, V> {
  return new Map([...map].map(([key, value]): [K, V] => [key, of(value)]));
}

/**
 * With a quantity that stands for events of a bill's period: it adds to a cumulative meter at the period's start, and
 * is the reading of any other in every part of the period.
 */
export function withUsage(
  slices: UsageSlices,
  version: PlanVersion,
  meter: string,
  where: Where,
  quantity: Rational,
  period: Window,
): UsageSlices {
  const adds = version.meters.find(one => one.name === meter)?.cumulative === true;
  const key = keyOf(where);
  const cells = slices.meters.get(meter);
  const cell = cells?.get(key) ?? { where, parts: new Map(), levels: new Map(), stated: [] };
  const others = adds ? cell.stated : cell.stated.filter(one => one.from !== period.start);
  const stated = [...others, { quantity, from: period.start, to: period.end, adds }];
  const changed = new Map(cells).set(key, { ...cell, stated });
  return { ...slices, meters: new Map(slices.meters).set(meter, changed) };
}

/** What stated usage says of a window: what it adds, and the reading that it sets (null: none). */
export function statedIn(
  stated: readonly StatedUsage[],
  window: Window,
): { readonly added: Rational | null; readonly set: Rational | null } {
  let added: Rational | null = null;
  let set: Rational | null = null;
  for (const one of stated) {
    if (one.adds) {
      if (one.from < window.start || one.from >= window.end) continue;
      added = added === null ? one.quantity : add(added, one.quantity);
    } else if (one.from < window.end && one.to > window.start) set = one.quantity;
  }
  return { added, set };
}
