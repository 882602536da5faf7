/** Which clauses a bill has used: its lines, adjustments and taxes name them, step by step. */
import type { Bill, BillLine, BillStep } from "../billing/bill.ts";
import { exactOf } from "../billing/draft.ts";
import { isZero } from "../number/rational.ts";
import type { Place } from "../plan/plan.ts";
import { placeKey } from "./other-plans.ts";

/** `possible`: used by lines that also take back what was priced before, so that it may have come to nothing. */
export interface Evidence {
  readonly certain: Set<string>;
  readonly possible: Set<string>;
}

/** A clause in its role; one table of prices may serve several charges. */
export function clauseKey(role: string, clause: Place): string {
  return `${role} ${placeKey(clause)}`;
}

export function gather(bill: Bill, evidence: Evidence): void {
  for (const line of bill.lines) {
    if (line.kind === "refund") continue;
    const keys = line.steps.flatMap(step => keysOf(line, step));
    const found = takesBack(line) ? evidence.possible : evidence.certain;
    for (const key of keys) found.add(key);
  }
  for (const { kind, amount, corrects, clause } of bill.adjustments) {
    if (corrects === null && !isZero(exactOf(amount))) evidence.certain.add(clauseKey(kind, clause));
  }
  for (const { base, corrects, clause } of bill.taxes) {
    if (corrects === null && !isZero(exactOf(base))) evidence.certain.add(clauseKey("tax", clause));
  }
}

function takesBack({ kind, steps }: BillLine): boolean {
  return kind === "correction" || steps.some(step => step.kind === "priced before");
}

/** A tier or row is used where a quantity is priced in it, or its flat or fee is due. */
function keysOf({ charge }: BillLine, step: BillStep): readonly string[] {
  switch (step.kind) {
    case "rate":
    case "percent":
    case "included":
      return isZero(exactOf(step.quantity)) ? [] : [clauseKey(`price ${charge}`, step.clause)];
    case "held":
      return step.reason === "not offered" ? [clauseKey(`price ${charge}`, step.clause)] : [];
    case "flat":
    case "fee":
      return [clauseKey(`price ${charge}`, step.clause)];
    case "allowance":
      return isZero(exactOf(step.quantity)) ? [] : [clauseKey("allowance", step.clause)];
    case "credit":
      return isZero(exactOf(step.quantity)) ? [] : [clauseKey("credit", step.clause)];
    case "bound":
      return [clauseKey(step.bound, step.clause)];
    case "rounded":
      return [clauseKey("rounded", step.clause)];
    case "proration":
    case "billed before":
    case "billed again":
    case "priced before":
      return [];
  }
}
