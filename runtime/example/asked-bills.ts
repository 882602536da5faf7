/** Which bills an example asks for, and what it says of each. */
import type { AccountCalendar } from "../billing/calendar.ts";
import { numberOf } from "../metering/evaluate.ts";
import type { Where } from "../metering/readings.ts";
import { type UsageSlices, withUsage } from "../metering/slices.ts";
import { multiply } from "../number/rational.ts";
import type { ExampleStep, PlanExample } from "../plan/example.ts";
import type { Plan } from "../plan/plan.ts";
import { addDays, addMonthsClamped, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import type { Placement } from "./timeless-usage.ts";

/** The steps that belong to the bill at that place: those up to the next bill. */
export function stepsOf(example: PlanExample, bill: number): readonly ExampleStep[] {
  const rest = example.steps.slice(bill + 1);
  const end = rest.findIndex(step => step.kind === "bill");
  return end < 0 ? rest : rest.slice(0, end);
}

/** The number of a bill, or in words why there is none. */
export function numberOfBill(
  calendar: AccountCalendar,
  of: Extract<ExampleStep, { readonly kind: "bill" }>["of"],
  plan: Plan,
): number | string {
  if (of.kind === "start") return 0;
  const start = calendar.term.from;
  if (of.kind === "contract month") {
    const from = formatCivilDate(addMonthsClamped(start, of.number - 1));
    const to = formatCivilDate(addDays(addMonthsClamped(start, of.number), -1));
    return periodOfDays(calendar, from, calendar.term.to === null ? to : cut(to, calendar), plan);
  }
  return periodOfDays(calendar, of.from, of.to, plan);
}

function cut(day: string, calendar: AccountCalendar): string {
  const last = calendar.term.to === null ? day : formatCivilDate(addDays(calendar.term.to, -1));
  return last < day ? last : day;
}

function periodOfDays(calendar: AccountCalendar, from: string, to: string, plan: Plan): number | string {
  const day = parseCivilDate(from) ?? calendar.term.from;
  const words = (first: string, last: string): string => `${first} to ${last}`;
  for (let number = 1; ; number += 1) {
    const period = calendar.period(number);
    if (period === null) return `no period of the term holds ${formatCivilDate(day)}`;
    const first = formatCivilDate(period.from);
    const last = formatCivilDate(addDays(period.to, -1));
    if (last < from) continue;
    if (first === from && last === to) return number;
    const asked = `${words(from, to)} is no billing period of ${plan.contract.name}`;
    return `${asked}; the period there is ${words(first, last)}`;
  }
}

/** With the usage that steps state without a time. */
export function withSteps(
  calendar: AccountCalendar,
  number: number,
  counted: UsageSlices,
  steps: readonly ExampleStep[],
  placement: Placement,
): UsageSlices {
  const period = calendar.period(number);
  if (period === null) return counted;
  let slices = counted;
  for (const step of steps) {
    if (step.kind !== "usage") continue;
    const where: Where = Object.fromEntries(
      step.where.map(({ dimension, values }) => [dimension, values[0] ?? ""]),
    );
    for (const { share, from } of placement(step, period)) {
      const quantity = multiply(numberOf(step.quantity), share);
      slices = withUsage(slices, period.version, step.meter, where, quantity, {
        start: from,
        end: period.end,
      });
    }
  }
  return slices;
}
