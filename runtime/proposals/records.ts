/** Whole events for proposals: with the values that a filter, a row or a band asks for, and any others. */
import type { BillingPeriod } from "../billing/calendar.ts";
import { exactOf } from "../billing/draft.ts";
import { bandOf } from "../metering/bands.ts";
import { numberOf } from "../metering/evaluate.ts";
import { add, ONE, quotient, type Rational, sign, toText } from "../number/rational.ts";
import type { ExampleStep } from "../plan/example.ts";
import type { Condition, MeterExpression, PlanBand, PlanField } from "../plan/plan.ts";
import { formatInstant, type Instant, NS_PER_SECOND } from "../time/instant.ts";
import type { Proposing } from "./proposing.ts";

/** Dimension or field to value. */
export type Values = Readonly<Record<string, string>>;

type RecordStep = Extract<ExampleStep, { readonly kind: "record" }>;

export interface Given {
  readonly name: string;
  readonly value: string;
}

/** In the period, at its first hour that the bands ask for; null where there is none, or no such event. */
export function recordIn(
  of: Proposing,
  event: string,
  period: BillingPeriod,
  where: Values,
  filter: Condition | null,
  given: Given | null,
): RecordStep | null {
  const bands = of.version.bands.filter(({ name }) => Object.hasOwn(where, name));
  const at = instantIn(of, bands, where, period);
  if (at === null) return null;
  const numbers = together(bands.map(band => numberFor(band, where[band.name] ?? "")));
  return recordStep(of, event, formatInstant(at), { ...numbers, ...where }, filter, given);
}

/** At that time; null where no version has such an event. */
export function recordStep(
  { version }: Proposing,
  event: string,
  at: string,
  where: Values,
  filter: Condition | null,
  given: Given | null,
): RecordStep | null {
  const declared = version.events.find(one => one.name === event);
  if (declared === undefined) return null;
  const wanted: Values = { ...filtered(filter), ...where };
  const fields = Object.fromEntries(
    declared.fields.flatMap(field => {
      if (field.name === given?.name) return [[field.name, given.value]];
      if (Object.hasOwn(wanted, field.name)) return [[field.name, wanted[field.name] ?? ""]];
      return field.presence === "required" ? [[field.name, anyValue(field, at)]] : [];
    }),
  );
  return { kind: "record", event, at, fields, place: version.place };
}

function anyValue({ type, values, between }: PlanField, at: string): string {
  switch (type) {
    case "text":
      return values?.[0] ?? "a";
    case "boolean":
      return "false";
    case "instant":
      return at;
    case "integer":
    case "decimal":
      return between === null || sign(exactOf(between.least)) <= 0 ? "1" : between.least;
  }
}

/** The field that says how much an event is, with the value that comes to a quantity as far as it alone does. */
export function fieldFor(value: MeterExpression | null, quantity: Rational): Given | null {
  const field = value === null ? null : fieldIn(value);
  return field === null
    ? null
    : { name: field.name, value: toText(quotient(quantity, numberOf(field.factor))) };
}

function fieldIn(value: MeterExpression): Extract<MeterExpression, { readonly kind: "field" }> | null {
  switch (value.kind) {
    case "field":
      return value;
    case "add":
    case "subtract":
    case "multiply":
      return fieldIn(value.left) ?? fieldIn(value.right);
    case "counted":
      return fieldIn(value.of);
    case "number":
    case "parameter":
    case "meter":
      return null;
  }
}

/** The values that the plain parts of a filter ask for. */
function filtered(filter: Condition | null): Values {
  if (filter === null) return {};
  switch (filter.kind) {
    case "and":
      return together(filter.of.map(filtered));
    case "or":
      return filtered(filter.of[0] ?? null);
    case "one of":
      return filter.of === "field" && !filter.negated ? { [filter.field]: filter.values[0] ?? "" } : {};
    case "compare": {
      if (filter.negated || filter.value.kind === "parameter") return {};
      const value = numberOf(filter.value.value);
      if (filter.operator === "above") return { [filter.field]: toText(add(value, ONE)) };
      return filter.operator === "below" ? {} : { [filter.field]: toText(value) };
    }
  }
}

/** Of a name in several the last one. */
function together(all: readonly Values[]): Values {
  return Object.fromEntries(all.flatMap(values => Object.entries(values)));
}

const MOST_HOURS = 24 * 100;

function instantIn(
  { plan }: Proposing,
  bands: readonly PlanBand[],
  where: Values,
  { start, end }: BillingPeriod,
): Instant | null {
  const timed = bands.filter(({ kind }) => kind === "time");
  for (let hour = 0; hour < MOST_HOURS; hour += 1) {
    const at = start + BigInt(hour) * 3600n * NS_PER_SECOND;
    if (at >= end) return null;
    if (timed.every(band => bandOf(band, plan.zone, at, () => null) === where[band.name])) return at;
  }
  return null;
}

/** A number that the row of a band takes. */
function numberFor(band: PlanBand, value: string): Values {
  if (band.kind !== "number") return {};
  const index = band.rows.findIndex(row => row.value === value);
  const below = band.rows[index - 1]?.upTo ?? "0";
  return { [band.field]: toText(add(numberOf(below), ONE)) };
}
