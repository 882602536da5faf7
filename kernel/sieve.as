/**
 * Of lines of NDJSON those whose events are one part's, by the hash of their ids: what
 * `runtime/metering/fast/id-hash.ts` says of a line, in WebAssembly, for lines that are plain up to their ids. Any
 * other it leaves to that one. AssemblyScript, compiled by `node scripts/generate-kernel.ts`; `cli/kernel/sieve.ts` has laid
 * out its memory.
 */

// Where things lie, four bytes each: the same stands in cli/kernel/sieve.ts.

/** The part that is kept, and of how many. */
const PART: usize = 0;
const PARTS: usize = 4;
/** Where the next line goes that is kept, and where its number goes. */
const OUT: usize = 8;
const NUMBERS: usize = 12;
/** Of the next line, counted from any first one. */
const NUMBER: usize = 16;
/** The sum of all hashes. */
const SUM: usize = 20;
/** Where the line ends before which it has stopped; 0 where it is not whole. */
const END: usize = 24;
const MOST_LINE: usize = 28;
/** How long the beginning is of a line before, up to its id, that is kept; 0: none. */
const BEGINNING: usize = 32;
const KEPT: usize = 64;
const MOST_KEPT: usize = 128;

const BLANK: u32 = 0x20;
const QUOTE: u32 = 0x22;
const COMMA: u32 = 0x2c;
const COLON: u32 = 0x3a;
const OPEN_BRACKET: u32 = 0x5b;
const OPEN_BRACE: u32 = 0x7b;
const CLOSE_BRACE: u32 = 0x7d;
/** A bit that opening brackets have and closing ones have not. */
const OPENING: u32 = 2;
/** The two letters of the key. */
const ID: u32 = 0x6469;

/** Sifts lines up to `end`, where line feeds must stand; returns where one begins that is not plain, or not whole. */
export function sift(from: usize, end: usize): usize {
  const part = load<u32>(PART);
  const parts = <u64>load<u32>(PARTS);
  const most: usize = load<u32>(MOST_LINE);
  let out: usize = load<u32>(OUT);
  let numbers: usize = load<u32>(NUMBERS);
  let number = load<u32>(NUMBER);
  let sum = load<u32>(SUM);
  let beginning: usize = load<u32>(BEGINNING);
  let next = from;
  let stop: usize = 0;
  while (next < end) {
    let id = next + beginning;
    if (beginning == 0 || !beginsAlike(next, beginning)) {
      id = startOfId(next);
      beginning = id == 0 ? 0 : keepBeginning(next, id);
    }
    const idEnd: usize = id == 0 ? 0 : endOfText(id);
    if (idEnd == 0) {
      stop = endOfLine(next);
      break;
    }
    // Copied in any case: which lines are kept nobody can guess.
    const lineEnd = copyLine(next, out);
    if (lineEnd >= end || lineEnd - next > most) {
      stop = lineEnd;
      break;
    }
    const hash = hashOf(id, idEnd);
    const isKept = <u32>((<u64>hash * parts) >> 32) == part;
    sum += hash;
    store<u32>(numbers, number);
    out += isKept ? lineEnd + 1 - next : 0;
    numbers += isKept ? 4 : 0;
    number += 1;
    next = lineEnd + 1;
  }
  store<u32>(OUT, <u32>out);
  store<u32>(NUMBERS, <u32>numbers);
  store<u32>(NUMBER, number);
  store<u32>(SUM, sum);
  store<u32>(BEGINNING, <u32>beginning);
  store<u32>(END, <u32>(stop < end ? stop : 0));
  return next;
}

// Beginnings: a line that begins as one before, up to its id, has it at the same place.

@inline
function beginsAlike(line: usize, length: usize): bool {
  let at: usize = 0;
  let differing = v128.xor(v128.load(line + length - 16), v128.load(KEPT + length - 16));
  for (; at + 16 < length; at += 16)
    differing = v128.or(differing, v128.xor(v128.load(line + at), v128.load(KEPT + at)));
  return !v128.any_true(differing);
}

/** Returns how long it is; 0 where it is not kept. */
function keepBeginning(line: usize, id: usize): usize {
  const length = id - line;
  if (length < 16 || length > MOST_KEPT) return 0;
  for (let at: usize = 0; at < length; at += 16) v128.store(KEPT + at, v128.load(line + at));
  return length;
}

// Lines

