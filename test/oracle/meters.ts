/** The quantity of a meter over a span, for each combination of its dimensions, from the events themselves. */
import type {
  AggregateMeter,
  Aggregation,
  Expression,
  Extreme,
  MeterDecl,
  Ref,
} from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import { aggregateBuckets } from "./buckets.ts";
import type { Span } from "./calendar.ts";
import { derivedCombos } from "./derived.ts";
import {
  dimensionOf,
  type EventView,
  evaluate,
  eventScope,
  holds,
  isClassed,
  type isOneOf,
} from "./expressions.ts";
import {
  cannot,
  type Fraction,
  greater,
  rounded,
  smaller,
  sum,
  whole as wholeNumber,
  ZERO,
} from "./fractions.ts";
import { byTimeThenId, overTime, stepsOf } from "./levels.ts";
import type { Fact } from "./payloads.ts";
import { type Datum, keyOfDatum, numericOf, type ParameterAt } from "./values.ts";
import type { Doc } from "./versions.ts";

export type Dimensions = ReadonlyMap<string, Datum>;

/** A value of null is "no value", which is not nought. */
export interface Combo {
  readonly dims: Dimensions;
  readonly value: Fraction | null;
}

/** Where and by whose knowledge a meter is read. */
export interface Reading {
  readonly view: View;
  readonly doc: Doc;
  /** The bill whose events count. */
  readonly bill: number;
  readonly span: Span;
  /** The price period, not cut by the term. */
  readonly whole: Span;
}

export function meterIn(doc: Doc, name: string): MeterDecl {
  return doc.meters.get(name) ?? cannot(`the meter ${name}`);
}

export function combosOf(reading: Reading, name: string): readonly Combo[] {
  const { doc } = reading;
  const meter = meterIn(doc, name);
  const raw = meter.source.kind === "aggregate" ? aggregated(reading, meter) : derivedCombos(reading, meter);
  const { rounding } = meter;
  if (rounding === null) return raw;
  const step = numericOf(rounding.step, doc.units, parametersFor(reading));
  return raw.map(({ dims, value }) => ({
    dims,
    value: value === null ? null : rounded(value, rounding.mode, step),
  }));
}

/** Those of the period's beginning, of a period that began under another version those with which its own begins. */
export function parametersFor({ view, doc, span }: Reading): ParameterAt {
  const begins = view.calendar.startOf(doc.from);
  return view.parameterAt(begins > span.from ? begins : span.from);
}

/** Count, unique, sum and the integral add up over time, and so does what is derived linearly from them alone. */
export function isCumulative(doc: Doc, name: string): boolean {
  const { source } = meterIn(doc, name);
  if (source.kind === "aggregate") {
    const { aggregation } = source;
    if (aggregation.kind === "over-time") return aggregation.function === "total";
    return ["count", "unique", "sum"].includes(aggregation.kind);
  }
  // Of two quantities that grow, which is chosen may change: the choice itself does not add up.
  if (source.kind !== "derived") return false;
  const parts = partsOf(doc, name);
  return parts.length > 0 && !addsConstant(doc, source.value) && parts.every(part => isCumulative(doc, part));
}

/** Whether a constant stands beside meters: it is there once in each period, so that the whole does not add up. */
function addsConstant(doc: Doc, value: Expression): boolean {
  if (value.kind !== "add" && value.kind !== "subtract" && value.kind !== "multiply") return false;
  const sides = [value.left, value.right];
  if (sides.some(side => addsConstant(doc, side))) return true;
  return value.kind !== "multiply" && sides.some(side => metersNamed(doc, side).length === 0);
}

/** Whether a quantity grows without events, as the total of a level does. */
export function goesOn(doc: Doc, name: string): boolean {
  const meter = doc.meters.get(name);
  if (meter === undefined) return false;
  if (meter.source.kind === "aggregate") return meter.source.aggregation.kind === "over-time";
  return partsOf(doc, name).some(part => goesOn(doc, part));
}

/** The meters that a derived meter names. */
export function partsOf(doc: Doc, name: string): readonly string[] {
  return metersNamed(doc, meterIn(doc, name).source);
}

function metersNamed(doc: Doc, root: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("kind" in node && (node.kind === "ref" || node.kind === "name")) {
      const text = node.kind === "ref" ? (node as Ref).name.text : String("text" in node ? node.text : "");
      if (doc.meters.has(text)) found.add(text);
      return;
    }
    if ("kind" in node && node.kind === "parameter-ref") return;
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(root);
  return [...found];
}

