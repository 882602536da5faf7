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
