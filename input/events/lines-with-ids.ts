/**
 * Passes over lines that hold none of some ids, as fast as may be: a block of four bytes says how far the next place is
 * at which one of them could end (Wu and Manber, 1994). A line with a backslash is never passed, since an id can be
 * written in it with escapes.
 */
import { BYTE, type TakeLines } from "./record.ts";

/** Null where an id is too short to be searched for. */
export function linesWithoutIds(ids: readonly string[]): TakeLines | null {
  const encoder = new TextEncoder();
  const wanted = ids.map(id => encoder.encode(id));
  const shortest = Math.min(...wanted.map(id => id.length));
  if (shortest < BLOCK) return null;
  const find = finder(wanted, shortest);
  return (bytes, from) => {
    const backslash = bytes.indexOf(BYTE.backslash, from);
    const id = find(bytes, from, backslash === -1 ? bytes.length : backslash);
    const found = id === -1 ? backslash : id;
    const before = bytes.lastIndexOf(BYTE.lineFeed, found === -1 ? bytes.length : found) + 1;
    return { lines: found === -1 ? 1 : 0, next: before > from ? before : from };
  };
}

const BLOCK = 4;
const MOST_SHIFT = 255;
const HASH_BITS = 16;

/** Where the first of the ids lies between two places, -1 where none does; all are at least `shortest` bytes long. */
function finder(
  ids: readonly Uint8Array[],
  shortest: number,
): (bytes: Uint8Array, from: number, to: number) => number {
  const shifts = new Uint8Array(2 ** HASH_BITS).fill(Math.min(shortest - BLOCK + 1, MOST_SHIFT));
  /** By the last block of their first `shortest` bytes. */
  const ending = new Map<number, Uint8Array[]>();
  for (const id of ids) {
    const view = viewOf(id);
    for (let at = 0; at + BLOCK <= shortest; at += 1) {
      const block = view.getInt32(at, true);
      const shift = shortest - BLOCK - at;
      if (shift < (shifts[hashOf(block)] as number)) shifts[hashOf(block)] = shift;
      if (shift === 0) ending.set(block, [...(ending.get(block) ?? []), id]);
    }
  }
  return (bytes, from, to) => {
    const view = viewOf(bytes);
    for (let at = from + shortest - BLOCK; at + BLOCK <= to; ) {
      const block = view.getInt32(at, true);
      const shift = shifts[hashOf(block)] as number;
      const start = at - shortest + BLOCK;
      if (shift === 0 && ending.get(block)?.some(id => isAt(bytes, start, to, id)) === true) return start;
      at += shift === 0 ? 1 : shift;
    }
    return -1;
  };
}

function hashOf(block: number): number {
  return Math.imul(block, 0x9e3779b1) >>> (32 - HASH_BITS);
}

function isAt(bytes: Uint8Array, start: number, to: number, id: Uint8Array): boolean {
  return start + id.length <= to && id.every((byte, index) => bytes[start + index] === byte);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
