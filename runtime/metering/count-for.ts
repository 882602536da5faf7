/** Counts a usage event where it belongs, as bills know it: before an end becomes known late, and from then on. */
import { versionAt } from "../billing/calendar.ts";
import type { DateText, PlanVersion } from "../plan/plan.ts";
import { formatCivilDate } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { civilDayAt } from "../time/zone.ts";
import { printOf } from "./corrections.ts";
import type { AccountState, Copy, State } from "./intake-state.ts";
import { countAt, type Known, opensLevel } from "./known-usage.ts";
import { endFor, termOf } from "./late-ends.ts";
import { leaveOutAfterEnd } from "./leave-out.ts";

/** False where it lies outside the term and opens no level of it. */
export function countFor(
  state: State,
  account: AccountState,
  copy: Copy,
  received: Instant,
  known: Known,
): boolean {
  const over = endFor(account, copy.event.subject, openedAt(account, copy));
  if (over !== null) {
    // Without the end in sight it is billed, and told when the end is known; what is not billed is told before.
    const isVoid = known.until !== null && known.until <= over.known;
    const until = isVoid ? known.until : over.known;
    if (!countOnce(state, account, copy, { ...known, until })) return false;
    if (!isVoid) leaveOutAfterEnd(state, copy, termOf(account, copy), received, over);
    return true;
  }
  const late = account.calendar.lateEnd;
  if (late === null || known.bill <= late.bill) return countOnce(state, account, copy, known);
  // Late, of a day up to the end: the bill of the end has no next one.
  const { bill, since, until } = known;
  const isVoid = until !== null && until <= late.known;
  if (since < late.known)
    countOnce(state, account, copy, { bill, since, until: isVoid ? until : late.known });
  const from = since > late.known ? since : late.known;
  return isVoid || countOnce(state, account, copy, { bill: late.bill, since: from, until });
}

function countOnce(state: State, account: AccountState, copy: Copy, known: Known): boolean {
  const { calendar } = account;
  const time = openedAt(account, copy);
  const own = calendar.numberAt(time);
  const at = own === known.bill ? time : (calendar.period(known.bill)?.start ?? time);
  const { start } = termOf(account, copy);
  const versions = { counting: versionOf(state, at), starting: () => versionOf(state, start) };
  return countAt(account, versions, copy, own, known, printOf(state, copy));
}

/**
 * The instant whose bill takes an event: its own, or the first one of an account that another one pays for where it
 * opens a level of that.
 */
export function placedAt(state: State, account: AccountState, copy: Copy): Instant {
  const opened = openedAt(account, copy);
  return opened === copy.time || opensLevel(account, versionOf(state, opened), copy) ? opened : copy.time;
}

/** That of an event which has opened a level, if it lies before the term. */
export function openedAt({ children }: AccountState, { event, time }: Copy): Instant {
  const start = children.get(event.subject)?.term.start ?? time;
  return time < start ? start : time;
}

/** Whether an event lies before its account's term: if it counts, it opens a level of that. */
export function isEarly(account: AccountState, copy: Copy): boolean {
  return copy.time < termOf(account, copy).start;
}

/** The version in force at the time; the first one where there is none. */
export function versionOf(state: State, time: Instant | null): PlanVersion {
  const { versions, zone } = state.plan;
  const date = versions.length < 2 || time === null ? null : civilDayAt(zone, time);
  const day: DateText = date === null ? "" : formatCivilDate(date);
  return versionAt(state.plan, day);
}
