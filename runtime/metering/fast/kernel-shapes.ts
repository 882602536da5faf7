/** Shapes of lines as the kernel compares them: steps that name each other by their addresses, and signs in blocks. */
import { BLOCK, IN_HEAD, inBlocks, STEP } from "./kernel-layout.ts";
import { type Memory, putInts } from "./kernel-memory.ts";
import type { Scanner } from "./scan.ts";
import type { ShapeStep, Shapes } from "./shapes.ts";
import type { Chunk } from "./words.ts";

export interface KernelShapes {
  /** After shapes that others have learned. */
  readonly follow: () => void;
  /** After so many lines that it has read: where some of them fitted no shape, the first one's is learned. */
  readonly watch: (lines: number) => void;
}

const NONE = -1;

export const ROOM_FOR_STEPS = 524_288;

/** They lie from that address on. */
export function kernelShapes(
  memory: Memory,
  from: number,
  { shapes, scanner }: { readonly shapes: Shapes; readonly scanner: Scanner },
  { view }: Chunk,
): KernelShapes {
  const written = stepWriter(from);
  let changes = -1;
  const follow = (): void => {
    if (shapes.changes() === changes) return;
    changes = shapes.changes();
    putInts(memory, IN_HEAD.root, [written(memory, shapes.first())]);
  };
  return {
    follow,
    watch: lines => {
      const scanned = memory.view.getInt32(IN_HEAD.scanned, true);
      shapes.fits(lines - scanned);
      if (scanned === 0) return;
      if (shapes.misses(scanned)) {
        const start = memory.view.getInt32(IN_HEAD.firstScanned, true);
        const end = scanner.scan(view, start);
        if (end !== -1) shapes.learn(view, start, end);
      }
      follow();
    },
  };
}

/** Writes all shapes anew from that address on; returns where the first step lies, 0 where there is none or no room. */
function stepWriter(from: number): (memory: Memory, first: ShapeStep | null) => number {
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
