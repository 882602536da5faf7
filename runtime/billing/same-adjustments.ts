/** Whether a charge has the same taxes, discounts, minimums and maximums on two days. */
import { operandValue } from "../metering/evaluate.ts";
import { toText } from "../number/rational.ts";
import type { DiscountForm, PlanDiscount, PlanTax, PlanVersion } from "../plan/plan.ts";
import type { CivilDate } from "../time/civil.ts";
import { rowOn, windowDays } from "./adjust/term-days.ts";
import { isIn } from "./days.ts";
import { parametersOn } from "./draft.ts";
import type { Timeline } from "./timeline-days.ts";
import { withoutWording } from "./wording.ts";

/** A day with the version in force on it. */
export interface VersionDay {
  readonly version: PlanVersion;
  readonly day: CivilDate;
}

/** Nothing but their wording differs, and what is not in force on the day is no matter of it. */
export function sameAdjustments(timeline: Timeline, charge: string, a: VersionDay, b: VersionDay): boolean {
  return termsOf(timeline, charge, a, b.version) === termsOf(timeline, charge, b, a.version);
}

/** What a minimum or maximum states is a matter of its own periods, and so is an amount off. */
function termsOf(timeline: Timeline, charge: string, at: VersionDay, other: PlanVersion): string {
  const { version, day } = at;
  const { taxes, discounts, limits } = version;
  const parameter = parametersOn({ version, account: timeline.account }, day);
  const isOn = ({ on }: { readonly on: readonly string[] }): boolean => on.includes(charge);
  const off = discounts.filter(one => isOn(one) && isInForce(timeline, one, at));
  return withoutWording({
    taxes: taxes.filter(isOn).map(tax => [tax.name, rateOn(timeline, tax, at)]),
    discounts: off.map(({ on: _on, form, ...discount }) => ({
      ...discount,
      form: formTerms(form, [other]),
      percent: form.kind === "percent" ? toText(operandValue(form.rate, parameter)) : null,
    })),
    limits: limits.filter(isOn).map(({ kind, name }) => `${kind} ${name}`),
  });
}

function isInForce(timeline: Timeline, { window }: PlanDiscount, { version, day }: VersionDay): boolean {
  return window === null || isIn(day, windowDays(timeline, version, window));
}

function rateOn(timeline: Timeline, { rates }: PlanTax, { version, day }: VersionDay): string {
  const { rate, included } = rowOn(timeline, version, rates, day);
  const parameter = parametersOn({ version, account: timeline.account }, day);
  return `${toText(operandValue(rate, parameter))} ${included}`;
}

/** The spend that picks rows is the same where charges come or go with a version: only those that all have count. */
export function formTerms(form: DiscountForm, others: readonly PlanVersion[]): DiscountForm {
  if (form.kind !== "rows" || form.by.kind !== "spend") return form;
  const isInAll = (name: string): boolean =>
    others.every(({ charges }) => charges.some(charge => charge.name === name));
  return { ...form, by: { kind: "spend", of: form.by.of.filter(isInAll) } };
}
