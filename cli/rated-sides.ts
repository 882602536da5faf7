/** The same usage rated under several plans, for the same accounts and up to the same day. */
import {
  type Account,
  type AccountProblem,
  type Bill,
  checkAccount,
  checkPools,
  type Plan,
} from "../index.ts";
import type { CsvOptions } from "../input/events/csv-columns.ts";
import { plannedSources } from "./events/planned-input.ts";
import type { EventSource } from "./events/source.ts";
import { type Rated, rateInput } from "./rating.ts";

export interface RatedSide {
  readonly plan: Plan;
  readonly bills: readonly Bill[];
  /** Events that stand on no bill as usage: rejected, held, unreadable. */
  readonly leftOut: number;
}

export interface RatedSides {
  readonly sides: readonly RatedSide[];
  /** The last day that was billed; null where there is no bill. */
  readonly through: string | null;
}

export interface SideToRate {
  readonly plan: Plan;
  readonly accounts: readonly Account[];
}

export async function rateSides(
  sides: readonly SideToRate[],
  sources: readonly EventSource[],
  options: CsvOptions,
  through: string | null,
): Promise<RatedSides> {
  const rated = await rateAll(sides, sources, options, through);
  const days = rated.flatMap(({ result }) => (result.run.through === null ? [] : [result.run.through]));
  const last = days.sort().at(-1) ?? null;
  // Each side's own events decide how far it is billed; together they are billed as far as the one that goes farthest.
  const isEven = through !== null || last === null || (days.length === sides.length && days[0] === last);
  const final = isEven ? rated : await rateAll(sides, sources, options, last);
  return { sides: final.map((one, index) => sideOf(one, sides[index]?.plan)), through: through ?? last };
}

async function rateAll(
  sides: readonly SideToRate[],
  sources: readonly EventSource[],
  options: CsvOptions,
  through: string | null,
): Promise<readonly Rated[]> {
  const rated: Rated[] = [];
  for (const { plan, accounts } of sides) {
    const planned = await plannedSources(plan, sources, options);
    rated.push(await rateInput(plan, accounts, planned, through, null));
  }
  return rated;
}

function sideOf({ result, unreadable }: Rated, plan: Plan | undefined): RatedSide {
  if (plan === undefined) throw new Error("a side without a plan");
  return { plan, bills: result.bills, leftOut: result.rejects.length + unreadable.count };
}

/** The accounts under another plan: without the parameters that it has not, and what keeps them from being billed. */
export function accountsUnder(
  plan: Plan,
  accounts: readonly Account[],
): { readonly accounts: readonly Account[]; readonly problems: readonly AccountProblem[] } {
  const known = new Set(plan.versions.flatMap(version => version.parameters.map(one => one.name)));
  const own = accounts.map(account => ({
    ...account,
    parameters: Object.fromEntries(Object.entries(account.parameters).filter(([name]) => known.has(name))),
  }));
  const problems = own.flatMap(account => checkAccount(plan, account));
  return { accounts: own, problems: problems.length > 0 ? problems : checkPools(own) };
}
