/**
 * Reads lines of NDJSON, in WebAssembly: what `runtime/metering/fast/prepare.ts` does with a line. It takes no line that the
 * reader in TypeScript would not take, and says the same of it; any other it leaves to that one. Identities that are new it
 * keeps as `identity-table.ts` does, and counts their events where others like them were counted, as `tallies.ts` does.
 * AssemblyScript, compiled by `node scripts/generate-kernel.ts`; it only reads tables and writes records that
 * `runtime/metering/fast/kernel.ts` has laid out, and allocates nothing.
 */

import { renew, scan } from "./scan";

export { keepKey, renew, scan } from "./scan";

// Where things lie: the same addresses stand in kernel-layout.ts.

export const HEAD: usize = 64;
const KIND: usize = 1024;
const FROM: usize = 1088;
const TO: usize = 1344;
const DIGITS: usize = 1600;
const DECIMALS: usize = 2112;
const MASKS: usize = 2368;
const BASE_32: usize = 2432;
/** Keys of the line that nobody reads. */
export const OTHERS: usize = 3584;
const PARTS: usize = 4096;

/** In the head, each four bytes. */
const ROOT: usize = 0;
const SUBJECTS: usize = 4;
const SOURCES: usize = 8;
const TYPES: usize = 12;
const READERS: usize = 16;
const VERSIONS: usize = 20;
const BEGINS: usize = 24;
const TYPE_COUNT: usize = 28;
const PLAIN: usize = 32;
const SOURCE_NUMBERS: usize = 36;
const WINDOW: usize = 40;
const EVENTS: usize = 44;
const STRIDE: usize = 48;
const MOST: usize = 52;
const SEED: usize = 56;
/** A double. */
const PLACES: usize = 72;
const NEAR: usize = 80;
const ROWS: usize = 84;
const STEPS: usize = 88;
const STEPS_COUNT: usize = 92;
/** How far into the record of an event its texts begin, the same for all kinds of events. */
const TEXTS: usize = 96;
/** Where the heads of the tables of identities lie, 0 where they lie elsewhere. */
const TABLES: usize = 100;

/** Of the head of a table of identities, each four bytes: as in identity-room.ts. */
const TABLE_PLACES: usize = 0;
const TABLE_LAST: usize = 4;
const TABLE_SIZE: usize = 8;
const TABLE_MOST: usize = 12;
const TABLE_CHUNKS: usize = 16;
const TABLE_HELD: usize = 20;
const TABLE_BITS: usize = 5;

/** Of a record of an identity: as in identity-table.ts. */
const KEPT_HEAD: usize = 0;
const KEPT_INSTANT: usize = 4;
const KEPT_CONTENT: usize = 8;
const KEPT_ID: usize = 24;
const KEPT_HASH: usize = 36;
const KEPT_BYTES: usize = 40;
const KEPT_BITS: usize = 9;
/** Of the top of a line. */
export const KEYS: usize = 448;
/** Where a bit for each byte of the window lies, as if the memory began there. */
export const MARKS: usize = 452;
/** How many of the lines last read fitted no shape, and where the first of them begins. */
const SCANNED: usize = 456;
const FIRST_SCANNED: usize = 460;

/** Of a step of a shape. */
const STEP_KIND: usize = 0;
const STEP_SLOT: usize = 4;
const STEP_LENGTH: usize = 8;
const STEP_SIGNS: usize = 12;
const STEP_BELOW: usize = 16;
const STEP_BESIDE: usize = 20;
const KNOWN_SLOT: usize = 24;
const KNOWN_FROM: usize = 28;
const KNOWN_TO: usize = 32;
const STEP_GUESS: usize = 36;

/** Of a table of texts: the last of its slots, then the slots; and of a text in it. */
const TABLE_SLOTS: usize = 4;
const TEXT_HASH: usize = 0;
const TEXT_NUMBER: usize = 4;
const TEXT_LENGTH: usize = 8;
const TEXT_BYTES: usize = 12;

/** Of what reads one kind of event. */
const READER_PLACE: usize = 0;
const READER_FIELDS: usize = 8;
const READER_COUNT: usize = 12;
const READER_ROUTING: usize = 16;
const READER_ROUTED: usize = 20;
const READER_MOST: usize = 24;

/** Of a field of it. */
const FIELD_SLOT: usize = 0;
const FIELD_FORM: usize = 4;
const FIELD_TEXTS: usize = 8;
const ABSENT_BYTES: usize = 12;
const ABSENT_LENGTH: usize = 16;
const ABSENT_TEXT: usize = 20;
const ABSENT_NUMBER: usize = 24;
const FIELD_LEAST: usize = 32;
const FIELD_MOST: usize = 40;
const FIELD_SCALE: usize = 48;
const FIELD_STRIDE: usize = 176;

/** Of the record of an event. */
const START: usize = 0;
const END_OF_LINE: usize = 4;
const SOURCE_FROM: usize = 8;
const SOURCE_TO: usize = 12;
const ID_FROM: usize = 16;
const ID_TO: usize = 20;
const ID_KIND: usize = 24;
const ID_SOURCE: usize = 28;
const HASH: usize = 32;
const OF_SUBJECT: usize = 36;
const OF_VERSION: usize = 40;
const OF_TYPE: usize = 44;
const WORDS: usize = 48;
const CONTENT: usize = 64;
const PRINT: usize = 80;
const TIME: usize = 96;
const RECEIVED: usize = 104;
const MILLISECOND: usize = 112;
const STAMP_NANO: usize = 120;
const TO_COUNT: usize = 124;
const PLACE: usize = 128;
const NUMBERS: usize = 136;

/** Of a row of tallies, in doubles: as in tallies.ts. */
const ROW_FROM: usize = 0;
const ROW_TO: usize = 8;
const ROW_CLOSING: usize = 16;
const ROW_NEXT: usize = 24;
const ROW_STEPS: usize = 32;
const ROW_EVENTS: usize = 48;
const ROW_PRINTS: usize = 56;
const ROW_VALUES: usize = 88;

