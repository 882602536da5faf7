/** Charges that are rated each billing period and settled on the bill that closes a longer one. */
import { type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { type PeriodRule, periodAt } from "../time/period.ts";
import type { BillingPeriod } from "./calendar.ts";
import { cut } from "./days.ts";
import type { BillBasis, DraftLine } from "./draft.ts";

/** How often a charge is settled, in some version; null: with each bill. */
export function settledEach(basis: BillBasis, name: string): PeriodRule | null {
  return basis.pieces(name).find(({ charge }) => charge.settled !== null)?.charge.settled ?? null;
}

/** Whether a charge is settled, and not with this bill. */
export function isPending(basis: BillBasis, name: string): boolean {
  const settled = settledEach(basis, name);
  return settled !== null && basis.period !== null && settledSince(basis, settled, basis.period) === null;
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

/** Whether the version of its service settles the charge later. */
export function isSettledLine({ line, version }: DraftLine): boolean {
  return version.charges.some(charge => charge.name === line.charge && charge.settled !== null);
}

/** Whether the line was rated for an earlier bill, and is settled with this one. */
export function isRatedBefore({ period }: BillBasis, draft: DraftLine): boolean {
  return period !== null && draft.line.service.to < formatCivilDate(period.from) && isSettledLine(draft);
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
