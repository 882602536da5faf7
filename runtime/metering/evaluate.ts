/** Expressions over an event's fields, or over readings, and the filters of meters. */

import { bug } from "../number/bug.ts";
import {
  add,
  compare,
  max,
  min,
  multiply,
  parseNumber,
  type Rational,
  subtract,
} from "../number/rational.ts";
import { roundToStep } from "../number/rounding.ts";
import type {
  Condition,
  CountedStep,
  FieldValue,
  MeterExpression,
  Num,
  Operand,
  PlanRounding,
} from "../plan/plan.ts";

/** What names stand for. A field or meter without a value is null, and so is what is calculated with it. */
export interface Values {
  readonly field: (name: string) => Rational | null;
  readonly meter: (name: string) => Rational | null;
  readonly parameter: (name: string) => Rational;
}

export function evaluate(expression: MeterExpression, values: Values): Rational | null {
  switch (expression.kind) {
    case "number":
      return numberOf(expression.value);
    case "parameter":
      return times(values.parameter(expression.name), expression.factor);
    case "field":
      return times(values.field(expression.name), expression.factor);
    case "meter":
      return times(values.meter(expression.name), expression.factor);
    case "add":
    case "subtract":
    case "multiply": {
      const left = evaluate(expression.left, values);
      const right = evaluate(expression.right, values);
      if (left === null || right === null) return null;
      return OPERATIONS[expression.kind](left, right);
    }
    case "counted": {
      const of = evaluate(expression.of, values);
      return of === null ? null : expression.steps.reduce((value, step) => counted(value, step, values), of);
    }
  }
}

const OPERATIONS = { add, subtract, multiply } as const;

function times(value: Rational | null, factor: Num): Rational | null {
  if (value === null || factor === "1") return value;
  return multiply(value, numberOf(factor));
}

function counted(value: Rational, step: CountedStep, values: Values): Rational {
  switch (step.kind) {
    case "at least":
      return max(value, operandValue(step.value, values.parameter));
    case "at most":
      return min(value, operandValue(step.value, values.parameter));
    case "rounded":
      return rounded(value, step.rounding);
  }
}

export function rounded(value: Rational, rounding: PlanRounding | null): Rational {
  return rounding === null ? value : roundToStep(value, numberOf(rounding.step), rounding.mode);
}

export function operandValue(operand: Operand, parameter: (name: string) => Rational): Rational {
  if (operand.kind === "number") return numberOf(operand.value);
  const value = parameter(operand.name);
  return operand.factor === "1" ? value : multiply(value, numberOf(operand.factor));
}

const numbers = new Map<Num, Rational>();

/** A number of the plan. The plan's numbers are few, so each is read once; a flood of others is not kept. */
export function numberOf(text: Num): Rational {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  const value = parseNumber(text) ?? bug(`the plan holds "${text}" as a number`);
  if (numbers.size < 10_000) numbers.set(text, value);
  return value;
}

/** Whether an event meets the filter. What a filter reads is never absent: the compiler sees to it. */
export function meets(
  condition: Condition,
  text: (name: string, of: "field" | "band") => FieldValue | null,
  number: (field: string) => Rational | null,
  parameter: (name: string) => Rational,
): boolean {
  switch (condition.kind) {
    case "and":
      return condition.of.every(part => meets(part, text, number, parameter));
    case "or":
      return condition.of.some(part => meets(part, text, number, parameter));
    case "one of": {
      const value = text(condition.field, condition.of);
      return value !== null && condition.values.includes(value) !== condition.negated;
    }
    case "compare": {
      const value = number(condition.field);
      if (value === null) return false;
      const order = compare(value, operandValue(condition.value, parameter));
      return COMPARISONS[condition.operator](order) !== condition.negated;
    }
  }
}

const COMPARISONS = {
  "at least": (order: number) => order >= 0,
  "at most": (order: number) => order <= 0,
  above: (order: number) => order > 0,
  below: (order: number) => order < 0,
} as const;