/** What is done with a value of a row: as in routes.ts. */
const COUNT: i32 = 0;
const ADD: i32 = 1;
const RAISE: i32 = 2;

const MOST_EVENTS: f64 = 1000000;
const MOST_PARTS: f64 = 4503599627370496;

// Kinds of values, slots and forms of fields: as in scan.ts and event-reader.ts.

export const NOTHING: i32 = 0;
export const TEXT: i32 = 1;
export const NUMBER: i32 = 2;
export const IS_TRUE: i32 = 3;
export const IS_FALSE: i32 = 4;
const END: i32 = 255;

const SLOT_SPECVERSION: usize = 0;
const SLOT_ID: usize = 1;
const SLOT_SOURCE: usize = 2;
const SLOT_TYPE: usize = 3;
const SLOT_SUBJECT: usize = 4;
const SLOT_TIME: usize = 5;
const SLOT_RECEIVED: usize = 6;

const NUMERIC: i32 = 0;
const BOOLEAN: i32 = 1;

const UUID: i32 = 1;
const ULID: i32 = 2;
const BYTES: i32 = 3;

/** No text is so long. */
const VARIES: u32 = 0x7fffffff;

const MOST_TEXT: u32 = 32768;
const MOST_IDENTITY: u32 = 256;
const MOST_FIELD: u32 = 1024;
const MOST_DIGITS: u32 = 15;

export const QUOTE: u32 = 0x22;
export const MINUS: u32 = 0x2d;
const POINT: u32 = 0x2e;
export const ZERO: u32 = 0x30;

/** Reads lines from there on, the last of which ends at that line feed; returns how many, up to one that is not plain. */
export function read(from: usize, last: usize): u32 {
  const most = load<u32>(HEAD, MOST);
  const stride = load<u32>(HEAD, STRIDE);
  let record: usize = load<u32>(HEAD, EVENTS);
  let next = from;
  renew();
  let scanned: u32 = 0;
  let count: u32 = 0;
  for (; count < most && next <= last; count += 1) {
    const fitting = fit(next);
    const end = fitting == 0 ? scan(next) : fitting;
    if (end == 0 || !prepare(record, next, end)) break;
    if (fitting == 0) {
      if (scanned == 0) store<u32>(HEAD, <u32>next - load<u32>(HEAD, WINDOW), FIRST_SCANNED);
      scanned += 1;
    }
    next = end + 1;
    record += stride;
  }
  store<u32>(HEAD, scanned, SCANNED);
  return count;
}

// Shapes

@inline
function kindOf(slot: usize): i32 {
  return load<u8>(KIND + slot);
}

@inline
function fromOf(slot: usize): usize {
  return load<u32>(FROM + (slot << 2));
}

@inline
function toOf(slot: usize): usize {
  return load<u32>(TO + (slot << 2));
}

@inline
export function fill(slot: usize, kind: i32, from: usize, to: usize): void {
  store<u8>(KIND + slot, kind);
  store<u32>(FROM + (slot << 2), <u32>from);
  store<u32>(TO + (slot << 2), <u32>to);
}

/** Leaves nothing in any slot. */
@inline
export function forget(): void {
  const none = i64x2.splat(0);
  v128.store(KIND, none);
  v128.store(KIND, none, 16);
  v128.store(KIND, none, 32);
  v128.store(KIND, none, 48);
}

/** Where the line feed stands that ends a line of a known shape, whose values are then in the slots; else 0. */
function fit(start: usize): usize {
  forget();
  let at = start;
  let step: usize = load<u32>(HEAD, ROOT);
  while (step != 0) {
    const length: usize = load<u32>(step, STEP_LENGTH);
    if (!isSame(at, load<u32>(step, STEP_SIGNS), length)) {
      step = load<u32>(step, STEP_BESIDE);
      continue;
    }
    const kind = load<i32>(step, STEP_KIND);
    const slot: usize = load<u32>(step, STEP_SLOT);
    const begin = at + length;
    let end = begin;
    if (kind == TEXT) {
      end = special(begin);
      if (load<u8>(end) != QUOTE) {
        step = load<u32>(step, STEP_BESIDE);
        continue;
      }
      end = guessed(step, begin, end);
    } else if (kind == NUMBER) {
      end = readDigits(begin, slot);
      if (end == 0) {
        step = load<u32>(step, STEP_BESIDE);
        continue;
      }
    }
    const known = load<i32>(step, KNOWN_SLOT);
    if (known >= 0) fill(known, TEXT, at + load<u32>(step, KNOWN_FROM), at + load<u32>(step, KNOWN_TO));
    if (kind == END) return begin - 1;
    fill(slot, kind, begin, end);
    at = end;
    step = load<u32>(step, STEP_BELOW);
  }
  return 0;
}

/**
 * The same end, but known by how long the texts were that stood there before, where they were all as long: so what is
 * behind it is read before the end has been looked for.
 */
@inline
function guessed(step: usize, begin: usize, end: usize): usize {
  const guess: usize = load<u32>(step, STEP_GUESS);
  if (begin + guess == end) return begin + guess;
  store<u32>(step, guess == 0 ? <u32>(end - begin) : VARIES, STEP_GUESS);
  return end;
}

/** Whether the same bytes stand at both places. */
@inline
export function isSame(a: usize, b: usize, length: usize): bool {
  let left = length;
  let one = a;
  let other = b;
  for (; left >= 16; left -= 16) {
    if (v128.any_true(v128.xor(v128.load(one), v128.load(other)))) return false;
    one += 16;
    other += 16;
  }
  const differing = v128.xor(v128.load(one), v128.load(other));
  return !v128.any_true(v128.and(differing, v128.load(MASKS + 16 - left)));
}

