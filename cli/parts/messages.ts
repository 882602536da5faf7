/** What the threads of a rating say to each other. */
import type { Account, CountedPart, Plan, Void } from "../../index.ts";
import type { MadeTexts, WantedTexts } from "../output/made-bills.ts";
import type { Passed } from "./sieve.ts";
import type { NumberedText } from "./take.ts";
import type { FoundUnreadable } from "./unreadable.ts";

/** What a worker rates. */
export interface WorkerTask {
  readonly plan: Plan;
  readonly accounts: readonly Account[];
  /** Its number, of how many. */
  readonly part: number;
  readonly parts: number;
  /** About how many events it will count, 0 where that is not known. */
  readonly expected: number;
  readonly texts: WantedTexts;
}

/** A file of lines. */
export interface OpenFile {
  /** The number of its source. */
  readonly source: number;
  readonly descriptor: number;
  /** Of its bytes those behind its mark, as many as there were when it was opened. */
  readonly from: number;
  readonly to: number;
}

export type ToWorker =
  /** Comes first. */
  | { readonly kind: "open"; readonly task: WorkerTask }
  /** All threads read it, and one of them tells how far it is. */
  | { readonly kind: "file"; readonly file: OpenFile; readonly isTold: boolean }
  /** The next bytes of a source of lines, for all threads. `buffer`: the number of the chunk, which is "taken" then. */
  | { readonly kind: "bytes"; readonly source: number; readonly bytes: Uint8Array; readonly buffer: number }
  /** Those were all. */
  | { readonly kind: "ended"; readonly source: number }
  /** Records of one part. */
  | {
      readonly kind: "texts";
      readonly source: number;
      readonly texts: readonly NumberedText[];
      readonly buffer: number;
    }
  /** The pass is over. Answered by "standing" after the first one, by "settled" after the second one. */
  | { readonly kind: "end" }
  /** All events that have one of the ids in doubt. */
  | { readonly kind: "copies"; readonly texts: readonly string[] }
  | { readonly kind: "settle"; readonly standing: readonly Void[] }
  /** What the others have counted of the accounts that it bills. */
  | { readonly kind: "gather"; readonly shares: readonly Uint8Array[] }
  | { readonly kind: "bill"; readonly through: string | null }
  /** Nothing more is asked. */
  | { readonly kind: "stop" };

export type FromWorker =
  /** The chunk is read. */
  | { readonly kind: "taken"; readonly buffer: number }
  /** So many bytes more of a file. */
  | { readonly kind: "passed"; readonly source: number; readonly bytes: number }
  /** `doubts`: the ids in doubt, where their events may be enough to settle them. */
  | {
      readonly kind: "standing";
      readonly standing: readonly Void[];
      readonly doubts: readonly string[] | null;
      readonly passed: Passed;
    }
  /** Null: the records are needed a second time. */
  | { readonly kind: "settled"; readonly counted: WorkerCount | null }
  /** The first day of the latest period that holds an event of its accounts; null without events. */
  | { readonly kind: "gathered"; readonly latest: string | null }
  | { readonly kind: "billed"; readonly made: MadeTexts }
  /** A file cannot be read to its end. */
  | { readonly kind: "unread"; readonly source: number; readonly cause: string }
  | { readonly kind: "failed"; readonly name: string; readonly message: string; readonly stack: string };

export interface WorkerCount {
  /** Of the run as a whole. */
  readonly part: CountedPart;
  /** By part, what was counted of its accounts, as the engine writes plain data; of its own it keeps it. */
  readonly shares: readonly Uint8Array[];
  readonly unreadable: FoundUnreadable;
}
