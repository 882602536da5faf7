/** Units, parameters, events, bands and meters in the syntax tree. */
import type {
  Between,
  DateLit,
  Literal,
  Name,
  Node,
  NumberLit,
  OneOf,
  ParameterRef,
  ParameterValue,
  Per,
  Quantity,
  QuantityRef,
  Rounding,
  Text,
  TimeLit,
  Value,
  Word,
} from "./tree-values.ts";

/** `unit GB_block plural GB_blocks is 25 GB` */
export interface UnitDecl extends Node {
  readonly kind: "unit";
  readonly name: Word;
  readonly plural: Word | null;
  readonly definition: UnitDefinition | null;
}

/** `is 1 bit per second` */
export interface UnitDefinition extends Node {
  readonly kind: "unit-definition";
  readonly number: NumberLit;
  readonly unit: Word;
  readonly per: Word | null;
}

export interface ParameterDecl extends Node {
  readonly kind: "parameter";
  readonly name: Name;
  readonly title: Text | null;
  readonly value: ParameterValue;
  readonly bounds: Between<ParameterValue> | OneOf | null;
  readonly changes: readonly ParameterChange[];
}

/** `from 2026-07-15 40 seats` */
export interface ParameterChange extends Node {
  readonly kind: "parameter-change";
  readonly from: DateLit;
  readonly value: ParameterValue;
}

export interface EventDecl extends Node {
  readonly kind: "event";
  readonly name: Name;
  readonly title: Text | null;
  readonly type: Text;
  readonly fields: readonly FieldDecl[];
}

export interface FieldDecl extends Node {
  readonly kind: "field";
  readonly name: Name;
  /** The key in the payload, where it is not the name. */
  readonly named: Text | null;
  readonly type: FieldType;
  readonly measure: FieldMeasure | null;
  readonly between: Between<Value> | null;
  readonly signed: boolean;
  readonly presence: FieldPresence;
}

export interface FieldType extends Node {
  readonly kind: "field-type";
  readonly name: "text" | "integer" | "decimal" | "boolean" | "instant";
  /** Only with `text`. */
  readonly oneOf: OneOf | null;
}

/** `in tokens` or `in CHF` */
export type FieldMeasure = FieldUnit | FieldCurrency;

export interface FieldUnit extends Node {
  readonly kind: "in-unit";
  readonly unit: Word;
}

export interface FieldCurrency extends Node {
  readonly kind: "in-currency";
  readonly currency: Word;
}

export type FieldPresence = FieldRequired | FieldOptional | FieldDefault;

/** Nothing is written; the span is empty, after the field. */
export interface FieldRequired extends Node {
  readonly kind: "required";
}

export interface FieldOptional extends Node {
  readonly kind: "optional";
}

export interface FieldDefault extends Node {
  readonly kind: "default";
  readonly value: Literal;
}

// Bands

export interface BandDecl extends Node {
  readonly kind: "band";
  readonly name: Name;
  readonly title: Text | null;
  readonly of: TimeBand | NumberBand;
}

export interface TimeBand extends Node {
  readonly kind: "time-band";
  readonly rows: readonly TimeBandRow[];
}

export interface TimeBandRow extends Node {
  readonly kind: "time-band-row";
  readonly value: Text;
  /** Null means `otherwise`. */
  readonly spans: readonly TimeSpan[] | null;
}

/** The parts of a row hold together: `on weekdays from 07:00 to 20:00`. */
export type TimeSpan = MonthSpan | DaySpan | DateSpan | DateFileSpan | HourSpan;

/** Months count from 1; `in november to march` runs over the year's end. */
export interface MonthSpan extends Node {
  readonly kind: "in-months";
  readonly from: number;
  readonly to: number;
}

export interface DaySpan extends Node {
  readonly kind: "on-days";
  /** `weekdays` and `weekends` as such, else single days. */
  readonly days: "weekdays" | "weekends" | readonly DayRef[];
}

/** Monday is 1, Sunday 7. */
export interface DayRef extends Node {
  readonly kind: "day";
  readonly day: number;
}

export interface DateSpan extends Node {
  readonly kind: "on-dates";
  readonly dates: readonly DateLit[];
}

/** `on dates from "holidays.csv"` */
export interface DateFileSpan extends Node {
  readonly kind: "on-dates-from";
  readonly path: Text;
}

export interface HourSpan extends Node {
  readonly kind: "in-hours";
  readonly from: TimeLit;
  readonly to: TimeLit;
}

export interface NumberBand extends Node {
  readonly kind: "number-band";
  readonly event: Name;
  readonly field: Name;
  readonly rows: readonly NumberBandRow[];
}

export interface NumberBandRow extends Node {
  readonly kind: "number-band-row";
  readonly value: Text;
  readonly bound: Bound;
}

/** The upper bound of a tier: `up to` includes it, `below` does not; the open ones end a schedule. */
export type Bound = ClosedBound | OpenBound;

export interface ClosedBound extends Node {
  readonly kind: "up-to" | "below";
  readonly value: Value;
}

export interface OpenBound extends Node {
  readonly kind: "above" | "at-or-above";
}

