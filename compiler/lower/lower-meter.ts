/** Meters: expressions in base units become expressions in the units that fields, parts and the meter are stated in. */
import { isZero, multiply, ONE, quotient, type Rational, toText } from "../../runtime/number/rational.ts";
import type {
  Condition,
  CountedStep,
  MeterExpression,
  PlanDimension,
  PlanMeter,
} from "../../runtime/plan/plan.ts";
import type {
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
    rounding: meter.rounding === null ? null : lowerRounding(meter.rounding, meter.unit),
    place: placeOf(meter.span),
  };
}

export function lowerDimension({ name, type, values }: TypedDimension): PlanDimension {
  return { name, type, values };
}

/** The expression, stated in that unit of its dimension. */
export function lowerExpression(value: TypedExpression, unit: Unit): MeterExpression {
  return scaled(value, quotient(ONE, unit.factor));
}

function lowerSource(meter: TypedMeter): PlanMeter["source"] {
  const { source } = meter;
  const scale = quotient(ONE, meter.unit.factor);
  if (source.kind === "derived") return { kind: "derived", value: scaled(source.value, scale) };
  return {
    kind: "aggregate",
    aggregation: source.aggregation,
    event: source.event.name,
    value: aggregated(meter, source.value, scale),
    where: source.where === null ? null : lowerCondition(source.where),
  };
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
      return { kind: value.kind, left: scaled(value.left, scale), right: scaled(value.right, scale) };
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
  return { kind: "multiply", left: scaled(left, quotient(scale, inner)), right: scaled(right, inner) };
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
        field: condition.field.name,
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
