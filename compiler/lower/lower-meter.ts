/** Meters: expressions in base units become expressions in the units that fields, parts and the meter are stated in. */
import { isZero, multiply, ONE, quotient, type Rational, toText } from "../../runtime/number/rational.ts";
import type {
  BucketSource,
  Condition,
  CountedStep,
  MeterExpression,
  PlanBand,
  PlanDimension,
  PlanMeter,
} from "../../runtime/plan/plan.ts";
import type {
  TypedBand,
  TypedCondition,
  TypedCountedStep,
  TypedDimension,
  TypedExpression,
  TypedMeter,
} from "../check/typed.ts";
import { PLAIN, type Unit } from "../check/units.ts";
import { lowerOperand, lowerRounding, type PlaceOf } from "./lower-values.ts";

export function lowerMeter(meter: TypedMeter, placeOf: PlaceOf): PlanMeter {
  return {
    name: meter.name,
    title: meter.title,
    unit: meter.unit.label,
    cumulative: meter.cumulative,
    by: meter.by.map(lowerDimension),
    source: lowerSource(meter),
    summedOver: meter.summedOver,
    rounding: meter.rounding === null ? null : lowerRounding(meter.rounding, meter.unit),
    place: placeOf(meter.span),
  };
}

export function lowerDimension({ name, source, type, values }: TypedDimension): PlanDimension {
  return { name, source, type, values };
}

export function lowerBand(band: TypedBand, placeOf: PlaceOf): PlanBand {
  const { name, title } = band;
  const place = placeOf(band.span);
  if (band.kind === "time") {
    const rows = band.rows.map(({ value, spans, otherwise, span }) => ({
      value,
      spans,
      otherwise,
      place: placeOf(span),
    }));
    return { name, title, place, kind: "time", rows };
  }
  const rows = band.rows.map(({ value, upTo, inclusive, span }) => ({
    value,
    upTo: upTo === null ? null : toText(upTo),
    inclusive,
    place: placeOf(span),
  }));
  return { name, title, place, kind: "number", event: band.event.name, field: band.field.name, rows };
}

/** The expression, stated in that unit of its dimension. */
export function lowerExpression(value: TypedExpression, unit: Unit): MeterExpression {
  return scaled(value, quotient(ONE, unit.factor));
}

function lowerSource(meter: TypedMeter): PlanMeter["source"] {
  const { source } = meter;
  const scale = quotient(ONE, meter.unit.factor);
  switch (source.kind) {
    case "aggregate":
      return {
        kind: "aggregate",
        aggregation: source.aggregation,
        event: source.event.name,
        value: aggregated(meter, source.value, scale),
        where: source.where === null ? null : lowerCondition(source.where),
      };
    case "level":
      return {
        kind: "level",
        statistic: source.statistic,
        event: source.event.name,
        value: scaled(source.value, scale),
        changes: source.changes,
        key: source.key === null ? null : source.key.name,
        startingAt: source.startingAt === null ? null : toText(multiply(source.startingAt, scale)),
        where: source.where === null ? null : lowerCondition(source.where),
      };
    case "buckets":
      return {
        kind: "buckets",
        statistic: lowerStatistic(source.statistic),
        length:
          source.length.kind === "fixed"
            ? { kind: "fixed", seconds: toText(source.length.seconds) }
            : source.length,
        of: source.of,
        event: source.event.name,
        value: source.value === null ? null : scaled(source.value, scale),
        where: source.where === null ? null : lowerCondition(source.where),
        empty: source.empty,
      };
    case "derived":
      return { kind: "derived", value: scaled(source.value, scale) };
    case "choice":
      return {
        kind: "choice",
        choose: source.choose,
        of: source.of.map(part => scaled(part, scale)),
      };
  }
}

type Buckets = Extract<TypedMeter["source"], { readonly kind: "buckets" }>;

function lowerStatistic(statistic: Buckets["statistic"]): BucketSource["statistic"] {
  return typeof statistic === "string" ? statistic : { percentile: toText(statistic.percentile) };
}

/** What `unique` compares is the value as it is captured, whatever its unit. */
function aggregated(
  meter: TypedMeter,
  value: TypedExpression | null,
  scale: Rational,
): MeterExpression | null {
  if (value === null) return null;
  const isUnique = meter.source.kind === "aggregate" && meter.source.aggregation === "unique";
  if (isUnique && value.kind === "field") return { kind: "field", name: value.field.name, factor: "1" };
  return scaled(value, scale);
}

/** The expression times `scale`, which is above zero, so that it passes through limits and roundings. */
function scaled(value: TypedExpression, scale: Rational): MeterExpression {
  switch (value.kind) {
    case "number":
      return { kind: "number", value: toText(multiply(value.value, scale)) };
    case "parameter": {
      const unit = value.parameter.unit ?? PLAIN;
      return { kind: "parameter", name: value.parameter.name, factor: toText(multiply(unit.factor, scale)) };
    }
    case "field": {
      const unit = value.field.unit ?? PLAIN;
      return { kind: "field", name: value.field.name, factor: toText(multiply(unit.factor, scale)) };
    }
    case "meter":
      return {
        kind: "meter",
        name: value.meter.name,
        factor: toText(multiply(value.meter.unit.factor, scale)),
      };
    case "add":
    case "subtract":
      return {
        kind: value.kind,
        left: scaled(value.left, scale),
        right: scaled(value.right, scale),
      };
    case "multiply":
      return scaledProduct(value, scale);
    case "counted": {
      const unit = baseUnit(value, scale);
      return {
        kind: "counted",
        of: scaled(value.of, scale),
        steps: value.steps.map(step => lowerStep(step, unit)),
      };
    }
  }
}

/** A constant takes the scale, so that the other factor stays in its own unit and the plan stays readable. */
function scaledProduct(
  value: Extract<TypedExpression, { readonly kind: "add" | "subtract" | "multiply" }>,
  scale: Rational,
): MeterExpression {
  const { left, right } = value;
  const own = ownScale(right);
  const inner = own === null || isZero(own) ? ONE : own;
  return {
    kind: "multiply",
    left: scaled(left, quotient(scale, inner)),
    right: scaled(right, inner),
  };
}

/** The scale in which a field or meter stands in its own unit. */
function ownScale(value: TypedExpression): Rational | null {
  if (value.kind === "meter") return quotient(ONE, value.meter.unit.factor);
  if (value.kind === "field") return quotient(ONE, (value.field.unit ?? PLAIN).factor);
  return null;
}

/** A unit of which one is `1 / scale` of the base, for converting the quantities of limits and roundings. */
function baseUnit(value: TypedExpression, scale: Rational): Unit {
  return { label: PLAIN.label, dimension: value.dimension, factor: quotient(ONE, scale) };
}

function lowerStep(step: TypedCountedStep, unit: Unit): CountedStep {
  return step.kind === "rounded"
    ? { kind: "rounded", rounding: lowerRounding(step.rounding, unit) }
    : { kind: step.kind, value: lowerOperand(step.value, unit) };
}

export function lowerCondition(condition: TypedCondition): Condition {
  switch (condition.kind) {
    case "and":
    case "or":
      return { kind: condition.kind, of: condition.of.map(lowerCondition) };
    case "one of":
      return {
        kind: "one of",
        of: condition.of,
        field: condition.name,
        negated: condition.negated,
        values: condition.values,
      };
    case "compare":
      return {
        kind: "compare",
        field: condition.field.name,
        negated: condition.negated,
        operator: condition.operator,
        value: lowerOperand(condition.value, condition.field.unit ?? PLAIN),
      };
  }
}
