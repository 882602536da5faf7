/**
 * The compact form of the zone data and how it expands. Minutes are whole in all zones since 2000, so seconds
 * are not stored. Numbers are in base 36.
 *
 * - rules: `month.weekday.day.minute`, parted by blanks: in that month, the first such weekday (1 is Monday)
 *   on or after that day, at that minute of the UTC day. "The last Sunday of October" is the first on or
 *   after the 25th.
 * - histories, one a line: the offset in minutes in the first minute of 2000, then blank-parted items.
 *   `delta:offset` is one transition, in minutes after the one before it (or after 2000 began);
 *   `first-last:rule=offset,…` repeats rules in each of those years (0 is 2000).
 * - names, one line a region: `region/` then `name=history`, parted by blanks; the region of `UTC` is empty.
 */
import { dayOfWeekOf, epochDayOf } from "../../runtime/time/civil.ts";
import { modulo } from "../../runtime/time/integers.ts";

/**
 * When clocks change in a year: the first such weekday on or after the day of the month, at a minute of its
 * UTC day.
 */
export interface YearlyRule {
  readonly month: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly day: number;
  readonly minute: number;
}

/** Offset in minutes in the first minute of 2000, and the transitions as minutes since 1970 and offsets. */
export interface History {
  readonly initial: number;
  readonly transitions: readonly (readonly [minute: number, offset: number])[];
}

/** 2000-01-01T00:00Z in minutes since 1970. */
export const FIRST_MINUTE: number = epochDayOf(2000, 1, 1) * 1_440;
export const FIRST_YEAR: number = 2000;
export const LAST_YEAR: number = 2099;

/** The number of the history of each name. */
export function readNames(names: string): ReadonlyMap<string, number> {
  const histories = new Map<string, number>();
  for (const line of names.split("\n")) {
    const [region = "", ...entries] = line.split(" ");
    for (const entry of entries) {
      const [name = "", history = ""] = entry.split("=");
      histories.set(region + name, int(history));
    }
  }
  return histories;
}

/** The number of the history of one name; null where none has it. */
export function historyOf(names: string, wanted: string): number | null {
  const region = wanted.slice(0, wanted.lastIndexOf("/") + 1);
  const name = wanted.slice(region.length);
  const line = names.split("\n").find(one => one.startsWith(`${region} `));
  const entry = line?.split(" ").find(one => one.startsWith(`${name}=`));
  return entry === undefined ? null : int(entry.slice(name.length + 1));
}

export function readRules(rules: string): readonly YearlyRule[] {
  return rules.split(" ").map(rule => {
    const [month = "", weekday = "", day = "", minute = ""] = rule.split(".");
    return { month: int(month), weekday: int(weekday), day: int(day), minute: int(minute) };
  });
}

/** One line of the histories. */
export function readHistory(line: string, rules: readonly YearlyRule[]): History {
  const [initial = "", ...items] = line.split(" ");
  const transitions: (readonly [number, number])[] = [];
  let last = FIRST_MINUTE;
  for (const item of items) {
    const [when = "", what = ""] = item.split(":");
    const added = when.includes("-") ? yearly(when, what, rules) : [[last + int(when), int(what)] as const];
    transitions.push(...added);
    last = transitions.at(-1)?.[0] ?? last;
  }
  return { initial: int(initial), transitions };
}

/** When the rule falls in that year, in minutes since 1970. */
export function ruleMinute(rule: YearlyRule, year: number): number {
  const earliest = epochDayOf(year, rule.month, rule.day);
  const wait = modulo(rule.weekday - dayOfWeekOf(earliest), 7);
  return (earliest + wait) * 1_440 + rule.minute;
}

function yearly(
  years: string,
  uses: string,
  rules: readonly YearlyRule[],
): readonly (readonly [number, number])[] {
  const [first = "", last = ""] = years.split("-");
  const used = uses.split(",").map(use => {
    const [rule = "", offset = ""] = use.split("=");
    return { rule: rules[int(rule)], offset: int(offset) };
  });
  const transitions: (readonly [number, number])[] = [];
  for (let year = FIRST_YEAR + int(first); year <= FIRST_YEAR + int(last); year += 1) {
    for (const { rule, offset } of used) {
      if (rule !== undefined) transitions.push([ruleMinute(rule, year), offset]);
    }
  }
  return transitions;
}

function int(text: string): number {
  return Number.parseInt(text, 36);
}
