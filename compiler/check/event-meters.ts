/** Meters over events: what is aggregated, as a level over time or by interval, and in which unit. */
import { compare, multiply, rational, sign } from "../../runtime/number/rational.ts";
import type {
  Aggregation,
  BucketAggregation,
  Buckets,
  Expression,
  LevelAggregation,
  MeterDecl,
  Name,
  PercentileAggregation,
} from "../syntax/tree.ts";
import { checkCondition, dimensionOf } from "./conditions.ts";
import { type Checked, checkExpression, type Names } from "./expressions.ts";
import { inBase, valueIn } from "./fit.ts";
import { meterRounding, meterUnit, pricedUnit } from "./meter-unit.ts";
import { numberValue, unitNamed } from "./numbers.ts";
import { lookUp, type Scope } from "./scope.ts";
import type {
  TypedCondition,
  TypedDimension,
  TypedEvent,
  TypedExpression,
  TypedField,
  TypedMeter,
  TypedMeterSource,
} from "./typed.ts";
import { type Dimension, PLAIN, perDimension, productUnit, sameDimension, type Unit } from "./units.ts";

/** What a meter reads of single events; its filter is filled in when that is known. */
interface Measured {
  readonly event: TypedEvent;
  readonly unit: Unit;
  readonly cumulative: boolean;
  readonly source: (where: TypedCondition | null) => TypedMeterSource;
}

type Where = Extract<MeterDecl["source"], { readonly kind: "aggregate" }>["where"];

/** Null after a report. */
export function eventMeter(
  scope: Scope,
  decl: MeterDecl,
  what: Aggregation,
  where: Where,
): TypedMeter | null {
  const measured = measure(scope, decl, what);
  if (measured === null) return null;
  const condition = where === null ? null : checkCondition(scope, where, measured.event);
  const by = dimensions(scope, decl.by, measured.event);
  const rounding = meterRounding(scope, decl, measured.unit);
  if ((where !== null && condition === null) || by === null || rounding === undefined) return null;
  return {
    name: decl.name.text,
    title: decl.title?.value ?? null,
    unit: measured.unit,
    cumulative: measured.cumulative,
    by,
    source: measured.source(condition),
    summedOver: [],
    rounding,
    span: decl.span,
  };
}

function measure(scope: Scope, decl: MeterDecl, what: Aggregation): Measured | null {
  switch (what.kind) {
    case "count": {
      const event = lookUp(scope, what.event, "event", scope.declared.events, scope.events);
      const unit = unitNamed(scope, what.unit);
      if (event === null || unit === null) return null;
      return aggregate("count", { event, value: null, unit }, true);
    }
    case "unique": {
      const of = uniqueOf(scope, what);
      return of === null ? null : aggregate("unique", of, true);
    }
    case "sum": {
      const of = ofEvent(scope, what.of, decl);
      return of === null ? null : aggregate("sum", of, true);
    }
    case "of-events": {
      const of = ofEvent(scope, what.of, decl);
      return of === null ? null : aggregate(what.function, of, false);
    }
    case "over-time":
      return levelOf(scope, decl, what);
    case "over-buckets":
    case "percentile":
      return intervalsOf(scope, decl, what);
  }
}

interface OfEvent {
  readonly event: TypedEvent;
  readonly value: TypedExpression | null;
  readonly unit: Unit;
}

type AggregateSource = Extract<TypedMeterSource, { readonly kind: "aggregate" }>;

function aggregate(
  aggregation: AggregateSource["aggregation"],
  { event, value, unit }: OfEvent,
  cumulative: boolean,
): Measured {
  return {
    event,
    unit,
    cumulative,
    source: where => ({ kind: "aggregate", aggregation, event, value, where }),
  };
}

