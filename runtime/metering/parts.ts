/**
 * Events counted in parts: all copies that claim one identity lie in one part, so each part decides its identities
 * alone and what the parts come to adds up to what all events come to. Only voids reach over: each is decided by the
 * part that has its target. What goes from part to part is plain data, which threads can send to each other.
 */

import { bug } from "../number/bug.ts";
import { slicesOf } from "./bill-intake.ts";
import { mergeDigests } from "./fingerprint.ts";
import type { BillCount, KnownUsage, State } from "./intake-state.ts";
import { type Known, usageIn } from "./known-usage.ts";
import { type KeptReject, rejectBook } from "./rejects.ts";
import { type RunTotals, runCounts } from "./run-counts.ts";
import { mergeSlices, type UsageSlices } from "./slices.ts";
import type { Void, VoidOutcome } from "./voids.ts";

/** What the events of one part come to. */
export interface CountedPart {
  readonly accounts: readonly CountedAccount[];
  readonly totals: RunTotals;
  readonly rejects: readonly KeptReject[];
  /** By the key of the void, what became of those that have their target in the part. */
  readonly outcomes: readonly (readonly [string, VoidOutcome])[];
}

interface CountedAccount {
  readonly id: string;
  readonly bills: readonly (readonly [number, BillCount])[];
  readonly usage: readonly CountedUsage[];
}

interface CountedUsage extends Known, Pick<KnownUsage, "digest"> {
  readonly slices: UsageSlices;
}

export function countedPart(state: State): CountedPart {
  const targets = [...state.targets.values()].flat();
  return {
    accounts: [...new Set(state.accounts.values())].flatMap(({ account, bills, usage }) =>
      bills.size + usage.size === 0
        ? []
        : { id: account.id, bills: [...bills], usage: [...usage.values()].map(countedUsage) },
    ),
    totals: state.counts.totals(),
    rejects: state.rejects.kept(),
    outcomes: targets.flatMap(({ key, outcome }) => (outcome.kind === "pending" ? [] : [[key, outcome]])),
  };
}

/** Of what was counted what bills of some accounts need. */
export function partOfAccounts(part: CountedPart, owns: (account: string) => boolean): CountedPart {
  return {
    accounts: part.accounts.filter(({ id }) => owns(id)),
    totals: runCounts().totals(),
    rejects: part.rejects.filter(({ draft }) => owns(draft.account)),
    outcomes: part.outcomes,
  };
}

/** What is told of the run as a whole. */
export function partOfRun(part: CountedPart): CountedPart {
  return { ...part, accounts: [] };
}

function countedUsage({ bill, since, until, digest, gathered }: KnownUsage): CountedUsage {
  return { bill, since, until, digest, slices: slicesOf(gathered) };
}

/** Adds what a part has counted. */
export function addPart(state: State, { accounts, totals, rejects }: CountedPart): void {
  for (const account of accounts) addAccount(state, account);
  state.counts.merge(totals);
  for (const { draft, told } of rejects) state.rejects.add(draft, told);
}

/** The voids that stand in all parts, with what became of each in the part of its target. */
export function addVoids(
  state: State,
  standing: readonly Void[],
  outcomes: ReadonlyMap<string, VoidOutcome>,
): void {
  const voids = standing.map((one): Void => ({ ...one, outcome: outcomes.get(one.key) ?? one.outcome }));
  state.voids = { note: () => bug("a void that is counted in no part"), standing: () => voids };
}

function addAccount({ accounts }: State, { id, bills, usage }: CountedAccount): void {
  const account = accounts.get(id) ?? bug(`a part counts for ${id}, which is no account`);
  for (const [number, { accepted, late, digest }] of bills) {
    const known = account.bills.get(number);
    account.bills.set(number, {
      accepted: accepted + (known?.accepted ?? 0),
      late: late + (known?.late ?? 0),
      digest: known === undefined ? digest : mergeDigests(known.digest, digest),
    });
  }
  for (const { bill, since, until, digest, slices } of usage) {
    const into = usageIn(account, { bill, since, until });
    into.digest = mergeDigests(into.digest, digest);
    into.apart = mergeSlices(into.apart, slices);
  }
}

/** Forgets what was counted, before all is counted again. */
export function clearCounts(state: State): void {
  state.counts = runCounts();
  state.rejects = rejectBook(state.key, state.billOf);
  state.fresh?.clear();
  state.again.clear();
  for (const account of state.accounts.values()) {
    account.bills = new Map();
    account.usage = new Map();
    account.late = [];
  }
}
