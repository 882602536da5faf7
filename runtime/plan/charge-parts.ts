/** The parts of a charge, wherever they stand in it. */
import { bug } from "../number/bug.ts";
import type { PlanCharge, PricePart, PricePhase, PriceRow } from "./plan.ts";

/** The price from the account's start. */
export function firstPhase(charge: PlanCharge): PricePhase {
  return charge.phases[0] ?? bug(`the charge ${charge.name} has no price`);
}

/** The rows of all phases. */
export function allRows(charge: PlanCharge): readonly PriceRow[] {
  return charge.phases.flatMap(phase => phase.rows);
}

/** The parts of all rows of all phases; a schedule is one part. */
export function allParts(charge: PlanCharge): readonly PricePart[] {
  return allRows(charge).flatMap(row => row.price);
}
