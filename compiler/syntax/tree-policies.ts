/** Policies and examples in the syntax tree: one kind of node for each sentence and each step. */
import type { Choice } from "./tree-charges.ts";
import type {
  DateLit,
  Duration,
  InstantLit,
  Literal,
  Money,
  MonthLit,
  Name,
  Node,
  NumberLit,
  ParameterValue,
  Text,
  Value,
} from "./tree-values.ts";

export interface PolicyDecl extends Node {
  readonly kind: "policy";
  readonly sentences: readonly PolicySentence[];
}

export type PolicySentence =
  | LateEvents
  | Duplicates
  | UnknownValues
  | IncompleteEvents
  | NegativeQuantities
  | NegativeTotals
  | EventsOutsideTerm
  | FutureEvents
  | Corrections
  | NoUsage
  | PriceChanges
  | PartialPeriods
  | SmallTotals;

/** `late events accepted until 3 days after the period then billed in the next period` */
export interface LateEvents extends Node {
  readonly kind: "late-events";
  readonly until: Duration;
  readonly treatment: "next period" | "corrections" | "rejected";
}

export interface Duplicates extends Node {
  readonly kind: "duplicates";
}

export interface UnknownValues extends Node {
  readonly kind: "unknown-values";
  readonly treatment: "rejected" | "priced as otherwise";
}

export interface IncompleteEvents extends Node {
  readonly kind: "incomplete-events";
}

export interface NegativeQuantities extends Node {
  readonly kind: "negative-quantities";
  readonly treatment: "rejected" | "accepted";
}

export interface NegativeTotals extends Node {
  readonly kind: "negative-totals";
  readonly treatment: "carried forward" | "paid out";
}

export interface EventsOutsideTerm extends Node {
  readonly kind: "events-outside-term";
}

export interface FutureEvents extends Node {
  readonly kind: "future-events";
  readonly ahead: Duration;
}

export interface Corrections extends Node {
  readonly kind: "corrections";
  /** A duration runs from the bill. */
  readonly accepted: "never" | "until the bill" | Duration;
}

export interface NoUsage extends Node {
  readonly kind: "no-usage";
}

export interface PriceChanges extends Node {
  readonly kind: "price-changes";
  readonly treatment: "split the period" | "wait for the next period";
}

export interface PartialPeriods extends Node {
  readonly kind: "partial-periods";
  readonly treatment: "keep tiers whole" | "prorate tiers";
}

export interface SmallTotals extends Node {
  readonly kind: "small-totals";
  readonly below: Money;
  readonly treatment: "carried forward" | "not billed";
}

// Examples

export interface ExampleDecl extends Node {
  readonly kind: "example";
  readonly title: Text;
  readonly steps: readonly ExampleStep[];
}

export type ExampleStep = BillStep | GivenStep | EndsStep | UsageStep | RecordStep | ExpectStep;

export interface BillStep extends Node {
  readonly kind: "bill";
  readonly of: BillAtStart | BillForMonth | BillForDates | BillForContractMonth;
}

export interface BillAtStart extends Node {
  readonly kind: "at-start";
}

export interface BillForMonth extends Node {
  readonly kind: "for-month";
  readonly month: MonthLit;
}

/** Both days are included. */
export interface BillForDates extends Node {
  readonly kind: "for-dates";
  readonly from: DateLit;
  readonly to: DateLit;
}

export interface BillForContractMonth extends Node {
  readonly kind: "for-contract-month";
  readonly number: NumberLit;
}

export interface GivenStep extends Node {
  readonly kind: "given";
  readonly parameter: Name;
  readonly value: ParameterValue;
  readonly from: DateLit | null;
}

export interface EndsStep extends Node {
  readonly kind: "ends";
  readonly on: DateLit;
}

export interface UsageStep extends Node {
  readonly kind: "usage";
  readonly meter: Name;
  readonly value: Value;
  readonly where: readonly Choice[];
}

export interface RecordStep extends Node {
  readonly kind: "record";
  readonly event: Name;
  readonly at: InstantLit;
  readonly fields: readonly RecordField[];
}

export interface RecordField extends Node {
  readonly kind: "record-field";
  readonly name: Name;
  readonly value: Literal;
}

export interface ExpectStep extends Node {
  readonly kind: "expect";
  readonly expected: Expected;
}

export type Expected =
  | ExpectedTotal
  | ExpectedLines
  | ExpectedDiscount
  | ExpectedCredit
  | ExpectedAdjustment
  | ExpectedCount;

export interface ExpectedTotal extends Node {
  readonly kind: "expect-total";
  readonly money: Money;
}

export interface ExpectedLines extends Node {
  readonly kind: "expect-charge" | "expect-meter";
  readonly name: Name;
  readonly where: readonly Choice[];
  readonly value: Value;
}

export interface ExpectedDiscount extends Node {
  readonly kind: "expect-discount";
  readonly name: Name;
  /** The charge whose share is meant. */
  readonly on: Name | null;
  readonly value: Value;
}

export interface ExpectedCredit extends Node {
  readonly kind: "expect-credit";
  readonly name: Name;
  /** What remains, not what was taken. */
  readonly left: boolean;
  readonly value: Value;
}

export interface ExpectedAdjustment extends Node {
  readonly kind: "expect-allowance" | "expect-minimum" | "expect-maximum" | "expect-tax";
  readonly name: Name;
  readonly value: Value;
}

export interface ExpectedCount extends Node {
  readonly kind: "expect-rejected" | "expect-held";
  readonly count: NumberLit;
}
