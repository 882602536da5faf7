/**
 * The check of an event's data against its declaration in the plan: a table of fields is the validator, no code is
 * generated. What passes has one canonical form, so that 1.0 and 1 are the same content.
 */
import { compare, parseDecimal, type Rational, rational } from "../number/rational.ts";
import type { FieldValue, PlanEvent, PlanField } from "../plan/plan.ts";
import { formatInstant, parseInstant } from "../time/instant.ts";
import { numberOf } from "./evaluate.ts";
import { type JsonValue, jsonKey } from "./json.ts";
import { EVENT_LIMITS } from "./limits.ts";
import { foundInWords, isPresent, kindInWords, shown } from "./shown.ts";

/** The declared fields that are there, after defaults; a field that is absent stands in neither map. */
export interface CheckedEvent {
  /** Canonical: numbers as shortest decimals, instants in UTC, booleans as "true" and "false". */
  readonly texts: ReadonlyMap<string, FieldValue>;
  /** The numeric fields among them, in the field's unit. */
  readonly numbers: ReadonlyMap<string, Rational>;
}

export interface EventCheck {
  /** Whole only where there is no fault. */
  readonly checked: CheckedEvent;
  readonly faults: readonly Fault[];
  /** What tells contents apart: for each field its typed value, that it is absent, or what is wrong there. */
  readonly content: readonly string[];
}

/** Something wrong with a field: its name, what was found, what would have been right. */
export interface Fault {
  readonly kind: "fault";
  readonly text: string;
  /** Nothing is wrong but that the value is on no list. */
  readonly isUnknownValue: boolean;
}

/** `data` of one event against its declaration; keys that no field names are no content and are not looked at. */
export function checkEvent(
  event: PlanEvent,
  data: JsonValue | null,
  unknownValues: "rejected" | "otherwise",
): EventCheck {
  const texts = new Map<string, FieldValue>();
  const numbers = new Map<string, Rational>();
  const faults: Fault[] = [];
  const content: string[] = [];
  for (const field of event.fields) {
    const at = valueAt(field, data);
    const read = at?.kind === "fault" ? at : readField(field, at, unknownValues);
    if (read === null) content.push("-");
    else if (read.kind === "fault") {
      faults.push(read);
      content.push(at?.kind === "fault" || !isPresent(at) ? `?${read.text}` : `!${jsonKey(at)}`);
    } else {
      texts.set(field.name, read.value);
      if (read.number !== null) numbers.set(field.name, read.number);
      content.push(`+${read.value}`);
    }
  }
  return { checked: { texts, numbers }, faults, content };
}

/** The first three faults in one line. */
export function faultsInWords(faults: readonly Fault[]): string {
  const more = faults.length - MOST_FAULTS;
  const first = faults
    .slice(0, MOST_FAULTS)
    .map(found => found.text)
    .join("; ");
  return more > 0 ? `${first}; and ${more} more` : first;
}

/** `name` is a field, or an attribute or key of the event. */
export function fault(name: string, text: string, isUnknownValue: boolean = false): Fault {
  return { kind: "fault", text: `${name}: ${text}`, isUnknownValue };
}

/** The value at a field's path, undefined where it, or an object on the way to it, is absent. */
function valueAt(field: PlanField, data: JsonValue | null): JsonValue | Fault | undefined {
  let at: JsonValue | undefined = data ?? undefined;
  for (const [depth, key] of field.path.entries()) {
    if (!isPresent(at)) return undefined;
    if (at.kind !== "object") {
      const place = ["data", ...field.path.slice(0, depth)].join(".");
      return fault(field.name, `${place} is ${kindInWords(at)}, not an object`);
    }
    at = at.entries.get(key);
  }
  return at;
}

const MOST_FAULTS = 3;
/** Values of a closed list that a message names. */
const MOST_NAMED = 8;

type Read = { readonly kind: "read"; readonly value: FieldValue; readonly number: Rational | null };

function readField(field: PlanField, at: JsonValue | undefined, unknownValues: string): Read | Fault | null {
  if (!isPresent(at)) return absent(field);
  switch (field.type) {
    case "text":
      return readText(field, at, unknownValues);
    case "integer":
    case "decimal":
      return readNumber(field, at);
    case "boolean":
      return at.kind === "boolean"
        ? { kind: "read", value: String(at.value), number: null }
        : wrong(field, at);
    case "instant": {
      const instant = at.kind === "string" ? parseInstant(at.value) : null;
      return instant === null
        ? wrong(field, at)
        : { kind: "read", value: formatInstant(instant), number: null };
    }
  }
}

