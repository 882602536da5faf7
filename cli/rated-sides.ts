/** The same usage rated under several plans, for the same accounts and up to the same day. */
import {
  type Account,
  type AccountProblem,
  type Bill,
  type CandidateResult,
  type CandidatesRating,
  checkAccounts,
  checkPools,
  openCandidates,
  type Plan,
} from "../index.ts";
import type { CsvOptions } from "../input/events/csv-columns.ts";
import { type PlannedSource, plannedSources } from "./events/planned-input.ts";
import type { EventSource } from "./events/source.ts";
import { passEvents, refuseTooEarly, type UnreadableList } from "./rating.ts";

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

/** All sides in one pass over the sources, but for tables that a contract reads otherwise than the ones before it. */
export async function rateSides(
  sides: readonly SideToRate[],
  sources: readonly EventSource[],
  options: CsvOptions,
  through: string | null,
): Promise<RatedSides> {
  for (const { accounts } of sides) refuseTooEarly(accounts, through);
  const passes: Pass[] = [];
  for (const together of await readAlike(sides, sources, options)) {
    const rating = openCandidates(together.sides.map(({ side }) => side));
    passes.push({ ...together, rating, unreadable: await passEvents(rating, together.planned) });
  }
  const rated = billedThrough(passes, sides, through);
  const days = rated.flatMap(({ result }) => (result.run.through === null ? [] : [result.run.through]));
  const last = days.sort().at(-1) ?? null;
  // Each side's own events decide how far it is billed; together they are billed as far as the one that goes farthest.
  const isEven = through !== null || last === null || (days.length === sides.length && days[0] === last);
  const final = isEven ? rated : billedThrough(passes, sides, last);
  return { sides: final.map(sideOf), through: through ?? last };
}

/** Sides that read the sources alike. */
interface Together {
  readonly sides: readonly { readonly side: SideToRate; readonly index: number }[];
  readonly planned: readonly PlannedSource[];
}

interface Pass extends Together {
  readonly rating: CandidatesRating;
  readonly unreadable: UnreadableList;
}

interface Rated {
  readonly plan: Plan;
  readonly result: CandidateResult;
  readonly unreadable: UnreadableList;
}

async function readAlike(
  sides: readonly SideToRate[],
  sources: readonly EventSource[],
  options: CsvOptions,
): Promise<readonly Together[]> {
  const found = new Map<string, { planned: readonly PlannedSource[]; sides: Together["sides"] }>();
  for (const [index, side] of sides.entries()) {
    const planned = await plannedSources(side.plan, sources, options);
    const meaning = planned.map(({ form, columns }) => [form, columns]);
    const key = JSON.stringify(meaning, (name, value: unknown) => (name === "place" ? undefined : value));
    const others = found.get(key)?.sides ?? [];
    found.set(key, { planned, sides: [...others, { side, index }] });
  }
  return [...found.values()];
}

/** In the order of the sides. */
function billedThrough(
  passes: readonly Pass[],
  sides: readonly SideToRate[],
  through: string | null,
): readonly Rated[] {
  const results = new Map(
    passes.flatMap(({ sides: own, rating, unreadable }) =>
      rating.finish(through).map((result, at) => [own[at]?.index, { result, unreadable }] as const),
    ),
  );
  return sides.map(({ plan }, index) => {
    const rated = results.get(index);
    if (rated === undefined) throw new Error("a side that was not rated");
    return { plan, ...rated };
  });
}

function sideOf({ plan, result, unreadable }: Rated): RatedSide {
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
  const problems = checkAccounts(plan, own);
  return { accounts: own, problems: problems.length > 0 ? problems : checkPools(own) };
}
