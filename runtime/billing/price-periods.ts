/** Price periods: the stretches of time over which a charge prices its quantity, cut to the term. */

import { bug } from "../number/bug.ts";
import type { PlanCharge } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { hoursOfDay } from "../time/hour.ts";
import type { Instant } from "../time/instant.ts";
import { type PeriodRule, periodAt, periodByIndex, periodWords } from "../time/period.ts";
import type { Window } from "../time/window.ts";
import type { ZoneTable } from "../time/zone.ts";
import { startOfDay } from "../time/zone.ts";
import { cut, type Days } from "./days.ts";
import { dayWords, remembered } from "./remembered.ts";
import type { Piece } from "./timeline.ts";

/** Its window is that of the days over which the quantity counts. */
export interface PricePeriod extends Window {
  readonly rule: PeriodRule;
  /** The days that it serves, cut to the term and to the time in which a price has such periods. */
  readonly served: Days;
  /** The days over which its quantity counts: also those before and after, on which the charge has another price. */
  readonly counted: Days;
  /** Whether a quantity is priced, and not a fee or single events. */
  readonly metered: boolean;
  /** The whole period, not cut. For an hour its day. */
  readonly whole: Days;
  readonly uncut: Window;
  /** The end of the served days: that of the period, but for hours. */
  readonly dayEnd: Instant;
}

/**
 * The price periods of a charge that serve the days, in order. The days that they serve tile the time in which the
 * charge has a price: they begin where another price counts in other periods, and go on where only the price differs.
 * Quantities count in the whole period, as far as the charge has a price in it.
 */
export function pricePeriodsIn(
  zone: ZoneTable,
  anchor: CivilDate,
  pieces: readonly Piece[],
  days: Days,
): readonly PricePeriod[] {
  return stretches(pieces).flatMap(stretch => {
    const own = cut(days, stretch.from, stretch.to);
    return compareDates(own.from, own.to) >= 0 ? [] : inStretch(zone, anchor, own, stretch);
  });
}

/** Also those that another price has ended before the days, and that close on one of them or later. */
export function openPeriodsIn(
  zone: ZoneTable,
  anchor: CivilDate,
  pieces: readonly Piece[],
  days: Days,
): readonly PricePeriod[] {
  return openKnown(zone, pieces, dayWords(anchor, days.from, days.to), () =>
    openOn(zone, anchor, pieces, days),
  );
}

const openKnown = remembered<readonly PricePeriod[]>();

function openOn(
  zone: ZoneTable,
  anchor: CivilDate,
  pieces: readonly Piece[],
  days: Days,
): readonly PricePeriod[] {
  const ended = stretches(pieces).flatMap(stretch => {
    const { rule, to } = stretch;
    if (rule.kind === "hour" || to === null || compareDates(to, days.from) > 0) return [];
    const last = inStretch(zone, anchor, { from: addDays(to, -1), to }, stretch);
    return last.filter(({ counted }) => compareDates(counted.to, days.from) > 0);
  });
  return [...ended, ...pricePeriodsIn(zone, anchor, pieces, days)];
}

/** The periods of a rule that touch the days, cut to the time within which they count. */
export function periodsOf(
  zone: ZoneTable,
  anchor: CivilDate,
  rule: PeriodRule,
  days: Days,
  within: Pick<Stretch, "since" | "from" | "to">,
): readonly PricePeriod[] {
  return inStretch(zone, anchor, days, { ...within, rule, metered: true, until: within.to });
}

function inStretch(zone: ZoneTable, anchor: CivilDate, days: Days, stretch: Stretch): readonly PricePeriod[] {
  return stretch.rule.kind === "hour" ? hourly(zone, days, stretch) : daily(zone, anchor, days, stretch);
}

interface Stretch {
  readonly rule: PeriodRule;
  readonly metered: boolean;
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
  for (const { from, to, phase, charge } of pieces) {
    const last = found.at(-1);
    const touches = last !== undefined && last.to !== null && compareDates(last.to, from) === 0;
    const metered = isMetered(charge);
    const isSame = last?.metered === metered && periodWords(last.rule) === periodWords(phase.period);
    if (last !== undefined && touches && isSame) {
      found[found.length - 1] = { ...last, to, until: to };
    } else {
      const since = touches ? last.since : from;
      found.push({ rule: phase.period, metered, since, from, to, until: to });
    }
  }
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const [one, next] = [found[at], found[at + 1]];
    if (one === undefined || next === undefined || one.to === null) continue;
    if (compareDates(one.to, next.from) === 0) found[at] = { ...one, until: next.until };
  }
  return found;
}

export function isMetered({ source }: PlanCharge): boolean {
  return source.kind === "meter" || source.kind === "spend";
}

function daily(
  zone: ZoneTable,
  anchor: CivilDate,
  days: Days,
  { rule, metered, since, until, from, to }: Stretch,
): readonly PricePeriod[] {
  const found: PricePeriod[] = [];
  let whole = periodAt(rule, anchor, days.from);
  while (compareDates(whole.from, days.to) < 0) {
    const served = cut(whole, from, to);
    const counted = cut(whole, since, until);
    const uncut = windowOf(zone, whole);
    const days = { served, counted, whole: { from: whole.from, to: whole.to }, metered };
    if (!isSkipped(uncut))
      found.push({ rule, ...days, ...windowOf(zone, counted), dayEnd: instantOf(zone, served.to), uncut });
    whole = periodByIndex(rule, anchor, whole.index + 1);
  }
  return found;
}

function hourly(zone: ZoneTable, days: Days, { metered }: Stretch): readonly PricePeriod[] {
  const found: PricePeriod[] = [];
  for (let day = days.from; compareDates(day, days.to) < 0; day = addDays(day, 1)) {
    const date = { from: day, to: addDays(day, 1) };
    const dayEnd = instantOf(zone, date.to);
    for (const hour of hoursOfDay(zone, day) ?? bug(`no hours for ${formatCivilDate(day)}`)) {
      const window = { start: hour.from, end: hour.to };
      const days = { served: date, counted: date, whole: date, metered };
      found.push({ rule: { kind: "hour" }, ...days, ...window, uncut: window, dayEnd });
    }
  }
  return found;
}

/** A day that the zone went past, as Samoa did in December 2011, is no period. */
export function isSkipped({ start, end }: Window): boolean {
  return start === end;
}

/** Where the days that it serves begin, which may be after the first one that counts. */
export function servedFrom(zone: ZoneTable, { start, served, counted }: PricePeriod): Instant {
  return compareDates(served.from, counted.from) > 0 ? instantOf(zone, served.from) : start;
}

export function windowOf(zone: ZoneTable, days: Days): Window {
  return { start: instantOf(zone, days.from), end: instantOf(zone, days.to) };
}

export function instantOf(zone: ZoneTable, day: CivilDate): Instant {
  return startOfDay(zone, day) ?? bug(`no instant for ${formatCivilDate(day)}`);
}
