/**
 * The typed tree: what the phase `check` hands over. Every name is bound, every number is an exact rational with its
 * unit, every quantity that belongs to a meter is stated in a unit of the meter's dimension.
 */
import type { Rational } from "../../runtime/number/rational.ts";
import type { ExampleBill } from "../../runtime/plan/example.ts";
import type {
  DateText,
  FieldValue,
  PlanCurrency,
  PlanPolicies,
  RoundingMode,
} from "../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import type { ZoneTable } from "../../runtime/time/zone.ts";
import type { Span } from "../source/span.ts";
import type { TypedCredit, TypedDiscount, TypedLimit, TypedTax } from "./typed-adjustments.ts";
import type { TypedCharge, TypedSharedAllowance } from "./typed-charges.ts";
import type { TypedBand, TypedMeter } from "./typed-meters.ts";
import type { Unit, UnitTable } from "./units.ts";

export type * from "./typed-adjustments.ts";
export type * from "./typed-charges.ts";
export type * from "./typed-meters.ts";

/** An exact number in a unit: money, a quantity, a plain number or a percentage (unit `percent`). */
export interface Amount {
  readonly value: Rational;
  readonly unit: Unit;
  readonly span: Span;
}

/** What may stand where a price, bound or allowance stands: a number, or a parameter of the right kind. */
export type TypedOperand =
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "parameter"; readonly parameter: TypedParameter; readonly span: Span };

export interface TypedHead {
  readonly kind: "contract" | "price list";
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly from: DateText;
  readonly to: DateText | null;
  readonly parties: readonly [string, string] | null;
  readonly currency: PlanCurrency;
  readonly zone: ZoneTable;
  readonly billed: PeriodRule;
  readonly payableWithin: string | null;
  readonly roundLines: TypedRounding | null;
  readonly roundTotal: TypedRounding;
  /** Of the clause `effective`. */
  readonly effectiveSpan: Span;
  readonly span: Span;
}

export interface TypedRounding {
  readonly mode: RoundingMode;
  readonly step: Amount;
}

export interface TypedParameter {
  readonly name: string;
  readonly title: string | null;
  readonly kind: "number" | "text" | "date";
  /** The unit of its first value; null for text and dates. */
  readonly unit: Unit | null;
  /** In order of time; the first has `from` null. */
  readonly values: readonly TypedParameterValue[];
  readonly bounds:
    | { readonly kind: "between"; readonly least: string; readonly most: string }
    | { readonly kind: "one of"; readonly values: readonly string[] }
    | null;
  readonly span: Span;
}

export interface TypedParameterValue {
  readonly from: DateText | null;
  /** In the parameter's unit, as plan text. */
  readonly value: string;
  readonly span: Span;
}

export interface TypedEvent {
  readonly name: string;
  readonly title: string | null;
  readonly type: string;
  readonly fields: ReadonlyMap<string, TypedField>;
  readonly span: Span;
}

export interface TypedField {
  readonly name: string;
  readonly path: readonly string[];
  readonly type: "text" | "integer" | "decimal" | "boolean" | "instant";
  readonly values: readonly string[] | null;
  /** Null for what is no number; the plain unit for a number without one. */
  readonly unit: Unit | null;
  readonly between: { readonly least: Rational; readonly most: Rational } | null;
  readonly signed: boolean;
  readonly presence: "required" | "optional" | { readonly default: FieldValue };
  readonly span: Span;
}

export interface TypedContract {
  readonly head: TypedHead;
  readonly units: UnitTable;
  readonly parameters: ReadonlyMap<string, TypedParameter>;
  readonly events: ReadonlyMap<string, TypedEvent>;
  readonly bands: ReadonlyMap<string, TypedBand>;
  /** In order of dependence. */
  readonly meters: ReadonlyMap<string, TypedMeter>;
  readonly charges: ReadonlyMap<string, TypedCharge>;
  readonly allowances: readonly TypedSharedAllowance[];
  readonly discounts: readonly TypedDiscount[];
  readonly limits: readonly TypedLimit[];
  readonly credits: readonly TypedCredit[];
  readonly taxes: readonly TypedTax[];
  readonly policies: PlanPolicies;
  readonly examples: readonly TypedExample[];
}

export interface TypedExample {
  readonly title: string;
  readonly steps: readonly TypedStep[];
  readonly span: Span;
}

export type TypedWhere = readonly { readonly dimension: string; readonly values: readonly FieldValue[] }[];

export type TypedStep = { readonly span: Span } & (
  | { readonly kind: "bill"; readonly of: ExampleBill }
  | {
      readonly kind: "given";
      readonly parameter: TypedParameter;
      readonly value: string;
      readonly from: DateText | null;
    }
  | { readonly kind: "ends"; readonly on: DateText }
  | {
      readonly kind: "usage";
      readonly meter: TypedMeter;
      /** In the meter's unit. */
      readonly quantity: Rational;
      readonly where: TypedWhere;
    }
  | {
      readonly kind: "record";
      readonly event: TypedEvent;
      readonly at: string;
      readonly fields: ReadonlyMap<string, FieldValue>;
    }
  | {
      readonly kind: "expect";
      readonly expected: TypedExpected;
      readonly value: Rational;
      readonly unit: Unit | null;
    }
);

export type TypedExpected =
  | { readonly kind: "total" }
  | { readonly kind: "charge" | "meter"; readonly name: string; readonly where: TypedWhere }
  | { readonly kind: "discount"; readonly name: string; readonly on: string | null }
  | { readonly kind: "minimum" | "maximum" | "tax" | "allowance"; readonly name: string }
  | { readonly kind: "credit"; readonly name: string; readonly left: boolean }
  | { readonly kind: "rejected" | "held" };
