/** Names, dates, periods, roundings, and how things are joined. */
import type { Condition, PlanDuration, RoundingMode } from "../../../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../../../runtime/time/period.ts";
import type { Scale } from "../../../syntax/tree.ts";

export interface Words {
  readonly quoted: (text: string) => string;
  readonly and: (items: readonly string[]) => string;
  readonly or: (items: readonly string[]) => string;
  readonly date: (year: string, month: number, day: number) => string;
  readonly month: (month: number) => string;
  readonly weekday: (day: number) => string;
  readonly days: (from: string, to: string) => string;
  readonly instant: (date: string, time: string, offset: string) => string;
  readonly percent: (digits: string) => string;
  readonly scale: (scale: Scale, isOne: boolean) => string;
  /** Units of the language have words of their own; those of a contract stay as it writes them. */
  readonly unit: (unit: string) => string;
  readonly truth: (value: boolean) => string;
  readonly perPackage: (of: string) => string;
  /** "calendar month" */
  readonly period: (rule: PeriodRule) => string;
  readonly each: (rule: PeriodRule) => string;
  readonly inEach: (rule: PeriodRule) => string;
  /** As a measure: "3 days after". */
  readonly span: (duration: PlanDuration) => string;
  /** After a preposition: "within 30 days". */
  readonly duration: (duration: PlanDuration) => string;
  /** Follows "is" or "are": "rounded to the nearest CHF 0.05, an exact half away from zero". */
  readonly rounded: (mode: RoundingMode, step: string) => string;
  readonly is: (name: string, values: string, negated: boolean) => string;
  readonly compared: (
    name: string,
    operator: Extract<
      Condition,
      {
        readonly kind: "compare";
      }
    >["operator"],
    value: string,
    negated: boolean,
  ) => string;
  /** A parameter where a number may stand, with what it is worth. */
  readonly term: (title: string, worth: string | null) => string;
  readonly clock: (time: string) => string;
}