/**
 * Where the first sign stands from there on that ends a text of printable ASCII without escapes, or must not stand in it. Who
 * asks looks which one it is, and branches: so what comes next does not wait for it.
 */
@inline
export function special(from: usize): usize {
  for (let at = from; ; at += 16) {
    const found = specials(at);
    if (found == 0) continue;
    return at + <usize>ctz(found);
  }
}

/** Of sixteen bytes a bit for each such sign. */
@inline
export function specials(at: usize): u32 {
  const signs = v128.load(at);
  // One more than a sign is negative, or small, for all that are not printable.
  const unprintable = i8x16.lt_s(i8x16.add(signs, i8x16.splat(1)), i8x16.splat(0x21));
  const marks = v128.or(i8x16.eq(signs, i8x16.splat(0x22)), i8x16.eq(signs, i8x16.splat(0x5c)));
  return i8x16.bitmask(v128.or(unprintable, marks));
}

/** Where a number without an exponent ends, whose digits are then kept; else 0. */
export function readDigits(from: usize, slot: usize): usize {
  let at = load<u8>(from) == MINUS ? from + 1 : from;
  let digit: u32 = load<u8>(at) - ZERO;
  if (digit > 9) return 0;
  let digits: u64 = digit;
  let decimals: u32 = 0;
  at += 1;
  if (digits != 0) {
    for (digit = load<u8>(at) - ZERO; digit <= 9; digit = load<u8>(at) - ZERO) {
      digits = digits * 10 + digit;
      at += 1;
    }
  }
  let byte: u32 = load<u8>(at);
  if (byte == POINT) {
    at += 1;
    const start = at;
    for (digit = load<u8>(at) - ZERO; digit <= 9; digit = load<u8>(at) - ZERO) {
      digits = digits * 10 + digit;
      at += 1;
    }
    decimals = <u32>(at - start);
    if (decimals == 0) return 0;
    byte = load<u8>(at);
  }
  store<u64>(DIGITS + (slot << 3), digits);
  store<u32>(DECIMALS + (slot << 2), decimals);
  return byte == 0x65 || byte == 0x45 ? 0 : at;
}

// Texts that are known

/** Some number for the text, the same for the same one. */
@inline
function hashOf(from: usize, length: usize): u32 {
  let hash = <u64>length;
  let at = from;
  let left = length;
  for (; left > 8; left -= 8) {
    hash = rotl(hash ^ load<u64>(at), 29) * 0x9e3779b97f4a7c15;
    at += 8;
  }
  const rest = left == 0 ? 0 : load<u64>(at) & (~(<u64>0) >> <u64>(64 - (left << 3)));
  hash = (hash ^ rest) * 0xff51afd7ed558ccd;
  hash ^= hash >> 32;
  return <u32>hash;
}

/** The number of a text in the table, -1 where it is not there. */
@inline
function find(table: usize, from: usize, to: usize): i32 {
  const length = to - from;
  const hash = hashOf(from, length);
  const last = load<u32>(table);
  let slot = hash & last;
  let text: usize = load<u32>(table + (<usize>slot << 2), TABLE_SLOTS);
  while (text != 0) {
    if (load<u32>(text, TEXT_HASH) == hash && load<u32>(text, TEXT_LENGTH) == <u32>length) {
      if (isSame(from, text + TEXT_BYTES, length)) return load<i32>(text, TEXT_NUMBER);
    }
    slot = (slot + 1) & last;
    text = load<u32>(table + (<usize>slot << 2), TABLE_SLOTS);
  }
  return -1;
}

/** Keeps a text in the table; it lies where a text of the table does, and its number and length stand before it. */
export function keep(table: usize, text: usize): void {
  const hash = hashOf(text + TEXT_BYTES, load<u32>(text, TEXT_LENGTH));
  store<u32>(text, hash, TEXT_HASH);
  const last = load<u32>(table);
  let slot = hash & last;
  while (load<u32>(table + (<usize>slot << 2), TABLE_SLOTS) != 0) slot = (slot + 1) & last;
  store<u32>(table + (<usize>slot << 2), <u32>text, TABLE_SLOTS);
}

// One event

function prepare(record: usize, start: usize, end: usize): bool {
  if (<u32>(end - start) > MOST_TEXT || !hasAttributes()) return false;
  const type = find(load<u32>(HEAD, TYPES), fromOf(SLOT_TYPE), toOf(SLOT_TYPE));
  const subject = find(load<u32>(HEAD, SUBJECTS), fromOf(SLOT_SUBJECT), toOf(SLOT_SUBJECT));
  if (type < 0 || subject < 0) return false;
  if (load<u8>(load<u32>(HEAD, PLAIN) + subject) != 1) return false;
  if (!readTimes(record)) return false;
  const second = load<i32>(record, TIME);
  let version: i32 = load<i32>(HEAD, VERSIONS) - 1;
  const begins: usize = load<u32>(HEAD, BEGINS);
  while (version > 0 && <f64>second < load<f64>(begins + (<usize>version << 3))) version -= 1;
  const number = version * load<i32>(HEAD, TYPE_COUNT) + type;
  const reader: usize = load<u32>(<usize>load<u32>(HEAD, READERS) + (<usize>number << 2));
  if (reader == 0 || !printContent(record, reader) || !identify(record)) return false;
  printEvent(record);
  const place = placeOf(record, reader, subject);
  const window = load<u32>(HEAD, WINDOW);
  store<f64>(record, place, PLACE);
  store<u32>(record, <u32>start - window, START);
  store<u32>(record, <u32>end - window, END_OF_LINE);
  store<i32>(record, subject, OF_SUBJECT);
  store<i32>(record, version, OF_VERSION);
  store<i32>(record, type, OF_TYPE);
  return place >= 0;
}

