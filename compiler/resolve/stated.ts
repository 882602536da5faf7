/** What a version's text says although it would hold unsaid, too: who reads the plan alone cannot tell. */
import type { Place } from "../../runtime/plan/plan.ts";
import type { Span } from "../source/span.ts";
import type { SyntaxTree } from "../syntax/tree.ts";

/** Sentences of `policy` by their kind ("late-events"), and charges that say when their fees are due. */
export interface StatedClauses {
  readonly policies: ReadonlyMap<string, Place>;
  readonly timings: ReadonlySet<string>;
}

export function statedClauses(tree: SyntaxTree, placeOf: (span: Span) => Place): StatedClauses {
  const policies = new Map<string, Place>();
  const timings = new Set<string>();
  for (const declaration of tree.declarations) {
    if (declaration.kind === "policy")
      for (const sentence of declaration.sentences) policies.set(sentence.kind, placeOf(sentence.span));
    if (declaration.kind !== "item") continue;
    const { item } = declaration;
    if (item.kind === "charge" && item.frame.some(clause => clause.kind === "timing"))
      timings.add(item.name.text);
  }
  return { policies, timings };
}
