/**
 * The bill: canonical JSON (sorted keys, decimal strings) that explains every amount on it. Same plan and same set of
 * events give the same bytes on any machine.
 */
import type { DateText, Num, Place, PlanCurrency, UnitLabel } from "../plan/plan.ts";

export interface Bill {
  readonly format: "tarif-bill/1";
  readonly contract: { readonly name: string; readonly title: string; readonly version: number };
  readonly parties: readonly [string, string] | null;
  readonly payableWithin: string | null;
  readonly plan: {
    readonly hash: string;
    readonly meaning: string;
    readonly edition: 1;
    readonly iana: string;
  };
  readonly currency: PlanCurrency;
  readonly account: string;
  /** 0 is the opening bill, n closes the account's n-th billing period. */
  readonly number: number;
  readonly kind: "opening" | "period" | "last";
  /** The days closed by this bill (both included), as half-open instants too; the opening bill's is the first day. */
  readonly period: BillPeriod;
  readonly lines: readonly BillLine[];
  readonly adjustments: readonly BillAdjustment[];
  readonly taxes: readonly BillTax[];
  /** Every credit that was there or granted, in the order written. */
  readonly credits: readonly BillCredit[];
  /** Sum of lines, adjustments and taxes that are not included in prices. */
  readonly subtotal: Num;
  /** What `round total` adds, with the rule in the contract's words. */
  readonly rounding: { readonly rule: string; readonly amount: Num };
  /** Brought from the earlier bill and carried to the next one (both as signed amounts). */
  readonly forward: { readonly brought: Num; readonly carried: Num };
  /** A small total that the contract does not bill, else "0". */
  readonly waived: Num;
  /** What is due: subtotal + rounding + brought - carried - waived. Negative where it is paid out. */
  readonly total: Num;
  readonly meters: readonly BillReading[];
  readonly audit: BillAudit;
}

export interface BillPeriod {
  readonly from: DateText;
  readonly to: DateText;
  readonly start: string;
  readonly end: string;
}

export interface ServicePeriod {
  readonly from: DateText;
  /** Last day, included. */
  readonly to: DateText;
}

export interface BillLine {
  readonly charge: string;
  readonly title: string;
  /** The `when` or table row in the contract's words, "" where the charge has one price. */
  readonly row: string;
  /** The values of `separately by`; empty for every other line. */
  readonly where: Readonly<Record<string, string>>;
  readonly note: string | null;
  readonly kind: "usage" | "fee" | "once" | "refund" | "correction";
  readonly version: number;
  readonly service: ServicePeriod;
  /** The quantity before the allowance; null for fees without a source. */
  readonly quantity: Num | null;
  readonly unit: UnitLabel | null;
  readonly steps: readonly BillStep[];
  readonly exact: Num;
  /** "half up in steps of CHF 0.01", null where lines are never rounded. */
  readonly rounding: string | null;
  readonly amount: Num;
  readonly clause: Place;
}

/** One step of a line's arithmetic. Amounts are exact, before the line's rounding, and add up to `exact`. */
export type BillStep =
  | {
      /** Quantity that the allowance takes off this line. */
      readonly kind: "allowance";
      readonly quantity: Num;
      readonly left: Num;
      readonly amount: "0";
      readonly clause: Place;
    }
  | {
      /** Quantity that a credit in units pays of this line. */
      readonly kind: "credit";
      readonly credit: string;
      readonly title: string;
      readonly quantity: Num;
      readonly left: Num;
      readonly amount: "0";
      readonly clause: Place;
    }
  | {
      /** amount = quantity / per × price; `per started`: packages = ceil(quantity / per), times the price. */
      readonly kind: "rate";
      readonly tier: TierSpan | null;
      readonly quantity: Num;
      readonly price: Num;
      readonly per: Num;
      readonly perLabel: string;
      readonly packages: Num | null;
      readonly amount: Num;
      readonly clause: Place;
    }
  | {
      /** amount = quantity × rate, of a source in money. */
      readonly kind: "percent";
      readonly tier: TierSpan | null;
      readonly quantity: Num;
      readonly rate: Num;
      readonly amount: Num;
      readonly clause: Place;
    }
  | {
      readonly kind: "flat";
      readonly tier: TierSpan | null;
      readonly amount: Num;
      readonly clause: Place;
    }
  | {
      readonly kind: "included";
      readonly tier: TierSpan | null;
      readonly quantity: Num;
      readonly amount: "0";
      readonly clause: Place;
    }
  | {
      /** amount = price × part; `part` is "1" for a whole period, else days over days ("14/31"). */
      readonly kind: "fee";
      readonly tier: TierSpan | null;
      readonly price: Num;
      readonly part: Num;
      readonly days: { readonly billed: number; readonly whole: number } | null;
      readonly amount: Num;
      readonly clause: Place;
    }
  | {
      /** A price for a parameter's quantity, multiplied by the part of its period. */
      readonly kind: "proration";
      readonly part: Num;
      readonly days: { readonly billed: number; readonly whole: number };
      readonly before: Num;
      readonly amount: Num;
      readonly clause: Place;
    }
  | {
      /** What an earlier bill charged for the same service and this bill takes back. */
      readonly kind: "billed before";
      readonly bill: number;
      readonly amount: Num;
      readonly clause: Place;
    }
  | {
      /** What a bill that is computed again, with what is known now, charges for the same service. */
      readonly kind: "billed again";
      readonly bill: number;
      readonly amount: Num;
      readonly clause: Place;
    }
  | {
      /** What an earlier part of the period has priced of the quantity that goes on counting through a split. */
      readonly kind: "priced before";
      readonly quantity: Num;
      readonly amount: Num;
      readonly clause: Place;
    }
  | {
      /** What `price at least` adds, or `price at most` takes off. */
      readonly kind: "bound";
      readonly bound: "at least" | "at most";
      readonly limit: Num;
      readonly amount: Num;
      readonly clause: Place;
    }
  | {
      /** What `price rounded` adds or takes off. */
      readonly kind: "rounded";
      readonly rule: string;
      readonly amount: Num;
      readonly clause: Place;
    }
  | {
      /** A net quantity below zero that the contract rejects, or one that it does not offer: held, priced as 0. */
      readonly kind: "held";
      readonly reason: "below zero" | "not offered";
      readonly quantity: Num;
      readonly amount: "0";
      readonly clause: Place;
    };