function aggregated(reading: Reading, meter: MeterDecl): readonly Combo[] {
  const source = meter.source as AggregateMeter;
  const by = (meter.by ?? []).map(({ text }) => text);
  const groups = new Map<string, { dims: Dimensions; facts: Fact[] }>();
  if (by.length === 0) groups.set("", { dims: new Map(), facts: [] });
  for (const dims of startedIn(reading, source, by)) groups.set(comboKey(dims), { dims, facts: [] });
  const { aggregation } = source;
  const key = aggregation.kind === "over-time" ? (aggregation.level.forEach?.text ?? null) : null;
  const asked = key === null ? by : [...by, key];
  for (const fact of factsOf(reading, source)) {
    if (!asked.every(name => isClassed(reading.doc, fact, name))) continue;
    const dims = new Map(by.map(name => [name, dimensionOf(reading.view, reading.doc, fact, name)]));
    const combination = comboKey(dims);
    const group = groups.get(combination) ?? { dims, facts: [] };
    group.facts.push(fact);
    groups.set(combination, group);
  }
  const combos = [...groups.values()].map(({ dims, facts }) => ({
    dims,
    value: aggregate(reading, source, facts),
  }));
  return withUsage(reading, meter, by, combos);
}

/** A level `starting at V` starts for each combination of closed lists, also without an event; one of keys with them. */
function startedIn({ doc }: Reading, { aggregation }: AggregateMeter, by: readonly string[]): Dimensions[] {
  if (aggregation.kind !== "over-time" || by.length === 0) return [];
  if (aggregation.level.startingAt === null || aggregation.level.forEach !== null) return [];
  return by.reduce<Dimensions[]>(
    (all, name) => {
      const values = closedValues(doc, aggregation.level.event.text, name);
      return all.flatMap(dims => values.map(value => new Map([...dims, [name, value] as const])));
    },
    [new Map()],
  );
}

/** The values that a meter's dimension can have, none where anything may appear. */
export function dimensionValues(doc: Doc, meter: string, name: string): readonly Datum[] {
  const { source } = meterIn(doc, meter);
  if (source.kind === "aggregate") return closedValues(doc, eventOf(doc, source.aggregation), name);
  const part = partsOf(doc, meter).find(one => meterIn(doc, one).by?.some(({ text }) => text === name));
  return part === undefined ? [] : dimensionValues(doc, part, name);
}

function closedValues(doc: Doc, event: string, name: string): readonly Datum[] {
  const field = doc.events.get(event)?.fields.find(one => one.name.text === name);
  if (field?.type.name === "boolean") return [true, false];
  const unknown = doc.policy.get("unknown-values");
  const isOpen = unknown?.kind === "unknown-values" && unknown.treatment === "priced as otherwise";
  if (field?.type.name === "text" && isOpen) return [];
  if (field?.type.name === "text") return field.type.oneOf?.values.map(({ value }) => value) ?? [];
  return field === undefined ? (doc.bands.get(name)?.of.rows.map(({ value }) => value.value) ?? []) : [];
}

export function comboKey(dims: Dimensions): string {
  return [...dims.values()].map(keyOfDatum).join("\u0000");
}

const events = new WeakMap<Aggregation, string>();

/** The event that an aggregation reads. */
function eventOf(doc: Doc, aggregation: Aggregation): string {
  const found = events.get(aggregation) ?? eventIn(doc, aggregation);
  events.set(aggregation, found);
  return found;
}

function eventIn(doc: Doc, aggregation: Aggregation): string {
  if (aggregation.kind === "count") return aggregation.event.text;
  if (aggregation.kind === "over-time") return aggregation.level.event.text;
  let found: string | null = null;
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("kind" in node && node.kind === "ref")
      found = (node as Ref).field === null ? found : (node as Ref).name.text;
    if ("kind" in node && node.kind === "bucket-count" && "event" in node)
      found = (node.event as { readonly text: string }).text;
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(aggregation);
  if (found === null && doc.events.size === 1) return [...doc.events.keys()][0] ?? "";
  return found ?? cannot("a meter that names no event");
}

/** Whether some level takes an event. */
export function isInLevel(view: EventView, doc: Doc, fact: Fact): boolean {
  return [...doc.meters.values()].some(
    ({ source }) =>
      source.kind === "aggregate" &&
      source.aggregation.kind === "over-time" &&
      source.aggregation.level.event.text === fact.event &&
      (source.where === null || holds(source.where, eventScope(view, doc, fact))),
  );
}

