/** The reader of lines in WebAssembly, which Node has and a page may not have (`kernel/*.as`). */
import type { LineKernel } from "../../index.ts";
import { KERNEL } from "./kernel.generated.ts";

const PAGE = 65_536;

interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: object } },
  ) => { readonly exports: Omit<LineKernel, "memory"> };
}

/** Node's types do not name it. */
declare const WebAssembly: Wasm;

export function openKernel(bytes: number): LineKernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const module = new WebAssembly.Module(Buffer.from(KERNEL, "base64"));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const { read, touch, note, tally, keep, keepKey } = exports;
  return { memory: memory.buffer, read, touch, note, tally, keep, keepKey };
}
