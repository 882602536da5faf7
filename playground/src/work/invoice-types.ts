/** A bill in words for people: every amount and quantity is text as it is shown. */
import type { Spot } from "../state/model.ts";

export interface Invoice {
  readonly contract: string;
  readonly parties: readonly [string, string] | null;
  readonly account: string;
  readonly number: number;
  readonly kind: "opening" | "period" | "last";
  readonly period: { readonly from: string; readonly to: string };
  readonly version: number;
  readonly payableWithin: string | null;
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  /** Discounts, minimums, maximums, taxes and credits, in the order in which they count. */
  readonly below: readonly InvoiceLine[];
  /** What credits had and have left. */
  readonly credits: readonly InvoiceLine[];
  readonly subtotal: string;
  readonly rounding: { readonly rule: string; readonly amount: string } | null;
  readonly brought: string | null;
  readonly carried: string | null;
  readonly waived: string | null;
  readonly total: string;
  readonly isPaidOut: boolean;
  /** How the total comes about. */
  readonly totalSteps: readonly InvoiceStep[];
  readonly accepted: number;
  readonly late: number;
  readonly rejected: readonly { readonly reason: string; readonly count: number }[];
  readonly held: readonly { readonly reason: string; readonly count: number }[];
}

export interface InvoiceLine {
  /** "line 0", "adjustment 1", "tax 0": its kind and its place in the bill's own list. */
  readonly key: string;
  readonly title: string;
  /** The row of prices, the values it is separate by, "" where there is but one price. */
  readonly row: string;
  readonly note: string | null;
  /** Where it is not the bill's own period. */
  readonly service: { readonly from: string; readonly to: string } | null;
  readonly kind: InvoiceLineKind;
  readonly quantity: string | null;
  /** Where there is a single price: "USD 4.50 per started thousand calls", "2.9%". */
  readonly price: string | null;
  readonly amount: string;
  readonly isNegative: boolean;
  readonly isHeld: boolean;
  readonly steps: readonly InvoiceStep[];
  readonly clause: QuotedSpot | null;
}

export type InvoiceLineKind =
  | "usage"
  | "fee"
  | "once"
  | "refund"
  | "correction"
  | "discount"
  | "minimum"
  | "maximum"
  | "credit"
  | "tax"
  | "tax included"
  | "left";

export interface InvoiceStep {
  readonly text: string;
  readonly clause: QuotedSpot | null;
}

export interface QuotedSpot {
  readonly words: string;
  readonly spot: Spot;
}
