/** Bands: the class of an event, by what clocks show at its time or by a number that it carries. */
import { compare, type Rational } from "../number/rational.ts";
import type { PlanBand, TimeBandRow, TimeSpan } from "../plan/plan.ts";
import { type CivilDate, dayOfWeek, formatCivilDate } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { localDateOf, localTimeOf, type ZoneTable } from "../time/zone.ts";
import { numberOf } from "./evaluate.ts";

/** Null where an event has no such number, or the time lies beyond the zone's data. */
export function bandOf(
  band: PlanBand,
  zone: ZoneTable,
  time: Instant,
  number: (field: string) => Rational | null,
): string | null {
  if (band.kind === "time") {
    const date = localDateOf(zone, time);
    const nanoseconds = localTimeOf(zone, time);
    if (date === null || nanoseconds === null) return null;
    return rowAt(band.rows, { date, second: Math.floor(nanoseconds / 1_000_000_000) })?.value ?? null;
  }
  const value = number(band.field);
  if (value === null) return null;
  const row = band.rows.find(({ upTo, inclusive }) => {
    if (upTo === null) return true;
    const order = compare(value, numberOf(upTo));
    return inclusive ? order <= 0 : order < 0;
  });
  return row?.value ?? null;
}

/** What clocks show. */
interface Clock {
  readonly date: CivilDate;
  /** Since their midnight. */
  readonly second: number;
}

/** Rows with dates come first; of the others none overlap, and `otherwise` takes the rest. */
function rowAt(rows: readonly TimeBandRow[], clock: Clock): TimeBandRow | null {
  let rest: TimeBandRow | null = null;
  let found: TimeBandRow | null = null;
  for (const row of rows) {
    if (row.otherwise) rest = row;
    else if (row.spans.every(span => holds(span, clock))) {
      if (row.spans.some(({ kind }) => kind === "dates")) return row;
      found = row;
    }
  }
  return found ?? rest;
}

function holds(span: TimeSpan, { date, second }: Clock): boolean {
  switch (span.kind) {
    case "months":
      return span.from <= span.to
        ? date.month >= span.from && date.month <= span.to
        : date.month >= span.from || date.month <= span.to;
    case "weekdays":
      return span.days.includes(dayOfWeek(date));
    case "hours":
      return second >= span.from && second < span.to;
    case "dates":
      return span.dates.includes(formatCivilDate(date));
  }
}
