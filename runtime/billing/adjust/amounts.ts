/** Amounts stated each period, for a period that the term, a window or a row may cut. */
import { add, multiply, type Rational, ZERO } from "../../number/rational.ts";
import { type CivilDate, compareDates, formatCivilDate } from "../../time/civil.ts";
import { type PeriodRule, periodAt } from "../../time/period.ts";
import { cut, type Days, shareOfDays } from "../days.ts";
import type { BillBasis } from "../draft.ts";
import { reviewedSince } from "../late-values.ts";
import { openSince } from "./open-periods.ts";
import { overlap, unchangedParts } from "./term-days.ts";

/** A period of an adjustment: whole, and the days of it that count. */
export interface AdjustmentPeriod {
  readonly whole: Days;
  /** Cut to the term alone. */
  readonly inTerm: Days;
  readonly served: Days;
}

/** The period that holds the day, cut to what is known of the term, and to further days; null outside of them. */
export function adjustmentPeriod(
  basis: BillBasis,
  rule: PeriodRule,
  day: CivilDate,
  within: Days | null,
): AdjustmentPeriod | null {
  const { term } = basis.calendar;
  const { from, to } = periodAt(rule, term.from, day);
  const known = cut({ from, to }, term.from, basis.end);
  // After the end nothing is served: what was billed for it is given back, and with it what was taken off of that.
  const uncut = cut({ from, to }, term.from, null);
  const isServed =
    compareDates(known.from, known.to) < 0 && (within === null || overlap(known, within) !== null);
  const inTerm = isServed ? known : uncut;
  const served = within === null ? inTerm : overlap(inTerm, within);
  return served === null ? null : { whole: { from, to }, inTerm, served };
}

/** Where an earlier bill has closed the period, and nothing of it is carried any more, nothing can change it. */
export function isClosed(basis: BillBasis, { served }: AdjustmentPeriod): boolean {
  const { period } = basis;
  return period !== null && compareDates(served.to, openSince(basis, reviewedSince(basis, period.from))) <= 0;
}

/** Whether an earlier bill was the last one of the period. */
export function closedBefore({ period }: BillBasis, { served }: AdjustmentPeriod): boolean {
  return period !== null && compareDates(served.to, period.from) <= 0;
}

/** Whether this bill is the last one of the period. */
export function closesNow(basis: BillBasis, { served }: AdjustmentPeriod): boolean {
  const { period } = basis;
  if (period === null) return false;
  return compareDates(period.from, served.to) < 0 && compareDates(served.to, period.to) <= 0;
}

/**
 * What is due for the days served: not prorated, the value on their first day; prorated, each part's value by its days
 * of the whole period's. `starts` are the days on which the value may change, beside those of parameters and versions.
 */
export function amountFor(
  basis: BillBasis,
  { whole, served }: AdjustmentPeriod,
  prorated: boolean,
  starts: readonly CivilDate[],
  valueOn: (day: CivilDate) => Rational,
): Rational {
  if (!prorated) return valueOn(served.from);
  return unchangedParts(basis.timeline, served, starts).reduce((sum, part) => {
    const share = shareOfDays(basis.plan.zone, part, whole);
    return add(sum, multiply(valueOn(part.from), share));
  }, ZERO);
}

/** The days of a period in carried state: the first, and the day after the whole period's last. */
export function keysOf({ served, whole }: AdjustmentPeriod): { readonly from: string; readonly to: string } {
  return { from: formatCivilDate(served.from), to: formatCivilDate(whole.to) };
}
