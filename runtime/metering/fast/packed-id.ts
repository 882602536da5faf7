/**
 * Identities as four words: a UUID (RFC 9562, lower case) and a ULID are 128 bits of nothing but themselves;
 * any other id keeps its bytes.
 */

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
  /** Of all the above; of BYTES the bytes, too. */
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

export function packId(into: PackedId, source: number, bytes: Uint8Array, from: number, to: number): void {
  into.source = source;
  into.bytes = bytes;
  into.from = from;
  into.to = to;
  const length = to - from;
  if (length === 36 && packUuid(into.words, bytes, from)) into.kind = UUID;
  else if (length === 26 && packUlid(into.words, bytes, from)) into.kind = ULID;
  else {
    into.kind = BYTES;
    hashBytes(into.words, bytes, from, to);
  }
  into.hash = hashOf(into.kind, source, into.words, 0);
}

/** 0 to 15 for lower-case digits, else 255. */
const HEX = new Uint8Array(256).fill(255);
for (let digit = 0; digit < 16; digit += 1) HEX[digit < 10 ? 0x30 + digit : 0x57 + digit] = digit;

/** Crockford's base 32 in upper case, as ULIDs are written; else 255. */
const BASE_32 = new Uint8Array(256).fill(255);
for (const [value, sign] of [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"].entries())
  BASE_32[sign.charCodeAt(0)] = value;

const DASH = 0x2d;

function packUuid(words: Uint32Array, bytes: Uint8Array, from: number): boolean {
  if (bytes[from + 8] !== DASH || bytes[from + 13] !== DASH) return false;
  if (bytes[from + 18] !== DASH || bytes[from + 23] !== DASH) return false;
  const first = (four(bytes, from) << 16) | four(bytes, from + 4);
  const second = (four(bytes, from + 9) << 16) | four(bytes, from + 14);
  const third = (four(bytes, from + 19) << 16) | four(bytes, from + 24);
  const fourth = (four(bytes, from + 28) << 16) | four(bytes, from + 32);
  if (wrong > 15) {
    wrong = 0;
    return false;
  }
  words[0] = first;
  words[1] = second;
  words[2] = third;
  words[3] = fourth;
  return true;
}

/** Above 15 once something was no digit. */
let wrong = 0;

function four(bytes: Uint8Array, at: number): number {
  const a = HEX[bytes[at] as number] as number;
  const b = HEX[bytes[at + 1] as number] as number;
  const c = HEX[bytes[at + 2] as number] as number;
  const d = HEX[bytes[at + 3] as number] as number;
  wrong |= a | b | c | d;
  return (a << 12) | (b << 8) | (c << 4) | d;
}

function packUlid(words: Uint32Array, bytes: Uint8Array, from: number): boolean {
  // 26 signs of five bits are 130: the first one may hold three.
  if ((BASE_32[bytes[from] ?? 0] ?? 255) > 7) return false;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let index = 0; index < 26; index += 1) {
    const value = BASE_32[bytes[from + index] ?? 0] ?? 255;
    if (value === 255) return false;
    a = (a << 5) | (b >>> 27);
    b = (b << 5) | (c >>> 27);
    c = (c << 5) | (d >>> 27);
    d = (d << 5) | value;
  }
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
  return true;
}

function hashBytes(words: Uint32Array, bytes: Uint8Array, from: number, to: number): void {
  let [a, b] = [0x811c9dc5 | 0, 0x01000193];
  for (let at = from; at < to; at += 1) {
    a = Math.imul(a ^ (bytes[at] ?? 0), 0x01000193);
    b = Math.imul(b ^ (bytes[at] ?? 0), 0x5bd1e995) + (a >>> 13);
  }
  words[0] = a;
  words[1] = b;
  words[2] = to - from;
  words[3] = 0;
}

/** Of the four words from `at` on, by Murmur's mixing (Austin Appleby, public domain). */
export function hashOf(kind: number, source: number, words: Uint32Array, at: number): number {
  let hash = Math.imul(source + 1, 0x9e3779b1) ^ kind;
  for (let index = 0; index < 4; index += 1) {
    const word = Math.imul(words[at + index] ?? 0, 0xcc9e2d51);
    hash ^= Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
