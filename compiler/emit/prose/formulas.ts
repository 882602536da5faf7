/** Conditions and expressions of meters in words. */
import { quotient, toText } from "../../../runtime/number/rational.ts";
import type { Condition, CountedStep, MeterExpression, Num, PlanField } from "../../../runtime/plan/plan.ts";
import {
  type Context,
  eventOf,
  meterName,
  meterOf,
  operandText,
  quantity,
  termText,
  timesFactor,
  valueText,
  wordsOf,
} from "./context.ts";
import { exactly } from "./figures.ts";

/** `event` is where fields are declared; bands have names of their own. */
export function conditionText(context: Context, condition: Condition, event: string): string {
  const words = wordsOf(context);
  switch (condition.kind) {
    case "and":
      return words.and(condition.of.map(one => nested(context, one, event)));
    case "or":
      return words.or(condition.of.map(one => nested(context, one, event)));
    case "one of": {
      const field = fieldOf(context, event, condition.field);
      const type = condition.of === "band" ? "text" : (field?.type ?? "text");
      const values = condition.values.map(value => valueText(context, type, value, field?.unit ?? null));
      return words.is(words.quoted(condition.field), words.or(values), condition.negated);
    }
    case "compare": {
      const { field, operator, negated } = condition;
      const unit = fieldOf(context, event, field)?.unit ?? null;
      const value = operandText(context, condition.value, unit);
      return words.compared(words.quoted(field), operator, value, negated);
    }
  }
}

function nested(context: Context, condition: Condition, event: string): string {
  const text = conditionText(context, condition, event);
  return condition.kind === "and" || condition.kind === "or" ? `(${text})` : text;
}

export function fieldOf(context: Context, event: string, name: string): PlanField | undefined {
  return eventOf(context, event).fields.find(field => field.name === name);
}

/**
 * An expression over the fields of an event, or over meters. Over fields, factors are conversions into the meter's
 * unit, which stay unsaid.
 */
export function expressionText(
  context: Context,
  expression: MeterExpression,
  event: string | null = null,
): string {
  const text = (one: MeterExpression): string => expressionText(context, one, event);
  switch (expression.kind) {
    case "number":
      return quantity(context, expression.value, null);
    case "parameter":
      return termText(context, expression.name);
    case "field":
      return wordsOf(context).quoted(expression.name);
    case "meter":
      return timesFactor(expression.factor, meterName(context, expression.name));
    case "add":
      return `${text(expression.left)} + ${text(expression.right)}`;
    case "subtract":
      return `${text(expression.left)} − ${grouped(expression.right, text)}`;
    case "multiply":
      return `${grouped(expression.left, text)} × ${grouped(expression.right, text)}`;
    case "counted":
      return countedText(context, expression, event, text(expression.of));
  }
}

function grouped(expression: MeterExpression, text: (one: MeterExpression) => string): string {
  const isSum = expression.kind === "add" || expression.kind === "subtract";
  return isSum ? `(${text(expression)})` : text(expression);
}

/** Limits and roundings of a single value, in the unit of its field. */
function countedText(
  context: Context,
  expression: Extract<MeterExpression, { readonly kind: "counted" }>,
  event: string | null,
  value: string,
): string {
  const { counted } = context.phrases.measured;
  const field = firstField(expression.of);
  const unit = field === null || event === null ? null : (fieldOf(context, event, field.name)?.unit ?? null);
  const inUnit = (number: Num): string => {
    const own = field === null ? number : toText(quotient(exactly(number), exactly(field.factor)));
    return quantity(context, own, unit);
  };
  const steps = expression.steps.map(step => stepText(context, step, inUnit));
  return counted.all(value, wordsOf(context).and(steps));
}

function stepText(context: Context, step: CountedStep, inUnit: (number: Num) => string): string {
  const words = wordsOf(context);
  const { counted } = context.phrases.measured;
  switch (step.kind) {
    case "at least":
      return counted.least(
        step.value.kind === "number" ? inUnit(step.value.value) : termText(context, step.value.name),
      );
    case "at most":
      return counted.most(
        step.value.kind === "number" ? inUnit(step.value.value) : termText(context, step.value.name),
      );
    case "rounded":
      return words.rounded(step.rounding.mode, inUnit(step.rounding.step));
  }
}

function firstField(
  expression: MeterExpression,
): Extract<MeterExpression, { readonly kind: "field" }> | null {
  switch (expression.kind) {
    case "field":
      return expression;
    case "add":
    case "subtract":
    case "multiply":
      return firstField(expression.left) ?? firstField(expression.right);
    case "counted":
      return firstField(expression.of);
    case "number":
    case "parameter":
    case "meter":
      return null;
  }
}

/** Whether a meter can have no value, as one of a level or a greatest value without data, or what is made of one. */
export function mayLackValue(context: Context, name: string): boolean {
  const { source } = meterOf(context, name);
  const anyOf = (expression: MeterExpression): boolean =>
    metersIn(expression).some(part => mayLackValue(context, part));
  switch (source.kind) {
    case "aggregate":
      return !["count", "sum", "unique"].includes(source.aggregation);
    case "level":
      return source.startingAt === null && source.statistic !== "total";
    case "buckets":
      return source.empty !== "zero";
    case "derived":
      return anyOf(source.value);
    case "choice":
      return source.of.some(anyOf);
  }
}

function metersIn(expression: MeterExpression): readonly string[] {
  switch (expression.kind) {
    case "meter":
      return [expression.name];
    case "add":
    case "subtract":
    case "multiply":
      return [...metersIn(expression.left), ...metersIn(expression.right)];
    case "counted":
      return metersIn(expression.of);
    case "field":
    case "number":
    case "parameter":
      return [];
  }
}
