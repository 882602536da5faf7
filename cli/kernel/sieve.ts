/** What sifts lines in WebAssembly (`kernel/sieve.as`), with its memory laid out. */
import { openModule } from "./module.ts";
import { SIEVE } from "./sieve.generated.ts";

export interface SieveKernel {
  readonly bytes: Uint8Array;
  /** In four bytes each, by `IN_HEAD`. */
  readonly head: Uint32Array;
  /** Sifts lines up to an `end` where line feeds stand; returns where one begins that is not plain, or not whole. */
  readonly sift: (from: number, end: number) => number;
  readonly places: SievePlaces;
  /** Of lines that were kept. */
  readonly numbers: Uint32Array;
}

/** Where things lie. */
export interface SievePlaces {
  /** What comes next, behind as much room for what was begun before. */
  readonly next: number;
  /** Lines that are kept, and their numbers. */
  readonly out: number;
  readonly numbers: number;
}

/** The same stands in sieve.as. */
export const IN_HEAD = {
  part: 0,
  parts: 1,
  /** Where the next line goes that is kept, and its number. */
  out: 2,
  numbers: 3,
  /** Of the next line. */
  number: 4,
  /** Of all hashes. */
  sum: 5,
  /** Where the line ends before which it has stopped; 0 where that is not whole. */
  end: 6,
  mostLine: 7,
} as const;

export const NUMBER_BYTES = 4;
/** With what it keeps for itself. */
const HEAD_BYTES = 256;
/** What is read and written at once, at most, and so what lies behind anything. */
const BLOCK = 16;
/** With its line feed, of a line that is kept. */
const LEAST_LINE = 2;

/** For so many bytes at once, and lines of at most so many. */
export function openSieve(chunk: number, mostLine: number): SieveKernel {
  const begun = inBlocks(mostLine + LEAST_LINE);
  const next = HEAD_BYTES + begun;
  const out = next + inBlocks(chunk) + 2 * BLOCK;
  const numbers = out + begun + inBlocks(chunk) + 2 * BLOCK;
  const mostNumbers = (begun + chunk) / LEAST_LINE + 1;
  const { exports, memory } = openModule(SIEVE, numbers + mostNumbers * NUMBER_BYTES);
  const { sift } = exports as Pick<SieveKernel, "sift">;
  const head = new Uint32Array(memory, 0, HEAD_BYTES / NUMBER_BYTES);
  head[IN_HEAD.mostLine] = mostLine;
  return {
    bytes: new Uint8Array(memory),
    head,
    sift,
    places: { next, out, numbers },
    numbers: new Uint32Array(memory, numbers, mostNumbers),
  };
}

/** Lines end up to `end`, for who looks for the next line feed. */
export function endAt({ bytes }: SieveKernel, end: number): void {
  bytes.fill(LINE_FEED, end, end + BLOCK);
}

export const LINE_FEED = 0x0a;

function inBlocks(bytes: number): number {
  return Math.ceil(bytes / BLOCK) * BLOCK;
}
