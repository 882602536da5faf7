/** What a version's text says although it would hold unsaid, too: who reads the plan alone cannot tell. */
import type { SyntaxTree } from "../syntax/tree.ts";

/** Sentences of `policy` by their kind ("late-events"), and charges that say when their fees are due. */
export interface StatedClauses {
  readonly policies: ReadonlySet<string>;
  readonly timings: ReadonlySet<string>;
}

export function statedClauses(tree: SyntaxTree): StatedClauses {
  const policies = new Set<string>();
  const timings = new Set<string>();
  for (const declaration of tree.declarations) {
    if (declaration.kind === "policy")
      for (const sentence of declaration.sentences) policies.add(sentence.kind);
    if (declaration.kind !== "item") continue;
    const { item } = declaration;
    if (item.kind === "charge" && item.frame.some(clause => clause.kind === "timing"))
      timings.add(item.name.text);
  }
  return { policies, timings };
}
