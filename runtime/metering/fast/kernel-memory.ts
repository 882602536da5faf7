/** The memory of the kernel while it is laid out: places are taken first, and written once they are all known. */
import { bug } from "../../number/bug.ts";
import type { Interned } from "./intern.ts";
import { BLOCK, inBlocks, KEPT_TEXT } from "./kernel-layout.ts";

/** What reads lines in WebAssembly (`kernel/*.as`). */
export interface LineKernel {
  readonly memory: ArrayBuffer;
  /** How many lines were read from that address on, the last of which ends at that line feed. */
  readonly read: (from: number, last: number) => number;
  /** Asks the memory for what `note` and `tally` need of so many events. */
  readonly touch: (count: number) => number;
  /** Of so many events marks from one on those that are new as to be counted; returns which one it leaves. */
  readonly note: (from: number, count: number) => number;
  /** Of so many events counts those that are to be counted; returns how many are left. */
  readonly tally: (count: number) => number;
  /** Takes a text that lies in the memory into a table. */
  readonly keep: (table: number, text: number) => void;
  /** The same for a key; not 0 where it lies where it is looked for first. */
  readonly keepKey: (table: number, key: number) => number;
}

/** How a host opens it, with so many bytes of memory. */
export type OpenKernel = (bytes: number) => LineKernel;

export interface Memory {
  readonly kernel: LineKernel;
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export function memoryOf(kernel: LineKernel): Memory {
  const { memory } = kernel;
  return { kernel, bytes: new Uint8Array(memory), view: new DataView(memory) };
}

/** What is laid out. */
export interface Plot {
  /** Where so many bytes are going to lie. */
  readonly take: (bytes: number) => number;
  /** What writes them. */
  readonly writeLater: (write: (memory: Memory) => void) => void;
  readonly size: () => number;
  readonly writeAll: (memory: Memory) => void;
}

export function plot(from: number): Plot {
  let free = from;
  const writes: ((memory: Memory) => void)[] = [];
  return {
    take: bytes => {
      const at = free;
      free += inBlocks(bytes);
      return at;
    },
    writeLater: write => {
      writes.push(write);
    },
    size: () => free,
    writeAll: memory => {
      for (const write of writes) write(memory);
    },
  };
}

/** A table of texts whose address the kernel knows. */
export interface TextTable {
  readonly at: number;
  /** Takes the texts that have come since; those that have no room are not taken. */
  readonly follow: (memory: Memory) => void;
}

/** Of a list that grows so many are taken, and so many bytes of them. */
const MOST_TEXTS = 1_024;
const MOST_BYTES = 32_768;

/** `known`: all of them where the list `isClosed`. */
export function textTable(into: Plot, known: Interned, isClosed: boolean): TextTable {
  const most = isClosed ? known.size() : MOST_TEXTS;
  const last = 2 ** Math.ceil(Math.log2(2 * most + 2)) - 1;
  const at = into.take(4 + 4 * (last + 1));
  const texts = Array.from({ length: known.size() }, (_, number) => known.text(number));
  const room = isClosed ? texts.reduce((sum, { length }) => sum + roomOf(length), 0) : MOST_BYTES;
  let free = into.take(room);
  const end = free + room;
  let taken = 0;
  const follow = (memory: Memory): void => {
    for (; taken < Math.min(known.size(), most); taken += 1) {
      const text = known.text(taken);
      if (free + roomOf(text.length) > end) return;
      memory.view.setInt32(free + KEPT_TEXT.number, taken, true);
      memory.view.setInt32(free + KEPT_TEXT.length, text.length, true);
      putText(memory, free + KEPT_TEXT.text, text);
      memory.kernel.keep(at, free);
      free += roomOf(text.length);
    }
  };
  into.writeLater(memory => {
    memory.view.setInt32(at, last, true);
    follow(memory);
  });
  return { at, follow };
}

/** A text and what is read behind it. */
function roomOf(length: number): number {
  return inBlocks(KEPT_TEXT.text + length) + BLOCK;
}

/** Plain texts alone. */
export function putText({ bytes }: Memory, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
}

/** Numbers of four bytes one after another. */
export function putInts({ view }: Memory, at: number, numbers: readonly number[]): void {
  for (const [index, number] of numbers.entries()) {
    if (!Number.isSafeInteger(number)) bug(`no whole number: ${number}`);
    view.setInt32(at + 4 * index, number, true);
  }
}

export function putDoubles({ view }: Memory, at: number, numbers: readonly number[]): void {
  for (const [index, number] of numbers.entries()) view.setFloat64(at + 8 * index, number, true);
}
