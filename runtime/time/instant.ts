/** Instants to the nanosecond, read from RFC 3339 text and written as it, without any host date. */
import { floorDivide, smallInteger } from "../number/integer.ts";
import { type CivilDate, epochDayOf, formatCivilDate, fromEpochDay, isCivilDate } from "./civil.ts";
import { floorDiv, twoDigits } from "./integers.ts";

/** Nanoseconds since 1970-01-01T00:00:00Z. */
export type Instant = bigint;

export const NS_PER_SECOND: bigint = 1_000_000_000n;

export interface LocalDateTime {
  readonly date: CivilDate;
  /** Nanoseconds since the clock's midnight. */
  readonly nsOfDay: number;
}

/** Most characters of a time, long enough for a fraction with trailing zeros. */
const MOST_TIME_TEXT = 64;

/**
 * RFC 3339 with `T` and `Z` in capitals, a day of the years 1900 to 2200, seconds to 59, offsets to ±23:59
 * and at most nine decimals (more only where they are zeros): "2026-01-31T07:00:00.5+01:00". Null for
 * anything else.
 */
export function parseInstant(text: string): Instant | null {
  if (text[10] !== "T") return null;
  const time = readDateTime(text);
  if (time === null) return null;
  const offset = readOffset(text, time.end);
  if (offset === null) return null;
  const second = epochDayOf(time.year, time.month, time.day) * 86_400 + time.second - offset;
  return BigInt(second) * NS_PER_SECOND + BigInt(time.nanosecond);
}

/**
 * A date and time without offset, parted by `T` or one blank: "2023-11-16 18:17:03.9799600". Null for
 * anything else.
 */
export function parseLocalDateTime(text: string): LocalDateTime | null {
  if (text[10] !== "T" && text[10] !== " ") return null;
  const time = readDateTime(text);
  if (time === null || time.end !== text.length) return null;
  const date = { year: time.year, month: time.month, day: time.day };
  return { date, nsOfDay: time.second * 1_000_000_000 + time.nanosecond };
}

/** In UTC with the shortest fraction: "2026-01-31T06:00:00Z", "2026-01-31T06:00:00.5Z". */
export function formatInstant(instant: Instant): string {
  const wholeSecond = floorDivide(instant, NS_PER_SECOND);
  const second = smallInteger(wholeSecond);
  const day = floorDiv(second, 86_400);
  const ofDay = second - day * 86_400;
  const rest = smallInteger(instant - wholeSecond * NS_PER_SECOND);
  const fraction = rest === 0 ? "" : `.${String(rest).padStart(9, "0").replace(/0+$/, "")}`;
  const clock = [floorDiv(ofDay, 3_600), floorDiv(ofDay, 60) % 60, ofDay % 60].map(twoDigits).join(":");
  return `${formatCivilDate(fromEpochDay(day))}T${clock}${fraction}Z`;
}

interface DateTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly second: number;
  readonly nanosecond: number;
  /** Where the text goes on after the seconds and their fraction. */
  readonly end: number;
}

function readDateTime(text: string): DateTime | null {
  if (text.length < 19 || text.length > MOST_TIME_TEXT) return null;
  if (text[4] !== "-" || text[7] !== "-" || text[13] !== ":" || text[16] !== ":") return null;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)];
  const [hour, minute, second] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)];
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  if (!isCivilDate(year, month, day)) return null;
  const fraction = readFraction(text);
  if (fraction === null) return null;
  return { year, month, day, second: hour * 3_600 + minute * 60 + second, ...fraction };
}

function readFraction(text: string): { readonly nanosecond: number; readonly end: number } | null {
  if (text[19] !== ".") return { nanosecond: 0, end: 19 };
  let nanosecond = 0;
  let end = 20;
  for (let digit = digits(text, end, 1); digit >= 0; digit = digits(text, end, 1)) {
    if (end < 29) nanosecond = nanosecond * 10 + digit;
    else if (digit !== 0) return null;
    end += 1;
  }
  if (end === 20) return null;
  for (let place = end; place < 29; place += 1) nanosecond *= 10;
  return { nanosecond, end };
}

/** Seconds east of UTC, from `Z` or ±hh:mm that end the text. */
function readOffset(text: string, start: number): number | null {
  const mark = text[start];
  if (mark === "Z") return text.length === start + 1 ? 0 : null;
  if ((mark !== "+" && mark !== "-") || text.length !== start + 6 || text[start + 3] !== ":") return null;
  const hour = digits(text, start + 1, 2);
  const minute = digits(text, start + 4, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  const seconds = hour * 3_600 + minute * 60;
  return mark === "-" ? -seconds : seconds;
}

/** The value of `count` ASCII digits at `start`, -1 where one of them is none. */
function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let index = start; index < start + count; index += 1) {
    const code = text.charCodeAt(index);
    if (!(code >= 48 && code <= 57)) return -1;
    value = value * 10 + (code - 48);
  }
  return value;
}
