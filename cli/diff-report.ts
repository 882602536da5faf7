/** What `diff` finds: for each contract its changes, and what they do to the bills of the same usage. */
import {
  type Account,
  type Change,
  compareBills,
  diffPlans,
  gravest,
  type MoneyDifference,
  type Plan,
  type PlanCurrency,
  SEVERITIES,
  type Severity,
} from "../index.ts";
import { type AccountOptions, registerFrom } from "../input/accounts/register.ts";
import type { CsvOptions } from "../input/events/csv-columns.ts";
import type { EventSource } from "./events/source.ts";
import { planOf } from "./input/contract.ts";
import type { Side, SideContract } from "./input/side.ts";
import { type Problem, problemsOf } from "./problems.ts";
import { accountsUnder, rateSides } from "./rated-sides.ts";

export interface DiffReport {
  readonly before: string;
  readonly after: string;
  readonly severity: Severity;
  /** Whether a bill of the usage changes. */
  readonly moneyChanges: boolean;
  /** Contracts that differ, the gravest first, then those that do not. */
  readonly contracts: readonly ContractDiff[];
}

export interface ContractDiff {
  readonly name: string;
  readonly title: string;
  readonly currency: PlanCurrency;
  readonly path: string;
  readonly status: "same" | "changed" | "added" | "removed";
  readonly severity: Severity;
  readonly changes: readonly Change[];
  readonly money: MoneyReport;
}

export type MoneyReport =
  | {
      readonly kind: "rated";
      /** The usage, as people name it. */
      readonly usage: readonly string[];
      readonly through: string | null;
      readonly difference: MoneyDifference;
      /** Events that stand on no bill, on either side. */
      readonly leftOut: { readonly before: number; readonly after: number };
    }
  /** `found`: null where there is nothing to rate and nothing amiss. */
  | { readonly kind: "not rated"; readonly reason: string };

export interface DiffRun {
  readonly events: readonly EventSource[] | null;
  readonly through: string | null;
  readonly options: CsvOptions & AccountOptions;
}

interface Pair {
  readonly before: SideContract | null;
  readonly after: SideContract | null;
}

export async function diffReport(before: Side, after: Side, run: DiffRun): Promise<DiffReport> {
  const contracts: ContractDiff[] = [];
  for (const pair of pairsOf(before, after)) contracts.push(await contractDiff(pair, run));
  const rank = (one: ContractDiff): number => SEVERITIES.indexOf(one.severity);
  const sorted = contracts.toSorted((a, b) => rank(b) - rank(a));
  return {
    before: before.name,
    after: after.name,
    severity: sorted[0]?.severity ?? "none",
    moneyChanges: sorted.some(({ money }) => money.kind === "rated" && money.difference.accounts.length > 0),
    contracts: sorted,
  };
}

/** By name; one contract on each side stands for the other whatever its name. */
function pairsOf(before: Side, after: Side): readonly Pair[] {
  const [one, ...others] = before.contracts;
  const [other, ...more] = after.contracts;
  if (one !== undefined && other !== undefined && others.length + more.length === 0)
    return [{ before: one, after: other }];
  const nameOf = (contract: SideContract): string => planned(contract).contract.name;
  const find = (side: Side, name: string): SideContract | null =>
    side.contracts.find(contract => nameOf(contract) === name) ?? null;
  const gone = before.contracts.filter(contract => find(after, nameOf(contract)) === null);
  return [
    ...after.contracts.map(contract => ({ before: find(before, nameOf(contract)), after: contract })),
    ...gone.map(contract => ({ before: contract, after: null })),
  ];
}

/** Sides come here only once all of their contracts compile. */
function planned({ contract }: SideContract): Plan {
  const plan = planOf(contract);
  if (plan === null) throw new Error("a contract without a plan");
  return plan;
}

