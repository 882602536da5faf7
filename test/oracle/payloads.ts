/** One event against its declaration: its fields as values in base units, or the reason why it is rejected. */
import type { EventDecl, FieldDecl, Literal } from "../../compiler/syntax/tree.ts";
import { type Moment, momentOf } from "./calendar.ts";
import { cannot, decimal, Fraction, ONE } from "./fractions.ts";
import { type Datum, datumOf, numericOf } from "./values.ts";
import type { Doc } from "./versions.ts";
import type { WorldJson } from "./world.ts";

/** An event that its declaration accepts. */
export interface Fact {
  readonly event: string;
  readonly source: string;
  readonly id: string;
  readonly subject: string;
  readonly time: Moment;
  readonly fields: ReadonlyMap<string, Datum>;
}

const noParameter = (): Datum => cannot("a parameter in a declaration of an event");

/** Null where the event is to be rejected. */
export function fieldsOf(declared: EventDecl, data: WorldJson, doc: Doc): ReadonlyMap<string, Datum> | null {
  return collect(declared, doc, field => {
    const found = at(data, field.named?.value ?? field.name.text, field.named !== null);
    return found === undefined || found === null ? undefined : decoded(field, found, doc);
  });
}

/** The same for what a `record` step writes. */
export function recordedFields(
  declared: EventDecl,
  given: ReadonlyMap<string, Literal>,
  doc: Doc,
): ReadonlyMap<string, Datum> | null {
  return collect(declared, doc, field => {
    const literal = given.get(field.name.text);
    if (literal === undefined) return undefined;
    const value = datumOf(literal, doc.units, noParameter);
    if (field.type.name === "instant" && typeof value === "string" && momentOf(value) === null) return null;
    return value;
  });
}

/** `undefined` is a value that lacks, null one that is wrong. */
function collect(
  declared: EventDecl,
  doc: Doc,
  read: (field: FieldDecl) => Datum | undefined,
): ReadonlyMap<string, Datum> | null {
  const fields = new Map<string, Datum>();
  for (const field of declared.fields) {
    const value = read(field);
    if (value === undefined) {
      if (field.presence.kind === "required") return null;
      const { presence } = field;
      fields.set(
        field.name.text,
        presence.kind === "default" ? datumOf(presence.value, doc.units, noParameter) : null,
      );
    } else if (value === null || !isAllowed(field, value, doc)) return null;
    else fields.set(field.name.text, value);
  }
  return fields;
}

/** A value that no field accepts. */
const WRONG: WorldJson = [];

/** `named "usage.inputTokens"` is a path into nested mappings. */
function at(data: WorldJson, name: string, isPath: boolean): WorldJson | undefined {
  let here: WorldJson | undefined = data;
  for (const key of isPath ? name.split(".") : [name]) {
    if (here === undefined || here === null) return undefined;
    // What is no mapping holds no key; where a path leads into it, the value is of another kind.
    if (typeof here !== "object" || Array.isArray(here) || isNumber(here)) return WRONG;
    here = Object.hasOwn(here, key) ? (here as Readonly<Record<string, WorldJson>>)[key] : undefined;
  }
  return here;
}

export function isNumber(value: object): value is { readonly number: string } {
  return "number" in value && typeof value.number === "string" && Object.keys(value).length === 1;
}

function decoded(field: FieldDecl, value: WorldJson, doc: Doc): Datum {
  switch (field.type.name) {
    case "text":
      return typeof value === "string" ? value : null;
    case "boolean":
      return typeof value === "boolean" ? value : null;
    case "instant":
      return typeof value === "string" && momentOf(value) !== null ? value : null;
    default: {
      if (typeof value === "object" && value !== null && isNumber(value))
        return scaled(field, value.number, doc);
      return typeof value === "string" ? scaled(field, value, doc) : null;
    }
  }
}

function scaled(field: FieldDecl, text: string, doc: Doc): Datum {
  const number = decimal(text);
  return number === null ? null : number.times(factorOf(field, doc));
}

export function factorOf({ measure }: FieldDecl, doc: Doc): Fraction {
  return measure?.kind === "in-unit" ? doc.units(measure.unit.text).factor : ONE;
}

function isAllowed(field: FieldDecl, value: Datum, doc: Doc): boolean {
  const { type, between } = field;
  if (type.name === "boolean") return typeof value === "boolean";
  if (type.name === "instant") return typeof value === "string";
  if (type.name === "text") {
    if (typeof value !== "string") return false;
    const unknown = doc.policy.get("unknown-values");
    if (unknown?.kind === "unknown-values" && unknown.treatment === "priced as otherwise") return true;
    return type.oneOf === null || type.oneOf.values.some(one => one.value === value);
  }
  if (!(value instanceof Fraction)) return false;
  if (type.name === "integer" && !value.over(factorOf(field, doc)).isWhole()) return false;
  if (!field.signed && value.sign() < 0) return false;
  if (between === null) return true;
  const bound = (end: Literal): Fraction => numericOf(end, doc.units, noParameter);
  return !value.below(bound(between.low)) && !value.above(bound(between.high));
}
