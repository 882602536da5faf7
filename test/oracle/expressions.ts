/** Expressions, conditions and dimensions of one event; bands class its time or one of its numbers. */
import type {
  BandDecl,
  Bound,
  Choice,
  Condition,
  CountedStep,
  Expression,
  Literal,
  Per,
  Ref,
  TimeBandRow,
  TimeSpan,
  Value,
} from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import type { Clock, Moment } from "./calendar.ts";
import { cannot, Fraction, greater, numberOf, ONE, rounded, scaleOf, smaller } from "./fractions.ts";
import type { Fact } from "./payloads.ts";
import { datesIn } from "./tables.ts";
import { type Datum, datumOf, keyOfDatum, numericOf, type ParameterAt } from "./values.ts";
import { type Doc, fileBeside } from "./versions.ts";

/** What an expression is evaluated in. */
export interface Scope {
  readonly doc: Doc;
  readonly parameter: ParameterAt;
  readonly ref: (ref: Ref) => Datum;
}

/** What of a view an event needs. */
export type EventView = Pick<View, "calendar" | "parameterAt" | "docs"> & {
  readonly book: Pick<View["book"], "texts" | "start">;
};

export function eventScope(view: EventView, doc: Doc, fact: Fact): Scope {
  return {
    doc,
    parameter: view.parameterAt(within(view, doc, fact.time)),
    ref: ({ name, field }) =>
      field === null ? dimensionOf(view, doc, fact, name.text) : fieldOf(doc, fact, field.text),
  };
}

/** A version reads an event by the values of the event's day, or of the nearest of its own days. */
function within({ calendar, docs, book }: EventView, doc: Doc, time: Moment): Moment {
  const next = docs.find(one => one.version > doc.version);
  const end = next === undefined ? null : calendar.startOf(next.from);
  const [begins, at] = [calendar.startOf(doc.from), time < book.start ? book.start : time];
  if (at < begins) return begins;
  return end !== null && at >= end ? end - 1n : at;
}

/** Of a field that an earlier version's event lacks the default, else nothing. */
export function fieldOf(doc: Doc, fact: Fact, name: string): Datum {
  const value = fact.fields.get(name);
  if (value !== undefined) return value;
  const field = doc.events.get(fact.event)?.fields.find(one => one.name.text === name);
  if (field === undefined) cannot(`the field ${name}`);
  const { presence } = field;
  return presence.kind === "default"
    ? datumOf(presence.value, doc.units, () => cannot("a parameter in a default"))
    : null;
}

/** Whether a version can class an event by a field of its own: an earlier one may not have captured it, or other values. */
export function isClassed(doc: Doc, fact: Fact, name: string): boolean {
  const band = doc.bands.get(name)?.of;
  if (band?.kind === "number-band") return isClassed(doc, fact, band.field.text);
  const field = doc.events.get(fact.event)?.fields.find(one => one.name.text === name);
  if (field === undefined) return true;
  if (!fact.fields.has(name) && field.presence.kind !== "default") return false;
  const unknown = doc.policy.get("unknown-values");
  const isOpen = unknown?.kind === "unknown-values" && unknown.treatment === "priced as otherwise";
  const listed = field.type.name === "text" && !isOpen ? (field.type.oneOf?.values ?? null) : null;
  const value = fieldOf(doc, fact, name);
  return listed === null || value === null || listed.some(one => one.value === value);
}

/** Null where an optional field that takes part lacks. */
export function evaluate(expression: Expression, scope: Scope): Fraction | null {
  switch (expression.kind) {
    case "quantity":
    case "parameter-ref":
      return numericOf(expression, scope.doc.units, scope.parameter);
    case "rate-constant":
      return numericOf(expression.quantity, scope.doc.units, scope.parameter).over(
        sizeOf(expression.per, scope.doc),
      );
    case "ref": {
      const value = scope.ref(expression);
      if (value !== null && !(value instanceof Fraction)) cannot("an expression over what is no number");
      return value;
    }
    case "counted": {
      const value = evaluate(expression.of, scope);
      return value === null ? null : expression.steps.reduce((at, step) => counted(at, step, scope), value);
    }
    default: {
      const left = evaluate(expression.left, scope);
      const right = evaluate(expression.right, scope);
      if (left === null || right === null) return null;
      if (expression.kind === "add") return left.plus(right);
      return expression.kind === "subtract" ? left.minus(right) : left.times(right);
    }
  }
}

/** The quantity that `per 100 thousand calls` divides by. */
export function sizeOf({ count, scale, unit }: Per, doc: Doc): Fraction {
  const number = count === null ? ONE : numberOf(count);
  return number.times(scaleOf(scale)).times(doc.units(unit.text).factor);
}

function counted(value: Fraction, step: CountedStep, { doc, parameter }: Scope): Fraction {
  if (step.kind === "rounded")
    return rounded(value, step.rounding.mode, numericOf(step.rounding.step, doc.units, parameter));
  const limit = numericOf(step.quantity, doc.units, parameter);
  return step.kind === "at-least" ? greater(value, limit) : smaller(value, limit);
}

