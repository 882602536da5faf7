/**
 * The table of identities: for each its source and id, verified to the byte, the fingerprint of its content,
 * and when it was first received. Records lie in typed arrays: 40 bytes for a UUID or ULID and at most 9.4 for
 * its place in the table, so below 50 in all; other ids take their own bytes besides, and instants finer than a
 * millisecond four. Sixteen tables by the hash's first bits keep a step of growth small.
 */
import { type ByteStore, byteStore } from "./byte-store.ts";
import {
  CHUNK_BITS,
  firstPlaces,
  HEAD,
  type IdentityRoom,
  mostOf,
  ownRoom,
  RECORDS_AT_ONCE,
  SIZE,
  TABLES,
  WORDS,
} from "./identity-room.ts";
import { BYTES, type PackedId } from "./packed-id.ts";

/**
 * Four words of content, and an instant: milliseconds since 1900, below 2^44, and what it is beyond in
 * nanoseconds.
 */
export interface Stamp {
  readonly content: Uint32Array;
  millisecond: number;
  nano: number;
}

export interface IdentityTable {
  /**
   * Asks the memory for the places of so many identities, by their hashes, before the first of them is looked for: so
   * their ways through the memory overlap. What it returns means nothing.
   */
  readonly touch: (hashes: Int32Array, count: number) => number;
  /** The record of an identity, -1 where there is none. */
  readonly find: (id: PackedId) => number;
  /** Of the one that `find` has just not found. */
  readonly add: (id: PackedId, stamp: Stamp) => number;
  readonly hasContent: (record: number, content: Uint32Array) => boolean;
  readonly read: (record: number, into: Stamp) => void;
  readonly write: (record: number, stamp: Stamp) => void;
  readonly flags: (record: number) => number;
  readonly flag: (record: number, bits: number) => void;
  readonly size: () => number;
  /** Bytes of all that it holds. */
  readonly bytes: () => number;
  /** Before the first identity has come: about how many may. */
  readonly expected: number;
  /** From now on it lies there; false where it holds some already, and stays where it is. */
  readonly moveTo: (room: IdentityRoom) => boolean;
}

/**
 * A record in words: head, low word of the instant, content, id; of the id three words and the hash that stands for
 * the fourth, or where its bytes are, their number, nothing, and the hash.
 */
const INSTANT = 1;
const CONTENT = 2;
const WORDS_OF_ID = 6;
const HASH = 9;
const MOST_RECORDS = 2 ** 25 - 1;

interface Table {
  /**
   * As many as a power of two. Each holds the number of a record, from 1, in as many low bits as a place is numbered
   * by, and above them what the hash has there: the low bits of the hash are where the search for it begins.
   */
  places: Int32Array;
  /** So many records, and it grows. */
  most: number;
  readonly chunks: Uint32Array[];
  /** Nanoseconds beyond the millisecond, by chunk; those that have none are not there. */
  readonly nanos: (Uint32Array | undefined)[];
}

/** `expected`: so many identities may come, for which there are places from the first on. */
export function identityTable(expected = 0): IdentityTable {
  const lying: Lying = { expected, tables: [], others: byteStore(), room: ownRoom(), free: 0 };
  const { tables, others } = lying;
  const size = (): number => tables.reduce((sum, _, number) => sum + sizeOf(lying, number), 0);
  return {
    touch: (hashes, count) => {
      let touched = 0;
      for (let index = 0; index < count; index += 1) {
        const hash = hashes[index] as number;
        const { places } = tableAt(lying, hash >>> 28);
        touched ^= places[hash & (places.length - 1)] as number;
      }
      return touched;
    },
    find: id => find(lying, id),
    add: (id, stamp) => add(lying, id, stamp),
    ...readers(tables),
    size,
    bytes: () => tables.reduce((sum, table) => sum + bytesOf(table), others.bytes()),
    expected,
    moveTo: room => {
      if (size() > 0) return false;
      lying.room = room;
      for (let number = 0; number < TABLES; number += 1) open(lying, number);
      return true;
    },
  };
}

