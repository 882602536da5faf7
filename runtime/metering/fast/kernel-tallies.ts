/** Tallies that lie in the memory of the kernel, which then counts in them what it has read. */
import { IN_HEAD } from "./kernel-layout.ts";
import { type Memory, type Plot, putInts } from "./kernel-memory.ts";
import { ADD, COUNT, LOWER, RAISE, type Steps } from "./routes.ts";
import type { Room, Tallies } from "./tallies.ts";

/** Where tallies begin; they may grow out of it. */
export interface KernelTallies {
  readonly room: (memory: Memory) => Room;
  /** After steps that others have made known. */
  readonly follow: (memory: Memory, all: Tallies) => void;
}

/** So many places, and so many doubles of rows. */
const MOST_PLACES = 2 ** 21;
const MOST_NUMBERS = 2 ** 20;
const MOST_STEPS = 256;
const BYTES_OF_STEPS = 65_536;
const INT = 4;
const DOUBLE = 8;
/** Rows lie so that what comes from memory together lies together. */
const LINE = 64;

/** Null where there are too many places. */
export function kernelTallies(into: Plot, places: number | null): KernelTallies | null {
  if (places === null || places > MOST_PLACES) return null;
  const near = into.take(INT * places);
  const rows = inLines(into.take(DOUBLE * MOST_NUMBERS + LINE));
  const list = into.take(INT * MOST_STEPS);
  let free = into.take(BYTES_OF_STEPS);
  const end = free + BYTES_OF_STEPS;
  let known = 0;
  into.writeLater(memory => putInts(memory, IN_HEAD.near, [near, rows, list]));
  return {
    room: ({ kernel: { memory } }) => ({
      near: new Int32Array(memory, near, places),
      numbers: new Float64Array(memory, rows, MOST_NUMBERS),
    }),
    follow: (memory, { steps }) => {
      for (; known < Math.min(steps.length, MOST_STEPS); known += 1) {
        const words = wordsOf(steps[known]);
        const isTaken = words.length > 0 && free + INT * words.length <= end;
        if (isTaken) putInts(memory, free, words);
        putInts(memory, list + INT * known, [isTaken ? free : 0]);
        if (isTaken) free += INT * words.length;
      }
      putInts(memory, IN_HEAD.stepsCount, [known]);
    },
  };
}

function inLines(address: number): number {
  return Math.ceil(address / LINE) * LINE;
}

const KINDS: ReadonlySet<number> = new Set([COUNT, ADD, RAISE, LOWER]);

/** How many steps, and of each what it does with which field; none where one of them asks for more. */
function wordsOf(steps: Steps | undefined): readonly number[] {
  if (steps === undefined || !steps.isSingle || steps.kinds.some(kind => !KINDS.has(kind))) return [];
  const { kinds, first } = steps;
  return [kinds.length, ...Array.from(kinds).flatMap((kind, step) => [kind, first[step] ?? 0])];
}
