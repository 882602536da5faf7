/** What the fast lane keeps: for all lines, and for each of those that it has read but not counted yet. */
import { bug } from "../../number/bug.ts";
import { newStamp } from "../identity.ts";
import type { AccountState, State } from "../intake-state.ts";
import type { Moment } from "./cells.ts";
import type { Stamp } from "./identity-table.ts";
import type { instantReader, ReadInstant } from "./instants.ts";
import type { Interned } from "./intern.ts";
import type { Kernel } from "./kernel.ts";
import type { SlowLane } from "./lane.ts";
import { type PackedId, packedId } from "./packed-id.ts";
import type { Programs } from "./programs.ts";
import type { Scanner } from "./scan.ts";
import type { Shapes } from "./shapes.ts";
import type { Tallies } from "./tallies.ts";
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
  /** Plain ones, and the number that the identities have for each. */
  readonly sources: Interned;
  readonly sourceNumbers: number[];
  readonly accounts: readonly (AccountState | null)[];
  /** By number of the subject, 1 for those whose account is there. */
  readonly isPlain: Uint8Array;
  /** How many places an account has. */
  readonly places: number;
  tallies: Tallies;
  /** Reads most lines, where the host has one. */
  readonly kernel: Kernel | null;
  /** Whether identities were put into its memory. */
  readonly isKeeping: boolean;
  readonly readInstant: ReturnType<typeof instantReader>;
  /** The content of an event, then its identity with that content's fingerprint. */
  readonly parts: DataView;
  /** A line that comes alone, and the bytes in which the last one lay that did not. */
  readonly alone: Chunk;
  given: Chunk;
  readonly events: readonly ReadEvent[];
  readonly moment: Moment;
  readonly values: Float64Array;
  readonly ahead: LinesAhead;
}

/** Of lines that have been read, where they are going to be counted. */
export interface LinesAhead {
  readonly hashes: Int32Array;
  readonly places: Float64Array;
  /** Kept, so that nobody finds that what is looked at ahead is not needed. */
  touched: number;
}

export function linesAhead(most: number): LinesAhead {
  return { hashes: new Int32Array(most), places: new Float64Array(most), touched: 0 };
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
  /** The fingerprint of the event, once `isPrinted`. */
  readonly print: Uint32Array;
  isPrinted: boolean;
  readonly fields: ReadFields;
  /** The numbers of its subject, of its version and of its type; NOBODY: `stranger` is the subject, of no account. */
  subject: number;
  stranger: string;
  version: number;
  type: number;
  place: number;
}

export const NOBODY = -1;

/** Texts of one field of an open list that routes may tell apart, and what they make of all such fields. */
export const MOST_TEXTS = 4_096;
export const MOST_OPEN: number = MOST_TEXTS ** 2;

export function accountOf({ accounts }: Lane, { subject }: ReadEvent): AccountState {
  return accounts[subject] ?? bug("an event of no account");
}

export function readerOf({ readers }: Lane, { version, type }: ReadEvent): FastReader {
  return readers[version]?.[type] ?? bug("an event that nobody reads");
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
    isPrinted: false,
    fields: { numbers: new Float64Array(fields), texts: new Int32Array(fields) },
    subject: 0,
    stranger: "",
    version: 0,
    type: 0,
    place: 0,
  };
}
