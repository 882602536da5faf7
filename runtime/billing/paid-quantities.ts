/** What is left of a row's quantity to be priced, after what is included and what credits in units have paid. */
import { add, isZero, max, type Rational, subtract, toText, ZERO } from "../number/rational.ts";
import type { Free } from "../pricing/price.ts";
import { type Payment, paidOf, sumPaid } from "./adjust/unit-credits.ts";
import type { BillStep } from "./bill.ts";
import type { BillBasis } from "./draft.ts";
import type { Asked, RowQuantity } from "./metered-quantities.ts";
import { rowKey } from "./net-quantities.ts";
import { paymentsSeen } from "./paid-parts.ts";

export interface Charged {
  /** What the price is asked for, of which `free` costs nothing. */
  readonly quantity: Rational;
  readonly free: Free;
  /** What credits paid, for people. */
  readonly steps: readonly BillStep[];
}

/** Before tiers, they begin after what is taken off; within tiers, it fills the first ones. */
export function chargedOf(
  basis: BillBasis,
  asked: Asked,
  { row, separate }: Pick<RowQuantity, "row" | "separate">,
  quantity: Rational,
  included: Free,
): Charged {
  const seen = paymentsSeen(basis, asked);
  if (seen.length === 0) return { quantity, free: included, steps: [] };
  const left = max(ZERO, subtract(quantity, included.quantity));
  const key = rowKey(asked.terms, asked.period, row, separate);
  const paid = paidOf(seen, key, left);
  if (paid.length === 0) return { quantity, free: included, steps: [] };
  const isWithin = ({ credit }: Payment): boolean => credit.tiers === "within";
  const sums = {
    before: sumPaid(paid.filter(one => !isWithin(one))),
    within: sumPaid(paid.filter(isWithin)),
  };
  const before = included.tiers === "before" ? add(sums.before, included.quantity) : sums.before;
  const within = included.tiers === "within" ? add(sums.within, included.quantity) : sums.within;
  const steps = creditSteps(paid, left);
  if (isZero(within)) return { quantity, free: { quantity: before, tiers: "before" }, steps };
  return { quantity: subtract(quantity, before), free: { quantity: within, tiers: "within" }, steps };
}

function creditSteps(paid: readonly Payment[], unpaid: Rational): readonly BillStep[] {
  let left = unpaid;
  return paid.map(({ credit, quantity }): BillStep => {
    left = subtract(left, quantity);
    return {
      kind: "credit",
      credit: credit.name,
      title: credit.title,
      quantity: toText(quantity),
      left: toText(left),
      amount: "0",
      clause: credit.place,
    };
  });
}
