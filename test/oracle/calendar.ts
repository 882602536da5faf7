/** Days, instants and periods. A moment is nanoseconds since 1970 in UTC; a day is `YYYY-MM-DD` of the contract's zone. */
import { Temporal } from "temporal-polyfill";
import type { BilledClause, Duration, NumberLit, Period } from "../../compiler/syntax/tree.ts";
import { cannot, Fraction, numberOf } from "./fractions.ts";
import { dateOf, daysOf, numberOfDay, textOf, type Zone } from "./zones.ts";

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
const DAY = 86_400n * SECOND;
const QUARTER = 900n * SECOND;

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
  return textOf(numberOfDay(day) + days);
}

export function later(a: Moment, b: Moment): Moment {
  return a > b ? a : b;
}

export function secondsIn({ from, to }: Span): Fraction {
  return new Fraction(to - from, SECOND);
}

/** Where two spans overlap, null where they do not. */
export function common(a: Span, b: Span): Span | null {
  const from = later(a.from, b.from);
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? { from, to } : null;
}

export function calendarOf(zone: Zone, start: Day, billed: BilledClause): Calendar {
  const days = daysOf(zone);
  const startOf = (day: Day): Moment => days.startOf(numberOfDay(day));
  const dayOf = (moment: Moment): Day => textOf(days.holding(moment));
  const first = dateOf(numberOfDay(start));
  const months = new Map<number, Moment>();
  /** "Counted from the account's start … from the original day, clamped to the month's last day." */
  const contractMonth = (index: number): Moment => {
    const found = months.get(index) ?? startOf(first.add({ months: index }).toString());
    months.set(index, found);
    return found;
  };
  const counted = (count: number, date: Temporal.PlainDate): Span => {
    const begin = startOf(date.toString());
    const since = first.until(date, { largestUnit: "months" }).months;
    let index = Math.floor(since / count) - 1;
    while (contractMonth((index + 1) * count) <= begin) index += 1;
    return { from: contractMonth(index * count), to: contractMonth((index + 1) * count) };
  };
  /** Periods of the calendar of so many months, beginning on a day of their first month. */
  const ofMonths = (count: number, day: number, date: Temporal.PlainDate): Span => {
    const back = date.subtract({ days: day - 1 });
    const begin = back
      .with({ day: 1, month: Math.floor((back.month - 1) / count) * count + 1 })
      .with({ day });
    return { from: startOf(begin.toString()), to: startOf(begin.add({ months: count }).toString()) };
  };
  const named = (period: Period, day: number, number: number): Span => {
    const date = dateOf(number);
    switch (period.every) {
      case "day":
        return { from: days.startOf(number), to: days.startOf(number + 1) };
      case "week": {
        const monday = number - date.dayOfWeek + 1;
        return { from: days.startOf(monday), to: days.startOf(monday + 7) };
      }
      case "month":
        return ofMonths(1, day, date);
      case "quarter":
        return ofMonths(3, day, date);
      case "year":
        return ofMonths(12, day, date);
      case "months":
        return counted(period.count === null ? 1 : whole(period.count), date);
      case "contract month":
        return counted(1, date);
      case "contract quarter":
        return counted(3, date);
      case "contract year":
        return counted(12, date);
      default:
        return cannot(`the period ${period.every}`);
    }
  };
  const hours = new Map<Moment, Span>();
  /** Looked up by quarters of an hour, most of which lie in one hour. */
  const hourAt = (moment: Moment): Span => {
    const slot = moment / QUARTER;
    const near = hours.get(slot);
    if (near !== undefined && near.from <= moment && moment < near.to) return near;
    const number = days.holding(moment);
    const found = hourOf(moment, { from: days.startOf(number), to: days.startOf(number + 1) });
    hours.set(slot, found);
    return found;
  };
  const known = new Map<string, Span>();
  /** All periods but hours are made of days, so that each is found once for each of its days. */
  const holding = (period: Period | null, moment: Moment): Span => {
    if (period?.every === "hour") return hourAt(moment);
    const isBilling = period === null || period.every === "billing period";
    const asked = isBilling ? billed.period : period;
    const fromDay = isBilling && billed.fromDay !== null ? whole(billed.fromDay) : 1;
    const number = days.holding(moment);
    const key = `${asked.every} ${asked.count?.digits ?? ""} ${fromDay} ${number}`;
    const found = known.get(key) ?? named(asked, fromDay, number);
    known.set(key, found);
    return found;
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
      const count = whole(duration.count);
      if (count === 0) return moment;
      const exact = EXACT[duration.unit];
      if (exact !== undefined) return moment + BigInt(count) * exact * SECOND;
      return zone.moment(zone.local(moment).add({ [`${duration.unit}s`]: count }));
    },
    holding,
    contractMonth,
    contractDay: index => startOf(nextDay(start, index)),
    civilDay: moment => {
      const number = days.holding(moment);
      return { from: days.startOf(number), to: days.startOf(number + 1) };
    },
  };
}

function whole(number: NumberLit): number {
  return Number(numberOf(number).floor());
}

/** Hours count from the beginning of the day; its last one is shorter where clocks move by half an hour. */
function hourOf(moment: Moment, day: Span): Span {
  const from = moment - ((moment - day.from) % (3600n * SECOND));
  const to = from + 3600n * SECOND;
  return { from, to: to < day.to ? to : day.to };
}

/** The days of the zone that a span touches. One that the zone skipped takes no time, and all others about 24 hours. */
export function daysIn(calendar: Calendar, { from, to }: Span): bigint {
  if (to <= from) return 0n;
  const time = calendar.civilDay(to - 1n).to - calendar.civilDay(from).from;
  return (time + DAY / 2n) / DAY;
}
