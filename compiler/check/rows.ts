/** Rows that choose a price: `when` rows and price tables over the dimensions of a meter. */
import { toText } from "../../runtime/number/rational.ts";
import { type CoveredRow, checkCoverage, nameOf } from "../analyse/coverage.ts";
import type { Span } from "../source/span.ts";
import type { Choice, Literal, PriceTable, Pricing, TableRow, WhenRow, WhenRows } from "../syntax/tree.ts";
import { unitInWords, valueIn } from "./fit.ts";
import { isContractCurrency, numberValue, perSize } from "./numbers.ts";
import { listed } from "./parameters.ts";
import { periodRule } from "./periods.ts";
import { checkPrice, type Priced, perLabel } from "./prices.ts";
import { notBuilt, type Scope, wordsAt } from "./scope.ts";
import type { TypedDimension, TypedMatch, TypedMeter, TypedPart, TypedPriceRow } from "./typed.ts";
import { moneyUnit, PLAIN, sameDimension } from "./units.ts";

export function checkRows(scope: Scope, pricing: Pricing, priced: Priced): readonly TypedPriceRow[] | null {
  if (pricing.kind === "when-rows") return whenRows(scope, pricing, priced);
  if (pricing.kind === "price-table") return tableRows(scope, pricing, priced);
  const price = checkPrice(scope, pricing, priced);
  if (price === null) return null;
  const rows: readonly TypedPriceRow[] = [{ match: "always", label: "", price, span: pricing.span }];
  return addsUp(scope, rows, priced, pricing.span) ? rows : null;
}

function whenRows(scope: Scope, pricing: WhenRows, priced: Priced): readonly TypedPriceRow[] | null {
  const ofParameters = pricing.rows.some(row => row.choices?.some(choice => choice.parameter) === true);
  if (ofParameters) {
    notBuilt(scope, pricing.span, "A price chosen by a text parameter");
    return null;
  }
  const meter = meterOf(scope, priced, "A choice by when", pricing.span);
  if (meter === null) return null;
  const rows = pricing.rows.map(row => whenRow(scope, row, meter, priced));
  const typed = rows.filter(row => row !== null);
  if (typed.length !== rows.length) return null;
  return covered(scope, typed, meter, pricing.span) && addsUp(scope, typed, priced, pricing.span)
    ? typed
    : null;
}

function whenRow(scope: Scope, row: WhenRow, meter: TypedMeter, priced: Priced): TypedPriceRow | null {
  const price = checkPrice(scope, row.price, priced);
  if (row.choices === null) {
    return price === null ? null : { match: "otherwise", label: "otherwise", price, span: row.span };
  }
  const match = row.choices.map(choice => checkChoice(scope, choice, meter));
  const typed = match.filter(choice => choice !== null);
  const twice = row.choices.find(
    (choice, i) => row.choices?.findIndex(c => c.name.text === choice.name.text) !== i,
  );
  if (twice !== undefined) scope.report("TAR3008", twice.span, { name: twice.name.text });
  if (price === null || typed.length !== match.length || twice !== undefined) return null;
  const first = row.choices[0]?.span ?? row.span;
  const last = row.choices.at(-1)?.span ?? row.span;
  const label = wordsAt(scope.files, { path: row.span.path, start: first.start, end: last.end });
  return { match: typed, label, price, span: row.span };
}

/** `model is one of "large", "small"` as values of one of the meter's dimensions. */
export function checkChoice(
  scope: Scope,
  choice: Choice,
  meter: TypedMeter,
): Extract<TypedMatch, { readonly kind: "dimension" }> | null {
  const dimension = meter.by.find(by => by.name === choice.name.text);
  if (dimension === undefined) {
    if (scope.declared.bands.has(choice.name.text)) notBuilt(scope, choice.name.span, "A band");
    else
      scope.report("TAR3007", choice.name.span, { name: choice.name.text, owner: `the meter ${meter.name}` });
    return null;
  }
  const values = choice.values.map(literal => dimensionValue(scope, dimension, literal));
  const typed = values.filter(value => value !== null);
  if (typed.length !== values.length) return null;
  const twice = typed.findIndex((value, i) => typed.indexOf(value) !== i);
  if (twice < 0) return { kind: "dimension", dimension: dimension.name, values: typed };
  scope.report("TAR3008", choice.values[twice]?.span ?? choice.span, { name: typed[twice] ?? "" });
  return null;
}

/** A literal as a value of the dimension: numbers in the unit of its field, as canonical text. */
function dimensionValue(scope: Scope, dimension: TypedDimension, literal: Literal): string | null {
  const wrongKind = (found: string): null => {
    scope.report("TAR4009", literal.span, { found, wanted: WANTED[dimension.type] });
    return null;
  };
  switch (literal.kind) {
    case "text":
      if (dimension.type !== "text") return wrongKind("a text");
      if (dimension.values === null || dimension.values.includes(literal.value)) return literal.value;
      scope.report("TAR4017", literal.span, {
        value: literal.value,
        name: dimension.name,
        values: listed(dimension.values),
      });
      return null;
    case "boolean":
      return dimension.type === "boolean" ? String(literal.value) : wrongKind("true or false");
    default: {
      if (dimension.type !== "number") return wrongKind("a number");
      const unit = dimension.unit ?? PLAIN;
      const value = valueIn(scope, literal, unit, true, "This value");
      return value === null ? null : toText(value);
    }
  }
}

const WANTED = { text: "a text", boolean: "true or false", number: "a number" } as const;

// Price tables

