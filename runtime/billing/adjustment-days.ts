/**
 * The days on which taxes, discounts, minimums and maximums of a charge begin or end: they split its periods, each by
 * the version in force on it, also where a price waits.
 */
import { operandValue } from "../metering/evaluate.ts";
import { toText } from "../number/rational.ts";
import type { Operand, PlanDiscount, PlanTax, PlanVersion } from "../plan/plan.ts";
import { addDays, type CivilDate, parseCivilDate } from "../time/civil.ts";
import { versionDays } from "./adjust/stretches.ts";
import { rowOn, windowDays } from "./adjust/term-days.ts";
import { isIn } from "./days.ts";
import { parametersOn } from "./draft.ts";
import { parameterDays, sameAdjustments, startDay, type Timeline } from "./timeline.ts";

export function adjustmentDays(timeline: Timeline, charge: string): readonly CivilDate[] {
  const within = versionDays(timeline).flatMap(({ version, ...days }) =>
    has(version, charge) ? daysBy(timeline, version, charge).filter(day => isIn(day, days)) : [],
  );
  return [...versionsThatAdjust(timeline, charge), ...within];
}

/** The days on which a version begins that has the charge with other taxes, discounts, minimums or maximums. */
function versionsThatAdjust(timeline: Timeline, charge: string): readonly CivilDate[] {
  const { versions } = timeline.plan;
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    const day = parseCivilDate(version.from);
    if (before === undefined || day === null || !has(version, charge)) return [];
    const isSame =
      sameAdjustments(before, version, charge) &&
      ratesOn(timeline, before, charge, addDays(day, -1)) === ratesOn(timeline, version, charge, day);
    return isSame ? [] : [day];
  });
}

/** The rates of taxes and percentages of discounts on a day, as the values of parameters make them. */
function ratesOn(timeline: Timeline, version: PlanVersion, charge: string, day: CivilDate): string {
  const taxes = version.taxes.filter(({ on }) => on.includes(charge));
  const off = version.discounts.filter(({ on }) => on.includes(charge)).flatMap(percentages);
  const parameter = parametersOn({ version, account: timeline.account }, day);
  return JSON.stringify([
    ...taxes.map(tax => rateOn(timeline, version, tax, day)),
    ...off.map(rate => toText(operandValue(rate, parameter))),
  ]);
}

function has({ charges }: PlanVersion, charge: string): boolean {
  return charges.some(({ name }) => name === charge);
}

/** Those that a version writes. */
function daysBy(timeline: Timeline, version: PlanVersion, charge: string): readonly CivilDate[] {
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
function rateDays(timeline: Timeline, version: PlanVersion, tax: PlanTax): readonly CivilDate[] {
  const days = tax.rates.flatMap(({ from, rate }) => {
    const begins = from.kind === "start" ? null : startDay(timeline, version, from);
    return [...(begins === null ? [] : [begins]), ...daysOf(timeline, version, rate)];
  });
  return days.filter(
    day => rateOn(timeline, version, tax, day) !== rateOn(timeline, version, tax, addDays(day, -1)),
  );
}

function rateOn(timeline: Timeline, version: PlanVersion, { rates }: PlanTax, day: CivilDate): string {
  const { rate, included } = rowOn(timeline, version, rates, day);
  const parameter = parametersOn({ version, account: timeline.account }, day);
  return `${toText(operandValue(rate, parameter))} ${included}`;
}

/** A percentage follows each line's day; an amount belongs to its own period. */
function percentages({ form }: PlanDiscount): readonly Operand[] {
  return form.kind === "percent" ? [form.rate] : [];
}

function daysOf(timeline: Timeline, version: PlanVersion, operand: Operand): readonly CivilDate[] {
  return operand.kind === "parameter" ? parameterDays(timeline, version, operand.name) : [];
}
