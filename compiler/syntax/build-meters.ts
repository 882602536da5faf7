/** Builds units, parameters, events, bands and meters. */
import { DAY_NAMES } from "../../grammar/words.ts";
import { cover } from "../source/span.ts";
import { buildAggregation, buildCondition, buildExpression } from "./build-expressions.ts";
import {
  betweenOf,
  buildLiteral,
  buildNames,
  buildNumber,
  buildOneOf,
  buildParameterValue,
  buildRounding,
  buildValue,
  dateFrom,
  nameFrom,
  nameOf,
  textFrom,
  textOf,
  unitOf,
  wordFrom,
} from "./build-values.ts";
import {
  type Cst,
  child,
  childrenOf,
  has,
  maybe,
  maybeChild,
  maybeToken,
  spanOf,
  token,
  tokenSpan,
  tokensOf,
  whichOf,
} from "./cst.ts";
import type {
  BandDecl,
  Bound,
  EventDecl,
  FieldDecl,
  FieldMeasure,
  FieldPresence,
  FieldType,
  MeterDecl,
  MeterSource,
  NumberBand,
  ParameterDecl,
  TimeBand,
  TimeBandRow,
  TimeSpan,
  UnitDecl,
  UnitDefinition,
} from "./tree-meters.ts";
import type { Name, Text, Value } from "./tree-values.ts";

export function buildUnit(cst: Cst): UnitDecl {
  const plural = has(cst, "plural") ? unitOf(cst, 1) : null;
  const definition = maybe(maybeChild(cst, "number"), number =>
    unitDefinition(cst, number, plural === null ? 1 : 2),
  );
  return { kind: "unit", name: unitOf(cst, 0), plural, definition, span: spanOf(cst) };
}

/** `unitIndex` is the place of its unit among those of the declaration. */
function unitDefinition(cst: Cst, number: Cst, unitIndex: number): UnitDefinition {
  const unit = unitOf(cst, unitIndex);
  const per = maybe(maybeToken(cst, "UNIT", unitIndex + 1), at => wordFrom(cst, at));
  return {
    kind: "unit-definition",
    number: buildNumber(number),
    unit,
    per,
    span: cover(tokenSpan(cst, token(cst, "'is'")), (per ?? unit).span),
  };
}

export function titleOf(cst: Cst): Text | null {
  return maybe(maybeToken(cst, "TEXT"), at => textFrom(cst, at));
}

export function buildParameter(cst: Cst): ParameterDecl {
  const values = childrenOf(cst, "pvalue").map(buildParameterValue);
  const [value, low, high] = values;
  if (value === undefined) throw new Error("A parameter without a value");
  const isBetween = has(cst, "between") && low !== undefined && high !== undefined;
  const changed = values.slice(isBetween ? 3 : 1);
  const dates = tokensOf(cst, "DATE");
  return {
    kind: "parameter",
    name: nameOf(cst),
    title: titleOf(cst),
    value,
    bounds: isBetween ? betweenOf(cst, low, high) : maybe(maybeChild(cst, "oneof"), buildOneOf),
    changes: changed.flatMap((to, i) => {
      const from = maybe(dates[i] ?? null, at => dateFrom(cst, at));
      return from === null
        ? []
        : [{ kind: "parameter-change" as const, from, value: to, span: cover(from.span, to.span) }];
    }),
    span: spanOf(cst),
  };
}

// Events

export function buildEvent(cst: Cst): EventDecl {
  const texts = tokensOf(cst, "TEXT").map(at => textFrom(cst, at));
  const type = texts.at(-1);
  if (type === undefined) throw new Error("An event without a type");
  return {
    kind: "event",
    name: nameOf(cst),
    title: texts.length > 1 ? (texts[0] ?? null) : null,
    type,
    fields: childrenOf(cst, "field").map(buildField),
    span: spanOf(cst),
  };
}

function buildField(cst: Cst): FieldDecl {
  const values = childrenOf(cst, "value").map(buildValue);
  const [low, high] = values;
  return {
    kind: "field",
    name: nameOf(cst),
    named: titleOf(cst),
    type: buildFieldType(child(cst, "ftype")),
    measure: fieldMeasure(cst),
    between: low !== undefined && high !== undefined ? betweenOf<Value>(cst, low, high) : null,
    signed: has(cst, "signed"),
    presence: fieldPresence(cst),
    span: spanOf(cst),
  };
}

function buildFieldType(cst: Cst): FieldType {
  return {
    kind: "field-type",
    name: whichOf(cst, ["text", "integer", "decimal", "boolean", "instant"]),
    oneOf: maybe(maybeChild(cst, "oneof"), buildOneOf),
    span: spanOf(cst),
  };
}

function fieldMeasure(cst: Cst): FieldMeasure | null {
  const unit = maybeToken(cst, "UNIT");
  if (unit !== null) return { kind: "in-unit", unit: wordFrom(cst, unit), span: tokenSpan(cst, unit) };
  const currency = maybeToken(cst, "CUR");
  if (currency === null) return null;
  return { kind: "in-currency", currency: wordFrom(cst, currency), span: tokenSpan(cst, currency) };
}

