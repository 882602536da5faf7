/** One contract checked: compiled, its examples worked, what they reach where that is asked for. */
import type { LoadedContract } from "../input/contract.ts";
import type * as Lock from "../input/lock.ts";
import { pathForPeople } from "../input/workspace.ts";
import type { AskedCoverage, Checked } from "../output/check/findings.ts";
import { largestOf } from "../output/check/largest.ts";
import type * as Worked from "../worked.ts";

/** What is asked of each contract. */
export interface CheckOptions {
  readonly strict?: boolean;
  readonly coverage?: boolean;
  readonly minCoverage?: number;
  /** Whether the largest amounts are told. */
  readonly largest: boolean;
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
  const { workspace, entry, result } = contract;
  const results =
    result.plan === null || worked === null ? [] : worked.runExamples(result.plan, result.examples);
  const found = asksCoverage(options) ? (worked?.coverage(result) ?? null) : null;
  const coverage: AskedCoverage | null = found === null ? null : { found, least: options.minCoverage ?? 0 };
  const { diagnostics, allowed, unstated, files } = result;
  return {
    contract: { workspace, result: { diagnostics, allowed, unstated, files } },
    path: pathForPeople(workspace.folder, entry),
    results,
    problems: [...contract.unreadable, ...(lock?.changedVersions(contract) ?? [])],
    coverage,
    strict: options.strict === true,
    largest: options.largest ? largestOf(result) : null,
  };
}

/** Whether anything of the contract is rated. */
export function needsWorked({ result }: LoadedContract, options: CheckOptions): boolean {
  return asksCoverage(options) || result.examples.length > 0;
}

function asksCoverage({ coverage, minCoverage }: CheckOptions): boolean {
  return coverage === true || minCoverage !== undefined;
}
