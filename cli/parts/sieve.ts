/**
 * Of the lines of a source those of one part, by the hashes of their ids, as every thread finds them for itself: each
 * reads all bytes, but of lines that are others' only where they end and what their ids are. Whose a line is depends on
 * its own bytes alone, and not on where chunks of the source begin. Lines that are plain up to their ids are sifted in
 * WebAssembly, any other by `idHash`.
 */
import { idHash } from "../../index.ts";
import { INPUT_LIMITS } from "../../input/limits.ts";
import { endAt, IN_HEAD, LINE_FEED, NUMBER_BYTES, openSieve, type SieveKernel } from "../kernel/sieve.ts";
import { partOf } from "./split.ts";
import { type Lines, NO_LINES, ROOM_BEHIND } from "./take.ts";

export interface Sieve {
  /** Where the next bytes of the source are to be put. */
  readonly room: Uint8Array;
  /** Sifts so many bytes that were put there: lines of the part that have ended, which stay until the next call. */
  readonly sift: (size: number) => Lines;
  /** Ends a source: its last line, if no line feed has ended it. */
  readonly end: () => Lines;
  readonly passed: () => Passed;
}

/** Of all sources, whosever their lines are: the same in all threads that have read the same. */
export interface Passed {
  readonly lines: number;
  /** Of the hashes of ids, in 32 bits. */
  readonly sum: number;
}

/** Longer lines are no events, whatever they hold; a carriage return at the end does not count. */
const MOST_LINE = INPUT_LIMITS.eventBytes + 1;
/** Some hundred lines of each part. */
const CHUNK_BYTES_OF_PART = 32_768;
const MOST_CHUNK_BYTES = 262_144;

export function sieve(part: number, parts: number): Sieve {
  const chunk = Math.min(MOST_CHUNK_BYTES, parts * CHUNK_BYTES_OF_PART);
  const kernel = openSieve(chunk, MOST_LINE);
  const { bytes, head, places } = kernel;
  head[IN_HEAD.part] = part;
  head[IN_HEAD.parts] = parts;
  const judge = judgeOf(kernel, part, parts);
  /** So many bytes of a line lie before the next ones; if it `isCut`, others of it were passed over. */
  let begun = 0;
  let isCut = false;
  let [before, lines] = [0, 0];

  /** Returns where the line begins that is not whole. */
  const siftWhole = (from: number, end: number): number => {
    head[IN_HEAD.out] = places.out;
    head[IN_HEAD.numbers] = places.numbers;
    head[IN_HEAD.number] = 0;
    for (let next = from; ; ) {
      const stopped = kernel.sift(next, end);
      const lineEnd = head[IN_HEAD.end] as number;
      if (lineEnd === 0) return stopped;
      judge(stopped, lineEnd);
      next = lineEnd + 1;
    }
  };
  const sift = (size: number): Lines => {
    const end = places.next + size;
    endAt(kernel, end);
    let from = places.next - begun;
    if (isCut) {
      const lineEnd = bytes.indexOf(LINE_FEED, places.next);
      if (lineEnd === end) return NO_LINES;
      // What it begins with comes to lie before its end.
      bytes.copyWithin(lineEnd - begun, from, places.next);
      from = lineEnd - begun;
    }
    const rest = siftWhole(from, end);
    begun = Math.min(end - rest, MOST_LINE + 1);
    isCut = begun < end - rest;
    bytes.copyWithin(places.next - begun, rest, rest + begun);
    const first = lines + 1;
    lines += head[IN_HEAD.number] as number;
    return kept(kernel, first);
  };
  return {
    room: bytes.subarray(places.next, places.next + chunk),
    sift,
    end: () => {
      bytes[places.next] = LINE_FEED;
      const last = begun > 0 ? sift(1) : NO_LINES;
      before += lines;
      lines = 0;
      return last;
    },
    passed: () => ({ lines: before + lines, sum: head[IN_HEAD.sum] as number }),
  };
}

/** What is done with a line that is not plain. */
function judgeOf(kernel: SieveKernel, part: number, parts: number): (from: number, to: number) => void {
  const { bytes, head } = kernel;
  const { ofLine } = idHash();
  return (from, to) => {
    if (to - from > MOST_LINE) {
      // The first part says that it is too long, for which that much of it is enough.
      if (part === 0) keep(kernel, from, from + MOST_LINE + 1);
    } else if (to > from) {
      const hash = ofLine(bytes, from, to);
      head[IN_HEAD.sum] = (head[IN_HEAD.sum] as number) + hash;
      if (partOf(hash, parts) === part) keep(kernel, from, to);
    }
    head[IN_HEAD.number] = (head[IN_HEAD.number] as number) + 1;
  };
}

function keep({ bytes, head, numbers, places }: SieveKernel, from: number, to: number): void {
  const out = head[IN_HEAD.out] as number;
  const end = out + to - from;
  bytes.copyWithin(out, from, to);
  bytes[end] = LINE_FEED;
  head[IN_HEAD.out] = end + 1;
  const at = head[IN_HEAD.numbers] as number;
  numbers[(at - places.numbers) / NUMBER_BYTES] = head[IN_HEAD.number] as number;
  head[IN_HEAD.numbers] = at + NUMBER_BYTES;
}

/** `first`: the number of the first line that was sifted. */
function kept({ bytes, head, numbers, places }: SieveKernel, first: number): Lines {
  const end = head[IN_HEAD.out] as number;
  // Others' lines that were copied lie there.
  bytes.fill(0, end, end + ROOM_BEHIND);
  return {
    bytes: bytes.subarray(places.out, end + ROOM_BEHIND),
    count: ((head[IN_HEAD.numbers] as number) - places.numbers) / NUMBER_BYTES,
    numberOf: index => first + (numbers[index] as number),
  };
}
