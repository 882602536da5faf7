/** What earlier bills know of an allowance whose unused part carries over. */
import type { PlanVersion } from "../plan/plan.ts";
import type { Lot } from "../pricing/allowance.ts";
import { addDays, type CivilDate, compareDates, parseCivilDate } from "../time/civil.ts";
import { periodAt } from "../time/period.ts";
import type { Allowance } from "./allowances.ts";
import { cut } from "./days.ts";
import { type BillBasis, exactOf } from "./draft.ts";
import { spanOn } from "./timeline.ts";
import type { Timeline } from "./timeline-days.ts";

export interface AllowanceState {
  /** The first day of the period from which on it must be drawn anew. */
  readonly from: CivilDate;
  /** What earlier periods left, by separately priced value; their numbers count backwards from that period. */
  readonly lots: ReadonlyMap<string, readonly Lot[]>;
}

export function allowanceState({ allowances, timeline }: BillBasis, allowance: Allowance): AllowanceState {
  const { name, shared } = allowance;
  const carried = allowances.find(one => one.name === name && one.shared === shared);
  const from = carried === undefined ? null : parseCivilDate(carried.from);
  if (carried === undefined || from === null)
    return { from: carryingSince(timeline, allowance), lots: new Map() };
  const lots = new Map<string, Lot[]>();
  for (const { value, ago, left } of carried.lots) {
    lots.set(value, [...(lots.get(value) ?? []), { period: -ago, left: exactOf(left) }]);
  }
  return { from, lots };
}

/** Of versions that have said so without a break, the first period: what earlier ones left unused has lapsed. */
function carryingSince(timeline: Timeline, allowance: Allowance): CivilDate {
  const { term, plan } = timeline;
  const has = plan.versions.find(version => statedIn(version, allowance) === allowance.terms);
  const begins = has === undefined ? null : parseCivilDate(has.from);
  let since =
    begins !== null && compareDates(begins, term.from) > 0 ? spanOn(timeline, begins).from : term.from;
  while (compareDates(since, term.from) > 0) {
    const before = spanOn(timeline, addDays(since, -1));
    if ((statedIn(before.version, allowance)?.carries ?? null) === null) break;
    since = before.from;
  }
  if (allowance.terms.period.kind === "hour") return since;
  return cut(periodAt(allowance.terms.period, term.from, since), term.from, term.to).from;
}

function statedIn(
  { allowances, charges }: PlanVersion,
  { name, shared }: Allowance,
): Allowance["terms"] | null {
  if (shared) return allowances.find(one => one.name === name) ?? null;
  return charges.find(charge => charge.name === name)?.includes[0] ?? null;
}
