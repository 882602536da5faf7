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
import { accountCalendar, later, type Term, versionAt } from "../billing/calendar.ts";
import { hasBills, payerOf } from "../billing/pools.ts";
import { bug } from "../number/bug.ts";
import type { DateText, Plan, PlanVersion } from "../plan/plan.ts";
import { formatCivilDate } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { civilDayAt } from "../time/zone.ts";
import { passVoids, tellVoids } from "./apply-voids.ts";
import { ownerOf } from "./bill-intake.ts";
import { checkEvent, type Fault, fault } from "./check-event.ts";
import { type CloudEvent, cloudEventOf, readCloudEvent } from "./cloud-event.ts";
import {
  addToDigest,
  digestText,
  EMPTY_DIGEST,
  fingerprint,
  fingerprintKey,
  joinParts,
} from "./fingerprint.ts";
import { calendarAfter, type History, NO_HISTORY, remember, seenAfter, takeSeen } from "./history.ts";
import { identities, identityKey } from "./identity.ts";
import type { AccountState, Copy, State } from "./intake-state.ts";
import { type JsonValue, jsonKey } from "./json.ts";
import { type CorrectedUsage, correctionsAt, countAt, usageKnown } from "./known-usage.ts";
import {
  leaveOutConflict,
  leaveOutFaulty,
  leaveOutFuture,
  leaveOutLate,
  leaveOutOfTerm,
  passDuplicate,
} from "./leave-out.ts";
import { type RejectRecord, rejectBook, rejectPrint } from "./rejects.ts";
import { type RunCounts, runCounts } from "./run-counts.ts";
import type { UsageSlices } from "./slices.ts";
import { checkVoid, VOID_TYPE, type Void, voids } from "./voids.ts";

/** What one bill is made from. */
export interface PeriodIntake {
  readonly slices: UsageSlices;
  /** Earlier bills of which this one knows more or less: their usage as it is known now. */
  readonly corrections: readonly CorrectedUsage[];
  readonly audit: BillAudit;
  readonly rejects: readonly RejectedEvent[];
}

export interface Intake {
  /** Takes one event as JSON text. Returns why it is unreadable, or null. */
  readonly add: (text: string) => string | null;
  /** Takes one event as a value tree. Returns why it is unreadable, or null. */
  readonly addValue: (value: JsonValue) => string | null;
  /** Ends a pass. "again" asks for `rewind` and for the same events a second time, in any order. */
  readonly settle: () => "done" | "again";
  readonly rewind: () => void;
  /** What follows is known once settled. Numbers from 1; 0, the opening bill, and bills without events are empty. */
  readonly period: (account: string, number: number) => PeriodIntake;
  /** The highest bill that an event of the account belongs to; 0 without events. */
  readonly lastBill: (account: string) => number;
  readonly counts: () => RunCounts;
  /** All events that were rejected or held, by account and identity. */
  readonly rejects: () => readonly RejectRecord[];
  /** The index of identities for the next run, of what stands on bills up to the last one made of each account. */
  readonly seenAfter: (made: History["made"]) => Uint8Array;
}

/** Accounts must be in order (`checkAccount`, `checkPools`) and have different ids. */
export function openIntake(plan: Plan, accounts: readonly Account[], history: History = NO_HISTORY): Intake {
  const state = openState(plan, accounts, history);
  return {
    add: text => {
      const read = readCloudEvent(text);
      return read.unreadable ?? take(state, read.event);
    },
    addValue: value => {
      const read = cloudEventOf(value);
      return read.unreadable ?? take(state, read.event);
    },
    settle: () => settle(state),
    rewind: () => rewind(state),
    period: (account, number) => periodIntake(state, account, number),
    lastBill: account => lastBill(state, account),
    counts: () => state.counts,
    rejects: () => state.rejects.all(),
    seenAfter: made => seenAfter(state, history.bytes, made),
  };
}