// Meters

export interface MeterDecl extends Node {
  readonly kind: "meter";
  readonly name: Name;
  readonly title: Text | null;
  readonly source: MeterSource;
  /** Null where no `by` stands. */
  readonly by: readonly Name[] | null;
  readonly summedOver: readonly Name[] | null;
  readonly rounding: Rounding | null;
}

export type MeterSource = AggregateMeter | DerivedMeter | ExtremeMeter;

export interface AggregateMeter extends Node {
  readonly kind: "aggregate";
  readonly aggregation: Aggregation;
  readonly where: Condition | null;
}

/** `is small + large` */
export interface DerivedMeter extends Node {
  readonly kind: "derived";
  readonly value: Expression;
}

/** `greater of in, out`; a name is a meter. */
export interface ExtremeMeter extends Node {
  readonly kind: "greater-of" | "lesser-of";
  readonly parts: readonly (Name | Value)[];
}

export type Aggregation =
  | CountAggregation
  | UniqueAggregation
  | SumAggregation
  | EventAggregation
  | LevelAggregation
  | BucketAggregation
  | PercentileAggregation;

export type Extreme = "maximum" | "minimum" | "average" | "latest";

export interface CountAggregation extends Node {
  readonly kind: "count";
  readonly event: Name;
  readonly unit: Word;
}

export interface UniqueAggregation extends Node {
  readonly kind: "unique";
  readonly of: Ref;
  readonly unit: Word;
}

export interface SumAggregation extends Node {
  readonly kind: "sum";
  readonly of: Expression;
}

/** `maximum of X`: over the period's events. */
export interface EventAggregation extends Node {
  readonly kind: "of-events";
  readonly function: Extreme;
  readonly of: Expression;
}

/** `average over time of E.f` */
export interface LevelAggregation extends Node {
  readonly kind: "over-time";
  readonly function: Extreme | "total";
  readonly level: Level;
}

/** `maximum over each 15 minutes of …` */
export interface BucketAggregation extends Node {
  readonly kind: "over-buckets";
  readonly function: Extreme;
  readonly buckets: Buckets;
}

/** `percentile 95 over each 5 minutes of …` */
export interface PercentileAggregation extends Node {
  readonly kind: "percentile";
  readonly number: NumberLit;
  readonly buckets: Buckets;
}

export interface Level extends Node {
  readonly kind: "level";
  /** The name before `of`, which must be `changes`: the feed tells changes, not levels. */
  readonly changes: Name | null;
  readonly event: Name;
  readonly field: Name;
  readonly forEach: Name | null;
  readonly startingAt: Value | null;
}

export interface Buckets extends Node {
  readonly kind: "buckets";
  readonly count: NumberLit | null;
  readonly unit: Word;
  readonly inner: BucketCount | BucketValue;
  readonly empty: "as zero" | "left out";
}

export interface BucketCount extends Node {
  readonly kind: "bucket-count";
  readonly event: Name;
  readonly unit: Word;
}

export interface BucketValue extends Node {
  readonly kind: "bucket-value";
  readonly function: "sum" | "rate" | Extreme;
  readonly of: Expression;
}

// Expressions and conditions

export type Expression = Quantity | RateConstant | ParameterRef | Ref | BinaryExpression | CountedExpression;

/** `10 credits per minute`, a factor of a derived meter. */
export interface RateConstant extends Node {
  readonly kind: "rate-constant";
  readonly quantity: Quantity;
  readonly per: Per;
}

/** `completion.input_tokens`, or a bare name. */
export interface Ref extends Node {
  readonly kind: "ref";
  readonly name: Name;
  readonly field: Name | null;
}

export interface BinaryExpression extends Node {
  readonly kind: "add" | "subtract" | "multiply";
  readonly left: Expression;
  readonly right: Expression;
}

/** `X counted at least 60 seconds rounded up in steps of 6 seconds` */
export interface CountedExpression extends Node {
  readonly kind: "counted";
  readonly of: Expression;
  readonly steps: readonly CountedStep[];
}

export type CountedStep = CountedLimit | CountedRounding;

export interface CountedLimit extends Node {
  readonly kind: "at-least" | "at-most";
  readonly quantity: QuantityRef;
}

export interface CountedRounding extends Node {
  readonly kind: "rounded";
  readonly rounding: Rounding;
}

export type Condition = AllOf | AnyOf | IsTest | CompareTest;

export interface AllOf extends Node {
  readonly kind: "and";
  readonly of: readonly Condition[];
}

export interface AnyOf extends Node {
  readonly kind: "or";
  readonly of: readonly Condition[];
}

/** `class is "standard"`, `to is not one of "a", "b"`; one value or more. */
export interface IsTest extends Node {
  readonly kind: "is";
  readonly subject: Ref;
  readonly negated: boolean;
  readonly values: readonly Literal[];
}

export interface CompareTest extends Node {
  readonly kind: "compare";
  readonly subject: Ref;
  readonly negated: boolean;
  readonly operator: "at least" | "at most" | "above" | "below";
  readonly value: Value;
}
