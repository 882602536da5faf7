/** What a meter reads in a window of time, rounded, and derived from its parts; and the events of a charge in it. */
import { add, quotient, type Rational, ZERO } from "../number/rational.ts";
import type { Plan, PlanMeter, PlanVersion } from "../plan/plan.ts";
import { compareCodePoints } from "../text/code-points.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { ZoneTable } from "../time/zone.ts";
import { mergeAccumulators, resultOf } from "./accumulators.ts";
import { numberOf } from "./evaluate.ts";
import { intervalsIn } from "./intervals.ts";
import { type LevelPoints, type LevelReading, levelIn, secondsOf } from "./levels.ts";
import { measureOf } from "./measures.ts";
import { finishDerived, finishMetered, isDerived, keyOf, partsOfMeter, type Reading } from "./readings.ts";
import { type EachEvent, type MeterCell, statedIn, type UsageSlices } from "./slices.ts";

/**
 * The readings of one meter of a version in a window that consists of whole slices. `whole` is the price period that the
 * window is of, not cut by the term: an average over time is divided by its length.
 */
export type ReadingsOf = (
  version: PlanVersion,
  meter: string,
  window: Window,
  whole: Window,
  parameter: (name: string) => Rational,
) => readonly Reading[];

/** Reads the slices; what is read of a meter in a window is kept, as several charges and the bill ask for it. */
export function readingsIn(plan: Plan, slices: UsageSlices): ReadingsOf {
  const { zone } = plan;
  const known = new Map<PlanMeter, Map<Instant, ReadBefore[]>>();
  const metered = (
    version: PlanVersion,
    meter: PlanMeter,
    window: Window,
    whole: Window,
  ): readonly Reading[] => {
    let ofMeter = known.get(meter);
    if (ofMeter === undefined) {
      ofMeter = new Map<Instant, ReadBefore[]>();
      known.set(meter, ofMeter);
    }
    // Windows of one end are few: they begin with the periods of those that ask.
    let before = ofMeter.get(window.end);
    if (before === undefined) {
      before = [];
      ofMeter.set(window.end, before);
    }
    for (const one of before) if (isSame(one.window, window) && isSame(one.whole, whole)) return one.read;
    const cells = cellsOf(plan, slices, version, meter);
    const read = finishMetered(
      meter,
      rawReadings({ zone, terms: slices.terms }, meter, cells, window, whole),
    );
    before.push({ window, whole, read });
    return read;
  };
  return (version, name, window, whole, parameter) => {
    const meter = version.meters.find(one => one.name === name);
    if (meter === undefined) return [];
    if (!isDerived(meter)) return metered(version, meter, window, whole);
    const finished = new Map<string, readonly Reading[]>();
    for (const one of closureOf(version, name)) {
      finished.set(
        one.name,
        isDerived(one)
          ? finishDerived(one, finished, version, parameter)
          : metered(version, one, window, whole),
      );
    }
    return finished.get(name) ?? [];
  };
}

interface ReadBefore {
  readonly window: Window;
  readonly whole: Window;
  readonly read: readonly Reading[];
}

function isSame(a: Window, b: Window): boolean {
  return a.start === b.start && a.end === b.end;
}

/** What is kept of what the version's meter measures, with what is stated of the meter, whatever a version measures. */
function cellsOf(
  plan: Plan,
  { meters }: UsageSlices,
  version: PlanVersion,
  { name, by }: PlanMeter,
): readonly MeterCell[] {
  const measure = measureOf(plan, version, name);
  const own = meters.get(measure) ?? new Map<string, MeterCell>();
  if (measure === name) return [...own.values()];
  const kept = new Map(own);
  for (const { where: all, stated } of meters.get(name)?.values() ?? []) {
    if (stated.length === 0) continue;
    const where = Object.fromEntries(
      by.flatMap(({ name: one }) => (Object.hasOwn(all, one) ? [[one, all[one] ?? ""]] : [])),
    );
    const cell = kept.get(keyOf(where)) ?? { ...NOTHING_KEPT, where };
    kept.set(keyOf(where), { ...cell, stated: [...cell.stated, ...stated] });
  }
  return [...kept.values()];
}

const NOTHING_KEPT: MeterCell = { where: {}, parts: new Map(), levels: new Map(), stated: [] };

/** In the order in which they count: what comes late counts where its bill begins. Then by time, id and source. */
export function eventsIn(slices: UsageSlices, charge: string, window: Window): readonly EachEvent[] {
  const events = (slices.each.get(charge) ?? []).filter(({ at }) => at >= window.start && at < window.end);
  return events.sort(
    (a, b) =>
      inTime(a.at, b.at) ||
      inTime(a.time, b.time) ||
      compareCodePoints(a.id, b.id) ||
      compareCodePoints(a.source, b.source),
  );
}

