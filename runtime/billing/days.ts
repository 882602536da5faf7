/** Stretches of days. */
import { ONE, type Rational, rational } from "../number/rational.ts";
import { addDays, type CivilDate, compareDates, daysBetween, formatCivilDate } from "../time/civil.ts";
import { skippedDays, type ZoneTable } from "../time/zone.ts";
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
  if (
    last === null ||
    compareDates(last.days.from, days.from) !== 0 ||
    compareDates(last.days.to, days.to) !== 0
  )
    last = { days, service: { from: formatCivilDate(days.from), to: formatCivilDate(addDays(days.to, -1)) } };
  return last.service;
}

/** Most lines of a bill, and the bills of most accounts, serve the same days. */
let last: { readonly days: Days; readonly service: ServicePeriod } | null = null;

/** How many days there are: one that the zone skipped never was. */
export function countDays(zone: ZoneTable, days: Days): number {
  const lost = skippedDays(zone).filter(day => isIn(day, days)).length;
  return daysBetween(days.from, days.to) - lost;
}

/** Days over days; all of it where the whole is none. */
export function shareOfDays(zone: ZoneTable, part: Days, whole: Days): Rational {
  const all = countDays(zone, whole);
  return all === 0 ? ONE : rational(BigInt(countDays(zone, part)), BigInt(all));
}

export function isIn(day: CivilDate, { from, to }: Days): boolean {
  return compareDates(from, day) <= 0 && compareDates(day, to) < 0;
}

export function earliest(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null || b === null) return a ?? b;
  return compareDates(a, b) < 0 ? a : b;
}

export function earliestOf(first: CivilDate, others: readonly CivilDate[]): CivilDate {
  return others.reduce((least, one) => (compareDates(one, least) < 0 ? one : least), first);
}

/** Rising, each once. */
export function sortedDays(days: readonly CivilDate[]): readonly CivilDate[] {
  const byText = new Map(days.map(day => [formatCivilDate(day), day]));
  return [...byText.values()].sort(compareDates);
}
