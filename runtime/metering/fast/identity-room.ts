/** Where a table of identities lies: in memory of its own, or in that of the kernel (`kernel-identities.ts`). */

/** Of sixteen tables by the hash's first bits. */
export const TABLES = 16;
/** Numbers in the head of each table, of which the table itself needs one: how many records it has. */
export const HEAD = 8;
export const SIZE = 2;

/** Words of a record: see `identity-table.ts`. */
export const WORDS = 10;
/** Few, since a preview of some hundred events makes sixteen such chunks. */
export const CHUNK_BITS = 9;
export const RECORDS_AT_ONCE: number = 2 ** CHUNK_BITS;
/** So many records of one table, and more. */
const LARGE = 2 ** 13;

/** What it gives is filled with zeros. */
export interface IdentityRoom {
  readonly heads: Int32Array;
  /** So many places for a table, in which it grows when it has more records than `most`. */
  readonly places: (table: number, length: number, most: number) => Int32Array;
  /** One chunk or several, from that record of a table on. */
  readonly chunks: (table: number, record: number) => readonly Uint32Array[];
}

export function ownRoom(): IdentityRoom {
  return {
    heads: new Int32Array(TABLES * HEAD),
    places: (_, length) => new Int32Array(length),
    chunks: (_, record) => [ownChunk(record)],
  };
}

/**
 * Of a large table they are of memory that the engine does not count: it would look through all that lives each time
 * that some megabytes of records have come, and find that nothing has gone.
 */
function ownChunk(record: number): Uint32Array {
  const words = RECORDS_AT_ONCE * WORDS;
  if (record < LARGE || typeof SharedArrayBuffer === "undefined") return new Uint32Array(words);
  return new Uint32Array(new SharedArrayBuffer(words * Uint32Array.BYTES_PER_ELEMENT));
}

const LEAST_PLACES = 64;
/** Of one table, before the first has come: most files repeat some events, so many may be more than are needed. */
const MOST_FIRST_PLACES = 2 ** 20;
/** Beyond 17 of 20 places filled a table grows twofold. */
const FILLED = { of: 20, most: 17 };

/** How many places each table has at first where so many identities are expected. */
export function firstPlaces(expected: number): number {
  const records = expected / TABLES;
  let length = LEAST_PLACES;
  while (length < MOST_FIRST_PLACES && mostOf(length) < records) length *= 2;
  return length;
}

/** So many records of so many places, and it grows. */
export function mostOf(length: number): number {
  return Math.floor((length * FILLED.most) / FILLED.of);
}
