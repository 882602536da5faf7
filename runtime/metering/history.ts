/** What intake knows of earlier runs, and what it hands to the next one. */
import type { AccountCalendar } from "../billing/calendar.ts";
import { bug } from "../number/bug.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import type { CloudEvent } from "./cloud-event.ts";
import { isEarly, openedAt } from "./count-for.ts";
import { fingerprint } from "./fingerprint.ts";
import type { AccountState, Copy, State } from "./intake-state.ts";
import { jsonKey } from "./json.ts";
import { leaveOutConflict, passDuplicate } from "./leave-out.ts";
import { countsIn, type EventPlace, placeBefore, placeVoid } from "./place-event.ts";
import { NOTHING_SEEN, type Seen, type SeenEntry, writeSeen } from "./seen.ts";
import type { Void, VoidOutcome } from "./voids.ts";

export interface History {
  /** The index that was read; null before the first run. */
  readonly bytes: Uint8Array | null;
  readonly seen: Seen;
  /** The last bill that an account has, -1 where it has none. */
  readonly made: (account: string) => number;
  /** Of bills that are open to correction, the digest of the events that count in their periods. */
  readonly open: (account: string) => ReadonlyMap<number, string>;
  /** Whether the next run will ask what this one has billed. */
  readonly isKept: boolean;
}

export const NO_HISTORY: History = {
  bytes: null,
  seen: NOTHING_SEEN,
  made: () => -1,
  open: () => new Map(),
  isKept: false,
};

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
    openFrom: (from, received) => calendar.openFrom(Math.max(from, made + 1), received),
  };
}

/** Whether a copy is of what stands since an earlier run. */
export function isSeen(state: State, { key, content }: Copy): boolean {
  return state.seen.find(fingerprint(state.key, key))?.content === content;
}

/**
 * A copy of what an earlier run has billed or left out is a duplicate, or a conflict with what stands; null for what is
 * new. The first copy of what counts in a period that may be corrected is to be counted again. `isKept`: it is the one
 * that the index has kept, and nobody has sent it again.
 */
export function takeSeen(state: State, copy: Copy, isKept: boolean): "passed" | SeenEntry | null {
  const seen = state.seen.find(fingerprint(state.key, copy.key));
  if (seen === null) return null;
  if (seen.content !== copy.content) {
    leaveOutConflict(state, copy, copy.received, seen.received);
    return "passed";
  }
  if (!isKept) passDuplicate(state, copy);
  if (seen.leftOut) return "passed";
  const account = state.accounts.get(copy.event.subject);
  const isOpen =
    account?.open.has(countsIn(state.plan, account, openedAt(account, copy), seen.bill)) === true;
  if (!isOpen || seen.voided || state.again.has(copy.key)) return "passed";
  state.again.add(copy.key);
  return seen;
}

/** Notes for the next run that an event stands on a bill, counted or left out there, or was voided before it. */
export function remember(
  state: State,
  copy: Copy,
  of: {
    readonly account: AccountState;
    /** By which its bill is found. */
    readonly time: bigint;
    readonly received: bigint;
    readonly bill: number;
    /** "void": before its bill; a number: the bill from which on it is void. */
    readonly gone: "void" | number | null;
    readonly leftOut: boolean;
  },
): void {
  const { account, time, received, bill, gone, leftOut } = of;
  const { key, content, event } = copy;
  const subject = fingerprint(state.key, event.subject);
  const entry = { content, subject, received, time, bill, voided: gone === "void", leftOut };
  const until = gone === "void" ? null : gone;
  const opening = !leftOut && isEarly(account, copy) ? event : null;
  state.fresh?.set(key, { account: account.account.id, entry, until, opening });
}

/** Whether a void takes away what an earlier run has billed, of a period that may be corrected. */
export function isOpenTarget(state: State, target: string): boolean {
  const seen = state.seen.find(fingerprint(state.key, target));
  if (seen === null || seen.voided || seen.leftOut) return false;
  return [...state.accounts.values()].some(({ open }) => open.size > 0);
}

