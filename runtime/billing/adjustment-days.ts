/** The days on which a tax rate or a discount of a charge begins or ends: they split its periods. */
import { operandValue } from "../metering/evaluate.ts";
import { toText } from "../number/rational.ts";
import type { Operand, PlanDiscount, PlanTax, PlanVersion } from "../plan/plan.ts";
import { addDays, type CivilDate } from "../time/civil.ts";
import { rowOn, windowDays } from "./adjust/term-days.ts";
import { parametersOn } from "./draft.ts";
import { parameterDays, startDay, type Timeline } from "./timeline.ts";

export function adjustmentDays(
  timeline: Timeline,
  version: PlanVersion,
  charge: string,
): readonly CivilDate[] {
  const days: (CivilDate | null)[] = [];
  for (const tax of version.taxes) {
    if (!tax.on.includes(charge)) continue;
    days.push(...rateDays(timeline, version, tax));
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

/** A row or a value of a parameter that says the same rate again changes nothing. */
function rateDays(timeline: Timeline, version: PlanVersion, { rates }: PlanTax): readonly CivilDate[] {
  const days = rates.flatMap(({ from, rate }) => {
    const begins = from.kind === "start" ? null : startDay(timeline, version, from);
    return [...(begins === null ? [] : [begins]), ...daysOf(timeline, version, rate)];
  });
  const rateOn = (day: CivilDate): string => {
    const { rate, included } = rowOn(timeline, version, rates, day);
    const parameter = parametersOn({ version, account: timeline.account }, day);
    return `${toText(operandValue(rate, parameter))} ${included}`;
  };
  return days.filter(day => rateOn(day) !== rateOn(addDays(day, -1)));
}

/** A percentage follows each line's day; an amount belongs to its own period. */
function percentages({ form }: PlanDiscount): readonly Operand[] {
  return form.kind === "percent" ? [form.rate] : [];
}

function daysOf(timeline: Timeline, version: PlanVersion, operand: Operand): readonly CivilDate[] {
  return operand.kind === "parameter" ? parameterDays(timeline, version, operand.name) : [];
}
