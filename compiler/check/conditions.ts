/** Filters: what `where` says of the fields of one event. */
import type { CompareTest, Condition, IsTest, Name, Ref } from "../syntax/tree.ts";
import { fieldValue } from "./events.ts";
import { fits } from "./fit.ts";
import { operand, spanOf, unitOf } from "./numbers.ts";
import { listed, staysInPeriods } from "./parameters.ts";
import { lookUp, type Scope } from "./scope.ts";
import type { TypedBand, TypedCondition, TypedDimension, TypedEvent, TypedField } from "./typed.ts";

export function checkCondition(scope: Scope, condition: Condition, event: TypedEvent): TypedCondition | null {
  if (condition.kind === "and" || condition.kind === "or") {
    const of = condition.of.map(part => checkCondition(scope, part, event));
    const typed = of.filter(part => part !== null);
    return typed.length === of.length ? { kind: condition.kind, of: typed } : null;
  }
  const { field: named, name } = condition.subject;
  const isBand = named === null && !event.fields.has(name.text) && scope.declared.bands.has(name.text);
  if (isBand) return bandTest(scope, condition, event);
  const field = subject(scope, condition.subject, event);
  if (field === null) return null;
  return condition.kind === "is" ? isTest(scope, condition, field) : compareTest(scope, condition, field);
}

function bandTest(scope: Scope, test: IsTest | CompareTest, event: TypedEvent): TypedCondition | null {
  const band = bandOf(scope, test.subject.name, event);
  if (band === null) return null;
  if (test.kind === "compare") {
    scope.report("TAR5017", test.span, { field: band.name });
    return null;
  }
  const values: string[] = [];
  for (const literal of test.values) {
    if (literal.kind !== "text") {
      scope.report("TAR4009", literal.span, { found: "a number", wanted: "a text" });
      return null;
    }
    if (!band.values.includes(literal.value)) {
      const params = { value: literal.value, name: band.name, values: listed(band.values) };
      scope.report("TAR4017", literal.span, params);
      return null;
    }
    values.push(literal.value);
  }
  return { kind: "one of", of: "band", name: band.name, negated: test.negated, values };
}

/** A band that classes the event. */
function bandOf(scope: Scope, name: Name, event: TypedEvent): TypedBand | null {
  const band = lookUp(scope, name, "band", scope.declared.bands, scope.bands);
  if (band === null || band.kind === "time" || band.event === event) return band;
  scope.report("TAR5025", name.span, { band: band.name, event: event.name, other: band.event.name });
  return null;
}

/** A field of the event by its name, with or without the event before it. */
function subject(scope: Scope, ref: Ref, event: TypedEvent): TypedField | null {
  if (ref.field === null) return eventField(scope, ref.name, event);
  const named = lookUp(scope, ref.name, "event", scope.declared.events, scope.events);
  if (named === null) return null;
  if (named !== event) {
    scope.report("TAR5006", ref.span, { field: ref.field.text, event: event.name, other: named.name });
    return null;
  }
  return eventField(scope, ref.field, event);
}

/** A field that decides money: it must always have a value. */
function eventField(scope: Scope, name: Name, event: TypedEvent): TypedField | null {
  const bands = scope.declared.bands.has(name.text) ? [] : scope.declared.bands;
  const declared = new Map<string, unknown>([...event.fields, ...bands]);
  const field = lookUp(scope, name, `field of ${event.name}`, declared, event.fields);
  if (field === null) return null;
  if (field.presence !== "optional") return field;
  scope.report("TAR5007", name.span, { field: field.name });
  return null;
}

function isTest(scope: Scope, test: IsTest, field: TypedField): TypedCondition | null {
  if (field.type === "instant") {
    scope.report("TAR5018", test.span, { operator: "compared", field: field.name, type: "an instant" });
    return null;
  }
  const open = scope.unknownValues === "otherwise";
  const values = test.values.map(literal => fieldValue(scope, field, literal, { open }));
  const typed = values.filter(value => value !== null);
  if (typed.length !== values.length) return null;
  return { kind: "one of", of: "field", name: field.name, negated: test.negated, values: typed };
}

function compareTest(scope: Scope, test: CompareTest, field: TypedField): TypedCondition | null {
  if (field.unit === null) {
    scope.report("TAR5017", test.span, { field: field.name });
    return null;
  }
  const value = operand(scope, test.value);
  if (value === null || !fits(scope, unitOf(value), field.unit, spanOf(value), "This value")) return null;
  if (value.kind === "parameter" && !staysInPeriods(scope, value.parameter, value.span)) return null;
  return { kind: "compare", field, negated: test.negated, operator: test.operator, value };
}

/** A field as a dimension of a meter. */
export function dimensionOf(scope: Scope, name: Name, event: TypedEvent): TypedDimension | null {
  if (name.text === "account" && !event.fields.has("account")) {
    return { name: "account", source: "account", type: "text", values: null, unit: null };
  }
  if (!event.fields.has(name.text) && scope.declared.bands.has(name.text)) {
    const band = bandOf(scope, name, event);
    if (band === null) return null;
    return { name: band.name, source: "band", type: "text", values: band.values, unit: null };
  }
  const field = eventField(scope, name, event);
  if (field === null) return null;
  if (field.type === "instant") {
    const wanted = "a text, a number, or true or false";
    scope.report("TAR5008", name.span, { field: field.name, type: "an instant", wanted });
    return null;
  }
  const open = scope.unknownValues === "otherwise" || field.values === null;
  if (field.type === "boolean") {
    return { name: field.name, source: "field", type: "boolean", values: ["true", "false"], unit: null };
  }
  const type = field.type === "text" ? "text" : "number";
  return { name: field.name, source: "field", type, values: open ? null : field.values, unit: field.unit };
}
