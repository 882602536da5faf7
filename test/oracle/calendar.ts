/** Days, instants and periods. A moment is nanoseconds since 1970 in UTC; a day is `YYYY-MM-DD` of the contract's zone. */
import { Temporal } from "temporal-polyfill";
import type { BilledClause, Duration, Period } from "../../compiler/syntax/tree.ts";
import { cannot, Fraction, numberOf } from "./fractions.ts";
import type { Zone } from "./zones.ts";

export type Moment = bigint;
export type Day = string;

/** Half-open. */
export interface Span {
  readonly from: Moment;
  readonly to: Moment;
}

export interface Calendar {
  readonly startOf: (day: Day) => Moment;
  readonly dayOf: (moment: Moment) => Day;
  /** Local wall clock: day, seconds since midnight by the clock, weekday from 1 for Monday, month. */
  readonly clockOf: (moment: Moment) => Clock;
  readonly addTo: (moment: Moment, duration: Duration) => Moment;
  /** The whole period of that kind that holds the moment, not cut by any term. */
  readonly holding: (period: Period | null, moment: Moment) => Span;
  /** 0 is the first contract month. */
  readonly contractMonth: (index: number) => Moment;
  readonly contractDay: (index: number) => Moment;
  readonly civilDay: (moment: Moment) => Span;
}

export interface Clock {
  readonly day: Day;
  readonly second: number;
  readonly weekday: number;
  readonly month: number;
}

const SECOND = 1_000_000_000n;

/** Units of a fixed length in seconds; all others are of the calendar. */
const EXACT: Readonly<Record<string, bigint>> = { second: 1n, minute: 60n, hour: 3600n };

export function momentOf(text: string): Moment | null {
  if (!/^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.test(text)) return null;
  try {
    return Temporal.Instant.from(text).epochNanoseconds;
  } catch {
    return null;
  }
}

export function nextDay(day: Day, days = 1): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function secondsIn({ from, to }: Span): Fraction {
  return new Fraction(to - from, SECOND);
}

/** Where two spans overlap, null where they do not. */
export function common(a: Span, b: Span): Span | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? { from, to } : null;
}

export function calendarOf(zone: Zone, start: Day, billed: BilledClause): Calendar {
  const known = new Map<Day, Moment>();
  const plain = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day);
  const startOf = (day: Day): Moment => {
    const found = known.get(day) ?? zone.startOf(plain(day));
    known.set(day, found);
    return found;
  };
  const dayOf = (moment: Moment): Day => zone.local(moment).toPlainDate().toString();
  const first = plain(start);
  /** "Counted from the account's start … from the original day, clamped to the month's last day." */
  const contractMonth = (index: number): Moment => startOf(first.add({ months: index }).toString());
  const counted = (months: number, moment: Moment): Span => {
    const since = first.until(plain(dayOf(moment)), { largestUnit: "months" }).months;
    let index = Math.floor(since / months) - 1;
    while (contractMonth((index + 1) * months) <= moment) index += 1;
    return { from: contractMonth(index * months), to: contractMonth((index + 1) * months) };
  };
  /** Periods of the calendar of so many months, beginning on a day of their first month. */
  const ofMonths = (months: number, day: number, moment: Moment): Span => {
    const at = plain(dayOf(moment));
    const back = at.subtract({ days: day - 1 });
    const begin = back
      .with({ day: 1, month: Math.floor((back.month - 1) / months) * months + 1 })
      .with({ day });
    return { from: startOf(begin.toString()), to: startOf(begin.add({ months }).toString()) };
  };
  const holding = (period: Period | null, moment: Moment): Span => {
    if (period === null || period.every === "billing period") return billing(moment);
    return named(period, 1, moment);
  };
  const named = (period: Period, day: number, moment: Moment): Span => {
    switch (period.every) {
      case "hour":
        return hourOf(moment, zone.local(moment));
      case "day":
        return civilDay(moment);
      case "week": {
        const at = plain(dayOf(moment));
        const monday = at.subtract({ days: at.dayOfWeek - 1 });
        return { from: startOf(monday.toString()), to: startOf(monday.add({ days: 7 }).toString()) };
      }
      case "month":
        return ofMonths(1, day, moment);
      case "quarter":
        return ofMonths(3, day, moment);
      case "year":
        return ofMonths(12, day, moment);
      case "months":
        return counted(period.count === null ? 1 : Number(numberOf(period.count).floor()), moment);
      case "contract month":
        return counted(1, moment);
      case "contract quarter":
        return counted(3, moment);
      case "contract year":
        return counted(12, moment);
      case "billing period":
        return billing(moment);
      default:
        return cannot(`the period ${String(period.every)}`);
    }
  };
  const billing = (moment: Moment): Span =>
    named(billed.period, billed.fromDay === null ? 1 : Number(numberOf(billed.fromDay).floor()), moment);
  const civilDay = (moment: Moment): Span => {
    const day = dayOf(moment);
    return { from: startOf(day), to: startOf(nextDay(day)) };
  };
  return {
    startOf,
    dayOf,
    clockOf: moment => {
      const at = zone.local(moment);
      const second = at.hour * 3600 + at.minute * 60 + at.second;
      return { day: at.toPlainDate().toString(), second, weekday: at.dayOfWeek, month: at.month };
    },
    addTo: (moment, duration) => {
      const count = Number(numberOf(duration.count).floor());
      const exact = EXACT[duration.unit];
      if (exact !== undefined) return moment + BigInt(count) * exact * SECOND;
      return zone.moment(zone.local(moment).add({ [`${duration.unit}s`]: count }));
    },
    holding,
    contractMonth,
    contractDay: index => startOf(nextDay(start, index)),
    civilDay,
  };
}

/** A clock hour: it begins where minutes and seconds are nought, and takes an hour. */
function hourOf(moment: Moment, at: Temporal.PlainDateTime): Span {
  const into = BigInt(at.minute * 60 + at.second) * SECOND;
  const rest = moment % SECOND;
  const from = moment - into - (rest < 0n ? rest + SECOND : rest);
  return { from, to: from + 3600n * SECOND };
}

/** The days of the zone that a span touches: from its first to its last. */
export function daysIn(calendar: Calendar, { from, to }: Span): bigint {
  if (to <= from) return 0n;
  const first = Temporal.PlainDate.from(calendar.dayOf(from));
  const last = Temporal.PlainDate.from(calendar.dayOf(to - 1n));
  return BigInt(first.until(last, { largestUnit: "days" }).days) + 1n;
}
