/** The head of an inheriting file over the one that it inherits. */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { HeadClause } from "../syntax/tree.ts";

/** What says which file this is and what it builds on is never inherited. */
const OWN: ReadonlySet<HeadClause["kind"]> = new Set(["version", "based-on", "use", "missing"]);

/** Clauses that the file states itself hold; of the others the inherited ones. */
export function mergeHead(
  inherited: readonly HeadClause[],
  own: readonly HeadClause[],
  report: Report,
): readonly HeadClause[] {
  const stated = new Set(own.map(clause => clause.kind));
  const currency = inherited.find(clause => clause.kind === "currency");
  // Inherited prices are in the inherited currency, so only that one can hold.
  const isOther = (clause: HeadClause): boolean =>
    clause.kind === "currency" && currency !== undefined && clause.currency.text !== currency.currency.text;
  for (const clause of own) {
    if (clause.kind !== "currency" || currency === undefined || !isOther(clause)) continue;
    const related = [{ span: currency.span, note: "the inherited currency" }];
    const params = { found: clause.currency.text, inherited: currency.currency.text };
    report("TAR2032", clause.span, params, { related });
  }
  const kept = inherited.filter(clause => !OWN.has(clause.kind) && !stated.has(clause.kind));
  return [...kept, ...own.map(clause => (isOther(clause) ? told(clause) : clause))];
}

/** As a clause that cannot be read: no amount is told as being in another currency than the contract's. */
function told({ span }: HeadClause): HeadClause {
  return { kind: "missing", declares: null, name: null, words: new Set(), span };
}
