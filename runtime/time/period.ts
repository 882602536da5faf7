/** Periods of days: of the calendar, or counted from the account's start. Hours are in hour.ts. */
import { bug } from "../number/bug.ts";
import {
  addMonthsClamped,
  type CivilDate,
  compareDates,
  daysBetween,
  epochDay,
  epochDayOf,
  fromEpochDay,
  monthIndex,
} from "./civil.ts";
import { floorDiv, modulo } from "./integers.ts";

/**
 * `hour` to `year` are of the calendar; `fromDay` (1 to 28) is the day on which they begin, in their first
 * month. The rest is counted from the account's start (the anchor), `count` months at a time for `months`.
 */
export type PeriodRule =
  | { readonly kind: "hour" }
  | { readonly kind: "day" }
  | { readonly kind: "week" }
  | { readonly kind: "month" | "quarter" | "year"; readonly fromDay: number }
  | { readonly kind: "months"; readonly count: number }
  | { readonly kind: "contract month" | "contract quarter" | "contract year" };

/**
 * A whole period, half-open. Indices of neighbours differ by 1; a calendar period has the same index for
 * every account, an anchored period has 0 where it begins at the anchor and less than 0 before.
 */
export interface Period {
  readonly index: number;
  readonly from: CivilDate;
  /** The first day after the period. */
  readonly to: CivilDate;
}

/**
 * The period that holds the date. Hours are instants, not days: an `hour` rule is a bug here, see hour.ts.
 */
export function periodAt(rule: PeriodRule, anchor: CivilDate, date: CivilDate): Period {
  return periodByIndex(rule, anchor, indexAt(rule, anchor, date));
}

/** The period of that index. An `hour` rule is a bug here. */
export function periodByIndex(rule: PeriodRule, anchor: CivilDate, index: number): Period {
  return { index, from: startOf(rule, anchor, index), to: startOf(rule, anchor, index + 1) };
}

/** Whether a period of the rule begins on the date. */
export function isBoundary(rule: PeriodRule, anchor: CivilDate, date: CivilDate): boolean {
  return rule.kind === "hour" || compareDates(periodAt(rule, anchor, date).from, date) === 0;
}

/** Days of the period: 28 to 31 for a month. */
export function daysIn(period: Period): number {
  return daysBetween(period.from, period.to);
}

/**
 * Whether every boundary of `outer` is one of `inner`, so that whole inner periods fill each outer one.
 * Without an anchor: for accounts of any start. With it, anchored periods are also compared to those of the
 * calendar.
 */
export function nests(inner: PeriodRule, outer: PeriodRule, anchor: CivilDate | null = null): boolean {
  if (inner.kind === "hour") return true;
  if (inner.kind === "day") return outer.kind !== "hour";
  if (inner.kind === "week" || outer.kind === "week") return inner.kind === outer.kind;
  if (outer.kind === "hour" || outer.kind === "day") return false;
  const a = monthly(inner, anchor);
  const b = monthly(outer, anchor);
  if (b.months % a.months !== 0) return false;
  // Two anchored rules share their anchor; any other pair must begin on one day and in matching months.
  if (a.anchored && b.anchored) return true;
  return a.day !== null && a.day === b.day && modulo(b.phase - a.phase, a.months) === 0;
}

function indexAt(rule: PeriodRule, anchor: CivilDate, date: CivilDate): number {
  switch (rule.kind) {
    case "hour":
      return bug("hours are no periods of days");
    case "day":
      return epochDay(date);
    case "week":
      return floorDiv(epochDay(date) + MONDAY, 7);
    case "month":
    case "quarter":
    case "year": {
      const begun = date.day < rule.fromDay ? 1 : 0;
      return floorDiv(monthIndex(date) - begun, monthsOf(rule));
    }
    case "months":
    case "contract month":
    case "contract quarter":
    case "contract year": {
      const months = monthsOf(rule);
      const index = floorDiv(monthIndex(date) - monthIndex(anchor), months);
      return compareDates(date, addMonthsClamped(anchor, index * months)) < 0 ? index - 1 : index;
    }
  }
}

function startOf(rule: PeriodRule, anchor: CivilDate, index: number): CivilDate {
  switch (rule.kind) {
    case "hour":
      return bug("hours are no periods of days");
    case "day":
      return fromEpochDay(index);
    case "week":
      return fromEpochDay(index * 7 - MONDAY);
    case "month":
    case "quarter":
    case "year": {
      const first = index * monthsOf(rule);
      return fromEpochDay(epochDayOf(floorDiv(first, 12), modulo(first, 12) + 1, rule.fromDay));
    }
    case "months":
    case "contract month":
    case "contract quarter":
    case "contract year":
      // Always from the original day: a start on the 31st comes back to the 31st after a short month.
      return addMonthsClamped(anchor, index * monthsOf(rule));
  }
}

/** 1970-01-01 was a Thursday: the days from Monday to it. */
const MONDAY = 3;

type MonthlyRule = Exclude<PeriodRule, { readonly kind: "hour" | "day" | "week" }>;

function monthsOf(rule: MonthlyRule): number {
  switch (rule.kind) {
    case "month":
    case "contract month":
      return 1;
    case "quarter":
    case "contract quarter":
      return 3;
    case "year":
    case "contract year":
      return 12;
    case "months":
      return rule.count;
  }
}

interface Monthly {
  readonly months: number;
  readonly anchored: boolean;
  /** The day of month of every boundary, null where it is unknown or clamped in short months. */
  readonly day: number | null;
  /** A month index in which a period begins. */
  readonly phase: number;
}

function monthly(rule: MonthlyRule, anchor: CivilDate | null): Monthly {
  const months = monthsOf(rule);
  if (rule.kind === "month" || rule.kind === "quarter" || rule.kind === "year") {
    return { months, anchored: false, day: rule.fromDay, phase: 0 };
  }
  if (anchor === null || anchor.day > 28) return { months, anchored: true, day: null, phase: 0 };
  return { months, anchored: true, day: anchor.day, phase: monthIndex(anchor) };
}

/** As a contract writes it after `each`: "month", "month from day 15", "6 months", "contract year". Equal for equal rules. */
export function periodWords(rule: PeriodRule): string {
  switch (rule.kind) {
    case "months":
      return `${rule.count} months`;
    case "month":
    case "quarter":
    case "year":
      return rule.fromDay === 1 ? rule.kind : `${rule.kind} from day ${rule.fromDay}`;
    default:
      return rule.kind;
  }
}
