/** A contract's own examples, lowered: quantities in their meter's unit, dimensions and parameters by name. */
import type { DateText, FieldValue, Num, Place, UnitLabel } from "./plan.ts";

export interface PlanExample {
  readonly title: string;
  /** The version that states it: its words mean what they mean there. */
  readonly version: number;
  /** It runs on the versions of the contract up to this one. */
  readonly through: number;
  readonly steps: readonly ExampleStep[];
  readonly place: Place;
}

export type ExampleStep =
  | { readonly kind: "bill"; readonly of: ExampleBill; readonly place: Place }
  | {
      readonly kind: "given";
      readonly parameter: string;
      readonly value: string;
      /** Null: in place of all the parameter's values. */
      readonly from: DateText | null;
      readonly place: Place;
    }
  | { readonly kind: "ends"; readonly on: DateText; readonly place: Place }
  | {
      readonly kind: "usage";
      readonly meter: string;
      readonly quantity: Num;
      readonly where: readonly { readonly dimension: string; readonly values: readonly FieldValue[] }[];
      readonly place: Place;
    }
  | {
      readonly kind: "record";
      readonly event: string;
      /** RFC 3339. */
      readonly at: string;
      /** Field name to value; a field that is left out is left out of the event. */
      readonly fields: Readonly<Record<string, FieldValue>>;
      readonly place: Place;
    }
  | {
      readonly kind: "expect";
      readonly expected: Expected;
      /** The value in the unit of what is expected; for events their number. */
      readonly value: Num;
      readonly unit: UnitLabel | null;
      readonly place: Place;
    };

export type ExampleBill =
  | { readonly kind: "start" }
  | { readonly kind: "dates"; readonly from: DateText /** last day, included */; readonly to: DateText }
  | { readonly kind: "contract month"; readonly number: number };

export type Expected =
  | { readonly kind: "total" }
  | {
      readonly kind: "charge" | "meter";
      readonly name: string;
      readonly where: readonly { readonly dimension: string; readonly values: readonly FieldValue[] }[];
    }
  | { readonly kind: "discount"; readonly name: string; readonly on: string | null }
  | { readonly kind: "minimum" | "maximum" | "tax" | "allowance"; readonly name: string }
  | { readonly kind: "credit"; readonly name: string; readonly left: boolean }
  | { readonly kind: "rejected" | "held" };

export interface ExampleResult {
  readonly title: string;
  readonly passed: boolean;
  readonly failures: readonly ExampleFailure[];
  readonly place: Place;
}

export interface ExampleFailure {
  /** What was expected, in the contract's words: "charge usage", "total". */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
  readonly place: Place;
}
