/** The form of rows with bounds, of tiers as of bands: one kind of bound, and an open row at the end. */
import type { Bound, OpenBound } from "../syntax/tree.ts";
import { type Scope, wordsAt } from "./scope.ts";

/** False after a report. */
export function boundsEndOpen(scope: Scope, bounds: readonly Bound[]): boolean {
  const first = bounds[0];
  const last = bounds.at(-1);
  if (first === undefined || last === undefined) return false;
  const below = isBelow(first);
  for (const bound of bounds) {
    if (isBelow(bound) !== below) {
      scope.report("TAR6011", bound.span, {});
      return false;
    }
    if (isOpen(bound) && bound !== last) {
      scope.report("TAR6013", bound.span, {});
      return false;
    }
  }
  if (isOpen(last)) return true;
  scope.report("TAR6010", last.span, { opening: below ? "at or above" : "above" }, lastWitness(scope, last));
  return false;
}

function isBelow({ kind }: Bound): boolean {
  return kind === "below" || kind === "at-or-above";
}

export function isOpen(bound: Bound): bound is OpenBound {
  return bound.kind === "above" || bound.kind === "at-or-above";
}

/** What no row holds: "more than 200 calls" after `up to`, "200 calls" after `below`. */
function lastWitness(scope: Scope, last: Bound): { readonly witness: string | null } {
  if (isOpen(last)) return { witness: null };
  const words = wordsAt(scope.files, last.value.span);
  return { witness: last.kind === "below" ? words : `more than ${words}` };
}
