/** The sums that hold on every bill. */
import { add, equals, subtract } from "../number/rational.ts";
import { parseCivilDate } from "../time/civil.ts";
import { creditFault } from "./adjust/credits.ts";
import type { Bill } from "./bill.ts";
import { exactOf, sumSteps } from "./draft.ts";
import { sumAmounts } from "./totals.ts";

/** What does not add up on a bill, in words; empty for every bill that `rateBill` makes. */
export function billFaults(bill: Bill): readonly string[] {
  const faults: string[] = [];
  for (const [i, line] of bill.lines.entries()) {
    if (!equals(sumSteps(line.steps), exactOf(line.exact)))
      faults.push(`the steps of line ${i + 1} do not add up`);
    if (line.rounding === null && !equals(exactOf(line.exact), exactOf(line.amount))) {
      faults.push(`line ${i + 1} is not rounded, and its amount is not its exact one`);
    }
    if (parseCivilDate(line.service.from) === null || line.service.to < line.service.from) {
      faults.push(`the service of line ${i + 1} is from ${line.service.from} to ${line.service.to}`);
    }
  }
  for (const adjustment of bill.adjustments) {
    if (!equals(sumAmounts(adjustment.shares), exactOf(adjustment.amount)))
      faults.push(`the shares of ${adjustment.name} do not add up`);
  }
  for (const credit of bill.credits) {
    const fault = creditFault(credit);
    if (fault !== null) faults.push(fault);
  }
  const parts = [...bill.lines, ...bill.adjustments, ...bill.taxes.filter(tax => !tax.included)];
  if (!equals(sumAmounts(parts), exactOf(bill.subtotal))) faults.push("the lines are not the subtotal");
  const sum = add(exactOf(bill.subtotal), exactOf(bill.rounding.amount));
  const owed = subtract(add(sum, exactOf(bill.forward.brought)), exactOf(bill.forward.carried));
  const due = subtract(owed, exactOf(bill.waived));
  if (!equals(due, exactOf(bill.total))) faults.push("the parts are not the total");
  return faults;
}
