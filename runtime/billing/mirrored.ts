/** P(−q) = −P(q): the same steps with their signs turned. */
import { bug } from "../number/bug.ts";
import { negate, toText } from "../number/rational.ts";
import type { BillStep } from "./bill.ts";
import { exactOf } from "./draft.ts";

export function mirrored(step: BillStep): BillStep {
  switch (step.kind) {
    case "rate": {
      const packages = step.packages === null ? null : turned(step.packages);
      return { ...step, quantity: turned(step.quantity), packages, amount: turned(step.amount) };
    }
    case "percent":
      return { ...step, quantity: turned(step.quantity), amount: turned(step.amount) };
    case "flat":
    case "rounded":
      return { ...step, amount: turned(step.amount) };
    case "bound":
      return { ...step, limit: turned(step.limit), amount: turned(step.amount) };
    case "included":
    case "held":
      return { ...step, quantity: turned(step.quantity) };
    default:
      return bug(`a price has a step "${step.kind}"`);
  }
}

function turned(text: string): string {
  return toText(negate(exactOf(text)));
}