function uniqueOf(scope: Scope, what: Extract<Aggregation, { readonly kind: "unique" }>): OfEvent | null {
  const unit = unitNamed(scope, what.unit);
  if (what.of.field === null) {
    scope.report("TAR5015", what.of.span, {});
    return null;
  }
  const event = lookUp(scope, what.of.name, "event", scope.declared.events, scope.events);
  const field =
    event === null
      ? null
      : lookUp(scope, what.of.field, `field of ${event.name}`, event.fields, event.fields);
  if (event === null || field === null || unit === null) return null;
  if (field.presence === "optional") {
    scope.report("TAR5007", what.of.span, { field: field.name });
    return null;
  }
  const dimension = field.unit?.dimension ?? PLAIN.dimension;
  const value: TypedExpression = { kind: "field", field, dimension, span: what.of.span };
  return { event, value, unit };
}

function ofEvent(scope: Scope, expression: Expression, decl: MeterDecl): OfEvent | null {
  const checked = checkedOfEvent(scope, expression);
  if (checked === null) return null;
  return { event: checked.event, value: checked.value, unit: meterUnit(scope, decl, checked) };
}

function checkedOfEvent(
  scope: Scope,
  expression: Expression,
): (Checked & { readonly event: TypedEvent }) | null {
  const names: Names = { of: "event", event: null };
  const checked = checkExpression(scope, expression, names);
  if (checked === null) return null;
  if (names.event !== null) return { ...checked, event: names.event };
  scope.report("TAR4009", expression.span, { found: "a constant", wanted: "a field of an event" });
  return null;
}

function dimensions(
  scope: Scope,
  by: readonly Name[] | null,
  event: TypedEvent,
): readonly TypedDimension[] | null {
  const found: TypedDimension[] = [];
  for (const name of by ?? []) {
    if (found.some(dimension => dimension.name === name.text)) {
      scope.report("TAR3008", name.span, { name: name.text });
      return null;
    }
    const dimension = dimensionOf(scope, name, event);
    if (dimension === null) return null;
    found.push(dimension);
  }
  return found;
}

// Levels

function levelOf(scope: Scope, decl: MeterDecl, what: LevelAggregation): Measured | null {
  const { level } = what;
  if (level.changes !== null && level.changes.text !== "changes") {
    scope.report("TAR5028", level.changes.span, { found: level.changes.text });
    return null;
  }
  const ref = { kind: "ref", name: level.event, field: level.field, span: level.span } as const;
  const checked = checkedOfEvent(scope, ref);
  if (checked === null) return null;
  const { event, value } = checked;
  const held = checked.unit ?? PLAIN;
  const key = level.forEach === null ? null : keyField(scope, level.forEach, event);
  if (key === undefined) return null;
  const startingAt =
    level.startingAt === null ? null : valueIn(scope, level.startingAt, held, false, "The level");
  if (level.startingAt !== null && startingAt === null) return null;
  const isTotal = what.function === "total";
  return {
    event,
    unit: isTotal ? totalUnit(scope, decl, held) : meterUnit(scope, decl, checked),
    cumulative: isTotal,
    source: where => ({
      kind: "level",
      statistic: what.function,
      event,
      value,
      changes: level.changes !== null,
      key,
      startingAt: startingAt === null ? null : inBase({ value: startingAt, unit: held, span: level.span }),
      where,
    }),
  };
}

/** Whose level it is must be known of every event. Undefined after a report. */
function keyField(scope: Scope, name: Name, event: TypedEvent): TypedField | undefined {
  const field = lookUp(scope, name, `field of ${event.name}`, event.fields, event.fields);
  if (field === null) return undefined;
  if (field.presence !== "optional") return field;
  scope.report("TAR5007", name.span, { field: field.name });
  return undefined;
}

/** As it is priced, else in hours of the level's unit. */
function totalUnit(scope: Scope, decl: MeterDecl, held: Unit): Unit {
  const hour = scope.units.get("hour") ?? PLAIN;
  const hours = held.label.plural === "" ? hour : productUnit([held, hour], `${held.label.plural}-hours`);
  return pricedUnit(scope, decl.name.text, hours.dimension) ?? hours;
}

// Intervals

type Intervals = BucketAggregation | PercentileAggregation;
type BucketTyped = Extract<TypedMeterSource, { readonly kind: "buckets" }>;

