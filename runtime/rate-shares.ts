/**
 * Bills made in several places at once: each brings together what was counted anywhere of some accounts, and bills
 * these. An account that others are billed to counts their usage as its own, so no bill needs what another one has.
 */

import {
  type BillsOfSome,
  billAccount,
  billsOfSome,
  latestPeriod,
  type PlannedAccount,
  payersOf,
  plannedFor,
} from "./billed-accounts.ts";
import type { Account } from "./billing/account.ts";
import type { IntakeResults } from "./metering/intake.ts";
import { partSum } from "./metering/part-intake.ts";
import type { CountedPart } from "./metering/parts.ts";
import type { Void } from "./metering/voids.ts";
import { bug } from "./number/bug.ts";
import type { DateText, Plan } from "./plan/plan.ts";
import { type RateResult, refuseDisorder, toldOfRun } from "./rate.ts";

/** The accounts that have bills, in the order of bills, so many at a time. */
export function accountBlocks(accounts: readonly Account[], size: number): readonly (readonly string[])[] {
  const payers = payersOf(accounts).map(({ id }) => id);
  return Array.from({ length: Math.ceil(payers.length / size) }, (_, block) =>
    payers.slice(block * size, (block + 1) * size),
  );
}

/** The bills of some accounts. */
export interface ShareRating {
  /** What a part has counted of them (`partOfAccounts`). */
  readonly add: (part: CountedPart) => void;
  /**
   * Given the voids that stand in any of the parts: the first day of the latest period that holds an event of these
   * accounts; null without events.
   */
  readonly settle: (standing: readonly Void[]) => DateText | null;
  /** Once settled, of some of them, up to the period that holds the day; null: none. */
  readonly billsOf: (accounts: readonly string[], through: DateText | null) => BillsOfSome;
}

/** Accounts must be in order, as for `openRating`; `own` are the ids of those that are billed here. */
export function openShare(plan: Plan, accounts: readonly Account[], own: readonly string[]): ShareRating {
  refuseDisorder(plan, accounts);
  const sum = partSum(plan, accounts);
  let settled: {
    readonly intake: IntakeResults;
    readonly planned: ReadonlyMap<string, PlannedAccount>;
  } | null = null;
  return {
    add: sum.add,
    settle: standing => {
      const intake = sum.results(standing);
      const ids = new Set(own);
      const payers = payersOf(accounts).filter(({ id }) => ids.has(id));
      const planned = plannedFor(plan, accounts, payers, intake);
      settled = { intake, planned: new Map(planned.map(one => [one.account.id, one])) };
      return latestPeriod(planned);
    },
    billsOf: (ids, through) => {
      const { intake, planned } = settled ?? bug("bills of accounts that are not settled");
      return billsOfSome(
        ids.map(id => {
          const one = planned.get(id) ?? bug(`${id} is not billed here`);
          return billAccount(plan, one, intake, through, null);
        }),
      );
    },
  };
}

/** What a run tells that makes its bills elsewhere. */
export interface RunRating {
  /** What a part has counted for the run (`partOfRun`). */
  readonly add: (part: CountedPart) => void;
  /** Given the voids that stand in any of the parts. */
  readonly settle: (standing: readonly Void[]) => SettledRun;
}

export interface SettledRun {
  /** `through`, `beyond`: as in `RunInfo`. */
  readonly finish: (through: DateText | null, beyond: number) => Pick<RateResult, "run" | "rejects">;
}

export function openRun(plan: Plan, accounts: readonly Account[]): RunRating {
  const sum = partSum(plan, accounts);
  return {
    add: sum.add,
    settle: standing => {
      const intake = sum.results(standing);
      return { finish: (through, beyond) => toldOfRun(plan, intake, through, beyond) };
    },
  };
}
