/**
 * Intake: events in any order become readings and an audit for each account and bill. The outcome is a function of the
 * set of (event, received instant), never of the order of arrival.
 *
 * Each copy goes: readable? -> declared type? -> complete and known values, not from the future? (else left out, and
 * its identity stays free for a corrected copy) -> identity: duplicate, conflict, or the one that stands -> account,
 * term, voids -> the bill. One pass is enough where every identity shows one content and nothing is voided. Else the
 * first pass finds out what is known of each identity, and a second pass over the same events decides with it. Memory
 * holds identities, accumulators, voids and what was left out; never the other events.
 */
import type { Account } from "../billing/account.ts";
import type { BillAudit, RejectedEvent } from "../billing/bill.ts";
import type { Term } from "../billing/calendar.ts";
import { bug } from "../number/bug.ts";
import type { Plan } from "../plan/plan.ts";
import type { Instant } from "../time/instant.ts";
import { passVoids, tellVoids } from "./apply-voids.ts";
import { type CloudEvent, type CloudEventResult, cloudEventOf, readCloudEvent } from "./cloud-event.ts";
import { copyOf, isFromFuture } from "./copies.ts";
import { type Corrections, holdWhatMisses, tell } from "./corrections.ts";
import { countFor, isEarly, openedAt, placedAt, versionOf } from "./count-for.ts";
import { antedate, doubtfulIds, settledBy } from "./doubts.ts";
import { type FastLane, fastLane, type TakenLines } from "./fast/lane.ts";
import { digestText, EMPTY_DIGEST } from "./fingerprint.ts";
import { type History, isOpenTarget, isSeen, remember, seenAfter, takeSeen } from "./history.ts";
import { identityKey, type Seen } from "./identity.ts";
import type { Copy, State } from "./intake-state.ts";
import { type JsonValue, jsonKey } from "./json.ts";
import type { PeriodSlices } from "./known-usage.ts";
import { endFor, termOf } from "./late-ends.ts";
import {
  leaveOutAfterEnd,
  leaveOutConflict,
  leaveOutCorrection,
  leaveOutFuture,
  leaveOutLate,
  leaveOutOfTerm,
  passDuplicate,
} from "./leave-out.ts";
import { type Given, NOTHING_GIVEN, openState } from "./open-state.ts";
import { clearCounts } from "./parts.ts";
import { countsIn, placeEvent } from "./place-event.ts";
import { type RejectDraft, type RejectRecord, rejectPrint } from "./rejects.ts";
import type { RunCounts } from "./run-counts.ts";
import { NOTHING_SEEN, type SeenEntry } from "./seen.ts";
import { type UsageNow, usageNow, usageOf } from "./usage-now.ts";
import { byTarget } from "./voids.ts";

/** What one bill is made from. */
export interface PeriodIntake extends PeriodSlices {
  /** Earlier bills of which this one knows more or less. */
  readonly corrections: Corrections | null;
  readonly audit: BillAudit;
  readonly rejects: readonly RejectedEvent[];
}

/** What takes events. */
export interface Takers {
  /** Takes one event as JSON text. Returns why it is unreadable, or null. */
  readonly add: (text: string) => string | null;
  /** Takes one event that is read already, by the same function. */
  readonly addRead: (read: CloudEventResult) => string | null;
  /** Takes a line of JSON in UTF-8 that is plain; false where it is not: then `add` is to be given its text. */
  readonly takeLine: (bytes: Uint8Array, from: number, to: number) => boolean;
  /** Takes lines that are ended by line feeds, up to the first that is not plain. */
  readonly takeLines: (bytes: Uint8Array, from: number) => TakenLines;
}

