/** The bills of an account that others are billed to, whose ends may become known late. */
import type { Plan } from "../plan/plan.ts";
import type { Instant } from "../time/instant.ts";
import type { Account } from "./account.ts";
import {
  type AccountCalendar,
  accountCalendar,
  correctingBill,
  firstClosingAfter,
  isKnownLate,
  type Reviewed,
} from "./calendar.ts";
import { lateRates } from "./late-rates.ts";

/** The end of an account that is billed to another one, and the payer's bills of it as in `LateEnd`. */
export interface MemberEnd {
  readonly bill: number;
  readonly known: number;
  /** The first instant after it. */
  readonly end: Instant;
}

/**
 * The account's own calendar, with the bills that ends of its `members` (`membersOf`), or values known late, will
 * change.
 */
export function poolCalendar(plan: Plan, account: Account, members: readonly Account[]): AccountCalendar {
  const own = accountCalendar(plan, account);
  const ends = members.flatMap((one): readonly Reviewed[] => {
    const found = memberEnd(plan, one, own);
    return found === null ? [] : [{ bill: found.bill, known: found.known, of: "end" }];
  });
  const values = lateRates(plan, account, own);
  const reviewed = [...own.reviewed, ...ends, ...values];
  return { ...own, reviewed, reviewsValues: values.length > 0 };
}

/** Null where the end is known in time, or no bill of the payer is made after it is known. */
export function memberEnd(plan: Plan, child: Account, payer: AccountCalendar): MemberEnd | null {
  const found = isKnownLate(child) ? correctingBill(plan, child) : null;
  if (found === null) return null;
  const end = found.end;
  const bill = payer.numberAt(end - 1n);
  if (bill === null) return null;
  const known = firstClosingAfter(payer, bill, child.endKnown ?? "");
  return known === null ? null : { bill, known, end };
}
