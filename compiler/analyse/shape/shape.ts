/**
 * The shape of prices: what people would want to know of clauses that are in order each for itself. Read off the plan,
 * exactly, for the contract's values and within the bounds of its parameters; all of it are warnings.
 */
import type { Plan } from "../../../runtime/plan/plan.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { checkCliffs } from "./cliffs.ts";
import { checkDiscountCliffs } from "./discount-cliffs.ts";
import { checkDiscountRows, checkIdleDiscounts } from "./discounts.ts";
import { checkAllIncluded, checkIdleRows } from "./idle-rows.ts";
import { checkLateRows } from "./late-rows.ts";
import { checkLimits, checkPriceLimits } from "./limits.ts";
import { checkParameterSlips, checkRowSlips, checkVersionSlips } from "./slips.ts";

const OF_CHARGES = [checkCliffs, checkIdleRows, checkAllIncluded, checkPriceLimits, checkRowSlips] as const;
const OF_VERSIONS = [checkLimits, checkDiscountRows, checkDiscountCliffs, checkParameterSlips] as const;
const OF_PLANS = [checkIdleDiscounts, checkLateRows, checkVersionSlips] as const;

export function checkShape(plan: Plan, report: Report): void {
  const once = oncePerPlace(report);
  for (const version of plan.versions) {
    for (const charge of version.charges) for (const check of OF_CHARGES) check(plan, version, charge, once);
    for (const check of OF_VERSIONS) check(plan, version, once);
  }
  for (const check of OF_PLANS) check(plan, once);
}

/** A clause that several versions hold is told once, as the first of them has it. */
function oncePerPlace(report: Report): Report {
  const told = new Set<string>();
  return (code, span, params, extra) => {
    const key = `${code} ${span.path} ${span.start}`;
    if (told.has(key)) return;
    told.add(key);
    report(code, span, params, extra);
  };
}
