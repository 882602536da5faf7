/** The case that rows leave open, or that two of them price, as an example to take over into the contract. */
import { textLiteral } from "../../grammar/text-literal.ts";
import { toText } from "../../runtime/number/rational.ts";
import { addDays, formatCivilDate } from "../../runtime/time/civil.ts";
import { periodAt } from "../../runtime/time/period.ts";
import type { Witness } from "../analyse/boxes.ts";
import type { Priced } from "./priced.ts";
import { type Scope, termStart } from "./scope.ts";
import type { TypedDimension, TypedEvent, TypedField } from "./typed.ts";
import type { Unit } from "./units.ts";

/** A value that no row names. */
const OTHER = "other";

/**
 * Lines of the language, whose amount the reader states; null where an example could not say the case in one step: of a
 * derived meter, of a band of an event that is priced by itself, without a head.
 */
export function witnessExample(
  scope: Scope,
  charge: string,
  { source }: Priced,
  witness: Witness,
): string | null {
  const from = scope.term?.from ?? null;
  const bill = billOf(scope);
  if (scope.currency === null || bill === null || from === null) return null;
  const values = witness.map(({ dimension, value }) => ({ name: dimension, value: value ?? OTHER }));
  const given = values.filter(({ name }) => name.startsWith(PARAMETER));
  const chosen = values.filter(({ name }) => !name.startsWith(PARAMETER));
  const use = usageText(scope, source, chosen, from);
  if (use === null) return null;
  const title = values.map(({ name, value }) => `${name} ${value}`).join(", ");
  const zero = scope.currency.decimals === 0 ? "0" : `0.${"0".repeat(scope.currency.decimals)}`;
  return [
    `example ${textLiteral(title)}`,
    ...given.map(({ name, value }) => `  given ${name.slice(PARAMETER.length)} is ${textLiteral(value)}`),
    `  bill for ${bill}`,
    ...(use === "" ? [] : [`  ${use}`]),
    `  expect charge ${charge} ${scope.currency.code} ${zero}`,
  ].join("\n");
}

const PARAMETER = "the ";

interface Chosen {
  readonly name: string;
  readonly value: string;
}

/** "" where nothing is used. */
function usageText(
  scope: Scope,
  source: Priced["source"],
  chosen: readonly Chosen[],
  from: string,
): string | null {
  switch (source.kind) {
    case "none":
    case "parameter":
    case "spend":
      return "";
    case "meter": {
      const { meter } = source;
      const isRecorded = ["aggregate", "level", "buckets"].includes(meter.source.kind);
      const unit = isRecorded ? unitWord(meter.unit) : null;
      if (unit === null) return null;
      const where = chosen.map(
        one =>
          `${one.name} is ${valueText(
            meter.by.find(({ name }) => name === one.name),
            one.value,
          )}`,
      );
      const quantity = meter.unit.label.money ? `${unit} 1` : `1 ${unit}`.trimEnd();
      return `usage ${meter.name} ${quantity}${where.length === 0 ? "" : ` where ${where.join(" and ")}`}`;
    }
    case "each":
      return recordText(source.event, chosen, from, scope);
  }
}

function recordText(
  { name, fields }: TypedEvent,
  chosen: readonly Chosen[],
  from: string,
  scope: Scope,
): string | null {
  // What band the event falls into would have to be worked out backwards.
  if (chosen.some(one => scope.bands.has(one.name))) return null;
  const values: string[] = [];
  for (const field of fields.values()) {
    const own = chosen.find(one => one.name === field.name);
    if (own === undefined && field.presence !== "required") continue;
    const value = own === undefined ? fieldText(field, from) : fieldValue(field, own.value);
    if (value === null) return null;
    values.push(`${field.name} ${value}`);
  }
  const record = `record ${name} at ${from}T12:00:00Z`;
  return values.length === 0 ? record : `${record} with ${values.join(", ")}`;
}

/** Any value that the field takes. */
function fieldText(field: TypedField, from: string): string | null {
  switch (field.type) {
    case "text":
      return textLiteral(field.values?.[0] ?? "a");
    case "boolean":
      return "false";
    case "instant":
      return `${from}T12:00:00Z`;
    case "integer":
    case "decimal":
      return fieldValue(field, field.between === null ? "1" : toText(field.between.least));
  }
}

function fieldValue({ type, unit }: TypedField, value: string): string | null {
  if (type === "text") return textLiteral(value);
  if (type === "boolean" || unit === null) return value;
  const word = unitWord(unit);
  if (word === null) return null;
  return unit.label.money ? `${word} ${value}` : `${value} ${word}`.trimEnd();
}

function valueText(dimension: Pick<TypedDimension, "type" | "unit"> | undefined, value: string): string {
  if (dimension === undefined || dimension.type === "text") return textLiteral(value);
  const word = dimension.unit === null ? "" : (unitWord(dimension.unit) ?? "");
  return `${value} ${word}`.trimEnd();
}

/** A word that the language reads as this unit; "" for a plain number. */
function unitWord({ label }: Unit): string | null {
  const word = label.singular;
  return word === "" || /^[A-Za-z][A-Za-z0-9_-]*$/.test(word) ? word : null;
}

/** The first billing period of an account that starts with the contract. */
function billOf(scope: Scope): string | null {
  const start = termStart(scope);
  if (start === null || scope.billed === null) return null;
  const period = periodAt(scope.billed, start, start);
  const last = formatCivilDate(addDays(period.to, -1));
  const from = formatCivilDate(start);
  const isMonth = scope.billed.kind === "month" && from.endsWith("-01") && scope.billed.fromDay === 1;
  return isMonth ? from.slice(0, 7) : `${from} to ${last}`;
}
