/** Charges in the typed tree. */
import type { DateRef, FieldValue, PhaseStart } from "../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import type { Span } from "../source/span.ts";
import type {
  Amount,
  TypedCondition,
  TypedDimension,
  TypedEvent,
  TypedExpression,
  TypedMeter,
  TypedOperand,
  TypedParameter,
  TypedRounding,
} from "./typed.ts";
import type { Unit } from "./units.ts";

export interface TypedCharge {
  readonly name: string;
  readonly title: string;
  readonly source: TypedSource;
  readonly timing: "advance" | "arrears";
  readonly proration: "day" | "second" | "none" | null;
  readonly includes: readonly TypedAllowance[];
  readonly least: TypedOperand | null;
  readonly most: TypedOperand | null;
  readonly priceRounding: TypedRounding | null;
  readonly increasing: TypedIncrease | null;
  readonly settled: PeriodRule | null;
  readonly note: string | null;
  readonly phases: readonly TypedPhase[];
  readonly span: Span;
}

export type TypedSource =
  | { readonly kind: "none" }
  | { readonly kind: "meter"; readonly meter: TypedMeter; readonly separately: readonly string[] }
  | { readonly kind: "parameter"; readonly parameter: TypedParameter }
  | {
      readonly kind: "each";
      readonly event: TypedEvent;
      readonly of: TypedExpression | null;
      /** The unit that `of` is stated in; null without `of`. */
      readonly unit: Unit | null;
      readonly where: TypedCondition | null;
      readonly dimensions: readonly TypedDimension[];
    }
  | { readonly kind: "spend"; readonly of: readonly string[] };

export interface TypedAllowance {
  readonly quantity: TypedOperand;
  readonly counts: "quantity" | "money" | "events";
  readonly period: PeriodRule;
  readonly tiers: "before" | "within" | null;
  readonly carries: TypedCarryOver | null;
  readonly span: Span;
}

export interface TypedCarryOver {
  readonly periods: number;
  readonly upTo: TypedOperand | null;
}

export interface TypedSharedAllowance {
  readonly name: string;
  readonly title: string;
  readonly for: readonly string[];
  readonly quantity: TypedOperand;
  readonly unit: Unit;
  readonly period: PeriodRule;
  readonly tiers: "before" | "within" | null;
  readonly carries: TypedCarryOver | null;
  readonly span: Span;
}

export interface TypedIncrease {
  readonly rate: TypedOperand;
  readonly between: { readonly least: TypedOperand; readonly most: TypedOperand } | null;
  readonly rounding: TypedRounding;
  readonly span: Span;
}

export interface TypedPhase {
  readonly from: PhaseStart;
  readonly period: PeriodRule;
  readonly rows: readonly TypedPriceRow[];
  readonly span: Span;
}

export interface TypedPriceRow {
  readonly match: "always" | "otherwise" | readonly TypedMatch[];
  readonly label: string;
  readonly price: readonly TypedPart[];
  readonly span: Span;
}

export type TypedMatch =
  | { readonly kind: "dimension"; readonly dimension: string; readonly values: readonly FieldValue[] }
  | { readonly kind: "parameter"; readonly parameter: string; readonly values: readonly string[] };

export type TypedPart = { readonly span: Span } & (
  | {
      readonly kind: "rate";
      readonly amount: TypedOperand;
      readonly per: Amount;
      readonly started: boolean;
      readonly perLabel: string;
      /** A price `each PERIOD` of a licensed quantity, or one that names the period of the quantity. */
      readonly period: PeriodRule | null;
    }
  | { readonly kind: "percent"; readonly rate: TypedOperand; readonly period: PeriodRule | null }
  | { readonly kind: "flat"; readonly amount: TypedOperand }
  | { readonly kind: "fee"; readonly amount: TypedOperand; readonly period: PeriodRule }
  | {
      readonly kind: "once";
      readonly amount: TypedOperand;
      readonly due: "start" | "end" | { readonly on: DateRef };
    }
  | {
      readonly kind: "schedule";
      readonly model: "graduated" | "volume";
      /** The meter that picks the row in place of the source. */
      readonly by: TypedMeter | null;
      readonly period: PeriodRule | null;
      readonly rows: readonly TypedTier[];
    }
);

export interface TypedTier {
  readonly upTo: TypedOperand | null;
  readonly inclusive: boolean;
  readonly offered: boolean;
  readonly parts: readonly TypedPart[];
  readonly label: string;
  readonly span: Span;
}
