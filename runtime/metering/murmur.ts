/**
 * MurmurHash3 x86_128 (Austin Appleby, public domain; its published test vectors are in the tests), its four
 * lanes seeded by a key.
 */

export type Key = readonly [number, number, number, number];

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

/** What must stand behind the bytes: the last, broken block is read whole. */
const BLOCK = 16;

/** Fills up with zeros what `murmurOf` reads behind so many bytes; there must be room for sixteen more. */
export function endBlock(bytes: DataView, length: number): void {
  for (let at = length; at < length + BLOCK; at += 4) bytes.setInt32(at, 0);
}

/** Of the first `length` bytes, into four words; zeros must stand behind them (`endBlock`). */
export function murmurOf(bytes: DataView, length: number, seed: Key, into: Uint32Array): void {
  let h1 = seed[0] | 0;
  let h2 = seed[1] | 0;
  let h3 = seed[2] | 0;
  let h4 = seed[3] | 0;
  const whole = length & ~15;
  for (let at = 0; at < whole; at += BLOCK) {
    h1 = rotate(h1 ^ mixed(bytes.getInt32(at, true), C1, 15, C2), 19);
    h1 = (Math.imul((h1 + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 = rotate(h2 ^ mixed(bytes.getInt32(at + 4, true), C2, 16, C3), 17);
    h2 = (Math.imul((h2 + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 = rotate(h3 ^ mixed(bytes.getInt32(at + 8, true), C3, 17, C4), 15);
    h3 = (Math.imul((h3 + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 = rotate(h4 ^ mixed(bytes.getInt32(at + 12, true), C4, 18, C1), 13);
    h4 = (Math.imul((h4 + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  // Zeros change nothing.
  h4 ^= mixed(bytes.getInt32(whole + 12, true), C4, 18, C1);
  h3 ^= mixed(bytes.getInt32(whole + 8, true), C3, 17, C4);
  h2 ^= mixed(bytes.getInt32(whole + 4, true), C2, 16, C3);
  h1 ^= mixed(bytes.getInt32(whole, true), C1, 15, C2);
  h1 ^= length;
  h2 ^= length;
  h3 ^= length;
  h4 ^= length;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = avalanche((h2 + h1) | 0);
  h3 = avalanche((h3 + h1) | 0);
  h4 = avalanche((h4 + h1) | 0);
  h1 = avalanche(h1);
  h1 = (h1 + h2 + h3 + h4) | 0;
  into[0] = h1;
  into[1] = (h2 + h1) | 0;
  into[2] = (h3 + h1) | 0;
  into[3] = (h4 + h1) | 0;
}

function mixed(word: number, first: number, turn: number, second: number): number {
  return Math.imul(rotate(Math.imul(word, first), turn), second);
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function avalanche(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