export interface Intake extends Takers, IntakeResults {
  /** Takes one event as a value tree. Returns why it is unreadable, or null. */
  readonly addValue: (value: JsonValue) => string | null;
  /** Takes one event that the index of earlier runs has kept (`Seen`). */
  readonly recall: (text: string) => void;
  /** Ends a pass. "again" asks for `rewind` and for the same events a second time, in any order. */
  readonly settle: () => "done" | "again";
  readonly rewind: () => void;
  /** After "again": see `Rating`. */
  readonly doubts: () => readonly string[] | null;
  readonly settleBy: (copies: Iterable<string>) => "done" | "again";
  /** Of what has been taken so far, while more comes. */
  readonly now: UsageNow;
}

/** Known once settled. */
export interface IntakeResults {
  /** Numbers from 1; 0, the opening bill, and bills without events are empty. */
  readonly period: (account: string, number: number) => PeriodIntake;
  /** The highest bill that an event of the account belongs to; 0 without events. */
  readonly lastBill: (account: string) => number;
  readonly counts: () => RunCounts;
  /** All events that were rejected or held, by account and identity. */
  readonly rejects: () => readonly RejectRecord[];
  /** The index of identities for the next run, of what stands on bills up to the last one made of each account. */
  readonly seenAfter: (made: Pick<History, "made" | "open">) => Uint8Array;
}

/** Accounts must be in order (`checkAccount`, `checkPools`) and have different ids. */
export function openIntake(plan: Plan, accounts: readonly Account[], given: Partial<Given> = {}): Intake {
  const all = { ...NOTHING_GIVEN, ...given };
  const state = openState(plan, accounts, all);
  const lane = laneOf(state);
  return {
    ...takers(state, lane),
    addValue: value => takeRead(state, cloudEventOf(value)),
    recall: text => void takeRead(state, readCloudEvent(text), true),
    settle: () => {
      lane.pour();
      return settle(state);
    },
    rewind: () => {
      rewind(state);
      lane.rewind();
    },
    doubts: () => (state.phase === "between" && !voidsSomething(state) ? doubtfulIds(state) : null),
    settleBy: copies => settleBy(state, copies),
    ...results(state, all.history.bytes),
    now: usageNow(state),
  };
}

export function laneOf(state: State): FastLane {
  return fastLane(state, {
    takeNoted: (copy, seen) => takeNoted(state, copy, seen),
    takeSecond: copy => takeSecond(state, copy),
    countUsage: copy => countUsage(state, copy, copy.received),
  });
}

export function takers(state: State, lane: FastLane): Takers {
  return {
    add: text => takeRead(state, readCloudEvent(text)),
    addRead: read => takeRead(state, read),
    takeLine: lane.take,
    takeLines: lane.takeLines,
  };
}

export function results(state: State, before: Uint8Array | null): IntakeResults {
  return {
    period: (account, number) => periodIntake(state, account, number),
    lastBill: account => lastBill(state, account),
    counts: () => state.counts,
    rejects: () => state.rejects.all(),
    seenAfter: made => seenAfter(state, before, made),
  };
}

// One event

function takeRead(state: State, read: CloudEventResult, isKept: boolean = false): string | null {
  return read.unreadable ?? take(state, read.event, isKept);
}

function take(state: State, event: CloudEvent, isKept: boolean): null {
  if (state.phase === "between" || state.phase === "done") bug("an event after the end of the pass");
  state.balance += state.phase === "first" ? 1 : -1;
  const copy = copyOf(state, event);
  if (copy === null) return null;
  const version = versionOf(state, copy.time);
  // One from the future claims no identity, unless it is what stands.
  if (isFromFuture(state, version, copy) && !isSeen(state, copy)) {
    leaveOutFuture(state, version, copy);
    return null;
  }
  const seen = takeSeen(state, copy, isKept);
  if (seen !== null) {
    if (seen !== "passed") countAgain(state, copy, seen);
    return null;
  }
  if (state.phase === "first") takeFirst(state, copy);
  else takeSecond(state, copy);
  return null;
}

/** First pass: counts what is seen first, and keeps in mind what makes an identity doubtful. */
function takeFirst(state: State, copy: Copy): void {
  takeNoted(state, copy, state.identities.note(copy.key, copy.content, copy.received));
}

