/** What a bill says of its plan and of its contract. */
import { kept } from "../kept.ts";
import { lazily } from "../plan/lazily.ts";
import type { Plan, PlanVersion } from "../plan/plan.ts";
import type { Bill } from "./bill.ts";

const contracts = new WeakMap<PlanVersion, Bill["contract"]>();

/** One for all bills of a version. */
export function contractOfBills({ contract: { name } }: Plan, version: PlanVersion): Bill["contract"] {
  return kept(contracts, version, ({ title, version: number }) => ({ name, title, version: number }));
}

const withHash = lazily("hash");
const withMeaning = lazily("meaning");
const named = new WeakMap<Plan, Bill["plan"]>();

/** One for all bills of a plan. Its hashes are made when asked for: who tries an example does not wait for them. */
export function planOfBills(plan: Plan): Bill["plan"] {
  return kept(named, plan, newPlanOfBills);
}

function newPlanOfBills(plan: Plan): Bill["plan"] {
  const own = withHash({ edition: plan.edition, iana: plan.zone.iana }, () => plan.hashes.plan);
  return withMeaning(own, () => plan.hashes.meaning);
}
