/**
 * Events that are not billed, with their reasons: each kept once for all its copies, and told on one bill. The bill is
 * chosen when all copies are known, since the earliest receipt of them counts.
 */
import type { RejectedEvent, RejectReason, RejectSummary } from "../billing/bill.ts";
import { compareCodePoints } from "../text/code-points.ts";
import type { Instant } from "../time/instant.ts";
import { addToDigest, digestText, EMPTY_DIGEST, fingerprint, joinParts, type Key } from "./fingerprint.ts";
import { EVENT_LIMITS } from "./limits.ts";

export interface RejectRecord extends RejectedEvent {
  readonly account: string;
  /** The bill on which it is told; null where none can be named, as for an event without any time. */
  readonly bill: number | null;
  /** Fingerprint of identity, reason and content. */
  readonly print: string;
  /** The whole event, as canonical JSON text. */
  readonly event: string;
}

/** An event that is left out, before the last of its copies is known. */
export interface RejectDraft extends RejectedEvent {
  readonly account: string;
  readonly content: string;
  readonly received: Instant | null;
  readonly event: string;
}

/** What makes two drafts one. */
export type RejectPlace = Pick<RejectDraft, "account" | "source" | "id" | "reason" | "content">;

export interface BillRejects {
  readonly rejected: RejectSummary;
  readonly held: RejectSummary;
  readonly all: readonly RejectedEvent[];
}

export interface RejectBook {
  /** Whether it is the first copy. */
  readonly add: (draft: RejectDraft, told: ToldOn) => boolean;
  /** A further copy of an event that may have been left out: its text may be the one that is kept. */
  readonly noteCopy: (of: RejectPlace, text: () => string) => void;
  /** As if no copy of it had been added. */
  readonly forget: (of: RejectPlace) => void;
  /** Whether events of the account were left out for a reason that their copies may have as well. */
  readonly isOfCopies: (account: string) => boolean;
  /** Ends the collection; drafts that are to be dropped from their bills are, and their number is returned. */
  readonly finish: (isDropped: (draft: RejectDraft, bill: () => number | null) => boolean) => number;
  readonly of: (account: string, bill: number) => BillRejects;
  readonly billsOf: (account: string) => readonly number[];
  /** By account, source and id. */
  readonly all: () => readonly RejectRecord[];
  /** What is left after `finish`, as `add` takes it. */
  readonly kept: () => readonly KeptReject[];
}

/** On which bill an event is told that is left out: that of a time and of the earliest receipt of its copies. */
export interface ToldOn {
  /** Null: its receipt is its time. */
  readonly time: Instant | null;
  /** Where not that of its copies counts. */
  readonly received?: Instant;
  /** Told on no earlier bill. */
  readonly from?: number;
}

export interface KeptReject {
  draft: RejectDraft;
  readonly told: ToldOn;
}

/** The bill of an account that takes what happened and was received then. */
export type BillOf = (account: string, time: Instant, received: Instant) => number | null;

/** Held: it may still be billed, or was billed otherwise. Rejected: it is no usage under this contract. */
const HELD: ReadonlySet<RejectReason> = new Set([
  "conflict",
  "too late to correct",
  "void after the bill",
  "events missing",
  "not offered",
]);

/** For which an event is left out that claims its identity: further copies of it are duplicates. */
export const REASONS_OF_COPIES: readonly RejectReason[] = ["outside the term", "late", "too late to correct"];

export function isHeld(reason: RejectReason): boolean {
  return HELD.has(reason);
}

