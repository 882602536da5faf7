/** Parameters that change in time: between the periods of what they price, never inside one (not built yet). */
import { allParts } from "../plan/charge-parts.ts";
import type { PlanCharge, PlanVersion } from "../plan/plan.ts";
import type { CivilDate } from "../time/civil.ts";
import { isBoundary, type PeriodRule } from "../time/period.ts";

/**
 * What a change on that day would split for an account that starts so: "a billing period", or a period of a charge that
 * uses the parameter. Null where it falls between all of them.
 */
export function splitByChange(
  version: PlanVersion,
  start: CivilDate,
  parameter: string,
  date: CivilDate,
): string | null {
  if (!isBetween(version.billed, start, date)) return "a billing period";
  for (const charge of version.charges) {
    if (!mentions(charge, parameter)) continue;
    const rules = [...charge.phases.map(phase => phase.period), ...feePeriods(charge)];
    if (rules.some(rule => !isBetween(rule, start, date))) return `a period of the charge ${charge.name}`;
  }
  return null;
}

export function feePeriods(charge: PlanCharge): readonly PeriodRule[] {
  return allParts(charge).flatMap(part => (part.kind === "fee" ? [part.period] : []));
}

function isBetween(rule: PeriodRule, start: CivilDate, date: CivilDate): boolean {
  return rule.kind === "hour" || isBoundary(rule, start, date);
}

/** Whether the charge is for the parameter, or an operand anywhere in it is. */
function mentions(charge: PlanCharge, parameter: string): boolean {
  if (charge.source.kind === "parameter" && charge.source.parameter === parameter) return true;
  const walk = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(walk);
    if (typeof value !== "object" || value === null) return false;
    if ("kind" in value && value.kind === "parameter" && "name" in value) return value.name === parameter;
    return Object.values(value).some(walk);
  };
  return walk(charge.phases) || walk(charge.includes);
}
