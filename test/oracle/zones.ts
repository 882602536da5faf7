/** The clock of a time zone: that of the host's data, or of a table of offsets that is handed in. */
import { Temporal } from "temporal-polyfill";

/** Offsets in seconds, east positive: `initial` until the first transition, each one from its UTC second on. */
export interface ZoneOffsets {
  readonly initial: number;
  readonly transitions: readonly (readonly [utcSecond: number, offsetSeconds: number])[];
}

export interface Zone {
  readonly local: (moment: bigint) => Temporal.PlainDateTime;
  /** Of a time that comes twice the earlier one; one that a gap leaves out is as much later as the gap is long. */
  readonly moment: (local: Temporal.PlainDateTime) => bigint;
  /** The first moment of a day; where the clock leaves out its midnight, the moment after the gap. */
  readonly startOf: (day: Temporal.PlainDate) => bigint;
}

const SECOND = 1_000_000_000n;

const hosts = new Map<string, Zone>();

export function hostZone(name: string): Zone {
  const found = hosts.get(name) ?? {
    local: moment => new Temporal.ZonedDateTime(moment, name).toPlainDateTime(),
    moment: local => local.toZonedDateTime(name).epochNanoseconds,
    startOf: day => day.toZonedDateTime({ timeZone: name }).epochNanoseconds,
  };
  hosts.set(name, found);
  return found;
}

/** The days of a zone by number: 0 is 1970-01-01. */
export interface Days {
  readonly startOf: (number: number) => bigint;
  readonly holding: (moment: bigint) => number;
}

const DAY = 86_400n * SECOND;

const daysByZone = new WeakMap<Zone, Days>();

/** Each day's first moment is asked for once. */
export function daysOf(zone: Zone): Days {
  const found = daysByZone.get(zone) ?? daysIn(zone);
  daysByZone.set(zone, found);
  return found;
}

function daysIn(zone: Zone): Days {
  const known = new Map<number, bigint>();
  const startOf = (number: number): bigint => {
    const found = known.get(number) ?? zone.startOf(dateOf(number));
    known.set(number, found);
    return found;
  };
  return {
    startOf,
    // A zone is less than a day away from UTC: of the next two days and those before, the latest that has begun.
    holding: moment => {
      let number = Number(moment / DAY) + 2;
      while (startOf(number) > moment) number -= 1;
      return number;
    },
  };
}

const FIRST = new Temporal.PlainDate(1970, 1, 1);
const dates = new Map<number, Temporal.PlainDate>();
const texts = new Map<number, string>();
const numbers = new Map<string, number>();

export function dateOf(number: number): Temporal.PlainDate {
  const found = dates.get(number) ?? FIRST.add({ days: number });
  dates.set(number, found);
  return found;
}

/** As `YYYY-MM-DD`. */
export function textOf(number: number): string {
  const found = texts.get(number) ?? dateOf(number).toString();
  texts.set(number, found);
  return found;
}

export function numberOfDay(text: string): number {
  const found = numbers.get(text) ?? FIRST.until(Temporal.PlainDate.from(text), { largestUnit: "days" }).days;
  numbers.set(text, found);
  return found;
}

const byTable = new WeakMap<ZoneOffsets, Zone>();

export function tableZone(table: ZoneOffsets): Zone {
  const found = byTable.get(table) ?? zoneBy(table);
  byTable.set(table, found);
  return found;
}

function zoneBy({ initial, transitions }: ZoneOffsets): Zone {
  const nano = (seconds: number): bigint => BigInt(seconds) * SECOND;
  const spans = [[null, initial] as const, ...transitions].map(([from, offset], index) => {
    const to = transitions[index]?.[0];
    return {
      from: from === null ? null : nano(from),
      to: to === undefined ? null : nano(to),
      offset: nano(offset),
    };
  });
  const inUtc = (local: Temporal.PlainDateTime): bigint => local.toZonedDateTime("UTC").epochNanoseconds;
  /** The first span in which that time or a later one is shown, and the moment of it there. */
  const firstAt = (
    local: bigint,
  ): { readonly at: bigint; readonly from: bigint | null; readonly before: bigint } => {
    let before = spans[0]?.offset ?? 0n;
    for (const { from, to, offset } of spans) {
      const at = local - offset;
      if (to === null || at < to) return { at, from, before };
      before = offset;
    }
    throw new Error("a table without a last span");
  };
  return {
    local: moment => {
      const span = spans.findLast(({ from }) => from === null || from <= moment) ?? spans[0];
      const shown = new Temporal.ZonedDateTime(moment + (span?.offset ?? 0n), "UTC");
      return shown.toPlainDateTime();
    },
    moment: local => {
      const { at, from, before } = firstAt(inUtc(local));
      return from !== null && at < from ? inUtc(local) - before : at;
    },
    startOf: day => {
      const { at, from } = firstAt(inUtc(day.toPlainDateTime()));
      return from !== null && at < from ? from : at;
    },
  };
}

/** The host's transitions of a zone between two UTC seconds, with the offset before them. */
export function hostOffsets(name: string, from: number, to: number): ZoneOffsets {
  let at = new Temporal.ZonedDateTime(BigInt(from) * SECOND, name);
  const initial = at.offsetNanoseconds / 1e9;
  const transitions: (readonly [number, number])[] = [];
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= to * 1000) return { initial, transitions };
    transitions.push([next.epochMilliseconds / 1000, next.offsetNanoseconds / 1e9]);
    at = next;
  }
}

/** Whether the host knows the same offsets as a table between two UTC seconds. */
export function hostZoneAgrees(name: string, table: ZoneOffsets, from: number, to: number): boolean {
  const host = hostOffsets(name, from, to);
  const before = table.transitions.findLast(([second]) => second <= from);
  const initial = before === undefined ? table.initial : before[1];
  const own = table.transitions.filter(([second]) => from < second && second < to);
  return initial === host.initial && JSON.stringify(own) === JSON.stringify(host.transitions);
}
