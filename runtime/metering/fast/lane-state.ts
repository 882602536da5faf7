/** What the fast lane keeps: for all lines, and for each of those that it has read but not counted yet. */
import { newStamp } from "../identity.ts";
import type { AccountState, State } from "../intake-state.ts";
import type { Stamp } from "./identity-table.ts";
import type { instantReader, ReadInstant } from "./instants.ts";
import type { Interned } from "./intern.ts";
import type { SlowLane } from "./lane.ts";
import { type PackedId, packedId } from "./packed-id.ts";
import type { Programs } from "./programs.ts";
import type { Routes } from "./routes.ts";
import type { Scanner } from "./scan.ts";
import type { Shapes } from "./shapes.ts";
import type { BillTallies, CellTallies, Moment } from "./tallies.ts";
import type { Chunk } from "./words.ts";

export interface Lane {
  readonly state: State;
  readonly slow: SlowLane;
  readonly scanner: Scanner;
  readonly shapes: Shapes;
  readonly types: Interned;
  /** By version, then by type. */
  readonly readers: readonly (readonly (FastReader | null)[])[];
  /** The first second of each version. */
  readonly begins: readonly number[];
  readonly subjects: Interned;
  readonly accounts: readonly (AccountState | null)[];
  /** How many places an account has. */
  readonly places: number;
  cells: CellTallies;
  bills: BillTallies;
  routes: Routes;
  readonly readInstant: ReturnType<typeof instantReader>;
  /** The content of an event, then its identity with that content's fingerprint. */
  readonly parts: DataView;
  /** A line that comes alone. */
  readonly alone: Chunk;
  readonly events: readonly ReadEvent[];
  readonly moment: Moment;
  readonly values: Float64Array;
  /** Kept, so that nobody finds that what is looked at ahead is not needed. */
  touched: number;
}

export interface FastReader {
  /** The first of its places of an account. */
  readonly place: number;
  readonly programs: Programs;
}

/** A line that has been read and found to be plain. */
export interface ReadEvent {
  /** Where it stands in its chunk. */
  start: number;
  end: number;
  sourceFrom: number;
  sourceTo: number;
  idFrom: number;
  idTo: number;
  readonly time: ReadInstant;
  readonly received: ReadInstant;
  readonly id: PackedId;
  readonly stamp: Stamp;
  /** The fingerprint of identity and content. */
  readonly print: Uint32Array;
  readonly fields: ReadFields;
  account: AccountState | null;
  reader: FastReader | null;
  place: number;
}

/** Of each numeric field its value in parts of 10^-decimals, of each other field the number of its text. */
export interface ReadFields {
  readonly numbers: Float64Array;
  readonly texts: Int32Array;
}

export function readEvent(fields: number): ReadEvent {
  return {
    start: 0,
    end: 0,
    sourceFrom: 0,
    sourceTo: 0,
    idFrom: 0,
    idTo: 0,
    time: { second: 0, nano: 0 },
    received: { second: 0, nano: 0 },
    id: packedId(),
    stamp: newStamp(),
    print: new Uint32Array(4),
    fields: { numbers: new Float64Array(fields), texts: new Int32Array(fields) },
    account: null,
    reader: null,
    place: 0,
  };
}
