/**
 * Texts that come again and again, by their bytes: each is given the next number when it is first seen, and
 * found again without being decoded. Open addressing, every hit verified byte for byte.
 */
import { longer } from "./longer.ts";

export interface Interned {
  /** The number of the text at `bytes[from, to)`, -1 where it was never taken. */
  readonly find: (bytes: Uint8Array, from: number, to: number) => number;
  /** As `find`, and takes what is new; -1 where there is no more room. */
  readonly take: (bytes: Uint8Array, from: number, to: number) => number;
  /** ASCII texts; taken in their order, from number 0. */
  readonly text: (number: number) => string;
  readonly size: () => number;
}

/** `most`: of so many texts at most; others are not taken. */
export function interned(most: number, first: readonly string[] = []): Interned {
  let mask = 63;
  let slots = new Int32Array(mask + 1).fill(-1);
  let hashes = new Int32Array(64);
  let starts = new Int32Array(65);
  let arena = new Uint8Array(1024);
  let size = 0;

  const find = (bytes: Uint8Array, from: number, to: number): number => {
    const hash = hashOf(bytes, from, to);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot] ?? -1;
      if (found === -1) return -1;
      if (hashes[found] === hash && isAt(found, bytes, from, to)) return found;
    }
  };
  const isAt = (number: number, bytes: Uint8Array, from: number, to: number): boolean => {
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start !== to - from) return false;
    for (let index = from; index < to; index += 1)
      if (arena[start + index - from] !== bytes[index]) return false;
    return true;
  };
  const take = (bytes: Uint8Array, from: number, to: number): number => {
    const known = find(bytes, from, to);
    if (known !== -1 || size === most) return known;
    const number = size;
    const start = starts[number] ?? 0;
    if (number + 2 > starts.length) starts = longer(starts);
    if (number + 1 > hashes.length) hashes = longer(hashes);
    while (start + to - from > arena.length) arena = longer(arena);
    arena.set(bytes.subarray(from, to), start);
    starts[number + 1] = start + to - from;
    hashes[number] = hashOf(bytes, from, to);
    size += 1;
    if (size * 2 > mask) rehash();
    else place(number);
    return number;
  };
  const place = (number: number): void => {
    let slot = (hashes[number] ?? 0) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = number;
  };
  const rehash = (): void => {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1).fill(-1);
    for (let number = 0; number < size; number += 1) place(number);
  };
  for (const text of first) {
    const bytes = asciiBytes(text);
    if (bytes !== null) take(bytes, 0, bytes.length);
  }
  return {
    find,
    take,
    text: number => asciiText(arena, starts[number] ?? 0, starts[number + 1] ?? 0),
    size: () => size,
  };
}

/** FNV-1a (Fowler, Noll and Vo), its bits mixed at the end. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Null for a text with anything but printable ASCII. */
export function asciiBytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || unit > 0x7e) return null;
    bytes[index] = unit;
  }
  return bytes;
}

export function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let index = from; index < to; index += 1) text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}
