/** How far back a bill may have lines of services whose periods of adjustments earlier bills have closed. */
import type { PlanCharge } from "../../plan/plan.ts";
import { type CivilDate, compareDates } from "../../time/civil.ts";
import { type PeriodRule, periodAt } from "../../time/period.ts";
import type { BillBasis } from "../draft.ts";

/** Where the earliest fee, price or settled period begins that goes on over the day, or begins on it. */
export function openSince(
  { plan, calendar }: Pick<BillBasis, "plan" | "calendar">,
  day: CivilDate,
): CivilDate {
  const { from } = calendar.term;
  const begins = plan.versions
    .flatMap(({ charges }) => charges.flatMap(longPeriods))
    .map(rule => periodAt(rule, from, day).from);
  const first = begins.reduce((a, b) => (compareDates(b, a) < 0 ? b : a), day);
  return compareDates(first, from) < 0 ? from : first;
}

/** Of a charge the periods that may be longer than the bill's. */
export function longPeriods({ phases, settled }: PlanCharge): readonly PeriodRule[] {
  const fees = phases.flatMap(({ rows }) =>
    rows.flatMap(({ price }) => price.flatMap(part => (part.kind === "fee" ? [part.period] : []))),
  );
  const rules = [...phases.map(({ period }) => period), ...fees, ...(settled === null ? [] : [settled])];
  return rules.filter(({ kind }) => kind !== "hour");
}
