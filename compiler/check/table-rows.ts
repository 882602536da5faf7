/** One row of a price table, from the text or from a file. */
import type { Span } from "../source/span.ts";
import type { Literal, NumberLit } from "../syntax/tree.ts";
import { type DimensionMatch, dimensionValue } from "./choices.ts";
import type { Scope } from "./scope.ts";
import type { TypedDimension, TypedPart, TypedPriceRow } from "./typed.ts";
import { PLAIN } from "./units.ts";

/** What one number of the table costs. */
export type TablePrice = (number: NumberLit, span: Span) => readonly TypedPart[] | null;

/** A row whose keys are values of the dimensions, in their order; null after a report. */
export function keyedRow(
  scope: Scope,
  keys: readonly Literal[],
  dimensions: readonly TypedDimension[],
  price: readonly TypedPart[],
  span: Span,
): TypedPriceRow | null {
  const match: DimensionMatch[] = [];
  for (const [i, key] of keys.entries()) {
    const dimension = dimensions[i];
    if (dimension === undefined) return null;
    const value = dimensionValue(scope, plainKey(dimension), key);
    if (value === null) return null;
    match.push({ kind: "dimension", dimension: dimension.name, values: [value] });
  }
  const label = match.map(one => `${one.dimension} is ${valueWords(dimensions, one)}`).join(" and ");
  return { match, label, price, span };
}

function plainKey(dimension: TypedDimension): TypedDimension {
  return dimension.type === "number" ? { ...dimension, unit: PLAIN } : dimension;
}

/** As a `when` row would write it: texts in quotes. */
function valueWords(dimensions: readonly TypedDimension[], { dimension, values }: DimensionMatch): string {
  const isText = dimensions.find(one => one.name === dimension)?.type === "text";
  return values.map(value => (isText ? `"${value}"` : value)).join(", ");
}
