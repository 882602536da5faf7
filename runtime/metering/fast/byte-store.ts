/** The bytes of ids that are neither UUIDs nor ULIDs, in chunks that none of them crosses. */
import type { PackedId } from "./packed-id.ts";

export interface ByteStore {
  /** Where the bytes now lie. */
  readonly keep: (id: PackedId) => number;
  readonly isAt: (at: number, length: number, id: PackedId) => boolean;
  readonly bytes: () => number;
}

const BYTES_AT_ONCE = 2 ** 16;

export function byteStore(): ByteStore {
  const chunks: Uint8Array[] = [];
  let free = BYTES_AT_ONCE;
  return {
    keep: ({ bytes, from, to }) => {
      if (free + to - from > BYTES_AT_ONCE) {
        chunks.push(new Uint8Array(BYTES_AT_ONCE));
        free = 0;
      }
      const at = (chunks.length - 1) * BYTES_AT_ONCE + free;
      const chunk = chunks[chunks.length - 1] as Uint8Array;
      // Most are short, and a view of them would cost more than they.
      let next = free;
      for (let byte = from; byte < to; byte += 1) chunk[next++] = bytes[byte] as number;
      free = next;
      return at;
    },
    isAt: (at, length, { bytes, from, to }) => {
      if (length !== to - from) return false;
      const chunk = chunks[Math.floor(at / BYTES_AT_ONCE)];
      const start = at % BYTES_AT_ONCE;
      for (let index = 0; index < length; index += 1)
        if (chunk?.[start + index] !== bytes[from + index]) return false;
      return true;
    },
    bytes: () => chunks.length * BYTES_AT_ONCE,
  };
}
