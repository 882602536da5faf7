/** What an adjustment is on: charges by name, or everything but some. */
import { nests, type PeriodRule } from "../../runtime/time/period.ts";
import type { ChargeList } from "../syntax/tree.ts";
import { periodWords, samePeriod } from "./periods.ts";
import { reportUnknown, type Scope, termStart } from "./scope.ts";

/** Names of charges in the order of the contract for everything, in the order written else; null after a report. */
export function checkChargeList(scope: Scope, list: ChargeList, owner: string): readonly string[] | null {
  const names = list.kind === "everything" ? list.except : list.names;
  const known: string[] = [];
  for (const name of names) {
    if (!scope.declared.charges.has(name.text)) {
      reportUnknown(scope, name, "charge", scope.declared.charges.keys());
    } else if (known.includes(name.text)) scope.report("TAR3008", name.span, { name: name.text });
    else known.push(name.text);
  }
  if (known.length !== names.length) return null;
  if (list.kind === "charges") return known;
  const rest = [...scope.declared.charges.keys()].filter(name => !known.includes(name));
  if (rest.length > 0) return rest;
  // What builds on a text that could not be found or read may lack the charges for that reason.
  if (!scope.isIncomplete && !scope.isBroken) scope.report("TAR7008", list.span, { name: owner });
  return null;
}

/**
 * What is taken off or added over a period is settled with it, so that no charge may be due later: a settled charge
 * takes a period that ends with its own or later. False after a report.
 */
export function isDueInTime(
  scope: Scope,
  { on, periods }: { readonly on: readonly string[]; readonly periods: readonly PeriodRule[] },
  list: ChargeList,
): boolean {
  const start = termStart(scope);
  for (const name of on) {
    const settled = scope.charges.get(name)?.settled ?? null;
    if (settled === null) continue;
    const early = periods.find(period => !samePeriod(period, settled) && !nests(settled, period, start));
    if (early === undefined) continue;
    const problem = `but each ${periodWords(early)} ends before that`;
    scope.report("TAR7022", list.span, { charge: name, settled: periodWords(settled), problem });
    return false;
  }
  return true;
}