/**
 * Levels go by the events' own times and by all earlier ones; all else counts where it is billed. One that starts at a
 * value has it also before its first event.
 */
function factsOf(
  { view, doc, bill, span }: Reading,
  { aggregation, where }: AggregateMeter,
): readonly Fact[] {
  const event = eventOf(doc, aggregation);
  const isLevel = aggregation.kind === "over-time";
  const starts = isLevel && aggregation.level.startingAt !== null;
  return view.events(bill).flatMap(({ fact, counts, opens }) => {
    if (fact.event !== event) return [];
    if (isLevel ? fact.time >= span.to && !starts : opens || counts < span.from || counts >= span.to)
      return [];
    if (where !== null && !holds(where, eventScope(view, doc, fact))) return [];
    return [isLevel ? fact : { ...fact, counts }];
  });
}

function aggregate(
  reading: Reading,
  { aggregation }: AggregateMeter,
  facts: readonly Fact[],
): Fraction | null {
  const { view, doc, span, whole } = reading;
  switch (aggregation.kind) {
    case "count":
      return wholeNumber(facts.length).times(doc.units(aggregation.unit.text).factor);
    case "unique": {
      const field = aggregation.of.field?.text ?? aggregation.of.name.text;
      const keys = facts.map(fact => dimensionOf(view, doc, fact, field)).filter(value => value !== null);
      return wholeNumber(new Set(keys.map(keyOfDatum)).size).times(doc.units(aggregation.unit.text).factor);
    }
    case "sum":
      return sum(valuesOf(reading, aggregation.of, facts));
    case "of-events":
      return extreme(aggregation.function, valuesOf(reading, aggregation.of, facts));
    case "over-time": {
      const { level } = aggregation;
      const startingAt =
        level.startingAt === null ? null : numericOf(level.startingAt, doc.units, parametersFor(reading));
      return overTime(
        aggregation.function,
        stepsOf(level, facts, startingAt, view.book.start, span, subject => view.memberTerm(subject)),
        span,
        whole,
      );
    }
    default:
      return aggregateBuckets(reading, aggregation, facts);
  }
}

/** In order of time, then id; an event that lacks an optional field takes no part. */
export function valuesOf(
  { view, doc }: Reading,
  of: Parameters<typeof evaluate>[0],
  facts: readonly Fact[],
): readonly Fraction[] {
  return [...facts].sort(byTimeThenId).flatMap(fact => {
    const value = evaluate(of, eventScope(view, doc, fact));
    return value === null ? [] : [value];
  });
}

export function extreme(kind: Extreme, values: readonly Fraction[]): Fraction | null {
  const last = values.at(-1);
  if (last === undefined) return null;
  switch (kind) {
    case "maximum":
      return values.reduce(greater);
    case "minimum":
      return values.reduce(smaller);
    case "average":
      return sum(values).over(wholeNumber(values.length));
    default:
      return last;
  }
}

/** What an example gives adds to a cumulative meter at its period's start, and is the value of another. */
function withUsage(
  { view, doc, span }: Reading,
  meter: MeterDecl,
  by: readonly string[],
  combos: readonly Combo[],
): readonly Combo[] {
  const isAdded = isCumulative(doc, meter.name.text);
  const found = new Map(combos.map(combo => [comboKey(combo.dims), combo]));
  const given = new Set<string>();
  for (const { meter: name, where, value, period } of view.book.usage) {
    if (name !== meter.name.text) continue;
    const isHere = isAdded
      ? span.from <= period.from && period.from < span.to
      : period.from < span.to && span.from < period.to;
    if (!isHere) continue;
    const dims = new Map(
      by.map(dimension => {
        const choice = where.find(one => one.name.text === dimension);
        const literal = choice?.values[0];
        return [dimension, literal === undefined ? null : givenDatum(literal, doc)] as const;
      }),
    );
    const key = comboKey(dims);
    const before = isAdded || given.has(key) ? (found.get(key)?.value ?? ZERO) : ZERO;
    found.set(key, { dims, value: before.plus(value) });
    given.add(key);
  }
  return [...found.values()];
}

function givenDatum(literal: Parameters<typeof isOneOf>[1][number], doc: Doc): Datum {
  if (literal.kind === "text" || literal.kind === "boolean") return literal.value;
  return numericOf(literal, doc.units, () => cannot("a parameter in an example"));
}
