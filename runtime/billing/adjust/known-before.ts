/** What the bill before knew: what is billed in advance stands as that says. */
import type { Account } from "../account.ts";
import type { BillBasis } from "../draft.ts";
import { knownAccount, knownPlan } from "../knowledge.ts";

/** As the bill before knew versions and values; null where this one knows nothing more. */
export function asKnownBefore(basis: BillBasis): BillBasis | null {
  const { period, plan: all, register, timeline } = basis;
  if (period === null) return null;
  const [plan, account] = [knownPlan(all, period.from), knownAccount(register, period.from)];
  if (plan === timeline.plan && hasAsMany(account, timeline.account)) return null;
  return { ...basis, account, timeline: { ...timeline, plan, account } };
}

/** Both know values of one register: as many are the same. */
function hasAsMany(a: Account, b: Account): boolean {
  if (a === b) return true;
  return Object.entries(a.parameters).every(([name, values]) => values.length === b.parameters[name]?.length);
}
