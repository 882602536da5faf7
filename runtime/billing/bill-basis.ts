/** What a bill is computed from. */
import { mergeSlices, type UsageSlices } from "../metering/slices.ts";
import { slicesFromJson } from "../metering/slices-json.ts";
import { eventsIn } from "../metering/window-readings.ts";
import { bug } from "../number/bug.ts";
import type { Plan } from "../plan/plan.ts";
import { addDays } from "../time/civil.ts";
import type { Account } from "./account.ts";
import { paymentsFrom } from "./adjust/unit-credits.ts";
import { readingsBetweenCuts } from "./bill-usage.ts";
import { type AccountCalendar, type BillingPeriod, versionAt } from "./calendar.ts";
import type { CarriedState } from "./carried.ts";
import type { Days } from "./days.ts";
import type { BillBasis } from "./draft.ts";
import { knownAccount, knownEnd, knownPlan } from "./knowledge.ts";
import { piecesRemembered } from "./timeline.ts";

export function basisOf(
  plan: Plan,
  account: Account,
  bill: number,
  calendar: AccountCalendar,
  used: UsageSlices,
  before: CarriedState,
): BillBasis {
  const period = bill === 0 ? null : (calendar.period(bill) ?? bug(`no period ${bill} of ${account.id}`));
  const version = period?.version ?? versionAt(plan, account.start);
  const closes = period === null ? addDays(calendar.term.from, 1) : period.to;
  const slices = mergeSlices(slicesFromJson(before.usage), used);
  const payments = paymentsFrom(before.adjustments.payments, plan);
  const end = knownEnd(plan, account, period?.closes ?? closes);
  // The opening bill is made on the first day, and knows what holds then.
  const known = period === null ? calendar.term.from : closes;
  const timeline = {
    plan: knownPlan(plan, known),
    account: knownAccount(account, period?.closes ?? known),
    term: { from: calendar.term.from, to: end },
  };
  return {
    plan,
    account: timeline.account,
    register: account,
    calendar,
    version,
    timeline,
    pieces: piecesRemembered(timeline),
    bill,
    period,
    next: daysInAdvance(calendar, period, bill),
    end,
    readings: readingsBetweenCuts(plan, account, calendar, slices),
    events: (charge, window) => eventsIn(slices, charge, window),
    spend: () => bug("no line has been made yet"),
    slices,
    payments,
    paidBefore: payments,
    advances: before.advances,
    once: before.adjustments.once,
    open: before.open,
    spent: before.spend,
    allowances: before.allowances,
  };
}

/** The days of the next period, not cut by an end that is perhaps not known yet; null after the last. */
function daysInAdvance(calendar: AccountCalendar, period: BillingPeriod | null, bill: number): Days | null {
  if (period?.last === true) return null;
  const next = calendar.period(bill + 1);
  return next === null ? null : { from: next.from, to: next.whole.to };
}
