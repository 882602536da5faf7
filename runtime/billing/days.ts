/** Stretches of days. */
import { addDays, type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import type { ServicePeriod } from "./bill.ts";

/** Half-open days. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The days of a period that lie between two days; empty (`from` at or after `to`) where none do. */
export function cut(whole: Days, start: CivilDate, end: CivilDate | null): Days {
  return {
    from: compareDates(whole.from, start) < 0 ? start : whole.from,
    to: end !== null && compareDates(end, whole.to) < 0 ? end : whole.to,
  };
}

/** The days of a service for people: both included. */
export function serviceOf(days: Days): ServicePeriod {
  return { from: formatCivilDate(days.from), to: formatCivilDate(addDays(days.to, -1)) };
}

export function isIn(day: CivilDate, { from, to }: Days): boolean {
  return compareDates(from, day) <= 0 && compareDates(day, to) < 0;
}

export function earliest(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null || b === null) return a ?? b;
  return compareDates(a, b) < 0 ? a : b;
}

/** Rising, each once. */
export function sortedDays(days: readonly CivilDate[]): readonly CivilDate[] {
  const byText = new Map(days.map(day => [formatCivilDate(day), day]));
  return [...byText.values()].sort(compareDates);
}
