/** What a host may know or have that makes rating faster, and nothing else of it different. */
import type { OpenKernel } from "./fast/kernel-memory.ts";

export interface Host {
  /** Reads lines in WebAssembly. */
  readonly kernel: OpenKernel | null;
  /** About how many events will come, 0 where that is not known. */
  readonly expected: number;
}

export const NO_HOST: Host = { kernel: null, expected: 0 };
