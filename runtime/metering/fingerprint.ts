/**
 * Fingerprints of 128 bits: MurmurHash3 x86_128 (Austin Appleby, public domain; its published test vectors are in the
 * tests), its four lanes seeded by a key. It tells events apart and sums to a digest; it is no signature: trails that
 * must withstand an attacker belong to the capture of events.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

export type Key = readonly [number, number, number, number];

/** Derived from the contract's name, so that the digest of a period stays the same over versions and machines. */
export function fingerprintKey(contract: string): Key {
  const bytes = sha256(utf8ToBytes(`tarif event fingerprint 1|${contract}`));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12)];
}

/** Parts joined so that no two lists of parts make the same text. */
export function joinParts(parts: readonly string[]): string {
  let joined = "";
  for (const part of parts) joined += `${part.length}:${part}`;
  return joined;
}

const encoder = new TextEncoder();

/** 32 hex digits. */
export function fingerprint(key: Key, text: string): string {
  return hex(murmur128(encoder.encode(text), key));
}

export function hex(words: readonly number[]): string {
  let text = "";
  for (const word of words) text += (word >>> 0).toString(16).padStart(8, "0");
  return text;
}

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

export function murmur128(data: Uint8Array, seed: Key): readonly number[] {
  let [h1, h2, h3, h4] = seed;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const blocks = data.length >>> 4;
  for (let i = 0; i < blocks; i += 1) {
    const at = i << 4;
    h1 = rotate(h1 ^ mixed(view.getUint32(at, true), C1, 15, C2), 19);
    h1 = (Math.imul((h1 + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 = rotate(h2 ^ mixed(view.getUint32(at + 4, true), C2, 16, C3), 17);
    h2 = (Math.imul((h2 + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 = rotate(h3 ^ mixed(view.getUint32(at + 8, true), C3, 17, C4), 15);
    h3 = (Math.imul((h3 + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 = rotate(h4 ^ mixed(view.getUint32(at + 12, true), C4, 18, C1), 13);
    h4 = (Math.imul((h4 + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  const tail = (from: number): number => {
    let word = 0;
    for (let i = 3; i >= 0; i -= 1) word = (word << 8) | (data[(blocks << 4) + from + i] ?? 0);
    return word;
  };
  h4 ^= mixed(tail(12), C4, 18, C1);
  h3 ^= mixed(tail(8), C3, 17, C4);
  h2 ^= mixed(tail(4), C2, 16, C3);
  h1 ^= mixed(tail(0), C1, 15, C2);
  return finish(h1, h2, h3, h4, data.length);
}

function finish(a: number, b: number, c: number, d: number, length: number): readonly number[] {
  let [h1, h2, h3, h4] = [a ^ length, b ^ length, c ^ length, d ^ length];
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  [h1, h2, h3, h4] = [avalanche(h1), avalanche(h2), avalanche(h3), avalanche(h4)];
  h1 = (h1 + h2 + h3 + h4) | 0;
  return [h1, (h2 + h1) | 0, (h3 + h1) | 0, (h4 + h1) | 0];
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

/** An order-free digest: the sum of fingerprints modulo 2^128. */
export interface Digest {
  readonly sum: bigint;
}

export const EMPTY_DIGEST: Digest = { sum: 0n };

const MASK = (1n << 128n) - 1n;

export function addToDigest(digest: Digest, print: string): Digest {
  return { sum: (digest.sum + BigInt(`0x${print}`)) & MASK };
}

export function takeFromDigest(digest: Digest, print: string): Digest {
  return { sum: (digest.sum - BigInt(`0x${print}`)) & MASK };
}

export function mergeDigests(a: Digest, b: Digest): Digest {
  return { sum: (a.sum + b.sum) & MASK };
}

export function digestText(digest: Digest): string {
  return digest.sum.toString(16).padStart(32, "0");
}