function inTime(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The meter and, before it, all that it is derived from. */
export function closureOf(version: PlanVersion, name: string): readonly PlanMeter[] {
  const wanted = new Set([name]);
  for (const meter of version.meters.toReversed()) {
    if (wanted.has(meter.name)) for (const part of partsOfMeter(meter)) wanted.add(part);
  }
  return version.meters.filter(meter => wanted.has(meter.name));
}

type Known = Pick<UsageSlices, "terms"> & { readonly zone: ZoneTable };

/** Before rounding; without derived meters. */
function rawReadings(
  known: Known,
  meter: PlanMeter,
  cells: readonly MeterCell[],
  window: Window,
  whole: Window,
): readonly Reading[] {
  const found = cells.flatMap(cell => {
    const { added, set } = statedIn(cell.stated, window);
    const read = readCell(known, meter, cell, window, whole);
    if (set !== null) return [{ where: cell.where, quantity: set, events: read?.events ?? 0 }];
    if (added === null) return read === null ? [] : [{ where: cell.where, ...read }];
    return [{ where: cell.where, quantity: add(read?.quantity ?? ZERO, added), events: read?.events ?? 0 }];
  });
  const missing = combinationsWithData(meter).filter(
    where => !cells.some(cell => meter.by.every(({ name }) => cell.where[name] === where[name])),
  );
  return [
    ...found,
    ...missing.flatMap(where => {
      const read = readCell(known, meter, { ...NOTHING_KEPT, where }, window, whole);
      return read === null ? [] : [{ where, ...read }];
    }),
  ];
}

type CellReading = Pick<Reading, "quantity" | "events">;

/** Null where nothing counts in the window, and nothing stands for it. */
function readCell(
  { zone, terms }: Known,
  { source, by }: PlanMeter,
  cell: MeterCell,
  window: Window,
  whole: Window,
): CellReading | null {
  switch (source.kind) {
    case "aggregate": {
      const merged = mergedParts(cell, window);
      return merged === null ? null : { quantity: resultOf(merged), events: merged.events };
    }
    case "level": {
      // Only values of closed dimensions have a level without an event, whatever else is stated of others, or of none.
      const isClosed = by.every(({ name, values }) => values?.includes(cell.where[name] ?? "") === true);
      if (cell.levels.size === 0 && !isClosed) return null;
      const isOne = source.key === null && cell.levels.size === 0;
      const levels = isOne ? [NO_POINTS] : cell.levels.values();
      const startingAt = source.startingAt === null ? null : numberOf(source.startingAt);
      const read = levelIn(levels, window, startingAt, terms);
      return read === null
        ? null
        : { quantity: levelQuantity(source.statistic, read, whole), events: read.events };
    }
    case "buckets": {
      const merged = mergedParts(cell, window);
      // A combination has intervals, empty ones too, where it has an event in the window.
      if (merged === null && by.length > 0) return null;
      const quantity = intervalsIn(zone, source, cell.parts, window);
      return quantity === null ? null : { quantity, events: merged?.events ?? 0 };
    }
    case "derived":
    case "choice":
      return null;
  }
}

const NO_POINTS: LevelPoints = { changes: false, account: null, points: [] };

function mergedParts(cell: MeterCell, window: Window): ReturnType<typeof mergeAccumulators> | null {
  let merged: ReturnType<typeof mergeAccumulators> | null = null;
  for (const [start, part] of cell.parts) {
    if (start < window.start || start >= window.end) continue;
    merged = merged === null ? part : mergeAccumulators(merged, part);
  }
  return merged;
}

function levelQuantity(
  statistic: "average" | "maximum" | "minimum" | "latest" | "total",
  read: LevelReading,
  whole: Window,
): Rational {
  switch (statistic) {
    case "average":
      return quotient(read.integral, secondsOf(whole));
    case "total":
      return read.integral;
    default:
      return read[statistic];
  }
}

/** Combinations that have data without any event: a level that starts somewhere, empty intervals as zero. */
function combinationsWithData({ source, by }: PlanMeter): readonly Readonly<Record<string, string>>[] {
  const starts = source.kind === "level" && source.startingAt !== null;
  const counts = source.kind === "buckets" && source.empty === "zero";
  if (by.length === 0) return starts || counts ? [{}] : [];
  if (!starts || source.key !== null || by.some(({ values }) => values === null)) return [];
  return by.reduce<readonly Readonly<Record<string, string>>[]>(
    (all, { name, values }) =>
      all.flatMap(where => (values ?? []).map(value => ({ ...where, [name]: value }))),
    [{}],
  );
}
