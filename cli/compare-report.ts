/** What `compare` finds: the same accounts and the same usage under several contracts. */
import { type Comparison, compareModels, type Plan, type PlanCurrency } from "../index.ts";
import { type AccountOptions, registerFrom } from "../input/accounts/register.ts";
import type { CsvOptions } from "../input/events/csv-columns.ts";
import type { EventSource } from "./events/source.ts";
import { planOf } from "./input/contract.ts";
import type { SideContract } from "./input/side.ts";
import { problem, refusal, refuse } from "./problems.ts";
import { accountsUnder, rateSides, type SideToRate } from "./rated-sides.ts";

export interface CompareReport {
  readonly currency: PlanCurrency;
  /** The usage, as people name it. */
  readonly usage: readonly string[];
  readonly through: string | null;
  readonly contracts: readonly ComparedContract[];
  readonly comparison: Comparison;
}

export interface ComparedContract {
  /** "A", "B": how tables name it. */
  readonly letter: string;
  readonly path: string;
  readonly name: string;
  readonly title: string;
  /** Events that stand on no bill of it. */
  readonly leftOut: number;
}

export async function compareReport(
  contracts: readonly SideContract[],
  events: readonly EventSource[] | null,
  through: string | null,
  options: CsvOptions & AccountOptions,
): Promise<CompareReport> {
  const [first] = contracts;
  if (first === undefined) throw new Error("nothing to compare");
  const currency = currencyOf(contracts);
  const sources = events ?? sampleOf(contracts);
  const rated = await rateSides(sidesOf(contracts, options), sources, options, through);
  return {
    currency,
    usage: sources.map(source => source.name),
    through: rated.through,
    contracts: contracts.map((one, index) => {
      const { name, title } = planned(one).contract;
      return {
        letter: letterOf(index),
        path: one.path,
        name,
        title,
        leftOut: rated.sides[index]?.leftOut ?? 0,
      };
    }),
    comparison: compareModels(rated.sides),
  };
}

function planned({ contract }: SideContract): Plan {
  const plan = planOf(contract);
  if (plan === null) throw new Error("a contract without a plan");
  return plan;
}

/** A, B … Z, AA. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

function currencyOf(contracts: readonly SideContract[]): PlanCurrency {
  const plans = contracts.map(planned);
  const codes = new Set(plans.map(plan => plan.currency.code));
  const [only] = plans;
  if (only === undefined || codes.size > 1) {
    const found = contracts.map(one => `${one.path} in ${planned(one).currency.code}`).join(", ");
    throw refuse("TAR0016", { found });
  }
  return only.currency;
}

/** The committed sample of the first contract that has one. */
function sampleOf(contracts: readonly SideContract[]): readonly EventSource[] {
  const open = contracts.find(one => one.sample !== null)?.sample ?? null;
  if (open === null) throw refuse("TAR0015", { name: contracts[0]?.path ?? "" });
  return [open()];
}

/** One register for all: of the first contract that has one. */
function sidesOf(contracts: readonly SideContract[], options: AccountOptions): readonly SideToRate[] {
  const owner = contracts.find(one => one.register !== null) ?? contracts[0];
  if (owner === undefined) return [];
  const register = registerFrom(planned(owner), owner.register, options);
  return contracts.map(one => {
    const plan = planned(one);
    const { accounts, problems } = accountsUnder(plan, register.accounts);
    const found = problems.map(({ account, detail }) =>
      problem("TAR0108", { id: account, problem: detail }, one.path),
    );
    if (found.length > 0) throw refusal(...found.slice(0, 20));
    return { plan, accounts };
  });
}
