/** Fees: which of a charge's fee periods are due on a bill, and which part of one is billed. */
import { bug } from "../number/bug.ts";
import { ONE, type Rational, rational } from "../number/rational.ts";
import type { Plan } from "../plan/plan.ts";
import {
  addDays,
  type CivilDate,
  compareDates,
  daysBetween,
  formatCivilDate,
  parseCivilDate,
} from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { type PeriodRule, periodAt, periodByIndex } from "../time/period.ts";
import { startOfDay } from "../time/zone.ts";
import type { Account } from "./account.ts";
import type { ServicePeriod } from "./bill.ts";
import type { AccountCalendar } from "./calendar.ts";

/** Half-open days. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface FeePeriod {
  /** Cut to what is known of the term. */
  readonly served: Days;
  readonly whole: Days;
}

/** The day after the last of the term, as far as it is known when a period ends; null while no end is known. */
export function knownEnd(plan: Plan, account: Account, closes: CivilDate): CivilDate | null {
  const contract = plan.versions.at(-1)?.to ?? null;
  const isKnown = account.end !== null && (account.endKnown ?? account.end) < formatCivilDate(closes);
  const ends = [contract, isKnown ? account.end : null].filter(end => end !== null).sort();
  const last = ends[0] === undefined ? null : parseCivilDate(ends[0]);
  return last === null ? null : addDays(last, 1);
}

/** Fee periods that end within the days of a billing period; one that the term cuts ends with the term. */
export function feesInArrears(
  rule: PeriodRule,
  calendar: AccountCalendar,
  period: Days,
): readonly FeePeriod[] {
  return feePeriods(rule, calendar.term.from, period, calendar.term.to).filter(
    ({ served }) => compareDates(served.to, period.from) > 0 && compareDates(served.to, period.to) <= 0,
  );
}

/** Fee periods that begin within the days that a bill bills in advance; `end` is the known end of the term. */
export function feesInAdvance(
  rule: PeriodRule,
  calendar: AccountCalendar,
  next: Days,
  end: CivilDate | null,
): readonly FeePeriod[] {
  return feePeriods(rule, calendar.term.from, next, end).filter(
    ({ served }) => compareDates(served.from, next.from) >= 0 && compareDates(served.from, next.to) < 0,
  );
}

/** All fee periods that touch the days, cut to the term. The term's first day is the anchor of contract periods. */
function feePeriods(
  rule: PeriodRule,
  start: CivilDate,
  days: Days,
  end: CivilDate | null,
): readonly FeePeriod[] {
  const found: FeePeriod[] = [];
  let whole = periodAt(rule, start, days.from);
  while (compareDates(whole.from, days.to) < 0) {
    const served = cut(whole, start, end);
    if (compareDates(served.from, served.to) < 0)
      found.push({ served, whole: { from: whole.from, to: whole.to } });
    whole = periodByIndex(rule, start, whole.index + 1);
  }
  return found;
}

/** The days of a period that lie in the term. */
export function cut(whole: Days, start: CivilDate, end: CivilDate | null): Days {
  return {
    from: compareDates(whole.from, start) < 0 ? start : whole.from,
    to: end !== null && compareDates(end, whole.to) < 0 ? end : whole.to,
  };
}

export interface Part {
  readonly part: Rational;
  /** Null for a whole period, and for a fee that is not prorated. */
  readonly days: { readonly billed: number; readonly whole: number } | null;
}

/** The part of a fee period that is billed: 1 for a whole one, else days over days, or seconds over seconds. */
export function partOf(plan: Plan, fee: FeePeriod, proration: "day" | "second" | "none"): Part {
  const billed = daysBetween(fee.served.from, fee.served.to);
  const whole = daysBetween(fee.whole.from, fee.whole.to);
  if (proration === "none" || billed === whole) return { part: ONE, days: null };
  const days = { billed, whole };
  if (proration === "day") return { part: rational(BigInt(billed), BigInt(whole)), days };
  const served = instant(plan, fee.served.to) - instant(plan, fee.served.from);
  return { part: rational(served, instant(plan, fee.whole.to) - instant(plan, fee.whole.from)), days };
}

function instant(plan: Plan, date: CivilDate): Instant {
  return startOfDay(plan.zone, date) ?? bug(`no instant for ${formatCivilDate(date)}`);
}

/** The days of a service for people: both included. */
export function serviceOf(days: Days): ServicePeriod {
  return { from: formatCivilDate(days.from), to: formatCivilDate(addDays(days.to, -1)) };
}
