/** Rating: accounts and events to bills. A fold of `rateBill` over each account's periods; there is no second way. */
import {
  type BilledAccount,
  type BillsOfSome,
  billAccount,
  billsOfSome,
  latestPeriod,
  type PlannedAccount,
  payersOf,
  plannedFor,
} from "./billed-accounts.ts";
import type { Account } from "./billing/account.ts";
import { checkAccounts } from "./billing/account-problems.ts";
import type { Bill } from "./billing/bill.ts";
import type { Carried } from "./billing/carried.ts";
import { checkPools } from "./billing/pools.ts";
import { refuseUnknownVersions } from "./billing/unknown-versions.ts";
import type { CloudEventResult } from "./metering/cloud-event.ts";
import type { TakenLines } from "./metering/fast/lane.ts";
import { fingerprintKey } from "./metering/fingerprint.ts";
import type { History } from "./metering/history.ts";
import { type Host, NO_HOST } from "./metering/host.ts";
import { type IntakeResults, openIntake } from "./metering/intake.ts";
import { countsAlike } from "./metering/metering-part.ts";
import { openPartIntake, type PartIntake, partSum } from "./metering/part-intake.ts";
import type { CountedPart } from "./metering/parts.ts";
import type { RejectRecord } from "./metering/rejects.ts";
import type { RunTotals } from "./metering/run-counts.ts";
import { NOTHING_SEEN, readSeen } from "./metering/seen.ts";
import type { Void } from "./metering/voids.ts";
import { bug } from "./number/bug.ts";
import type { DateText, Plan } from "./plan/plan.ts";
import { parseCivilDate } from "./time/civil.ts";

export interface RateOptions extends Partial<Host> {
  /** The last day that must be billed; null bills through the latest event's period, and without events nothing. */
  readonly through?: DateText | null;
  /** What earlier runs handed on, by account: only later bills are made. */
  readonly carried?: ReadonlyMap<string, Carried>;
  /** The index of identities of earlier runs; null for the first of several. Left out where there is one run alone. */
  readonly identities?: Uint8Array | null;
}

export interface RateResult {
  /** By account in code-point order, then by number. */
  readonly bills: readonly Bill[];
  /** By account: what the next bill of each needs. */
  readonly carried: ReadonlyMap<string, Carried>;
  /** The index for the next run; null where none was asked for. */
  readonly identities: Uint8Array | null;
  readonly run: RunInfo;
  readonly rejects: readonly RejectOnBill[];
}

/** What belongs to no bill. */
export interface RunInfo extends RunTotals {
  readonly format: "tarif-run/1";
  readonly contract: string;
  readonly plan: string;
  /** As asked for, else the last day that was billed; null where no bill was made. */
  readonly through: DateText | null;
  /** Events of periods that this run does not bill, accepted or not. */
  readonly beyond: number;
  /** Rejected events that no bill can name, such as those without a time. */
  readonly onNoBill: number;
}

/** A rejected or held event: where it is told, why, and the event itself as canonical JSON text. */
export type RejectOnBill = Omit<RejectRecord, "print">;

export interface Rating {
  /** Takes one event as JSON text. Returns why it is unreadable, or null. */
  readonly add: (text: string) => string | null;
  /** Takes one event that `readCloudEvent` has read, so that it is read once for several ratings. */
  readonly addRead: (read: CloudEventResult) => string | null;
  /** Takes a line of JSON in UTF-8 that is plain; false where it is not: then `add` is to be given its text. */
  readonly takeLine: (bytes: Uint8Array, from: number, to: number) => boolean;
  /** Takes lines, each ended by a line feed, up to the first that is not plain: how many, and where the next begins. */
  readonly takeLines: (bytes: Uint8Array, from: number) => TakenLines;
  /** "again" asks for `rewind` and for all events a second time, in any order. */
  readonly settle: () => "done" | "again";
  readonly rewind: () => void;
  /**
   * After "again", and before `rewind`: the ids of the events in doubt where all events that have one of them may be
   * enough, which `settleBy` is then given; null where all events are needed.
   */
  readonly doubts: () => readonly string[] | null;
  /** "again" asks for `rewind` and all events as before: what those few added could not be told apart from the rest. */
  readonly settleBy: (events: Iterable<string>) => "done" | "again";
  readonly finish: () => RateResult;
  /**
   * What the same events come to under another plan, without taking them again; null where that plan counts usage
   * otherwise (`countsAlike`). Accounts must be in order for it, as for `openRating`.
   */
  readonly under: (plan: Plan) => RateResult | null;
  /** The same as `finish` and as `under`, account by account. */
  readonly outcome: () => Outcome;
  readonly outcomeUnder: (plan: Plan) => Outcome | null;
}

