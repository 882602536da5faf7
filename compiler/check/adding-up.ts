/** Readings of a meter that is not cumulative are never added up silently: each row prices one of them. */
import { nameOf } from "../analyse/coverage.ts";
import type { Span } from "../source/span.ts";
import type { Priced } from "./priced.ts";
import type { Scope } from "./scope.ts";
import type { TypedDimension, TypedMatch, TypedPriceRow } from "./typed.ts";

/** False after a report. */
export function addsUp(scope: Scope, rows: readonly TypedPriceRow[], priced: Priced, span: Span): boolean {
  if (priced.source.kind !== "meter" || priced.source.meter.cumulative) return true;
  const { meter, separately } = priced.source;
  for (const row of rows) {
    const loose =
      row.match === "otherwise" ? looseRest(meter.by, separately, rows) : looseIn(meter.by, separately, row);
    if (loose === null) continue;
    const place = row.match === "always" ? span : row.span;
    scope.report("TAR6019", place, { meter: meter.name, dimension: loose.name });
    return false;
  }
  return true;
}

/** A dimension of which the row takes several values, or all. */
function looseIn(
  by: readonly TypedDimension[],
  separately: readonly string[],
  { match }: TypedPriceRow,
): TypedDimension | null {
  const chosen = typeof match === "string" ? [] : match;
  const isLoose = ({ name }: TypedDimension): boolean =>
    !separately.includes(name) && chosen.find(one => nameOf(one) === name)?.values.length !== 1;
  return by.find(isLoose) ?? null;
}

const COMBINATIONS = 4_096;

/** Null where one combination at most is left to `otherwise`, for each value that is priced on its own. */
function looseRest(
  by: readonly TypedDimension[],
  separately: readonly string[],
  rows: readonly TypedPriceRow[],
): TypedDimension | null {
  const free = by.filter(({ name }) => !separately.includes(name));
  const open = by.find(({ values }) => values === null);
  const count = by.reduce((product, { values }) => product * (values?.length ?? 1), 1);
  if (free.length === 0) return null;
  if (open !== undefined || count > COMBINATIONS) return free.find(one => one === open) ?? free[0] ?? null;
  const named = rows.flatMap(({ match }) => (typeof match === "string" ? [] : [match]));
  const left = new Map<string, string>();
  for (const combination of combinations(by)) {
    if (named.some(match => match.every(one => takes(one, combination)))) continue;
    const textOf = (isFree: boolean): string =>
      JSON.stringify(
        by.filter(one => free.includes(one) === isFree).map(({ name }) => combination.get(name)),
      );
    const earlier = left.get(textOf(false));
    if (earlier !== undefined && earlier !== textOf(true)) return free[0] ?? null;
    left.set(textOf(false), textOf(true));
  }
  return null;
}

/** What a text parameter chooses is not certain, so that it takes nothing off the rest. */
function takes(match: TypedMatch, combination: ReadonlyMap<string, string>): boolean {
  return match.kind === "dimension" && match.values.includes(combination.get(match.dimension) ?? "");
}

function combinations(by: readonly TypedDimension[]): readonly ReadonlyMap<string, string>[] {
  let all: readonly ReadonlyMap<string, string>[] = [new Map()];
  for (const { name, values } of by) {
    all = all.flatMap(one => (values ?? []).map(value => new Map(one).set(name, value)));
  }
  return all;
}
