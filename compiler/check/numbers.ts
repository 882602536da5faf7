/** Numbers, money and quantities of the text as exact amounts in a unit. Bounds come before any arithmetic. */
import { multiply, negate, parseDecimal, type Rational, sign } from "../../runtime/number/rational.ts";
import { LIMITS } from "../limits.ts";
import { mayBeBroken } from "../resolve/declarations.ts";
import { SCALES } from "../syntax/scales.ts";
import type { Money, NumberLit, ParameterRef, Per, Percent, Quantity, Value, Word } from "../syntax/tree.ts";
import { hint, isRemoved, lookUp, type Scope } from "./scope.ts";
import type { Amount, TypedOperand } from "./typed.ts";
import { findUnit, moneyUnit, PERCENT, PLAIN, type Unit } from "./units.ts";

/** What reading an amount of money needs. */
export type MoneyScope = Pick<Scope, "report" | "currency">;

/** Null after a report. Without `signed` a minus is refused. */
export function numberValue(scope: Pick<Scope, "report">, lit: NumberLit, signed: boolean): Rational | null {
  const [before = "", after = ""] = lit.digits.split(".");
  if (before.length > LIMITS.digitsBefore || after.length > LIMITS.digitsAfter) {
    const limit = `${LIMITS.digitsBefore} digits before or ${LIMITS.digitsAfter} after the point`;
    scope.report("TAR4001", lit.span, { limit });
    return null;
  }
  const digits = parseDecimal(lit.digits);
  if (digits === null) return null;
  const value = lit.scale === null ? digits : multiply(digits, SCALES[lit.scale]);
  if (!lit.negative) return value;
  if (signed || sign(value) === 0) return negate(value);
  scope.report("TAR4008", lit.span, {});
  return null;
}

/** The whole number from `least` to `most`, else null without a report. */
export function smallWhole(lit: NumberLit, least: number, most: number): number | null {
  if (lit.negative || lit.scale !== null || !/^[0-9]{1,9}$/.test(lit.digits)) return null;
  const value = Number.parseInt(lit.digits, 10);
  return value >= least && value <= most ? value : null;
}

/** What `per 10 thousand requests` divides by: a number above zero in a unit. */
export function perSize(scope: Scope, per: Per): Amount | null {
  const unit = unitNamed(scope, per.unit);
  const digits = per.count?.digits ?? "1";
  const lit: NumberLit = { kind: "number", negative: false, digits, scale: per.scale, span: per.span };
  const count = numberValue(scope, lit, false);
  if (unit === null || count === null) return null;
  if (sign(count) > 0) return { value: count, unit, span: per.span };
  scope.report("TAR4013", per.span, {});
  return null;
}

export function unitNamed(scope: Scope, word: Word): Unit | null {
  const unit = findUnit(word.text, scope.units);
  if (unit !== null) return unit;
  const near = hint(word.text, scope.units.keys());
  const isExplained =
    scope.isIncomplete ||
    isRemoved(scope, word, ["unit"]) ||
    word.text.split("-").some(part => isUnitTold(scope, part)) ||
    (scope.isBroken && near === "");
  if (!isExplained) scope.report("TAR4002", word.span, { name: word.text, hint: near });
  return null;
}

/** Its declaration could not be read, or has a fault of its own. */
function isUnitTold({ declared, units }: Scope, word: string): boolean {
  if (mayBeBroken(declared.broken, "unit", word)) return true;
  const isDeclared = declared.units.some(({ name, plural }) => name.text === word || plural?.text === word);
  return isDeclared && !units.has(word);
}

export function moneyAmount(scope: MoneyScope, money: Money, signed: boolean): Amount | null {
  const value = numberValue(scope, money.number, signed);
  if (!isContractCurrency(scope, money.currency) || value === null) return null;
  return { value, unit: moneyUnit(money.currency.text), span: money.span };
}

/** False after a report; true where the contract's own currency is unknown. */
export function isContractCurrency(scope: MoneyScope, currency: Word): boolean {
  if (scope.currency === null || scope.currency.code === currency.text) return true;
  scope.report("TAR4004", currency.span, { found: currency.text, wanted: scope.currency.code });
  return false;
}

export function quantityAmount(scope: Scope, quantity: Quantity, signed: boolean): Amount | null {
  const unit = quantity.unit === null ? PLAIN : unitNamed(scope, quantity.unit);
  const value = numberValue(scope, quantity.number, signed);
  return unit === null || value === null ? null : { value, unit, span: quantity.span };
}

function percentAmount(scope: Scope, percent: Percent, signed: boolean): Amount | null {
  const value = numberValue(scope, percent.number, signed);
  return value === null ? null : { value, unit: PERCENT, span: percent.span };
}

/** A number in its unit; a parameter is refused. */
export function constantAmount(scope: Scope, value: Value, signed: boolean): Amount | null {
  switch (value.kind) {
    case "money":
      return moneyAmount(scope, value, signed);
    case "quantity":
      return quantityAmount(scope, value, signed);
    case "percent":
      return percentAmount(scope, value, signed);
    case "parameter-ref":
      scope.report("TAR4009", value.span, { found: "a parameter", wanted: "a number" });
      return null;
  }
}

export function operand(scope: Scope, value: Value): TypedOperand | null {
  if (value.kind === "parameter-ref") return parameterOperand(scope, value);
  const amount = constantAmount(scope, value, false);
  return amount === null ? null : { kind: "amount", amount };
}

export function parameterOperand(scope: Scope, ref: ParameterRef): TypedOperand | null {
  const parameter = lookUp(scope, ref.name, "parameter", scope.declared.parameters, scope.parameters);
  if (parameter === null) return null;
  if (parameter.unit === null) {
    const found = `the parameter ${parameter.name}, ${parameter.kind === "text" ? "a text" : "a date"}`;
    scope.report("TAR4009", ref.span, { found, wanted: "a number" });
    return null;
  }
  return { kind: "parameter", parameter, span: ref.span };
}

/** The unit of an operand. */
export function unitOf(value: TypedOperand): Unit {
  return value.kind === "amount" ? value.amount.unit : (value.parameter.unit ?? PLAIN);
}

export function spanOf(value: TypedOperand): Amount["span"] {
  return value.kind === "amount" ? value.amount.span : value.span;
}
