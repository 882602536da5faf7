/** What accounts come to, each by itself: a fold of `rateBill` over its periods. */
import type { Account } from "./billing/account.ts";
import type { Bill } from "./billing/bill.ts";
import type { AccountCalendar } from "./billing/calendar.ts";
import type { Carried } from "./billing/carried.ts";
import { poolCalendar } from "./billing/pool-calendar.ts";
import { hasBills, membersOf } from "./billing/pools.ts";
import { billNumbers, type RatedBill, rateBill } from "./billing/rate-bill.ts";
import type { IntakeResults } from "./metering/intake.ts";
import type { DateText, Plan } from "./plan/plan.ts";
import { compareCodePoints } from "./text/code-points.ts";
import { formatCivilDate } from "./time/civil.ts";

/** What one account comes to. */
export interface BilledAccount {
  readonly bills: readonly Bill[];
  /** What the next bill needs; null where none was ever made. */
  readonly carried: () => Carried | null;
  readonly beyond: number;
}

/** What some accounts come to. */
export interface BillsOfSome {
  readonly bills: readonly Bill[];
  /** As in `RunInfo`. */
  readonly beyond: number;
}

export function billsOfSome(billed: readonly BilledAccount[]): BillsOfSome {
  return {
    bills: billed.flatMap(one => one.bills),
    beyond: billed.reduce((sum, one) => sum + one.beyond, 0),
  };
}

export interface PlannedAccount {
  readonly account: Account;
  readonly calendar: AccountCalendar;
  /** The highest bill that an event belongs to; 0 without events. */
  readonly latest: number;
}

/** Accounts that have bills of their own, in the order of bills. */
export function payersOf(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter(hasBills).sort((a, b) => compareCodePoints(a.id, b.id));
}

export function plannedFor(
  plan: Plan,
  accounts: readonly Account[],
  payers: readonly Account[],
  intake: IntakeResults,
): readonly PlannedAccount[] {
  const members = membersOf(accounts);
  return payers.map(account => ({
    account,
    calendar: poolCalendar(plan, account, members(account.id)),
    latest: intake.lastBill(account.id),
  }));
}

export function billAccount(
  plan: Plan,
  { account, calendar, latest }: PlannedAccount,
  intake: IntakeResults,
  last: DateText | null,
  carried: Carried | null,
): BilledAccount {
  const bills: Bill[] = [];
  let rated: RatedBill | null = null;
  const made = carried?.bill ?? -1;
  const all = last === null ? [] : billNumbers(plan, account, last, calendar);
  const numbers = all.filter(number => number > made);
  for (const number of numbers) {
    const before = rated?.carried ?? carried;
    rated = rateBill(plan, account, number, before, intake.period(account.id, number), calendar);
    bills.push(rated.bill);
  }
  let beyond = 0;
  for (let number = (numbers.at(-1) ?? Math.max(made, 0)) + 1; number <= latest; number += 1) {
    const later = intake.period(account.id, number);
    beyond += later.audit.accepted + later.rejects.length;
  }
  const newest = rated;
  return { bills, carried: () => newest?.carried ?? carried, beyond };
}

/**
 * The first day of the latest period that holds an event, of all accounts; null without events. Every account is then
 * billed for the period that holds that day, also where it used nothing: its fees are due all the same.
 */
export function latestPeriod(planned: readonly PlannedAccount[]): DateText | null {
  const days = planned.flatMap(({ calendar, latest }) => {
    const period = calendar.period(latest);
    return period === null ? [] : [formatCivilDate(period.from)];
  });
  return days.sort().at(-1) ?? null;
}