/** Where its line feed stands. */
@inline
function copyLine(from: usize, to: usize): usize {
  let out = to;
  for (let at = from; ; at += 16) {
    const signs = v128.load(at);
    v128.store(out, signs);
    const ends = i8x16.bitmask(i8x16.eq(signs, i8x16.splat(0x0a)));
    out += 16;
    if (ends == 0) continue;
    return at + <usize>ctz(ends);
  }
}

function endOfLine(from: usize): usize {
  for (let at = from; ; at += 16) {
    const ends = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0x0a)));
    if (ends == 0) continue;
    return at + <usize>ctz(ends);
  }
}

/** Where the text of the id begins, behind its quote; 0 where the line is not plain up to there. */
@inline
function startOfId(line: usize): usize {
  if (load<u8>(line) != OPEN_BRACE) return 0;
  let at = line;
  do {
    const key = afterBlanks(at + 1) + 1;
    if (load<u8>(key - 1) != QUOTE) return 0;
    const end = endOfText(key);
    if (end == 0) return 0;
    const colon = afterBlanks(end + 1);
    if (load<u8>(colon) != COLON) return 0;
    const value = afterBlanks(colon + 1);
    if (end - key == 2 && load<u16>(key) == ID) return load<u8>(value) == QUOTE ? value + 1 : 0;
    at = afterValue(value);
    if (at == 0) return 0;
    at = afterBlanks(at);
  } while (load<u8>(at) == COMMA);
  return 0;
}

@inline
function afterBlanks(from: usize): usize {
  let at = from;
  while (load<u8>(at) == BLANK) at += 1;
  return at;
}

/** Where the quote stands that ends a text of printable ASCII without escapes; else 0. */
@inline
function endOfText(from: usize): usize {
  for (let at = from; ; at += 16) {
    const signs = v128.load(at);
    const low = i8x16.lt_s(signs, i8x16.splat(0x20));
    const quotes = v128.or(i8x16.eq(signs, i8x16.splat(0x22)), i8x16.eq(signs, i8x16.splat(0x5c)));
    const special = i8x16.bitmask(v128.or(low, quotes));
    if (special == 0) continue;
    const end = at + <usize>ctz(special);
    return load<u8>(end) == QUOTE ? end : 0;
  }
}

/** 0 where the value is not plain. */
function afterValue(from: usize): usize {
  let byte: u32 = load<u8>(from);
  if (byte == QUOTE) {
    const end = endOfText(from + 1);
    return end == 0 ? 0 : end + 1;
  }
  if (byte == OPEN_BRACE || byte == OPEN_BRACKET) return afterNested(from);
  let at = from;
  while (byte > BLANK && byte != QUOTE && byte != CLOSE_BRACE && byte != COMMA) {
    at += 1;
    byte = load<u8>(at);
  }
  return byte == COMMA || byte == BLANK ? at : 0;
}

/** Of a list or an object: a bracket is none of theirs if an odd number of quotes stands before it. */
function afterNested(from: usize): usize {
  let depth: u32 = 0;
  let quotesBefore: u32 = 0;
  for (let at = from; ; at += 16) {
    const signs = v128.load(at);
    const folded = v128.or(signs, i8x16.splat(0x20));
    const strange = i8x16.bitmask(
      v128.or(i8x16.lt_s(signs, i8x16.splat(0x20)), i8x16.eq(signs, i8x16.splat(0x5c))),
    );
    const quotes = i8x16.bitmask(i8x16.eq(signs, i8x16.splat(0x22)));
    let brackets = i8x16.bitmask(
      v128.or(i8x16.eq(folded, i8x16.splat(0x7b)), i8x16.eq(folded, i8x16.splat(0x7d))),
    );
    for (; brackets != 0; brackets &= brackets - 1) {
      const below = (brackets & -brackets) - 1;
      if (((quotesBefore + <u32>popcnt(quotes & below)) & 1) != 0) continue;
      if ((strange & below) != 0) return 0;
      const place = at + <usize>ctz(brackets);
      if ((load<u8>(place) & OPENING) != 0) depth += 1;
      else {
        depth -= 1;
        if (depth == 0) return place + 1;
      }
    }
    if (strange != 0) break;
    quotesBefore += <u32>popcnt(quotes);
  }
  return 0;
}

function hashOf(from: usize, to: usize): u32 {
  let hash = <u32>(to - from);
  let at = from;
  for (; at + 4 <= to; at += 4) {
    hash = (hash ^ load<u32>(at)) * 0x9e3779b1;
    hash ^= hash >>> 15;
  }
  for (; at < to; at += 1) hash = (hash ^ <u32>load<u8>(at)) * 0x01000193;
  hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
  return hash ^ (hash >>> 13);
}
