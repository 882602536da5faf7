/** Dated parameter values against the periods of the charges that use them. */
import { parseCivilDate } from "../../runtime/time/civil.ts";
import { isBoundary } from "../../runtime/time/period.ts";
import { changesBetweenPeriods } from "./periods.ts";
import { type Scope, termStart } from "./scope.ts";
import type { TypedCharge, TypedOperand, TypedParameter, TypedPart } from "./typed.ts";

/** A value that changes inside a period of a charge would split it, which is not built yet. */
export function checkParameterChanges(scope: Scope): void {
  for (const parameter of scope.parameters.values()) {
    for (const charge of scope.charges.values())
      if (uses(charge, parameter)) checkChanges(scope, parameter, charge);
  }
}

function checkChanges(scope: Scope, parameter: TypedParameter, charge: TypedCharge): void {
  const start = termStart(scope);
  const fees = partsOf(charge).flatMap(part => (part.kind === "fee" ? [part.period] : []));
  for (const { from, span } of parameter.values) {
    const date = from === null ? null : parseCivilDate(from);
    if (from === null || date === null || start === null || from <= (scope.term?.from ?? "")) continue;
    // Inside a billing period it has been reported with the parameter itself.
    if (!changesBetweenPeriods(from, scope.billed, scope.term)) continue;
    const splits = [...charge.phases.map(phase => phase.period), ...fees].some(
      rule => rule.kind !== "hour" && !isBoundary(rule, start, date),
    );
    if (!splits) continue;
    const detail = `the value changes inside a period of the charge ${charge.name}`;
    scope.report("TAR9002", span, { construct: "A dated parameter value", detail });
  }
}

function uses(charge: TypedCharge, parameter: TypedParameter): boolean {
  if (charge.source.kind === "parameter" && charge.source.parameter === parameter) return true;
  const operands = partsOf(charge).flatMap(operandsOf);
  for (const allowance of charge.includes) operands.push(allowance.quantity);
  return operands.some(operand => operand.kind === "parameter" && operand.parameter === parameter);
}

/** All parts of all rows, those of tiers too. */
function partsOf(charge: TypedCharge): readonly TypedPart[] {
  const inRow = (part: TypedPart): readonly TypedPart[] =>
    part.kind === "schedule" ? [part, ...part.rows.flatMap(row => row.parts)] : [part];
  return charge.phases.flatMap(phase => phase.rows.flatMap(row => row.price)).flatMap(inRow);
}

function operandsOf(part: TypedPart): TypedOperand[] {
  switch (part.kind) {
    case "percent":
      return [part.rate];
    case "schedule":
      return part.rows.flatMap(row => (row.upTo === null ? [] : [row.upTo]));
    default:
      return [part.amount];
  }
}
