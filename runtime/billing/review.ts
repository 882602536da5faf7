/** How long a period is open to correction after its bill is made. */
import type { Plan, PlanPolicies } from "../plan/plan.ts";
import { versionAt } from "../plan/versions.ts";
import { addDays, formatCivilDate } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { type AccountCalendar, later } from "./calendar.ts";

/** What is received from that instant on is no correction any more. */
export type OpenUntil = Instant | "for ever" | "the bill";

/** Late events that are billed as corrections, where nothing bounds them, change their period for ever. */
export function openToEvents(plan: Plan, calendar: AccountCalendar, number: number): OpenUntil {
  const { late, corrections } = policiesOf(plan, calendar, number);
  if (late.then !== "corrections") return "the bill";
  return corrections.kind === "for" ? endOf(plan, calendar, number, corrections) : "for ever";
}

export function openToVoids(plan: Plan, calendar: AccountCalendar, number: number): OpenUntil {
  const { corrections } = policiesOf(plan, calendar, number);
  return corrections.kind === "for" ? endOf(plan, calendar, number, corrections) : "the bill";
}

/** Whether something that is received at the instant, or later, may still change the period. */
export function isOpenAt(plan: Plan, calendar: AccountCalendar, number: number, received: Instant): boolean {
  return [openToEvents, openToVoids].some(until => isBefore(received, until(plan, calendar, number)));
}

export function isBefore(received: Instant, until: OpenUntil): boolean {
  return until === "for ever" || (until !== "the bill" && received < until);
}

/** As the version in force on the last day of the period says. */
export function policiesOf(plan: Plan, calendar: AccountCalendar, number: number): PlanPolicies {
  const period = calendar.period(number);
  const day = period === null ? "" : formatCivilDate(addDays(period.to, -1));
  return versionAt(plan, day).policies;
}

/** A bill is made when its period is over and no event of it would be in time any more. */
function endOf(
  plan: Plan,
  calendar: AccountCalendar,
  number: number,
  { duration }: Extract<PlanPolicies["corrections"], { readonly kind: "for" }>,
): Instant {
  return later(plan, calendar.closing(number), duration);
}
