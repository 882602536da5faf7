/**
 * Scans a line of JSON with its keys in any order: what `runtime/metering/fast/scan.ts` does, byte for byte. The keys that
 * somebody reads lie in tables, one for each object, that `kernel-keys.ts` has laid out.
 */
import {
  fill,
  forget,
  HEAD,
  IS_FALSE,
  IS_TRUE,
  isSame,
  KEYS,
  MARKS,
  MINUS,
  NOTHING,
  NUMBER,
  OTHERS,
  QUOTE,
  readDigits,
  special,
  specials,
  TEXT,
  ZERO,
} from "./lines";

/** Of a table of keys, which begins with the last of its slots and what hashes are multiplied with. */
const TABLE_TIMES: usize = 8;
const TABLE_SLOTS: usize = 16;
/** Of a key in it: its first sixteen signs, then its bit among those of its object, which a free slot has not. */
const KEY_BIT: usize = 16;
const KEY_SLOT: usize = 20;
/** The keys of the object that stands there, 0 for a value that is no object. */
const KEY_BELOW: usize = 24;
const KEY_LENGTH: usize = 28;
/** Where all signs of it lie, between quotes. */
const KEY_SIGNS: usize = 32;
/** A bit for each of the first sixteen that it has not. */
const KEY_REST: usize = 36;
const KEY_BYTES: usize = 64;
const SHORT: u32 = 16;

/** Takes what nobody reads. */
const UNREAD: usize = 63;
/** Of keys that nobody reads. */
const MOST_OTHERS: u32 = 16;
const MOST_DEPTH: u32 = 6;

const OPEN: u32 = 0x7b;
const CLOSE: u32 = 0x7d;
const COLON: u32 = 0x3a;
const COMMA: u32 = 0x2c;
const OPEN_LIST: u32 = 0x5b;
const CLOSE_LIST: u32 = 0x5d;
const LINE_FEED: u32 = 0x0a;

const WORD_TRUE: u32 = 0x65757274;
const WORD_NULL: u32 = 0x6c6c756e;
/** Of `false` all but the first sign. */
const WORD_ALSE: u32 = 0x65736c61;

/** How many keys that nobody reads lie open: those of one object beside each other. */
let others: u32 = 0;

/** Where the line feed stands that ends a line, whose values are then in the slots; else 0. */
export function scan(start: usize): usize {
  forget();
  others = 0;
  const at = blanks(start);
  if (load<u8>(at) != OPEN) return 0;
  const after = object(at, load<u32>(HEAD, KEYS), 0);
  if (after == 0) return 0;
  const end = blanks(after);
  return load<u8>(end) == LINE_FEED ? end : 0;
}

// Marks

/** Where marks lie: of each byte of the window a bit, which is set where `special` stops. */
let marks: usize = 0;
/** Up to where they are made. */
let markedTo: usize = 0;

/** After other bytes have come. */
export function renew(): void {
  marks = load<u32>(HEAD, MARKS);
  markedTo = 0;
}

/** As `special`, by the marks: texts come in lengths that nobody can guess, so most are ended without a question. */
@inline
function marked(from: usize): usize {
  if (from + BITS_AHEAD > markedTo) mark(from);
  const found = load<u64>(marks + (from >> 3)) >> <u64>(from & 7);
  return found == 0 ? special(from + BITS_AHEAD - 7) : from + <usize>ctz(found);
}

const BITS_AHEAD: usize = 64;
const AT_ONCE: usize = 1024;

function mark(from: usize): void {
  let at = markedTo > from ? markedTo : from & ~63;
  const to = at + AT_ONCE;
  for (; at < to; at += 64) {
    const low = specials(at) | (specials(at + 16) << 16);
    const high = specials(at + 32) | (specials(at + 48) << 16);
    store<u64>(marks + (at >> 3), <u64>low | (<u64>high << 32));
  }
  markedTo = to;
}

@inline
function blanks(at: usize): usize {
  return load<u8>(at) > 0x20 ? at : blanksFrom(at);
}

function blanksFrom(at: usize): usize {
  let next = at;
  for (let byte: u32 = load<u8>(next); byte == 0x20 || byte == 0x09 || byte == 0x0d; byte = load<u8>(next)) next += 1;
  return next;
}

/** Reads an object that begins there; returns what comes behind it. `keys` 0: one that nobody reads. */
function object(open: usize, keys: usize, depth: u32): usize {
  if (depth == MOST_DEPTH) return 0;
  const first = others;
  let seen: u32 = 0;
  let at = blanks(open + 1);
  if (load<u8>(at) == CLOSE) return at + 1;
  for (;;) {
    if (load<u8>(at) != QUOTE) return 0;
    const from = at + 1;
    const to = marked(from);
    if (load<u8>(to) != QUOTE) return 0;
    at = blanks(to + 1);
    if (load<u8>(at) != COLON) return 0;
    at = blanks(at + 1);
    const key: usize = keys == 0 ? 0 : keyOf(keys, from, to);
    if (key == 0) {
      if (!isNewOther(first, from, to)) return 0;
      at = skip(at, depth);
    } else {
      const bit = load<u32>(key, KEY_BIT);
      if ((seen & bit) != 0) return 0;
      seen |= bit;
      const below: usize = load<u32>(key, KEY_BELOW);
      if (below == 0) at = value(at, load<u32>(key, KEY_SLOT));
      else at = load<u8>(at) == OPEN ? object(at, below, depth + 1) : 0;
    }
    if (at == 0) return 0;
    at = blanks(at);
    const byte: u32 = load<u8>(at);
    if (byte == CLOSE) break;
    if (byte != COMMA) return 0;
    at = blanks(at + 1);
  }
  others = first;
  return at + 1;
}

