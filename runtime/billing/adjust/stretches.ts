/**
 * Adjustments through all versions that have them: their order, and the stretches of days in which their periods go on,
 * so that restating a contract changes no amount.
 */
import type { Plan, PlanVersion } from "../../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../../time/civil.ts";
import { type PeriodRule, periodAt } from "../../time/period.ts";
import { type Days, isIn } from "../days.ts";
import type { BillBasis } from "../draft.ts";
import type { Timeline } from "../timeline-days.ts";
import { versionOn } from "./term-days.ts";

/** Days over which an adjustment has periods of one kind: its amount may change in them, its periods do not. */
export interface Stretch extends Days {
  readonly rule: PeriodRule;
  /** Adjacent stretches of one key are one. */
  readonly key: string;
}

/** In order of time; neighbours of one key joined. */
export function joined(pieces: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const goesOn = last !== undefined && last.key === piece.key && compareDates(last.to, piece.from) === 0;
    if (goesOn) found[found.length - 1] = { ...last, to: piece.to };
    else found.push(piece);
  }
  return found;
}

/** Tells periods apart by their days: those of other words are the same where they are the same days for an account. */
export function periodKey({ term }: Timeline, rule: PeriodRule): string {
  const { from, to } = periodAt(rule, term.from, term.from);
  return `${formatCivilDate(from)} ${formatCivilDate(to)}`;
}

/** The nearest day of the stretch. */
export function dayWithin({ from, to }: Days, day: CivilDate): CivilDate {
  if (compareDates(day, from) < 0) return from;
  return compareDates(day, to) < 0 ? day : addDays(to, -1);
}

export interface VersionDays extends Days {
  readonly version: PlanVersion;
}

/** The days of each version that is known, half-open: the first from the account's start, the last for ever. */
export function versionDays({ plan, term }: Timeline): readonly VersionDays[] {
  return plan.versions.flatMap((version, index): readonly VersionDays[] => {
    const from = index === 0 ? term.from : parseCivilDate(version.from);
    const next = plan.versions[index + 1];
    const to = next === undefined ? FOR_EVER : parseCivilDate(next.from);
    return from === null || to === null || compareDates(from, to) >= 0 ? [] : [{ version, from, to }];
  });
}

/**
 * As `versionDays`, of the versions that have a charge: what is given back of days from which on one has removed it goes
 * by the last one that had it.
 */
export function versionDaysOf(timeline: Timeline, charge: string): readonly VersionDays[] {
  const all = versionDays(timeline).filter(({ version }) => hasCharge(version, charge));
  return all.map((one, index) => ({ ...one, to: all[index + 1]?.from ?? FOR_EVER }));
}

/** The version by which a charge is adjusted on a day. */
export function versionOf(timeline: Timeline, charge: string, day: CivilDate): PlanVersion {
  const now = versionOn(timeline, day);
  if (hasCharge(now, charge)) return now;
  return versionDaysOf(timeline, charge).find(days => isIn(day, days))?.version ?? now;
}

export function hasCharge({ charges }: PlanVersion, charge: string): boolean {
  return charges.some(({ name }) => name === charge);
}

const FOR_EVER: CivilDate = { year: 2200, month: 12, day: 31 };

/**
 * The names of what any version has, in the order of the version of the bill. What it does not have stands where
 * another version puts it: before the next one that both have, else last; of an earlier version before what was added.
 */
export function namesOfAll(
  { version }: Pick<BillBasis, "version">,
  { versions }: Pick<Plan, "versions">,
  namesIn: (version: PlanVersion) => readonly string[],
): readonly string[] {
  const names = [...namesIn(version)];
  for (const other of versions) {
    const own = namesIn(other);
    const last = own.findLast(name => names.includes(name));
    let at = other.from < version.from ? (last === undefined ? 0 : names.indexOf(last) + 1) : names.length;
    for (const name of own.toReversed()) {
      const found = names.indexOf(name);
      if (found < 0) names.splice(at, 0, name);
      else at = found;
    }
  }
  return names;
}
