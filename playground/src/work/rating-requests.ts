/** Requests of the bill: the present texts rated with the present usage. */
import type { ExampleFailure, PlanCurrency, UnitLabel } from "../../../index.ts";
import type { EditorDiagnostic, Position, WorkspaceEdit } from "../../../service/types.ts";
import type { UsageModel } from "../../../service/usage/types.ts";
import type { Language, Spot } from "../state/model.ts";
import type { AskedUsage, ColumnsChoice, LoadedUsage } from "../state/usage.ts";
import type { Invoice } from "./invoice-types.ts";

export interface RatingRequests {
  /** Asked at each change; an older one that has not begun is left out. */
  readonly rate: {
    readonly asked: { readonly revision: number; readonly usage: AskedUsage; readonly language: Language };
    readonly answer: Rated;
  };
  /** All bills of the usage, of which the one that is looked at has been told. */
  readonly allBills: {
    readonly asked: { readonly usage: AskedUsage; readonly language: Language };
    /** Null where there is none, or other texts have come meanwhile. */
    readonly answer: AllBills | null;
  };
  /** The bill that is looked at, or all of them: as `rate` of the command line writes them. */
  readonly billFile: {
    readonly asked: { readonly usage: AskedUsage; readonly form: "json" | "csv"; readonly all: boolean };
    /** Null where there is no bill. */
    readonly answer: { readonly name: string; readonly text: string } | null;
  };
  /** Keys of the parts of the present bill that the clause at a position concerns. */
  readonly billParts: {
    readonly asked: { readonly usage: AskedUsage; readonly path: string; readonly position: Position };
    readonly answer: readonly string[];
  };
  readonly examples: {
    readonly asked: { readonly language: Language };
    readonly answer: readonly ListedExample[] | null;
  };
  readonly saveExample: {
    readonly asked: { readonly usage: AskedUsage; readonly title: string; readonly language: Language };
    readonly answer:
      | { readonly kind: "saved"; readonly title: string; readonly edit: WorkspaceEdit }
      | { readonly kind: "none"; readonly reason: string };
  };
}

export interface Rated {
  readonly revision: number;
  readonly diagnostics: readonly EditorDiagnostic[];
  /** Null where there is an error in the contract. */
  readonly contract: RatedContract | null;
}

export interface RatedContract {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly currency: PlanCurrency;
  readonly zone: string;
  /** The day on which an account starts unless it is chosen. */
  readonly firstDay: string;
  /** What sliders are for. */
  readonly controls: UsageModel | null;
  /** What the columns of a table of events mean; null where the events are no table, or there are none. */
  readonly table: EventTable | null;
  readonly bills: Bills;
}

export type Bills =
  | {
      readonly kind: "bills";
      /** The one that is looked at; null where there is none. */
      readonly invoice: Invoice | null;
      /** Null where they are made when they are asked for: those of events. */
      readonly all: AllBills | null;
      /** In plain words, what is to be known of the usage that sliders stand for. */
      readonly remarks: Remarks;
    }
  | { readonly kind: "refused"; readonly problems: readonly Trouble[] };

export interface AllBills {
  /** By account, then number. For usage of sliders all that may be chosen, without totals. */
  readonly list: readonly ListedBill[];
  /** Null for usage of sliders. */
  readonly run: RunReport | null;
}

export interface Remarks {
  /** When the usage falls, where that makes a difference. */
  readonly fallsAt: string | null;
  /** What cannot be used in the period, and so is left out. */
  readonly leftOut: readonly string[];
}

/** What is wrong with events, a register or usage; `code` is null where it has no page. */
export interface Trouble {
  readonly code: string | null;
  readonly place: string | null;
  readonly message: string;
  readonly reason: string;
  readonly remedy: string;
}

export interface ListedBill {
  readonly account: string;
  readonly number: number;
  readonly from: string;
  readonly to: string;
  /** For people; null where it is not reckoned. */
  readonly total: string | null;
}

export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** What became of all events that were read. */
export interface RunReport {
  /** Events that could be read. */
  readonly events: number;
  readonly accounts: number;
  readonly hasRegister: boolean;
  /** Counted on bills. */
  readonly accepted: number;
  readonly duplicates: number;
  readonly voided: number;
  readonly pendingVoids: number;
  readonly beyond: number;
  readonly otherTypes: { readonly count: number; readonly first: readonly Counted[] };
  readonly unknownAccounts: { readonly count: number; readonly first: readonly Counted[] };
  readonly unreadable: { readonly count: number; readonly first: readonly UnreadablePlace[] };
  readonly leftOut: { readonly count: number; readonly first: readonly LeftOutEvent[] };
}

export interface UnreadablePlace {
  readonly line: number;
  readonly reason: string;
}

/** A rejected or held event. */
export interface LeftOutEvent {
  readonly account: string;
  readonly bill: number | null;
  readonly source: string;
  readonly id: string;
  readonly time: string | null;
  readonly isHeld: boolean;
  readonly reason: string;
  readonly detail: string;
  /** As JSON. */
  readonly event: string;
}

export interface EventTable {
  /** Names in the first row. */
  readonly columns: readonly string[];
  /** The first rows, to be recognised. */
  readonly samples: readonly (readonly string[])[];
  readonly types: readonly EventTypeOfTable[];
  /** As proposed, with what was chosen. */
  readonly chosen: ColumnsChoice;
  /** What is not chosen yet, and must be. */
  readonly missing: readonly string[];
}

export interface EventTypeOfTable {
  readonly type: string;
  readonly title: string;
  readonly fields: readonly {
    readonly name: string;
    readonly unit: UnitLabel | null;
    readonly isRequired: boolean;
  }[];
}

export interface ListedExample {
  readonly title: string;
  readonly passed: boolean;
  readonly failures: readonly Omit<ExampleFailure, "place">[];
  readonly spot: Spot;
  /** Its usage as sliders would have it; null where sliders cannot. */
  readonly usage: LoadedUsage | null;
}
