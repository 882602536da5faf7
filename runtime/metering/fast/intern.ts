/**
 * Texts that come again and again, by their bytes: each is given the next number when it is first seen, and
 * found again without being decoded. Open addressing, every hit verified byte for byte.
 */
import { longer } from "./longer.ts";
import { asciiView, hashOfText, isSameText, plainText, WORD_ROOM } from "./words.ts";

export interface Interned {
  /** The number of the text from `from` to `to`, -1 where it was never taken. */
  readonly find: (view: DataView, from: number, to: number) => number;
  /** As `find`, and takes what is new; -1 where there is no more room. */
  readonly take: (view: DataView, from: number, to: number) => number;
  /** Plain texts; taken in their order, from number 0. */
  readonly text: (number: number) => string;
  readonly size: () => number;
}

/** Of a text in the arena, in bytes: its hash, its number, its length, then itself and some room. */
const NUMBER = 4;
const LENGTH = 8;
const TEXT = 12;

/** `most`: of so many texts at most; others are not taken. */
export function interned(most: number, first: readonly string[] = []): Interned {
  let mask = 63;
  /** Where a text stands in the arena; 0 for a free place. */
  let slots = new Int32Array(mask + 1);
  let arena: DataView = new DataView(new ArrayBuffer(1_024));
  let end = WORD_ROOM;
  let starts = new Int32Array(64);
  let size = 0;

  const find = (view: DataView, from: number, to: number): number => {
    const length = to - from;
    const hash = hashOfText(view, from, to);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const start = slots[slot] as number;
      if (start === 0) return -1;
      if (arena.getInt32(start, true) !== hash || arena.getInt32(start + LENGTH, true) !== length) continue;
      if (isSameText(view, from, arena, start + TEXT, length)) return arena.getInt32(start + NUMBER, true);
    }
  };
  const take = (view: DataView, from: number, to: number): number => {
    const known = find(view, from, to);
    if (known !== -1 || size === most) return known;
    const number = size;
    const start = end;
    end = start + TEXT + to - from + WORD_ROOM;
    if (number === starts.length) starts = longer(starts);
    while (end > arena.byteLength) arena = largerArena(arena);
    starts[number] = start;
    arena.setInt32(start, hashOfText(view, from, to), true);
    arena.setInt32(start + NUMBER, number, true);
    arena.setInt32(start + LENGTH, to - from, true);
    for (let at = from; at < to; at += 1) arena.setUint8(start + TEXT + at - from, view.getUint8(at));
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
    text: number => {
      const start = (starts[number] as number) + TEXT;
      return plainText(arena, start, start + arena.getInt32(start + LENGTH - TEXT, true));
    },
    size: () => size,
  };
}

function largerArena(arena: DataView): DataView {
  return new DataView(longer(new Uint8Array(arena.buffer)).buffer);
}

/** Into the first free place from its own on. */
function place(slots: Int32Array, arena: DataView, start: number): void {
  const mask = slots.length - 1;
  let slot = arena.getInt32(start, true) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = start;
}