function tableRows(scope: Scope, table: PriceTable, priced: Priced): readonly TypedPriceRow[] | null {
  const meter = meterOf(scope, priced, "A price table", table.span);
  if (table.rows.kind === "table-file") {
    notBuilt(scope, table.rows.span, "A price table in a file");
    return null;
  }
  const per = perSize(scope, table.per);
  const currency = isContractCurrency(scope, table.currency);
  const period = table.period === null ? null : periodRule(table.period, scope.billed, scope.report);
  if (meter === null || per === null || !currency) return null;
  if (!sameDimension(per.unit.dimension, meter.unit.dimension)) {
    const source = `${meter.name} (in ${unitInWords(meter.unit)})`;
    scope.report("TAR6006", table.per.span, { price: table.per.unit.text, source });
    return null;
  }
  const dimensions = tableDimensions(scope, table, meter);
  if (dimensions === null) return null;
  const price = (number: PriceTable["otherwise"], span: Span): readonly TypedPart[] | null => {
    const value = number === null ? null : numberValue(scope, number, false);
    if (value === null) return null;
    const amount = { value, unit: moneyUnit(table.currency.text), span };
    const label = perLabel(scope, table.per);
    return [
      {
        kind: "rate",
        amount: { kind: "amount", amount },
        per,
        started: table.per.started,
        perLabel: label,
        period,
        span,
      },
    ];
  };
  const rows = table.rows.rows.map(row => tableRow(scope, row, dimensions, price(row.price, row.span)));
  if (table.otherwise !== null) {
    const { span } = table.otherwise;
    const parts = price(table.otherwise, span);
    rows.push(parts === null ? null : { match: "otherwise", label: "otherwise", price: parts, span });
  }
  const typed = rows.filter(row => row !== null);
  if (typed.length !== rows.length) return null;
  return covered(scope, typed, meter, table.span) && addsUp(scope, typed, priced, table.span) ? typed : null;
}

function tableDimensions(
  scope: Scope,
  table: PriceTable,
  meter: TypedMeter,
): readonly TypedDimension[] | null {
  const found: TypedDimension[] = [];
  for (const name of table.by) {
    const dimension = meter.by.find(by => by.name === name.text);
    if (dimension === undefined) {
      if (scope.declared.bands.has(name.text)) notBuilt(scope, name.span, "A band");
      else scope.report("TAR3007", name.span, { name: name.text, owner: `the meter ${meter.name}` });
      return null;
    }
    if (found.includes(dimension)) {
      scope.report("TAR3008", name.span, { name: name.text });
      return null;
    }
    found.push(dimension);
  }
  return found;
}

function tableRow(
  scope: Scope,
  row: TableRow,
  dimensions: readonly TypedDimension[],
  price: readonly TypedPart[] | null,
): TypedPriceRow | null {
  if (row.keys.length !== dimensions.length) {
    const found = row.keys.length === 1 ? "1 key" : `${row.keys.length} keys`;
    const wanted = `the table has the dimensions ${dimensions.map(d => d.name).join(", ")}`;
    scope.report("TAR6018", row.span, { found, wanted });
    return null;
  }
  const match: TypedMatch[] = [];
  for (const [i, key] of row.keys.entries()) {
    const dimension = dimensions[i];
    if (dimension === undefined) return null;
    // A key states no unit: it is in that of the field.
    const literal: Literal =
      key.kind === "number" ? { kind: "quantity", number: key, unit: null, span: key.span } : key;
    const plain = key.kind === "number" ? { ...dimension, unit: PLAIN } : dimension;
    const value = dimensionValue(scope, plain, literal);
    if (value === null) return null;
    match.push({ kind: "dimension", dimension: dimension.name, values: [value] });
  }
  const label = match.map(one => `${nameOf(one)} is ${valueWords(dimensions, nameOf(one), one.values)}`);
  return price === null ? null : { match, label: label.join(" and "), price, span: row.span };
}

/** As a `when` row would write it: texts in quotes. */
function valueWords(dimensions: readonly TypedDimension[], name: string, values: readonly string[]): string {
  const isText = dimensions.find(dimension => dimension.name === name)?.type === "text";
  return values.map(value => (isText ? `"${value}"` : value)).join(", ");
}

// Coverage

function meterOf(scope: Scope, priced: Priced, what: string, span: Span): TypedMeter | null {
  if (priced.source.kind === "meter") return priced.source.meter;
  scope.report("TAR6008", span, { what });
  return null;
}

function covered(scope: Scope, rows: readonly TypedPriceRow[], meter: TypedMeter, span: Span): boolean {
  const boxes: CoveredRow[] = rows.map(row => ({
    match: row.match === "always" ? [] : row.match,
    label: row.label,
    span: row.span,
  }));
  return checkCoverage(meter.by, boxes, span, scope.report);
}

/** Readings of a meter that is not cumulative are never added up silently. */
function addsUp(scope: Scope, rows: readonly TypedPriceRow[], priced: Priced, span: Span): boolean {
  if (priced.source.kind !== "meter" || priced.source.meter.cumulative) return true;
  const { meter } = priced.source;
  for (const row of rows) {
    const match = row.match === "always" || row.match === "otherwise" ? [] : row.match;
    const loose = meter.by.find(by => match.find(m => nameOf(m) === by.name)?.values.length !== 1);
    if (loose === undefined) continue;
    const place = row.match === "always" ? span : row.span;
    scope.report("TAR6019", place, { meter: meter.name, dimension: loose.name });
    return false;
  }
  return true;
}
