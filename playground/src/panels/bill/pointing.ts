/** Lines of the bill and clauses of the contract, each pointing at the other. */
import type { Model, Spot } from "../../state/model.ts";
import type { Invoice, InvoiceLine } from "../../work/invoice-types.ts";

export function withPointed(model: Model, pointed: Spot | null): Model {
  return model.pointed === pointed ? model : { ...model, pointed };
}

/**
 * Keys of the lines that the clause under the cursor is of: those that follow the very clause, else those of the
 * declaration around it.
 */
export function linesAt({ lines, below }: Invoice, cursor: Spot | null): ReadonlySet<string> {
  if (cursor === null) return NONE;
  const all = [...lines, ...below];
  const exact = all.filter(({ spots, clause }) =>
    spots.some(spot => holds(spot, cursor) && !isWider(spot, clause?.spot)),
  );
  const found = exact.length > 0 ? exact : all.filter(line => isAround(line, cursor));
  return new Set(found.map(({ key }) => key));
}

const NONE: ReadonlySet<string> = new Set();

function isAround({ block, spots }: InvoiceLine, cursor: Spot): boolean {
  return (block !== null && holds(block, cursor)) || spots.some(spot => holds(spot, cursor));
}

function holds(spot: Spot, cursor: Spot): boolean {
  return spot.path === cursor.path && spot.line <= cursor.line && cursor.line <= spot.endLine;
}

/** A step may follow a clause that is larger than the line's own, as a whole declaration is. */
function isWider(spot: Spot, own: Spot | undefined): boolean {
  return own !== undefined && spot.endLine - spot.line > own.endLine - own.line;
}
