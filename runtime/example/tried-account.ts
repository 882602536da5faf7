/** Accounts that examples try. */
import type { Account } from "../billing/account.ts";
import { checkAccount } from "../billing/account-problems.ts";
import { type AccountCalendar, accountCalendar } from "../billing/calendar.ts";
import type { RatedBill } from "../billing/rate-bill.ts";
import { madeOnce } from "../billing/remembered.ts";
import type { Plan } from "../plan/plan.ts";

/** An account that examples try, with the bills that all of them begin with. */
export interface TriedAccount {
  readonly account: Account;
  /** In words; empty where the account is in order. */
  readonly problem: string;
  /** Null where the account is not in order. */
  readonly calendar: AccountCalendar | null;
  /** Its bills while nothing is used, by their numbers. */
  readonly idle: Map<number, RatedBill>;
}

const MOST_TRIED = 16;
/** Who looks for examples tries many accounts of one plan. */
const triedAccounts = madeOnce<TriedAccount>(MOST_TRIED);

/** Most examples of a plan try the same account, and what it is billed before they begin is the same. */
export function triedAccount(plan: Plan, account: Account): TriedAccount {
  return triedAccounts(plan, JSON.stringify(account), () => trying(plan, account));
}

function trying(plan: Plan, account: Account): TriedAccount {
  // An example may set any parameter; the register only those with bounds.
  const problem = checkAccount(plan, account).find(one => one.kind !== "parameter without bounds");
  const calendar = problem === undefined ? accountCalendar(plan, account) : null;
  return { account, problem: problem?.detail ?? "", calendar, idle: new Map<number, RatedBill>() };
}
