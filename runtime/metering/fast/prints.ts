/**
 * Parts joined as `joinParts` joins them, of bytes and without any text in between: written one after the other into a
 * view, of which each function returns where the next one goes. Words are written whole, so behind each part comes
 * rubbish that the next one replaces.
 */
import { EVENT_LIMITS } from "../limits.ts";

/** Room for an event: its attributes and so many fields. */
export function roomForParts(fields: number): DataView {
  return new DataView(
    new ArrayBuffer(4 * EVENT_LIMITS.identity + fields * (EVENT_LIMITS.textField + 16) + 256),
  );
}

/** Announces a part of so many bytes. */
export function putHead(into: DataView, at: number, length: number): number {
  if (length < 100) {
    const tens = (length * 205) >> 11;
    const ones = length - tens * 10;
    if (tens === 0) {
      into.setUint16(at, 0x3a30 + ones, true);
      return at + 2;
    }
    into.setInt32(at, 0x3a3030 + tens + (ones << 8), true);
    return at + 3;
  }
  let width = 3;
  for (let bound = 1_000; length >= bound; bound *= 10) width += 1;
  const end = putDigits(into, at, length, width);
  into.setUint8(end, 0x3a);
  return end + 1;
}

export function putBytes(into: DataView, at: number, view: DataView, from: number, to: number): number {
  const end = at + to - from;
  let target = at;
  for (let source = from; target < end; source += 4, target += 4)
    into.setInt32(target, view.getInt32(source, true), true);
  return end;
}

export function putPart(into: DataView, at: number, view: DataView, from: number, to: number): number {
  return putBytes(into, putHead(into, at, to - from), view, from, to);
}

const PLUS = 0x2b;
/** "1:+", the first sign lowest. */
const SHORT_HEAD = 0x2b3a31;

/** A part that has a plus before these bytes. */
export function putValue(into: DataView, at: number, view: DataView, from: number, to: number): number {
  const length = to - from;
  if (length < 9) {
    into.setInt32(at, SHORT_HEAD + length, true);
    return putBytes(into, at + 3, view, from, to);
  }
  const start = putHead(into, at, length + 1);
  into.setUint8(start, PLUS);
  return putBytes(into, start + 1, view, from, to);
}

/** A whole number from 0 to below 10^width, with zeros in front. */
export function putDigits(into: DataView, at: number, value: number, width: number): number {
  let rest = value;
  for (let place = at + width - 1; place >= at; place -= 1) {
    const tenth = Math.floor(rest / 10);
    into.setUint8(place, 0x30 + rest - tenth * 10);
    rest = tenth;
  }
  return at + width;
}

/** An instant since 1970 as so many nanoseconds. */
export function putInstant(into: DataView, at: number, second: number, nano: number): number {
  if (second < 1_000_000_000 || second > 0x7fffffff) {
    const width = widthOf(second);
    return putDigits(into, putDigits(into, putHead(into, at, width + 9), second, width), nano, 9);
  }
  const high = (second / 10_000) | 0;
  const start = putHead(into, at, 19);
  const highest = (high / 10_000) | 0;
  into.setUint16(start, pair(highest), true);
  into.setInt32(start + 2, four(high - highest * 10_000), true);
  into.setInt32(start + 6, four(second - high * 10_000), true);
  const first = (nano / 100_000) | 0;
  const rest = nano - first * 100_000;
  into.setInt32(start + 10, four(first), true);
  const middle = (rest / 10) | 0;
  into.setInt32(start + 14, four(middle), true);
  into.setUint8(start + 18, 0x30 + rest - middle * 10);
  return start + 19;
}

/** The two digits of numbers below 100, the first one lowest. */
const PAIRS = Uint16Array.from({ length: 100 }, (_, value) => {
  const tens = Math.floor(value / 10);
  return 0x3030 + tens + ((value - tens * 10) << 8);
});

function pair(value: number): number {
  return PAIRS[value] as number;
}

/** The four digits of a number below 10,000. */
function four(value: number): number {
  const high = (value / 100) | 0;
  return pair(high) | (pair(value - high * 100) << 16);
}

/** How many digits a number from 0 on has. */
export function widthOf(value: number): number {
  let width = 1;
  for (let bound = 10; value >= bound; bound *= 10) width += 1;
  return width;
}

/** Of each byte the two digits. */
const HEX = Uint16Array.from({ length: 256 }, (_, byte) => hexDigit(byte >> 4) | (hexDigit(byte & 15) << 8));

function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value;
}

/** A part of thirty-two digits of four words. */
export function putHex(into: DataView, at: number, words: Uint32Array): number {
  let next = putHead(into, at, 32);
  for (let index = 0; index < 4; index += 1) {
    const word = words[index] as number;
    into.setInt32(next, hexPair(word >>> 24, (word >>> 16) & 255), true);
    into.setInt32(next + 4, hexPair((word >>> 8) & 255, word & 255), true);
    next += 8;
  }
  return next;
}

function hexPair(first: number, second: number): number {
  return (HEX[first] as number) | ((HEX[second] as number) << 16);
}
