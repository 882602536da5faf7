/** The sums of a bill: what its parts come to, how that is rounded, and what becomes of it. */
import { add, compare, type Rational, sign, subtract, toText, ZERO } from "../number/rational.ts";
import type { PlanVersion } from "../plan/plan.ts";
import { versionAt } from "../plan/versions.ts";
import { addDays, formatCivilDate } from "../time/civil.ts";
import type { Bill } from "./bill.ts";
import type { BillParts } from "./corrections.ts";
import { type BillBasis, exactOf, roundBy, roundingWords } from "./draft.ts";

export type Totals = Pick<Bill, "subtotal" | "rounding" | "forward" | "waived" | "total">;

export function sumUp(basis: BillBasis, { lines, adjustments, taxes }: BillParts, brought: Rational): Totals {
  const { plan, period } = basis;
  const version = versionOf(basis);
  const subtotal = sumAmounts([...lines, ...adjustments, ...taxes.filter(tax => !tax.included)]);
  const rounded = roundBy(version.roundTotal, subtotal);
  const due = add(rounded, brought);
  const treatment = treatmentOf(version, due, period?.last === true);
  const carried = treatment === "carried forward" ? due : ZERO;
  const waived = treatment === "not billed" ? due : ZERO;
  return {
    subtotal: toText(subtotal),
    rounding: {
      rule: roundingWords(version.roundTotal, plan.currency.code),
      amount: toText(subtract(rounded, subtotal)),
    },
    forward: { brought: toText(brought), carried: toText(carried) },
    waived: toText(waived),
    total: toText(subtract(due, add(carried, waived))),
  };
}

/** A total is that of a bill as a whole: it goes by the version in force on the period's last day. */
function versionOf({ version, plan, period }: BillBasis): PlanVersion {
  return period === null ? version : versionAt(plan, formatCivilDate(addDays(period.to, -1)));
}

/** What becomes of a total. The last bill has no later one that it could be carried to. */
function treatmentOf(
  { policies }: PlanVersion,
  due: Rational,
  isLast: boolean,
): "billed" | "carried forward" | "not billed" {
  const { negativeTotals, smallTotals } = policies;
  if (sign(due) < 0) return negativeTotals === "carried forward" && !isLast ? "carried forward" : "billed";
  if (smallTotals === null || sign(due) === 0 || compare(due, exactOf(smallTotals.below)) >= 0)
    return "billed";
  return smallTotals.then === "carried forward" && isLast ? "billed" : smallTotals.then;
}

export function sumAmounts(items: readonly { readonly amount: string }[]): Rational {
  return items.reduce((sum, { amount }) => add(sum, exactOf(amount)), ZERO);
}
