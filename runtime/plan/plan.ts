/**
 * The plan: what a contract compiles to. A finite table of meters, price functions and adjustments, with no code in
 * it; everything after the compiler is a reader of this table.
 *
 * Shapes: plain JSON. Every number that touches money or quantity is a `Num`: decimal text, or `n/d` in lowest terms
 * where no finite decimal exists. Every quantity that belongs to a meter (bounds, allowances, `per`) is already
 * converted into the meter's own unit, so the runtime knows units only as labels. Dates are `YYYY-MM-DD`.
 */
import type { PeriodRule } from "../time/period.ts";
import type { ZoneTable } from "../time/zone.ts";
import type { PlanCredit, PlanDiscount, PlanLimit, PlanTax, SmallTotals } from "./plan-adjustments.ts";
import type { PlanCharge, PlanSharedAllowance } from "./plan-charges.ts";
import type { PlanBand, PlanMeter } from "./plan-meters.ts";

export type * from "./plan-adjustments.ts";
export type * from "./plan-charges.ts";
export type * from "./plan-meters.ts";

export type Num = string;
export type DateText = string;

export interface Plan {
  readonly format: "tarif-plan/1";
  /** Edition of the language, and with it of the semantics. */
  readonly edition: 1;
  readonly contract: PlanContract;
  readonly currency: PlanCurrency;
  readonly zone: ZoneTable;
  /** In order of time; their intervals neither overlap nor leave a day uncovered. */
  readonly versions: readonly PlanVersion[];
  readonly hashes: PlanHashes;
}

export interface PlanContract {
  readonly name: string;
  readonly title: string;
  readonly kind: "contract" | "price list";
}

export interface PlanCurrency {
  readonly code: string;
  /** Decimals of ISO 4217. */
  readonly decimals: number;
}

/** SHA-256 in hex: `meaning` without places, labels, notes and the zone table; `plan` over everything but the hashes. */
export interface PlanHashes {
  readonly meaning: string;
  readonly plan: string;
}

/**
 * Where a clause stands in the contract's text: workspace path, 1-based line and column, UTF-16 offsets; and what stands
 * there, on one line without comments, cut where it is long.
 */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface PlanVersion {
  readonly version: number;
  readonly title: string;
  /**
   * First and last day in force (both included): `to` is the day before the next version takes effect, or the last day
   * that the version itself names; null for "until further notice".
   */
  readonly from: DateText;
  readonly to: DateText | null;
  /** The last day that the version itself names. */
  readonly signedTo: DateText | null;
  readonly parties: readonly [string, string] | null;
  readonly billed: PeriodRule;
  /** "30 days"; wording only, no due dates are computed. */
  readonly payableWithin: string | null;
  readonly roundLines: PlanRounding | null;
  readonly roundTotal: PlanRounding;
  readonly parameters: readonly PlanParameter[];
  readonly events: readonly PlanEvent[];
  readonly bands: readonly PlanBand[];
  /** In order of dependence: a derived meter stands after its parts. */
  readonly meters: readonly PlanMeter[];
  readonly charges: readonly PlanCharge[];
  readonly allowances: readonly PlanSharedAllowance[];
  readonly discounts: readonly PlanDiscount[];
  /** Minimums and maximums, in the order written. */
  readonly limits: readonly PlanLimit[];
  readonly credits: readonly PlanCredit[];
  readonly taxes: readonly PlanTax[];
  readonly policies: PlanPolicies;
  readonly place: Place;
}

export type RoundingMode = "up" | "down" | "half up" | "half down" | "half even";

export interface PlanRounding {
  readonly mode: RoundingMode;
  readonly step: Num;
}

/** How a unit is written: `singular` for exactly 1, else `plural`. A currency has both the same. */
export interface UnitLabel {
  readonly singular: string;
  readonly plural: string;
  readonly money: boolean;
}

export interface PlanParameter {
  readonly name: string;
  readonly title: string | null;
  readonly kind: "number" | "text" | "date";
  readonly unit: UnitLabel | null;
  /** Values in the parameter's unit; the first has `from` null. */
  readonly values: readonly { readonly from: DateText | null; readonly value: string }[];
  readonly bounds:
    | { readonly kind: "between"; readonly least: string; readonly most: string }
    | { readonly kind: "one of"; readonly values: readonly string[] }
    | null;
  readonly place: Place;
}

/** A number that the contract states, or a parameter by name, multiplied by the factor into the unit of its place. */
export type Operand =
  | { readonly kind: "number"; readonly value: Num }
  | { readonly kind: "parameter"; readonly name: string; readonly factor: Num };

export interface PlanEvent {
  readonly name: string;
  readonly title: string | null;
  /** CloudEvents `type`. */
  readonly type: string;
  readonly fields: readonly PlanField[];
  readonly place: Place;
}

export interface PlanField {
  readonly name: string;
  /** Keys from `data` downwards: `["usage", "inputTokens"]`. */
  readonly path: readonly string[];
  readonly type: "text" | "integer" | "decimal" | "boolean" | "instant";
  readonly values: readonly string[] | null;
  readonly unit: UnitLabel | null;
  readonly between: { readonly least: Num; readonly most: Num } | null;
  readonly signed: boolean;
  readonly presence: "required" | "optional" | { readonly default: FieldValue };
  readonly place: Place;
}

/** A typed value: text as it is, numbers as canonical decimal text, booleans as "true" and "false". */
export type FieldValue = string;

/** Spans of time in nanoseconds are kept as words: "3 days". Months and years are civil. */
export interface PlanDuration {
  readonly count: number;
  readonly unit: "minute" | "hour" | "day" | "week" | "month" | "year";
}

export interface PlanPolicies {
  /** What is received later than so long after its period. */
  readonly late: { readonly until: PlanDuration; readonly then: "next period" | "corrections" | "rejected" };
  /** Voids and events that are received after the bill on which they would have counted. */
  readonly corrections:
    | { readonly kind: "until the bill" }
    | { readonly kind: "for"; readonly duration: PlanDuration }
    | { readonly kind: "rejected" };
  readonly unknownValues: "rejected" | "otherwise";
  readonly negativeQuantities: "rejected" | "accepted";
  readonly negativeTotals: "carried forward" | "paid out";
  /** Null: billed like any other. */
  readonly smallTotals: SmallTotals | null;
  readonly future: PlanDuration;
  /** What a price change inside a period does: split it, or wait for the next one. */
  readonly priceChanges: "split" | "wait";
  /** Tiers, allowances, least and most prices of a period that the term cuts. */
  readonly partialPeriods: "whole" | "prorate";
}
