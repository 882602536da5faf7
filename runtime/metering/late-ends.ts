/** Ends that become known late: which bill is the first to know that an event lies after its account's end. */
import type { Account } from "../billing/account.ts";
import { type AccountCalendar, accountCalendar, type LateEnd, type Term } from "../billing/calendar.ts";
import { memberEnd } from "../billing/pool-calendar.ts";
import type { Plan } from "../plan/plan.ts";
import type { Instant } from "../time/instant.ts";
import type { AccountState, Copy } from "./intake-state.ts";

/** The first instant after an end, and the first bill that knows of it. */
export type KnownEnd = Pick<LateEnd, "end" | "known">;

/** An account that is billed to another one. */
export interface Member {
  /** Its own, up to the payer's end; empty where it starts after that. */
  readonly term: Term;
  /** Of an end that becomes known late, by the payer's bills. */
  readonly late: KnownEnd | null;
}

export function memberOf(plan: Plan, child: Account, payer: AccountCalendar): Member {
  const late = memberEnd(plan, child, payer);
  // Until the end is known the term has none.
  const { term } = accountCalendar(plan, late === null ? child : { ...child, end: null, endKnown: null });
  const { to, end } = payer.term;
  const endsBefore = end !== null && (term.end === null || end < term.end);
  return { term: endsBefore ? { ...term, to, end } : term, late };
}

/** Of the account whose event it is. */
export function termOf({ calendar, children }: AccountState, { event }: Copy): Term {
  return children.get(event.subject)?.term ?? calendar.term;
}

export function isEmpty({ start, end }: Term): boolean {
  return end !== null && end <= start;
}

/** Of a time after an end that becomes known late, the end that is known first; null for any other time. */
export function endFor(
  { calendar, children }: AccountState,
  subject: string,
  time: Instant,
): KnownEnd | null {
  const ends = [calendar.lateEnd, children.get(subject)?.late ?? null];
  return ends.reduce<KnownEnd | null>((first, one) => {
    if (one === null || time < one.end) return first;
    return first === null || one.known < first.known ? one : first;
  }, null);
}
