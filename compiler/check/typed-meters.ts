/** Bands, meters, and what they say of single events, in the typed tree. */
import type { Rational } from "../../runtime/number/rational.ts";
import type {
  Aggregation,
  BucketSource,
  FieldValue,
  LevelSource,
  TimeSpan,
} from "../../runtime/plan/plan.ts";
import type { Span } from "../source/span.ts";
import type { TypedEvent, TypedField, TypedOperand, TypedParameter, TypedRounding } from "./typed.ts";
import type { Dimension, Unit } from "./units.ts";

export type TypedBand = {
  readonly name: string;
  readonly title: string | null;
  /** Distinct, in the order written. */
  readonly values: readonly string[];
  readonly span: Span;
} & (
  | { readonly kind: "time"; readonly rows: readonly TypedTimeRow[] }
  | {
      readonly kind: "number";
      readonly event: TypedEvent;
      readonly field: TypedField;
      readonly rows: readonly TypedNumberRow[];
    }
);

export interface TypedTimeRow {
  readonly value: string;
  readonly spans: readonly TimeSpan[];
  readonly otherwise: boolean;
  readonly span: Span;
}

export interface TypedNumberRow {
  readonly value: string;
  /** In the field's unit; null in the open last row. */
  readonly upTo: Rational | null;
  readonly inclusive: boolean;
  readonly span: Span;
}

export interface TypedDimension {
  readonly name: string;
  readonly source: "field" | "band" | "account";
  readonly type: "text" | "number" | "boolean";
  readonly values: readonly string[] | null;
  /** Unit of a numeric field, for the values that rows name. */
  readonly unit: Unit | null;
}

export interface TypedMeter {
  readonly name: string;
  readonly title: string | null;
  /** The unit that its readings are stated in. */
  readonly unit: Unit;
  readonly cumulative: boolean;
  readonly by: readonly TypedDimension[];
  readonly source: TypedMeterSource;
  /** Dimensions of its parts that are added up although a part is not cumulative. */
  readonly summedOver: readonly string[];
  readonly rounding: TypedRounding | null;
  readonly span: Span;
}

export type TypedMeterSource =
  | {
      readonly kind: "aggregate";
      readonly aggregation: Aggregation;
      readonly event: TypedEvent;
      readonly value: TypedExpression | null;
      readonly where: TypedCondition | null;
    }
  | {
      readonly kind: "level";
      readonly statistic: LevelSource["statistic"];
      readonly event: TypedEvent;
      readonly value: TypedExpression;
      readonly changes: boolean;
      readonly key: TypedField | null;
      /** In the base units of the level. */
      readonly startingAt: Rational | null;
      readonly where: TypedCondition | null;
    }
  | {
      readonly kind: "buckets";
      readonly statistic: Exclude<BucketSource["statistic"], object> | { readonly percentile: Rational };
      readonly length:
        | { readonly kind: "civil day" }
        | { readonly kind: "fixed"; readonly seconds: Rational };
      readonly of: BucketSource["of"];
      readonly event: TypedEvent;
      readonly value: TypedExpression | null;
      readonly where: TypedCondition | null;
      readonly empty: BucketSource["empty"];
    }
  | { readonly kind: "derived"; readonly value: TypedExpression }
  | {
      readonly kind: "choice";
      readonly choose: "greater" | "lesser";
      readonly of: readonly TypedExpression[];
    };

/** Every node is stated in the base units of its dimension, so that `add` and `multiply` need no conversion. */
export type TypedExpression = { readonly dimension: Dimension; readonly span: Span } & (
  | { readonly kind: "number"; readonly value: Rational }
  | { readonly kind: "parameter"; readonly parameter: TypedParameter }
  | { readonly kind: "field"; readonly field: TypedField }
  | { readonly kind: "meter"; readonly meter: TypedMeter }
  | {
      readonly kind: "add" | "subtract" | "multiply";
      readonly left: TypedExpression;
      readonly right: TypedExpression;
    }
  | { readonly kind: "counted"; readonly of: TypedExpression; readonly steps: readonly TypedCountedStep[] }
);

export type TypedCountedStep =
  | { readonly kind: "at least" | "at most"; readonly value: TypedOperand }
  | { readonly kind: "rounded"; readonly rounding: TypedRounding };

export type TypedCondition =
  | { readonly kind: "and" | "or"; readonly of: readonly TypedCondition[] }
  | {
      readonly kind: "one of";
      readonly of: "field" | "band";
      readonly name: string;
      readonly negated: boolean;
      readonly values: readonly FieldValue[];
    }
  | {
      readonly kind: "compare";
      readonly field: TypedField;
      readonly negated: boolean;
      readonly operator: "at least" | "at most" | "above" | "below";
      readonly value: TypedOperand;
    };
