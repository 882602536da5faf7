/** What a thread takes of lines that all threads read: those of its part. */
import { readSync } from "node:fs";
import { EVENTS_CHANGED } from "../../index.ts";
import { causeOf } from "../input/read-file.ts";
import type { OpenFile } from "./messages.ts";
import type { Sieve } from "./sieve.ts";
import type { PartTaker } from "./take.ts";

/** `passed` is told the bytes read, some at a time. Null, or why the file cannot be read to its end. */
export function takeFile(
  { source, descriptor, from, to }: OpenFile,
  own: Sieve,
  taker: PartTaker,
  passed: (bytes: number) => void,
): string | null {
  let untold = 0;
  for (let at = from; at < to; ) {
    let size = 0;
    try {
      size = readSync(descriptor, own.room, 0, Math.min(own.room.length, to - at), at);
    } catch (error) {
      return causeOf(error);
    }
    if (size === 0) throw changedWhileRead();
    at += size;
    taker.takeLines(source, own.sift(size));
    untold += size;
    if (untold < TOLD_BYTES && at < to) continue;
    passed(untold);
    untold = 0;
  }
  taker.takeLines(source, own.end());
  return null;
}

const TOLD_BYTES = 33_554_432;

/** As many as there are, part by part. */
export function takeBytes(source: number, bytes: Uint8Array, own: Sieve, taker: PartTaker): void {
  for (let at = 0; at < bytes.length; at += own.room.length) {
    const piece = bytes.subarray(at, at + own.room.length);
    own.room.set(piece);
    taker.takeLines(source, own.sift(piece.length));
  }
}

/** What one thread has read is not what another one has. */
export function changedWhileRead(): Error {
  return Object.assign(new Error("the events changed while they were read"), { name: EVENTS_CHANGED });
}
