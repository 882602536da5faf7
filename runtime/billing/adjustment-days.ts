/**
 * The days on which taxes, discounts, minimums and maximums of a charge begin or end: they split its periods, each by
 * the version in force on it, also where a price waits.
 */

import { kept } from "../kept.ts";
import type { Operand, PlanVersion } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates } from "../time/civil.ts";
import { versionDaysOf } from "./adjust/stretches.ts";
import { windowDays } from "./adjust/term-days.ts";
import { isIn } from "./days.ts";
import { sameAdjustments, type VersionDay } from "./same-adjustments.ts";
import { lasting, parameterDays, startDay, type Timeline } from "./timeline-days.ts";

const known = new WeakMap<Timeline, Map<string, readonly CivilDate[]>>();

/** Looked up once for each charge: a price of an hour asks for them each hour. */
export function adjustmentDays(timeline: Timeline, charge: string): readonly CivilDate[] {
  const key = lasting(timeline);
  const ofCharges = kept(known, key, () => new Map<string, readonly CivilDate[]>());
  const found = ofCharges.get(charge);
  if (found !== undefined) return found;
  const days = daysThatAdjust(timeline, charge);
  ofCharges.set(charge, days);
  return days;
}

function daysThatAdjust(timeline: Timeline, charge: string): readonly CivilDate[] {
  const all = versionDaysOf(timeline, charge);
  return all.flatMap(({ version, ...days }, index) => {
    const before = all[index - 1];
    const isSame = (day: CivilDate, earlier: VersionDay): boolean =>
      sameAdjustments(timeline, charge, earlier, { version, day });
    // What a version says of days before its own is no matter of theirs.
    const within = daysBy(timeline, version, charge).filter(
      day =>
        isIn(day, days) &&
        compareDates(day, days.from) > 0 &&
        !isSame(day, { version, day: addDays(day, -1) }),
    );
    const isBegun = before === undefined || isSame(days.from, { ...before, day: addDays(days.from, -1) });
    return isBegun ? within : [days.from, ...within];
  });
}

/** Those that a version writes; where one says the same again nothing changes. */
function daysBy(timeline: Timeline, version: PlanVersion, charge: string): readonly CivilDate[] {
  const days: (CivilDate | null)[] = [];
  const valuesOf = (operand: Operand): readonly CivilDate[] =>
    operand.kind === "parameter" ? parameterDays(timeline, version, operand.name) : [];
  for (const tax of version.taxes.filter(({ on }) => on.includes(charge)))
    for (const { from, rate } of tax.rates)
      days.push(from.kind === "start" ? null : startDay(timeline, version, from), ...valuesOf(rate));
  for (const { window, form } of version.discounts.filter(({ on }) => on.includes(charge))) {
    if (window !== null) {
      const { from, to } = windowDays(timeline, version, window);
      days.push(from, to);
    }
    // A percentage follows each line's day; an amount belongs to its own period.
    if (form.kind === "percent") days.push(...valuesOf(form.rate));
  }
  return days.filter(day => day !== null);
}
