/**
 * What can be used under a contract, and what a hand has set of it. Numbers are exact text in the unit beside them.
 */
import type { DateText, Num, UnitLabel } from "../../runtime/plan/plan.ts";

export interface UsageModel {
  readonly version: number;
  readonly quantities: readonly QuantityInput[];
  readonly events: readonly EventsInput[];
  /** So many combinations of dimensions are left out of the two lists. */
  readonly left: number;
  readonly parameters: readonly ParameterInput[];
  /** Of an account that starts with the contract, or as asked, in order of time; at least one. */
  readonly bills: readonly BillChoice[];
  /** The days on which an account may start; `last` null: on any later day. */
  readonly start: { readonly first: DateText; readonly last: DateText | null };
  readonly preset: PresentUsage;
}

/** Values on a scale that a slider may run over by ratios, from `least` to `most`; nothing is used at 0. */
export interface UsageScale {
  readonly unit: UnitLabel | null;
  /** The distance of neighbouring values. */
  readonly step: Num;
  readonly least: Num;
  readonly most: Num;
  /** Where the price changes, rising. */
  readonly marks: readonly ScaleMark[];
  readonly preset: Num;
}

export interface ScaleMark {
  readonly at: Num;
  /** The row or allowance in the contract's words: "up to 10 GB". */
  readonly words: string;
}

/** How much a meter reads in one combination of the dimensions that prices tell apart. */
export interface QuantityInput {
  readonly id: string;
  readonly meter: string;
  readonly where: Readonly<Record<string, string>>;
  readonly label: string;
  /** Whether quantities add up over time; a peak or a level is one reading, and may have no value. */
  readonly addsUp: boolean;
  readonly scale: UsageScale;
}

/** Events that a charge prices one by one, all alike. */
export interface EventsInput {
  readonly id: string;
  readonly event: string;
  readonly where: Readonly<Record<string, string>>;
  readonly label: string;
  /** How many of them. */
  readonly count: UsageScale;
  /** The fields with numbers that decide what one of them costs. */
  readonly fields: readonly (UsageScale & { readonly name: string })[];
}

export interface ParameterInput {
  readonly name: string;
  readonly label: string;
  readonly kind: "number" | "text" | "date";
  readonly unit: UnitLabel | null;
  readonly preset: string;
  /** Both included; null where the contract sets none. */
  readonly bounds: { readonly least: string; readonly most: string } | null;
  /** A scale for numbers; null for texts and dates. */
  readonly scale: UsageScale | null;
  /** The values of a text that the contract names; `isClosed`: no other is possible. */
  readonly choices: readonly string[];
  readonly isClosed: boolean;
}

export interface BillChoice {
  /** 0 is the opening bill, n closes the n-th billing period. */
  readonly number: number;
  /** First and last day. */
  readonly from: DateText;
  readonly to: DateText;
}

/**
 * What a hand has set, by the ids of the model's inputs. What is left out is not used, ids that a contract no longer
 * has mean nothing, and parameters are as the contract says.
 */
export interface PresentUsage {
  readonly bill: number;
  readonly quantities: Readonly<Record<string, Num>>;
  readonly events: Readonly<Record<string, SetEvents>>;
  readonly parameters: Readonly<Record<string, string>>;
  /** The account's last day. */
  readonly ends: DateText | null;
  /** The account's first day, which lies in the contract's term; null or left out: the contract's. */
  readonly start?: DateText | null;
}

export interface SetEvents {
  readonly count: Num;
  readonly fields: Readonly<Record<string, Num>>;
}

/** Events as they would be sent, for one bill of one account. */
export interface PresentEvents {
  readonly bill: number;
  /** Each a CloudEvent in JSON. */
  readonly events: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
  readonly ends: DateText | null;
}
