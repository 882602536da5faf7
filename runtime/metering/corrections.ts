/** What a bill learns of bills that are made already, and what is to be known to compute those again. */
import type { Reviewed } from "../billing/calendar.ts";
import { addToDigest, EMPTY_DIGEST, fingerprint, joinParts, takeFromDigest } from "./fingerprint.ts";
import type { AccountState, BillCount, Copy, State } from "./intake-state.ts";
import { type PeriodSlices, usageKnown } from "./known-usage.ts";
import { leaveOutCorrection } from "./leave-out.ts";

export interface Corrections {
  /** The first bill whose period has changed. */
  readonly from: number;
  /** What counts in the period of a bill from there on, as is known now. */
  readonly usage: (bill: number) => PeriodSlices;
}

/** Null where nothing that a bill learns concerns an earlier one. */
export function correctionsAt(account: AccountState, at: number): Corrections | null {
  const changed = firstChanged(account, bill => bill === at);
  const known = account.calendar.reviewed.filter(one => one.known === at);
  const bills = [...known.map(({ bill }) => bill), ...(changed === null ? [] : [changed])];
  const from = bills.sort((a, b) => a - b)[0] ?? null;
  const first = known[0];
  if (first !== undefined && from !== null && missesAny(account, from)) eventsMissing(account, from, first);
  if (from === null || (account.isMissing && from <= account.made)) return null;
  return { from, usage: bill => usageKnown(account, bill, at) };
}

/** The name of the error of a bill that is the first to know of an end or a rate, where others cannot be made again. */
export const EVENTS_MISSING_AT_END: string = "EventsMissingAtEnd";

/** Perhaps no later bill could make up for it, so it cannot wait as other corrections do. */
function eventsMissing({ account }: AccountState, from: number, { known, of }: Reviewed): never {
  const error = new Error(
    `${of} known by bill ${known} of ${account.id} corrects its bills from ${from} on, which cannot be made again`,
  );
  error.name = EVENTS_MISSING_AT_END;
  throw error;
}

/** Whether the events that earlier runs have billed from a bill on are not those that this run is given. */
function missesAny(account: AccountState, from: number): boolean {
  const { made, open } = account;
  if (from === 0 && made >= 0 && !open.has(0)) return true;
  for (let bill = Math.max(1, from); bill <= made; bill += 1) {
    const digest = open.get(bill);
    if (digest === undefined || usageKnown(account, bill, made).digest !== digest) return true;
  }
  return false;
}

/** The first bill that another one, which is asked for, changes after it is made. */
function firstChanged({ usage }: AccountState, isAsked: (bill: number) => boolean): number | null {
  let first: number | null = null;
  for (const { bill, since, until } of usage.values()) {
    const isNews = [since, until].some(at => at !== null && at > bill && isAsked(at));
    if (isNews && (first === null || bill < first)) first = bill;
  }
  return first;
}

/** Counts an event among those that a bill tells first. */
export function tell(state: State, account: AccountState, bill: number, copy: Copy, isLate: boolean): void {
  const told = billIn(account, bill);
  told.digest = addToDigest(told.digest, printOf(state, copy));
  told.accepted += 1;
  if (isLate) told.late += 1;
}

/** What a bill tells first. */
export function billIn({ bills }: AccountState, bill: number): BillCount {
  const found = bills.get(bill);
  if (found !== undefined) return found;
  const made = { accepted: 0, late: 0, digest: EMPTY_DIGEST };
  bills.set(bill, made);
  return made;
}

/** The fingerprint of an event's identity and content. */
export function printOf(state: State, { key, content }: Copy): string {
  return fingerprint(state.key, joinParts([key, content]));
}

/**
 * A closed bill can only be computed again from all its events. Where those that this run is given are not those that
 * were billed, corrections of it wait, each with its reason.
 */
export function holdWhatMisses(state: State): void {
  for (const account of new Set(state.accounts.values())) {
    const { made, open } = account;
    // A bill that is the first to know of an end is not made at all where events are missing.
    const ends = account.calendar.reviewed.map(({ known }) => known);
    const first = firstChanged(account, bill => bill > made && !ends.includes(bill));
    if (first === null || first > made) continue;
    account.isMissing = [...open].some(
      ([bill, digest]) => bill >= first && usageKnown(account, bill, made).digest !== digest,
    );
    if (account.isMissing) hold(state, account);
  }
}

/** What was told as counted is counted anew, without the events that wait. */
function hold(state: State, account: AccountState): void {
  const { late, made, bills } = account;
  for (const { copy, received, on } of late) {
    leaveOutCorrection(state, copy, received, "events missing");
    state.fresh?.delete(copy.key);
    const told = bills.get(on);
    if (told === undefined) continue;
    told.accepted -= 1;
    told.late -= 1;
    told.digest = takeFromDigest(told.digest, printOf(state, copy));
  }
  for (const one of state.voids.standing(state.identities.contentOf)) {
    const corrects = one.outcome.kind === "effective" ? one.outcome.corrects : null;
    const subject = state.accounts.get(one.event.subject);
    if (corrects === null || corrects.bill > made || subject !== account) continue;
    one.outcome = { kind: "missing", time: corrects.time };
    const target = state.fresh?.get(one.target);
    if (target !== undefined) state.fresh?.set(one.target, { ...target, until: null });
  }
}
