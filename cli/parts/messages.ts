/** What the threads of a rating say to each other. */
import type { Account, CountedPart, Plan, Void } from "../../index.ts";
import type { MadeTexts, WantedTexts } from "../output/made-bills.ts";
import type { Records } from "./take.ts";
import type { FoundUnreadable } from "./unreadable.ts";

/** What a worker is started with. */
export interface WorkerTask {
  readonly plan: Plan;
  readonly accounts: readonly Account[];
  /** Its number, of how many. */
  readonly part: number;
  readonly parts: number;
  readonly texts: WantedTexts;
}

export type ToWorker =
  /** `buffer`: the number of the chunk that the bytes are a part of. */
  | { readonly kind: "records"; readonly records: Records; readonly buffer: number }
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
  /** `doubts`: the ids in doubt, where their events may be enough to settle them. */
  | {
      readonly kind: "standing";
      readonly standing: readonly Void[];
      readonly doubts: readonly string[] | null;
    }
  /** Null: the records are needed a second time. */
  | { readonly kind: "settled"; readonly counted: WorkerCount | null }
  /** The first day of the latest period that holds an event of its accounts; null without events. */
  | { readonly kind: "gathered"; readonly latest: string | null }
  | { readonly kind: "billed"; readonly made: MadeTexts }
  | { readonly kind: "failed"; readonly name: string; readonly message: string; readonly stack: string };

export interface WorkerCount {
  /** Of the run as a whole. */
  readonly part: CountedPart;
  /** By part, what was counted of its accounts, as the engine writes plain data; of its own it keeps it. */
  readonly shares: readonly Uint8Array[];
  readonly unreadable: FoundUnreadable;
}
