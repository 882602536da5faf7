/** Modules of WebAssembly, which Node has and a page may not have. */

const PAGE = 65_536;

interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: object } },
  ) => { readonly exports: unknown };
}

/** Node's types do not name it. */
declare const WebAssembly: Wasm;

interface OpenModule {
  readonly exports: unknown;
  readonly memory: ArrayBuffer;
}

/** One in base 64, opened with so many bytes of memory. */
export function openModule(code: string, bytes: number): OpenModule {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const module = new WebAssembly.Module(Buffer.from(code, "base64"));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { exports, memory: memory.buffer };
}
