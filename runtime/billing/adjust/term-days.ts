/** Days that adjustments name, for one account: rows in force, windows, and parts in which nothing changes. */
import { bug } from "../../number/bug.ts";
import type { DateRef, PhaseStart, PlanVersion, PlanWindow } from "../../plan/plan.ts";
import {
  addDays,
  addMonthsClamped,
  type CivilDate,
  compareDates,
  formatCivilDate,
  parseCivilDate,
} from "../../time/civil.ts";
import { versionAt } from "../calendar.ts";
import { type Days, sortedDays } from "../days.ts";
import { dateOfRef, parameterDays, startDay, type Timeline } from "../timeline-days.ts";

export function versionOn({ plan }: Pick<Timeline, "plan">, day: CivilDate): PlanVersion {
  return versionAt(plan, formatCivilDate(day));
}

export function dayOf(timeline: Timeline, version: PlanVersion, ref: DateRef): CivilDate {
  return dateOfRef(timeline, version, ref) ?? bug(`${JSON.stringify(ref)} names no day`);
}

/** The row in force on a day; rows rise, and the first is from the start. */
export function rowOn<Row extends { readonly from: PhaseStart }>(
  timeline: Timeline,
  version: PlanVersion,
  rows: readonly Row[],
  day: CivilDate,
): Row {
  const begun = rows.filter(row => compareDates(startOf(timeline, version, row.from), day) <= 0);
  return begun.at(-1) ?? rows[0] ?? bug("an adjustment has at least one row");
}

export function startOf(timeline: Timeline, version: PlanVersion, start: PhaseStart): CivilDate {
  return startDay(timeline, version, start) ?? bug(`${JSON.stringify(start)} names no day`);
}

/** The days of a window, half-open. */
export function windowDays(timeline: Timeline, version: PlanVersion, window: PlanWindow): Days {
  const { from } = timeline.term;
  switch (window.kind) {
    case "dates":
      return {
        from: dayOf(timeline, version, window.from),
        to: addDays(dayOf(timeline, version, window.to), 1),
      };
    case "contract months":
      return { from: addMonthsClamped(from, window.first - 1), to: addMonthsClamped(from, window.last) };
    case "contract days":
      return { from: addDays(from, window.first - 1), to: addDays(from, window.last) };
  }
}

/** Days that lie in both; null where there are none. */
export function overlap(a: Days, b: Days): Days | null {
  const from = compareDates(a.from, b.from) < 0 ? b.from : a.from;
  const to = compareDates(a.to, b.to) < 0 ? a.to : b.to;
  return compareDates(from, to) < 0 ? { from, to } : null;
}

/** The days cut where a version begins, a row begins or a parameter changes, so that nothing changes in a part. */
export function unchangedParts(
  timeline: Timeline,
  days: Days,
  starts: readonly CivilDate[],
): readonly Days[] {
  const { versions } = timeline.plan;
  const changes = versions.flatMap(version =>
    version.parameters.flatMap(({ name }) => parameterDays(timeline, version, name)),
  );
  const begins = versions.flatMap(version => parseCivilDate(version.from) ?? []);
  const cuts = sortedDays([...changes, ...begins, ...starts]).filter(
    day => compareDates(day, days.from) > 0 && compareDates(day, days.to) < 0,
  );
  return [days.from, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? days.to }));
}
