/** Requests of the curves: what a quantity costs, here and under what is compared with. */
import type { PlanCurrency, UnitLabel } from "../../../index.ts";
import type { CurveLine, CurveOf } from "../../../service/usage-curve.ts";
import type { Language } from "../state/model.ts";
import type { AskedUsage } from "../state/usage.ts";

export interface CurveRequests {
  /** Null where there is an error, or nothing that a hand could set. */
  readonly curve: { readonly asked: CurveAsked; readonly answer: CurveShown | null };
  readonly curvePoint: { readonly asked: PointAsked; readonly answer: PointShown | null };
}

export interface CurveAsked {
  readonly usage: AskedUsage;
  readonly input: string | null;
  readonly of: CurveOf;
  readonly scale: "linear" | "log";
  readonly to: string | null;
  readonly language: Language;
}

/** Numbers are exact text, words are for people. */
export interface CurveShown {
  readonly inputs: readonly { readonly id: string; readonly label: string }[];
  readonly input: CurveInput;
  readonly currency: PlanCurrency;
  readonly to: string;
  readonly marks: readonly CurveMark[];
  /** The present contract first. */
  readonly sides: readonly CurveShownSide[];
  /** What unit prices are for. */
  readonly per: { readonly quantity: string; readonly words: string };
  readonly difference: ShownDifference | null;
  readonly rows: readonly CurveRow[];
}

export interface CurveInput {
  readonly id: string;
  readonly label: string;
  readonly unit: UnitLabel | null;
  readonly step: string;
  readonly least: string;
  readonly most: string;
  readonly preset: string;
}

export interface CurveMark {
  readonly at: string;
  readonly quantity: string;
  /** The row or allowance as the contract words it. */
  readonly words: string;
}

export interface CurveShownSide {
  readonly title: string;
  readonly version: number;
  /** Null with a reason: why there is none. */
  readonly line: CurveLine | null;
  readonly reason: string | null;
  readonly jumps: readonly ShownJump[];
  /** "USD 4.50 for every begun 1'000 calls" */
  readonly steps: readonly { readonly size: string; readonly price: string }[];
}

export interface ShownJump {
  readonly at: string;
  readonly next: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  /** "USD 22.50 less" */
  readonly short: string;
  readonly isFall: boolean;
  readonly madeGood: string | null;
}

export interface ShownDifference {
  readonly crossings: readonly ShownCrossing[];
  readonly goesOn: boolean;
  readonly intervals: readonly ShownInterval[];
}

export interface ShownCrossing {
  readonly at: string;
  readonly quantity: string;
  readonly included: boolean;
  /** Which of the two sides is dearer from here on. */
  readonly dearer: 0 | 1;
  readonly amounts: readonly [string, string];
}

export interface ShownInterval {
  readonly from: string;
  readonly to: string | null;
  readonly dearer: 0 | 1 | null;
  readonly words: string;
}

/** One for each quantity of the table; null where it has no price. */
export interface CurveRow {
  readonly at: string;
  readonly quantity: string;
  readonly amounts: readonly (string | null)[];
  readonly prices: readonly (string | null)[];
}

export interface PointAsked extends Pick<CurveAsked, "usage" | "of"> {
  readonly input: string;
  readonly quantity: string;
}

export interface PointShown {
  readonly quantity: string;
  readonly words: string;
  /** By side; null where it has no price. */
  readonly sides: readonly ({
    readonly amount: string;
    readonly words: string;
    readonly price: string | null;
  } | null)[];
}
