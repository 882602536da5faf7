/** Periods, dates and durations of the text as the runtime's rules. */
import type { PlanDuration } from "../../runtime/plan/plan.ts";
import { compareDates, formatCivilDate, parseCivilDate } from "../../runtime/time/civil.ts";
import { isBoundary, type PeriodRule, periodWords } from "../../runtime/time/period.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { LIMITS } from "../limits.ts";
import type { DateLit, Duration, Period } from "../syntax/tree.ts";
import { smallWhole } from "./numbers.ts";

/** The days that the pinned zone data cover for every zone. */
export const FIRST_DATE = "2000-01-02";
export const LAST_DATE = "2099-12-30";

/** `billing` is what `billing period` stands for; null where the head does not say. */
export function periodRule(period: Period, billing: PeriodRule | null, report: Report): PeriodRule | null {
  switch (period.every) {
    case "billing period":
      return billing;
    case "month":
    case "quarter":
    case "year":
      return { kind: period.every, fromDay: 1 };
    case "months": {
      const count = period.count === null ? null : smallWhole(period.count, 2, LIMITS.months);
      if (count !== null) return { kind: "months", count };
      report("TAR2009", period.span, { found: period.count?.digits ?? "" });
      return null;
    }
    default:
      return { kind: period.every };
  }
}

export { periodWords };

export function samePeriod(a: PeriodRule, b: PeriodRule): boolean {
  return periodWords(a) === periodWords(b);
}

/** Whether a change on that day falls between two billing periods of an account that starts with the contract. */
export function changesBetweenPeriods(
  date: string,
  billed: PeriodRule | null,
  term: { readonly from: string } | null,
): boolean {
  const day = parseCivilDate(date);
  const start = term === null ? null : parseCivilDate(term.from);
  if (day === null || start === null || billed === null) return true;
  return compareDates(day, start) <= 0 || isBoundary(billed, start, day);
}

/** A real day inside the calendar that the zone data cover, as text; null after a report. */
export function dateText(lit: DateLit, report: Report): string | null {
  if (lit.text < FIRST_DATE || lit.text > LAST_DATE) {
    report("TAR2012", lit.span, { date: lit.text, first: FIRST_DATE, last: LAST_DATE });
    return null;
  }
  const date = parseCivilDate(lit.text);
  if (date === null) {
    report("TAR4007", lit.span, { found: lit.text });
    return null;
  }
  return formatCivilDate(date);
}

export function isBefore(a: string, b: string): boolean {
  const first = parseCivilDate(a);
  const second = parseCivilDate(b);
  return first !== null && second !== null && compareDates(first, second) < 0;
}

export function planDuration(duration: Duration, report: Report): PlanDuration | null {
  const count = smallWhole(duration.count, 0, LIMITS.duration);
  if (count !== null) return { count, unit: duration.unit };
  report("TAR7009", duration.span, { found: `${duration.count.digits} ${duration.unit}s` });
  return null;
}
