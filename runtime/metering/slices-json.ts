/** Usage as carried state holds it: JSON, numbers as text, everything in one order. */
import { bug } from "../number/bug.ts";
import { toText } from "../number/rational.ts";
import type { Num } from "../plan/plan.ts";
import { compareCodePoints } from "../text/code-points.ts";
import { formatInstant, type Instant, parseInstant } from "../time/instant.ts";
import {
  type AccumulatorJson,
  accumulatorFromJson,
  accumulatorToJson,
  exactNumber,
  numberOrNull,
  textOrNull,
} from "./accumulators.ts";
import type { LevelPoints } from "./levels.ts";
import { keyOf, type Where } from "./readings.ts";
import type { EachEvent, MeterCell, UsageSlices } from "./slices.ts";

export interface CarriedUsage {
  /** By name, then by combination. */
  readonly meters: readonly CarriedCell[];
  /** By charge, then in order of time. */
  readonly each: readonly CarriedEvent[];
}

export interface CarriedCell {
  readonly meter: string;
  readonly where: Where;
  readonly parts: readonly { readonly start: string; readonly accumulator: AccumulatorJson }[];
  readonly levels: readonly CarriedLevel[];
  readonly stated: readonly CarriedStated[];
}

export interface CarriedLevel {
  readonly key: string;
  readonly changes: boolean;
  readonly account: string | null;
  readonly points: readonly {
    readonly time: string;
    readonly id: string;
    readonly source: string;
    readonly value: Num;
    readonly events: number;
    readonly late: string | null;
  }[];
}

/** A quantity that an example states for a bill's period. */
export interface CarriedStated {
  readonly quantity: Num;
  readonly from: string;
  readonly to: string;
  readonly adds: boolean;
}

export interface CarriedEvent {
  readonly charge: string;
  readonly time: string;
  readonly at: string;
  readonly id: string;
  readonly source: string;
  readonly value: Num | null;
  readonly where: Where;
  /** Left out where later versions measure nothing else of it. */
  readonly later?: readonly { readonly version: number; readonly value: Num | null }[];
}

export const NO_CARRIED_USAGE: CarriedUsage = { meters: [], each: [] };

export function slicesToJson(slices: UsageSlices): CarriedUsage {
  const meters = inOrder(slices.meters).flatMap(([meter, cells]) =>
    inOrder(cells).map(([, cell]) => cellToJson(meter, cell)),
  );
  const each = inOrder(slices.each).flatMap(([charge, events]) =>
    [...events].sort(compareEvents).map(({ time, at, id, source, value, where, later }) => ({
      charge,
      time: formatInstant(time),
      at: formatInstant(at),
      id,
      source,
      value: textOrNull(value),
      where,
      ...(later === undefined
        ? {}
        : { later: later.map(one => ({ version: one.version, value: textOrNull(one.value) })) }),
    })),
  );
  return { meters, each };
}

function cellToJson(meter: string, { where, parts, levels, stated }: MeterCell): CarriedCell {
  return {
    meter,
    where,
    parts: [...parts]
      .sort(([a], [b]) => compareInstants(a, b))
      .map(([start, part]) => ({ start: formatInstant(start), accumulator: accumulatorToJson(part) })),
    levels: inOrder(levels).map(([key, { changes, account, points }]) => ({
      key,
      changes,
      account,
      points: points.map(({ time, id, source, value, events, late }) => ({
        time: formatInstant(time),
        id,
        source,
        value: toText(value),
        events,
        late: late === undefined ? null : formatInstant(late),
      })),
    })),
    stated: stated.map(({ quantity, from, to, adds }) => ({
      quantity: toText(quantity),
      from: formatInstant(from),
      to: formatInstant(to),
      adds,
    })),
  };
}

export function slicesFromJson(json: CarriedUsage): UsageSlices {
  const meters = new Map<string, Map<string, MeterCell>>();
  for (const cell of json.meters) {
    const cells = meters.get(cell.meter) ?? new Map<string, MeterCell>();
    meters.set(cell.meter, cells.set(keyOf(cell.where), cellFromJson(cell)));
  }
  const each = new Map<string, EachEvent[]>();
  for (const { charge, time, at, id, source, value, where, later } of json.each) {
    const events = each.get(charge) ?? [];
    each.set(charge, events);
    events.push({
      time: instantOf(time),
      at: instantOf(at),
      id,
      source,
      value: numberOrNull(value),
      where,
      ...(later === undefined
        ? {}
        : { later: later.map(one => ({ version: one.version, value: numberOrNull(one.value) })) }),
    });
  }
  return { meters, each, terms: new Map() };
}

function cellFromJson({ where, parts, levels, stated }: CarriedCell): MeterCell {
  return {
    where,
    parts: new Map(
      parts.map(({ start, accumulator }) => [instantOf(start), accumulatorFromJson(accumulator)]),
    ),
    levels: new Map(
      levels.map(({ key, changes, account, points }): [string, LevelPoints] => [
        key,
        {
          changes,
          account,
          points: points.map(({ time, id, source, value, events, late }) => ({
            time: instantOf(time),
            id,
            source,
            value: exactNumber(value),
            events,
            ...(late === null ? {} : { late: instantOf(late) }),
          })),
        },
      ]),
    ),
    stated: stated.map(({ quantity, from, to, adds }) => ({
      quantity: exactNumber(quantity),
      from: instantOf(from),
      to: instantOf(to),
      adds,
    })),
  };
}

function instantOf(text: string): Instant {
  return parseInstant(text) ?? bug(`carried state holds the time ${text}`);
}

function inOrder<V>(map: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => compareCodePoints(a, b));
}

function compareEvents(a: EachEvent, b: EachEvent): number {
  return (
    compareInstants(a.time, b.time) || compareCodePoints(a.id, b.id) || compareCodePoints(a.source, b.source)
  );
}

function compareInstants(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
