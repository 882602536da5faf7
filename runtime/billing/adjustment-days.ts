/** The days on which a tax rate or a discount of a charge begins or ends: they split its periods. */
import type { Operand, PlanDiscount, PlanVersion, PlanWindow } from "../plan/plan.ts";
import { addDays, addMonthsClamped, type CivilDate } from "../time/civil.ts";
import { dateOfRef, parameterDays, startDay, type Timeline } from "./timeline.ts";

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
    if (discount.window !== null) days.push(...windowDays(timeline, version, discount.window));
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

/** The first day, and the day after the last. */
function windowDays(
  timeline: Timeline,
  version: PlanVersion,
  window: PlanWindow,
): readonly (CivilDate | null)[] {
  const start = timeline.term.from;
  switch (window.kind) {
    case "dates": {
      const to = dateOfRef(timeline, version, window.to);
      return [dateOfRef(timeline, version, window.from), to === null ? null : addDays(to, 1)];
    }
    case "contract months":
      return [addMonthsClamped(start, window.first - 1), addMonthsClamped(start, window.last)];
    case "contract days":
      return [addDays(start, window.first - 1), addDays(start, window.last)];
  }
}