/** All tables, and where they lie. */
interface Lying {
  readonly expected: number;
  /** Each from when it is first asked for: they may have to lie elsewhere before. */
  readonly tables: Table[];
  readonly others: ByteStore;
  room: IdentityRoom;
  /** Where the search for what was not found has ended. */
  free: number;
}

function tableAt(lying: Lying, number: number): Table {
  return lying.tables[number] ?? open(lying, number);
}

function open({ tables, room, expected }: Lying, number: number): Table {
  const table = emptyTable(room, number, expected);
  tables[number] = table;
  return table;
}

function sizeOf({ room: { heads } }: Lying, number: number): number {
  return heads[number * HEAD + SIZE] as number;
}

function find(lying: Lying, id: PackedId): number {
  const number = id.hash >>> 28;
  const table = tableAt(lying, number);
  const { places } = table;
  const { hash } = id;
  const last = places.length - 1;
  for (let at = hash & last; ; at = (at + 1) & last) {
    const place = places[at] as number;
    if (place === 0) {
      lying.free = at;
      return -1;
    }
    if (((place ^ hash) & ~last) !== 0) continue;
    const record = (place & last) - 1;
    if (isAt(table, record, id, lying.others)) return record * TABLES + number;
  }
}

function add(lying: Lying, id: PackedId, stamp: Stamp): number {
  const number = id.hash >>> 28;
  const { room, others, free } = lying;
  const table = tableAt(lying, number);
  const record = sizeOf(lying, number);
  if (record === MOST_RECORDS) throw new RangeError("more identities than a table can number");
  if (record === table.chunks.length << CHUNK_BITS) table.chunks.push(...room.chunks(number, record));
  const chunk = chunkAt(table, record);
  const base = (record & (RECORDS_AT_ONCE - 1)) * WORDS;
  chunk[base] = headOf(id);
  put(table, record, stamp);
  putId(chunk, base, id, others);
  room.heads[number * HEAD + SIZE] = record + 1;
  table.places[free] = placeWord(table.places, id.hash, record + 1);
  if (record + 1 > table.most) grow(table, number, record + 1, room);
  return record * TABLES + number;
}

function putId(chunk: Uint32Array, base: number, id: PackedId, others: ByteStore): void {
  const at = base + WORDS_OF_ID;
  if (id.kind === BYTES) {
    chunk[at] = others.keep(id);
    chunk[at + 1] = id.to - id.from;
  } else {
    const { words } = id;
    chunk[at] = words[0] as number;
    chunk[at + 1] = words[1] as number;
    chunk[at + 2] = words[2] as number;
  }
  chunk[base + HASH] = id.hash;
}

/** Whether the record is that of the identity. */
function isAt(table: Table, record: number, id: PackedId, others: ByteStore): boolean {
  const chunk = chunkAt(table, record);
  const base = (record & (RECORDS_AT_ONCE - 1)) * WORDS;
  if (
    ((chunk[base + HASH] as number) | 0) !== id.hash ||
    ((chunk[base] as number) & HEAD_OF_ID) !== headOf(id)
  )
    return false;
  const at = base + WORDS_OF_ID;
  if (id.kind === BYTES) return others.isAt(chunk[at] as number, chunk[at + 1] as number, id);
  const { words } = id;
  return chunk[at] === words[0] && chunk[at + 1] === words[1] && chunk[at + 2] === words[2];
}

function grow(table: Table, number: number, size: number, room: IdentityRoom): void {
  const { places, most } = emptyPlaces(room, number, table.places.length * 2);
  const last = places.length - 1;
  let record = 0;
  for (const chunk of table.chunks) {
    for (let at = HASH; at < chunk.length && record < size; at += WORDS) {
      const hash = chunk[at] as number;
      record += 1;
      let place = hash & last;
      while (places[place] !== 0) place = (place + 1) & last;
      places[place] = placeWord(places, hash, record);
    }
  }
  table.places = places;
  table.most = most;
}

function emptyTable(room: IdentityRoom, number: number, expected: number): Table {
  return { ...emptyPlaces(room, number, firstPlaces(expected)), chunks: [], nanos: [] };
}

function emptyPlaces(room: IdentityRoom, number: number, length: number): Pick<Table, "places" | "most"> {
  const most = mostOf(length);
  return { places: room.places(number, length, most), most };
}

