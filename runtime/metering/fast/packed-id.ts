/**
 * Identities as four words: a UUID (RFC 9562, lower case) and a ULID are 128 bits of nothing but themselves;
 * any other id keeps its bytes.
 */
import { type Chunk, wordAt } from "./words.ts";

export const UUID = 1;
export const ULID = 2;
export const BYTES = 3;

/** One identity at a time, packed in place so that nothing is allocated for it. */
export interface PackedId {
  /** UUID, ULID or BYTES. */
  kind: number;
  /** The number of its source. */
  source: number;
  readonly words: Uint32Array;
  /** Of all the above; of BYTES the bytes, too. With a sign, since that is a small integer everywhere. */
  hash: number;
  bytes: Uint8Array;
  from: number;
  to: number;
}

export function packedId(): PackedId {
  return {
    kind: BYTES,
    source: 0,
    words: new Uint32Array(4),
    hash: 0,
    bytes: new Uint8Array(0),
    from: 0,
    to: 0,
  };
}

export function packId(into: PackedId, source: number, chunk: Chunk, from: number, to: number): void {
  const { bytes, view } = chunk;
  into.source = source;
  into.bytes = bytes;
  into.from = from;
  into.to = to;
  const length = to - from;
  if (length === 36 && packUuid(into.words, view, from)) into.kind = UUID;
  else if (length === 26 && packUlid(into.words, bytes, from)) into.kind = ULID;
  else {
    into.kind = BYTES;
    hashBytes(into.words, view, from, to);
  }
  into.hash = hashOf(into.kind, source, into.words);
}

/** Of two lower-case digits, the first one in the low byte, what they say; below zero for anything else. */
const HEX_PAIRS = new Int16Array(2 ** 16).fill(-1);
for (let byte = 0; byte < 256; byte += 1) HEX_PAIRS[hexDigit(byte >> 4) | (hexDigit(byte & 15) << 8)] = byte;

function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value;
}

/** Crockford's base 32 in upper case, as ULIDs are written; else 255. */
export const BASE_32: Uint8Array = new Uint8Array(256).fill(255);
for (const [value, sign] of [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"].entries())
  BASE_32[sign.charCodeAt(0)] = value;

const DASH = 0x2d;

function packUuid(words: Uint32Array, view: DataView, from: number): boolean {
  if (view.getUint8(from + 8) !== DASH || view.getUint8(from + 13) !== DASH) return false;
  if (view.getUint8(from + 18) !== DASH || view.getUint8(from + 23) !== DASH) return false;
  const a = twoBytes(view, from);
  const b = twoBytes(view, from + 4);
  const c = twoBytes(view, from + 9);
  const d = twoBytes(view, from + 14);
  const e = twoBytes(view, from + 19);
  const f = twoBytes(view, from + 24);
  const g = twoBytes(view, from + 28);
  const h = twoBytes(view, from + 32);
  if ((a | b | c | d | e | f | g | h) < 0) return false;
  words[0] = (a << 16) | b;
  words[1] = (c << 16) | d;
  words[2] = (e << 16) | f;
  words[3] = (g << 16) | h;
  return true;
}

/** Two bytes of four digits; below zero where one of them is none. */
function twoBytes(view: DataView, at: number): number {
  return (
    ((HEX_PAIRS[view.getUint16(at, true)] as number) << 8) |
    (HEX_PAIRS[view.getUint16(at + 2, true)] as number)
  );
}

/** Above 31 once something was no sign of base 32. */
let wrong = 0;

/** 26 signs of five bits are 130, of which the first one may hold three: eight bits, then four times thirty. */
function packUlid(words: Uint32Array, bytes: Uint8Array, from: number): boolean {
  const first = BASE_32[bytes[from] as number] as number;
  const second = BASE_32[bytes[from + 1] as number] as number;
  const a = six(bytes, from + 2);
  const b = six(bytes, from + 8);
  const c = six(bytes, from + 14);
  const d = six(bytes, from + 20);
  const isPlain = first < 8 && (wrong | second) < 32;
  wrong = 0;
  if (!isPlain) return false;
  words[0] = (first << 29) | (second << 24) | (a >>> 6);
  words[1] = (a << 26) | (b >>> 4);
  words[2] = (b << 28) | (c >>> 2);
  words[3] = (c << 30) | d;
  return true;
}

function six(bytes: Uint8Array, at: number): number {
  const a = BASE_32[bytes[at] as number] as number;
  const b = BASE_32[bytes[at + 1] as number] as number;
  const c = BASE_32[bytes[at + 2] as number] as number;
  const d = BASE_32[bytes[at + 3] as number] as number;
  const e = BASE_32[bytes[at + 4] as number] as number;
  const f = BASE_32[bytes[at + 5] as number] as number;
  wrong |= a | b | c | d | e | f;
  return (a << 25) | (b << 20) | (c << 15) | (d << 10) | (e << 5) | f;
}

function hashBytes(words: Uint32Array, view: DataView, from: number, to: number): void {
  let [a, b] = [0x811c9dc5 | 0, 0x01000193];
  for (let at = from; at < to; at += 4) {
    const word = wordAt(view, at, to);
    a = Math.imul(a ^ word, 0x9e3779b1);
    b = Math.imul(b ^ word, 0x5bd1e995) + (a >>> 13);
    a ^= a >>> 15;
  }
  words[0] = a;
  words[1] = b;
  words[2] = to - from;
  words[3] = 0;
}

/**
 * Of the first three words, the source and the kind all bits go into it, of the fourth one each value makes another
 * hash: with the first three it stands for the fourth. Mixed as Murmur does (Austin Appleby, public domain).
 */
function hashOf(kind: number, source: number, words: Uint32Array): number {
  const two = Math.imul(words[0] as number, 0xcc9e2d51) + Math.imul(words[1] as number, 0x9e3779b1);
  const third = Math.imul(words[2] as number, 0x85ebca77) ^ Math.imul((source << 2) | kind, 0x27d4eb2f);
  let hash = (words[3] as number) ^ two ^ ((third << 15) | (third >>> 17));
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
