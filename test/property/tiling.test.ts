/**
 * Periods fill the term: for every day on which an account may start, every billing period and several zones, no gap
 * and no overlap, in days and in instants. What is expected comes from plain calendar arithmetic and moment's data.
 */
import moment from "moment-timezone";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../index.ts";
import { type AccountCalendar, accountCalendar } from "../../runtime/billing/calendar.ts";
import { formatCivilDate, parseCivilDate } from "../../runtime/time/civil.ts";
import { hourAt, hoursOfDay } from "../../runtime/time/hour.ts";
import { accountOf, compileText, contractText } from "../kit/plan.ts";

const DAY = 86_400_000;

/** Years with and without a leap day; the year in which Samoa lost a day; the one in which Vancouver stops changing clocks. */
const ZONES: readonly (readonly [zone: string, year: number])[] = [
  ["Europe/Zurich", 2024],
  ["America/New_York", 2023],
  ["Asia/Kolkata", 2024],
  ["Pacific/Apia", 2011],
  ["Australia/Lord_Howe", 2025],
  ["America/Vancouver", 2026],
  ["America/Santiago", 2024],
  ["UTC", 2027],
];

/** Whether a period begins on the day, given the day of the start. */
type Begins = (day: Date, start: Date) => boolean;

const onDay =
  (first: number, months: number): Begins =>
  day =>
    day.getUTCDate() === first && day.getUTCMonth() % months === 0;

const sinceStart =
  (months: number): Begins =>
  (day, start) => {
    const gone =
      (day.getUTCFullYear() - start.getUTCFullYear()) * 12 + day.getUTCMonth() - start.getUTCMonth();
    const lastOfMonth = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
    return gone % months === 0 && day.getUTCDate() === Math.min(start.getUTCDate(), lastOfMonth);
  };

const PERIODS: readonly (readonly [each: string, begins: Begins])[] = [
  ["day", () => true],
  ["week", day => day.getUTCDay() === 1],
  ["month", onDay(1, 1)],
  ["month from day 15", onDay(15, 1)],
  ["month from day 28", onDay(28, 1)],
  ["quarter", onDay(1, 3)],
  ["quarter from day 10", onDay(10, 3)],
  ["year", onDay(1, 12)],
  ["year from day 28", onDay(28, 12)],
  ["2 months", sinceStart(2)],
  ["5 months", sinceStart(5)],
  ["contract month", sinceStart(1)],
  ["contract quarter", sinceStart(3)],
  ["contract year", sinceStart(12)],
];

/** Days of the year: all of January, the leap day (1 March in other years), the last days of February, April and December. */
const ORDINALS: readonly number[] = [...Array.from({ length: 31 }, (_, day) => day), 58, 59, 119, 363, 364];

const text = (day: Date): string => day.toISOString().slice(0, 10);

/** The first instant of the day, as moment has it, in nanoseconds. */
function beginningOf(zone: string): (day: string) => bigint {
  const known = new Map<string, bigint>();
  return day => {
    const found = known.get(day) ?? BigInt(moment.tz(day, zone).valueOf()) * 1_000_000n;
    known.set(day, found);
    return found;
  };
}

function planFor(zone: string, each: string, year: number): Plan {
  const head = { timezone: zone, billed: each, effective: `from ${year}-01-01 until further notice` };
  return compileText(contractText('charge fee "Fee" CHF 1.00 once at start', head)).plan;
}

/** First days of the periods after the start, over two years. */
function firstDays(start: Date, begins: Begins): readonly string[] {
  return Array.from({ length: 731 }, (_, index) => new Date(start.getTime() + (index + 1) * DAY)).flatMap(
    day => (begins(day, start) ? [text(day)] : []),
  );
}

/** In words, the first that does not hold of the periods of an account. */
function wrongPeriods(
  calendar: AccountCalendar,
  start: string,
  days: readonly string[],
  beginning: (day: string) => bigint,
): readonly string[] {
  let from = start;
  for (const [index, to] of days.entries()) {
    const period = calendar.period(index + 1);
    if (period === null) return [`no period ${index + 1}`];
    const is = [formatCivilDate(period.from), formatCivilDate(period.to), period.start, period.end];
    const wanted = [from, to, beginning(from), beginning(to)];
    if (is.join() !== wanted.join()) return [`period ${index + 1} is ${is.join()}, not ${wanted.join()}`];
    const inside = [beginning(from), beginning(to) - 1n].filter(() => beginning(from) < beginning(to));
    if (inside.some(at => calendar.numberAt(at) !== index + 1)) return [`an instant of period ${index + 1}`];
    from = to;
  }
  return [];
}

describe.each(ZONES)("%s from %i", (zone, year) => {
  const beginning = beginningOf(zone);

  test.each(PERIODS)("billed each %s: every start day of a month", (each, begins) => {
    const plan = planFor(zone, each, year);
    const wrong = ORDINALS.flatMap(ordinal => {
      // The periods of a day are the same whenever they start.
      if (each === "day" && ordinal % 10 !== 0) return [];
      const start = new Date(Date.UTC(year, 0, 1 + ordinal));
      if (zone === "Pacific/Apia" && text(start) === "2011-12-30") return [];
      const calendar = accountCalendar(plan, accountOf({ start: text(start) }));
      return wrongPeriods(calendar, text(start), firstDays(start, begins), beginning).map(
        one => `start ${text(start)}: ${one}`,
      );
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test("hours fill the days", () => {
    const { zone: table } = planFor(zone, "month", year);
    let at = beginning(`${year}-01-01`);
    const wrong: string[] = [];
    for (let ordinal = 0; ordinal < 731; ordinal += 1) {
      const day = text(new Date(Date.UTC(year, 0, 1 + ordinal)));
      const date = parseCivilDate(day);
      for (const hour of date === null ? [] : (hoursOfDay(table, date) ?? [])) {
        const ends = [hourAt(table, hour.from), hourAt(table, hour.to - 1n)];
        if (hour.from !== at || hour.to - hour.from > 3_600_000_000_000n)
          wrong.push(`${day}, hour ${hour.hour}`);
        if (ends.some(end => end?.from !== hour.from)) wrong.push(`${day}, within hour ${hour.hour}`);
        at = hour.to;
      }
      if (at !== beginning(text(new Date(Date.UTC(year, 0, 2 + ordinal))))) wrong.push(`${day}, its end`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
