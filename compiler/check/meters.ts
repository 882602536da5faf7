/** Meters, in order of dependence: what is aggregated, in which unit, kept apart by what. */
import type {
  Aggregation,
  ChargeDecl,
  Expression,
  ExtremeMeter,
  MeterDecl,
  Name,
  Per,
  Pricing,
} from "../syntax/tree.ts";
import { checkCondition, dimensionOf } from "./conditions.ts";
import { bareUnit, type Checked, checkExpression, type Names } from "./expressions.ts";
import { roundingIn } from "./fit.ts";
import { unitNamed } from "./numbers.ts";
import { lookUp, notBuilt, type Scope } from "./scope.ts";
import type { TypedDimension, TypedEvent, TypedExpression, TypedMeter, TypedMeterSource } from "./typed.ts";
import { type Dimension, findUnit, isPlain, PLAIN, sameDimension, type Unit } from "./units.ts";

/** Fills `meters` (the map of the scope) with what could be typed. */
export function checkMeters(scope: Scope, meters: Map<string, TypedMeter>): void {
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (name: string): void => {
    const decl = scope.declared.meters.get(name);
    if (decl === undefined || decl === null || done.has(name)) return;
    if (open.has(name)) {
      scope.report("TAR3006", decl.name.span, { name });
      done.add(name);
      return;
    }
    open.add(name);
    for (const part of partsOf(decl)) visit(part);
    open.delete(name);
    if (done.has(name)) return;
    done.add(name);
    const meter = checkMeter(scope, decl);
    if (meter !== null) meters.set(name, meter);
  };
  for (const name of scope.declared.meters.keys()) visit(name);
}

/** The meters that a derived meter is made of. */
function partsOf(decl: MeterDecl): readonly string[] {
  const names: string[] = [];
  const walk = (expression: Expression): void => {
    switch (expression.kind) {
      case "ref":
        if (expression.field === null) names.push(expression.name.text);
        return;
      case "add":
      case "subtract":
      case "multiply":
        walk(expression.left);
        walk(expression.right);
        return;
      case "counted":
        walk(expression.of);
        return;
      default:
        return;
    }
  };
  if (decl.source.kind === "derived") walk(decl.source.value);
  return names;
}

function checkMeter(scope: Scope, decl: MeterDecl): TypedMeter | null {
  const { source } = decl;
  if (isExtreme(source)) {
    notBuilt(scope, source.span, source.kind === "greater-of" ? "greater of" : "lesser of");
    return null;
  }
  if (decl.summedOver !== null && source.kind !== "derived") {
    scope.report("TAR5010", decl.summedOver[0]?.span ?? decl.span, { meter: decl.name.text });
    return null;
  }
  if (decl.summedOver !== null) {
    notBuilt(scope, decl.summedOver[0]?.span ?? decl.span, "summed over");
    return null;
  }
  if (source.kind === "derived") return derivedMeter(scope, decl, source.value);
  return aggregateMeter(scope, decl, source.aggregation, source.where);
}

function isExtreme(source: MeterDecl["source"]): source is ExtremeMeter {
  return source.kind === "greater-of" || source.kind === "lesser-of";
}

interface Measured {
  readonly aggregation: Extract<TypedMeterSource, { readonly kind: "aggregate" }>["aggregation"];
  readonly event: TypedEvent;
  readonly value: TypedExpression | null;
  readonly unit: Unit;
  readonly cumulative: boolean;
}

type Where = Extract<MeterDecl["source"], { readonly kind: "aggregate" }>["where"];

function aggregateMeter(scope: Scope, decl: MeterDecl, what: Aggregation, where: Where): TypedMeter | null {
  const measured = measure(scope, decl, what);
  if (measured === null) return null;
  const condition = where === null ? null : checkCondition(scope, where, measured.event);
  const by = dimensions(scope, decl.by, measured.event);
  const rounding = meterRounding(scope, decl, measured.unit);
  if ((where !== null && condition === null) || by === null || rounding === undefined) return null;
  const source: TypedMeterSource = {
    kind: "aggregate",
    aggregation: measured.aggregation,
    event: measured.event,
    value: measured.value,
    where: condition,
  };
  return typedMeter(decl, measured.unit, measured.cumulative, by, source, rounding);
}