/**
 * A void of what an earlier run has billed comes too late, unless its period may be corrected and its events are given
 * again; of what it has voided it is nothing new.
 */
export function settleSeen(state: State, one: Void, isRefused: boolean): void {
  const seen = one.outcome.kind === "pending" ? state.seen.find(fingerprint(state.key, one.target)) : null;
  const account = state.accounts.get(one.event.subject);
  if (seen === null || account === undefined) return;
  const isVoid = seen.voided || state.fresh?.get(one.target)?.entry.voided === true;
  if (seen.subject !== fingerprint(state.key, one.event.subject)) one.outcome = { kind: "other account" };
  else if (isRefused) one.outcome = { kind: "not accepted" };
  else if (isVoid) one.outcome = { kind: "effective", corrects: null };
  else one.outcome = outcomeFor(state, account, seen, one);
}

function outcomeFor(state: State, account: AccountState, seen: SeenEntry, one: Void): VoidOutcome {
  const { time, bill: on, leftOut } = seen;
  const place: EventPlace = leftOut
    ? placeBefore(state.plan, account, seen)
    : { kind: "counts", bill: countsIn(state.plan, account, time, on), on };
  const from = placeVoid(state.plan, account, place, one.received);
  if (typeof from !== "number") return { kind: "too late", time };
  if (!leftOut) return { kind: "missing", time };
  // Nothing is billed of it that would have to be corrected; a second void is nothing new.
  state.fresh?.set(one.target, {
    account: account.account.id,
    entry: { ...seen, voided: true },
    until: null,
    opening: null,
  });
  return { kind: "effective", corrects: null };
}

/** The index for the next run: what stands on bills that are made by now. */
export function seenAfter(
  state: State,
  before: Uint8Array | null,
  { made, open }: Pick<History, "made" | "open">,
): Uint8Array {
  const isMade = (account: string, bill: number): boolean => bill <= made(account);
  const fresh = [...(state.fresh ?? [])].filter(([, { account, entry }]) => isMade(account, entry.bill));
  const entries = fresh.map(([key, { account, entry, until }]) => {
    const voided = entry.voided || (until !== null && isMade(account, until));
    return [fingerprint(state.key, key), { ...entry, voided }] as const;
  });
  const billed = new Set(fresh.map(([key]) => key));
  const rejects = state.rejects
    .all()
    .flatMap(({ account, bill, print }) => (bill !== null && isMade(account, bill) ? [print] : []));
  const waiting = state.voids
    .standing(state.identities.contentOf)
    .filter(({ event, outcome, target }) => {
      const account = state.accounts.get(event.subject);
      if (account === undefined) return false;
      const corrects = outcome.kind === "effective" ? outcome.corrects : null;
      if (corrects !== null) return !isMade(account.account.id, corrects.on);
      const isAhead =
        outcome.kind === "effective" && !billed.has(target) && state.fresh?.has(target) === true;
      return outcome.kind === "pending" || isAhead;
    })
    .map(({ text }) => text);
  const openings = [...(state.fresh?.values() ?? [])].flatMap(({ account, entry, opening }) => {
    if (opening === null) return [];
    const isAsked = !isMade(account, entry.bill) || open(account).has(periodOf(state, account, entry));
    return isAsked ? [textOf(opening, entry.received)] : [];
  });
  const texts = [...waiting, ...openings].sort();
  return writeSeen(state.key, before, new Map(entries), rejects, texts);
}

/** The bill in whose period it counts. */
function periodOf({ plan, accounts }: State, account: string, { time, bill }: SeenEntry): number {
  return countsIn(plan, accounts.get(account) ?? bug(`no account ${account}`), time, bill);
}

/** An event as if it had come once, when the first of its copies was received. */
function textOf({ whole }: CloudEvent, received: Instant): string {
  if (whole.kind !== "object") return bug("an event that is no object");
  const value = formatInstant(received);
  return jsonKey({ ...whole, entries: new Map(whole.entries).set("received", { kind: "string", value }) });
}
