/** Adjustments in the typed tree. Dates and points of the term hold names only, so they are those of the plan. */
import type { DateRef, PhaseStart, PlanDuration, PlanWindow } from "../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import type { Span } from "../source/span.ts";
import type { TypedEvent, TypedField, TypedMeter, TypedOperand } from "./typed.ts";
import type { Unit } from "./units.ts";

export interface TypedDiscount {
  readonly name: string;
  readonly title: string;
  readonly on: readonly string[];
  readonly window: PlanWindow | null;
  readonly atMost: { readonly amount: TypedOperand; readonly period: PeriodRule } | null;
  readonly afterMinimums: boolean;
  readonly form: TypedDiscountForm;
  readonly span: Span;
}

export type TypedDiscountForm =
  | { readonly kind: "percent"; readonly rate: TypedOperand }
  | {
      readonly kind: "amount";
      readonly amount: TypedOperand;
      readonly period: PeriodRule;
      readonly prorated: boolean;
    }
  | {
      readonly kind: "rows";
      readonly model: "graduated" | "volume";
      readonly period: PeriodRule;
      readonly by: TypedMeasure;
      readonly prorated: boolean;
      readonly rows: readonly TypedDiscountRow[];
    };

export type TypedMeasure =
  | { readonly kind: "spend"; readonly of: readonly string[] }
  | { readonly kind: "meter"; readonly meter: TypedMeter };

export interface TypedDiscountRow {
  readonly upTo: TypedOperand | null;
  readonly inclusive: boolean;
  readonly off:
    | { readonly kind: "percent"; readonly rate: TypedOperand }
    | { readonly kind: "amount"; readonly amount: TypedOperand };
  readonly label: string;
  readonly span: Span;
}

export interface TypedLimit {
  readonly kind: "minimum" | "maximum";
  readonly name: string;
  readonly title: string;
  readonly on: readonly string[];
  readonly prorated: boolean;
  readonly rows: readonly TypedLimitRow[];
  readonly span: Span;
}

export interface TypedLimitRow {
  readonly from: PhaseStart;
  readonly amount: TypedOperand;
  readonly period: PeriodRule;
  readonly span: Span;
}

export interface TypedCredit {
  readonly name: string;
  readonly title: string;
  readonly pays: readonly string[];
  /** Null where it names its charges. */
  readonly everything: { readonly except: readonly string[] } | null;
  readonly tax: "before" | "after" | null;
  readonly tiers: "before" | "within" | null;
  /** The contract's money, or the unit of the quantities that it pays. */
  readonly unit: Unit;
  readonly expires:
    | { readonly kind: "after"; readonly duration: PlanDuration }
    | { readonly kind: "on"; readonly on: DateRef }
    | null;
  readonly priority: number | null;
  readonly grant: TypedGrant;
  readonly span: Span;
}

export type TypedGrant =
  | { readonly kind: "start"; readonly amount: TypedOperand }
  | { readonly kind: "date"; readonly amount: TypedOperand; readonly on: DateRef }
  | { readonly kind: "each"; readonly amount: TypedOperand; readonly period: PeriodRule }
  | { readonly kind: "event"; readonly event: TypedEvent; readonly field: TypedField };

export interface TypedTax {
  readonly name: string;
  readonly title: string;
  readonly on: readonly string[];
  readonly rates: readonly TypedTaxRate[];
  readonly span: Span;
}

export interface TypedTaxRate {
  readonly from: PhaseStart;
  readonly rate: TypedOperand;
  readonly included: boolean;
  readonly span: Span;
}
