/** The parts of a charge, wherever they stand in it. */
import type { PlanCharge, PricePart } from "./plan.ts";

/** The parts of all rows of all phases; a schedule is one part. */
export function allParts(charge: PlanCharge): readonly PricePart[] {
  return charge.phases.flatMap(phase => phase.rows).flatMap(row => row.price);
}
