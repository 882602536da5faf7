/** `replace`, `remove` and `set` in a file that inherits nothing. */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Declaration, SyntaxTree } from "../syntax/tree.ts";

/** `replace`, `remove` and `set` change what is inherited; without anything inherited they are slips. */
export function refuseChanges(tree: SyntaxTree, report: Report): void {
  for (const declaration of tree.declarations) {
    const clause = changeOf(declaration);
    if (clause !== null) report("TAR2006", declaration.span, { clause });
  }
}

/** The word with which a declaration changes what is inherited; null for one that adds. */
export function changeOf(declaration: Declaration): string | null {
  if (declaration.kind === "item") return declaration.modifier;
  return declaration.kind === "remove" || declaration.kind === "set" ? declaration.kind : null;
}