function absent(field: PlanField): Read | Fault | null {
  if (field.presence === "optional") return null;
  if (field.presence === "required") return fault(field.name, `is missing, ${wanted(field)} is needed`);
  const value = field.presence.default;
  const isNumeric = field.type === "integer" || field.type === "decimal";
  return { kind: "read", value, number: isNumeric ? numberOf(value) : null };
}

function readText(field: PlanField, at: JsonValue, unknownValues: string): Read | Fault {
  if (at.kind !== "string") return wrong(field, at);
  if (at.value.length > EVENT_LIMITS.textField) {
    return fault(field.name, `${shown(at.value)} is longer than ${EVENT_LIMITS.textField} characters`);
  }
  const isListed = field.values === null || field.values.includes(at.value);
  if (!isListed && unknownValues === "rejected") {
    return fault(field.name, `${shown(at.value)} is not ${wanted(field)}`, true);
  }
  return { kind: "read", value: at.value, number: null };
}

function readNumber(field: PlanField, at: JsonValue): Read | Fault {
  if (at.kind !== "number" && at.kind !== "string") return wrong(field, at);
  const value = canonicalNumber(at.kind === "number" ? at.text : at.value);
  if (value === "malformed") return wrong(field, at);
  if (value === "too long") {
    const { digitsBefore, digitsAfter } = EVENT_LIMITS;
    return fault(
      field.name,
      `${foundInWords(at)} has more than ${digitsBefore} digits before or ${digitsAfter} after the point`,
    );
  }
  if (field.type === "integer" && value.includes(".")) return wrong(field, at);
  if (value.startsWith("-") && !field.signed) return wrong(field, at);
  const number = value.includes(".") ? parseDecimal(value) : rational(BigInt(value));
  if (number === null || !isWithin(field, number)) return wrong(field, at);
  return { kind: "read", value, number };
}

function isWithin(field: PlanField, number: Rational): boolean {
  if (field.between === null) return true;
  return (
    compare(number, numberOf(field.between.least)) >= 0 && compare(number, numberOf(field.between.most)) <= 0
  );
}

const NUMBER = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?)0*([0-9]+))?$/;
/** A larger exponent moves any digit that an event can hold out of its bounds. */
const MOST_EXPONENT_DIGITS = 6;

/**
 * The shortest decimal of a JSON number's text: "1e3" is "1000", "-0.0" is "0". Digits are counted before anything is
 * calculated or built, so an exponent of a billion costs nothing.
 */
export function canonicalNumber(text: string): string {
  const parts = NUMBER.exec(text);
  if (parts === null) return "malformed";
  const [, minus = "", whole = "", fraction = "", sign = "", power = "0"] = parts;
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  if (power.length > MOST_EXPONENT_DIGITS) return "too long";
  const exponent = Number.parseInt(sign + power, 10) - fraction.length + (digits.length - significant.length);
  const before = significant.length + exponent;
  if (before > EVENT_LIMITS.digitsBefore || -exponent > EVENT_LIMITS.digitsAfter) return "too long";
  if (exponent >= 0) return `${minus}${significant}${"0".repeat(exponent)}`;
  if (before <= 0) return `${minus}0.${"0".repeat(-before)}${significant}`;
  return `${minus}${significant.slice(0, before)}.${significant.slice(before)}`;
}

function wrong(field: PlanField, at: JsonValue): Fault {
  return fault(field.name, `${foundInWords(at)} is not ${wanted(field)}`);
}

/** What would have been right: "an integer from 0 to 100 tokens". */
function wanted(field: PlanField): string {
  switch (field.type) {
    case "text":
      return field.values === null ? "a text" : oneOf(field.values);
    case "boolean":
      return "true or false";
    case "instant":
      return 'an instant such as "2026-01-31T07:00:00Z"';
    case "integer":
      return `an integer${boundsInWords(field)}`;
    case "decimal":
      return `a number${boundsInWords(field)}`;
  }
}

function oneOf(values: readonly string[]): string {
  const named = values.slice(0, MOST_NAMED).map(shown).join(", ");
  return values.length > MOST_NAMED
    ? `one of ${named} and ${values.length - MOST_NAMED} more`
    : `one of ${named}`;
}

function boundsInWords(field: PlanField): string {
  const unit = field.unit === null ? "" : ` ${field.unit.plural}`;
  if (field.between !== null) return ` from ${field.between.least} to ${field.between.most}${unit}`;
  return field.signed ? "" : " of 0 or more";
}
