/** Which quantities a charge can come to price: what the bounds of fields and parameters prove, for one account. */
import { add, max, min, multiply, ONE, type Rational, ZERO } from "../../../runtime/number/rational.ts";
import { roundToStep } from "../../../runtime/number/rounding.ts";
import type {
  CountedStep,
  MeterExpression,
  Operand,
  PlanCharge,
  PlanEvent,
  PlanMeter,
  PlanVersion,
} from "../../../runtime/plan/plan.ts";
import { numberOf, rangeOf } from "./values.ts";

/** `most` is null where nothing bounds it; `least` where it may be anything below zero. */
export interface Reach {
  readonly least: Rational | null;
  readonly most: Rational | null;
}

const ANY: Reach = { least: null, most: null };
const COUNTED: Reach = { least: ZERO, most: null };

export function quantitiesOf(version: PlanVersion, { source }: PlanCharge): Reach {
  switch (source.kind) {
    case "parameter":
      return parameterReach(version, { kind: "parameter", name: source.parameter, factor: "1" });
    case "each":
      return source.of === null
        ? { least: ONE, most: ONE }
        : expressionReach(version, source.of, fieldsOf(version, source.event));
    case "meter":
      return meterReach(version, source.meter);
    case "spend":
    case "none":
      return COUNTED;
  }
}

/** Without bounds the next amendment may set any value, so that nothing is proved. */
function parameterReach(
  version: PlanVersion,
  operand: Extract<Operand, { readonly kind: "parameter" }>,
): Reach {
  const parameter = version.parameters.find(one => one.name === operand.name);
  return parameter === undefined || parameter.bounds === null ? ANY : rangeOf(operand, version);
}

export function meterReach(version: PlanVersion, name: string): Reach {
  const meter = version.meters.find(one => one.name === name);
  if (meter === undefined) return ANY;
  return roundedReach(sourceReach(version, meter), meter.rounding);
}

/**
 * A sum or a count grows with the events, and levels add up over accounts that one pays for: of these nothing is
 * proved. What one event can tell bounds the largest, the least, the average and the latest of them.
 */
function sourceReach(version: PlanVersion, { source, by }: PlanMeter): Reach {
  switch (source.kind) {
    case "aggregate": {
      const bounded = ["maximum", "minimum", "average", "latest"].includes(source.aggregation);
      if (!bounded || by.length > 0 || source.value === null) return COUNTED;
      return expressionReach(version, source.value, fieldsOf(version, source.event));
    }
    case "buckets": {
      const bounded = ["maximum", "minimum", "average", "latest"].includes(source.of);
      if (!bounded || by.length > 0 || source.value === null) return COUNTED;
      const of = expressionReach(version, source.value, fieldsOf(version, source.event));
      return source.empty === "zero" ? together([of, { least: ZERO, most: ZERO }]) : of;
    }
    case "level":
      return COUNTED;
    case "derived":
      return expressionReach(version, source.value, () => ANY);
    case "choice": {
      const all = source.of.map(one => expressionReach(version, one, () => ANY));
      return source.choose === "greater" ? greaterOf(all) : lesserOf(all);
    }
  }
}

type Fields = (name: string) => Reach;

function fieldsOf(version: PlanVersion, event: string): Fields {
  const fields = version.events.find(one => one.name === event)?.fields ?? [];
  return name => fieldReach(fields.find(one => one.name === name));
}

function fieldReach(field: PlanEvent["fields"][number] | undefined): Reach {
  if (field === undefined) return ANY;
  if (field.between === null) return { least: field.signed ? null : ZERO, most: null };
  return { least: numberOf(field.between.least), most: numberOf(field.between.most) };
}

function expressionReach(version: PlanVersion, expression: MeterExpression, field: Fields): Reach {
  switch (expression.kind) {
    case "number": {
      const value = numberOf(expression.value);
      return { least: value, most: value };
    }
    case "parameter":
      return parameterReach(version, expression);
    case "field":
      return times(field(expression.name), numberOf(expression.factor));
    case "meter":
      return times(meterReach(version, expression.name), numberOf(expression.factor));
    case "add":
    case "subtract":
    case "multiply": {
      const left = expressionReach(version, expression.left, field);
      const right = expressionReach(version, expression.right, field);
      if (expression.kind === "multiply") return product(left, right);
      return expression.kind === "add" ? sum(left, right) : sum(left, times(right, { n: -1n, d: 1n }));
    }
    case "counted":
      return expression.steps.reduce<Reach>(
        (reach, step) => countedReach(version, reach, step),
        expressionReach(version, expression.of, field),
      );
  }
}

function countedReach(version: PlanVersion, reach: Reach, step: CountedStep): Reach {
  if (step.kind === "rounded") return roundedReach(reach, step.rounding);
  const bound = rangeOf(step.value, version);
  return step.kind === "at least" ? greaterOf([reach, bound]) : lesserOf([reach, bound]);
}

function roundedReach(
  { least, most }: Reach,
  rounding: { readonly mode: Parameters<typeof roundToStep>[2]; readonly step: string } | null,
): Reach {
  if (rounding === null) return { least, most };
  const rounded = (value: Rational | null): Rational | null =>
    value === null ? null : roundToStep(value, numberOf(rounding.step), rounding.mode);
  return { least: rounded(least), most: rounded(most) };
}

function times({ least, most }: Reach, factor: Rational): Reach {
  const [a, b] = [least, most].map(value => (value === null ? null : multiply(value, factor)));
  const isTurned = factor.n < 0n;
  return { least: (isTurned ? b : a) ?? null, most: (isTurned ? a : b) ?? null };
}

function sum(a: Reach, b: Reach): Reach {
  const both = (x: Rational | null, y: Rational | null): Rational | null =>
    x === null || y === null ? null : add(x, y);
  return { least: both(a.least, b.least), most: both(a.most, b.most) };
}

/** Of factors that are never below zero; of others nothing is said. */
function product(a: Reach, b: Reach): Reach {
  if (a.least === null || b.least === null || a.least.n < 0n || b.least.n < 0n) return ANY;
  const most = a.most === null || b.most === null ? null : multiply(a.most, b.most);
  return { least: multiply(a.least, b.least), most };
}

function together(all: readonly Reach[]): Reach {
  return {
    least: folded(
      all.map(one => one.least),
      min,
    ),
    most: folded(
      all.map(one => one.most),
      max,
    ),
  };
}

function greaterOf(all: readonly Reach[]): Reach {
  return {
    least: known(
      all.map(one => one.least),
      max,
    ),
    most: folded(
      all.map(one => one.most),
      max,
    ),
  };
}

function lesserOf(all: readonly Reach[]): Reach {
  return {
    least: folded(
      all.map(one => one.least),
      min,
    ),
    most: known(
      all.map(one => one.most),
      min,
    ),
  };
}

type Choice = (a: Rational, b: Rational) => Rational;

/** Null as soon as one is. */
function folded(values: readonly (Rational | null)[], choice: Choice): Rational | null {
  const all = values.filter(value => value !== null);
  return all.length < values.length ? null : all.reduce(choice, all[0] ?? ZERO);
}

/** Of those that are known. */
function known(values: readonly (Rational | null)[], choice: Choice): Rational | null {
  const [first, ...others] = values.filter(value => value !== null);
  return first === undefined ? null : others.reduce(choice, first);
}