function takeNoted(state: State, copy: Copy, seen: Seen): void {
  if (seen === "same" || seen === "earlier") passDuplicate(state, copy);
  if (seen === "earlier") antedate(state, copy);
  if (seen === "doubt") state.identities.doubt(copy.key);
  // Should it turn out to be in doubt, it is judged anew.
  if (seen === "conflict" || seen === "doubt") {
    const standing = state.identities.standing(copy.key) ?? bug("a conflict with nothing");
    leaveOutConflict(state, copy, copy.received, standing.received);
  }
  if (copy.what.kind === "void") {
    const { event, key, content, time, received, what } = copy;
    const text = jsonKey(event.whole);
    state.voids.note({ key, content, target: what.target, event, time, received, text });
    state.hasNewVoids = true;
  } else if (seen === "new") countUsage(state, copy, copy.received);
}

/** Second pass: every identity is decided; of each content the first copy counts for all. */
function takeSecond(state: State, copy: Copy): void {
  const decision = state.identities.settle(copy.key, copy.content) ?? changedBetweenPasses();
  if (!decision.stands) leaveOutConflict(state, copy, decision.received, decision.standing);
  else if (!decision.isFirst) passDuplicate(state, copy);
  else countUsage(state, copy, decision.received);
}

/** The name of the error that a second pass over other events throws: the host's files changed, not our reckoning. */
export const EVENTS_CHANGED: string = "EventsChanged";

export function changedBetweenPasses(): never {
  const error = new Error("the events changed while they were read: the second pass is not like the first");
  error.name = EVENTS_CHANGED;
  throw error;
}

/** A usage event that stands, with the earliest receipt of its copies. */
export function countUsage(state: State, copy: Copy, received: Instant): void {
  const { event, time } = copy;
  if (copy.what.kind !== "usage") return;
  const account = state.accounts.get(event.subject);
  if (account === undefined) {
    passVoids(state, copy, null, null);
    state.counts.unknownAccount(event.subject);
    return;
  }
  state.watch.counted(account);
  const { calendar } = account;
  const at = placedAt(state, account, copy);
  const place = placeEvent(state.plan, account, at, received);
  const gone = passVoids(state, copy, account, place);
  if (gone !== null) state.counts.voided();
  const noteFor = (leftOut: boolean): void => {
    if (place !== null) remember(state, copy, { account, time: at, received, bill: place.on, gone, leftOut });
  };
  if (gone === "void") {
    noteFor(false);
    return;
  }
  const term = termOf(account, copy);
  if (place === null || (account.children.has(event.subject) && isAfter(term, time))) {
    leaveOutOfTerm(state, copy, term, received);
    noteFor(true);
    return;
  }
  const over = endFor(account, event.subject, at);
  if (over !== null && place.on >= over.known) {
    leaveOutAfterEnd(state, copy, term, received, over);
    noteFor(true);
    return;
  }
  const own = calendar.numberAt(at);
  if (place.kind === "left out") {
    if (place.reason === "late") leaveOutLate(state, copy, received, calendar.closing(own ?? 1));
    else leaveOutCorrection(state, copy, received, place.reason);
    noteFor(true);
    return;
  }
  const { bill, on } = place;
  if (!countFor(state, account, copy, received, { bill, since: on, until: gone })) {
    leaveOutOfTerm(state, copy, term, received);
    noteFor(true);
    return;
  }
  // Where its bill is made already it is late, whenever it was received.
  const isLate = (own !== null && on > own) || received >= calendar.closing(own ?? 1);
  tell(state, account, on, copy, isLate);
  noteFor(false);
  if (bill <= account.made) account.late.push({ copy, received, on });
}

/** What an earlier run has billed, of a period that may be corrected. */
function countAgain(state: State, copy: Copy, { received, bill: on }: SeenEntry): void {
  const account = state.accounts.get(copy.event.subject) ?? bug(`no account ${copy.event.subject}`);
  const time = openedAt(account, copy);
  const bill = countsIn(state.plan, account, time, on);
  const gone = passVoids(state, copy, account, { kind: "counts", bill, on });
  if (gone === "void") bug("what was billed is void before its bill");
  countFor(state, account, copy, received, { bill, since: on, until: gone });
  if (gone !== null) state.counts.voided();
  if (gone === null && !isEarly(account, copy)) return;
  remember(state, copy, { account, time, received, bill: on, gone, leftOut: false });
}

