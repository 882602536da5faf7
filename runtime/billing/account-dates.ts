/**
 * Rows and windows whose days an account decides, by its start or by a parameter: they follow each other for every
 * account, or it cannot be billed, since two rows would be in force or none.
 */
import type { PhaseStart, Plan, PlanVersion } from "../plan/plan.ts";
import { type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import type { Account } from "./account.ts";
import { dateOfRef, startDay, type Timeline } from "./timeline-days.ts";

/** One sentence for each charge, limit, discount or tax with such days; empty where all are in order. */
export function datesOutOfOrder(plan: Plan, account: Account): readonly string[] {
  const from = parseCivilDate(account.start);
  if (from === null) return [];
  const timeline: Timeline = { plan, account, term: { from, to: null } };
  const found = plan.versions.flatMap(version => [
    ...rowedOf(version).flatMap(({ what, rows }) => disorderOf(timeline, version, what, rows)),
    ...windowsAtFault(timeline, version),
  ]);
  return [...new Set(found)];
}

interface Rowed {
  readonly what: string;
  readonly rows: readonly { readonly from: PhaseStart }[];
}

function rowedOf({ charges, limits, taxes }: PlanVersion): readonly Rowed[] {
  return [
    ...charges.map(({ name, phases }) => ({ what: `charge ${name}`, rows: phases })),
    ...limits.map(({ kind, name, rows }) => ({ what: `${kind} ${name}`, rows })),
    ...taxes.map(({ name, rates }) => ({ what: `tax ${name}`, rows: rates })),
  ];
}

/** The row from the start comes before all, whenever the account starts. */
function disorderOf(
  timeline: Timeline,
  version: PlanVersion,
  what: string,
  rows: Rowed["rows"],
): readonly string[] {
  let before: CivilDate | null = null;
  for (const { from } of rows) {
    if (from.kind === "start") continue;
    const day = startDay(timeline, version, from);
    if (day === null) return [`${what}: ${startWords(from)} names no day`];
    if (before !== null && compareDates(day, before) <= 0) {
      const [first, second] = [before, day].map(formatCivilDate);
      return [`${what}: the row ${startWords(from)} begins on ${second}, but the row before it on ${first}`];
    }
    before = day;
  }
  return [];
}

function startWords(from: PhaseStart): string {
  if (from.kind === "start") return "from start";
  if (from.kind !== "date") return `from ${from.kind} ${from.number}`;
  return from.on.kind === "date" ? `from ${from.on.date}` : `from the ${from.on.name}`;
}

function windowsAtFault(timeline: Timeline, version: PlanVersion): readonly string[] {
  return version.discounts.flatMap(({ name, window }): readonly string[] => {
    if (window?.kind !== "dates") return [];
    const from = dateOfRef(timeline, version, window.from);
    const to = dateOfRef(timeline, version, window.to);
    if (from === null || to === null) return [`discount ${name}: its window names no day`];
    if (compareDates(from, to) <= 0) return [];
    const [first, last] = [from, to].map(formatCivilDate);
    return [`discount ${name}: its window begins on ${first}, after its last day, ${last}`];
  });
}
