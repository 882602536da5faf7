/** What an adjustment is on: charges by name, or everything but some. */
import type { ChargeList } from "../syntax/tree.ts";
import { reportUnknown, type Scope } from "./scope.ts";

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
  scope.report("TAR7008", list.span, { name: owner });
  return null;
}

/**
 * What is settled is rated each period and due later. An adjustment that has periods of its own, or spends a credit,
 * would have to follow the rating, which is not built. False after a report.
 */
export function isOnDueCharges(
  scope: Scope,
  on: readonly string[],
  list: ChargeList,
  construct: string,
): boolean {
  const settled = on.find(name => (scope.charges.get(name)?.settled ?? null) !== null);
  if (settled === undefined) return true;
  const detail = `it cannot be on "${settled}", which is settled later than it is rated`;
  scope.report("TAR9002", list.span, { construct, detail });
  return false;
}
