/** Charges: source, price, frame clauses, and whether they fit together. */
import type { ChargeDecl } from "../syntax/tree.ts";
import { allParts, chargeFits } from "./charge-fit.ts";
import { checkFrame } from "./charge-frame.ts";
import { checkSource } from "./charge-sources.ts";
import { checkPhases } from "./phases.ts";
import type { Scope } from "./scope.ts";
import type { TypedCharge, TypedDimension, TypedSource } from "./typed.ts";

/** Null after a report. */
export function checkCharge(scope: Scope, decl: ChargeDecl): TypedCharge | null {
  const priced = checkSource(scope, decl);
  if (priced === null) return null;
  const chosen = new Map<string, TypedDimension>();
  const phases = checkPhases(scope, decl, priced, chosen);
  const frame = checkFrame(scope, decl, priced);
  if (phases === null || frame === null) return null;
  const parts = allParts(phases);
  if (!chargeFits(scope, { decl, priced, phases, parts, frame })) return null;
  const charge: TypedCharge = {
    name: decl.name.text,
    title: decl.title.value,
    source: withDimensions(priced.source, chosen),
    timing: frame.timing ?? "arrears",
    proration: frame.proration,
    includes: frame.includes,
    least: frame.least,
    most: frame.most,
    priceRounding: frame.priceRounding,
    increasing: frame.increasing,
    settled: frame.settled,
    note: frame.note,
    phases,
    span: decl.span,
  };
  return charge;
}

/** Of each event only what rows choose by is kept apart. */
function withDimensions(source: TypedSource, chosen: ReadonlyMap<string, TypedDimension>): TypedSource {
  return source.kind === "each" ? { ...source, dimensions: [...chosen.values()] } : source;
}
