/** Shapes of lines as the kernel compares them: steps that name each other by their addresses, and signs in blocks. */
import { BLOCK, inBlocks, STEP } from "./kernel-layout.ts";
import { type Memory, putInts } from "./kernel-memory.ts";
import type { ShapeStep } from "./shapes.ts";

const NONE = -1;

export const ROOM_FOR_STEPS = 524_288;

/** Writes all shapes anew from that address on; returns where the first step lies, 0 where there is none or no room. */
export function stepWriter(from: number): (memory: Memory, first: ShapeStep | null) => number {
  return (memory, first) => {
    let free = from;
    const take = (bytes: number): number => {
      const at = free;
      free += inBlocks(bytes);
      return at;
    };
    const isFull = (bytes: number): boolean => free + inBlocks(bytes) > from + ROOM_FOR_STEPS;
    const written = (step: ShapeStep | null): number => {
      if (step === null) return 0;
      const { bytes, kind, slot, known } = step.made;
      if (isFull(STEP.bytes + bytes.length + 2 * BLOCK)) return 0;
      const at = take(STEP.bytes);
      const signs = take(bytes.length);
      memory.bytes.fill(0, signs, signs + inBlocks(bytes.length));
      memory.bytes.set(bytes, signs);
      putInts(memory, at, [kind, slot, bytes.length, signs, written(step.below), written(step.beside)]);
      putInts(memory, at + STEP.knownSlot, [known?.slot ?? NONE, known?.from ?? 0, known?.to ?? 0, 0]);
      return at;
    };
    return written(first);
  };
}
