/** Events and their fields: what is captured, of which kind, within which bounds. */

import { compare, type Rational, toText } from "../../runtime/number/rational.ts";
import { VOID_TYPE } from "../../runtime/plan/void-type.ts";
import { parseInstant } from "../../runtime/time/instant.ts";
import { LIMITS } from "../limits.ts";
import type { EventDecl, FieldDecl, Literal } from "../syntax/tree.ts";
import { valueIn } from "./fit.ts";
import { isContractCurrency, unitNamed } from "./numbers.ts";
import { listed } from "./parameters.ts";
import type { Scope } from "./scope.ts";
import type { TypedEvent, TypedField } from "./typed.ts";
import { moneyUnit, PLAIN, type Unit } from "./units.ts";

export function checkEvent(scope: Scope, decl: EventDecl): TypedEvent | null {
  const fields = new Map<string, TypedField>();
  const names = new Map<string, FieldDecl>();
  const paths = new Set<string>();
  for (const field of decl.fields) {
    const earlier = names.get(field.name.text) ?? scope.declared.bands.get(field.name.text);
    if (earlier !== undefined) {
      const kind = names.has(field.name.text) ? "field" : "field or band";
      const related = earlier === null ? [] : [{ span: earlier.span, note: "declared here first" }];
      scope.report("TAR3001", field.name.span, { kind, name: field.name.text }, { related });
      continue;
    }
    names.set(field.name.text, field);
    const path = checkPath(scope, field);
    if (path !== null && paths.has(path.join("."))) {
      scope.report("TAR5003", field.span, { field: field.name.text, path: path.join(".") });
    }
    if (path !== null) paths.add(path.join("."));
    const typed = path === null ? null : checkField(scope, field, path);
    if (typed !== null) fields.set(typed.name, typed);
  }
  if (fields.size !== decl.fields.length) return null;
  return {
    name: decl.name.text,
    title: decl.title?.value ?? null,
    type: decl.type.value,
    fields,
    span: decl.span,
  };
}

/** Every type belongs to one event. */
export function checkTypes(scope: Scope, decls: Iterable<EventDecl | null>): void {
  const seen = new Map<string, EventDecl>();
  for (const decl of decls) {
    if (decl === null) continue;
    if (decl.type.value === VOID_TYPE) scope.report("TAR5032", decl.type.span, { type: VOID_TYPE });
    const earlier = seen.get(decl.type.value);
    if (earlier === undefined) seen.set(decl.type.value, decl);
    else {
      const related = [{ span: earlier.type.span, note: "the other event" }];
      const params = { type: decl.type.value, other: earlier.name.text };
      scope.report("TAR5001", decl.type.span, params, { related });
    }
  }
}

const EVIL_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

function checkPath(scope: Scope, field: FieldDecl): readonly string[] | null {
  const path = (field.named?.value ?? field.name.text).split(".");
  const span = field.named?.span ?? field.name.span;
  const bad = (problem: string): null => {
    scope.report("TAR5004", span, { field: field.name.text, problem });
    return null;
  };
  if (path.length > LIMITS.keyPath) return bad(`has more than ${LIMITS.keyPath} names`);
  for (const key of path) {
    if (key === "") return bad("has an empty name");
    if (key.length > LIMITS.keyLength) return bad(`has a name of more than ${LIMITS.keyLength} characters`);
    if (EVIL_KEYS.has(key)) return bad(`holds ${key}, which no payload may hold`);
  }
  return path;
}

function checkField(scope: Scope, field: FieldDecl, path: readonly string[]): TypedField | null {
  // Fields and bands share their names with the built-in dimension.
  if (field.name.text === "account") {
    scope.report("TAR3001", field.name.span, { kind: "dimension", name: "account" });
    return null;
  }
  const { name: type, oneOf } = field.type;
  const numeric = type === "integer" || type === "decimal";
  const kind = type === "integer" ? "an integer" : type === "instant" ? "an instant" : `a ${type}`;
  const refuse = (clause: string, span: FieldDecl["span"]): null => {
    scope.report("TAR5002", span, { field: field.name.text, type: kind, clause });
    return null;
  };
  if (!numeric && field.measure !== null) return refuse("in", field.measure.span);
  if (!numeric && field.between !== null) return refuse("between", field.between.span);
  if (!numeric && field.signed) return refuse("signed", field.span);
  const unit = numeric ? fieldUnit(scope, field) : null;
  if (numeric && unit === null) return null;
  const between = field.between === null || unit === null ? null : fieldBounds(scope, field, unit);
  if (between === undefined) return null;
  const values = oneOf === null ? null : oneOf.values.map(text => text.value);
  if (values !== null && oneOf !== null && new Set(values).size !== values.length) {
    const twice = oneOf.values.find((text, i) => values.indexOf(text.value) !== i);
    scope.report("TAR3008", twice?.span ?? oneOf.span, { name: twice?.value ?? "" });
  }
  const typed: TypedField = {
    name: field.name.text,
    path,
    type,
    values,
    unit,
    between,
    signed: field.signed,
    presence: field.presence.kind === "optional" ? "optional" : "required",
    span: field.span,
  };
  if (field.presence.kind !== "default") return typed;
  const value = fieldValue(scope, typed, field.presence.value);
  return value === null ? null : { ...typed, presence: { default: value } };
}

