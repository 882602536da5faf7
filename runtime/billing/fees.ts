/** Fees: which of a charge's fee periods are due on a bill, and which part of one is billed. */
import { multiply, ONE, type Rational, rational } from "../number/rational.ts";
import type { Plan } from "../plan/plan.ts";
import { type CivilDate, compareDates } from "../time/civil.ts";
import { hoursOfDay } from "../time/hour.ts";
import { type PeriodRule, periodAt, periodByIndex } from "../time/period.ts";
import type { AccountCalendar } from "./calendar.ts";
import { countDays, cut, type Days, earliest } from "./days.ts";
import { instantOf, isSkipped, windowOf } from "./price-periods.ts";

export { cut, type Days, serviceOf } from "./days.ts";

export interface FeePeriod {
  /** Cut to what is known of the term. */
  readonly served: Days;
  readonly whole: Days;
  /** How many fees it stands for: 1, or the hours of a day. */
  readonly count: number;
}

/** Fee periods that end within the days of a billing period, cut to the term and to the days of the fee itself. */
export function feesInArrears(
  plan: Plan,
  rule: PeriodRule,
  calendar: AccountCalendar,
  period: Days,
  since: CivilDate | null = null,
  until: CivilDate | null = null,
): readonly FeePeriod[] {
  return feePeriods(plan, rule, calendar.term, period, earliest(calendar.term.to, until), since).filter(
    ({ served }) => compareDates(served.to, period.from) > 0 && compareDates(served.to, period.to) <= 0,
  );
}

/** Fee periods that begin within the days that a bill bills in advance; `end` is the known end of the term. */
export function feesInAdvance(
  plan: Plan,
  rule: PeriodRule,
  calendar: AccountCalendar,
  next: Days,
  end: CivilDate | null,
  since: CivilDate | null = null,
): readonly FeePeriod[] {
  return feePeriods(plan, rule, calendar.term, next, end, since).filter(
    ({ served }) => compareDates(served.from, next.from) >= 0 && compareDates(served.from, next.to) < 0,
  );
}

/** All fee periods that touch the days, cut to the term. The term's first day is the anchor of contract periods. */
function feePeriods(
  plan: Plan,
  rule: PeriodRule,
  { from: start }: AccountCalendar["term"],
  days: Days,
  end: CivilDate | null,
  since: CivilDate | null,
): readonly FeePeriod[] {
  // Nothing splits an hour, so those of one day are taken together.
  const each: PeriodRule = rule.kind === "hour" ? { kind: "day" } : rule;
  const found: FeePeriod[] = [];
  let whole = periodAt(each, start, days.from);
  while (compareDates(whole.from, days.to) < 0) {
    const served = cut(whole, since !== null && compareDates(since, start) > 0 ? since : start, end);
    const count = rule.kind === "hour" ? (hoursOfDay(plan.zone, whole.from)?.length ?? 0) : 1;
    if (compareDates(served.from, served.to) < 0 && !isSkipped(windowOf(plan.zone, whole)))
      found.push({ served, whole: { from: whole.from, to: whole.to }, count });
    whole = periodByIndex(each, start, whole.index + 1);
  }
  return found;
}

export interface Part {
  readonly part: Rational;
  /** Null for a whole period, and for a fee that is not prorated. */
  readonly days: { readonly billed: number; readonly whole: number } | null;
}

/** How much of a fee falls on some days of its period: all of it, or days over days, or seconds over seconds. */
export function partOf(plan: Plan, fee: FeePeriod, served: Days, proration: "day" | "second" | "none"): Part {
  const [billed, whole] = [countDays(plan.zone, served), countDays(plan.zone, fee.whole)];
  const count = rational(BigInt(fee.count));
  if (proration === "none" || billed === whole) return { part: count, days: null };
  const days = { billed, whole };
  if (proration === "day") return { part: multiply(count, rational(BigInt(billed), BigInt(whole))), days };
  const { zone } = plan;
  const length = ({ from, to }: Days): bigint => instantOf(zone, to) - instantOf(zone, from);
  return { part: multiply(count, rational(length(served), length(fee.whole))), days };
}

export const WHOLE: Part = { part: ONE, days: null };
