/**
 * Texts that come again and again, by their bytes: each is given the next number when it is first seen, and
 * found again without being decoded. Open addressing, every hit verified byte for byte.
 */
import { longer } from "./longer.ts";
import { asciiView, hashOfText, isText, putWords, textOfWords } from "./words.ts";

export interface Interned {
  /** The number of the text from `from` to `to`, -1 where it was never taken. */
  readonly find: (view: DataView, from: number, to: number) => number;
  /** As `find`, and takes what is new; -1 where there is no more room. */
  readonly take: (view: DataView, from: number, to: number) => number;
  /** Plain texts; taken in their order, from number 0. */
  readonly text: (number: number) => string;
  readonly size: () => number;
}

/** Of a text in the arena: its hash, its number, its length in bytes, then its words. */
const NUMBER = 1;
const LENGTH = 2;
const WORDS = 3;

/** `most`: of so many texts at most; others are not taken. */
export function interned(most: number, first: readonly string[] = []): Interned {
  let mask = 63;
  /** Where a text stands in the arena; 0 for a free place. */
  let slots = new Int32Array(mask + 1);
  let arena = new Int32Array(256);
  let end = 1;
  let starts = new Int32Array(64);
  let size = 0;
  const findHashed = (view: DataView, from: number, length: number, hash: number): number => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const start = slots[slot] as number;
      if (start === 0) return -1;
      if (arena[start] !== hash || arena[start + LENGTH] !== length) continue;
      if (!isText(view, from, arena, start + WORDS, length)) continue;
      return arena[start + NUMBER] as number;
    }
  };
  const find = (view: DataView, from: number, to: number): number =>
    findHashed(view, from, to - from, hashOfText(view, from, to));
  const take = (view: DataView, from: number, to: number): number => {
    const known = find(view, from, to);
    if (known !== -1 || size === most) return known;
    const number = size;
    const start = end;
    end = start + WORDS + ((to - from + 3) >> 2);
    if (number === starts.length) starts = longer(starts);
    while (end > arena.length) arena = longer(arena);
    starts[number] = start;
    arena[start] = hashOfText(view, from, to);
    arena[start + NUMBER] = number;
    arena[start + LENGTH] = to - from;
    putWords(view, from, to, arena, start + WORDS);
    size += 1;
    if (size * 2 > mask) {
      mask = mask * 2 + 1;
      slots = new Int32Array(mask + 1);
      for (let one = 0; one < size; one += 1) place(slots, arena, starts[one] as number);
    } else place(slots, arena, start);
    return number;
  };
  for (const text of first) {
    const view = asciiView(text);
    if (view !== null) take(view, 0, text.length);
  }
  return {
    find,
    take,
    text: number => textAt(arena, starts[number] as number),
    size: () => size,
  };
}

/** Into the first free place from its own on. */
function place(slots: Int32Array, arena: Int32Array, start: number): void {
  const mask = slots.length - 1;
  let slot = (arena[start] as number) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = start;
}

function textAt(arena: Int32Array, start: number): string {
  return textOfWords(arena, start + WORDS, arena[start + LENGTH] as number);
}
