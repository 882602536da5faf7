/** Proleptic Gregorian dates by integer arithmetic, without any host calendar. */
import { floorDiv, modulo, twoDigits } from "./integers.ts";

/** A real day: month 1 to 12, day 1 to the month's last. Make one only with the functions of this module. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The years that a date in a contract, an account or an event may have. */
export const FIRST_YEAR: number = 1900;
export const LAST_YEAR: number = 2200;

/** "2026-01-31" as a real day of the years 1900 to 2200, else null. */
export function parseCivilDate(text: string): CivilDate | null {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return null;
  const [year, month, day] = [digitsIn(text, 0, 4), digitsIn(text, 5, 7), digitsIn(text, 8, 10)];
  return isCivilDate(year, month, day) ? { year, month, day } : null;
}

/** -1 where something else than a digit stands between. */
function digitsIn(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** "2026-01-31". */
export function formatCivilDate(date: CivilDate): string {
  return `${String(date.year).padStart(4, "0")}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** Whether the three numbers name a real day of the years 1900 to 2200. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= lastDayOfMonth(year, month);
}

/** Days since 1970-01-01. */
export function epochDay(date: CivilDate): number {
  return epochDayOf(date.year, date.month, date.day);
}

/** Days since 1970-01-01; `day` may lie outside the month and counts on from its first day. */
export function epochDayOf(year: number, month: number, day: number): number {
  // Years are counted from March, so that the leap day is the last of its year, in eras of 400 years.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = floorDiv(marchYear, 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = floorDiv(153 * ((month + 9) % 12) + 2, 5);
  const dayOfEra = yearOfEra * 365 + floorDiv(yearOfEra, 4) - floorDiv(yearOfEra, 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 + (day - 1);
}

export function fromEpochDay(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = floorDiv(shifted, 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = floorDiv(dayOfEra, 1_460) - floorDiv(dayOfEra, 36_524) + floorDiv(dayOfEra, 146_096);
  const yearOfEra = floorDiv(dayOfEra - leapDays, 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + floorDiv(yearOfEra, 4) - floorDiv(yearOfEra, 100));
  const marchMonth = floorDiv(5 * dayOfYear + 2, 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - floorDiv(153 * marchMonth + 2, 5) + 1 };
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromEpochDay(epochDay(date) + days);
}

/**
 * The same day so many months on, or that month's last day where it has no such day. Months may be negative.
 */
export function addMonthsClamped(date: CivilDate, months: number): CivilDate {
  const index = monthIndex(date) + months;
  const year = floorDiv(index, 12);
  const month = modulo(index, 12) + 1;
  return { year, month, day: Math.min(date.day, lastDayOfMonth(year, month)) };
}

/** Months since January of the year 0. */
export function monthIndex(date: CivilDate): number {
  return date.year * 12 + date.month - 1;
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(date: CivilDate): number {
  return dayOfWeekOf(epochDay(date));
}

/** 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday. */
export function dayOfWeekOf(days: number): number {
  return modulo(days + 3, 7) + 1;
}

/** Days from the first date to the second: 1 from a day to the next, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDay(to) - epochDay(from);
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Negative, zero or positive, as a is before, on or after b; for sorting. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