function hasAttributes(): bool {
  for (let slot = SLOT_ID; slot <= SLOT_SUBJECT; slot += 1) {
    const length = <u32>(toOf(slot) - fromOf(slot));
    if (kindOf(slot) != TEXT || length == 0 || length > MOST_IDENTITY) return false;
  }
  if (kindOf(SLOT_TIME) != TEXT) return false;
  if (kindOf(SLOT_SPECVERSION) == NOTHING) return true;
  const start = fromOf(SLOT_SPECVERSION);
  if (kindOf(SLOT_SPECVERSION) != TEXT || toOf(SLOT_SPECVERSION) != start + 3) return false;
  return load<u16>(start) == 0x2e31 && load<u8>(start + 2) == ZERO;
}

function readTimes(record: usize): bool {
  if (!readInstant(fromOf(SLOT_TIME), toOf(SLOT_TIME), record + TIME)) return false;
  const kind = kindOf(SLOT_RECEIVED);
  if (kind == NOTHING) store<u64>(record, load<u64>(record, TIME), RECEIVED);
  else if (kind != TEXT || !readInstant(fromOf(SLOT_RECEIVED), toOf(SLOT_RECEIVED), record + RECEIVED))
    return false;
  const second = load<i32>(record, TIME);
  const received = load<i32>(record, RECEIVED);
  if (received < second) return false;
  const nano = load<u32>(record, RECEIVED + 4);
  if (received == second && nano < load<u32>(record, TIME + 4)) return false;
  const millisecond = nano / 1000000;
  // Since 1900.
  store<f64>(record, <f64>received * 1000.0 + <f64>millisecond + 2208988800000.0, MILLISECOND);
  store<u32>(record, nano - millisecond * 1000000, STAMP_NANO);
  return true;
}

// Instants

const BAD: i32 = -100000;

/** The number of two digits; far below zero where one of them is none. */
@inline
function two(at: usize): i32 {
  const tens: u32 = load<u8>(at) - ZERO;
  const ones: u32 = load<u8>(at + 1) - ZERO;
  return tens <= 9 && ones <= 9 ? <i32>(tens * 10 + ones) : BAD;
}

/** The hour that was read last: "2026-01-31T07:" in two words that overlap, and its first second. */
let knownHead: u64 = 0;
let knownTail: u64 = 0;
let knownHour: i32 = 0;

/** Seconds since 1970 and nanoseconds; false where it is none, or not of the years from 2001 to 2038. */
function readInstant(from: usize, to: usize, into: usize): bool {
  if (<u32>(to - from) < 20 || load<u8>(from + 16) != 0x3a) return false;
  const head = load<u64>(from);
  const tail = load<u64>(from + 6);
  if (head != knownHead || tail != knownTail) {
    const first = hourAt(from);
    if (first < 0) return false;
    knownHead = head;
    knownTail = tail;
    knownHour = first;
  }
  const minute = two(from + 14);
  const second = two(from + 17);
  if (<u32>minute > 59 || <u32>second > 59) return false;
  let nano: u32 = 0;
  let at = from + 19;
  if (load<u8>(at) == POINT) {
    at += 1;
    const start = at;
    for (; at < to; at += 1) {
      const digit: u32 = load<u8>(at) - ZERO;
      if (digit > 9) break;
      if (at - start == 9) return false;
      nano = nano * 10 + digit;
    }
    if (at == start) return false;
    for (let count = at - start; count < 9; count += 1) nano *= 10;
  }
  const offset = offsetAt(at, to);
  if (offset == BAD) return false;
  const instant = knownHour + minute * 60 + second - offset;
  store<i32>(into, instant);
  store<u32>(into + 4, nano);
  return instant >= 1000000000;
}

