/** What a charge prices: its source, the unit of one of it, and the dimensions that rows may choose by. */
import type { Name } from "../syntax/tree.ts";
import { dimensionOf } from "./conditions.ts";
import type { Scope } from "./scope.ts";
import type { TypedDimension, TypedSource } from "./typed.ts";
import type { Unit } from "./units.ts";

export interface Priced {
  readonly source: TypedSource;
  /** Null where there is no quantity: without a source, and for each event without `of`. */
  readonly unit: Unit | null;
  /** How a sentence names the source. */
  readonly name: string;
}

/** Whether rows may choose by dimensions. */
export function hasDimensions(priced: Priced): boolean {
  return priced.source.kind === "meter" || priced.source.kind === "each";
}

/** The dimension of the source that a row names; null after a report. */
export function dimensionNamed(scope: Scope, priced: Priced, name: Name): TypedDimension | null {
  const { source } = priced;
  if (source.kind === "each") return dimensionOf(scope, name, source.event);
  const found = source.kind === "meter" ? source.meter.by.find(by => by.name === name.text) : undefined;
  if (found !== undefined) return found;
  const owner = source.kind === "meter" ? `the meter ${source.meter.name}` : priced.name;
  scope.report("TAR3007", name.span, { name: name.text, owner });
  return null;
}
