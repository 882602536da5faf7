/** The leaves and values of the syntax tree: names, numbers, money, dates, periods, roundings. */
import type { Span } from "../source/span.ts";

export interface Node {
  readonly kind: string;
  readonly span: Span;
}

/** A name that a contract gives, or one that it refers to. */
export interface Name extends Node {
  readonly kind: "name";
  readonly text: string;
}

/** A word that is no name: a unit (`GB-hours`, `day`) or a currency (`CHF`). */
export interface Word extends Node {
  readonly kind: "word";
  readonly text: string;
}

export type Scale = "thousand" | "million" | "billion";

/** Digits exactly as written, without grouping: `20'000.50` is "20000.50". The scale is not applied. */
export interface NumberLit extends Node {
  readonly kind: "number";
  readonly negative: boolean;
  readonly digits: string;
  readonly scale: Scale | null;
}

export interface Money extends Node {
  readonly kind: "money";
  readonly currency: Word;
  readonly number: NumberLit;
}

/** A number, with its unit where one stands. */
export interface Quantity extends Node {
  readonly kind: "quantity";
  readonly number: NumberLit;
  readonly unit: Word | null;
}

/** `8.1%`: the number is 8.1. */
export interface Percent extends Node {
  readonly kind: "percent";
  readonly number: NumberLit;
}

/** `the NAME` */
export interface ParameterRef extends Node {
  readonly kind: "parameter-ref";
  readonly name: Name;
}

/** `value` is what the text says: quotes taken off, escapes replaced. */
export interface Text extends Node {
  readonly kind: "text";
  readonly value: string;
}

export interface BooleanLit extends Node {
  readonly kind: "boolean";
  readonly value: boolean;
}

/** "2026-01-31": four digits, two, two; whether the day exists is for the check. */
export interface DateLit extends Node {
  readonly kind: "date";
  readonly text: string;
}

/** "2026-01" */
export interface MonthLit extends Node {
  readonly kind: "month";
  readonly text: string;
}

/** "07:00" */
export interface TimeLit extends Node {
  readonly kind: "time";
  readonly text: string;
}

/** "2026-01-31T07:00:00+01:00" */
export interface InstantLit extends Node {
  readonly kind: "instant";
  readonly text: string;
}

export type Amount = Money | ParameterRef;
/** EBNF `quantity`. */
export type QuantityRef = Quantity | ParameterRef;
export type Worth = Money | Quantity | ParameterRef;
export type Value = Worth | Percent;
export type Literal = Value | Text | BooleanLit;
/** EBNF `pvalue`. */
export type ParameterValue = Value | Text | DateLit;
export type DateRef = DateLit | ParameterRef;

/** `between A and B`, both included. */
export interface Between<V> extends Node {
  readonly kind: "between";
  readonly low: V;
  readonly high: V;
}

/** `one of "a", "b"` */
export interface OneOf extends Node {
  readonly kind: "one-of";
  readonly values: readonly Text[];
}

export interface Period extends Node {
  readonly kind: "period";
  readonly every: PeriodName;
  /** Only with `months`: the N of `N months`. */
  readonly count: NumberLit | null;
}

export type PeriodName =
  | "hour"
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "months"
  | "billing period"
  | "contract month"
  | "contract quarter"
  | "contract year";

export interface Duration extends Node {
  readonly kind: "duration";
  readonly count: NumberLit;
  /** Singular, also where the text has the plural. */
  readonly unit: "minute" | "hour" | "day" | "week" | "month" | "year";
}

export interface Rounding extends Node {
  readonly kind: "rounding";
  readonly mode: "up" | "down" | "half up" | "half down" | "half even";
  readonly step: Value;
}

/** What follows `from` in a phase: `start`, a date, `contract month 13`, `contract day 15`. */
export type PhaseStart = TermStart | DateRef | ContractPoint;

export interface TermStart extends Node {
  readonly kind: "start";
}

export interface ContractPoint extends Node {
  readonly kind: "contract-point";
  readonly unit: "month" | "day";
  readonly number: NumberLit;
}

/** What follows `during`; both ends are included. */
export type Window = DateWindow | ContractWindow;

export interface DateWindow extends Node {
  readonly kind: "date-window";
  readonly from: DateRef;
  readonly to: DateRef;
}

/** `contract month 3` has the same number twice. */
export interface ContractWindow extends Node {
  readonly kind: "contract-window";
  readonly unit: "month" | "day";
  readonly from: NumberLit;
  readonly to: NumberLit;
}

/** `per started 100 thousand calls` */
export interface Per extends Node {
  readonly kind: "per";
  readonly started: boolean;
  readonly count: NumberLit | null;
  readonly scale: Scale | null;
  readonly unit: Word;
}