function fieldPresence(cst: Cst): FieldPresence {
  const optional = maybeToken(cst, "'optional'");
  if (optional !== null) return { kind: "optional", span: tokenSpan(cst, optional) };
  const literal = maybeChild(cst, "lit");
  if (literal === null) return { kind: "required", span: { ...spanOf(cst), start: spanOf(cst).end } };
  const span = cover(tokenSpan(cst, token(cst, "'default'")), spanOf(literal));
  return { kind: "default", value: buildLiteral(literal), span };
}

// Bands

export function buildBand(cst: Cst): BandDecl {
  const rows = childrenOf(cst, "bandrow").map(buildBandRow);
  // Without rows of its own, the texts after the title belong to the rows of a number band.
  const hasTitle = tokensOf(cst, "TEXT").length > childrenOf(cst, "bound").length;
  const first = rows[0];
  const of: TimeBand | NumberBand =
    first === undefined
      ? numberBand(cst, hasTitle ? 1 : 0)
      : { kind: "time-band", rows, span: cover(first.span, spanOf(cst)) };
  return { kind: "band", name: nameOf(cst), title: hasTitle ? textOf(cst) : null, of, span: spanOf(cst) };
}

function numberBand(cst: Cst, firstText: number): NumberBand {
  const bounds = childrenOf(cst, "bound").map(buildBound);
  return {
    kind: "number-band",
    event: nameOf(cst, 1),
    field: nameOf(cst, 2),
    rows: bounds.map((bound, i) => {
      const value = textOf(cst, firstText + i);
      const is = tokenSpan(cst, token(cst, "'is'", i));
      return { kind: "number-band-row", value, bound, span: cover(is, bound.span) };
    }),
    span: { ...spanOf(cst), start: token(cst, "'of'").start },
  };
}

export function buildBound(cst: Cst): Bound {
  const value = maybeChild(cst, "value");
  if (value !== null) {
    const kind = has(cst, "up") ? "up-to" : "below";
    return { kind, value: buildValue(value), span: spanOf(cst) };
  }
  return { kind: has(cst, "at") ? "at-or-above" : "above", span: spanOf(cst) };
}

function buildBandRow(cst: Cst): TimeBandRow {
  return {
    kind: "time-band-row",
    value: textOf(cst),
    spans: has(cst, "otherwise") ? null : childrenOf(cst, "span").map(buildTimeSpan),
    span: spanOf(cst),
  };
}

function buildTimeSpan(cst: Cst): TimeSpan {
  const days = maybeChild(cst, "days");
  if (days !== null) return buildDays(days, spanOf(cst));
  if (has(cst, "in"))
    return {
      kind: "in-months",
      from: monthNumber(child(cst, "monthname", 0)),
      to: monthNumber(child(cst, "monthname", 1)),
      span: spanOf(cst),
    };
  const [from, to] = [token(cst, "TIME", 0), token(cst, "TIME", 1)];
  return {
    kind: "in-hours",
    from: { kind: "time", text: from.text, span: tokenSpan(cst, from) },
    to: { kind: "time", text: to.text, span: tokenSpan(cst, to) },
    span: spanOf(cst),
  };
}

function buildDays(cst: Cst, span: TimeSpan["span"]): TimeSpan {
  if (has(cst, "weekdays")) return { kind: "on-days", days: "weekdays", span };
  if (has(cst, "weekends")) return { kind: "on-days", days: "weekends", span };
  if (has(cst, "from")) return { kind: "on-dates-from", path: textOf(cst), span };
  if (has(cst, "dates"))
    return { kind: "on-dates", dates: tokensOf(cst, "DATE").map(at => dateFrom(cst, at)), span };
  const days = childrenOf(cst, "dayname").map(day => ({
    kind: "day" as const,
    day: DAY_NAMES.indexOf(whichOf(day, DAY_NAMES)) + 1,
    span: spanOf(day),
  }));
  return { kind: "on-days", days, span };
}

const MONTHS: readonly string[] = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function monthNumber(cst: Cst): number {
  return MONTHS.indexOf(whichOf(cst, MONTHS)) + 1;
}

// Meters

export function buildMeter(cst: Cst): MeterDecl {
  const names: (readonly Name[])[] = childrenOf(cst, "names").map(buildNames);
  return {
    kind: "meter",
    name: nameOf(cst),
    title: titleOf(cst),
    source: meterSource(cst),
    by: has(cst, "by") ? (names[0] ?? null) : null,
    summedOver: has(cst, "summed") ? (names.at(-1) ?? null) : null,
    rounding: maybe(maybeChild(cst, "rounding"), buildRounding),
    span: spanOf(cst),
  };
}

function meterSource(cst: Cst): MeterSource {
  const derived = maybeChild(cst, "derived");
  if (derived !== null) return buildDerived(derived);
  const agg = child(cst, "agg");
  const where = maybeChild(cst, "cond");
  return {
    kind: "aggregate",
    aggregation: buildAggregation(agg),
    where: maybe(where, buildCondition),
    span: where === null ? spanOf(agg) : cover(spanOf(agg), spanOf(where)),
  };
}

function buildDerived(cst: Cst): MeterSource {
  const value = maybeChild(cst, "expr");
  if (value !== null) return { kind: "derived", value: buildExpression(value), span: spanOf(cst) };
  const parts = childrenOf(cst, "operand").map(operand => {
    const name = maybeToken(operand, "NAME");
    return name === null ? buildValue(child(operand, "value")) : nameFrom(operand, name);
  });
  return { kind: has(cst, "greater") ? "greater-of" : "lesser-of", parts, span: spanOf(cst) };
}
