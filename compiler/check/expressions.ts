/** Expressions over one event's fields, or over meters, with their dimensions. */
import { quotient } from "../../runtime/number/rational.ts";
import type { Span } from "../source/span.ts";
import type { CountedStep, Expression, Name, RateConstant, Ref } from "../syntax/tree.ts";
import { fits, inBase, roundingIn, unitInWords } from "./fit.ts";
import { operand, perSize, quantityAmount, spanOf, unitNamed, unitOf } from "./numbers.ts";
import { staysInPeriods } from "./parameters.ts";
import { lookUp, type Scope } from "./scope.ts";
import type { Amount, TypedCountedStep, TypedEvent, TypedExpression } from "./typed.ts";
import {
  isPlain,
  PLAIN,
  perDimension,
  productUnit,
  sameDimension,
  timesDimension,
  type Unit,
} from "./units.ts";

/** What names in an expression mean: fields of events (found on the way), or meters. */
export interface Names {
  readonly of: "event" | "meters";
  /** The one event whose fields the expression reads; set by its first field. */
  event: TypedEvent | null;
  /** Of a charge for each event: its fields stand bare. */
  readonly isBare?: boolean;
}

/** A typed expression, and the unit in which a person would state it (null where there is no single one). */
export interface Checked {
  readonly value: TypedExpression;
  readonly unit: Unit | null;
}

export function checkExpression(scope: Scope, expression: Expression, names: Names): Checked | null {
  switch (expression.kind) {
    case "quantity":
      return constant(quantityAmount(scope, expression, false));
    case "rate-constant":
      return rateConstant(scope, expression);
    case "parameter-ref": {
      const found = operand(scope, expression);
      if (found?.kind !== "parameter") return null;
      const { parameter } = found;
      if (!staysInPeriods(scope, parameter, expression.span)) return null;
      const unit = parameter.unit ?? PLAIN;
      return {
        value: { kind: "parameter", parameter, dimension: unit.dimension, span: expression.span },
        unit,
      };
    }
    case "ref":
      return names.of === "event" ? fieldRef(scope, expression, names) : meterRef(scope, expression);
    case "add":
    case "subtract":
      return sum(scope, expression, names);
    case "multiply":
      return product(scope, expression, names);
    case "counted": {
      const of = checkExpression(scope, expression.of, names);
      return of === null ? null : counted(scope, of, expression.steps, expression.span);
    }
  }
}

function constant(amount: Amount | null): Checked | null {
  if (amount === null) return null;
  return {
    value: { kind: "number", value: inBase(amount), dimension: amount.unit.dimension, span: amount.span },
    unit: amount.unit,
  };
}

/** `10 credits per minute` */
function rateConstant(scope: Scope, rate: RateConstant): Checked | null {
  const amount = quantityAmount(scope, rate.quantity, false);
  const per = perSize(scope, rate.per);
  if (amount === null || per === null) return null;
  const value = quotient(inBase(amount), inBase(per));
  const dimension = perDimension(amount.unit.dimension, per.unit.dimension);
  return { value: { kind: "number", value, dimension, span: rate.span }, unit: amount.unit };
}

function fieldRef(scope: Scope, ref: Ref, names: Names): Checked | null {
  if (ref.field === null && names.isBare === true && names.event !== null) {
    return numericField(scope, ref.name, names.event, ref.span);
  }
  if (ref.field === null) {
    const wanted = "a field, with its event before it: completion.input_tokens";
    scope.report("TAR4009", ref.span, { found: `the bare name ${ref.name.text}`, wanted });
    return null;
  }
  const event = lookUp(scope, ref.name, "event", scope.declared.events, scope.events);
  if (event === null) return null;
  if (names.event !== null && names.event !== event) {
    const field = lookUp(scope, ref.field, `field of ${event.name}`, event.fields, event.fields);
    if (field === null) return null;
    scope.report("TAR5006", ref.span, { field: field.name, event: names.event.name, other: event.name });
    return null;
  }
  names.event = event;
  return numericField(scope, ref.field, event, ref.span);
}

/** A field that every event has, as a number. */
function numericField(scope: Scope, name: Name, event: TypedEvent, span: Span): Checked | null {
  const field = lookUp(scope, name, `field of ${event.name}`, event.fields, event.fields);
  if (field === null) return null;
  if (field.unit === null) {
    const type = field.type === "instant" ? "an instant" : `a ${field.type}`;
    scope.report("TAR5008", span, { field: field.name, type, wanted: "a number" });
    return null;
  }
  if (field.presence === "optional") {
    scope.report("TAR5007", span, { field: field.name });
    return null;
  }
  return {
    value: { kind: "field", field, dimension: field.unit.dimension, span },
    unit: field.unit,
  };
}