function openState(plan: Plan, accounts: readonly Account[], { seen, made, isKept }: History): State {
  const key = fingerprintKey(plan.contract.name);
  const states = new Map(
    accounts.filter(hasBills).map((account): [string, AccountState] => {
      const calendar = calendarAfter(accountCalendar(plan, account), made(account.id));
      return [
        account.id,
        {
          account,
          calendar,
          owner: ownerOf(plan, account, calendar),
          bills: new Map(),
          usage: new Map(),
        },
      ];
    }),
  );
  const children = accounts.filter(account => !hasBills(account));
  const subjects = children.map((child): [string, AccountState] => [
    child.id,
    states.get(payerOf(child)) ?? bug(`${child.id} is billed to nobody`),
  ]);
  return {
    plan,
    key,
    events: new Map(plan.versions.map(one => [one, new Map(one.events.map(event => [event.type, event]))])),
    accounts: new Map([...states, ...subjects]),
    members: new Map(children.map(child => [child.id, accountCalendar(plan, child).term])),
    seen,
    fresh: isKept ? new Map() : null,
    identities: identities(),
    voids: voids(),
    targets: new Map(),
    phase: "first",
    balance: 0,
    counts: runCounts(),
    rejects: rejectBook(key),
  };
}

// One event

function take(state: State, event: CloudEvent): null {
  if (state.phase === "between" || state.phase === "done") bug("an event after the end of the pass");
  state.balance += state.phase === "first" ? 1 : -1;
  const version = versionOf(state, event.time);
  const declared = state.events.get(version)?.get(event.type);
  if (declared === undefined && event.type !== VOID_TYPE) {
    state.counts.otherType(event.type);
    return null;
  }
  const data =
    declared === undefined
      ? checkVoid(event.data)
      : { ...checkEvent(declared, event.data, version.policies.unknownValues), target: "" };
  const faults = [...timeFaults(event), ...data.faults];
  const { time, received } = event;
  if (time === null || received === null || faults.length > 0) {
    leaveOutFaulty(state, event, faults, data.content);
    return null;
  }
  const what =
    declared === undefined
      ? ({ kind: "void", target: data.target } as const)
      : ({ kind: "usage", declared, checked: data.checked } as const);
  const content = fingerprint(
    state.key,
    joinParts([event.type, event.subject, String(time), ...data.content]),
  );
  const copy: Copy = { event, time, received, key: identityKey(event.source, event.id), content, what };
  if (takeSeen(state, copy)) return null;
  if (isFromFuture(state, version, copy)) leaveOutFuture(state, version, copy);
  else if (state.phase === "first") takeFirst(state, copy);
  else takeSecond(state, copy);
  return null;
}

