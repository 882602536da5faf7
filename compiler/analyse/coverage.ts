/** Coverage of rows that choose a price: every combination priced, none twice, no row idle. */
import type { TypedDimension, TypedMatch } from "../check/typed.ts";
import type { RelatedPlace, Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import { spaceOf } from "./box-space.ts";
import { areTiles, type Box, type Dimension, gaps, overlaps, type Witness } from "./boxes.ts";

/** A dimension of a source, or a text parameter under the name `the NAME`. */
export type CoveredDimension = Pick<TypedDimension, "name" | "type" | "values">;

export interface CoveredRow {
  readonly match: "otherwise" | readonly TypedMatch[];
  readonly label: string;
  readonly span: Span;
}

/** Where a gap is reported, and how the case that shows a fault is told as an example. */
export interface CoveredPlace {
  readonly span: Span;
  readonly exampleOf: (witness: Witness) => string | null;
  /** What explains a case that no row prices. */
  readonly relatedTo: (gap: Witness) => readonly RelatedPlace[];
}

/** False after a report. */
export function checkCoverage(
  by: readonly CoveredDimension[],
  rows: readonly CoveredRow[],
  place: CoveredPlace,
  report: Report,
): boolean {
  const dimensions = by.map(dimension => dimensionOf(dimension, rows));
  const chosen = rows.filter(row => row.match !== "otherwise");
  const boxes = chosen.map(row => boxOf(dimensions, row));
  const otherwise = rows.find(row => row.match === "otherwise");
  if (otherwise !== undefined && otherwise !== rows.at(-1)) {
    report("TAR6017", otherwise.span, {});
    return false;
  }
  const space = spaceOf(dimensions, boxes);
  // Most tables are small and in order.
  if (otherwise === undefined && areTiles(space)) return true;
  const shared = overlaps(space);
  const twice = shared.found[0];
  if (twice !== undefined) {
    const second = chosen[twice.second];
    const first = chosen[twice.first];
    if (second === undefined || first === undefined) return false;
    const witness = inWords(by, twice.witness);
    report(
      "TAR6015",
      second.span,
      { witness },
      {
        witness,
        example: place.exampleOf(twice.witness),
        related: [{ span: first.span, note: "the other row" }],
      },
    );
    return false;
  }
  // No row is dead then: one that takes nothing new shares something with those before it.
  const uncovered = shared.complete ? gaps(space) : { found: [], complete: false };
  if (!uncovered.complete) {
    report("TAR6029", place.span, {});
    return false;
  }
  const gap = uncovered.found[0];
  if (otherwise !== undefined) {
    if (gap !== undefined) return true;
    const witness = `${chosen.length === 1 ? "the row" : `the ${chosen.length} rows`} above ${allOf(by)}`;
    report("TAR6016", otherwise.span, { row: otherwise.label }, { witness });
    return false;
  }
  if (gap === undefined) return true;
  reportGap(by, dimensions, gap, place, report);
  return false;
}

/**
 * A gap in an open dimension, some values of which rows name, is better told as a missing otherwise. Of one that no row
 * names every value is meant, so that it does not tell what lacks.
 */
function reportGap(
  by: readonly CoveredDimension[],
  space: readonly Dimension[],
  gap: Witness,
  { span, exampleOf, relatedTo }: CoveredPlace,
  report: Report,
): void {
  const isNamed = (name: string): boolean => space.some(one => one.name === name && one.values.length > 0);
  const named = gap.filter(({ dimension }) => isNamed(dimension));
  const open = gap.find(
    ({ dimension, value }) => value === null && (isNamed(dimension) || named.length === 0),
  );
  const witness = inWords(by, named.length === 0 ? gap : named);
  const related = relatedTo(gap);
  // Usage that a filter leaves out cannot be stated.
  const extra = { witness, example: related.length === 0 ? exampleOf(gap) : null, related };
  if (open === undefined) report("TAR6014", span, { witness }, extra);
  else report("TAR6026", span, { dimension: open.dimension }, extra);
}

function dimensionOf(dimension: CoveredDimension, rows: readonly CoveredRow[]): Dimension {
  if (dimension.values !== null) return { name: dimension.name, values: dimension.values, open: false };
  const values = new Set<string>();
  for (const row of rows) {
    if (row.match === "otherwise") continue;
    for (const match of row.match) {
      if (nameOf(match) === dimension.name) for (const value of match.values) values.add(value);
    }
  }
  return { name: dimension.name, values: [...values], open: true };
}

function boxOf(dimensions: readonly Dimension[], row: CoveredRow): Box {
  const match = row.match === "otherwise" ? [] : row.match;
  return dimensions.map(dimension => match.find(m => nameOf(m) === dimension.name)?.values ?? null);
}

/** A parameter is written with `the`, so its name is never that of a dimension. */
export function nameOf(match: TypedMatch): string {
  return match.kind === "dimension" ? match.dimension : `the ${match.parameter}`;
}

/** `take each value of model, batch` */
function allOf(by: readonly CoveredDimension[]): string {
  return `take every ${by.map(({ name }) => name).join(", ")}`;
}

/** `model is "large" and batch is false` */
function inWords(by: readonly CoveredDimension[], witness: Witness): string {
  const words = witness.map(({ dimension, value }) => {
    if (value === null) return `${dimension} is any other value`;
    const isText = by.find(d => d.name === dimension)?.type === "text";
    return `${dimension} is ${isText ? `"${value}"` : value}`;
  });
  return words.length === 0 ? "any usage" : words.join(" and ");
}
