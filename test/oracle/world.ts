/** What the two witnesses are given, and what each says of it. Amounts are exact: a decimal, or `n/d` in lowest terms. */
import type { SyntaxTree } from "../../compiler/syntax/tree.ts";
import type { ZoneOffsets } from "./zones.ts";

export interface World {
  /** Every contract, price list and definitions file of the workspace, parsed, by path. */
  readonly trees: ReadonlyMap<string, SyntaxTree>;
  /** Every file of the workspace as text, by path: price tables and dates are read from here. */
  readonly texts: ReadonlyMap<string, string>;
  /** Path of the contract that is rated, its newest version. */
  readonly entry: string;
  readonly accounts: readonly WorldAccount[];
  /** In any order; may hold duplicates, conflicts, voids, late ones, and events that break their declaration. */
  readonly events: readonly WorldEvent[];
  /** All accounts are billed up to the billing period that holds this day, `YYYY-MM-DD`. */
  readonly through: string;
  /** Offsets for a zone of which the host's data are not to be trusted; null: they are. */
  readonly zone?: (name: string) => ZoneOffsets | null;
}

export interface WorldAccount {
  readonly id: string;
  readonly start: string;
  /** Last day, null without an end; `endKnown` is the day on which the end becomes known, null: on `end` itself. */
  readonly end: string | null;
  readonly endKnown: string | null;
  readonly parameters: Readonly<Record<string, readonly WorldValue[]>>;
  /** The account that pays, null for itself. */
  readonly billTo: string | null;
}

export interface WorldValue {
  /** First day, null: from the start. */
  readonly from: string | null;
  /** Decimal text in the parameter's unit (`12.5`), a text, or a date. */
  readonly value: string;
  /** The day on which it becomes known, null: on `from` itself. */
  readonly known: string | null;
}

/** A CloudEvent; `data` holds JSON values, numbers as decimal text in `WorldNumber` so that none is a binary float. */
export interface WorldEvent {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** RFC 3339. */
  readonly time: string;
  readonly received: string | null;
  readonly data: WorldJson;
}

export type WorldJson =
  | string
  | boolean
  | null
  | WorldNumber
  | readonly WorldJson[]
  | { readonly [key: string]: WorldJson };

export interface WorldNumber {
  readonly number: string;
}

/** One bill of one account as a witness sees it. */
export interface OutcomeBill {
  readonly account: string;
  /** 0 is the opening bill, n closes the account's n-th billing period. */
  readonly number: number;
  /** First and last day of the period that is closed (the opening bill: the first day). */
  readonly from: string;
  readonly to: string;
  /** By name; refunds and corrections with their charge. A charge without a line, or of 0, may be left out. */
  readonly charges: Readonly<Record<string, string>>;
  /** Signed as they stand on the bill: a discount and a credit below zero, a minimum above, a maximum below. */
  readonly discounts: Readonly<Record<string, string>>;
  readonly minimums: Readonly<Record<string, string>>;
  readonly maximums: Readonly<Record<string, string>>;
  readonly credits: Readonly<Record<string, string>>;
  /** Also those that are included in prices. */
  readonly taxes: Readonly<Record<string, string>>;
  readonly rounding: string;
  readonly brought: string;
  readonly carried: string;
  readonly total: string;
  readonly rejected: number;
  readonly held: number;
}

/** What one example of a contract gives. */
export interface OutcomeExample {
  readonly title: string;
  /** The expectations that do not hold, in words. */
  readonly failures: readonly string[];
  readonly expectations: readonly OutcomeExpectation[];
}

export interface OutcomeExpectation {
  /** Where the step stands: its file and the offset of its first character. */
  readonly path: string;
  readonly start: number;
  /** Exact, or in words why there is no value. */
  readonly found: string;
  readonly wanted: string;
}
