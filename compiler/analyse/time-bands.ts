/** Whether the rows of a band of time cover the year and none of them overlap, by exact boxes. */
import type { TimeSpan } from "../../runtime/plan/plan.ts";
import { dayOfWeek, parseCivilDate } from "../../runtime/time/civil.ts";
import { MONTHS, WEEKDAYS } from "../english-dates.ts";
import { spaceOf } from "./box-space.ts";
import { type Box, type Dimension, gaps, overlaps, type Witness } from "./boxes.ts";

/** The spans of one row; all of them hold together. */
export type TimeRow = readonly TimeSpan[];

export interface TimeFindings {
  /** Two rows by their places, and when both hold. */
  readonly overlap: { readonly first: number; readonly second: number; readonly witness: string } | null;
  /** When no row holds; rows with dates aside, since a date comes once. */
  readonly gap: string | null;
  /** Rows that never hold, by their places. */
  readonly dead: readonly number[];
}

export function timeFindings(rows: readonly TimeRow[]): TimeFindings {
  const dimensions = dimensionsOf(rows);
  const places = rows.map((_, place) => place);
  const weekly = places.filter(place => datesOf(rows[place] ?? []) === null);
  const boxes = weekly.map(place => boxOf(dimensions, rows[place] ?? []));
  const space = spaceOf(dimensions, boxes);
  const twice = overlaps(space).found[0];
  const gap = gaps(space).found[0];
  const weeklyOverlap =
    twice === undefined
      ? null
      : {
          first: weekly[twice.first] ?? 0,
          second: weekly[twice.second] ?? 0,
          witness: inWords(twice.witness),
        };
  return {
    overlap: weeklyOverlap ?? datedOverlap(rows),
    gap: gap === undefined ? null : inWords(gap),
    dead: places.filter(place => isDead(rows[place] ?? [])),
  };
}

function datesOf(row: TimeRow): readonly string[] | null {
  const span = row.find(({ kind }) => kind === "dates");
  return span?.kind === "dates" ? span.dates : null;
}

/** Months, weekdays, and the stretches of the day between all the times that rows name. */
function dimensionsOf(rows: readonly TimeRow[]): readonly Dimension[] {
  const times = new Set([0]);
  for (const span of rows.flat()) {
    if (span.kind !== "hours") continue;
    times.add(span.from);
    if (span.to < DAY) times.add(span.to);
  }
  const starts = [...times].sort((a, b) => a - b);
  return [
    { name: "month", values: MONTHS.map((_, i) => String(i + 1)), open: false },
    { name: "day", values: WEEKDAYS.map((_, i) => String(i + 1)), open: false },
    { name: "time", values: starts.map(String), open: false },
  ];
}

const DAY = 86_400;

function boxOf(dimensions: readonly Dimension[], row: TimeRow): Box {
  return dimensions.map(({ name, values }) => {
    const held = values.filter(value => row.every(span => allows(span, name, Number.parseInt(value, 10))));
    return held.length === values.length ? null : held;
  });
}

function allows(span: TimeSpan, dimension: string, value: number): boolean {
  if (span.kind === "months" && dimension === "month") {
    const { from, to } = span;
    return from <= to ? value >= from && value <= to : value >= from || value <= to;
  }
  if (span.kind === "weekdays" && dimension === "day") return span.days.includes(value);
  if (span.kind === "hours" && dimension === "time") return value >= span.from && value < span.to;
  return true;
}

/** Rows with dates win over others, so they are compared with each other alone, date by date. */
function datedOverlap(rows: readonly TimeRow[]): TimeFindings["overlap"] {
  const byDate = new Map<string, { readonly place: number; readonly row: TimeRow }[]>();
  for (const [place, row] of rows.entries()) {
    for (const date of datesOf(row) ?? []) {
      if (!holdsOn(row, date)) continue;
      const others = byDate.get(date) ?? [];
      byDate.set(date, others);
      for (const other of others) {
        const time = sharedTime(other.row, row);
        if (time !== null)
          return { first: other.place, second: place, witness: `on ${date} at ${clock(time)}` };
      }
      others.push({ place, row });
    }
  }
  return null;
}

/** Whether the row's months and weekdays take the date. */
function holdsOn(row: TimeRow, text: string): boolean {
  const date = parseCivilDate(text);
  if (date === null) return false;
  return row.every(span => allows(span, "month", date.month) && allows(span, "day", dayOfWeek(date)));
}

function sharedTime(a: TimeRow, b: TimeRow): number | null {
  const [first, second] = [hoursOf(a), hoursOf(b)];
  const from = Math.max(first.from, second.from);
  return from < Math.min(first.to, second.to) ? from : null;
}

function hoursOf(row: TimeRow): { readonly from: number; readonly to: number } {
  const span = row.find(({ kind }) => kind === "hours");
  return span?.kind === "hours" ? span : { from: 0, to: DAY };
}

function isDead(row: TimeRow): boolean {
  const dates = datesOf(row);
  return dates !== null && !dates.some(date => holdsOn(row, date));
}

function inWords(witness: Witness): string {
  const value = (name: string): number =>
    Number.parseInt(witness.find(({ dimension }) => dimension === name)?.value ?? "1", 10);
  const day = `a ${WEEKDAYS[value("day") - 1]} in ${MONTHS[value("month") - 1]}`;
  return `on ${day} at ${clock(value("time"))}`;
}

function clock(second: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(Math.floor(second / 3_600))}:${two(Math.floor(second / 60) % 60)}`;
}