export function holds(condition: Condition, scope: Scope): boolean {
  switch (condition.kind) {
    case "and":
      return condition.of.every(one => holds(one, scope));
    case "or":
      return condition.of.some(one => holds(one, scope));
    case "is":
      return isOneOf(scope.ref(condition.subject), condition.values, scope) !== condition.negated;
    case "compare": {
      const value = scope.ref(condition.subject);
      if (!(value instanceof Fraction)) return condition.negated;
      const order = value.compare(numericOf(condition.value, scope.doc.units, scope.parameter));
      const isTrue = { "at least": order >= 0, "at most": order <= 0, above: order > 0, below: order < 0 };
      return isTrue[condition.operator] !== condition.negated;
    }
    default:
      return cannot("a condition of no kind");
  }
}

export function isOneOf(
  value: Datum,
  values: readonly Literal[],
  { doc, parameter }: Omit<Scope, "ref">,
): boolean {
  return values.some(one => keyOfDatum(datumOf(one, doc.units, parameter)) === keyOfDatum(value));
}

/** Whether choices hold, their dimensions being looked up by name. */
export function choosing(
  choices: readonly Choice[],
  find: (name: string) => Datum,
  scope: Omit<Scope, "ref">,
): boolean {
  return choices.every(({ parameter, name, values }) =>
    isOneOf(parameter ? scope.parameter(name.text) : find(name.text), values, scope),
  );
}

// Dimensions

/** A field, a band, or the built-in `account`. */
export function dimensionOf(view: EventView, doc: Doc, fact: Fact, name: string): Datum {
  if (doc.events.get(fact.event)?.fields.some(one => one.name.text === name) === true)
    return fieldOf(doc, fact, name);
  const band = doc.bands.get(name);
  if (band !== undefined) return bandOf(view, doc, fact, band);
  return name === "account" ? fact.subject : cannot(`the dimension ${name}`);
}

function bandOf(view: EventView, doc: Doc, fact: Fact, { of, span }: BandDecl): Datum {
  if (of.kind === "number-band") {
    const value = fieldOf(doc, fact, of.field.text);
    if (!(value instanceof Fraction)) cannot("a band of a number that lacks");
    const bound = (end: Bound): boolean => isWithin(value, end, doc, () => cannot("a parameter in a band"));
    return of.rows.find(row => bound(row.bound))?.value.value ?? cannot("a band that ends");
  }
  const clock = view.calendar.clockOf(fact.time);
  const dates = (path: string): readonly string[] => {
    const file = fileBeside(span.path, path);
    return datesIn(view.book.texts.get(file) ?? cannot(`no file ${file}`), file);
  };
  return timeRow(of.rows, clock, dates).value.value;
}

/** Where a row ends, null where it is open. */
export function endOf(bound: Bound): Value | null {
  return "value" in bound ? bound.value : null;
}

/** Whether a number lies below the end of a row; its beginning is the row before. */
export function isWithin(value: Fraction, bound: Bound, doc: Doc, parameter: ParameterAt): boolean {
  const last = endOf(bound);
  if (last === null) return true;
  const end = numericOf(last, doc.units, parameter);
  return bound.kind === "up-to" ? !value.above(end) : value.below(end);
}

type Dates = (path: string) => readonly string[];

/** Rows with dates win, then the other rows, then `otherwise`. */
function timeRow(rows: readonly TimeBandRow[], clock: Clock, dates: Dates): TimeBandRow {
  const isDated = ({ spans }: TimeBandRow): boolean =>
    spans?.some(one => one.kind === "on-dates" || one.kind === "on-dates-from") === true;
  const fits = ({ spans }: TimeBandRow): boolean => spans?.every(one => isIn(one, clock, dates)) === true;
  return (
    rows.find(row => isDated(row) && fits(row)) ??
    rows.find(row => !isDated(row) && fits(row)) ??
    rows.find(row => row.spans === null) ??
    cannot("a band that does not cover the year")
  );
}

function isIn(span: TimeSpan, clock: Clock, dates: Dates): boolean {
  switch (span.kind) {
    case "in-months":
      return span.from <= span.to
        ? span.from <= clock.month && clock.month <= span.to
        : clock.month >= span.from || clock.month <= span.to;
    case "on-days":
      if (span.days === "weekdays") return clock.weekday <= 5;
      if (span.days === "weekends") return clock.weekday >= 6;
      return span.days.some(({ day }) => day === clock.weekday);
    case "on-dates":
      return span.dates.some(({ text }) => text === clock.day);
    case "on-dates-from":
      return dates(span.path.value).includes(clock.day);
    case "in-hours": {
      const from = secondOf(span.from.text);
      const to = secondOf(span.to.text);
      return from < to
        ? from <= clock.second && clock.second < to
        : clock.second >= from || clock.second < to;
    }
    default:
      return cannot("a span of no kind");
  }
}

function secondOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number.parseInt(hours, 10) * 3600 + Number.parseInt(minutes, 10) * 60;
}
