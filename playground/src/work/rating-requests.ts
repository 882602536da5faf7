/** Requests of the bill: the present texts rated with the present usage. */
import type { Account, Bill, ExampleResult, Explanation, RejectOnBill, RunInfo } from "../../../index.ts";
import type { EditorDiagnostic } from "../../../service/types.ts";
import type { Usage } from "../state/usage.ts";

export interface RatingRequests {
  /** Asked at each change; an older one that has not begun is left out. */
  readonly rate: {
    readonly asked: { readonly revision: number; readonly usage: Usage };
    readonly answer: Rated;
  };
}

export interface Rated {
  readonly revision: number;
  readonly diagnostics: readonly EditorDiagnostic[];
  /** Null where there is an error in the contract. */
  readonly contract: RatedContract | null;
}

export interface RatedContract {
  readonly title: string;
  readonly version: number;
  readonly currency: string;
  readonly examples: readonly ExampleResult[];
  readonly bills: Bills;
}

export type Bills =
  /** `bills` by account, then number; each with its arithmetic. */
  | {
      readonly kind: "bills";
      readonly accounts: readonly Account[];
      readonly bills: readonly { readonly bill: Bill; readonly explanation: Explanation }[];
      readonly run: RunInfo | null;
      readonly rejects: readonly RejectOnBill[];
      readonly unreadable: readonly { readonly line: number; readonly reason: string }[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };
