/**
 * A hash of an event's id, by which events are put into parts: all that claim one identity come into one part. Ids are
 * found in the bytes of a line without reading the rest of it. Of a line that is no event any number is right, since it
 * claims no identity.
 */
import { readCloudEvent } from "../cloud-event.ts";

export interface IdHash {
  /** Of a line of JSON in UTF-8: 32 bits. */
  readonly ofLine: (bytes: Uint8Array, from: number, to: number) => number;
  /** Of an event as JSON text: the same number. */
  readonly ofText: (text: string) => number;
  readonly ofId: (id: string) => number;
  /** Of the id that was found last, in bytes. */
  readonly idLength: () => number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Longer beginnings are not worth comparing. */
const MOST_BEGINNING = 256;

export function idHash(): IdHash {
  /** How the last line began, up to its id: a line that begins alike has its id at the same place. */
  const beginning = new Uint8Array(MOST_BEGINNING);
  let length = 0;
  let idLength = 0;
  const isAlike = (bytes: Uint8Array, from: number, to: number): boolean => {
    if (from + length > to) return false;
    for (let at = 0; at < length; at += 1) if (bytes[from + at] !== beginning[at]) return false;
    return length > 0;
  };
  const ofLine = (bytes: Uint8Array, from: number, to: number): number => {
    const isKnown = isAlike(bytes, from, to);
    const start = isKnown ? from + length : startOfId(bytes, from, to);
    if (start === NO_ID) return 0;
    const end = start === ESCAPED ? -1 : endOfText(bytes, start, to);
    if (end === -1) return hashOfEvent(decoder.decode(bytes.subarray(from, to)));
    if (!isKnown && start - from <= MOST_BEGINNING) {
      beginning.set(bytes.subarray(from, start));
      length = start - from;
    }
    idLength = end - start;
    return hashOf(bytes, start, end);
  };
  return {
    ofLine,
    idLength: () => idLength,
    ofText: text => {
      const bytes = encoder.encode(text);
      return ofLine(bytes, 0, bytes.length);
    },
    ofId: hashOfId,
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function hashOfEvent(text: string): number {
  const { event } = readCloudEvent(text);
  return event === null ? 0 : hashOfId(event.id);
}

function hashOfId(id: string): number {
  const bytes = encoder.encode(id);
  return hashOf(bytes, 0, bytes.length);
}

/** The line holds no id that is a text, or is no JSON. */
const NO_ID = -1;
/** A key of it is written with escapes. */
const ESCAPED = -2;

/** Where the text of the id begins, after its quote. */
function startOfId(bytes: Uint8Array, from: number, to: number): number {
  let at = afterBlanks(bytes, from, to);
  if (bytes[at] !== 0x7b) return NO_ID;
  for (;;) {
    const key = afterBlanks(bytes, at + 1, to) + 1;
    if (key > to || bytes[key - 1] !== QUOTE) return NO_ID;
    const end = endOfText(bytes, key, to);
    if (end === -1) return ESCAPED;
    const colon = afterBlanks(bytes, end + 1, to);
    const value = afterBlanks(bytes, colon + 1, to);
    if (bytes[colon] !== 0x3a || value >= to) return NO_ID;
    if (end - key === 2 && bytes[key] === 0x69 && bytes[key + 1] === 0x64)
      return bytes[value] === QUOTE ? value + 1 : NO_ID;
    at = afterBlanks(bytes, afterValue(bytes, value, to), to);
    if (at >= to || bytes[at] !== 0x2c) return NO_ID;
  }
}

/** Where the quote stands that ends a text without escapes; -1 where there are some, or no quote. */
function endOfText(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) return -1;
  }
  return -1;
}

function afterBlanks(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(bytes[at] as number)) at += 1;
  return at;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a;
}

/** Of a value that may be anything. */
function afterValue(bytes: Uint8Array, from: number, to: number): number {
  let depth = 0;
  let at = from;
  while (at < to) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      at = afterText(bytes, at + 1, to);
      if (depth === 0) return at;
      continue;
    }
    if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (byte === 0x2c && depth === 0) return at;
    at += 1;
  }
  return to;
}

/** Behind the quote that ends a text. */
function afterText(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