/** Bills of each account are made when they are first asked for. */
export interface Outcome {
  /** Accounts that have bills of their own, in code-point order. */
  readonly payers: readonly string[];
  /** The bills of one of them, the same as among all. */
  readonly billsOf: (account: string) => readonly Bill[];
  readonly finish: () => RateResult;
  /** The bills of some of them for who goes through all once: none is kept. `beyond` as in `RunInfo`. */
  readonly billsOnce: (accounts: readonly string[]) => BillsOfSome;
  /** As `finish`, once all bills are made: given the last day of any of them, and the sum of what is beyond. */
  readonly told: (lastDay: DateText | null, beyond: number) => Pick<RateResult, "run" | "rejects">;
}

/**
 * For events that come one by one. Accounts must be in order (`checkAccount`, `checkPools`), and so must the index of
 * identities (`identitiesFault`); others are a bug of the caller.
 */
export function openRating(plan: Plan, accounts: readonly Account[], options: RateOptions = {}): Rating {
  const through = options.through ?? null;
  const history = historyFor(plan, accounts, options);
  const { kernel, expected } = { ...NO_HOST, ...options };
  const intake = openIntake(plan, accounts, { history, host: { kernel, expected } });
  // What waits since earlier runs is an event of this one.
  const feed = (): void => {
    for (const text of history.seen.waiting) intake.recall(text);
  };
  feed();
  const outcome = (of: Plan): Outcome => outcomeOf(of, accounts, intake, { ...options, through });
  const outcomeUnder = (other: Plan): Outcome | null => {
    if (!countsAlike(plan, other)) return null;
    refuseDisorder(other, accounts);
    return outcome(other);
  };
  return {
    add: intake.add,
    addRead: intake.addRead,
    takeLine: intake.takeLine,
    takeLines: intake.takeLines,
    settle: intake.settle,
    rewind: () => {
      intake.rewind();
      feed();
    },
    doubts: intake.doubts,
    settleBy: intake.settleBy,
    finish: () => outcome(plan).finish(),
    under: other => outcomeUnder(other)?.finish() ?? null,
    outcome: () => outcome(plan),
    outcomeUnder,
  };
}

/** Accounts that are not in order are a bug of the caller. */
export function refuseDisorder(plan: Plan, accounts: readonly Account[]): void {
  const problem = checkAccounts(plan, accounts)[0] ?? checkPools(accounts)[0];
  if (problem !== undefined) bug(`account ${problem.account}: ${problem.detail}`);
}

/** What a run begins with; what is not in order throws. */
export function historyFor(plan: Plan, accounts: readonly Account[], options: RateOptions): History {
  refuseDisorder(plan, accounts);
  refuseUnknownVersions(plan, accounts, options.carried);
  const { through = null } = options;
  if (through !== null && parseCivilDate(through) === null)
    bug(`through is "${through}", not a day such as 2026-01-31`);
  return historyOf(plan, options);
}

/**
 * The rating of one part of the events: all that claim one identity lie in one part, wherever the others are. Accounts
 * must be in order, as for `openRating`.
 */
export function openPart(plan: Plan, accounts: readonly Account[], host: Host = NO_HOST): PartIntake {
  refuseDisorder(plan, accounts);
  return openPartIntake(plan, accounts, host);
}

/** Adds up what all parts of the events come to: the same as without parts. */
export interface PartedRating {
  readonly add: (part: CountedPart) => void;
  /** Given the voids that stand in any of the parts. */
  readonly finish: (standing: readonly Void[]) => RateResult;
}

export function openParted(plan: Plan, accounts: readonly Account[], through: DateText | null): PartedRating {
  const sum = partSum(plan, accounts);
  return {
    add: sum.add,
    finish: standing => outcomeOf(plan, accounts, sum.results(standing), { through }).finish(),
  };
}

/** In words why these bytes are no index of the contract's identities; null for one. */
export function identitiesFault(plan: Plan, bytes: Uint8Array): string | null {
  const read = readSeen(bytes, fingerprintKey(plan.contract.name));
  return typeof read === "string" ? read : null;
}

function historyOf(plan: Plan, { carried, identities }: RateOptions): History {
  for (const [id, one] of carried ?? [])
    if (one.account !== id) bug(`${id} is given what ${one.account} carried`);
  const bytes = identities ?? null;
  const read = bytes === null ? NOTHING_SEEN : readSeen(bytes, fingerprintKey(plan.contract.name));
  if (typeof read === "string") return bug(`the index of identities: ${read}`);
  return { bytes, seen: read, ...billsMade(carried), isKept: identities !== undefined };
}

