/** Lines: what each charge costs on one bill, before adjustments. */

import type { PlanCharge } from "../plan/plan.ts";
import type { CarriedAdvance, CarriedPart } from "./carried.ts";
import type { BillBasis, DraftLine } from "./draft.ts";
import { feesDueInAdvance, feesDueInArrears } from "./fee-lines.ts";
import { meteredLines } from "./metered-lines.ts";
import { onceLines } from "./once-lines.ts";
import { chargeNames } from "./timeline.ts";

export interface DraftLines {
  /** In the order of the contract's charges. */
  readonly lines: readonly DraftLine[];
  /** What is billed in advance so far, and not yet served. */
  readonly advances: readonly CarriedAdvance[];
  readonly open: readonly CarriedPart[];
}

function kindOf({ source, timing }: PlanCharge): "metered" | "in advance" | "in arrears" {
  if (source.kind === "meter") return "metered";
  return timing === "advance" ? "in advance" : "in arrears";
}

export function chargeLines(basis: BillBasis): DraftLines {
  const lines: DraftLine[] = [];
  const advances: CarriedAdvance[] = [];
  const open: CarriedPart[] = [];
  const { period } = basis;
  for (const name of chargeNames(basis.plan)) {
    lines.push(...onceLines(basis, name));
    const kinds = new Set(basis.pieces(name).map(({ charge }) => kindOf(charge)));
    if (kinds.has("metered") && period !== null) {
      const metered = meteredLines(basis, name, period);
      lines.push(...metered.lines);
      open.push(...metered.open);
    }
    if (kinds.has("in arrears") && period !== null) lines.push(...feesDueInArrears(basis, name, period));
    if (!kinds.has("in advance")) continue;
    const due = feesDueInAdvance(basis, name);
    lines.push(...due.lines);
    advances.push(...due.advances);
  }
  return { lines, advances, open };
}