export function rejectBook(key: Key, billOf: BillOf): RejectBook {
  const kept = new Map<string, KeptReject>();
  const ofCopies = new Set<string>();
  const billAt = ({ draft, told }: KeptReject): number | null => {
    const received = told.received ?? draft.received;
    const bill = received === null ? null : billOf(draft.account, told.time ?? received, received);
    return bill === null || told.from === undefined || bill > told.from ? bill : told.from;
  };
  /** Made when it is first asked for what was left: parts of a rating only pass on what they keep. */
  let made: FiledRejects | null = NOTHING_FILED;
  const filed = (): FiledRejects => {
    made ??= filedRejects([...kept.values()].map(one => recordOf(key, one.draft, billAt(one))));
    return made;
  };
  return {
    add: (draft, told) => {
      const place = placeOf(draft);
      const earlier = kept.get(place);
      if (earlier === undefined) {
        kept.set(place, { draft, told });
        if (REASONS_OF_COPIES.includes(draft.reason)) ofCopies.add(draft.account);
        return true;
      }
      earlier.draft = merged(earlier.draft, draft);
      return false;
    },
    noteCopy: (of, text) => {
      const earlier = kept.get(placeOf(of));
      if (earlier === undefined) return;
      const event = text();
      if (event < earlier.draft.event) earlier.draft = { ...earlier.draft, event };
    },
    forget: of => {
      kept.delete(placeOf(of));
    },
    isOfCopies: account => ofCopies.has(account),
    finish: isDropped => {
      const before = kept.size;
      for (const [place, one] of kept) if (isDropped(one.draft, () => billAt(one))) kept.delete(place);
      made = null;
      return before - kept.size;
    },
    kept: () => [...kept.values()],
    of: (account, bill) => {
      const own = filed().byBill.get(account)?.get(bill);
      return own === undefined ? NO_REJECTS : billRejects(own);
    },
    billsOf: account => [...(filed().byBill.get(account)?.keys() ?? [])],
    all: () => filed().records,
  };
}

function placeOf({ account, source, id, reason, content }: RejectPlace): string {
  return joinParts([account, source, id, reason, content]);
}

/** Copies may differ in what is no content: the earliest receipt and the smallest text stand for all. */
function merged(a: RejectDraft, b: RejectDraft): RejectDraft {
  const isEarlier = b.received !== null && (a.received === null || b.received < a.received);
  return {
    ...a,
    received: isEarlier ? b.received : a.received,
    event: b.event < a.event ? b.event : a.event,
  };
}

function recordOf(key: Key, draft: RejectDraft, bill: number | null): RejectRecord {
  const { account, source, id, time, reason, detail, event } = draft;
  const print = rejectPrint(key, draft);
  return { account, bill, source, id, time, reason, detail, print, event };
}

/** The fingerprint of identity, reason and content. */
export function rejectPrint(key: Key, draft: Omit<RejectPlace, "account">): string {
  return fingerprint(key, joinParts([draft.source, draft.id, draft.reason, draft.content]));
}

interface FiledRejects {
  readonly records: readonly RejectRecord[];
  readonly byBill: ReadonlyMap<string, ReadonlyMap<number, readonly RejectRecord[]>>;
}

const NOTHING_FILED: FiledRejects = { records: [], byBill: new Map() };

function filedRejects(found: readonly RejectRecord[]): FiledRejects {
  const records = found.toSorted(byIdentity);
  const byBill = new Map<string, Map<number, RejectRecord[]>>();
  for (const record of records) file(byBill, record);
  return { records, byBill };
}

function file(byBill: Map<string, Map<number, RejectRecord[]>>, record: RejectRecord): void {
  if (record.bill === null) return;
  const bills = byBill.get(record.account) ?? new Map<number, RejectRecord[]>();
  byBill.set(record.account, bills);
  const records = bills.get(record.bill);
  if (records === undefined) bills.set(record.bill, [record]);
  else records.push(record);
}

/** Of records in order. */
function billRejects(records: readonly RejectRecord[]): BillRejects {
  return {
    rejected: summary(records.filter(record => !isHeld(record.reason))),
    held: summary(records.filter(record => isHeld(record.reason))),
    all: records.map(onBill),
  };
}

function summary(records: readonly RejectRecord[]): RejectSummary {
  const counts = new Map<RejectReason, number>();
  let digest = EMPTY_DIGEST;
  for (const record of records) {
    counts.set(record.reason, (counts.get(record.reason) ?? 0) + 1);
    digest = addToDigest(digest, record.print);
  }
  const reasons = [...counts].map(([reason, count]) => ({ reason, count }));
  reasons.sort((a, b) => compareCodePoints(a.reason, b.reason));
  return {
    count: records.length,
    reasons,
    digest: digestText(digest),
    first: records.slice(0, EVENT_LIMITS.listed).map(onBill),
  };
}

/** Of most bills. */
const NO_REJECTS: BillRejects = billRejects([]);

function onBill({ source, id, time, reason, detail }: RejectRecord): RejectedEvent {
  return { source, id, time, reason, detail };
}

function byIdentity(a: RejectRecord, b: RejectRecord): number {
  return (
    compareCodePoints(a.account, b.account) ||
    compareCodePoints(a.source, b.source) ||
    compareCodePoints(a.id, b.id) ||
    compareCodePoints(a.reason, b.reason) ||
    compareCodePoints(a.print, b.print)
  );
}