export interface TierSpan {
  readonly index: number;
  readonly model: "graduated" | "volume";
  readonly label: string;
  readonly from: Num;
  readonly to: Num | null;
}

export interface BillAdjustment {
  readonly kind: "discount" | "minimum" | "maximum" | "credit";
  readonly name: string;
  readonly title: string;
  /** In the contract's words: "10% off", "CHF 100.00 off each month", "at least CHF 500.00 each month". */
  readonly rule: string;
  readonly service: ServicePeriod;
  /** What it applies to, after earlier adjustments. */
  readonly base: Num;
  readonly exact: Num;
  readonly rounding: string | null;
  /** Signed: a discount or a credit is negative. */
  readonly amount: Num;
  /** A credit that pays charges with their tax; all else comes before taxes. */
  readonly afterTax: boolean;
  /** The closed bill for which it makes up a difference; null for an adjustment of this bill. */
  readonly corrects: number | null;
  /**
   * What falls on each line, counted from 1, or on a charge without a line (null), as a minimum does. The shares sum to
   * `amount`, and what has none is left out.
   */
  readonly shares: readonly {
    readonly line: number | null;
    readonly charge: string;
    readonly amount: Num;
  }[];
  readonly clause: Place;
}

/** In the credit's unit: brought + granted = used + expired + left. */
export interface BillCredit {
  readonly name: string;
  readonly title: string;
  readonly unit: UnitLabel;
  readonly brought: Num;
  readonly granted: Num;
  readonly used: Num;
  readonly expired: Num;
  /** What later bills may spend. */
  readonly left: Num;
}

export interface BillTax {
  readonly name: string;
  readonly title: string;
  readonly rate: Num;
  readonly included: boolean;
  readonly base: Num;
  readonly exact: Num;
  readonly rounding: string | null;
  readonly amount: Num;
  /** The closed bill for which it makes up a difference; null for a tax of this bill. */
  readonly corrects: number | null;
  readonly clause: Place;
}

/** What a meter read in the period: `quantity` after the meter's rounding, null where it has no value. */
export interface BillReading {
  readonly meter: string;
  readonly where: Readonly<Record<string, string>>;
  readonly quantity: Num | null;
  readonly unit: UnitLabel;
  readonly events: number;
}

export interface BillAudit {
  /** Events that count on this bill, and the order-free digest of their identities and contents. */
  readonly accepted: number;
  readonly digest: string;
  readonly late: number;
  readonly rejected: RejectSummary;
  readonly held: RejectSummary;
}

export interface RejectSummary {
  readonly count: number;
  readonly reasons: readonly { readonly reason: RejectReason; readonly count: number }[];
  readonly digest: string;
  /** The first hundred by identity (source, then id, in code-point order). */
  readonly first: readonly RejectedEvent[];
}

export type RejectReason =
  | "incomplete"
  | "unknown value"
  | "outside the term"
  | "future"
  | "conflict"
  | "late"
  | "too late to correct"
  | "void after the bill"
  | "void not accepted"
  | "events missing"
  | "not offered";

export interface RejectedEvent {
  readonly source: string;
  readonly id: string;
  readonly time: string | null;
  readonly reason: RejectReason;
  /** In plain words, with the field and what would have been right. */
  readonly detail: string;
}
