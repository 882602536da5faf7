/** What one bill of an account hands to the next: versioned JSON, numbers as text. */
import type { DateText, Num } from "../plan/plan.ts";
import type { PeriodRule } from "../time/period.ts";

export interface Carried {
  readonly format: "tarif-carried/1";
  readonly account: string;
  /** The last bill made; 0 is the opening bill. */
  readonly bill: number;
  /** Fees billed in advance whose service has not ended, with what they cost. */
  readonly advances: readonly CarriedAdvance[];
  /** Discounts of an amount each period, for the periods that a later bill may still touch. */
  readonly discounts: readonly CarriedDiscount[];
  /** A negative total that waits for the next bill, else "0". */
  readonly forward: Num;
  /** Every bill made, the opening bill too. */
  readonly closed: readonly ClosedPeriod[];
}

export interface CarriedAdvance {
  readonly charge: string;
  /** Which of the charge's fees: their period. */
  readonly each: PeriodRule;
  readonly bill: number;
  /** First day of the service, and the day after its last, as billed. */
  readonly from: DateText;
  readonly to: DateText;
  readonly amount: Num;
}

export interface CarriedDiscount {
  readonly discount: string;
  /** First day of the discount's period, cut to the term, and the day after the whole period's last. */
  readonly from: DateText;
  readonly to: DateText;
  /** What the discount has applied to in that period, after earlier discounts, and what it took off. */
  readonly base: Num;
  readonly used: Num;
}

export interface ClosedPeriod {
  readonly bill: number;
  readonly start: string;
  readonly end: string;
  /** Meaning hash of the plan that made the bill. */
  readonly meaning: string;
  readonly digest: string;
}
