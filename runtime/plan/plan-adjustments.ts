/** Adjustments of a plan, in the order in which they apply: discounts, limits, credits, taxes. */
import type { PeriodRule } from "../time/period.ts";
import type { DateRef, Num, Operand, PhaseStart, Place, PlanDuration, UnitLabel } from "./plan.ts";

export interface PlanDiscount {
  readonly name: string;
  readonly title: string;
  /** Charges: in the order written, those of `everything` in the order of the contract. */
  readonly on: readonly string[];
  /** Null: at all times. */
  readonly window: PlanWindow | null;
  /** What it takes off at most in each of these periods. */
  readonly atMost: { readonly amount: Operand; readonly period: PeriodRule } | null;
  /** It applies after minimums and maximums, not before them. */
  readonly afterMinimums: boolean;
  readonly form: DiscountForm;
  readonly place: Place;
}

export type DiscountForm =
  | { readonly kind: "percent"; readonly rate: Operand }
  | {
      readonly kind: "amount";
      readonly amount: Operand;
      readonly period: PeriodRule;
      readonly prorated: boolean;
    }
  | {
      readonly kind: "rows";
      readonly model: "graduated" | "volume";
      readonly period: PeriodRule;
      readonly by: DiscountMeasure;
      /** Whether amounts of money in the rows are cut with a cut period. */
      readonly prorated: boolean;
      /** Rising; the last one is open. */
      readonly rows: readonly DiscountRow[];
    };

/** What picks the row: a spend in money, or the reading of a meter. */
export type DiscountMeasure =
  | { readonly kind: "spend"; readonly of: readonly string[] }
  | { readonly kind: "meter"; readonly meter: string };

export interface DiscountRow {
  /** Money, or in the meter's unit; null in the open last row. */
  readonly upTo: Operand | null;
  /** False for `below` rows. */
  readonly inclusive: boolean;
  readonly off:
    | { readonly kind: "percent"; readonly rate: Operand }
    | { readonly kind: "amount"; readonly amount: Operand };
  readonly label: string;
  readonly place: Place;
}

/** Both ends are included; contract months and days count from 1. */
export type PlanWindow =
  | { readonly kind: "dates"; readonly from: DateRef; readonly to: DateRef }
  | { readonly kind: "contract months" | "contract days"; readonly first: number; readonly last: number };

/** A minimum bills what the spend of a period falls short of, a maximum takes off what it exceeds. */
export interface PlanLimit {
  readonly kind: "minimum" | "maximum";
  readonly name: string;
  readonly title: string;
  readonly on: readonly string[];
  readonly prorated: boolean;
  /** Rising; the first is from the start. */
  readonly rows: readonly LimitRow[];
  readonly place: Place;
}

export interface LimitRow {
  readonly from: PhaseStart;
  readonly amount: Operand;
  readonly period: PeriodRule;
  readonly place: Place;
}

export interface PlanCredit {
  readonly name: string;
  readonly title: string;
  /** The version's charges, in the order in which they are paid. */
  readonly pays: readonly string[];
  /** It pays all charges but these, also those that a later version adds; null: those that it names. */
  readonly everything: { readonly except: readonly string[] } | null;
  /** Null for a credit in units. */
  readonly tax: "before" | "after" | null;
  /** For a credit in units that pays charges with tiers: how what it pays meets them. */
  readonly tiers: "before" | "within" | null;
  readonly unit: UnitLabel;
  /** `after` is half-open, `on` the last day; null: never. */
  readonly expires:
    | { readonly kind: "after"; readonly duration: PlanDuration }
    | { readonly kind: "on"; readonly on: DateRef }
    | null;
  /** 1 first; credits without one come last. */
  readonly priority: number | null;
  readonly grant: CreditGrant;
  readonly place: Place;
}

/** Amounts in the credit's unit. */
export type CreditGrant =
  | { readonly kind: "start"; readonly amount: Operand }
  | { readonly kind: "date"; readonly amount: Operand; readonly on: DateRef }
  | { readonly kind: "each"; readonly amount: Operand; readonly period: PeriodRule }
  | { readonly kind: "event"; readonly event: string; readonly field: string; readonly factor: Num };

export interface PlanTax {
  readonly name: string;
  readonly title: string;
  readonly on: readonly string[];
  /** Rising; the first is from the start. */
  readonly rates: readonly TaxRate[];
  readonly place: Place;
}

export interface TaxRate {
  readonly from: PhaseStart;
  readonly rate: Operand;
  /** The prices contain it. */
  readonly included: boolean;
  readonly place: Place;
}

/** Totals above zero and below an amount. */
export interface SmallTotals {
  readonly below: Num;
  readonly then: "carried forward" | "not billed";
}
