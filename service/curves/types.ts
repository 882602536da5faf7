/** What a quantity costs, as a line over that quantity. Numbers are exact text; nothing here knows pixels. */
import type { PriceInterval } from "../../compiler/diff/change.ts";
import type { Num, Plan } from "../../runtime/plan/plan.ts";
import type { Refusal } from "../refusals/refusal.ts";
import type { PresentUsage } from "../usage/types.ts";

/**
 * charges: what the charges for the quantity come to where nothing else is used, before adjustments, taxes and the
 * rounding of lines. bill: what is due on the bill, with all else as it is set.
 */
export type CurveOf = "charges" | "bill";

export interface CurveQuestion {
  readonly plan: Plan;
  readonly version: number;
  readonly usage: PresentUsage;
  /** The id of an input of the usage model. */
  readonly input: string;
  readonly of: CurveOf;
}

export interface CurveView {
  /** The largest quantity that is looked at. */
  readonly to: Num;
  readonly scale: "linear" | "log";
  /** As many bills may be made for it. */
  readonly bills: number;
}

export interface CurveLine {
  /** exact: the price itself, at every quantity. read: what bills come to at each point, straight in between. */
  readonly kind: "exact" | "read";
  /** In order; between two of them the line jumps, or nothing is offered. */
  readonly stretches: readonly Stretch[];
  readonly jumps: readonly Jump[];
  /** Begun packages: it rises by `price` with every `size`. */
  readonly steps: readonly { readonly size: Num; readonly price: Num }[];
}

export interface Stretch {
  readonly points: readonly LinePoint[];
  /** Whether the first and the last point are of the line, or only its ends. */
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
}

export interface LinePoint {
  readonly quantity: Num;
  readonly amount: Num;
}

/** Where one more makes a difference that no price for it explains. */
export interface Jump {
  /** The last quantity that costs `before`. */
  readonly at: Num;
  /** The first one that costs `after`; the same as `at` where it lies directly above it. */
  readonly next: Num;
  readonly before: Num;
  readonly after: Num;
  /** after - before */
  readonly more: Num;
  /** The jump itself: `more` without what one more costs by its own price. */
  readonly rise: Num;
  /** Where it falls: the first quantity that costs as much as `before` again; null where none does or is looked at. */
  readonly madeGood: Num | null;
}

export type CurveAnswer =
  | { readonly kind: "line"; readonly line: CurveLine }
  /** In plain words, why there is no such line. */
  | { readonly kind: "none"; readonly reason: Refusal };

/** Where two lines differ, and where the one overtakes the other: `more` is what the second one is dearer by. */
export interface CurveDifference {
  readonly intervals: readonly PriceInterval[];
  readonly breakEvens: readonly LineCrossing[];
  /** After the last of them the two go on to cross. */
  readonly goesOn: boolean;
}

/** From `at` on (or directly above it) the second line is dearer than the first, or cheaper. */
export interface LineCrossing {
  readonly at: Num;
  readonly included: boolean;
  readonly then: "more" | "less";
  readonly first: Num;
  readonly second: Num;
}