function meterRef(scope: Scope, ref: Ref): Checked | null {
  if (ref.field !== null) {
    const wanted = "a meter";
    scope.report("TAR3003", ref.span, {
      name: `${ref.name.text}.${ref.field.text}`,
      found: "a field",
      wanted,
    });
    return null;
  }
  if (!scope.declared.meters.has(ref.name.text) && scope.declared.parameters.has(ref.name.text)) {
    const wanted = `a meter, or the parameter written as: the ${ref.name.text}`;
    scope.report("TAR3003", ref.span, { name: ref.name.text, found: "a parameter", wanted });
    return null;
  }
  const meter = lookUp(scope, ref.name, "meter", scope.declared.meters, scope.meters);
  if (meter === null) return null;
  return {
    value: { kind: "meter", meter, dimension: meter.unit.dimension, span: ref.span },
    unit: meter.unit,
  };
}

type Binary = Extract<Expression, { readonly kind: "add" | "subtract" | "multiply" }>;

function sum(scope: Scope, expression: Binary, names: Names): Checked | null {
  const left = checkExpression(scope, expression.left, names);
  const right = checkExpression(scope, expression.right, names);
  if (left === null || right === null) return null;
  if (!sameDimension(left.value.dimension, right.value.dimension)) {
    const params = { left: inWords(left), right: inWords(right) };
    scope.report("TAR5005", expression.span, params);
    return null;
  }
  const kind = expression.kind === "subtract" ? "subtract" : "add";
  const { dimension } = left.value;
  const unit = left.unit ?? right.unit;
  return { value: { kind, left: left.value, right: right.value, dimension, span: expression.span }, unit };
}

function product(scope: Scope, expression: Binary, names: Names): Checked | null {
  const left = checkExpression(scope, expression.left, names);
  const right = checkExpression(scope, expression.right, names);
  if (left === null || right === null) return null;
  if (holdsMeter(left.value) && holdsMeter(right.value)) {
    scope.report("TAR5009", expression.span, {});
    return null;
  }
  const rate = expression.left.kind === "rate-constant" ? expression.left : expression.right;
  const other = rate === expression.left ? right : left;
  if (rate.kind === "rate-constant") {
    const per = unitNamed(scope, rate.per.unit);
    const isNumber = isPlain(other.value.dimension);
    if (per !== null && !isNumber && !sameDimension(per.dimension, other.value.dimension)) {
      scope.report("TAR5016", rate.per.span, { unit: rate.per.unit.text, wanted: inWords(other) });
      return null;
    }
  }
  const dimension = timesDimension(left.value.dimension, right.value.dimension);
  const value: TypedExpression = {
    kind: "multiply",
    left: left.value,
    right: right.value,
    dimension,
    span: expression.span,
  };
  return { value, unit: unitOfProduct(left, right, dimension) };
}

/** A plain number keeps the other's unit; a coefficient gives its own; two units make a product such as ms-MiB. */
function unitOfProduct(left: Checked, right: Checked, dimension: TypedExpression["dimension"]): Unit | null {
  const units = [left, right].map(side => side.unit).filter(unit => unit !== null);
  const fitting = units.find(unit => sameDimension(unit.dimension, dimension) && !isPlain(unit.dimension));
  if (fitting !== undefined) return fitting;
  if (units.length < 2 || units.some(unit => unit.label.money)) return null;
  const both = productUnit(units, units.map(unit => unit.label.plural).join("-"));
  return sameDimension(both.dimension, dimension) ? both : null;
}

function holdsMeter(value: TypedExpression): boolean {
  switch (value.kind) {
    case "meter":
      return true;
    case "add":
    case "subtract":
    case "multiply":
      return holdsMeter(value.left) || holdsMeter(value.right);
    case "counted":
      return holdsMeter(value.of);
    default:
      return false;
  }
}

function counted(
  scope: Scope,
  of: Checked,
  steps: readonly CountedStep[],
  span: TypedExpression["span"],
): Checked | null {
  const typed: TypedCountedStep[] = [];
  const unit = of.unit ?? bareUnit(of.value);
  for (const step of steps) {
    if (step.kind === "rounded") {
      const rounding = roundingIn(scope, step.rounding, unit, "The rounding step");
      if (rounding !== null) typed.push({ kind: "rounded", rounding });
      continue;
    }
    const value = operand(scope, step.quantity);
    if (value === null || !fits(scope, unitOf(value), unit, spanOf(value), "This quantity")) continue;
    if (value.kind === "parameter" && !staysInPeriods(scope, value.parameter, value.span)) continue;
    typed.push({ kind: step.kind === "at-least" ? "at least" : "at most", value });
  }
  if (typed.length !== steps.length) return null;
  return {
    value: { kind: "counted", of: of.value, steps: typed, dimension: of.value.dimension, span },
    unit,
  };
}

/** A unit of that dimension with factor 1, named after its bases: "bit-second". */
export function bareUnit(value: { readonly dimension: TypedExpression["dimension"] }): Unit {
  const name = Object.keys(value.dimension)
    .map(base => base.replace(/^[:$]/, ""))
    .join("-");
  return {
    label: { singular: name, plural: name, money: false },
    dimension: value.dimension,
    factor: PLAIN.factor,
  };
}

function inWords(checked: Checked): string {
  return unitInWords(checked.unit ?? bareUnit(checked.value));
}
