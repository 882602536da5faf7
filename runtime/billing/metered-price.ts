/** What a charge's rows cost from the beginning of a price period up to an instant, by the terms of one day. */
import { operandValue } from "../metering/evaluate.ts";
import {
  abs,
  compare,
  isZero,
  multiply,
  negate,
  type Rational,
  sign,
  subtract,
  toText,
  ZERO,
} from "../number/rational.ts";
import type { BoundPrice } from "../pricing/bind.ts";
import { type Free, priceQuantity } from "../pricing/price.ts";
import type { BillStep } from "./bill.ts";
import { type BillBasis, roundBy, roundingWords, sumSteps } from "./draft.ts";
import { type Asked, allowancesOf, drawnAt } from "./drawn.ts";
import { quantitiesAt, type RowQuantity } from "./metered-quantities.ts";
import { mirrored } from "./mirrored.ts";
import { type Charged, chargedOf } from "./paid-quantities.ts";
import { partOfPeriod, prorateTiers } from "./partial-periods.ts";
import type { Terms } from "./terms.ts";

export interface RowPrice extends Omit<RowQuantity, "quantity"> {
  readonly quantity: Rational;
  readonly price: BoundPrice;
  /** What the price is asked for, without what is included and what credits have paid. */
  readonly charged: Charged;
  readonly steps: readonly BillStep[];
}

/** `closing`: the price period ends with the bill, so that its flats and least prices are due. */
export function rowPrices(basis: BillBasis, asked: Asked, closing: boolean): readonly RowPrice[] {
  const { terms, period, until } = asked;
  const drawn = drawnAt(basis, asked);
  const tiers = allowancesOf(terms)[0]?.terms.tiers ?? "before";
  return quantitiesAt(basis, terms, period, until).flatMap((one, index): readonly RowPrice[] => {
    const row = terms.piece.phase.rows[one.row];
    if (one.quantity === null || row === undefined) return [];
    const part = partOfPeriod(terms.piece.version, basis.timeline, period.whole);
    const price = prorateTiers(terms.priceOf(row), part);
    const included: Free = { quantity: drawn[index] ?? ZERO, tiers };
    const charged = chargedOf(basis, asked, one, one.quantity, included);
    const isDue = one.used || (row.match === "always" && terms.piece.charge.source.kind === "meter");
    const steps = isDue ? usageSteps(basis, asked, price, one.quantity, included, charged, closing) : [];
    return [{ ...one, quantity: one.quantity, price, charged, steps }];
  });
}

function usageSteps(
  basis: BillBasis,
  asked: Asked,
  price: BoundPrice,
  quantity: Rational,
  included: Free,
  charged: Charged,
  closing: boolean,
): readonly BillStep[] {
  const { charge, version } = asked.terms.piece;
  if (sign(quantity) < 0 && version.policies.negativeQuantities === "rejected") {
    return [
      { kind: "held", reason: "below zero", quantity: toText(quantity), amount: "0", clause: charge.place },
    ];
  }
  // A flat beside the tiers belongs to the whole period.
  const due = closing ? price : { ...price, parts: price.parts.filter(part => part.kind !== "flat") };
  if (sign(quantity) < 0) {
    return bounded(basis, asked, priceQuantity(due, abs(quantity), NOTHING_FREE).steps, closing).map(
      mirrored,
    );
  }
  const { steps } = priceQuantity(due, charged.quantity, charged.free);
  const priced = [...charged.steps, ...bounded(basis, asked, steps, closing)];
  if (isZero(included.quantity)) return priced;
  const left = toText(subtract(quantity, included.quantity));
  const clause = allowancesOf(asked.terms)[0]?.terms.place ?? charge.place;
  return [{ kind: "allowance", quantity: toText(included.quantity), left, amount: "0", clause }, ...priced];
}

const NOTHING_FREE: Free = { quantity: ZERO, tiers: "before" };

/** `price at least`, `price at most`, `price rounded`, in this order. */
function bounded(
  basis: BillBasis,
  { terms, period }: Asked,
  steps: readonly BillStep[],
  closing: boolean,
): readonly BillStep[] {
  const { charge, version } = terms.piece;
  const { least, most, priceRounding, place } = charge;
  const part = partOfPeriod(version, basis.timeline, period.whole);
  const found = [...steps];
  const limit = (bound: "at least" | "at most", amount: Rational): void => {
    const sum = sumSteps(found);
    const order = compare(sum, amount);
    if (bound === "at least" ? order >= 0 : order <= 0) return;
    found.push({
      kind: "bound",
      bound,
      limit: toText(amount),
      amount: toText(subtract(amount, sum)),
      clause: place,
    });
  };
  if (least !== null && closing) limit("at least", multiply(operandValue(least, terms.parameter), part));
  if (most !== null) limit("at most", multiply(operandValue(most, terms.parameter), part));
  if (priceRounding !== null) {
    const sum = sumSteps(found);
    const difference = subtract(roundBy(priceRounding, sum), sum);
    const rule = roundingWords(priceRounding, basis.plan.currency.code);
    if (!isZero(difference)) found.push({ kind: "rounded", rule, amount: toText(difference), clause: place });
  }
  return found;
}

/** What an earlier part has priced already of the quantity that goes on counting. */
export function pricedBefore({ piece: { charge } }: Terms, earlier: RowPrice): BillStep {
  const amount = toText(negate(sumSteps(earlier.steps)));
  return { kind: "priced before", quantity: toText(earlier.quantity), amount, clause: charge.place };
}
