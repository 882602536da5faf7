/** Requests of the comparison: what two contracts, or two versions, say and bill differently. */
import type { ChangeKind, Severity } from "../../../index.ts";
import type { Language, Spot } from "../state/model.ts";
import type { AskedUsage } from "../state/usage.ts";

export interface CompareRequests {
  /** Null where nothing is compared with. */
  readonly compare: {
    readonly asked: { readonly usage: AskedUsage; readonly language: Language };
    readonly answer: Compared | null;
  };
}

export type Compared =
  /** One of the two has an error; `first` says where and what. */
  | { readonly kind: "faulty"; readonly which: "own" | "other"; readonly first: string }
  | ({ readonly kind: "compared" } & ComparedContracts);

export interface ComparedContracts {
  /** What is compared with, then the present contract. */
  readonly sides: readonly [ComparedSide, ComparedSide];
  readonly meansTheSame: boolean;
  readonly severity: Severity;
  /** The gravest first; without what is wording alone, which is counted. */
  readonly changes: readonly ShownChange[];
  readonly quiet: number;
  readonly money: ComparedMoney;
}

export interface ComparedSide {
  readonly title: string;
  readonly version: number;
  readonly currency: string;
}

export interface ShownChange {
  readonly kind: ChangeKind;
  /** What such a change is, in English. */
  readonly says: string;
  readonly severity: Severity;
  /** "charge tiles, above" */
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Versions of the newer side, where they are several; and the first day of a new one. */
  readonly versions: readonly number[];
  readonly from: string | null;
  readonly spot: Spot | null;
  /** What the quantities of the prices are of, and the prices themselves; empty where none change. */
  readonly of: string;
  readonly prices: readonly string[];
}

export type ComparedMoney =
  | { readonly kind: "other currency" }
  | {
      readonly kind: "compared";
      /** Of the usage that is set by hand. */
      readonly usage: MoneyRow | NoMoney;
      /** Of that usage, what makes the difference. */
      readonly parts: readonly MoneyRow[];
      readonly examples: readonly (MoneyRow | NoMoney)[];
      /** Null where no events are there. */
      readonly events: EventsMoney | NoMoney | null;
    };

/** Amounts for people; `way` is that of the difference. */
export interface MoneyRow {
  readonly kind: "row";
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly percent: string;
  readonly way: "more" | "less" | "same";
  /** "USD 4.50 more in all (+1.1%)" */
  readonly words: string;
  readonly spot: Spot | null;
}

export interface NoMoney {
  readonly kind: "none";
  readonly label: string;
  readonly reason: string;
}

export interface EventsMoney {
  readonly kind: "events";
  /** "Of 3 accounts, 2 pay more: CHF 12.40 more in all (+1.2%)." */
  readonly verdict: string;
  readonly total: MoneyRow;
  /** Accounts of which a bill changes, the largest difference first. */
  readonly accounts: readonly MoneyRow[];
  readonly unchanged: number;
  /** Bills of days that the other contract does not bill. */
  readonly alone: number;
}
