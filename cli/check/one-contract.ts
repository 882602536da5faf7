/** One contract checked: compiled, its examples worked, what they reach where that is asked for. */
import type { LoadedContract } from "../input/contract.ts";
import type * as Lock from "../input/lock.ts";
import { pathForPeople } from "../input/workspace.ts";
import type { AskedCoverage, Checked } from "../output/check/findings.ts";
import type * as Worked from "../worked.ts";

/** What the command line asks for. */
export interface CheckOptions {
  readonly strict?: boolean;
  readonly coverage?: boolean;
  readonly minCoverage?: number;
}

/** Most of the time of a short check goes into loading, so what not every contract needs is loaded where one does. */
export interface Tools {
  readonly worked: typeof Worked | null;
  readonly lock: typeof Lock | null;
}

export function checkedContract(
  contract: LoadedContract,
  options: CheckOptions,
  { worked, lock }: Tools,
): Checked {
  const { plan, examples } = contract.result;
  const path = pathForPeople(contract.workspace.folder, contract.entry);
  const results = plan === null || worked === null ? [] : worked.runExamples(plan, examples);
  const strict = options.strict === true;
  const problems = [...contract.unreadable, ...(lock?.changedVersions(contract) ?? [])];
  const found = asksCoverage(options) ? (worked?.coverage(contract.result) ?? null) : null;
  const coverage: AskedCoverage | null = found === null ? null : { found, least: options.minCoverage ?? 0 };
  return { contract, path, results, problems, coverage, strict };
}

/** Whether anything of the contract is rated. */
export function needsWorked({ result }: LoadedContract, options: CheckOptions): boolean {
  return asksCoverage(options) || result.examples.length > 0;
}

export function asksCoverage({ coverage, minCoverage }: CheckOptions): boolean {
  return coverage === true || minCoverage !== undefined;
}
