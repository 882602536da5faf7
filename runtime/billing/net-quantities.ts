/** What is left of a charge's quantities to be paid by credits in units or priced: less what is included. */
import { max, type Rational, subtract, ZERO } from "../number/rational.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { isSameRow, type PaidRow } from "./adjust/unit-credits.ts";
import type { BillBasis } from "./draft.ts";
import { drawnAt, sumDrawn } from "./drawn-at.ts";
import { quantitiesAt } from "./metered-quantities.ts";
import type { PricePeriod } from "./price-periods.ts";
import type { Terms } from "./terms.ts";

export interface Net {
  readonly row: PaidRow;
  readonly quantity: Rational;
}

/** Of each row up to an instant, by some terms: its quantity less what is included. */
export function netAt(basis: BillBasis, terms: Terms, period: PricePeriod, until: Instant): readonly Net[] {
  const quantities = quantitiesAt(basis, terms, period, until);
  const drawn = drawnAt(basis, { terms, period, until }, quantities);
  return quantities.map(({ row, separate, quantity }, index) => ({
    row: rowKey(terms, period, row, separate),
    quantity: max(ZERO, subtract(quantity ?? ZERO, sumDrawn(drawn[index] ?? []))),
  }));
}

/** That of one row; none where it is not among them. */
export function netOf(nets: readonly Net[], row: PaidRow): Rational {
  return nets.find(one => isSameRow(one.row, row))?.quantity ?? ZERO;
}

export function rowKey({ piece }: Terms, period: PricePeriod, row: number, where: PaidRow["where"]): PaidRow {
  return { charge: piece.charge.name, from: formatInstant(period.start), row, where };
}
