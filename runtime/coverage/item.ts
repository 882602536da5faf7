/** What examples can reach of a contract, and how it is told that one did. */
import type { Bill, RejectReason } from "../billing/bill.ts";
import type { Place, Plan } from "../plan/plan.ts";

/** In the field's words; each is explained in docs/language.md, "Coverage of examples". */
export type ItemKind =
  | "price"
  | "phase"
  | "row"
  | "tier"
  | "least price"
  | "most price"
  | "price rounding"
  | "increase"
  | "allowance"
  | "carry-over"
  | "band"
  | "discount"
  | "discount row"
  | "discount cap"
  | "minimum"
  | "maximum"
  | "credit"
  | "expiry"
  | "tax"
  | "policy";

export interface Item {
  readonly kind: ItemKind;
  /** The declaration that it stands in: "charge usage", "policy". */
  readonly of: string;
  /** Which part of it, in the contract's words; "" for the whole declaration. */
  readonly words: string;
  /** What an example would need in order to reach it, or why none can. */
  readonly advice: string;
  readonly proof: Proof;
  readonly place: Place;
}

export type Proof =
  /** Steps of lines, adjustments or taxes that carry one of the keys; `others`: where only lines do that take back again. */
  | { readonly kind: "clauses"; readonly keys: readonly string[]; readonly others: OtherPlans }
  /** A bill that is another one under each of these plans, or under one of them. */
  | { readonly kind: "other plan"; readonly others: OtherPlans }
  | { readonly kind: "bill"; readonly shows: (bill: Bill) => boolean }
  | { readonly kind: "rejected"; readonly reason: RejectReason }
  /** No example can tell. */
  | { readonly kind: "none" };

export type OtherPlans = (plan: Plan) => readonly Plan[];