function billsMade(carried: RateOptions["carried"]): Pick<History, "made" | "open"> {
  return {
    made: account => carried?.get(account)?.bill ?? -1,
    open: account => new Map(carried?.get(account)?.review.map(({ bill, digest }) => [bill, digest])),
  };
}

export interface RateInput extends RateOptions {
  readonly accounts: readonly Account[];
  /** Each the JSON text of one CloudEvent; iterated a second time where identities must be settled. */
  readonly events: Iterable<string>;
}

/** Rates a set of events at hand. Unreadable ones are listed by their place in the iteration. */
export function rate(
  plan: Plan,
  input: RateInput,
): RateResult & { readonly unreadable: readonly UnreadableEvent[] } {
  const { accounts: _accounts, events: _events, ...options } = input;
  const rating = openRating(plan, input.accounts, options);
  const unreadable: UnreadableEvent[] = [];
  let place = 0;
  for (const text of input.events) {
    const reason = rating.add(text);
    if (reason !== null) unreadable.push({ place, reason });
    place += 1;
  }
  if (rating.settle() === "again") {
    rating.rewind();
    for (const text of input.events) rating.add(text);
    rating.settle();
  }
  return { ...rating.finish(), unreadable };
}

export interface UnreadableEvent {
  /** Counted from 0. */
  readonly place: number;
  readonly reason: string;
}

/** What the usage that was counted comes to. */
export function outcomeOf(
  plan: Plan,
  accounts: readonly Account[],
  intake: IntakeResults,
  options: RateOptions & { readonly through: DateText | null },
): Outcome {
  const { through } = options;
  const sorted = payersOf(accounts);
  const planned = plannedFor(plan, accounts, sorted, intake);
  const byId = new Map(planned.map(one => [one.account.id, one]));
  const plannedOf = (id: string): PlannedAccount => byId.get(id) ?? bug(`no account ${id} has bills`);
  const last = through ?? latestPeriod(planned);
  const known = new Map<string, BilledAccount>();
  const bill = (one: PlannedAccount): BilledAccount =>
    billAccount(plan, one, intake, last, options.carried?.get(one.account.id) ?? null);
  const billed = (one: PlannedAccount): BilledAccount => {
    const { id } = one.account;
    const made = known.get(id) ?? bill(one);
    known.set(id, made);
    return made;
  };
  return {
    payers: sorted.map(({ id }) => id),
    billsOf: id => billed(plannedOf(id)).bills,
    billsOnce: ids => billsOfSome(ids.map(id => bill(plannedOf(id)))),
    told: (lastDay, beyond) => toldOfRun(plan, intake, through ?? lastDay, beyond),
    finish: () => resultOf(plan, intake, options, planned, planned.map(billed)),
  };
}

function resultOf(
  plan: Plan,
  intake: IntakeResults,
  options: RateOptions & { readonly through: DateText | null },
  planned: readonly PlannedAccount[],
  billed: readonly BilledAccount[],
): RateResult {
  const bills = billed.flatMap(one => one.bills);
  const carried = new Map<string, Carried>(options.carried);
  for (const [index, { account }] of planned.entries()) {
    const own = billed[index]?.carried() ?? null;
    if (own !== null) carried.set(account.id, own);
  }
  const beyond = billed.reduce((sum, one) => sum + one.beyond, 0);
  const identities = options.identities === undefined ? null : intake.seenAfter(billsMade(carried));
  const told = toldOfRun(plan, intake, options.through ?? lastDayOf(bills), beyond);
  return { bills, carried, identities, ...told };
}

/** `through`: as in `RunInfo`. */
export function toldOfRun(
  plan: Plan,
  intake: IntakeResults,
  through: DateText | null,
  beyond: number,
): Pick<RateResult, "run" | "rejects"> {
  const run: RunInfo = {
    format: "tarif-run/1",
    contract: plan.contract.name,
    plan: plan.hashes.plan,
    through,
    beyond,
    onNoBill: intake.rejects().filter(reject => reject.bill === null).length,
    ...intake.counts().totals(),
  };
  return { run, rejects: intake.rejects().map(withoutPrint) };
}

function withoutPrint({
  account,
  bill,
  source,
  id,
  time,
  reason,
  detail,
  event,
}: RejectRecord): RejectOnBill {
  return { account, bill, source, id, time, reason, detail, event };
}

function lastDayOf(bills: readonly Bill[]): DateText | null {
  return (
    bills
      .map(bill => bill.period.to)
      .sort()
      .at(-1) ?? null
  );
}