function fieldUnit(scope: Scope, field: FieldDecl): Unit | null {
  if (field.measure === null) return PLAIN;
  if (field.measure.kind === "in-unit") return unitNamed(scope, field.measure.unit);
  const { currency } = field.measure;
  return isContractCurrency(scope, currency) ? moneyUnit(currency.text) : null;
}

/** Undefined after a report. */
function fieldBounds(scope: Scope, field: FieldDecl, unit: Unit): TypedField["between"] | undefined {
  if (field.between === null) return null;
  const { low, high } = field.between;
  const bound = (value: typeof low): Rational | null =>
    valueIn(scope, value, unit, field.signed, "This bound");
  const least = bound(low);
  const most = bound(high);
  if (least === null || most === null) return undefined;
  if (compare(least, most) > 0) {
    scope.report("TAR4010", field.between.span, { least: toText(least), most: toText(most) });
    return undefined;
  }
  return { least, most };
}

export interface ValueOptions {
  /** Values that the field cannot have are let through: the contract expects the event to be rejected. */
  readonly lenient?: boolean;
  /** A value that no list names is let through: the contract prices it as otherwise. */
  readonly open?: boolean;
}

/** A literal as a value of the field, in its unit; null after a report. */
export function fieldValue(
  scope: Scope,
  field: TypedField,
  literal: Literal,
  options: ValueOptions = {},
): string | null {
  const wrongKind = (found: string): null => {
    const wanted = field.type === "boolean" ? "true or false" : NEEDED[field.type];
    scope.report("TAR4009", literal.span, { found, wanted });
    return null;
  };
  switch (literal.kind) {
    case "boolean":
      return field.type === "boolean" ? String(literal.value) : wrongKind("true or false");
    case "text":
      if (field.type === "instant") {
        if (parseInstant(literal.value) !== null || options.lenient) return literal.value;
        scope.report("TAR4007", literal.span, { found: literal.value });
        return null;
      }
      if (field.type !== "text") return wrongKind("a text");
      return listValue(scope, field, literal, literal.value, options);
    default:
      if (field.type !== "integer" && field.type !== "decimal") return wrongKind("a number");
      return numericValue(scope, field, literal, options);
  }
}

const NEEDED = {
  text: "a text",
  integer: "a whole number",
  decimal: "a number",
  instant: 'an instant such as "2026-01-31T07:00:00Z"',
  boolean: "true or false",
} as const;

function listValue(
  scope: Scope,
  field: TypedField,
  literal: Literal,
  value: string,
  options: ValueOptions,
): string | null {
  if (field.values === null || field.values.includes(value) || options.lenient || options.open) return value;
  scope.report("TAR4017", literal.span, { value, name: field.name, values: listed(field.values) });
  return null;
}

function numericValue(
  scope: Scope,
  field: TypedField,
  literal: Exclude<Literal, { readonly kind: "text" | "boolean" }>,
  options: ValueOptions,
): string | null {
  const unit = field.unit ?? PLAIN;
  const signed = field.signed || options.lenient === true;
  const value = valueIn(scope, literal, unit, signed, "This value");
  if (value === null) return null;
  if (options.lenient) return toText(value);
  if (field.type === "integer" && value.d !== 1n) {
    scope.report("TAR8013", literal.span, { field: field.name, problem: "is no whole number" });
    return null;
  }
  if (field.between !== null && !isWithin(value, field.between)) {
    const bounds = `${toText(field.between.least)} to ${toText(field.between.most)}`;
    scope.report("TAR4011", literal.span, { value: toText(value), bounds });
    return null;
  }
  return toText(value);
}

function isWithin(value: Rational, bounds: NonNullable<TypedField["between"]>): boolean {
  return compare(value, bounds.least) >= 0 && compare(value, bounds.most) <= 0;
}
