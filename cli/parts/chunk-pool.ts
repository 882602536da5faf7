/** Chunks of bytes in memory that all threads see, each for as long as one of them reads it. */

export interface ChunkPool {
  /** The number of a chunk that nobody reads. */
  readonly take: () => Promise<number>;
  readonly bytes: (buffer: number) => Uint8Array;
  /** One more reads it. */
  readonly hold: (buffer: number) => void;
  readonly release: (buffer: number) => void;
  /** Who waits for a chunk, or asks for one, gets the error. */
  readonly fail: (error: Error) => void;
}

const CHUNK_BYTES = 262_144;

export function chunkPool(size: number): ChunkPool {
  const chunks: (Uint8Array | undefined)[] = [];
  const readers = new Int32Array(size);
  let waiting: (() => void) | null = null;
  let failure: Error | null = null;
  const wake = (): void => {
    waiting?.();
    waiting = null;
  };
  return {
    take: async () => {
      for (;;) {
        if (failure !== null) throw failure;
        const free = readers.indexOf(0);
        if (free !== -1) return free;
        await new Promise<void>(resolve => {
          waiting = resolve;
        });
      }
    },
    bytes: buffer => {
      const chunk = chunks[buffer] ?? new Uint8Array(new SharedArrayBuffer(CHUNK_BYTES));
      chunks[buffer] = chunk;
      return chunk;
    },
    hold: buffer => {
      readers[buffer] = (readers[buffer] ?? 0) + 1;
    },
    release: buffer => {
      readers[buffer] = (readers[buffer] ?? 0) - 1;
      wake();
    },
    fail: error => {
      failure ??= error;
      wake();
    },
  };
}
