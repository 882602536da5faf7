/** Price periods: the stretches of time over which a charge prices its quantity, cut to the term. */

import { bug } from "../number/bug.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { hoursOfDay } from "../time/hour.ts";
import type { Instant } from "../time/instant.ts";
import { type PeriodRule, periodAt, periodByIndex, periodWords } from "../time/period.ts";
import type { Window } from "../time/window.ts";
import type { ZoneTable } from "../time/zone.ts";
import { startOfDay } from "../time/zone.ts";
import { cut, type Days } from "./days.ts";
import { type Piece, pieceAt } from "./timeline.ts";

/** Its window is that of the days over which the quantity counts. */
export interface PricePeriod extends Window {
  readonly rule: PeriodRule;
  /** The days that it serves, cut to the term and to the time in which a price has such periods. */
  readonly served: Days;
  /**
   * The days over which its quantity counts: also those before, on which another price counted in other periods, and
   * those after in the same billing period.
   */
  readonly counted: Days;
  /** The whole period, not cut. For an hour its day. */
  readonly whole: Days;
  readonly uncut: Window;
  /** The end of the served days: that of the period, but for hours. */
  readonly dayEnd: Instant;
}

/**
 * The price periods of a charge that touch the days, in order. The days that they serve tile the time in which the
 * charge has a price: they begin where another price counts in other periods, and go on where only the price differs.
 * Quantities count from where the whole period begins, or the charge.
 */
export function pricePeriodsIn(
  zone: ZoneTable,
  anchor: CivilDate,
  pieces: readonly Piece[],
  days: Days,
): readonly PricePeriod[] {
  return stretches(pieces).flatMap(({ rule, billed, since, from, to, until }) => {
    const first = compareDates(from, days.from) > 0 ? from : days.from;
    const last = to !== null && compareDates(to, days.to) < 0 ? to : days.to;
    if (compareDates(first, last) >= 0) return [];
    const own = { from: first, to: last };
    return inStretch(zone, anchor, own, { rule, billed, since, from, to, until });
  });
}

/** The periods of a rule that touch the days, cut to the time within which they count. */
export function periodsOf(
  zone: ZoneTable,
  anchor: CivilDate,
  rule: PeriodRule,
  days: Days,
  within: Pick<Stretch, "since" | "from" | "to">,
): readonly PricePeriod[] {
  return inStretch(zone, anchor, days, { ...within, rule, billed: rule, until: within.to });
}

function inStretch(zone: ZoneTable, anchor: CivilDate, days: Days, stretch: Stretch): readonly PricePeriod[] {
  return stretch.rule.kind === "hour" ? hourly(zone, days) : daily(zone, anchor, days, stretch);
}

interface Stretch {
  readonly rule: PeriodRule;
  readonly billed: PeriodRule;
  /** Where the charge begins that has had a price since without a break. */
  readonly since: CivilDate;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** Where the charge ends that has a price until then without a break. */
  readonly until: CivilDate | null;
}

/** Neighbouring prices that count in the same periods, as one. */
function stretches(pieces: readonly Piece[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { from, to, phase, version } of pieces) {
    const last = found.at(-1);
    const touches = last !== undefined && last.to !== null && compareDates(last.to, from) === 0;
    if (last !== undefined && touches && periodWords(last.rule) === periodWords(phase.period)) {
      found[found.length - 1] = { ...last, to, until: to };
    } else {
      const since = touches ? last.since : from;
      found.push({ rule: phase.period, billed: version.billed, since, from, to, until: to });
    }
  }
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const [one, next] = [found[at], found[at + 1]];
    if (one === undefined || next === undefined || one.to === null) continue;
    if (compareDates(one.to, next.from) === 0) found[at] = { ...one, until: next.until };
  }
  return found;
}

function daily(
  zone: ZoneTable,
  anchor: CivilDate,
  days: Days,
  { rule, ...within }: Stretch,
): readonly PricePeriod[] {
  const found: PricePeriod[] = [];
  let whole = periodAt(rule, anchor, days.from);
  while (compareDates(whole.from, days.to) < 0) {
    const served = cut(whole, within.from, within.to);
    const isInBill = compareDates(whole.to, periodAt(within.billed, anchor, whole.from).to) <= 0;
    const counted = cut(whole, within.since, isInBill ? within.until : within.to);
    const uncut = windowOf(zone, whole);
    const days = { served, counted, whole: { from: whole.from, to: whole.to } };
    if (!isSkipped(uncut))
      found.push({ rule, ...days, ...windowOf(zone, counted), dayEnd: instantOf(zone, served.to), uncut });
    whole = periodByIndex(rule, anchor, whole.index + 1);
  }
  return found;
}

function hourly(zone: ZoneTable, days: Days): readonly PricePeriod[] {
  const found: PricePeriod[] = [];
  for (let day = days.from; compareDates(day, days.to) < 0; day = addDays(day, 1)) {
    const date = { from: day, to: addDays(day, 1) };
    const dayEnd = instantOf(zone, date.to);
    for (const hour of hoursOfDay(zone, day) ?? bug(`no hours for ${formatCivilDate(day)}`)) {
      const window = { start: hour.from, end: hour.to };
      const days = { served: date, counted: date, whole: date };
      found.push({ rule: { kind: "hour" }, ...days, ...window, uncut: window, dayEnd });
    }
  }
  return found;
}

/** A day that the zone went past, as Samoa did in December 2011, is no period. */
export function isSkipped({ start, end }: Window): boolean {
  return start === end;
}

export function windowOf(zone: ZoneTable, days: Days): Window {
  return { start: instantOf(zone, days.from), end: instantOf(zone, days.to) };
}

export function instantOf(zone: ZoneTable, day: CivilDate): Instant {
  return startOfDay(zone, day) ?? bug(`no instant for ${formatCivilDate(day)}`);
}

/** The price in force when a period begins says in which periods it counts. */
export function ruleAt(pieces: readonly Piece[], day: CivilDate): PeriodRule | null {
  return pieceAt(pieces, day)?.phase.period ?? null;
}
