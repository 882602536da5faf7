/** Where periods counted from the account's start do not fit the bills: with which start they would. */
import type { CivilDate } from "../../runtime/time/civil.ts";
import { fittingWords } from "../../runtime/time/fitting-starts.ts";
import { nests, type PeriodRule } from "../../runtime/time/period.ts";
import { type Scope, termStart } from "./scope.ts";

/** A sentence for the end of a remedy, with a blank before it; empty where no start nearby would do. */
export function otherStarts(scope: Scope, fits: (start: CivilDate) => boolean): string {
  const start = termStart(scope);
  const days = start === null || fits(start) ? null : fittingWords(start, fits);
  return days === null ? "" : ` A contract that is effective from ${days} would fit.`;
}

/** The same for periods of which either fills the other. */
export function startsThatNest(scope: Scope, a: PeriodRule, b: PeriodRule): string {
  return otherStarts(scope, start => nests(a, b, start) || nests(b, a, start));
}
