/**
 * One line of JSON as a CloudEvent, by its bytes: where the values of the keys stand that somebody reads. It
 * knows the plain case alone: ASCII without escapes, no key twice, objects where the contract's fields ask for
 * them. Of anything else it says that it does not know, and the strict reader of `json.ts` judges; it never
 * takes what that one would refuse.
 */
import { asciiBytes, asciiText } from "./intern.ts";

/** What stands in a slot. */
export const NOTHING = 0;
export const TEXT = 1;
export const NUMBER = 2;
export const TRUE = 3;
export const FALSE = 4;

/** Of each slot the kind and the place of its value: of a text without its quotes. */
export interface Slots {
  readonly kind: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export interface Scanner {
  readonly slots: Slots;
  /** The slot of a field's path below `data`; all must be asked for before the first scan. */
  readonly slotOf: (path: readonly string[]) => number | null;
  /** Whether the slots now hold the event at `bytes[from, to)`. */
  readonly scan: (bytes: Uint8Array, from: number, to: number) => boolean;
}

export const ATTRIBUTES = ["specversion", "id", "source", "type", "subject", "time", "received"] as const;
export const SPECVERSION = 0;
export const ID = 1;
export const SOURCE = 2;
export const TYPE = 3;
export const SUBJECT = 4;
export const TIME = 5;
export const RECEIVED = 6;

/** A key that is known in an object: its bytes, and what its value is. */
interface KnownKey {
  readonly bytes: Uint8Array;
  /** One bit of its own in its object. */
  readonly bit: number;
  readonly slot: number;
  /** The keys of the object that stands there, null for a value that is no object. */
  readonly below: Keys | null;
}

interface Keys {
  /** By length of the key. */
  readonly byLength: KnownKey[][];
  count: number;
}

const MOST_SLOTS = 64;
/** Takes what nobody reads. */
const UNREAD = MOST_SLOTS - 1;
/** Known keys of one object, a bit each. */
const MOST_KNOWN = 30;
/** Of keys that nobody reads. */
const MOST_OTHERS = 16;
const MOST_DEPTH = 6;
const LONGEST_KEY = 64;

export function scanner(): Scanner {
  const data = newKeys();
  const top = newKeys();
  let count = 0;
  for (const name of ATTRIBUTES) addKey(top, name, count++, null);
  addKey(top, "data", -1, data);
  const kind = new Uint8Array(MOST_SLOTS);
  const from = new Int32Array(MOST_SLOTS);
  const to = new Int32Array(MOST_SLOTS);
  const line: Line = {
    bytes: new Uint8Array(0),
    kind,
    from,
    to,
    others: 0,
    starts: new Int32Array(MOST_OTHERS),
    ends: new Int32Array(MOST_OTHERS),
  };
  return {
    slots: { kind, from, to },
    slotOf: path => {
      if (count === UNREAD) return null;
      const slot = slotIn(data, path, count);
      if (slot === count) count += 1;
      return slot;
    },
    scan: (bytes, start, end) => {
      kind.fill(NOTHING, 0, count);
      line.bytes = bytes;
      line.others = 0;
      const at = blanks(line, start);
      if (bytes[at] !== OPEN) return false;
      const after = object(line, at, top, 0);
      return after !== BAD && blanks(line, after) === end;
    },
  };
}

// What is known

function newKeys(): Keys {
  return { byLength: Array.from({ length: LONGEST_KEY + 1 }, () => []), count: 0 };
}

function addKey(keys: Keys, name: string, slot: number, below: Keys | null): boolean {
  const bytes = asciiBytes(name);
  if (bytes === null || bytes.includes(QUOTE) || bytes.includes(BACKSLASH)) return false;
  if (name.length > LONGEST_KEY || keys.count === MOST_KNOWN) return false;
  keys.byLength[name.length]?.push({ bytes, bit: 1 << keys.count, slot, below });
  keys.count += 1;
  return true;
}

/** `next` where the path is new. A key that is a value in one event and an object in another has no slot. */
function slotIn(keys: Keys, path: readonly string[], next: number): number | null {
  const [name = "", ...rest] = path;
  const known = keys.byLength[name.length]?.find(({ bytes }) => asciiText(bytes, 0, bytes.length) === name);
  if (rest.length === 0) {
    if (known !== undefined) return known.below === null ? known.slot : null;
    return addKey(keys, name, next, null) ? next : null;
  }
  if (known !== undefined) return known.below === null ? null : slotIn(known.below, rest, next);
  const below = newKeys();
  return addKey(keys, name, -1, below) ? slotIn(below, rest, next) : null;
}

// Reading

interface Line {
  bytes: Uint8Array;
  readonly kind: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How many keys that nobody reads lie open: those of one object beside each other. */
  others: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const BAD = -1;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

function blanks({ bytes }: Line, at: number): number {
  let next = at;
  for (let byte = bytes[next]; byte === 0x20 || byte === 0x09 || byte === 0x0d; byte = bytes[next]) next += 1;
  return next;
}

/** Reads an object that begins at `at`; returns what comes behind it. `keys` null: one that nobody reads. */
function object(line: Line, at: number, keys: Keys | null, depth: number): number {
  const { bytes } = line;
  if (depth === MOST_DEPTH) return BAD;
  const others = line.others;
  let seen = 0;
  let next = blanks(line, at + 1);
  if (bytes[next] === CLOSE) return next + 1;
  for (;;) {
    if (bytes[next] !== QUOTE) return BAD;
    const start = next + 1;
    const end = text(line, start);
    if (end === BAD) return BAD;
    next = blanks(line, end + 1);
    if (bytes[next] !== COLON) return BAD;
    next = blanks(line, next + 1);
    const known = keys === null ? undefined : knownKey(keys, bytes, start, end);
    if (known === undefined) {
      if (!isNewOther(line, others, start, end)) return BAD;
      next = skip(line, next, depth);
    } else {
      if ((seen & known.bit) !== 0) return BAD;
      seen |= known.bit;
      if (known.below === null) next = value(line, next, known.slot);
      else next = bytes[next] === OPEN ? object(line, next, known.below, depth + 1) : BAD;
    }
    if (next === BAD) return BAD;
    next = blanks(line, next);
    if (bytes[next] === CLOSE) break;
    if (bytes[next] !== COMMA) return BAD;
    next = blanks(line, next + 1);
  }
  line.others = others;
  return next + 1;
}

function knownKey(keys: Keys, bytes: Uint8Array, from: number, to: number): KnownKey | undefined {
  const length = to - from;
  const same = keys.byLength[length];
  if (same === undefined) return undefined;
  next: for (const known of same) {
    for (let index = 0; index < length; index += 1)
      if (known.bytes[index] !== bytes[from + index]) continue next;
    return known;
  }
  return undefined;
}

/** Keeps in mind a key of the present object that nobody reads; false for one that stands twice, or is evil. */
function isNewOther(line: Line, first: number, from: number, to: number): boolean {
  if (line.others === MOST_OTHERS) return false;
  for (let one = first; one < line.others; one += 1) {
    if (isSame(line.bytes, line.starts[one] ?? 0, line.ends[one] ?? 0, from, to)) return false;
  }
  line.starts[line.others] = from;
  line.ends[line.others] = to;
  line.others += 1;
  // Those begin with _, c or p.
  const byte = line.bytes[from];
  return (byte !== 0x5f && byte !== 0x63 && byte !== 0x70) || !EVIL.includes(asciiText(line.bytes, from, to));
}

const EVIL: readonly string[] = ["__proto__", "constructor", "prototype"];

function isSame(bytes: Uint8Array, aFrom: number, aTo: number, bFrom: number, bTo: number): boolean {
  if (aTo - aFrom !== bTo - bFrom) return false;
  for (let index = 0; index < aTo - aFrom; index += 1) {
    if (bytes[aFrom + index] !== bytes[bFrom + index]) return false;
  }
  return true;
}

/** Where the quote stands that ends a plain text. */
function text({ bytes }: Line, from: number): number {
  let at = from;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return at;
    if (byte < 0x20 || byte > 0x7e || byte === BACKSLASH) return BAD;
    at += 1;
  }
}

/** A value of a slot: what comes behind it. An object or a list there is for the strict reader. */
function value(line: Line, at: number, slot: number): number {
  const byte = line.bytes[at] ?? 0;
  if (byte === QUOTE) {
    const end = text(line, at + 1);
    if (end === BAD) return BAD;
    return filled(line, slot, TEXT, at + 1, end) + 1;
  }
  if (byte === MINUS || (byte >= ZERO && byte <= NINE)) {
    const end = number(line, at);
    return end === BAD ? BAD : filled(line, slot, NUMBER, at, end);
  }
  if (isWord(line, at, "true")) return filled(line, slot, TRUE, at, at + 4);
  if (isWord(line, at, "false")) return filled(line, slot, FALSE, at, at + 5);
  return isWord(line, at, "null") ? filled(line, slot, NOTHING, at, at + 4) : BAD;
}

function filled({ kind, from, to }: Line, slot: number, what: number, start: number, end: number): number {
  kind[slot] = what;
  from[slot] = start;
  to[slot] = end;
  return end;
}

/** Where a number ends that is written without an exponent. */
function number({ bytes }: Line, from: number): number {
  let at = bytes[from] === MINUS ? from + 1 : from;
  const first = bytes[at] ?? 0;
  if (first < ZERO || first > NINE) return BAD;
  at += 1;
  if (first !== ZERO) at = digits(bytes, at);
  if (bytes[at] === POINT) {
    const end = digits(bytes, at + 1);
    if (end === at + 1) return BAD;
    at = end;
  }
  const byte = bytes[at];
  return byte === 0x65 || byte === 0x45 ? BAD : at;
}

function digits(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let byte = bytes[at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[at] ?? 0) at += 1;
  return at;
}

function isWord({ bytes }: Line, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[at + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** A value that nobody reads, judged as strictly. */
function skip(line: Line, at: number, depth: number): number {
  const byte = line.bytes[at] ?? 0;
  if (byte === OPEN) return object(line, at, null, depth + 1);
  if (byte === OPEN_LIST) return list(line, at, depth + 1);
  return value(line, at, UNREAD);
}

function list(line: Line, at: number, depth: number): number {
  if (depth === MOST_DEPTH) return BAD;
  let next = blanks(line, at + 1);
  if (line.bytes[next] === CLOSE_LIST) return next + 1;
  for (;;) {
    next = skip(line, next, depth);
    if (next === BAD) return BAD;
    next = blanks(line, next);
    if (line.bytes[next] === CLOSE_LIST) return next + 1;
    if (line.bytes[next] !== COMMA) return BAD;
    next = blanks(line, next + 1);
  }
}