/** A value of a slot: what comes behind it. An object or a list there is for the strict reader. */
@inline
function value(at: usize, slot: usize): usize {
  const byte: u32 = load<u8>(at);
  if (byte == QUOTE) {
    const end = marked(at + 1);
    if (load<u8>(end) != QUOTE) return 0;
    fill(slot, TEXT, at + 1, end);
    return end + 1;
  }
  if (byte - ZERO <= 9 || byte == MINUS) {
    const end = readDigits(at, slot);
    fill(slot, NUMBER, at, end);
    return end;
  }
  return word(at, slot);
}

function word(at: usize, slot: usize): usize {
  const first = load<u32>(at);
  const isFalse = load<u8>(at) == 0x66 && load<u32>(at + 1) == WORD_ALSE;
  if (!isFalse && first != WORD_TRUE && first != WORD_NULL) return 0;
  const end = isFalse ? at + 5 : at + 4;
  fill(slot, isFalse ? IS_FALSE : first == WORD_TRUE ? IS_TRUE : NOTHING, at, end);
  return end;
}

/** A value that nobody reads, judged as strictly. */
function skip(at: usize, depth: u32): usize {
  const byte: u32 = load<u8>(at);
  if (byte == OPEN) return object(at, 0, depth + 1);
  if (byte == OPEN_LIST) return list(at, depth + 1);
  return value(at, UNREAD);
}

function list(open: usize, depth: u32): usize {
  if (depth == MOST_DEPTH) return 0;
  let at = blanks(open + 1);
  if (load<u8>(at) == CLOSE_LIST) return at + 1;
  for (;;) {
    at = skip(at, depth);
    if (at == 0) return 0;
    at = blanks(at);
    const byte: u32 = load<u8>(at);
    if (byte == CLOSE_LIST) break;
    if (byte != COMMA) return 0;
    at = blanks(at + 1);
  }
  return at + 1;
}

// Keys

/** Which slot is the first for a key, by its first two signs, its last two and the quotes beside them, and its length. */
@inline
function slotFor(keys: usize, from: usize, length: u32): u32 {
  if (length < 2) return 0;
  const signs = <u64>load<u16>(from) | (<u64>load<u32>(from + length - 3) << 16) | (<u64>length << 48);
  return <u32>((signs * load<u64>(keys, TABLE_TIMES)) >> 48) & load<u32>(keys);
}

/** 0 for a key that nobody reads. */
@inline
function keyOf(keys: usize, from: usize, to: usize): usize {
  const length = <u32>(to - from);
  const last = load<u32>(keys);
  for (let slot = slotFor(keys, from, length); ; slot = (slot + 1) & last) {
    const key = keyAt(keys, slot);
    if (isKey(key, from, length)) return key;
    if (load<u32>(key, KEY_BIT) != 0) continue;
    return 0;
  }
}

@inline
function keyAt(keys: usize, slot: u32): usize {
  return keys + TABLE_SLOTS + <usize>slot * KEY_BYTES;
}

@inline
function isKey(key: usize, from: usize, length: u32): bool {
  const same = i8x16.bitmask(i8x16.eq(v128.load(from), v128.load(key))) | load<u32>(key, KEY_REST);
  if (same != 0xffff || length != load<u32>(key, KEY_LENGTH)) return false;
  return length <= SHORT || isSame(from, load<u32>(key, KEY_SIGNS), length);
}

/** Takes a copy of a key into a table; false where its slot was taken by another one. */
export function keepKey(keys: usize, key: usize): bool {
  const first = slotFor(keys, load<u32>(key, KEY_SIGNS), load<u32>(key, KEY_LENGTH));
  let slot = first;
  while (load<u32>(keyAt(keys, slot), KEY_BIT) != 0) slot = (slot + 1) & load<u32>(keys);
  memory.copy(keyAt(keys, slot), key, KEY_BYTES);
  return slot == first;
}

/** Keeps in mind a key of the present object that nobody reads; false for one that stands twice, or is evil. */
function isNewOther(first: u32, from: usize, to: usize): bool {
  if (others == MOST_OTHERS || isEvil(from, to - from)) return false;
  for (let one = first; one < others; one += 1) {
    const start: usize = load<u32>(OTHERS + (<usize>one << 3));
    const end: usize = load<u32>(OTHERS + (<usize>one << 3), 4);
    if (end - start == to - from && isSame(start, from, to - from)) return false;
  }
  store<u32>(OTHERS + (<usize>others << 3), <u32>from);
  store<u32>(OTHERS + (<usize>others << 3), <u32>to, 4);
  others += 1;
  return true;
}

const PROTO: u64 = 0x5f6f746f72705f5f;
const CONSTRUC: u64 = 0x63757274736e6f63;
const PROTOTYP: u64 = 0x7079746f746f7270;

/** `__proto__`, `constructor` and `prototype`. */
function isEvil(from: usize, length: usize): bool {
  const head = load<u64>(from);
  if (length == 9) {
    const end: u32 = load<u8>(from + 8);
    return (head == PROTO && end == 0x5f) || (head == PROTOTYP && end == 0x65);
  }
  return length == 11 && head == CONSTRUC && load<u32>(from + 7) == 0x726f7463;
}