function chunkAt(table: Table, record: number): Uint32Array {
  return table.chunks[record >>> CHUNK_BITS] as Uint32Array;
}

function readers(
  tables: readonly Table[],
): Pick<IdentityTable, "hasContent" | "read" | "write" | "flags" | "flag"> {
  const tableOf = (record: number): Table => tables[record % TABLES] as Table;
  const chunkOf = (record: number): Uint32Array =>
    tableOf(record).chunks[Math.floor(record / TABLES) >>> CHUNK_BITS] as Uint32Array;
  const baseOf = (record: number): number => (Math.floor(record / TABLES) & (RECORDS_AT_ONCE - 1)) * WORDS;
  return {
    hasContent: (record, content) => {
      const chunk = chunkOf(record);
      const at = baseOf(record) + CONTENT;
      return (
        chunk[at] === content[0] &&
        chunk[at + 1] === content[1] &&
        chunk[at + 2] === content[2] &&
        chunk[at + 3] === content[3]
      );
    },
    read: (record, into) => {
      const chunk = chunkOf(record);
      const base = baseOf(record);
      into.content.set(chunk.subarray(base + CONTENT, base + CONTENT + 4));
      into.millisecond = (((chunk[base] ?? 0) >>> HIGH_AT) & HIGH) * WORD + (chunk[base + INSTANT] ?? 0);
      const own = Math.floor(record / TABLES);
      into.nano = tableOf(record).nanos[own >>> CHUNK_BITS]?.[own & (RECORDS_AT_ONCE - 1)] ?? 0;
    },
    write: (record, stamp) => put(tableOf(record), Math.floor(record / TABLES), stamp),
    flags: record => (chunkOf(record)[baseOf(record)] ?? 0) & FLAGS,
    flag: (record, bits) => {
      const chunk = chunkOf(record);
      const base = baseOf(record);
      chunk[base] = (chunk[base] ?? 0) | bits;
    },
  };
}

/** Of a record's head: two flags, the kind of id, the high bits of the instant, the number of the source. */
const FLAGS = 3;
const KIND_AT = 2;
const HIGH_AT = 4;
const HIGH = 2 ** 12 - 1;
const SOURCE_AT = 16;
const HEAD_OF_ID = ~(FLAGS | (HIGH << HIGH_AT));
/** More numbers of sources than that do not fit. */
export const MOST_SOURCES: number = 2 ** 16 - 1;

function headOf({ kind, source }: PackedId): number {
  return (source << SOURCE_AT) | (kind << KIND_AT);
}

const WORD = 2 ** 32;

function put(table: Table, record: number, { content, millisecond, nano }: Stamp): void {
  const chunk = table.chunks[record >>> CHUNK_BITS] as Uint32Array;
  const base = (record & (RECORDS_AT_ONCE - 1)) * WORDS;
  const high = (millisecond / WORD) | 0;
  chunk[base] = ((chunk[base] ?? 0) & ~(HIGH << HIGH_AT)) | (high << HIGH_AT);
  chunk[base + INSTANT] = millisecond - high * WORD;
  const at = base + CONTENT;
  chunk[at] = content[0] ?? 0;
  chunk[at + 1] = content[1] ?? 0;
  chunk[at + 2] = content[2] ?? 0;
  chunk[at + 3] = content[3] ?? 0;
  const nanos = table.nanos[record >>> CHUNK_BITS];
  if (nano === 0 && nanos === undefined) return;
  const fine = nanos ?? new Uint32Array(RECORDS_AT_ONCE);
  fine[record & (RECORDS_AT_ONCE - 1)] = nano;
  table.nanos[record >>> CHUNK_BITS] = fine;
}

/** `number`: of the record, from 1. */
function placeWord({ length }: Int32Array, hash: number, number: number): number {
  return (hash & -length) | number;
}

function bytesOf({ places, chunks, nanos }: Table): number {
  const fine = nanos.filter(one => one !== undefined).length;
  return places.byteLength + (chunks.length * WORDS + fine) * RECORDS_AT_ONCE * 4;
}