function isAfter({ end }: Term, time: Instant): boolean {
  return end !== null && time >= end;
}

// Passes

function settle(state: State): "done" | "again" {
  if (state.phase === "first" && needsSecondPass(state)) {
    state.phase = "between";
    return "again";
  }
  if (state.phase === "second" && state.balance !== 0) changedBetweenPasses();
  if (state.phase === "done" || state.phase === "between") return state.phase === "done" ? "done" : "again";
  finish(state);
  return "done";
}

export function finish(state: State): void {
  holdWhatMisses(state);
  tellVoids(state);
  dropAccepted(state);
}

/** Ends the collection of what is left out. */
export function dropAccepted(state: State): void {
  const dropped = state.rejects.finish(
    (draft, bill) =>
      (state.seen !== NOTHING_SEEN && state.seen.hasReject(rejectPrint(state.key, draft))) ||
      (draft.reason === "future" && isAcceptedBy(state, draft, bill())),
  );
  for (let count = 0; count < dropped; count += 1) state.counts.duplicate();
  state.phase = "done";
}

/** Whether the same event was accepted before the bill closes that tells of its copy from the future. */
function isAcceptedBy(
  state: State,
  { account, source, id, content }: RejectDraft,
  bill: number | null,
): boolean {
  const standing = state.identities.standing(identityKey(source, id));
  if (standing === null || standing.content !== content) return false;
  const { calendar } = state.accounts.get(account) ?? bug(`no account ${account}`);
  if (bill === null || calendar.period(bill)?.last !== false) return true;
  return standing.received < calendar.closing(bill);
}

function needsSecondPass(state: State): boolean {
  return state.identities.isDoubtful() || voidsSomething(state);
}

/** Whether a void has come whose target is known. */
function voidsSomething(state: State): boolean {
  const standing = state.voids.standing(state.identities.contentOf);
  return standing.some(
    ({ target }) => state.identities.contentOf(target) !== null || isOpenTarget(state, target),
  );
}

/** Ends the first pass by the copies of what is in doubt, where they are enough. */
function settleBy(state: State, copies: Iterable<string>): "done" | "again" {
  if (state.phase !== "between") bug("copies that settle did not ask for");
  if (voidsSomething(state)) return "again";
  const doubts = state.identities.decide();
  if (!settledBy(state, doubts, copies, countUsage)) return "again";
  finish(state);
  return "done";
}

function rewind(state: State): void {
  if (state.phase !== "between") bug("a second pass that settle did not ask for");
  state.phase = "second";
  state.identities.decide();
  state.targets = byTarget(state.voids.standing(state.identities.contentOf));
  clearCounts(state);
}

// Results

function periodIntake(state: State, id: string, number: number): PeriodIntake {
  if (state.phase !== "done") bug("intake is read before it is settled");
  const account = state.accounts.get(id) ?? bug(`no account ${id}`);
  const bill = account.bills.get(number);
  const { rejected, held, all } = state.rejects.of(id, number);
  const digest = digestText(bill?.digest ?? EMPTY_DIGEST);
  return {
    ...usageOf(account, number),
    audit: { accepted: bill?.accepted ?? 0, digest, late: bill?.late ?? 0, rejected, held },
    rejects: all,
  };
}

function lastBill(state: State, id: string): number {
  const account = state.accounts.get(id);
  const voided = [...(account?.usage.values() ?? [])].flatMap(({ until }) => until ?? []);
  let last = 0;
  for (const number of [...(account?.bills.keys() ?? []), ...voided, ...state.rejects.billsOf(id)]) {
    last = number > last ? number : last;
  }
  return last;
}