/** The first second of an hour of the years 1970 to 2037, else -1. */
function hourAt(from: usize): i32 {
  const hasMarks =
    load<u8>(from + 4) == 0x2d &&
    load<u8>(from + 7) == 0x2d &&
    load<u8>(from + 10) == 0x54 &&
    load<u8>(from + 13) == 0x3a;
  const year = two(from) * 100 + two(from + 2);
  const month = two(from + 5);
  const day = two(from + 8);
  const hour = two(from + 11);
  if (!hasMarks || year < 1970 || year > 2037 || month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23)
    return -1;
  const isLeap = (year & 3) == 0;
  const days = month == 2 ? (isLeap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  if (day > days) return -1;
  // From March on, so that the leap day is the last of its year; none of these years is a hundredth without one.
  const march = month <= 2 ? year - 1 : year;
  const before = march * 365 + march / 4 - march / 100 + march / 400;
  const ofYear = (153 * ((month + 9) % 12) + 2) / 5;
  return (before + ofYear - 719468 + day - 1) * 86400 + hour * 3600;
}

/** Seconds east of UTC; BAD where neither `Z` nor an offset ends the time. */
@inline
function offsetAt(at: usize, to: usize): i32 {
  const mark = load<u8>(at);
  if (mark == 0x5a) return to == at + 1 ? 0 : BAD;
  if ((mark != 0x2b && mark != 0x2d) || to != at + 6 || load<u8>(at + 3) != 0x3a) return BAD;
  const hour = two(at + 1);
  const minute = two(at + 4);
  if (<u32>hour > 23 || <u32>minute > 59) return BAD;
  const seconds = hour * 3600 + minute * 60;
  return mark == 0x2d ? -seconds : seconds;
}

// Content

@inline
function widthOf(value: usize): usize {
  return value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4;
}

/** Announces a part of so many bytes, fewer than ten thousand. */
@inline
function putHead(at: usize, length: usize): usize {
  if (length < 10) {
    store<u16>(at, 0x3a30 + <u16>length);
    return at + 2;
  }
  const width = widthOf(length);
  let rest = <u32>length;
  for (let place = width; place > 0; place -= 1) {
    const tenth = rest / 10;
    store<u8>(at + place - 1, ZERO + rest - tenth * 10);
    rest = tenth;
  }
  store<u8>(at + width, 0x3a);
  return at + width + 1;
}

/** Copies whole words of sixteen bytes: rubbish behind it is replaced by what comes next. */
@inline
function putBytes(at: usize, from: usize, length: usize): usize {
  for (let done: usize = 0; done < length; done += 16) v128.store(at + done, v128.load(from + done));
  return at + length;
}

@inline
function putPart(at: usize, from: usize, to: usize): usize {
  return putBytes(putHead(at, to - from), from, to - from);
}

/** A part that has a plus before these bytes. */
@inline
function putValue(at: usize, from: usize, length: usize): usize {
  if (length < 9) {
    store<u32>(at, 0x2b3a31 + <u32>length);
    return putBytes(at + 3, from, length);
  }
  const start = putHead(at, length + 1);
  store<u8>(start, 0x2b);
  return putBytes(start + 1, from, length);
}

/** Eight digits, the first one lowest: halves, then pairs, then digits beside each other. */
@inline
function eight(value: u32): u64 {
  const high = value / 10000;
  const halves = <u64>high | (<u64>(value - high * 10000) << 32);
  const hundreds = ((halves * 10486) >> 20) & 0x0000007f0000007f;
  const pairs = hundreds | ((halves - hundreds * 100) << 16);
  const tens = ((pairs * 103) >> 10) & 0x000f000f000f000f;
  return (tens | ((pairs - tens * 10) << 8)) | 0x3030303030303030;
}

/** An instant as nanoseconds since 1970: nineteen digits. */
@inline
function putInstant(at: usize, second: u32, nano: u32): usize {
  store<u32>(at, 0x3a3931);
  const high = second / 100000000;
  const tens = high / 10;
  store<u8>(at + 3, ZERO + tens);
  store<u8>(at + 4, ZERO + high - tens * 10);
  store<u64>(at + 5, eight(second - high * 100000000));
  const tenth = nano / 10;
  store<u64>(at + 13, eight(tenth));
  store<u8>(at + 21, ZERO + nano - tenth * 10);
  return at + 22;
}

function printContent(record: usize, reader: usize): bool {
  let at = putPart(PARTS, fromOf(SLOT_TYPE), toOf(SLOT_TYPE));
  at = putPart(at, fromOf(SLOT_SUBJECT), toOf(SLOT_SUBJECT));
  at = putInstant(at, load<u32>(record, TIME), load<u32>(record, TIME + 4));
  const count: usize = load<u32>(reader, READER_COUNT);
  let field: usize = load<u32>(reader, READER_FIELDS);
  let number = record + NUMBERS;
  let text = record + <usize>load<u32>(HEAD, TEXTS);
  for (let index: usize = 0; index < count; index += 1) {
    const slot: usize = load<u32>(field, FIELD_SLOT);
    const form = load<i32>(field, FIELD_FORM);
    const kind = kindOf(slot);
    const from = fromOf(slot);
    const to = toOf(slot);
    if (kind == NOTHING) {
      const absent: usize = load<u32>(field, ABSENT_BYTES);
      if (absent == 0) return false;
      at = putPart(at, absent, absent + load<u32>(field, ABSENT_LENGTH));
      store<f64>(number, load<f64>(field, ABSENT_NUMBER));
      store<i32>(text, load<i32>(field, ABSENT_TEXT));
    } else if (form == NUMERIC) {
      if (kind != NUMBER && (kind != TEXT || readDigits(from, slot) != to)) return false;
      at = putNumber(at, field, slot, from, to, number);
      if (at == 0) return false;
    } else if (form == BOOLEAN) {
      if (kind != IS_TRUE && kind != IS_FALSE) return false;
      // "5:+true", "6:+false"
      store<u64>(at, kind == IS_TRUE ? 0x00657572742b3a35 : 0x65736c61662b3a36);
      at += kind == IS_TRUE ? 7 : 8;
      store<i32>(text, kind == IS_TRUE ? 1 : 0);
    } else {
      if (kind != TEXT || <u32>(to - from) > MOST_FIELD) return false;
      const texts: usize = load<u32>(field, FIELD_TEXTS);
      const found = texts == 0 ? 0 : find(texts, from, to);
      if (found < 0) return false;
      at = putValue(at, from, to - from);
      store<i32>(text, found);
    }
    field += FIELD_STRIDE;
    number += 8;
    text += 4;
  }
  murmur(at, record + CONTENT);
  return true;
}

/** A number in the field's parts, and its shortest decimal as content; 0 where it is not plain. */
@inline
function putNumber(at: usize, field: usize, slot: usize, from: usize, to: usize, into: usize): usize {
  const isNegative = load<u8>(from) == MINUS;
  const start = isNegative ? from + 1 : from;
  if (<u32>(to - start) > MOST_DIGITS) return 0;
  let end = to;
  let digits = load<u64>(DIGITS + (slot << 3));
  let decimals: usize = load<u32>(DECIMALS + (slot << 2));
  if (decimals > 0) {
    for (; decimals > 0 && load<u8>(end - 1) == ZERO; end -= 1) {
      decimals -= 1;
      digits /= 10;
    }
    if (decimals == 0) end -= 1;
  }
  const times = load<f64>(field + (decimals << 3), FIELD_SCALE);
  if (times == 0) return 0;
  const parts = <f64>digits * times;
  const signed = isNegative && parts != 0 ? -parts : parts;
  if (!(signed >= load<f64>(field, FIELD_LEAST) && signed <= load<f64>(field, FIELD_MOST))) return 0;
  store<f64>(into, signed);
  const first = parts == 0 ? start : from;
  return putValue(at, first, end - first);
}

/** One number for the account and the texts on which the route depends, below 0 where they are too many. */
function placeOf(record: usize, reader: usize, subject: i32): f64 {
  const texts = record + <usize>load<u32>(HEAD, TEXTS);
  const count: usize = load<u32>(reader, READER_ROUTED);
  const routing: usize = load<u32>(reader, READER_ROUTING);
  let own: f64 = 0;
  for (let index: usize = 0; index < count; index += 1) {
    const field: usize = load<u32>(routing + (index << 3));
    const size = load<i32>(routing + (index << 3) + 4);
    const text = load<i32>(texts + (field << 2));
    if (text >= size) return -1;
    own = own * <f64>size + <f64>text;
  }
  if (own >= load<f64>(reader, READER_MOST)) return -1;
  return <f64>subject * load<f64>(HEAD, PLACES) + load<f64>(reader, READER_PLACE) + own;
}

// Identities

function identify(record: usize): bool {
  const sourceFrom = fromOf(SLOT_SOURCE);
  const sourceTo = toOf(SLOT_SOURCE);
  const idFrom = fromOf(SLOT_ID);
  const idTo = toOf(SLOT_ID);
  const found = find(load<u32>(HEAD, SOURCES), sourceFrom, sourceTo);
  if (found < 0) return false;
  const source = load<i32>(<usize>load<u32>(HEAD, SOURCE_NUMBERS) + (<usize>found << 2));
  if (source < 0) return false;
  const words = record + WORDS;
  const length = <u32>(idTo - idFrom);
  let kind = BYTES;
  if (length == 36 && packUuid(words, idFrom)) kind = UUID;
  else if (length == 26 && packUlid(words, idFrom)) kind = ULID;
  else packBytes(words, idFrom, idTo);
  const window = load<u32>(HEAD, WINDOW);
  store<u32>(record, <u32>sourceFrom - window, SOURCE_FROM);
  store<u32>(record, <u32>sourceTo - window, SOURCE_TO);
  store<u32>(record, <u32>idFrom - window, ID_FROM);
  store<u32>(record, <u32>idTo - window, ID_TO);
  store<i32>(record, kind, ID_KIND);
  store<i32>(record, source, ID_SOURCE);
  store<u32>(record, identityHash(<u32>kind, <u32>source, words), HASH);
  return true;
}

function packUuid(words: usize, from: usize): bool {
  if (load<u8>(from + 8) != MINUS || load<u8>(from + 13) != MINUS) return false;
  if (load<u8>(from + 18) != MINUS || load<u8>(from + 23) != MINUS) return false;
  const a = v128.load(from);
  const b = v128.load(from + 2);
  const c = v128.load(from + 19);
  const d = v128.load(from + 20);
  const first = i8x16.shuffle(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 30, 31);
  const second = i8x16.shuffle(c, d, 0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 31);
  const nibbles = nibblesOf(first);
  const others = nibblesOf(second);
  if (v128.any_true(i8x16.gt_u(v128.or(nibbles, others), i8x16.splat(15)))) return false;
  const bytes = i8x16.narrow_i16x8_u(joined(nibbles), joined(others));
  v128.store(words, i8x16.shuffle(bytes, bytes, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12));
  return true;
}

/** Of lower-case digits what each says; with high bits for any other sign. */
@inline
function nibblesOf(signs: v128): v128 {
  const digits = i8x16.sub(signs, i8x16.splat(0x30));
  const letters = i8x16.sub(signs, i8x16.splat(0x61));
  const isDigit = i8x16.lt_u(digits, i8x16.splat(10));
  const isLetter = i8x16.lt_u(letters, i8x16.splat(6));
  const value = v128.or(
    v128.and(digits, isDigit),
    v128.and(i8x16.add(letters, i8x16.splat(10)), isLetter),
  );
  return v128.or(value, v128.andnot(i8x16.splat(<i8>0x80), v128.or(isDigit, isLetter)));
}

/** Of each two nibbles one byte. */
@inline
function joined(nibbles: v128): v128 {
  return v128.or(i16x8.shl(v128.and(nibbles, i16x8.splat(0x000f)), 4), i16x8.shr_u(nibbles, 8));
}

function packUlid(words: usize, from: usize): bool {
  const first: u32 = load<u8>(BASE_32 + load<u8>(from));
  const second: u32 = load<u8>(BASE_32 + load<u8>(from + 1));
  let wrong: u32 = second;
  for (let at = from + 2; at < from + 26; at += 1) wrong |= load<u8>(BASE_32 + load<u8>(at));
  if (first >= 8 || wrong >= 32) return false;
  const a = six(from + 2);
  const b = six(from + 8);
  const c = six(from + 14);
  const d = six(from + 20);
  store<u32>(words, (first << 29) | (second << 24) | (a >>> 6));
  store<u32>(words + 4, (a << 26) | (b >>> 4));
  store<u32>(words + 8, (b << 28) | (c >>> 2));
  store<u32>(words + 12, (c << 30) | d);
  return true;
}

function six(from: usize): u32 {
  let value: u32 = 0;
  for (let at = from; at < from + 6; at += 1) value = (value << 5) | load<u8>(BASE_32 + load<u8>(at));
  return value;
}

function packBytes(words: usize, from: usize, to: usize): void {
  let a: u32 = 0x811c9dc5;
  let b: u32 = 0x01000193;
  for (let at = from; at < to; at += 4) {
    let word = load<u32>(at);
    if (to - at < 4) word &= (<u32>1 << <u32>((to - at) << 3)) - 1;
    a = (a ^ word) * 0x9e3779b1;
    b = (b ^ word) * 0x5bd1e995 + (a >>> 13);
    a ^= a >>> 15;
  }
  store<u32>(words, a);
  store<u32>(words + 4, b);
  store<u32>(words + 8, <u32>(to - from));
  store<u32>(words + 12, 0);
}

function identityHash(kind: u32, source: u32, words: usize): u32 {
  const pair = load<u32>(words) * 0xcc9e2d51 + load<u32>(words + 4) * 0x9e3779b1;
  const third = (load<u32>(words + 8) * 0x85ebca77) ^ (((source << 2) | kind) * 0x27d4eb2f);
  let hash = load<u32>(words + 12) ^ pair ^ rotl(third, 15);
  hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
  hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
  return hash ^ (hash >>> 16);
}

/** The fingerprint of identity and content. */
function printEvent(record: usize): void {
  const window: usize = load<u32>(HEAD, WINDOW);
  const sourceFrom = window + load<u32>(record, SOURCE_FROM);
  const sourceTo = window + load<u32>(record, SOURCE_TO);
  const idFrom = window + load<u32>(record, ID_FROM);
  const idTo = window + load<u32>(record, ID_TO);
  const source = sourceTo - sourceFrom;
  const id = idTo - idFrom;
  let at = putHead(PARTS, widthOf(source) + 1 + source + widthOf(id) + 1 + id);
  at = putPart(at, sourceFrom, sourceTo);
  at = putPart(at, idFrom, idTo);
  store<u32>(at, 0x3a3233);
  const content = v128.load(record, CONTENT);
  const bytes = i8x16.shuffle(content, content, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  const high = i8x16.shr_u(bytes, 4);
  const low = v128.and(bytes, i8x16.splat(15));
  const front = i8x16.shuffle(high, low, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  const back = i8x16.shuffle(high, low, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
  v128.store(at + 3, hexOf(front));
  v128.store(at + 19, hexOf(back));
  murmur(at + 35, record + PRINT);
}

@inline
function hexOf(nibbles: v128): v128 {
  const letters = v128.and(i8x16.gt_s(nibbles, i8x16.splat(9)), i8x16.splat(0x27));
  return i8x16.add(i8x16.add(nibbles, i8x16.splat(0x30)), letters);
}

// MurmurHash3 x86_128 (Austin Appleby, public domain), as murmur.ts has it.

const C1: u32 = 0x239b961b;
const C2: u32 = 0xab0e9789;
const C3: u32 = 0x38b34ae5;
const C4: u32 = 0xa1e38b93;

/** Of what was put from PARTS on, up to `end`. */
function murmur(end: usize, into: usize): void {
  v128.store(end, i64x2.splat(0));
  const length = <u32>(end - PARTS);
  const whole = PARTS + (length & ~15);
  let h1 = load<u32>(HEAD, SEED);
  let h2 = load<u32>(HEAD, SEED + 4);
  let h3 = load<u32>(HEAD, SEED + 8);
  let h4 = load<u32>(HEAD, SEED + 12);
  for (let at = PARTS; at < whole; at += 16) {
    h1 = rotl(h1 ^ mixed(load<u32>(at), C1, 15, C2), 19);
    h1 = (h1 + h2) * 5 + 0x561ccd1b;
    h2 = rotl(h2 ^ mixed(load<u32>(at + 4), C2, 16, C3), 17);
    h2 = (h2 + h3) * 5 + 0x0bcaa747;
    h3 = rotl(h3 ^ mixed(load<u32>(at + 8), C3, 17, C4), 15);
    h3 = (h3 + h4) * 5 + 0x96cd1c35;
    h4 = rotl(h4 ^ mixed(load<u32>(at + 12), C4, 18, C1), 13);
    h4 = (h4 + h1) * 5 + 0x32ac3b17;
  }
  h4 ^= mixed(load<u32>(whole + 12), C4, 18, C1);
  h3 ^= mixed(load<u32>(whole + 8), C3, 17, C4);
  h2 ^= mixed(load<u32>(whole + 4), C2, 16, C3);
  h1 ^= mixed(load<u32>(whole), C1, 15, C2);
  h1 ^= length;
  h2 ^= length;
  h3 ^= length;
  h4 ^= length;
  h1 = h1 + h2 + h3 + h4;
  h2 = avalanche(h2 + h1);
  h3 = avalanche(h3 + h1);
  h4 = avalanche(h4 + h1);
  h1 = avalanche(h1);
  h1 = h1 + h2 + h3 + h4;
  store<u32>(into, h1);
  store<u32>(into + 4, h2 + h1);
  store<u32>(into + 8, h3 + h1);
  store<u32>(into + 12, h4 + h1);
}

@inline
function mixed(word: u32, first: u32, turn: u32, second: u32): u32 {
  return rotl(word * first, turn) * second;
}

@inline
function avalanche(word: u32): u32 {
  let h = word;
  h = (h ^ (h >>> 16)) * 0x85ebca6b;
  h = (h ^ (h >>> 13)) * 0xc2b2ae35;
  return h ^ (h >>> 16);
}

// Whether it is new

/**
 * Asks the memory for the places of so many events' identities, and for their rows, before the first of them is looked
 * for: so their ways through the memory overlap. What it returns means nothing.
 */
export function touch(count: u32): u32 {
  const stride = load<u32>(HEAD, STRIDE);
  const first: usize = load<u32>(HEAD, EVENTS);
  let touched: u32 = 0;
  let record = first;
  for (let index: u32 = 0; index < count; index += 1) {
    const hash = load<u32>(record, HASH);
    const table = tableOf(hash);
    const place: usize = hash & load<u32>(table, TABLE_LAST);
    touched ^= load<u32>(<usize>load<u32>(table, TABLE_PLACES) + (place << 2));
    record += stride;
  }
  const rows: usize = load<u32>(HEAD, ROWS);
  const near: usize = load<u32>(HEAD, NEAR);
  record = first;
  for (let index: u32 = 0; index < count; index += 1) {
    const number: usize = load<u32>(near + (<usize>load<f64>(record, PLACE) << 2));
    touched ^= load<u32>(rows + (number << 3)) ^ load<u32>(rows + (number << 3), 64);
    record += stride;
  }
  return touched;
}

@inline
function tableOf(hash: u32): usize {
  return <usize>load<u32>(HEAD, TABLES) + (<usize>(hash >>> 28) << TABLE_BITS);
}

/**
 * Keeps the identities of events from that one on that are new, and marks these as to be counted; returns which is the
 * first that may not be new, or that has no room: so many where there is none.
 */
export function note(from: u32, count: u32): u32 {
  if (load<u32>(HEAD, TABLES) == 0) return from;
  const stride: usize = load<u32>(HEAD, STRIDE);
  let record: usize = load<u32>(HEAD, EVENTS) + <usize>from * stride;
  for (let index = from; index < count; index += 1) {
    if (!isKept(record)) return index;
    store<u32>(record, 1, TO_COUNT);
    record += stride;
  }
  return count;
}

/** False where it is not new, or not sure to be: then nothing was done. */
function isKept(record: usize): bool {
  const kind = load<u32>(record, ID_KIND);
  if (kind == BYTES || load<u32>(record, STAMP_NANO) != 0) return false;
  const hash = load<u32>(record, HASH);
  const table = tableOf(hash);
  const size = load<u32>(table, TABLE_SIZE);
  if (size >= load<u32>(table, TABLE_HELD) || size >= load<u32>(table, TABLE_MOST)) return false;
  const places: usize = load<u32>(table, TABLE_PLACES);
  const chunks: usize = load<u32>(table, TABLE_CHUNKS);
  const last = load<u32>(table, TABLE_LAST);
  let at = hash & last;
  let place = load<u32>(places + (<usize>at << 2));
  while (place != 0) {
    if (((place ^ hash) & ~last) == 0 && load<u32>(keptAt(chunks, (place & last) - 1), KEPT_HASH) == hash)
      return false;
    at = (at + 1) & last;
    place = load<u32>(places + (<usize>at << 2));
  }
  const kept = keptAt(chunks, size);
  const millisecond = <u64>load<f64>(record, MILLISECOND);
  store<u32>(kept, (load<u32>(record, ID_SOURCE) << 16) | (<u32>(millisecond >> 32) << 4) | (kind << 2), KEPT_HEAD);
  store<u32>(kept, <u32>millisecond, KEPT_INSTANT);
  v128.store(kept, v128.load(record, CONTENT), KEPT_CONTENT);
  store<u64>(kept, load<u64>(record, WORDS), KEPT_ID);
  store<u32>(kept, load<u32>(record, WORDS + 8), KEPT_ID + 8);
  store<u32>(kept, hash, KEPT_HASH);
  store<u32>(places + (<usize>at << 2), (hash & ~last) | (size + 1));
  store<u32>(table, size + 1, TABLE_SIZE);
  return true;
}

@inline
function keptAt(chunks: usize, number: u32): usize {
  const chunk: usize = load<u32>(chunks + (<usize>(number >>> KEPT_BITS) << 2));
  return chunk + <usize>(number & ((1 << KEPT_BITS) - 1)) * KEPT_BYTES;
}

// Counting

/** Counts those of so many records that are to be counted; returns how many are left, for who counts in TypeScript. */
export function tally(count: u32): u32 {
  const stride = load<u32>(HEAD, STRIDE);
  let record: usize = load<u32>(HEAD, EVENTS);
  let left: u32 = 0;
  for (let index: u32 = 0; index < count; index += 1) {
    if (load<u32>(record, TO_COUNT) != 0) {
      if (isCounted(record)) store<u32>(record, 0, TO_COUNT);
      else left += 1;
    }
    record += stride;
  }
  return left;
}

/** Whether there was a row for it. */
function isCounted(record: usize): bool {
  const rows: usize = load<u32>(HEAD, ROWS);
  const second = <f64>load<i32>(record, TIME);
  const place = <usize>load<f64>(record, PLACE);
  let number: usize = load<u32>(<usize>load<u32>(HEAD, NEAR) + (place << 2));
  while (number != 0) {
    const row = rows + (number << 3);
    if (second >= load<f64>(row, ROW_FROM) && second < load<f64>(row, ROW_TO)) {
      return <f64>load<i32>(record, RECEIVED) < load<f64>(row, ROW_CLOSING) && addTo(row, record);
    }
    number = <usize>load<f64>(row, ROW_NEXT);
  }
  return false;
}

/** False where a step asks for more than one field's number, or the row must be poured out: then nothing was done. */
function addTo(row: usize, record: usize): bool {
  const which = <u32>load<f64>(row, ROW_STEPS);
  if (which >= load<u32>(HEAD, STEPS_COUNT)) return false;
  const steps: usize = load<u32>(<usize>load<u32>(HEAD, STEPS) + (<usize>which << 2));
  const events = load<f64>(row, ROW_EVENTS);
  if (steps == 0 || events + 1 >= MOST_EVENTS) return false;
  const count: usize = load<u32>(steps);
  for (let step: usize = 0; step < count; step += 1) {
    if (load<i32>(steps + (step << 3), 4) != ADD) continue;
    const sum = load<f64>(row + (step << 3), ROW_VALUES) + partsOf(record, steps, step);
    if (sum > MOST_PARTS || sum < -MOST_PARTS) return false;
  }
  for (let step: usize = 0; step < count; step += 1) {
    const kind = load<i32>(steps + (step << 3), 4);
    if (kind == COUNT) continue;
    const known = load<f64>(row + (step << 3), ROW_VALUES);
    const parts = partsOf(record, steps, step);
    if (kind == ADD) store<f64>(row + (step << 3), known + parts, ROW_VALUES);
    else if (events == 0 || (kind == RAISE ? parts > known : parts < known))
      store<f64>(row + (step << 3), parts, ROW_VALUES);
  }
  for (let word: usize = 0; word < 4; word += 1) {
    const print = <f64>load<u32>(record + (word << 2), PRINT);
    store<f64>(row + (word << 3), load<f64>(row + (word << 3), ROW_PRINTS) + print, ROW_PRINTS);
  }
  store<f64>(row, events + 1, ROW_EVENTS);
  return true;
}

/** Of a step the number of its field. */
@inline
function partsOf(record: usize, steps: usize, step: usize): f64 {
  return load<f64>(record + (<usize>load<u32>(steps + (step << 3), 8) << 3), NUMBERS);
}
