/**
 * Fingerprints of 128 bits (`murmur.ts`), its four lanes seeded by a key. It tells events apart and sums to a
 * digest; it is no signature: trails that must withstand an attacker belong to the capture of events.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { endBlock, type Key, murmurOf } from "./murmur.ts";

export type { Key } from "./murmur.ts";

/**
 * Derived from the contract's name, so that the digest of a period stays the same over versions and machines.
 */
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
/** Most texts fit with what is read behind them; a character is three bytes at most. */
const MOST_CHARACTERS = 1_360;
const buffer = new Uint8Array(MOST_CHARACTERS * 3 + 16);
const view = new DataView(buffer.buffer);

/** 32 hex digits. */
export function fingerprint(key: Key, text: string): string {
  if (text.length > MOST_CHARACTERS) return hex(murmur128(encoder.encode(text), key));
  const { written } = encoder.encodeInto(text, buffer);
  endBlock(view, written);
  murmurOf(view, written, key, words);
  return hex(words);
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function hex(of: ArrayLike<number>): string {
  let text = "";
  for (let index = 0; index < of.length; index += 1) {
    const word = of[index] ?? 0;
    text += `${HEX[word >>> 24]}${HEX[(word >>> 16) & 255]}${HEX[(word >>> 8) & 255]}${HEX[word & 255]}`;
  }
  return text;
}

const words = new Uint32Array(4);

export function murmur128(data: Uint8Array, seed: Key): readonly number[] {
  const padded = new Uint8Array(data.length + 16);
  padded.set(data);
  murmurOf(new DataView(padded.buffer), data.length, seed, words);
  return [...words];
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
