/** What one bill of an account hands to the next: versioned JSON, numbers as text. */
import type { CarriedUsage } from "../metering/slices-json.ts";
import type { DateText, Num } from "../plan/plan.ts";
import type { PeriodRule } from "../time/period.ts";
import type { ServicePeriod } from "./bill.ts";

export interface Carried extends CarriedState {
  readonly format: "tarif-carried/1";
  readonly account: string;
  /** The last bill made; 0 is the opening bill. */
  readonly bill: number;
  /** A total below zero, or a small one, that waits for the next bill, else "0". */
  readonly forward: Num;
  /** Every bill made, the opening bill too. */
  readonly closed: readonly ClosedPeriod[];
  /** The bills whose periods are open to correction, in order; what it needs to compute them again. */
  readonly review: readonly CarriedReview[];
}

/** What a bill goes on with. */
export interface CarriedState {
  /** Fees billed in advance whose service has not ended, with what they cost. */
  readonly advances: readonly CarriedAdvance[];
  /** What open price periods have been billed so far. */
  readonly open: readonly CarriedPart[];
  /** What charges have cost that others are a percentage of, while it may still be asked for. */
  readonly spend: readonly CarriedSpend[];
  /** Allowances whose unused part carries over, as they stood when the oldest period that still counts began. */
  readonly allowances: readonly CarriedAllowance[];
  /** Sums of the periods that a later bill may still touch, and credits. */
  readonly adjustments: CarriedAdjustments;
  /** What a later bill may still read of earlier ones: levels as they stand. */
  readonly usage: CarriedUsage;
}

/** A bill that may have to be computed again. */
export interface CarriedReview {
  readonly bill: number;
  /** Of the events that count in its period, those that later bills have added too. */
  readonly digest: string;
  /** What it went on with. */
  readonly before: CarriedState;
  /** What it comes to, corrections by later bills included. */
  readonly charged: Charged;
}

/** The parts of a bill, by what a difference is told for. */
export interface Charged {
  readonly lines: readonly {
    readonly charge: string;
    /** The taxes on it with their rates, as a text that tells them apart. */
    readonly rates: string;
    readonly version: number;
    readonly service: ServicePeriod;
    readonly amount: Num;
  }[];
  readonly adjustments: readonly {
    readonly kind: "discount" | "minimum" | "maximum" | "credit";
    readonly name: string;
    readonly afterTax: boolean;
    readonly service: ServicePeriod;
    readonly base: Num;
    readonly exact: Num;
    readonly amount: Num;
    readonly shares: readonly { readonly charge: string; readonly amount: Num }[];
  }[];
  readonly taxes: readonly {
    readonly name: string;
    readonly rate: Num;
    readonly included: boolean;
    readonly base: Num;
    readonly exact: Num;
    readonly amount: Num;
  }[];
}

export interface CarriedAdvance {
  readonly charge: string;
  /** Which of the charge's fees: their period. */
  readonly each: PeriodRule;
  readonly bill: number;
  /** First day, and the day after the last, of all that was due together. */
  readonly from: DateText;
  readonly to: DateText;
  /** First day of this part of it. */
  readonly part: DateText;
  readonly amount: Num;
  /** What adjustments before tax took of it so far, to give it back as it was billed; absent where nobody knows. */
  readonly taken?: readonly CarriedTaken[];
}

/** Signed, as on the bills. */
export interface CarriedTaken {
  readonly kind: "discount" | "maximum" | "credit";
  readonly name: string;
  /** First day of the adjustment's own period; null for a percentage and a credit. */
  readonly period: DateText | null;
  readonly amount: Num;
}

/** One line of a price period that later bills go on with. */
export interface CarriedPart {
  readonly charge: string;
  /** First days of the price period and of this part of it. */
  readonly from: DateText;
  readonly part: DateText;
  /** The row's place in its price, and the separately priced values. */
  readonly row: number;
  readonly where: Readonly<Record<string, string>>;
  /** The last bill that charged something for it. */
  readonly bill: number;
  readonly amount: Num;
}

export interface CarriedSpend {
  readonly charge: string;
  /** First day of the service. */
  readonly day: DateText;
  readonly amount: Num;
}

export interface CarriedAllowance {
  /** Of the charge, or of the shared allowance. */
  readonly name: string;
  readonly shared: boolean;
  readonly from: DateText;
  /** What is left of earlier periods: so many before that one. */
  readonly lots: readonly { readonly value: string; readonly ago: number; readonly left: Num }[];
}

/** What adjustments need of earlier bills. */
export interface CarriedAdjustments {
  readonly sums: readonly CarriedSum[];
  readonly caps: readonly CarriedCap[];
  readonly credits: readonly CarriedLot[];
  /** What credits have paid, and maximums cut, of charges that are rated and not settled yet. */
  readonly held: readonly CarriedHeld[];
  /** What credits in units have paid of price periods that go on. */
  readonly payments: readonly CarriedPayment[];
  /** Credits have been granted up to this day, not included. */
  readonly granted: DateText;
  /** What is due once and was billed in advance by the last bill; absent where nobody knows. */
  readonly once?: readonly CarriedOnce[];
}

/** What adjustments before tax took of it, to give it back as it was billed. */
export interface CarriedOnce {
  readonly charge: string;
  /** The day on which it is due. */
  readonly day: DateText;
  readonly taken: readonly CarriedTaken[];
}

/** A discount of an amount or by rows, a minimum or a maximum, in one of its periods. */
export interface CarriedSum {
  readonly kind: "discount" | "minimum" | "maximum";
  readonly name: string;
  /** First day of the period, cut to the term, and the day after the whole period's last. */
  readonly from: DateText;
  readonly to: DateText;
  /** For each charge and first day of a service, what it applies to so far, after earlier adjustments. */
  readonly base: readonly CarriedSpend[];
  /** The spend that picks a discount's row so far, else "0". */
  readonly measured: Num;
  /** What it took off (a discount), or added (signed, a limit) so far. */
  readonly moved: Num;
}

/** `at most MONEY each PERIOD` of a discount: what it would have taken off so far, and what it did. */
export interface CarriedCap {
  readonly discount: string;
  readonly from: DateText;
  readonly to: DateText;
  readonly wanted: Num;
  readonly taken: Num;
}

/** Signed, as on the bill that settles it. */
export interface CarriedHeld {
  readonly kind: "credit" | "discount" | "maximum";
  readonly name: string;
  readonly charge: string;
  /** First day of the service. */
  readonly from: DateText;
  readonly amount: Num;
}

/** What a credit in units has paid of a row's quantity. */
export interface CarriedPayment {
  readonly credit: string;
  readonly charge: string;
  /** Where the price period begins. */
  readonly from: string;
  /** First day of the part that paid it. */
  readonly part: DateText;
  readonly row: number;
  readonly where: Readonly<Record<string, string>>;
  /** What was paid before it of what the part adds to the quantity less what is included. */
  readonly start: Num;
  readonly quantity: Num;
}

/** What is left of one grant of a credit. */
export interface CarriedLot {
  readonly credit: string;
  /** The day whose version's terms it was granted under. */
  readonly day: DateText;
  /** In force from this instant to that one, half-open; null: for ever. */
  readonly from: string;
  readonly to: string | null;
  readonly left: Num;
}

export interface ClosedPeriod {
  readonly bill: number;
  readonly start: string;
  readonly end: string;
  /** Meaning hash of the plan that made the bill. */
  readonly meaning: string;
  readonly digest: string;
}
