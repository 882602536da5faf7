/** The periods and windows of adjustments, against the bills. */
import type { PhaseStart, PlanWindow } from "../../runtime/plan/plan.ts";
import { isBoundary, nests, type PeriodRule } from "../../runtime/time/period.ts";
import { LIMITS } from "../limits.ts";
import type { Span } from "../source/span.ts";
import type { Period, Window } from "../syntax/tree.ts";
import { checkDateRef } from "./dates.ts";
import { smallWhole } from "./numbers.ts";
import { isBefore, periodRule, periodWords, samePeriod } from "./periods.ts";
import { type Scope, termStart } from "./scope.ts";
import { otherStarts } from "./starts.ts";

/** The billing period, or a longer one in which it nests; null after a report. */
export function adjustmentPeriod(scope: Scope, period: Period, what: string, span: Span): PeriodRule | null {
  const { billed } = scope;
  const rule = periodRule(period, billed, scope.report);
  if (rule === null || billed === null) return null;
  const start = termStart(scope);
  if (samePeriod(rule, billed) || start === null) return rule;
  const fits = rule.kind !== "hour" && billed.kind !== "hour" && nests(billed, rule, start);
  if (fits) return rule;
  const starts = otherStarts(scope, day => rule.kind !== "hour" && nests(billed, rule, day));
  scope.report("TAR7005", span, { what, period: periodWords(rule), billed: periodWords(billed), starts });
  return null;
}

/** Both ends are included. */
export function checkWindow(scope: Scope, window: Window): PlanWindow | null {
  if (window.kind === "date-window") {
    const from = checkDateRef(scope, window.from);
    const to = checkDateRef(scope, window.to);
    if (from === null || to === null) return null;
    if (!isBefore(to.stated, from.stated)) return { kind: "dates", from: from.ref, to: to.ref };
    scope.report("TAR4010", window.span, { least: from.stated, most: to.stated });
    return null;
  }
  const first = smallWhole(window.from, 1, LIMITS.contractPoint);
  const last = smallWhole(window.to, 1, LIMITS.contractPoint);
  if (first === null || last === null) {
    const number = first === null ? window.from : window.to;
    const found = `${window.unit} ${number.digits}`;
    scope.report("TAR7017", window.span, { found, most: String(LIMITS.contractPoint) });
    return null;
  }
  if (window.unit === "month" && !fitsContractMonths(scope, window.span)) return null;
  if (first <= last) return { kind: `contract ${window.unit}s`, first, last };
  scope.report("TAR4010", window.span, { least: String(first), most: String(last) });
  return null;
}

/** A start inside a billing period would cut what begins or ends with a contract month; days and dates split it. */
export function fitsContractMonths(scope: Scope, span: Span): boolean {
  const { billed, term } = scope;
  const start = termStart(scope);
  if (billed === null || start === null || term === null || isBoundary(billed, start, start)) return true;
  const starts = otherStarts(scope, day => isBoundary(billed, day, day));
  scope.report("TAR7020", span, { billed: periodWords(billed), start: term.from, starts });
  return false;
}

/** The same for rows `from contract month N`. */
export function rowsFitContractMonths(
  scope: Scope,
  rows: readonly { readonly from: PhaseStart; readonly span: Span }[],
): boolean {
  const row = rows.find(({ from }) => from.kind === "contract month");
  return row === undefined || fitsContractMonths(scope, row.span);
}
