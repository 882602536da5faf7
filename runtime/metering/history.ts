/** What intake knows of earlier runs, and what it hands to the next one. */
import type { AccountCalendar } from "../billing/calendar.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Copy, State } from "./intake-state.ts";
import { leaveOutConflict, passDuplicate } from "./leave-out.ts";
import { NOTHING_SEEN, type Seen, writeSeen } from "./seen.ts";
import type { Void } from "./voids.ts";

export interface History {
  /** The index that was read; null before the first run. */
  readonly bytes: Uint8Array | null;
  readonly seen: Seen;
  /** The last bill that an account has, -1 where it has none. */
  readonly made: (account: string) => number;
  /** Whether the next run will ask what this one has billed. */
  readonly isKept: boolean;
}

export const NO_HISTORY: History = { bytes: null, seen: NOTHING_SEEN, made: () => -1, isKept: false };

/** The calendar of an account that has bills already: what belongs to one of them stands on the next that is made. */
export function calendarAfter(calendar: AccountCalendar, made: number): AccountCalendar {
  if (made < 1) return calendar;
  return {
    ...calendar,
    billOf: (time, received) => {
      const bill = calendar.billOf(time, received);
      if (bill === null || bill > made) return bill;
      return calendar.period(made + 1) === null ? null : made + 1;
    },
  };
}

/** A copy of what an earlier run has billed is a duplicate, or a conflict with what stands; false for what is new. */
export function takeSeen(state: State, copy: Copy): boolean {
  const seen = state.seen.find(fingerprint(state.key, copy.key));
  if (seen === null) return false;
  if (seen.content === copy.content) passDuplicate(state, copy);
  else leaveOutConflict(state, copy, copy.received, seen.received);
  return true;
}

/** Notes for the next run that an event stands on a bill, or was voided before it. */
export function remember(
  state: State,
  { key, content, event, time }: Copy,
  of: {
    readonly account: string;
    readonly received: bigint;
    readonly bill: number;
    readonly voided: boolean;
  },
): void {
  const { account, received, bill, voided } = of;
  const subject = fingerprint(state.key, event.subject);
  state.fresh?.set(key, { account, entry: { content, subject, received, time, bill, voided } });
}

/** A void of what an earlier run has billed comes too late; of what it has voided it is nothing new. */
export function settleSeen(state: State, one: Void): void {
  const seen = one.outcome.kind === "pending" ? state.seen.find(fingerprint(state.key, one.target)) : null;
  if (seen === null) return;
  if (seen.subject !== fingerprint(state.key, one.event.subject)) one.outcome = { kind: "other account" };
  else if (seen.voided) one.outcome = { kind: "effective" };
  else one.outcome = { kind: "too late", time: seen.time };
}

/** The index for the next run: what stands on bills that are made by now. `made` as in `History`. */
export function seenAfter(state: State, before: Uint8Array | null, made: History["made"]): Uint8Array {
  const isMade = (account: string, bill: number): boolean => bill <= made(account);
  const fresh = [...(state.fresh ?? [])].filter(([, { account, entry }]) => isMade(account, entry.bill));
  const entries = fresh.map(([key, { entry }]) => [fingerprint(state.key, key), entry] as const);
  const billed = new Set(fresh.map(([key]) => key));
  const rejects = state.rejects
    .all()
    .flatMap(({ account, bill, print }) => (bill !== null && isMade(account, bill) ? [print] : []));
  const waiting = state.voids
    .standing(state.identities.contentOf)
    .filter(({ event, outcome, target }) => {
      if (!state.accounts.has(event.subject)) return false;
      const isAhead =
        outcome.kind === "effective" && !billed.has(target) && state.fresh?.has(target) === true;
      return outcome.kind === "pending" || isAhead;
    })
    .map(({ text }) => text)
    .sort();
  return writeSeen(state.key, before, new Map(entries), rejects, waiting);
}
