/** The plan's bands and meters: how events become quantities. */
import type { DateText, FieldValue, Num, Operand, Place, PlanRounding, UnitLabel } from "./plan.ts";

/** A dimension that classes events, by their time or by a number that they carry. */
export type PlanBand = {
  readonly name: string;
  readonly title: string | null;
  readonly place: Place;
} & (
  | {
      readonly kind: "time";
      /** Rows with dates come before all others; `otherwise` takes the rest. */
      readonly rows: readonly TimeBandRow[];
    }
  | {
      readonly kind: "number";
      readonly event: string;
      readonly field: string;
      /** In rising order. */
      readonly rows: readonly NumberBandRow[];
    }
);

export interface TimeBandRow {
  readonly value: string;
  /** All of them hold together; at most one of each kind, none for `otherwise`. */
  readonly spans: readonly TimeSpan[];
  readonly otherwise: boolean;
  readonly place: Place;
}

/** By the clocks of the contract's zone. */
export type TimeSpan =
  /** From 1 to 12, both included; over the year's end where `from` is the later one. */
  | { readonly kind: "months"; readonly from: number; readonly to: number }
  /** 1 for Monday to 7 for Sunday. */
  | { readonly kind: "weekdays"; readonly days: readonly number[] }
  /** Seconds of the day, half-open, up to 86400. */
  | { readonly kind: "hours"; readonly from: number; readonly to: number }
  | { readonly kind: "dates"; readonly dates: readonly DateText[] };

export interface NumberBandRow {
  readonly value: string;
  /** In the field's unit; null in the open last row. */
  readonly upTo: Num | null;
  readonly inclusive: boolean;
  readonly place: Place;
}

export interface PlanMeter {
  readonly name: string;
  readonly title: string | null;
  readonly unit: UnitLabel;
  /** Readings of disjoint sets of events, and of neighbouring spans of time, add up. */
  readonly cumulative: boolean;
  readonly by: readonly PlanDimension[];
  readonly source: MeterSource;
  /** Dimensions of the parts that a derived meter adds up although a part is not cumulative. */
  readonly summedOver: readonly string[];
  readonly rounding: PlanRounding | null;
  readonly place: Place;
}

export interface PlanDimension {
  readonly name: string;
  /** Where the value comes from: a field of the event, a band, or the account that the event belongs to. */
  readonly source: "field" | "band" | "account";
  readonly type: "text" | "number" | "boolean";
  /** The closed list of values, null where the dimension is open. */
  readonly values: readonly string[] | null;
}

export type Aggregation = "count" | "sum" | "maximum" | "minimum" | "average" | "latest" | "unique";

export type MeterSource =
  | {
      readonly kind: "aggregate";
      readonly aggregation: Aggregation;
      readonly event: string;
      /** What is aggregated, null for `count`. For `unique` a bare field. */
      readonly value: MeterExpression | null;
      readonly where: Condition | null;
    }
  | LevelSource
  | BucketSource
  | { readonly kind: "derived"; readonly value: MeterExpression }
  | {
      readonly kind: "choice";
      readonly choose: "greater" | "lesser";
      readonly of: readonly MeterExpression[];
    };

/** A level that each event sets until the next one, or changes by so much. */
export interface LevelSource {
  readonly kind: "level";
  /** `total` is the integral over time. */
  readonly statistic: "average" | "maximum" | "minimum" | "latest" | "total";
  readonly event: string;
  /** A field; for `total` its factor is such that value times seconds is in the meter's unit. */
  readonly value: MeterExpression;
  /** Events tell changes, of which the level is the running sum. */
  readonly changes: boolean;
  /** The field whose values have a level each; the levels add up. */
  readonly key: string | null;
  /** The level before the first event, in the unit of `value`. */
  readonly startingAt: Num | null;
  readonly where: Condition | null;
}

/** Aggregates the events of each interval, then the intervals. */
export interface BucketSource {
  readonly kind: "buckets";
  /** A percentile is of the nearest rank: above 0, at most 100. */
  readonly statistic: "maximum" | "minimum" | "average" | "latest" | { readonly percentile: Num };
  readonly length: { readonly kind: "civil day" } | { readonly kind: "fixed"; readonly seconds: Num };
  /** `rate` is the sum divided by the interval's length in seconds. */
  readonly of: "count" | "sum" | "rate" | "average" | "maximum" | "minimum" | "latest";
  readonly event: string;
  readonly value: MeterExpression | null;
  readonly where: Condition | null;
  readonly empty: "zero" | "left out";
}

/** An expression over one event's fields (aggregate) or over other meters (derived); factors convert units. */
export type MeterExpression =
  | { readonly kind: "number"; readonly value: Num }
  | { readonly kind: "parameter"; readonly name: string; readonly factor: Num }
  | { readonly kind: "field"; readonly name: string; readonly factor: Num }
  | { readonly kind: "meter"; readonly name: string; readonly factor: Num }
  | { readonly kind: "add"; readonly left: MeterExpression; readonly right: MeterExpression }
  | { readonly kind: "subtract"; readonly left: MeterExpression; readonly right: MeterExpression }
  | { readonly kind: "multiply"; readonly left: MeterExpression; readonly right: MeterExpression }
  | { readonly kind: "counted"; readonly of: MeterExpression; readonly steps: readonly CountedStep[] };

export type CountedStep =
  | { readonly kind: "at least"; readonly value: Operand }
  | { readonly kind: "at most"; readonly value: Operand }
  | { readonly kind: "rounded"; readonly rounding: PlanRounding };

export type Condition =
  | { readonly kind: "and"; readonly of: readonly Condition[] }
  | { readonly kind: "or"; readonly of: readonly Condition[] }
  | {
      readonly kind: "one of";
      /** Whether the name is that of a field or of a band. */
      readonly of: "field" | "band";
      readonly field: string;
      readonly negated: boolean;
      readonly values: readonly FieldValue[];
    }
  | {
      readonly kind: "compare";
      readonly field: string;
      readonly negated: boolean;
      readonly operator: "at least" | "at most" | "above" | "below";
      readonly value: Operand;
    };
