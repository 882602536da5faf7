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
  /** ASCII texts; taken in their order, from number 0. */
  readonly text: (number: number) => string;
  readonly size: () => number;
}

/** `most`: of so many texts at most; others are not taken. */
export function interned(most: number, first: readonly string[] = []): Interned {
  let mask = 63;
  let slots = new Int32Array(mask + 1).fill(-1);
  let hashes = new Int32Array(64);
  let lengths = new Int32Array(64);
  let starts = new Int32Array(65);
  let arena = new Int32Array(256);
  let size = 0;

  const find = (view: DataView, from: number, to: number): number => {
    const hash = hashOfText(view, from, to);
    const length = to - from;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = slots[slot] as number;
      if (found === -1) return -1;
      if (hashes[found] !== hash || lengths[found] !== length) continue;
      if (isText(view, from, arena, starts[found] as number, length)) return found;
    }
  };
  const take = (view: DataView, from: number, to: number): number => {
    const known = find(view, from, to);
    if (known !== -1 || size === most) return known;
    const number = size;
    const start = starts[number] as number;
    const end = start + ((to - from + 3) >> 2);
    if (number + 2 > starts.length) starts = longer(starts);
    if (number + 1 > hashes.length) [hashes, lengths] = [longer(hashes), longer(lengths)];
    while (end > arena.length) arena = longer(arena);
    putWords(view, from, to, arena, start);
    starts[number + 1] = end;
    lengths[number] = to - from;
    hashes[number] = hashOfText(view, from, to);
    size += 1;
    if (size * 2 > mask) rehash();
    else place(number);
    return number;
  };
  const place = (number: number): void => {
    let slot = (hashes[number] as number) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = number;
  };
  const rehash = (): void => {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1).fill(-1);
    for (let number = 0; number < size; number += 1) place(number);
  };
  for (const text of first) {
    const view = asciiView(text);
    if (view !== null) take(view, 0, text.length);
  }
  return {
    find,
    take,
    text: number => textOfWords(arena, starts[number] as number, lengths[number] as number),
    size: () => size,
  };
}
