import { type Account, checkAccounts, checkPools, type Plan } from "../../index.ts";
import { problem, refusal } from "../problems.ts";

/** The most problems that one refusal lists. */
const MOST_PROBLEMS = 20;

/** What only the contract can judge: its term, its parameters and their bounds, and who pays for whom. */
export function refuseUnfit(plan: Plan, accounts: readonly Account[], place: string): void {
  const own = checkAccounts(plan, accounts);
  const found = own.length > 0 ? own : checkPools(accounts);
  const problems = found.map(one => problem("TAR0108", { id: one.account, problem: one.detail }, place));
  if (problems.length > 0) throw refusal(...problems.slice(0, MOST_PROBLEMS));
}
