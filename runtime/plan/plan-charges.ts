/** Charges of a plan: what is priced, when, by which rows, and what is taken off before. */
import type { PeriodRule } from "../time/period.ts";
import type {
  Condition,
  DateText,
  FieldValue,
  MeterExpression,
  Num,
  Operand,
  Place,
  PlanDimension,
  PlanRounding,
  UnitLabel,
} from "./plan.ts";

export interface PlanCharge {
  readonly name: string;
  readonly title: string;
  readonly source: ChargeSource;
  readonly timing: "advance" | "arrears";
  /** Null where the price holds no recurring fee. */
  readonly proration: "day" | "second" | "none" | null;
  /** None or one; under `for each` up to two, one of events and one of what is priced. */
  readonly includes: readonly PlanAllowance[];
  /** Applied in this order to an exact price: at least, at most, rounded. */
  readonly least: Operand | null;
  readonly most: Operand | null;
  readonly priceRounding: PlanRounding | null;
  readonly increasing: PlanIncrease | null;
  /** Rated each period, due once in this one; null where it is due as it is rated. */
  readonly settled: PeriodRule | null;
  readonly note: string | null;
  /** At least one, rising; the first is from the start. */
  readonly phases: readonly PricePhase[];
  readonly place: Place;
}

export type ChargeSource =
  | { readonly kind: "none" }
  | {
      readonly kind: "meter";
      readonly meter: string;
      /** Dimensions each of whose values is priced on its own. */
      readonly separately: readonly string[];
    }
  | { readonly kind: "parameter"; readonly parameter: string }
  | {
      readonly kind: "each";
      readonly event: string;
      /** What of the event is priced; null where only its number counts. */
      readonly of: MeterExpression | null;
      /** The unit of `of`. */
      readonly unit: UnitLabel | null;
      readonly where: Condition | null;
      /** The fields and bands that rows choose by. */
      readonly dimensions: readonly PlanDimension[];
    }
  | { readonly kind: "spend"; readonly of: readonly string[] };

/** `includes Q each PERIOD`: taken off before pricing; `tiers` says how it meets them (null without tiers). */
export interface PlanAllowance {
  readonly quantity: Operand;
  /** Of the source; or the number of events, or money, which only `for each` knows. */
  readonly counts: "quantity" | "money" | "events";
  readonly period: PeriodRule;
  readonly tiers: "before" | "within" | null;
  readonly carries: PlanCarryOver | null;
  readonly place: Place;
}

/** What is unused of a period may be drawn in so many periods after it, oldest first. */
export interface PlanCarryOver {
  readonly periods: number;
  /** The most that may wait; null without a limit. */
  readonly upTo: Operand | null;
}

/** One allowance for several charges, drawn in the order in which `for` names them. */
export interface PlanSharedAllowance {
  readonly name: string;
  readonly title: string;
  readonly for: readonly string[];
  readonly quantity: Operand;
  /** The unit of `quantity`. */
  readonly unit: UnitLabel;
  /** For each charge of `for`: how much of that unit one unit of its source is. */
  readonly factors: readonly Num[];
  readonly period: PeriodRule;
  readonly tiers: "before" | "within" | null;
  readonly carries: PlanCarryOver | null;
  readonly place: Place;
}

/** `increasing 3% each contract year`: from last year's rounded price. */
export interface PlanIncrease {
  readonly rate: Operand;
  /** Bounds of the rate. */
  readonly between: { readonly least: Operand; readonly most: Operand } | null;
  readonly rounding: PlanRounding;
  readonly place: Place;
}

/** Which price is in force from when. */
export interface PricePhase {
  readonly from: PhaseStart;
  /** The period over which quantities are priced. */
  readonly period: PeriodRule;
  /** Exactly one row with `match` "always", or `when`/table rows of which the last may be "otherwise". */
  readonly rows: readonly PriceRow[];
  readonly place: Place;
}

/** Contract days and months are counted from the account's start, which is day 1 and the first day of month 1. */
export type PhaseStart =
  | { readonly kind: "start" }
  | { readonly kind: "date"; readonly on: DateRef }
  | { readonly kind: "contract month" | "contract day"; readonly number: number };

export type DateRef =
  | { readonly kind: "date"; readonly date: DateText }
  | { readonly kind: "parameter"; readonly name: string };

export interface PriceRow {
  readonly match: "always" | "otherwise" | readonly RowMatch[];
  /** The row's condition in the contract's words, "" for "always". */
  readonly label: string;
  readonly price: readonly PricePart[];
  readonly place: Place;
}

/** A dimension of the source, or a text parameter, with the values that the row takes. */
export type RowMatch =
  | { readonly kind: "dimension"; readonly dimension: string; readonly values: readonly FieldValue[] }
  | { readonly kind: "parameter"; readonly parameter: string; readonly values: readonly string[] };

/** A price is the sum of its parts; "included" is the empty sum. At most one part is a schedule. */
export type PricePart =
  | {
      readonly kind: "rate";
      readonly amount: Operand;
      /** The amount buys this much of the source's unit. */
      readonly per: Num;
      /** `per started`: a begun package counts whole. */
      readonly started: boolean;
      /** "million tokens", as the contract writes it. */
      readonly perLabel: string;
      readonly place: Place;
    }
  | { readonly kind: "percent"; readonly rate: Operand; readonly place: Place }
  | { readonly kind: "flat"; readonly amount: Operand; readonly place: Place }
  | { readonly kind: "fee"; readonly amount: Operand; readonly period: PeriodRule; readonly place: Place }
  | {
      readonly kind: "once";
      readonly amount: Operand;
      readonly due: "start" | "end" | { readonly on: DateRef };
      readonly place: Place;
    }
  | {
      readonly kind: "schedule";
      readonly model: "graduated" | "volume";
      /** The meter that picks the row in place of the source: volume only. */
      readonly by: string | null;
      readonly rows: readonly TierRow[];
      readonly place: Place;
    };

export type TierPart = Exclude<PricePart, { readonly kind: "schedule" | "once" }>;

/** `upTo` is null in the open last row; `inclusive` false for `below` rows. */
export interface TierRow {
  readonly upTo: Operand | null;
  readonly inclusive: boolean;
  /** False for `above not offered`: what the row would price is held. */
  readonly offered: boolean;
  readonly parts: readonly TierPart[];
  readonly label: string;
  readonly place: Place;
}
