/** Numbers and places, as every part of a plan holds them. */
import { ONE, type Rational, toText } from "../../runtime/number/rational.ts";
import type { Num, Operand, Place, PlanRounding } from "../../runtime/plan/plan.ts";
import type { TypedOperand, TypedRounding } from "../check/typed.ts";
import { convert, PLAIN, type Unit } from "../check/units.ts";
import type { Span } from "../source/span.ts";

/** Gives a span its line and column. */
export type PlaceOf = (span: Span) => Place;

/** A number in another unit of its dimension, as plan text. */
export function inUnit(value: Rational, from: Unit, to: Unit): Num {
  return toText(convert(value, from, to));
}

export function lowerRounding(rounding: TypedRounding, unit: Unit): PlanRounding {
  return { mode: rounding.mode, step: inUnit(rounding.step.value, rounding.step.unit, unit) };
}

export function lowerOperand(operand: TypedOperand, to: Unit): Operand {
  if (operand.kind === "amount") {
    return { kind: "number", value: inUnit(operand.amount.value, operand.amount.unit, to) };
  }
  const unit = operand.parameter.unit ?? PLAIN;
  return { kind: "parameter", name: operand.parameter.name, factor: inUnit(ONE, unit, to) };
}