function intervalsOf(scope: Scope, decl: MeterDecl, what: Intervals): Measured | null {
  const { buckets } = what;
  const statistic = statisticOf(scope, what);
  const length = lengthOf(scope, buckets);
  const inner = innerOf(scope, decl, buckets);
  if (statistic === null || length === null || inner === null) return null;
  const { event, value } = inner;
  const of = buckets.inner.kind === "bucket-count" ? "count" : buckets.inner.function;
  const empty = buckets.empty === "as zero" ? "zero" : "left out";
  return {
    event,
    unit: inner.unit,
    cumulative: false,
    source: where => ({ kind: "buckets", statistic, length, of, event, value, where, empty }),
  };
}

function statisticOf(scope: Scope, what: Intervals): BucketTyped["statistic"] | null {
  if (what.kind === "over-buckets") return what.function;
  const percentile = numberValue(scope, what.number, false);
  if (percentile === null) return null;
  if (sign(percentile) > 0 && compare(percentile, HUNDRED) <= 0) return { percentile };
  scope.report("TAR5029", what.number.span, { found: what.number.digits });
  return null;
}

const HUNDRED = rational(100n);
const NANOSECONDS = rational(1_000_000_000n);
const TIME: Dimension = { second: 1 };

/** A day is that of the calendar, of 23 to 25 hours; any other length is fixed. */
function lengthOf(scope: Scope, { count, unit }: Buckets): BucketTyped["length"] | null {
  const of = unitNamed(scope, unit);
  const number = count === null ? rational(1n) : numberValue(scope, count, false);
  if (of === null || number === null) return null;
  const refuse = (why: string): null => {
    scope.report("TAR5030", unit.span, {
      found: `${count === null ? "" : `${count.digits} `}${unit.text}`,
      why,
    });
    return null;
  };
  if (!sameDimension(of.dimension, TIME)) return refuse("is no length of time");
  if (sign(number) <= 0) return refuse("is no length above zero");
  if (unit.text === "day" || unit.text === "days") {
    const isOne = compare(number, rational(1n)) === 0;
    return isOne
      ? { kind: "civil day" }
      : refuse("could be so many days of the calendar, or of 24 hours each");
  }
  const seconds = multiply(number, of.factor);
  if (multiply(seconds, NANOSECONDS).d !== 1n) return refuse("is no whole number of nanoseconds");
  return { kind: "fixed", seconds };
}

function innerOf(scope: Scope, decl: MeterDecl, { inner }: Buckets): OfEvent | null {
  if (inner.kind === "bucket-count") {
    const event = lookUp(scope, inner.event, "event", scope.declared.events, scope.events);
    const unit = unitNamed(scope, inner.unit);
    return event === null || unit === null ? null : { event, value: null, unit };
  }
  const checked = checkedOfEvent(scope, inner.of);
  if (checked === null) return null;
  const { event, value } = checked;
  const isRate = inner.function === "rate";
  return { event, value, unit: isRate ? rateUnit(scope, decl, checked) : meterUnit(scope, decl, checked) };
}

/** As it is priced, else a unit of that dimension such as kW of kWh, else so much per second. */
function rateUnit(scope: Scope, decl: MeterDecl, checked: Checked): Unit {
  const counted = checked.unit ?? PLAIN;
  const dimension = perDimension(checked.value.dimension, TIME);
  const perHour = multiply(counted.factor, rational(1n, 3_600n));
  const known = [...scope.units.values()].filter(unit => sameDimension(unit.dimension, dimension));
  const isPerHour = (unit: Unit): boolean => compare(unit.factor, perHour) === 0;
  const label = (form: string): string => (form === "" ? "per second" : `${form} per second`);
  const bare: Unit = {
    label: { singular: label(counted.label.singular), plural: label(counted.label.plural), money: false },
    dimension,
    factor: counted.factor,
  };
  return pricedUnit(scope, decl.name.text, dimension) ?? known.find(isPerHour) ?? known[0] ?? bare;
}