/** First pass: counts what is seen first, and keeps in mind what makes an identity doubtful. */
function takeFirst(state: State, copy: Copy): void {
  const seen = state.identities.note(copy.key, copy.content, copy.received);
  if (seen === "same") passDuplicate(state, copy);
  if (copy.what.kind === "void") {
    const { event, key, content, time, received, what } = copy;
    const text = jsonKey(event.whole);
    state.voids.note({ key, content, target: what.target, event, time, received, text });
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

function changedBetweenPasses(): never {
  const error = new Error("the events changed while they were read: the second pass is not like the first");
  error.name = EVENTS_CHANGED;
  throw error;
}

/** A usage event that stands, with the earliest receipt of its copies. */
function countUsage(state: State, copy: Copy, received: Instant): void {
  const { event, time, what, key, content } = copy;
  if (what.kind !== "usage") return;
  const account = state.accounts.get(event.subject);
  if (account === undefined) {
    passVoids(state, copy, null, null);
    state.counts.unknownAccount(event.subject);
    return;
  }
  const { calendar } = account;
  const own = calendar.numberAt(time);
  const bill = calendar.billOf(time, received);
  const { id } = account.account;
  const voided = passVoids(state, copy, calendar, bill);
  if (voided !== "no") state.counts.voided();
  if (voided === "before its bill") {
    if (bill !== null) remember(state, copy, { account: id, received, bill, voided: true });
    return;
  }
  const term = state.members.get(event.subject);
  if (term !== undefined && !isWithin(term, time)) {
    leaveOutOfTerm(state, copy, term, received);
    return;
  }
  if (bill === null) {
    leaveOutOfTerm(state, copy, calendar.term, received);
    return;
  }
  // Where its bill is made already it is late, whenever it was received.
  const isLate = (own !== null && bill > own) || received >= calendar.closing(own ?? 1);
  const { then } = versionOf(state, time).policies.late;
  if (isLate && own !== null && then === "rejected") {
    leaveOutLate(state, copy, received, calendar.closing(own));
    return;
  }
  const countsIn = own !== null && then === "corrections" ? own : bill;
  const until = voided === "no" ? null : voided.since;
  const known = { bill: countsIn, since: bill, until };
  const version = versionOf(state, own === countsIn ? time : (calendar.period(countsIn)?.start ?? time));
  if (!countAt(account, version, copy, own, known)) {
    leaveOutOfTerm(state, copy, calendar.term, received);
    return;
  }
  const told = account.bills.get(bill) ?? { accepted: 0, late: 0, digest: EMPTY_DIGEST };
  account.bills.set(bill, told);
  told.digest = addToDigest(told.digest, fingerprint(state.key, joinParts([key, content])));
  told.accepted += 1;
  if (isLate) told.late += 1;
  remember(state, copy, { account: id, received, bill, voided: until !== null });
}

function isWithin({ start, end }: Term, time: Instant): boolean {
  return time >= start && (end === null || time < end);
}

function timeFaults(event: CloudEvent): readonly Fault[] {
  const example = 'an instant such as "2026-01-31T07:00:00Z"';
  const faults: Fault[] = [];
  for (const name of ["time", "received"] as const) {
    const text = event[`${name}Text`];
    if (name === "time" && text === null) faults.push(fault(name, `is missing, ${example} is needed`));
    else if (text !== null && event[name] === null) faults.push(fault(name, `is not ${example}`));
  }
  return faults;
}

function isFromFuture(state: State, version: PlanVersion, { time, received }: Copy): boolean {
  return time > received && time > later(state.plan, received, version.policies.future);
}

/** The version in force at the time; the first one where there is none. */
function versionOf(state: State, time: Instant | null): PlanVersion {
  const { versions, zone } = state.plan;
  const date = versions.length < 2 || time === null ? null : civilDayAt(zone, time);
  const day: DateText = date === null ? "" : formatCivilDate(date);
  return versionAt(state.plan, day);
}

// Passes

function settle(state: State): "done" | "again" {
  if (state.phase === "first" && needsSecondPass(state)) {
    state.phase = "between";
    return "again";
  }
  if (state.phase === "second" && state.balance !== 0) changedBetweenPasses();
  if (state.phase === "done" || state.phase === "between") return state.phase === "done" ? "done" : "again";
  tellVoids(state);
  const dropped = state.rejects.finish(
    draft =>
      state.seen.hasReject(rejectPrint(state.key, draft)) ||
      (draft.reason === "future" &&
        state.identities.contentOf(identityKey(draft.source, draft.id)) === draft.content),
  );
  for (let count = 0; count < dropped; count += 1) state.counts.duplicate();
  state.phase = "done";
  return "done";
}

function needsSecondPass(state: State): boolean {
  if (state.identities.isDoubtful()) return true;
  const standing = state.voids.standing(state.identities.contentOf);
  return standing.some(one => state.identities.contentOf(one.target) !== null);
}

function rewind(state: State): void {
  if (state.phase !== "between") bug("a second pass that settle did not ask for");
  state.phase = "second";
  state.identities.decide();
  state.targets = byTarget(state.voids.standing(state.identities.contentOf));
  state.counts = runCounts();
  state.rejects = rejectBook(state.key);
  state.fresh?.clear();
  for (const account of state.accounts.values()) {
    account.bills = new Map();
    account.usage = new Map();
  }
}

function byTarget(standing: readonly Void[]): ReadonlyMap<string, readonly Void[]> {
  const targets = new Map<string, Void[]>();
  for (const one of standing) {
    const others = targets.get(one.target);
    if (others === undefined) targets.set(one.target, [one]);
    else others.push(one);
  }
  return targets;
}

// Results

function periodIntake(state: State, id: string, number: number): PeriodIntake {
  if (state.phase !== "done") bug("intake is read before it is settled");
  const account = state.accounts.get(id) ?? bug(`no account ${id}`);
  const bill = account.bills.get(number);
  const { rejected, held, all } = state.rejects.of(id, number);
  const digest = digestText(bill?.digest ?? EMPTY_DIGEST);
  return {
    slices: usageKnown(account, number, number),
    corrections: correctionsAt(account, number),
    audit: { accepted: bill?.accepted ?? 0, digest, late: bill?.late ?? 0, rejected, held },
    rejects: all,
  };
}

function lastBill(state: State, id: string): number {
  const counted = state.accounts.get(id)?.bills.keys() ?? [];
  let last = 0;
  for (const number of [...counted, ...state.rejects.billsOf(id)]) last = number > last ? number : last;
  return last;
}
