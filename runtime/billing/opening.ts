/** Whether an account has a bill on its first day. */
import { allParts } from "../plan/charge-parts.ts";
import type { PlanVersion } from "../plan/plan.ts";
import { madeOnce } from "./remembered.ts";

/** A plan whose charges fall due before anything is used: fees in advance, and what is due once at start. */
export function hasOpeningBill(version: PlanVersion): boolean {
  return openingKnown(version, "", () =>
    version.charges.some(charge => {
      const parts = allParts(charge);
      return charge.timing === "advance" || parts.some(part => part.kind === "once" && part.due === "start");
    }),
  );
}

const openingKnown = madeOnce<boolean>();