function measure(scope: Scope, decl: MeterDecl, what: Aggregation): Measured | null {
  switch (what.kind) {
    case "count": {
      const event = lookUp(scope, what.event, "event", scope.declared.events, scope.events);
      const unit = unitNamed(scope, what.unit);
      if (event === null || unit === null) return null;
      return { aggregation: "count", event, value: null, unit, cumulative: true };
    }
    case "unique":
      return uniqueOf(scope, what);
    case "sum": {
      const of = ofEvent(scope, what.of, decl);
      return of === null ? null : { aggregation: "sum", ...of, cumulative: true };
    }
    case "of-events": {
      const of = ofEvent(scope, what.of, decl);
      return of === null ? null : { aggregation: what.function, ...of, cumulative: false };
    }
    case "over-time":
      notBuilt(scope, what.span, "A level over time");
      return null;
    case "over-buckets":
    case "percentile":
      notBuilt(scope, what.span, "An aggregation over each interval");
      return null;
  }
}

function uniqueOf(scope: Scope, what: Extract<Aggregation, { readonly kind: "unique" }>): Measured | null {
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
  return { aggregation: "unique", event, value, unit, cumulative: true };
}

type OfEvent = { readonly event: TypedEvent; readonly value: TypedExpression; readonly unit: Unit };

