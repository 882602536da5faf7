/** Allowances, discounts, minimums and maximums, credits and taxes in the syntax tree. */
import type { Allowed, ChargeList, ProrationClause, SpendSource } from "./tree-charges.ts";
import type { Bound, Ref } from "./tree-meters.ts";
import type {
  Amount,
  DateRef,
  Duration,
  Name,
  Node,
  NumberLit,
  Period,
  PhaseStart,
  Text,
  Value,
  Window,
  Worth,
} from "./tree-values.ts";

/** `allowance free_tier "…" for a, b 1 million requests each month` */
export interface AllowanceDecl extends Node {
  readonly kind: "allowance";
  readonly name: Name;
  readonly title: Text;
  readonly charges: readonly Name[];
  readonly allowed: Allowed;
}

// Discounts

export interface DiscountDecl extends Node {
  readonly kind: "discount";
  readonly name: Name;
  readonly title: Text;
  readonly on: ChargeList;
  readonly frame: readonly DiscountClause[];
  readonly form: DiscountOff | DiscountSchedule;
}

export type DiscountClause = DuringClause | DiscountCapClause | ProrationClause | AfterMinimumsClause;

export interface DuringClause extends Node {
  readonly kind: "during";
  readonly window: Window;
}

/** `at most CHF 500.00 each month` */
export interface DiscountCapClause extends Node {
  readonly kind: "at-most";
  readonly amount: Amount;
  readonly period: Period;
}

export interface AfterMinimumsClause extends Node {
  readonly kind: "after-minimums";
}

/** `10% off`, `CHF 100.00 off each month` */
export interface DiscountOff extends Node {
  readonly kind: "off";
  readonly value: Value;
  readonly period: Period | null;
}

/** `volume each month by the spend of a, b` or `by METER`, and its rows */
export interface DiscountSchedule extends Node {
  readonly kind: "discount-schedule";
  readonly model: "graduated" | "volume";
  readonly period: Period;
  readonly by: SpendSource | Name;
  readonly rows: readonly DiscountRow[];
}

export interface DiscountRow extends Node {
  readonly kind: "discount-row";
  readonly bound: Bound;
  readonly value: Value;
}

// Minimums and maximums

export interface LimitDecl extends Node {
  readonly kind: "minimum" | "maximum";
  readonly name: Name;
  readonly title: Text;
  readonly on: ChargeList;
  readonly proration: ProrationClause;
  /** One row without `from`, or rows that all have it. */
  readonly rows: readonly LimitRow[];
}

export interface LimitRow extends Node {
  readonly kind: "limit-row";
  readonly from: PhaseStart | null;
  readonly amount: Amount;
  readonly period: Period;
}

// Credits

export interface CreditDecl extends Node {
  readonly kind: "credit";
  readonly name: Name;
  readonly title: Text;
  readonly pays: ChargeList;
  readonly frame: readonly CreditClause[];
  readonly grant: CreditGrant | EventGrant;
}

export type CreditClause =
  | TaxOrderClause
  | TiersOrderClause
  | ExpiresAfterClause
  | ExpiresOnClause
  | PriorityClause;

export interface TaxOrderClause extends Node {
  readonly kind: "before-tax" | "after-tax";
}

export interface TiersOrderClause extends Node {
  readonly kind: "before-tiers" | "within-tiers";
}

export interface ExpiresAfterClause extends Node {
  readonly kind: "expires-after";
  readonly duration: Duration;
}

/** The date is its last day. */
export interface ExpiresOnClause extends Node {
  readonly kind: "expires-on";
  readonly date: DateRef;
}

export interface PriorityClause extends Node {
  readonly kind: "priority";
  readonly number: NumberLit;
}

/** `EUR 500.00 granted at start` */
export interface CreditGrant extends Node {
  readonly kind: "granted";
  readonly worth: Worth;
  readonly when: GrantAtStart | GrantOn | GrantEach;
}

export interface GrantAtStart extends Node {
  readonly kind: "at-start";
}

export interface GrantOn extends Node {
  readonly kind: "on-date";
  readonly date: DateRef;
}

export interface GrantEach extends Node {
  readonly kind: "each";
  readonly period: Period;
}

/** `granted by each purchase of amount` */
export interface EventGrant extends Node {
  readonly kind: "granted-by-each";
  readonly event: Name;
  readonly of: Ref;
}

// Taxes

export interface TaxDecl extends Node {
  readonly kind: "tax";
  readonly name: Name;
  readonly title: Text;
  readonly on: ChargeList;
  /** One row without `from`, or rows that all have it. */
  readonly rates: readonly TaxRate[];
}

export interface TaxRate extends Node {
  readonly kind: "tax-rate";
  readonly from: PhaseStart | null;
  readonly value: Value;
  /** The prices contain the tax. */
  readonly included: boolean;
}