async function contractDiff(pair: Pair, run: DiffRun): Promise<ContractDiff> {
  const { before, after } = pair;
  const known = after ?? before;
  if (known === null) throw new Error("a pair without a contract");
  const plan = planned(known);
  const head = {
    name: plan.contract.name,
    title: plan.contract.title,
    currency: plan.currency,
    path: known.path,
  };
  if (before === null || after === null) {
    const status = before === null ? "added" : "removed";
    const change = wholeContract(plan, status);
    const reason = `the contract stands on one side only`;
    return {
      ...head,
      status,
      severity: change.severity,
      changes: [change],
      money: { kind: "not rated", reason },
    };
  }
  const old = planned(before);
  const changes = diffPlans(
    { plan: old, examples: before.contract.result.examples },
    { plan, examples: after.contract.result.examples },
    { signed: signedVersions(before, old) },
  );
  const isSame = changes.length === 0 && old.hashes.meaning === plan.hashes.meaning;
  const money: MoneyReport = isSame
    ? { kind: "not rated", reason: "the two mean the same" }
    : await moneyOf(before, after, run);
  return { ...head, status: isSame ? "same" : "changed", severity: gravest(changes), changes, money };
}

function wholeContract(plan: Plan, status: "added" | "removed"): Change {
  const place = plan.versions.at(-1)?.place ?? null;
  const { name, title } = plan.contract;
  return {
    kind: `contract-${status}`,
    severity: status === "added" ? "none" : "structural",
    subject: { kind: "contract", name, title },
    part: "",
    before: status === "removed" ? name : null,
    after: status === "added" ? name : null,
    versions: plan.versions.map(version => version.version),
    from: null,
    place,
    price: null,
  };
}

/** Versions that the older side's lock names. */
function signedVersions({ lock }: SideContract, plan: Plan): ReadonlySet<number> {
  const own = (lock?.versions ?? []).filter(one => one.contract === plan.contract.name);
  return new Set(own.map(one => one.version));
}

// Money

async function moneyOf(before: SideContract, after: SideContract, run: DiffRun): Promise<MoneyReport> {
  const [old, plan] = [planned(before), planned(after)];
  if (old.currency.code !== plan.currency.code)
    return { kind: "not rated", reason: `${old.currency.code} and ${plan.currency.code} are not compared` };
  const open = after.sample ?? before.sample;
  const events = run.events ?? (open === null ? null : [open()]);
  if (events === null)
    return {
      kind: "not rated",
      reason: "no usage is given with --events, and no events.ndjson lies beside it",
    };
  const accounts = accountsOf(before, after, run.options);
  if ("reason" in accounts) return { kind: "not rated", reason: accounts.reason };
  const { sides, through } = await rateSides(
    [
      { plan: old, accounts: accounts.before },
      { plan, accounts: accounts.after },
    ],
    events,
    run.options,
    run.through,
  );
  const [one, other] = sides;
  const difference = compareBills(one?.bills ?? [], other?.bills ?? []);
  const leftOut = { before: one?.leftOut ?? 0, after: other?.leftOut ?? 0 };
  return { kind: "rated", usage: events.map(source => source.name), through, difference, leftOut };
}

type Accounts =
  | { readonly before: readonly Account[]; readonly after: readonly Account[] }
  | { readonly reason: string };

/** The newer side's register for both, so that nothing but the contract differs; else the older side's. */
function accountsOf(before: SideContract, after: SideContract, options: AccountOptions): Accounts {
  const [old, plan] = [planned(before), planned(after)];
  const isNewer = after.register !== null || before.register === null;
  try {
    const [own, other] = isNewer ? [plan, old] : [old, plan];
    const register = registerFrom(own, after.register ?? before.register, options);
    const under = accountsUnder(other, register.accounts);
    const [problem] = under.problems;
    if (problem !== undefined) {
      const side = isNewer ? "older" : "newer";
      return { reason: `under the ${side} contract, account ${problem.account}: ${problem.detail}` };
    }
    return isNewer
      ? { before: under.accounts, after: register.accounts }
      : { before: register.accounts, after: under.accounts };
  } catch (thrown) {
    const [problem]: readonly Problem[] = problemsOf(thrown) ?? [];
    if (problem === undefined || options.account !== undefined || options.start !== undefined) throw thrown;
    return { reason: [problem.place, problem.message].filter(part => part !== null).join(": ") };
  }
}
