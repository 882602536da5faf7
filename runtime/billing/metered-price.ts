/** What a charge's rows cost from the beginning of a price period up to an instant, by the terms of one day. */
import { abs, negate, type Rational, sign, subtract, toText, ZERO } from "../number/rational.ts";
import { type BoundPrice, pickedBy } from "../pricing/bind.ts";
import { type Free, priceQuantity } from "../pricing/price.ts";
import { allowancesOf } from "./allowances.ts";
import type { BillStep } from "./bill.ts";
import { boundSteps, isBounded } from "./bounded.ts";
import type { BillBasis } from "./draft.ts";
import { type DrawnFrom, drawnAt, sumDrawn } from "./drawn-at.ts";
import { type Asked, pickingAt, quantitiesAt, type RowQuantity } from "./metered-quantities.ts";
import { mirrored } from "./mirrored.ts";
import { type Charged, chargedOf } from "./paid-quantities.ts";
import { partOfPeriod, prorateTiers } from "./partial-periods.ts";
import type { Terms } from "./terms.ts";

export interface RowPrice extends Omit<RowQuantity, "quantity"> {
  readonly quantity: Rational;
  readonly price: BoundPrice;
  /** What the price is asked for, without what is included and what credits have paid. */
  readonly charged: Charged;
  /** Without fees and bounds. */
  readonly steps: readonly BillStep[];
  /** What `price at least` and the like add to an amount, fees and all. */
  readonly bounds: (amount: () => Rational) => readonly BillStep[];
}

/** `closing`: the price period ends with the bill, so that its flats and least prices are due. */
export function rowPrices(basis: BillBasis, asked: Asked, closing: boolean): readonly RowPrice[] {
  const { terms, period, until } = asked;
  const { version, phase } = terms.piece;
  const quantities = quantitiesAt(basis, terms, period, until);
  const drawn = drawnAt(basis, asked, quantities);
  const tiers = allowancesOf(terms)[0]?.terms.tiers ?? "before";
  // Also a version that adds or removes the charge cuts its period.
  const part = partOfPeriod(version, basis.timeline, period.whole, period.counted);
  return quantities.flatMap((one, index): readonly RowPrice[] => {
    const row = phase.rows[one.row];
    const { quantity } = one;
    if (quantity === null || row === undefined) return [];
    const reading = (meter: string): Rational | null => pickingAt(basis, asked, meter, one.separate);
    const price = pickedBy(prorateTiers(terms.priceOf(row), part), reading);
    const from = drawn[index] ?? [];
    const free: Free = { quantity: sumDrawn(from), tiers };
    const isDue = one.used || row.match === "always";
    const charged = chargedOf(basis, asked, one, quantity, free);
    const steps = isDue ? usageSteps(asked, price, quantity, charged, from, closing) : [];
    const bounds = (amountOf: () => Rational): readonly BillStep[] => {
      if (!isDue || !isBounded(terms.piece.charge)) return [];
      const amount = amountOf();
      if (sign(amount) >= 0) return boundSteps(basis, terms, amount, { least: closing, part });
      return boundSteps(basis, terms, negate(amount), { least: closing, part }).map(mirrored);
    };
    return [{ ...one, quantity, price, charged, steps, bounds }];
  });
}

function usageSteps(
  { terms }: Asked,
  price: BoundPrice,
  quantity: Rational,
  charged: Charged,
  drawn: readonly DrawnFrom[],
  closing: boolean,
): readonly BillStep[] {
  const { charge, version } = terms.piece;
  if (sign(quantity) < 0 && version.policies.negativeQuantities === "rejected") {
    return [
      { kind: "held", reason: "below zero", quantity: toText(quantity), amount: "0", clause: charge.place },
    ];
  }
  // A flat beside the tiers belongs to the whole period.
  const due = closing ? price : { ...price, parts: price.parts.filter(part => part.kind !== "flat") };
  if (sign(quantity) < 0) return priceQuantity(due, abs(quantity), NOTHING_FREE).steps.map(mirrored);
  const { steps } = priceQuantity(due, charged.quantity, charged.free);
  return [...allowanceSteps(quantity, drawn), ...charged.steps, ...steps];
}

function allowanceSteps(quantity: Rational, drawn: readonly DrawnFrom[]): readonly BillStep[] {
  let left = quantity;
  return drawn.map(({ allowance, quantity: taken }): BillStep => {
    left = subtract(left, taken);
    const clause = allowance.terms.place;
    return { kind: "allowance", quantity: toText(taken), left: toText(left), amount: "0", clause };
  });
}

const NOTHING_FREE: Free = { quantity: ZERO, tiers: "before" };

/** What an earlier part has priced already of the quantity that goes on counting. */
export function pricedBefore(
  { piece: { charge } }: Terms,
  { quantity }: RowPrice,
  amount: Rational,
): BillStep {
  const before = toText(negate(amount));
  return { kind: "priced before", quantity: toText(quantity), amount: before, clause: charge.place };
}
