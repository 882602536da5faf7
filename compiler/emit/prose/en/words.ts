/** English: names, dates, periods, roundings, and how things are joined. */
import type { Condition, PlanDuration, RoundingMode } from "../../../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../../../runtime/time/period.ts";
import { MONTHS, WEEKDAYS } from "../../../english-dates.ts";
import type { Scale } from "../../../syntax/tree.ts";
import type { Words } from "../phrases/words.ts";

export const words: Words = {
  quoted: (text: string): string => `“${text}”`,
  and: (items: readonly string[]): string => joined(items, "and"),
  or: (items: readonly string[]): string => joined(items, "or"),
  date: (year: string, month: number, day: number): string => `${day} ${monthName(month)} ${year}`,
  month: (month: number): string => monthName(month),
  weekday: (day: number): string => WEEKDAYS[day - 1] ?? "",
  days: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
  instant: (date: string, time: string, offset: string): string =>
    `${date}, ${time} ${offset === "Z" ? "UTC" : `(UTC${offset})`}`,
  percent: (digits: string): string => `${digits}%`,
  scale: (scale: Scale, _isOne: boolean): string => scale,
  /** Units of the language have words of their own; those of a contract stay as it writes them. */
  unit: (unit: string): string => unit,
  truth: (value: boolean): string => (value ? "true" : "false"),
  perPackage: (of: string): string => `per ${of}`,
  /** "calendar month" */
  period: (rule: PeriodRule): string => periodNoun(rule),
  each: (rule: PeriodRule): string => `each ${periodNoun(rule)}`,
  inEach: (rule: PeriodRule): string => `in each ${periodNoun(rule)}`,
  /** As a measure: "3 days after". */
  span: ({ count, unit }: PlanDuration): string => (count === 1 ? `${count} ${unit}` : `${count} ${unit}s`),
  /** After a preposition: "within 30 days". */
  duration: ({ count, unit }: PlanDuration): string =>
    count === 1 ? `${count} ${unit}` : `${count} ${unit}s`,
  /** Follows "is" or "are": "rounded to the nearest CHF 0.05, an exact half away from zero". */
  rounded: (mode: RoundingMode, step: string): string => {
    switch (mode) {
      case "up":
        return `rounded up (away from zero) to the next ${step}`;
      case "down":
        return `rounded down (towards zero) to the next ${step}`;
      case "half up":
        return `rounded to the nearest ${step}, an exact half away from zero`;
      case "half down":
        return `rounded to the nearest ${step}, an exact half towards zero`;
      case "half even":
        return `rounded to the nearest ${step}, an exact half to the even multiple of it`;
    }
  },
  is: (name: string, values: string, negated: boolean): string =>
    negated ? `${name} is not ${values}` : `${name} is ${values}`,
  compared: (
    name: string,
    operator: Extract<Condition, { readonly kind: "compare" }>["operator"],
    value: string,
    negated: boolean,
  ): string => `${name} is ${negated ? "not " : ""}${operator} ${value}`,
  /** A parameter where a number may stand, with what it is worth. */
  term: (title: string, worth: string | null): string =>
    worth === null ? `the agreed value “${title}”` : `the agreed value “${title}” (${worth})`,
  clock: (time: string): string => time,
};

function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

function joined(items: readonly string[], word: string): string {
  if (items.length <= 2) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1) ?? ""}`;
}

function periodNoun(rule: PeriodRule): string {
  switch (rule.kind) {
    case "hour":
    case "day":
    case "week":
      return rule.kind;
    case "month":
    case "quarter":
    case "year":
      return rule.fromDay === 1 ? `calendar ${rule.kind}` : `${rule.kind} that begins on day ${rule.fromDay}`;
    case "months":
      return `period of ${rule.count} contract months`;
    case "contract month":
    case "contract quarter":
    case "contract year":
      return rule.kind;
  }
}
