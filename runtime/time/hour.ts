/** Civil hours: elapsed hours since the local midnight, so that a day of 25 hours has 25 of them. */
import { bug } from "../number/bug.ts";
import { smallInteger } from "../number/integer.ts";
import { addDays, type CivilDate } from "./civil.ts";
import { type Instant, NS_PER_SECOND } from "./instant.ts";
import { civilDayAt, startOfDay, type ZoneTable } from "./zone.ts";

/** A half-open hour; the last of a day is shorter where clocks move by less than an hour. */
export interface Hour {
  readonly date: CivilDate;
  /** 0 for the first of its day, to 24. */
  readonly hour: number;
  readonly from: Instant;
  readonly to: Instant;
}

/** The hour that holds the instant; null where the zone's table does not reach. */
export function hourAt(zone: ZoneTable, instant: Instant): Hour | null {
  const date = civilDayAt(zone, instant);
  const day = date === null ? null : dayBounds(zone, date);
  if (date === null || day === null) return null;
  return hourOf(date, day, smallInteger((instant - day.from) / NS_PER_HOUR));
}

/** The hours of the day in order: 23 to 25, none for a day that the zone skipped; null outside the table. */
export function hoursOfDay(zone: ZoneTable, date: CivilDate): readonly Hour[] | null {
  const day = dayBounds(zone, date);
  if (day === null) return null;
  const count = smallInteger((day.to - day.from + NS_PER_HOUR - 1n) / NS_PER_HOUR);
  return Array.from({ length: count }, (_, hour) => hourOf(date, day, hour));
}

const NS_PER_HOUR = 3_600n * NS_PER_SECOND;

interface DayBounds {
  readonly from: Instant;
  readonly to: Instant;
}

function dayBounds(zone: ZoneTable, date: CivilDate): DayBounds | null {
  const from = startOfDay(zone, date);
  const to = startOfDay(zone, addDays(date, 1));
  return from === null || to === null ? null : { from, to };
}

function hourOf(date: CivilDate, day: DayBounds, hour: number): Hour {
  const from = day.from + BigInt(hour) * NS_PER_HOUR;
  if (from >= day.to) bug("an hour after its day");
  const to = from + NS_PER_HOUR;
  return { date, hour, from, to: to < day.to ? to : day.to };
}