function ofEvent(scope: Scope, expression: Expression, decl: MeterDecl): OfEvent | null {
  const names: Names = { of: "event", event: null };
  const checked = checkExpression(scope, expression, names);
  if (checked === null) return null;
  if (names.event === null) {
    const wanted = "a field of an event";
    scope.report("TAR4009", expression.span, { found: "a constant", wanted });
    return null;
  }
  return { event: names.event, value: checked.value, unit: meterUnit(scope, decl, checked) };
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

function derivedMeter(scope: Scope, decl: MeterDecl, expression: Expression): TypedMeter | null {
  const checked = checkExpression(scope, expression, { of: "meters", event: null });
  if (checked === null) return null;
  const loose = looseCoefficient(checked.value.dimension, expression);
  if (loose !== null) {
    scope.report("TAR5016", loose.span, { unit: loose.unit.text, wanted: "a plain number" });
    return null;
  }
  const parts = metersIn(checked.value);
  const by = derivedDimensions(scope, decl, parts);
  const unit = meterUnit(scope, decl, checked);
  const rounding = meterRounding(scope, decl, unit);
  if (by === null || rounding === undefined) return null;
  const cumulative = parts.every(part => part.cumulative) && !hasConstantTerm(checked.value);
  return typedMeter(decl, unit, cumulative, by, { kind: "derived", value: checked.value }, rounding);
}

/** The `per` of a coefficient that nothing multiplied away, so that the meter would read so much per minute. */
function looseCoefficient(dimension: Dimension, expression: Expression): Per | null {
  const isLoose = Object.values(dimension).some(exponent => exponent < 0);
  return isLoose ? firstPer(expression) : null;
}

function firstPer(expression: Expression): Per | null {
  switch (expression.kind) {
    case "rate-constant":
      return expression.per;
    case "add":
    case "subtract":
    case "multiply":
      return firstPer(expression.left) ?? firstPer(expression.right);
    case "counted":
      return firstPer(expression.of);
    default:
      return null;
  }
}

function derivedDimensions(
  scope: Scope,
  decl: MeterDecl,
  parts: readonly TypedMeter[],
): readonly TypedDimension[] | null {
  const by: TypedDimension[] = [];
  for (const name of decl.by ?? []) {
    const found = parts.map(part => part.by.find(dimension => dimension.name === name.text));
    const first = found[0];
    if (first === undefined || found.some(dimension => dimension === undefined)) {
      scope.report("TAR5013", name.span, { meter: decl.name.text, dimension: name.text });
      return null;
    }
    by.push(first);
  }
  for (const part of parts) {
    const lost = part.by.find(dimension => !by.some(kept => kept.name === dimension.name));
    if (lost === undefined || part.cumulative) continue;
    const params = { meter: decl.name.text, part: part.name, dimension: lost.name };
    scope.report("TAR5011", decl.name.span, params, { related: [{ span: part.span, note: "the part" }] });
    return null;
  }
  return by;
}

export function metersIn(value: TypedExpression): readonly TypedMeter[] {
  switch (value.kind) {
    case "meter":
      return [value.meter];
    case "add":
    case "subtract":
    case "multiply":
      return [...metersIn(value.left), ...metersIn(value.right)];
    case "counted":
      return metersIn(value.of);
    default:
      return [];
  }
}

/** A constant beside the meters, or a rounding, does not add up over parts of the events. */
function hasConstantTerm(value: TypedExpression): boolean {
  switch (value.kind) {
    case "add":
    case "subtract":
      return hasConstantTerm(value.left) || hasConstantTerm(value.right);
    case "multiply":
      return (
        metersIn(value).length === 0 ||
        [value.left, value.right].some(side => metersIn(side).length > 0 && hasConstantTerm(side))
      );
    case "meter":
      return false;
    default:
      return true;
  }
}

/** Undefined after a report. */
function meterRounding(scope: Scope, decl: MeterDecl, unit: Unit): TypedMeter["rounding"] | undefined {
  if (decl.rounding === null) return null;
  return roundingIn(scope, decl.rounding, unit, "The rounding step") ?? undefined;
}

/**
 * The unit of the readings: the one that its parts are in, where there is one; else the one that a charge prices; else
 * that of the rounding; else the base of its dimension.
 */
function meterUnit(scope: Scope, decl: MeterDecl, checked: Checked): Unit {
  const { dimension } = checked.value;
  if (checked.unit !== null && !checked.unit.label.plural.includes("-")) return checked.unit;
  const priced = pricedUnits(scope, decl.name.text).find(unit => sameDimension(unit.dimension, dimension));
  return priced ?? checked.unit ?? (isPlain(dimension) ? PLAIN : bareUnit(checked.value));
}

function pricedUnits(scope: Scope, meter: string): readonly Unit[] {
  const units: Unit[] = [];
  for (const charge of scope.declared.charges.values()) {
    if (charge?.source?.kind !== "named" || charge.source.name.text !== meter) continue;
    for (const per of persOf(charge)) {
      const unit = findUnit(per.unit.text, scope.units);
      if (unit !== null) units.push(unit);
    }
  }
  return units;
}

/** Every `per UNIT` of a charge, in order. */
function persOf(charge: ChargeDecl): readonly Per[] {
  const pers: Per[] = [];
  const price = (pricing: Pricing): void => {
    switch (pricing.kind) {
      case "included":
        return;
      case "price-table":
        pers.push(pricing.per);
        return;
      case "when-rows":
        for (const row of pricing.rows) price(row.price);
        return;
      case "parts":
        for (const part of pricing.parts) {
          if (part.kind === "schedule") {
            for (const row of part.rows) if (row.price.kind === "tier-parts") row.price.parts.forEach(amount);
          } else amount(part);
        }
    }
  };
  const amount = (part: { readonly kind: string; readonly tail?: unknown }): void => {
    const tail = part.tail as { readonly kind: string; readonly per: Per } | null | undefined;
    if (part.kind === "amount-part" && tail?.kind === "per-unit") pers.push(tail.per);
  };
  if (charge.price.kind === "phases") for (const phase of charge.price.phases) price(phase.pricing);
  else price(charge.price);
  return pers;
}

function typedMeter(
  decl: MeterDecl,
  unit: Unit,
  cumulative: boolean,
  by: readonly TypedDimension[],
  source: TypedMeterSource,
  rounding: TypedMeter["rounding"],
): TypedMeter {
  return {
    name: decl.name.text,
    title: decl.title?.value ?? null,
    unit,
    cumulative,
    by,
    source,
    summedOver: [],
    rounding,
    span: decl.span,
  };
}
