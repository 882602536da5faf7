/** The days on which a tax rate or a discount of a charge begins or ends: they split its periods. */
import type { Operand, PlanDiscount, PlanVersion } from "../plan/plan.ts";
import type { CivilDate } from "../time/civil.ts";
import { windowDays } from "./adjust/term-days.ts";
import { parameterDays, startDay, type Timeline } from "./timeline.ts";

export function adjustmentDays(
  timeline: Timeline,
  version: PlanVersion,
  charge: string,
): readonly CivilDate[] {
  const days: (CivilDate | null)[] = [];
  for (const tax of version.taxes) {
    if (!tax.on.includes(charge)) continue;
    for (const { from, rate } of tax.rates) {
      if (from.kind !== "start") days.push(startDay(timeline, version, from));
      days.push(...daysOf(timeline, version, rate));
    }
  }
  for (const discount of version.discounts) {
    if (!discount.on.includes(charge)) continue;
    if (discount.window !== null) {
      const { from, to } = windowDays(timeline, version, discount.window);
      days.push(from, to);
    }
    for (const operand of percentages(discount)) days.push(...daysOf(timeline, version, operand));
  }
  return days.filter(day => day !== null);
}

/** A percentage follows each line's day; an amount belongs to its own period. */
function percentages({ form }: PlanDiscount): readonly Operand[] {
  return form.kind === "percent" ? [form.rate] : [];
}

function daysOf(timeline: Timeline, version: PlanVersion, operand: Operand): readonly CivilDate[] {
  return operand.kind === "parameter" ? parameterDays(timeline, version, operand.name) : [];
}
