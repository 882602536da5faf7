/** What stands in a charge, wherever it stands. */
import { kept } from "../kept.ts";
import { allParts } from "../plan/charge-parts.ts";
import type { PlanCharge } from "../plan/plan.ts";
import type { PeriodRule } from "../time/period.ts";

export function feePeriods(charge: PlanCharge): readonly PeriodRule[] {
  return allParts(charge).flatMap(part => (part.kind === "fee" ? [part.period] : []));
}

const known = new WeakMap<object, ReadonlySet<string>>();

/** As `parametersIn`, of a part that is asked for again and again: the plan does not change. */
export function parametersOf(part: object): ReadonlySet<string> {
  return kept(known, part, parametersIn);
}

/** The names of the parameters that stand anywhere in a part of a plan. */
export function parametersIn(part: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    if ("kind" in value && value.kind === "parameter") {
      if ("name" in value && typeof value.name === "string") names.add(value.name);
      if ("parameter" in value && typeof value.parameter === "string") names.add(value.parameter);
    }
    for (const one of Object.values(value)) walk(one);
  };
  walk(part);
  return names;
}
