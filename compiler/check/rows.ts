/** Rows that choose a price: `when` rows over dimensions of the source and text parameters. */

import type { Witness } from "../analyse/boxes.ts";
import { type CoveredDimension, type CoveredRow, checkCoverage, nameOf } from "../analyse/coverage.ts";
import type { RelatedPlace } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Choice, Pricing, WhenRow, WhenRows } from "../syntax/tree.ts";
import { type ChosenBy, choiceValues, dimensionChoice, type TextValues } from "./choices.ts";
import { filterLeavingOut } from "./left-out.ts";
import { checkTable } from "./price-tables.ts";
import { dimensionNamed, hasDimensions, type Priced } from "./priced.ts";
import { checkPrice } from "./prices.ts";
import { lookUp, type Scope, wordsAt } from "./scope.ts";
import type { TypedDimension, TypedMatch, TypedPriceRow } from "./typed.ts";
import { witnessExample } from "./witness-example.ts";

/** Null after a report. Adds to `chosen` the dimensions that the rows choose by. */
export function checkRows(
  scope: Scope,
  charge: string,
  pricing: Pricing,
  priced: Priced,
  chosen: Map<string, TypedDimension>,
): readonly TypedPriceRow[] | null {
  const by: ChosenBy = { dimensions: new Map(), parameters: new Map() };
  const rows =
    pricing.kind === "when-rows"
      ? whenRows(scope, pricing, priced, by)
      : pricing.kind === "price-table"
        ? checkTable(scope, pricing, priced, by)
        : onlyRow(scope, pricing, priced);
  if (rows === null) return null;
  for (const [name, dimension] of by.dimensions) chosen.set(name, dimension);
  if (pricing.kind !== "when-rows" && pricing.kind !== "price-table") return rows;
  return covered(scope, charge, rows, priced, by, pricing.span) ? rows : null;
}

function onlyRow(
  scope: Scope,
  pricing: Exclude<Pricing, { readonly kind: "when-rows" | "price-table" }>,
  priced: Priced,
): readonly TypedPriceRow[] | null {
  const price = checkPrice(scope, pricing, priced);
  return price === null ? null : [{ match: "always", label: "", price, span: pricing.span }];
}

function whenRows(
  scope: Scope,
  pricing: WhenRows,
  priced: Priced,
  by: ChosenBy,
): readonly TypedPriceRow[] | null {
  const rows = pricing.rows.map(row => whenRow(scope, row, priced, by));
  const typed = rows.filter(row => row !== null);
  return typed.length === rows.length ? typed : null;
}

function whenRow(scope: Scope, row: WhenRow, priced: Priced, by: ChosenBy): TypedPriceRow | null {
  const price = checkPrice(scope, row.price, priced);
  if (row.choices === null) {
    return price === null ? null : { match: "otherwise", label: "otherwise", price, span: row.span };
  }
  const match = row.choices.map(choice => rowChoice(scope, choice, priced, by));
  const typed = match.filter(choice => choice !== null);
  if (typed.length !== match.length) return null;
  const twice = typed.findIndex((choice, i) => typed.findIndex(one => nameOf(one) === nameOf(choice)) !== i);
  const again = row.choices[twice];
  if (again !== undefined) scope.report("TAR3008", again.span, { name: again.name.text });
  if (price === null || again !== undefined) return null;
  const first = row.choices[0]?.span ?? row.span;
  const last = row.choices.at(-1)?.span ?? row.span;
  const label = wordsAt(scope.files, { path: row.span.path, start: first.start, end: last.end });
  return { match: typed, label, price, span: row.span };
}

function rowChoice(scope: Scope, choice: Choice, priced: Priced, by: ChosenBy): TypedMatch | null {
  if (choice.parameter) return parameterChoice(scope, choice, by);
  if (!hasDimensions(priced)) {
    scope.report("TAR6008", choice.span, { what: "A choice by a dimension" });
    return null;
  }
  const dimension = dimensionNamed(scope, priced, choice.name);
  if (dimension === null) return null;
  by.dimensions.set(dimension.name, dimension);
  return dimensionChoice(scope, choice, dimension);
}

/** `the state is "NY"`: a text parameter, by its list of values. */
function parameterChoice(scope: Scope, choice: Choice, by: ChosenBy): TypedMatch | null {
  const parameter = lookUp(scope, choice.name, "parameter", scope.declared.parameters, scope.parameters);
  if (parameter === null) return null;
  if (parameter.kind !== "text") {
    scope.report("TAR4009", choice.name.span, { found: `the parameter ${parameter.name}`, wanted: "a text" });
    return null;
  }
  const values = parameter.bounds?.kind === "one of" ? parameter.bounds.values : null;
  const dimension: TextValues = { name: `the ${parameter.name}`, type: "text", values, unit: null };
  const chosen = choiceValues(scope, choice, dimension);
  if (chosen === null) return null;
  by.parameters.set(dimension.name, dimension);
  return { kind: "parameter", parameter: parameter.name, values: chosen };
}

// Coverage

/** A meter's rows must cover all its dimensions; of an event only what rows name tells prices apart. */
function covered(
  scope: Scope,
  charge: string,
  rows: readonly TypedPriceRow[],
  priced: Priced,
  by: ChosenBy,
  span: Span,
): boolean {
  const boxes: CoveredRow[] = rows.map(row => ({
    match: row.match === "always" ? [] : row.match,
    label: row.label,
    span: row.span,
  }));
  const own = priced.source.kind === "meter" ? priced.source.meter.by : [];
  const dimensions = new Map<string, CoveredDimension>([
    ...own.map(one => [one.name, one] as const),
    ...by.dimensions,
    ...by.parameters,
  ]);
  const exampleOf = (witness: Witness): string | null => witnessExample(scope, charge, priced, witness);
  const relatedTo = (gap: Witness): readonly RelatedPlace[] => {
    const filter = filterLeavingOut(scope, charge, priced, gap);
    return filter === null ? [] : [{ span: filter, note: LEFT_OUT }];
  };
  return checkCoverage([...dimensions.values()], boxes, { span, exampleOf, relatedTo }, scope.report);
}

const LEFT_OUT = "this filter leaves the case out, which a last row says: otherwise included";
