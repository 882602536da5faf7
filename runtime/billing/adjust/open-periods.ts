/** How far back a bill may have lines of services whose periods of adjustments earlier bills have closed. */

import type { PlanCharge, PlanVersion } from "../../plan/plan.ts";
import { type CivilDate, compareDates } from "../../time/civil.ts";
import { type PeriodRule, periodAt } from "../../time/period.ts";
import { earliestOf } from "../days.ts";
import type { BillBasis } from "../draft.ts";

/**
 * Where the earliest fee, price or settled period begins that goes on over the day, or begins on it; or an allowance's,
 * where an end that cuts it leaves less of it.
 */
export function openSince(
  { plan, calendar }: Pick<BillBasis, "plan" | "calendar">,
  day: CivilDate,
): CivilDate {
  const { from } = calendar.term;
  const begins = plan.versions
    .flatMap(version => [...version.charges.flatMap(longPeriods), ...cutAllowances(version)])
    .map(rule => periodAt(rule, from, day).from);
  const first = earliestOf(day, begins);
  return compareDates(first, from) < 0 ? from : first;
}

/** Of a charge the periods that may be longer than the bill's. */
export function longPeriods({ phases, settled }: PlanCharge): readonly PeriodRule[] {
  const fees = phases.flatMap(({ rows }) =>
    rows.flatMap(({ price }) => price.flatMap(part => (part.kind === "fee" ? [part.period] : []))),
  );
  const rules = [...phases.map(({ period }) => period), ...fees, ...(settled === null ? [] : [settled])];
  return rules.filter(isLong);
}

function cutAllowances({ policies, charges, allowances }: PlanVersion): readonly PeriodRule[] {
  if (policies.partialPeriods !== "prorate") return [];
  const own = charges.flatMap(({ includes }) => includes.map(({ period }) => period));
  return [...own, ...allowances.map(({ period }) => period)].filter(isLong);
}

function isLong({ kind }: PeriodRule): boolean {
  return kind !== "hour";
}
