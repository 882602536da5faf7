/**
 * The times of events, read from their bytes into whole numbers: what `parseInstant` reads, but not all of it.
 */
import { epochDayOf, isCivilDate } from "../../time/civil.ts";

/** Seconds and nanoseconds since 1970. */
export interface ReadInstant {
  second: number;
  nano: number;
}

const ZERO = 0x30;
const SECONDS_OF_DAY = 86_400;
/** Length of a time in UTC with three decimals, as most are written. */
const MILLISECONDS = 24;

/**
 * Reads "2026-01-31T07:00:00.5Z", or with an offset, into `into`. False where it is something else, or lies
 * before 1970: then the reader of texts decides.
 */
export type InstantReader = (view: DataView, from: number, to: number, into: ReadInstant) => boolean;

export function instantReader(): InstantReader {
  // Events come in bunches of one hour: the fourteen bytes before its minute, and its first second.
  let [year, monthDay, dayHour, hourMark] = [0, 0, 0, 0];
  let begin = 0;
  const knowsHour = (view: DataView, from: number): boolean =>
    view.getInt32(from, true) === year &&
    view.getInt32(from + 4, true) === monthDay &&
    view.getInt32(from + 8, true) === dayHour &&
    view.getInt32(from + 10, true) === hourMark;
  const learnHour = (view: DataView, from: number): boolean => {
    const first = hourAt(view, from);
    if (first === -1) return false;
    begin = first;
    year = view.getInt32(from, true);
    monthDay = view.getInt32(from + 4, true);
    dayHour = view.getInt32(from + 8, true);
    hourMark = view.getInt32(from + 10, true);
    return true;
  };
  return (view, from, to, into) => {
    if (to - from < 20 || view.getUint8(from + 16) !== 0x3a) return false;
    if (!knowsHour(view, from) && !learnHour(view, from)) return false;
    const minute = two(view, from + 14);
    const second = two(view, from + 17);
    if (minute < 0 || minute > 59 || second < 0 || second > 59) return false;
    if (to - from === MILLISECONDS && view.getUint8(to - 1) === 0x5a && view.getUint8(from + 19) === 0x2e) {
      const thousandths = two(view, from + 20) * 10 + view.getUint8(from + 22) - ZERO;
      const last = view.getUint8(from + 22) - ZERO;
      if (thousandths >= 0 && last >= 0 && last <= 9) {
        into.nano = thousandths * 1_000_000;
        into.second = begin + minute * 60 + second;
        return into.second > 0;
      }
    }
    const end = fraction(view, from + 19, to, into);
    if (end === -1) return false;
    const offset = offsetAt(view, end, to);
    if (offset === UNKNOWN) return false;
    into.second = begin + minute * 60 + second - offset;
    return into.second > 0;
  };
}

/** The first second of the hour in "2026-01-31T07:", -1 where that is none. */
function hourAt(view: DataView, from: number): number {
  const hasMarks =
    view.getUint8(from + 4) === 0x2d &&
    view.getUint8(from + 7) === 0x2d &&
    view.getUint8(from + 10) === 0x54 &&
    view.getUint8(from + 13) === 0x3a;
  const year = two(view, from) * 100 + two(view, from + 2);
  const month = two(view, from + 5);
  const day = two(view, from + 8);
  const hour = two(view, from + 11);
  // Of signs that are no digits the numbers are out of bounds.
  if (!hasMarks || !(year >= 1970 && month >= 0 && day >= 0 && hour >= 0 && hour <= 23)) return -1;
  return isCivilDate(year, month, day) ? epochDayOf(year, month, day) * SECONDS_OF_DAY + hour * 3_600 : -1;
}

/** The number of two digits; far below zero where one of them is none. */
function two(view: DataView, at: number): number {
  const tens = view.getUint8(at) - ZERO;
  const ones = view.getUint8(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000;
}

/** Reads up to nine decimals; returns where they end, -1 where they are none or more. */
function fraction(view: DataView, from: number, to: number, into: ReadInstant): number {
  into.nano = 0;
  if (view.getUint8(from) !== 0x2e) return from;
  let at = from + 1;
  let nano = 0;
  for (; at < to; at += 1) {
    const digit = view.getUint8(at) - ZERO;
    if (digit < 0 || digit > 9) break;
    nano = nano * 10 + digit;
  }
  const count = at - from - 1;
  if (count === 0 || count > 9) return -1;
  into.nano = nano * (TENS[9 - count] as number);
  return at;
}

const TENS = Array.from({ length: 10 }, (_, power) => 10 ** power);

/** No offset. */
const UNKNOWN = 1_000_000;

/** Seconds east of UTC, UNKNOWN where neither `Z` nor an offset ends the time. */
function offsetAt(view: DataView, at: number, to: number): number {
  const mark = view.getUint8(at);
  if (mark === 0x5a) return to === at + 1 ? 0 : UNKNOWN;
  if ((mark !== 0x2b && mark !== 0x2d) || to !== at + 6 || view.getUint8(at + 3) !== 0x3a) return UNKNOWN;
  const hour = two(view, at + 1);
  const minute = two(view, at + 4);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return UNKNOWN;
  const seconds = hour * 3_600 + minute * 60;
  return mark === 0x2d ? -seconds : seconds;
}
