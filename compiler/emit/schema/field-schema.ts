/** A field of an event as JSON Schema 2020-12: its values, as the check of events accepts them. */
import { bug } from "../../../runtime/number/bug.ts";
import {
  max,
  parseNumber,
  type Rational,
  rational,
  sign,
  toText,
  ZERO,
} from "../../../runtime/number/rational.ts";
import { roundToStep } from "../../../runtime/number/rounding.ts";
import type { FieldValue, Num, PlanField, PlanPolicies } from "../../../runtime/plan/plan.ts";
import { decimalPattern } from "./decimal-pattern.ts";
import { exactNumber, type Json, type JsonObject, object } from "./json-text.ts";

/** What an event may be at most. */
export interface EventLimits {
  readonly keys: number;
  readonly identity: number;
  readonly textField: number;
  readonly digitsBefore: number;
  readonly digitsAfter: number;
}

export function fieldSchema(
  field: PlanField,
  unknownValues: PlanPolicies["unknownValues"],
  limits: EventLimits,
): JsonObject {
  const forms = formsOf(field, unknownValues, limits);
  // Absent and null are the same.
  const all = field.presence === "required" ? forms : [...forms, object({ type: "null" })];
  const description = descriptionOf(field, unknownValues, limits);
  const value = typeof field.presence === "object" ? jsonValue(field, field.presence.default) : undefined;
  const [only] = all;
  const shape = all.length === 1 && only !== undefined ? only.entries : [["anyOf", all] as const];
  return {
    kind: "object",
    entries: [
      ...(description === "" ? [] : [["description", description] as const]),
      ...(value === undefined ? [] : [["default", value] as const]),
      ...shape,
    ],
  };
}

/** A value of the field as JSON. */
export function jsonValue({ type }: PlanField, value: FieldValue): Json {
  if (type === "boolean") return value === "true";
  return type === "integer" || type === "decimal" ? exactNumber(value) : value;
}

function formsOf(
  field: PlanField,
  unknownValues: PlanPolicies["unknownValues"],
  limits: EventLimits,
): readonly JsonObject[] {
  switch (field.type) {
    case "boolean":
      return [object({ type: "boolean" })];
    case "instant":
      return [object({ $ref: "#/$defs/instant" })];
    case "text":
      return field.values === null || unknownValues === "otherwise"
        ? [object({ type: "string", maxLength: count(limits.textField) })]
        : [object({ type: "string", enum: field.values })];
    case "integer":
    case "decimal":
      return numberForms(field, field.type, limits);
  }
}

function numberForms(
  field: PlanField,
  type: "integer" | "decimal",
  limits: EventLimits,
): readonly JsonObject[] {
  const { least, most } = boundsOf(field, limits);
  const limit = `1${"0".repeat(limits.digitsBefore)}`;
  const pattern = decimalPattern({
    least,
    most,
    whole: type === "integer",
    digitsBefore: limits.digitsBefore,
    digitsAfter: limits.digitsAfter,
  });
  const number = object({
    type: type === "integer" ? "integer" : "number",
    minimum: least === null ? undefined : exactNumber(least),
    exclusiveMinimum: least === null ? exactNumber(`-${limit}`) : undefined,
    maximum: most === null ? undefined : exactNumber(most),
    exclusiveMaximum: most === null ? exactNumber(limit) : undefined,
  });
  return pattern === null ? [number] : [number, object({ type: "string", pattern })];
}

/** The bounds in the decimals that an event can hold: what lies between two of them bounds as the inner one does. */
export function boundsOf(
  { between, signed }: PlanField,
  { digitsAfter }: EventLimits,
): { readonly least: Num | null; readonly most: Num | null } {
  const step = rational(1n, 10n ** BigInt(digitsAfter));
  if (between === null) return { least: signed ? null : "0", most: null };
  const [least, most] = [exactly(between.least), exactly(between.most)];
  const first = roundToStep(least, step, sign(least) < 0 ? "down" : "up");
  const last = roundToStep(most, step, sign(most) < 0 ? "up" : "down");
  return { least: toText(signed ? first : max(first, ZERO)), most: toText(last) };
}

function exactly(text: Num): Rational {
  return parseNumber(text) ?? bug(`no number ${text}`);
}

function descriptionOf(field: PlanField, unknownValues: string, limits: EventLimits): string {
  const { type, unit, values, presence } = field;
  const isNumber = type === "integer" || type === "decimal";
  return [
    unit === null || unit.plural === "" ? null : `In ${unit.plural}.`,
    isNumber
      ? `A JSON number or a decimal string, exact to its last digit, at most ${limits.digitsBefore} digits before the point and ${limits.digitsAfter} after it.`
      : null,
    values !== null && unknownValues === "otherwise"
      ? `Listed: ${values.map(value => `"${value}"`).join(", ")}; any other text is priced as otherwise.`
      : null,
    typeof presence === "object" ? `Where it is absent or null, ${presence.default} counts.` : null,
    presence === "optional" ? "May be absent or null." : null,
  ]
    .filter(sentence => sentence !== null)
    .join(" ");
}

function count(number: number): Json {
  return exactNumber(String(number));
}
