/** The days that a contract names, for one account: by date, by parameter, or counted from its start. */
import type { DateRef, PhaseStart, Plan, PlanVersion } from "../plan/plan.ts";
import {
  addDays,
  addMonthsClamped,
  type CivilDate,
  compareDates,
  formatCivilDate,
  monthIndex,
  parseCivilDate,
} from "../time/civil.ts";
import { type Account, parameterAt } from "./account.ts";
import { madeOnce } from "./remembered.ts";

/** Whose time it is: the account as it is known, and the days of its term. */
export interface Timeline {
  readonly plan: Plan;
  readonly account: Account;
  readonly term: { readonly from: CivilDate; readonly to: CivilDate | null };
}

const last = new WeakMap<Plan, Timeline>();
/** Of accounts without parameters of their own, by their terms. */
const plain = madeOnce<Timeline>();

/**
 * One of all timelines that know the same, for what is looked up of them alone. Bills of an account follow each other,
 * and the last one is at hand; accounts that begin and end together and have agreed on no value are all alike.
 */
export function lasting(timeline: Timeline): Timeline {
  const { plan, account, term } = timeline;
  const known = last.get(plan);
  if (known?.account.parameters === account.parameters && isSameTerm(known.term, term)) return known;
  const made = Object.keys(account.parameters).length === 0 ? plainOne(timeline) : timeline;
  last.set(plan, made);
  return made;
}

function plainOne(timeline: Timeline): Timeline {
  const { plan, term } = timeline;
  const key = `${formatCivilDate(term.from)} ${term.to === null ? "" : formatCivilDate(term.to)}`;
  return plain(plan, key, () => timeline);
}

function isSameTerm(a: Timeline["term"], b: Timeline["term"]): boolean {
  if (compareDates(a.from, b.from) !== 0) return false;
  return a.to === null || b.to === null ? a.to === b.to : compareDates(a.to, b.to) === 0;
}

/** The day on which a phase, a rate or an amount begins; null where the parameter holds no date. */
export function startDay(timeline: Timeline, version: PlanVersion, start: PhaseStart): CivilDate | null {
  const { from } = timeline.term;
  switch (start.kind) {
    case "start":
      return from;
    case "date":
      return dateOfRef(timeline, version, start.on);
    case "contract month":
      return addMonthsClamped(from, start.number - 1);
    case "contract day":
      return addDays(from, start.number - 1);
  }
}

export function dateOfRef(timeline: Timeline, version: PlanVersion, ref: DateRef): CivilDate | null {
  if (ref.kind === "date") return parseCivilDate(ref.date);
  const start = formatCivilDate(timeline.term.from);
  return parseCivilDate(parameterAt(version, timeline.account, ref.name, start));
}

/** The days on which a parameter changes for an account, as far as it is known. */
export function parameterDays(timeline: Timeline, version: PlanVersion, name: string): readonly CivilDate[] {
  const own = Object.hasOwn(timeline.account.parameters, name)
    ? (timeline.account.parameters[name] ?? [])
    : [];
  const stated = version.parameters.find(one => one.name === name)?.values ?? [];
  const dates = [...own, ...stated].flatMap(({ from }) => (from === null ? [] : [from]));
  const valueOn = (day: CivilDate): string =>
    parameterAt(version, timeline.account, name, formatCivilDate(day));
  return dates.flatMap(date => {
    const day = parseCivilDate(date);
    // What an account has set without a date hides the contract's values.
    return day === null || valueOn(day) === valueOn(addDays(day, -1)) ? [] : [day];
  });
}

/** Anniversaries of the start that lie after the day on which a price took effect, and before the other day. */
export function anniversaries(
  start: CivilDate,
  effective: CivilDate,
  before: CivilDate,
): readonly CivilDate[] {
  const years = Math.ceil((monthIndex(before) - monthIndex(start)) / 12) + 1;
  return Array.from({ length: Math.max(0, years) }, (_, i) => addMonthsClamped(start, 12 * (i + 1))).filter(
    day => compareDates(day, effective) > 0 && compareDates(day, before) < 0,
  );
}
