/** Lines: what each charge costs on one bill, before adjustments. */
import type { CarriedAdvance } from "./carried.ts";
import type { BillBasis, DraftLine } from "./draft.ts";
import { feesDueInAdvance, feesDueInArrears, onceLines } from "./fee-lines.ts";
import { meteredLines } from "./metered-lines.ts";

export interface DraftLines {
  /** In the order of the contract's charges. */
  readonly lines: readonly DraftLine[];
  /** What this bill bills in advance. */
  readonly advances: readonly CarriedAdvance[];
}

export function chargeLines(basis: BillBasis): DraftLines {
  const lines: DraftLine[] = [];
  const advances: CarriedAdvance[] = [];
  const { period } = basis;
  for (const charge of basis.version.charges) {
    lines.push(...onceLines(basis, charge));
    if (charge.source.kind === "meter") {
      if (period !== null) lines.push(...meteredLines(basis, charge, charge.source.meter, period));
    } else if (charge.timing === "advance") {
      const due = feesDueInAdvance(basis, charge);
      lines.push(...due.lines);
      advances.push(...due.advances);
    } else if (period !== null) lines.push(...feesDueInArrears(basis, charge, period));
  }
  return { lines, advances };
}
