/** Identities that lie in the memory of the kernel, which then keeps those that are new. They may grow out of it. */
import {
  firstPlaces,
  HEAD,
  type IdentityRoom,
  ownRoom,
  RECORDS_AT_ONCE,
  TABLES,
  WORDS,
} from "./identity-room.ts";
import { IN_HEAD } from "./kernel-layout.ts";
import { type Memory, type Plot, putInts } from "./kernel-memory.ts";

const INT = 4;
/** In the head of a table beside its size: addresses, and how many records there are places and room for. */
const PLACES = 0;
const MOST = 3;
const CHUNKS = 4;
const HELD = 5;

const CHUNK_BYTES = RECORDS_AT_ONCE * WORDS * INT;
/** Of so many the first is asked for in TypeScript, which takes long enough. */
const CHUNKS_AT_ONCE = 8;
/** There is room for one of so many more than were expected. */
const SPARE = 4;
/** And for so many of a file that tells nothing. */
const LEAST_EXPECTED = 2 ** 16;
/** Once a table has grown, what it had before lies idle. */
const GROWN = 3;
/** What no kernel has room for. */
const MOST_BYTES = 2 ** 32 - 2 ** 27;

export interface KernelIdentities {
  readonly room: (memory: Memory) => IdentityRoom;
  /** Whether they still lie there alone. */
  readonly isIn: () => boolean;
}

/** Memory that nothing is written to costs nothing, so there is more of it than will be needed. */
export function kernelIdentities(into: Plot, expected: number): KernelIdentities {
  const records = Math.max(expected, LEAST_EXPECTED);
  const most = Math.ceil((records + records / SPARE) / RECORDS_AT_ONCE) + TABLES * CHUNKS_AT_ONCE;
  const places = GROWN * TABLES * INT * firstPlaces(expected);
  const heads = into.take(TABLES * HEAD * INT);
  const lists = into.take(TABLES * most * INT);
  let free = into.take(Math.min(places + most * CHUNK_BYTES, MOST_BYTES - into.size()));
  const end = into.size();
  let isIn = true;
  const room = (memory: Memory): IdentityRoom => {
    const { kernel, view } = memory;
    const own = ownRoom();
    const all = new Int32Array(kernel.memory, heads, TABLES * HEAD);
    const taken = (bytes: number): number | null => {
      const at = free;
      if (isIn && at + bytes <= end) {
        free += bytes;
        return at;
      }
      isIn = false;
      view.setInt32(IN_HEAD.tables, 0, true);
      return null;
    };
    putInts(memory, IN_HEAD.tables, [heads]);
    for (let table = 0; table < TABLES; table += 1) all[table * HEAD + CHUNKS] = lists + table * most * INT;
    return {
      heads: all,
      places: (table, length, records) => {
        const at = taken(length * INT);
        if (at === null) return own.places(table, length, records);
        all.set([at, length - 1], table * HEAD + PLACES);
        all[table * HEAD + MOST] = records;
        return new Int32Array(kernel.memory, at, length);
      },
      chunks: (table, record) => {
        const at = taken(CHUNKS_AT_ONCE * CHUNK_BYTES);
        if (at === null) return own.chunks(table, record);
        const chunks = Array.from({ length: CHUNKS_AT_ONCE }, (_, index) => at + index * CHUNK_BYTES);
        putInts(memory, lists + INT * (table * most + record / RECORDS_AT_ONCE), chunks);
        all[table * HEAD + HELD] = record + CHUNKS_AT_ONCE * RECORDS_AT_ONCE;
        return chunks.map(chunk => new Uint32Array(kernel.memory, chunk, RECORDS_AT_ONCE * WORDS));
      },
    };
  };
  return { room, isIn: () => isIn };
}
