/** One account's bill of the running period, made anew from what its meters have gathered. */
import type { Account } from "../billing/account.ts";
import type { AccountCalendar } from "../billing/calendar.ts";
import type { Carried } from "../billing/carried.ts";
import { billNumbers, NO_USAGE, type RatedBill, rateBill } from "../billing/rate-bill.ts";
import { digestText } from "../metering/fingerprint.ts";
import type { AccountState } from "../metering/intake-state.ts";
import { usageOf } from "../metering/usage-now.ts";
import type { DateText, Plan } from "../plan/plan.ts";

/** What does not change while events come. */
export interface BillOf {
  readonly plan: Plan;
  readonly account: Account;
  readonly calendar: AccountCalendar;
  /** What earlier runs handed on. */
  readonly carried: Carried | null;
  /** The bills that are to be made, in order; the last one is the one that runs. */
  readonly numbers: readonly number[];
}

/** Null where the account has no bill to come for the period that holds the day. */
export function billOf(
  plan: Plan,
  account: Account,
  calendar: AccountCalendar,
  carried: Carried | null,
  on: DateText,
): BillOf | null {
  const made = carried?.bill ?? -1;
  const numbers = billNumbers(plan, account, on, calendar).filter(number => number > made);
  const day = calendar.period(numbers.at(-1) ?? 0);
  return day === null ? null : { plan, account, calendar, carried, numbers };
}

/** The bills before the one that runs, as they were made last, and from which events. */
export type EarlierBills = Map<number, { readonly digest: string; readonly carried: Carried }>;

/** What the fast lane has tallied of the account must have been poured. */
export function billNow(of: BillOf, state: AccountState, earlier: EarlierBills): RatedBill | null {
  const { plan, account, calendar, numbers } = of;
  let before = of.carried;
  let isChanged = false;
  for (const number of numbers) {
    const digest = digestText(state.bills.get(number)?.digest ?? { sum: 0n });
    const known = earlier.get(number);
    if (!isChanged && known?.digest === digest) {
      before = known.carried;
      continue;
    }
    isChanged = true;
    const usage = { ...usageOf(state, number), audit: NO_USAGE.audit };
    const rated = rateBill(plan, account, number, before, usage, calendar);
    if (number === numbers.at(-1)) return rated;
    before = rated.carried;
    earlier.set(number, { digest, carried: before });
  }
  return null;
}
