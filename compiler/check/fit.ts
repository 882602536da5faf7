/** Whether a number is of the kind that its place needs, with one report where it is not. */
import { multiply, type Rational, sign } from "../../runtime/number/rational.ts";
import type { Span } from "../source/span.ts";
import type { Rounding, Value } from "../syntax/tree.ts";
import { constantAmount, spanOf, unitOf } from "./numbers.ts";
import type { Scope } from "./scope.ts";
import type { Amount, TypedOperand, TypedRounding } from "./typed.ts";
import { convert, isMoney, isPlain, PERCENT, sameDimension, type Unit } from "./units.ts";

/** "tokens", "EUR", "a plain number": a unit in a sentence. */
export function unitInWords(unit: Unit): string {
  return unit.label.plural === "" ? "a plain number" : unit.label.plural;
}

/** Reports TAR4003 where `found` does not convert into `wanted`. */
export function fits(scope: Scope, found: Unit, wanted: Unit, span: Span, what: string): boolean {
  if (sameDimension(found.dimension, wanted.dimension)) return true;
  const bare = found.label.plural === "" && !isPlain(wanted.dimension);
  if (bare) scope.report("TAR4016", span, { found: what });
  else scope.report("TAR4003", span, { found: unitInWords(found), wanted: unitInWords(wanted), what });
  return false;
}

/** A number in the unit that its place needs; `what` names it where it does not fit. */
export function valueIn(
  scope: Scope,
  value: Value,
  unit: Unit,
  signed: boolean,
  what: string,
): Rational | null {
  const amount = constantAmount(scope, value, signed);
  if (amount === null || !fits(scope, amount.unit, unit, amount.span, what)) return null;
  return convert(amount.value, amount.unit, unit);
}

/** The operand, if it is in money. */
export function moneyOperand(scope: Scope, value: TypedOperand | null): TypedOperand | null {
  if (value === null) return null;
  if (isMoney(unitOf(value).dimension)) return value;
  scope.report("TAR4009", spanOf(value), { found: kindInWords(value), wanted: "an amount of money" });
  return null;
}

/** The operand, if it is a percentage: a bare number is refused. */
export function percentOperand(scope: Scope, value: TypedOperand | null): TypedOperand | null {
  if (value === null) return null;
  if (isPercent(unitOf(value))) return value;
  scope.report("TAR4018", spanOf(value), { found: kindInWords(value) });
  return null;
}

export function isPercent(unit: Unit): boolean {
  return isPlain(unit.dimension) && unit.label.plural === PERCENT.label.plural;
}

export function kindInWords(value: TypedOperand): string {
  const unit = unitOf(value);
  if (isMoney(unit.dimension)) return "an amount of money";
  if (isPercent(unit)) return "a percentage";
  if (isPlain(unit.dimension)) return "a plain number";
  return `a quantity in ${unit.label.plural}`;
}

/** A rounding whose step is a number above zero in a unit of that dimension. */
export function roundingIn(
  scope: Scope,
  rounding: Rounding,
  unit: Unit | null,
  what: string,
): TypedRounding | null {
  const step = constantAmount(scope, rounding.step, false);
  if (step === null) return null;
  if (sign(step.value) <= 0) {
    scope.report("TAR4012", step.span, {});
    return null;
  }
  if (unit !== null && !fits(scope, step.unit, unit, step.span, what)) return null;
  return { mode: rounding.mode, step };
}

/** The amount's value in the base of its dimension. */
export function inBase(amount: Amount): Rational {
  return multiply(amount.value, amount.unit.factor);
}
