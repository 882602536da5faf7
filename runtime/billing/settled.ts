/** Charges that are rated each billing period and settled on the bill that closes a longer one. */

import type { PlanVersion } from "../plan/plan.ts";
import { type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { type PeriodRule, periodAt, periodWords } from "../time/period.ts";
import type { BillingPeriod } from "./calendar.ts";
import { cut } from "./days.ts";
import type { BillBasis, DraftLine } from "./draft.ts";

/** In which periods a charge is settled: in each version perhaps others; none: with each bill. */
export function settledIn(basis: BillBasis, name: string): readonly PeriodRule[] {
  const rules = basis.pieces(name).flatMap(({ charge }) => charge.settled ?? []);
  return [...new Map(rules.map(rule => [periodWords(rule), rule])).values()];
}

/** Whether a charge, or by some version a part of it, is settled, and not with this bill. */
export function isPending(basis: BillBasis, name: string): boolean {
  return settledIn(basis, name).some(rule => isLater(basis, rule));
}

/** Whether what is rated by a version is settled, and not with this bill. */
export function isPendingBy(basis: BillBasis, version: PlanVersion, name: string): boolean {
  const rule = settledBy(version, name);
  return rule !== null && isLater(basis, rule);
}

/** Whether a period in which a charge is settled goes on after this bill. */
export function isLater(basis: BillBasis, rule: PeriodRule): boolean {
  return basis.period !== null && settledSince(basis, rule, basis.period) === null;
}

function settledBy({ charges }: PlanVersion, name: string): PeriodRule | null {
  return charges.find(charge => charge.name === name)?.settled ?? null;
}

/** The first day of the settled period that ends with this bill; null where it goes on. */
export function settledSince(
  { calendar: { term }, end }: BillBasis,
  settled: PeriodRule,
  period: BillingPeriod,
): CivilDate | null {
  const whole = periodAt(settled, term.from, period.from);
  const days = cut(whole, term.from, end);
  return compareDates(days.to, period.to) <= 0 ? days.from : null;
}

/** Whether the version of its service settles the charge later, if a rule is given in those periods. */
export function isSettledLine({ line, version }: DraftLine, by: PeriodRule | null = null): boolean {
  const rule = settledBy(version, line.charge);
  return rule !== null && (by === null || periodWords(rule) === periodWords(by));
}

/** Whether the line was rated for an earlier bill, and is settled with this one. */
export function isRatedBefore({ period }: BillBasis, draft: DraftLine): boolean {
  if (period === null || draft.learnt === true) return false;
  return draft.line.service.to < formatCivilDate(period.from) && isSettledLine(draft);
}

/** The billing periods of the account from that day on, up to that one. */
export function periodsSince(
  { calendar }: BillBasis,
  since: CivilDate,
  last: BillingPeriod,
): readonly BillingPeriod[] {
  const found: BillingPeriod[] = [last];
  for (let number = last.number - 1; number >= 1; number -= 1) {
    const one = calendar.period(number);
    if (one === null || compareDates(one.from, since) < 0) break;
    found.unshift(one);
  }
  return found;
}
