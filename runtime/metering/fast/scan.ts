/**
 * One line of JSON as a CloudEvent, by its bytes: where the values of the keys stand that somebody reads. It
 * knows the plain case alone: ASCII without escapes, no key twice, objects where the contract's fields ask for
 * them. Of anything else it says that it does not know, and the strict reader of `json.ts` judges; it never
 * takes what that one would refuse.
 */
import { isWord, type Numbers, readDigits } from "./scalars.ts";
import { asciiView, endOfText, isText, LINE_FEED, plainText, putWords } from "./words.ts";

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

/** A text that lines of one shape share: what its reader has made of it, -1 before it was read. */
export interface SharedText {
  number: number;
}

/** All values of the line last scanned that are no objects or lists, in their order. */
export interface Values {
  /** Those beyond MOST_VALUES are only counted. */
  count: number;
  readonly slot: Uint8Array;
  readonly kind: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export interface Scanner {
  readonly slots: Slots;
  /** The type of the line last scanned, if all lines of its shape have it. */
  sharedType: SharedText | null;
  readonly numbers: Numbers;
  readonly values: Values;
  readonly keys: Keys;
  /** How many slots there are. */
  readonly size: () => number;
  /** The slot of a field's path below `data`; all must be asked for before the first scan. */
  readonly slotOf: (path: readonly string[]) => number | null;
  /** Where the line feed stands that ends a line which begins there, if the slots now hold its event; else -1. */
  readonly scan: (view: DataView, from: number) => number;
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
export interface KnownKey {
  readonly name: string;
  readonly words: Int32Array;
  /** One bit of its own in its object. */
  readonly bit: number;
  readonly slot: number;
  /** The keys of the object that stands there, null for a value that is no object. */
  readonly below: Keys | null;
}

export interface Keys {
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
export const MOST_VALUES = 64;

export function scanner(): Scanner {
  const data = newKeys();
  const top = newKeys();
  let count = 0;
  for (const name of ATTRIBUTES) addKey(top, name, count++, null);
  addKey(top, "data", -1, data);
  const slots = newSlots(MOST_SLOTS);
  const numbers = { digits: new Float64Array(MOST_SLOTS), decimals: new Int32Array(MOST_SLOTS) };
  const values = { count: 0, slot: new Uint8Array(MOST_VALUES), ...newSlots(MOST_VALUES) };
  const others = { others: 0, starts: new Int32Array(MOST_OTHERS), ends: new Int32Array(MOST_OTHERS) };
  const line: Line = { view: new DataView(new ArrayBuffer(0)), slots, numbers, values, ...others };
  const own: Scanner = {
    slots,
    sharedType: null,
    numbers,
    values,
    keys: top,
    size: () => count,
    slotOf: path => {
      if (count === UNREAD) return null;
      const slot = slotIn(data, path, count);
      if (slot === count) count += 1;
      return slot;
    },
    scan: (view, from) => {
      own.sharedType = null;
      slots.kind.fill(NOTHING, 0, count);
      line.view = view;
      line.others = 0;
      values.count = 0;
      const at = blanks(view, from);
      if (view.getUint8(at) !== OPEN) return BAD;
      const after = object(line, at, top, 0);
      if (after === BAD) return BAD;
      const end = blanks(view, after);
      return view.getUint8(end) === LINE_FEED ? end : BAD;
    },
  };
  return own;
}

function newSlots(count: number): Slots {
  return { kind: new Uint8Array(count), from: new Int32Array(count), to: new Int32Array(count) };
}

// What is known

function newKeys(): Keys {
  return { byLength: Array.from({ length: LONGEST_KEY + 1 }, () => []), count: 0 };
}

function addKey(keys: Keys, name: string, slot: number, below: Keys | null): boolean {
  const view = asciiView(name);
  if (view === null) return false;
  if (name.length > LONGEST_KEY || keys.count === MOST_KNOWN) return false;
  const words = new Int32Array((name.length + 3) >> 2);
  putWords(view, 0, name.length, words, 0);
  keys.byLength[name.length]?.push({ name, words, bit: 1 << keys.count, slot, below });
  keys.count += 1;
  return true;
}

/** `next` where the path is new. A key that is a value in one event and an object in another has no slot. */
function slotIn(keys: Keys, path: readonly string[], next: number): number | null {
  const [name = "", ...rest] = path;
  const known = keys.byLength[name.length]?.find(one => one.name === name);
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
  view: DataView;
  readonly slots: Slots;
  readonly numbers: Numbers;
  readonly values: Values;
  /** How many keys that nobody reads lie open: those of one object beside each other. */
  others: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const BAD = -1;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

function blanks(view: DataView, at: number): number {
  let next = at;
  for (let byte = view.getUint8(next); byte <= 0x20; byte = view.getUint8(next)) {
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return next;
    next += 1;
  }
  return next;
}

/** Reads an object that begins at `at`; returns what comes behind it. `keys` null: one that nobody reads. */
function object(line: Line, at: number, keys: Keys | null, depth: number): number {
  const { view } = line;
  if (depth === MOST_DEPTH) return BAD;
  const others = line.others;
  let seen = 0;
  let next = blanks(view, at + 1);
  if (view.getUint8(next) === CLOSE) return next + 1;
  for (;;) {
    if (view.getUint8(next) !== QUOTE) return BAD;
    const start = next + 1;
    const end = endOfText(view, start);
    if (end === BAD) return BAD;
    next = blanks(view, end + 1);
    if (view.getUint8(next) !== COLON) return BAD;
    next = blanks(view, next + 1);
    const known = keys === null ? null : knownKey(keys, view, start, end);
    if (known === null) {
      if (!isNewOther(line, others, start, end)) return BAD;
      next = skip(line, next, depth);
    } else {
      if ((seen & known.bit) !== 0) return BAD;
      seen |= known.bit;
      if (known.below === null) next = value(line, next, known.slot);
      else next = view.getUint8(next) === OPEN ? object(line, next, known.below, depth + 1) : BAD;
    }
    if (next === BAD) return BAD;
    next = blanks(view, next);
    if (view.getUint8(next) === CLOSE) break;
    if (view.getUint8(next) !== COMMA) return BAD;
    next = blanks(view, next + 1);
  }
  line.others = others;
  return next + 1;
}

function knownKey({ byLength }: Keys, view: DataView, from: number, to: number): KnownKey | null {
  const length = to - from;
  if (length > LONGEST_KEY) return null;
  const same = byLength[length] as KnownKey[];
  for (let index = 0; index < same.length; index += 1) {
    const known = same[index] as KnownKey;
    if (isText(view, from, known.words, 0, length)) return known;
  }
  return null;
}

/** Keeps in mind a key of the present object that nobody reads; false for one that stands twice, or is evil. */
function isNewOther(line: Line, first: number, from: number, to: number): boolean {
  const { view, starts, ends } = line;
  if (line.others === MOST_OTHERS) return false;
  for (let one = first; one < line.others; one += 1) {
    if (isSame(view, starts[one] as number, ends[one] as number, from, to)) return false;
  }
  starts[line.others] = from;
  ends[line.others] = to;
  line.others += 1;
  // Those begin with _, c or p.
  const byte = view.getUint8(from);
  return (byte !== 0x5f && byte !== 0x63 && byte !== 0x70) || !isEvil(view, from, to);
}

const EVIL: readonly string[] = ["__proto__", "constructor", "prototype"];

function isEvil(view: DataView, from: number, to: number): boolean {
  return EVIL.includes(plainText(view, from, to));
}

function isSame(view: DataView, aFrom: number, aTo: number, bFrom: number, bTo: number): boolean {
  if (aTo - aFrom !== bTo - bFrom) return false;
  for (let index = 0; index < aTo - aFrom; index += 1) {
    if (view.getUint8(aFrom + index) !== view.getUint8(bFrom + index)) return false;
  }
  return true;
}

/** A value of a slot: what comes behind it. An object or a list there is for the strict reader. */
function value(line: Line, at: number, slot: number): number {
  const { view } = line;
  const byte = view.getUint8(at);
  if (byte === QUOTE) {
    const end = endOfText(view, at + 1);
    return end === BAD ? BAD : filled(line, slot, TEXT, at + 1, end) + 1;
  }
  if (byte === MINUS || (byte >= ZERO && byte <= NINE)) {
    const end = readDigits(view, at, slot, line.numbers);
    return end === BAD ? BAD : filled(line, slot, NUMBER, at, end);
  }
  if (isWord(view, at, "true")) return filled(line, slot, TRUE, at, at + 4);
  if (isWord(view, at, "false")) return filled(line, slot, FALSE, at, at + 5);
  return isWord(view, at, "null") ? filled(line, slot, NOTHING, at, at + 4) : BAD;
}

function filled({ slots, values }: Line, slot: number, kind: number, from: number, to: number): number {
  slots.kind[slot] = kind;
  slots.from[slot] = from;
  slots.to[slot] = to;
  const index = values.count;
  values.count = index + 1;
  if (index >= MOST_VALUES) return to;
  values.slot[index] = slot;
  values.kind[index] = kind;
  values.from[index] = from;
  values.to[index] = to;
  return to;
}

/** A value that nobody reads, judged as strictly. */
function skip(line: Line, at: number, depth: number): number {
  const byte = line.view.getUint8(at);
  if (byte === OPEN) return object(line, at, null, depth + 1);
  if (byte === OPEN_LIST) return list(line, at, depth + 1);
  return value(line, at, UNREAD);
}

function list(line: Line, at: number, depth: number): number {
  const { view } = line;
  if (depth === MOST_DEPTH) return BAD;
  let next = blanks(view, at + 1);
  if (view.getUint8(next) === CLOSE_LIST) return next + 1;
  for (;;) {
    next = skip(line, next, depth);
    if (next === BAD) return BAD;
    next = blanks(view, next);
    if (view.getUint8(next) === CLOSE_LIST) return next + 1;
    if (view.getUint8(next) !== COMMA) return BAD;
    next = blanks(view, next + 1);
  }
}
