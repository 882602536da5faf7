/** Charges: source, price, frame clauses, and whether they fit together. */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { ChargeDecl } from "../syntax/tree.ts";
import { allParts, chargeFits } from "./charge-fit.ts";
import { checkFrame } from "./charge-frame.ts";
import { checkSource } from "./charge-sources.ts";
import { checkPhases } from "./phases.ts";
import type { Scope } from "./scope.ts";
import type { TypedCharge, TypedDimension, TypedSource } from "./typed.ts";

/** Null after a report. */
export function checkCharge(all: Scope, decl: ChargeDecl): TypedCharge | null {
  const priced = checkSource(all, decl);
  if (priced === null) return null;
  const scope = priced.source.kind === "none" ? { ...all, report: lackToldOnce(all.report) } : all;
  const chosen = new Map<string, TypedDimension>();
  const frame = checkFrame(scope, decl, priced);
  const phases = checkPhases(scope, decl, priced, chosen);
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

/** That a charge measures nothing is told of the first clause that needs it, and not of each price and row. */
function lackToldOnce(report: Report): Report {
  let isTold = false;
  return (code, span, params, extra) => {
    const isLack = code === "TAR6005" || code === "TAR6008";
    if (!isLack || !isTold) report(code, span, params, extra);
    if (isLack) isTold = true;
  };
}

/** Of each event only what rows choose by is kept apart. */
function withDimensions(source: TypedSource, chosen: ReadonlyMap<string, TypedDimension>): TypedSource {
  return source.kind === "each" ? { ...source, dimensions: [...chosen.values()] } : source;
}
