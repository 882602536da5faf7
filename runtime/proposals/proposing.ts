/** What proposals of examples are made from: a version, the account that an example has, and its billing periods. */
import type { Account } from "../billing/account.ts";
import { type AccountCalendar, accountCalendar, type BillingPeriod } from "../billing/calendar.ts";
import { parametersOn } from "../billing/draft.ts";
import { startDay, type Timeline } from "../billing/timeline-days.ts";
import { exampleAccount } from "../example/example-account.ts";
import type { Rational } from "../number/rational.ts";
import type { ExampleStep } from "../plan/example.ts";
import type { DateText, Place, Plan, PlanCharge, PlanVersion, PricePhase } from "../plan/plan.ts";
import { planThrough } from "../plan/versions.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { isBoundary, type PeriodRule, periodAt } from "../time/period.ts";

export interface Proposing {
  /** Up to the version. */
  readonly plan: Plan;
  readonly version: PlanVersion;
  readonly account: Account;
  readonly calendar: AccountCalendar;
  /** Its days, half-open. */
  readonly days: Span;
}

export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** An example without its expectations. */
export interface Draft {
  readonly title: string;
  /** One sentence for the comment above it: what it is an example of. */
  readonly why: string;
  /** The charge that it is about; null for all. */
  readonly charge: string | null;
  readonly steps: readonly ExampleStep[];
}

/** `start` is the account's first day where it is not the contract's. */
export function proposing(whole: Plan, number: number, start: DateText | null = null): Proposing | null {
  const plan = planThrough(whole, number);
  const version = plan.versions.find(one => one.version === number);
  if (version === undefined) return null;
  const account = exampleAccount(plan, [], start);
  const calendar = accountCalendar(plan, account);
  const from = parseCivilDate(version.from) ?? calendar.term.from;
  const last = version.to === null ? null : parseCivilDate(version.to);
  return { plan, version, account, calendar, days: { from, to: last === null ? null : addDays(last, 1) } };
}

/** Prices in force, cut to the version's days. */
export function phaseSpan(
  { plan, version, account, calendar, days }: Proposing,
  charge: PlanCharge,
  phase: PricePhase,
): Span {
  const timeline: Timeline = { plan, account, term: calendar.term };
  const index = charge.phases.indexOf(phase);
  const next = charge.phases[index + 1];
  const start = startDay(timeline, version, phase.from);
  const end = next === undefined ? null : startDay(timeline, version, next.from);
  const from = start !== null && compareDates(start, days.from) > 0 ? start : days.from;
  const isCut = end !== null && (days.to === null || compareDates(end, days.to) < 0);
  return { from, to: isCut ? end : days.to };
}

/** As many as an example looks ahead. */
const MOST_PERIODS = 240;

/**
 * The first billing period of a span that is whole and begins a period of the rule; else the first whole one, else the
 * first that has a day in it.
 */
export function periodIn(
  { calendar }: Proposing,
  { from, to }: Span,
  rule: PeriodRule,
  fits: (period: BillingPeriod) => boolean = () => true,
): BillingPeriod | null {
  let whole: BillingPeriod | null = null;
  let any: BillingPeriod | null = null;
  for (let number = 1; number <= MOST_PERIODS; number += 1) {
    const period = calendar.period(number);
    if (period === null || (to !== null && compareDates(period.from, to) >= 0)) break;
    if (compareDates(period.to, from) <= 0) continue;
    if (!fits(period)) continue;
    any ??= period;
    if (!isWhole(period, { from, to })) continue;
    whole ??= period;
    if (isBoundary(rule, calendar.term.from, period.from)) return period;
  }
  return whole ?? any;
}

function isWhole({ from, to, whole }: BillingPeriod, span: Span): boolean {
  const isUncut = compareDates(from, whole.from) === 0 && compareDates(to, whole.to) === 0;
  const isInside = compareDates(from, span.from) >= 0 && (span.to === null || compareDates(to, span.to) <= 0);
  return isUncut && isInside;
}

/** The billing period that holds a day; null outside the term. */
export function periodOf({ calendar }: Proposing, day: CivilDate): BillingPeriod | null {
  for (let number = 1; number <= MOST_PERIODS; number += 1) {
    const period = calendar.period(number);
    if (period === null) return null;
    if (compareDates(day, period.to) < 0) return compareDates(day, period.from) < 0 ? null : period;
  }
  return null;
}

/** The billing period that closes the rule's period in which another one begins; null where it is that one. */
export function closingOf(of: Proposing, period: BillingPeriod, rule: PeriodRule): BillingPeriod | null {
  if (rule.kind === "hour") return null;
  const { to } = periodAt(rule, of.calendar.term.from, period.from);
  const { term } = of.calendar;
  const end = term.to !== null && compareDates(term.to, to) < 0 ? term.to : to;
  const closing = periodOf(of, addDays(end, -1));
  return closing === null || closing.number <= period.number ? null : closing;
}

export function nextPeriod({ calendar }: Proposing, { number }: BillingPeriod): BillingPeriod | null {
  return calendar.period(number + 1);
}

export function parameterOn({ version, account }: Proposing, day: CivilDate): (name: string) => Rational {
  return parametersOn({ version, account }, day);
}

export function billStep({ from, to }: Pick<BillingPeriod, "from" | "to">, place: Place): ExampleStep {
  const of = { kind: "dates", from: formatCivilDate(from), to: formatCivilDate(addDays(to, -1)) } as const;
  return { kind: "bill", of, place };
}
