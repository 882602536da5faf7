/** The versions of a plan: the one of a day, and the plan as it stood before later ones were signed. */
import { bug } from "../number/bug.ts";
import { lazily } from "./lazily.ts";
import type { DateText, Plan, PlanVersion } from "./plan.ts";

/** The version in force on a day; the first before all of them, the last after. */
export function versionAt(plan: Plan, date: DateText): PlanVersion {
  let found = plan.versions[0] ?? bug("a plan has at least one version");
  for (const version of plan.versions) if (version.from <= date) found = version;
  return found;
}

/** The versions up to that one, the last of them as long as it says itself. The hashes stay those of the whole plan. */
export function planThrough(plan: Plan, version: number): Plan {
  const versions = plan.versions.filter(one => one.version <= version);
  const last = versions.at(-1);
  if (last === undefined || versions.length === plan.versions.length) return plan;
  const whole: PlanVersion = { ...last, to: last.signedTo };
  const body = {
    format: plan.format,
    edition: plan.edition,
    contract: { ...plan.contract, title: whole.title },
    currency: plan.currency,
    zone: plan.zone,
    versions: [...versions.slice(0, -1), whole],
  };
  return withHashes(body, () => plan.hashes);
}

const withHashes = lazily("hashes");
