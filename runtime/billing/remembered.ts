/** What follows from the plan and its prices alone, looked up once for all bills and accounts that share it. */
import { kept } from "../kept.ts";
import { type CivilDate, epochDay } from "../time/civil.ts";
import type { Piece } from "./timeline.ts";

function newMap<K, V>(): Map<K, V> {
  return new Map();
}

function newWeakMap<K extends object, V>(): WeakMap<K, V> {
  return new WeakMap();
}

/** What depends on one object and a key alone is made once; when there is much of one object, it begins anew. */
export function madeOnce<T>(
  most: number = MOST_KEPT,
): (of: object, key: string | bigint, make: () => T) => T {
  const known = new WeakMap<object, Map<string | bigint, T>>();
  return (of, key, make) => {
    const ofObject = kept(known, of, newMap<string | bigint, T>);
    const found = ofObject.get(key);
    if (found !== undefined) return found;
    const made = make();
    if (ofObject.size >= most) ofObject.clear();
    ofObject.set(key, made);
    return made;
  };
}

/** `of`: what else it depends on, as one object that is always the same, and in words. */
export type Remembered<T> = (of: object, pieces: readonly Piece[], words: string, make: () => T) => T;

/** Years of bills are not all kept, nor long lists such as all hours of a month. */
const MOST_KEPT = 1_000;
const LONGEST = 32;

export function remembered<T extends readonly unknown[]>(): Remembered<T> {
  const known = new WeakMap<object, WeakMap<readonly Piece[], Map<string, T>>>();
  return (of, pieces, words, make) => {
    const ofPieces = kept(
      kept(known, of, newWeakMap<readonly Piece[], Map<string, T>>),
      pieces,
      newMap<string, T>,
    );
    const found = ofPieces.get(words);
    if (found !== undefined) return found;
    const made = make();
    if (ofPieces.size < MOST_KEPT && made.length <= LONGEST) ofPieces.set(words, made);
    return made;
  };
}

/** Days in words, shortly. */
export function dayWords(...days: readonly CivilDate[]): string {
  let words = "";
  for (const day of days) words += `${epochDay(day)} `;
  return words;
}
