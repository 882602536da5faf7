/** A plan cut to its first versions: the contract as it stood before later ones were signed. */
import type { Plan, PlanVersion } from "./plan.ts";

/** The versions up to that one, the last of them as long as it says itself. The hashes stay those of the whole plan. */
export function planThrough(plan: Plan, version: number): Plan {
  const versions = plan.versions.filter(one => one.version <= version);
  const last = versions.at(-1);
  if (last === undefined || versions.length === plan.versions.length) return plan;
  const whole: PlanVersion = { ...last, to: last.signedTo };
  return {
    ...plan,
    contract: { ...plan.contract, title: whole.title },
    versions: [...versions.slice(0, -1), whole],
  };
}
