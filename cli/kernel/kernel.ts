/** The reader of lines in WebAssembly (`kernel/lines.as`). */
import type { LineKernel } from "../../index.ts";
import { KERNEL } from "./kernel.generated.ts";
import { openModule } from "./module.ts";

export function openKernel(bytes: number): LineKernel {
  const { exports, memory } = openModule(KERNEL, bytes);
  const { read, touch, note, tally, keep, keepKey } = exports as Omit<LineKernel, "memory">;
  return { memory, read, touch, note, tally, keep, keepKey };
}
