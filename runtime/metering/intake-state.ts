/** What intake keeps between events; the modules beside it read and write it. */
import type { Account } from "../billing/account.ts";
import type { AccountCalendar } from "../billing/calendar.ts";
import type { Plan, PlanEvent, PlanVersion } from "../plan/plan.ts";
import type { Instant } from "../time/instant.ts";
import type { CheckedEvent } from "./check-event.ts";
import type { CloudEvent } from "./cloud-event.ts";
import type { OpenKernel } from "./fast/kernel-memory.ts";
import type { Digest, Key } from "./fingerprint.ts";
import type { Identities } from "./identity.ts";
import type { Member } from "./late-ends.ts";
import type { BillIntake, Owner } from "./readers.ts";
import type { BillOf, RejectBook } from "./rejects.ts";
import type { RunCounts } from "./run-counts.ts";
import type { Seen, SeenEntry } from "./seen.ts";
import type { UsageSlices } from "./slices.ts";
import type { Void, Voids } from "./voids.ts";
import type { Watch } from "./watch.ts";

/** Of an account with bills of its own; the events of those that are billed to it count here as well. */
export interface AccountState {
  readonly account: Account;
  readonly calendar: AccountCalendar;
  /** The terms of the accounts that are billed to it, which may be shorter. */
  readonly children: ReadonlyMap<string, Member>;
  readonly owner: Owner;
  /** The last bill that earlier runs have made, -1 where there is none. */
  readonly made: number;
  /** Of bills that are made and still open to correction: the digest of the events that count in their periods. */
  readonly open: ReadonlyMap<number, string>;
  /** What each bill tells first. */
  bills: Map<number, BillCount>;
  /** Usage by the bill in whose time it counts, and by what was known of it when. */
  usage: Map<number | string, KnownUsage>;
  /** New events of bills that are made, which wait for the other events of those. */
  late: LateEvent[];
  /** Whether events of bills that are to be corrected have not been given again. */
  isMissing: boolean;
}

export interface LateEvent {
  readonly copy: Copy;
  readonly received: Instant;
  /** The bill that would bill it first. */
  readonly on: number;
}

export interface BillCount {
  accepted: number;
  late: number;
  digest: Digest;
}

/** Usage that counts in one bill's period, known from one bill on and, where it was voided, until another. */
export interface KnownUsage {
  readonly bill: number;
  readonly since: number;
  /** The first bill that does not know it any more; null for usage that stands. */
  readonly until: number | null;
  /** Of its events. */
  digest: Digest;
  readonly gathered: BillIntake;
  /** What parts of the events come to that were counted apart. */
  apart: UsageSlices;
}

export interface State {
  readonly plan: Plan;
  readonly key: Key;
  readonly watch: Watch;
  /** What the host has to read lines with. */
  readonly kernel: OpenKernel | null;
  readonly billOf: BillOf;
  readonly events: ReadonlyMap<PlanVersion, ReadonlyMap<string, PlanEvent>>;
  /** By subject: an account that is billed to another one leads to that one. */
  readonly accounts: ReadonlyMap<string, AccountState>;
  /** What earlier runs have billed. */
  readonly seen: Seen;
  /** By identity, what this run counts or voids, for the next one; null where nobody asks. */
  readonly fresh: Map<string, Fresh> | null;
  /** Identities of earlier runs that are counted again. */
  readonly again: Set<string>;
  readonly identities: Identities;
  voids: Voids;
  /** By target; filled between the passes. */
  targets: ReadonlyMap<string, readonly Void[]>;
  /** Whether voids have come since the events were settled. */
  hasNewVoids: boolean;
  phase: "first" | "between" | "second" | "done";
  /** Events taken in the first pass, less those in the second. */
  balance: number;
  counts: RunCounts;
  rejects: RejectBook;
}

export interface Fresh {
  readonly account: string;
  readonly entry: SeenEntry;
  /** The bill from which on it is void; null: none. */
  readonly until: number | null;
  /** The event, where it opens a level from before its account's term: later runs are not given it; else null. */
  readonly opening: CloudEvent | null;
}

/** A copy of an event that is complete and of a declared type. */
export interface Copy {
  readonly event: CloudEvent;
  readonly time: Instant;
  readonly received: Instant;
  readonly key: string;
  readonly content: string;
  readonly what:
    | { readonly kind: "usage"; readonly declared: PlanEvent; readonly checked: CheckedEvent }
    | { readonly kind: "void"; readonly target: string };
}
