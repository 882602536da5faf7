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

/**
 * Reads "2026-01-31T07:00:00.5Z", or with an offset, into `into`. False where it is something else, or lies
 * before 1970: then the reader of texts decides.
 */
export type InstantReader = (bytes: Uint8Array, from: number, to: number, into: ReadInstant) => boolean;

export function instantReader(): InstantReader {
  // Events come in bunches of one day.
  let knownDate = -1;
  let knownDay = 0;
  return (bytes, from, to, into) => {
    if (to - from < 20 || !hasMarks(bytes, from)) return false;
    const year = two(bytes, from) * 100 + two(bytes, from + 2);
    const month = two(bytes, from + 5);
    const day = two(bytes, from + 8);
    const hour = two(bytes, from + 11);
    const minute = two(bytes, from + 14);
    const second = two(bytes, from + 17);
    // Of signs that are no digits the numbers are out of bounds.
    if (!(year >= 1970 && month >= 0 && day >= 0 && hour <= 23 && minute <= 59 && second <= 59)) return false;
    if (hour < 0 || minute < 0 || second < 0) return false;
    const date = (year * 100 + month) * 100 + day;
    if (date !== knownDate) {
      if (!isCivilDate(year, month, day)) return false;
      knownDate = date;
      knownDay = epochDayOf(year, month, day);
    }
    const end = fraction(bytes, from + 19, to, into);
    if (end === -1) return false;
    const offset = offsetAt(bytes, end, to);
    if (offset === null) return false;
    into.second = knownDay * SECONDS_OF_DAY + hour * 3_600 + minute * 60 + second - offset;
    return into.second > 0;
  };
}

function hasMarks(bytes: Uint8Array, from: number): boolean {
  return (
    bytes[from + 4] === 0x2d &&
    bytes[from + 7] === 0x2d &&
    bytes[from + 10] === 0x54 &&
    bytes[from + 13] === 0x3a &&
    bytes[from + 16] === 0x3a
  );
}

/** The number of two digits; far below zero where one of them is none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO;
  const ones = (bytes[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000;
}

/** Reads up to nine decimals; returns where they end, -1 where they are none or more. */
function fraction(bytes: Uint8Array, from: number, to: number, into: ReadInstant): number {
  into.nano = 0;
  if (bytes[from] !== 0x2e) return from;
  let at = from + 1;
  let nano = 0;
  for (; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    nano = nano * 10 + digit;
  }
  const count = at - from - 1;
  if (count === 0 || count > 9) return -1;
  for (let place = count; place < 9; place += 1) nano *= 10;
  into.nano = nano;
  return at;
}

/** Seconds east of UTC, null where neither `Z` nor an offset ends the time. */
function offsetAt(bytes: Uint8Array, at: number, to: number): number | null {
  const mark = bytes[at];
  if (mark === 0x5a) return to === at + 1 ? 0 : null;
  if ((mark !== 0x2b && mark !== 0x2d) || to !== at + 6 || bytes[at + 3] !== 0x3a) return null;
  const hour = two(bytes, at + 1);
  const minute = two(bytes, at + 4);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  const seconds = hour * 3_600 + minute * 60;
  return mark === 0x2d ? -seconds : seconds;
}
