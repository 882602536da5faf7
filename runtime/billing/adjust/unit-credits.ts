/**
 * Credits in units: they pay quantities of metered charges, after what is included and before the price. What is paid
 * is kept by the row and its price period, so that a part of the period knows what was paid of it.
 */
import { add, max, min, type Rational, sign, subtract, toText, ZERO } from "../../number/rational.ts";
import type { Plan, PlanCredit } from "../../plan/plan.ts";
import type { CarriedPayment } from "../carried.ts";
import { type BillBasis, exactOf } from "../draft.ts";
import { chargesPaid, isUsable, type Lot, spent } from "./lots.ts";

/** A row of a charge in one of its price periods. */
export interface PaidRow {
  readonly charge: string;
  /** The instant at which the price period begins, as text. */
  readonly from: string;
  readonly row: number;
  readonly where: Readonly<Record<string, string>>;
}

/** A row in a part of the price period in which the same terms hold. */
export interface PartRow extends PaidRow {
  /** The part's first day. */
  readonly part: string;
}

/** What a row has to price with the end of a part that no bill has paid: before this bill and with it. */
export interface Unpaid extends PartRow {
  readonly before: Rational;
  readonly now: Rational;
  /** What earlier bills have paid of the part, also where the quantity has fallen below that since. */
  readonly paid: Rational;
}

/** What a credit has paid of a part of a row, after what it or others have paid of that before. */
export interface Payment extends PartRow {
  readonly credit: PlanCredit;
  readonly start: Rational;
  readonly quantity: Rational;
}

export interface Drawn {
  readonly payments: readonly Payment[];
  readonly lots: readonly Lot[];
}

/** Lots in their order, each paying the charges in the order that its credit names; the earliest quantities first. */
export function payUnits(basis: BillBasis, lots: readonly Lot[], unpaid: readonly Unpaid[]): Drawn {
  const payments: Payment[] = [];
  let left = lots;
  for (const [i, { credit }] of lots.entries()) {
    if (credit.tax !== null) continue;
    for (const charge of chargesPaid(basis, credit)) {
      for (const one of unpaid.filter(row => row.charge === charge)) {
        const lot = left[i];
        if (lot === undefined || !isUsable(basis, lot)) break;
        const { from, part, row, where, before, now, paid } = one;
        const made = payments.filter(payment => payment.part === part && isSameRow(payment, one));
        const also = sumPaid(made);
        const quantity = min(lot.left, subtract(subtract(now, before), also));
        if (sign(quantity) <= 0) continue;
        payments.push({ charge, from, part, row, where, credit, start: add(paid, also), quantity });
        left = spent(left, lot, quantity);
      }
    }
  }
  return { payments, lots: left };
}

/** What was paid of a row's first so many, by the payments of all bills; they begin in all of its quantity. */
export function paidOf(payments: readonly Payment[], row: PaidRow, quantity: Rational): readonly Payment[] {
  return payments.flatMap(payment => {
    if (!isSameRow(payment, row)) return [];
    const part = min(payment.quantity, max(ZERO, subtract(quantity, payment.start)));
    return sign(part) > 0 ? [{ ...payment, quantity: part }] : [];
  });
}

export function sumPaid(payments: readonly Pick<Payment, "quantity">[]): Rational {
  return payments.reduce((sum, { quantity }) => add(sum, quantity), ZERO);
}

export function isSameRow(a: PaidRow, b: PaidRow): boolean {
  return (
    a.charge === b.charge &&
    a.from === b.from &&
    a.row === b.row &&
    JSON.stringify(a.where) === JSON.stringify(b.where)
  );
}

export function paymentsFrom(carried: readonly CarriedPayment[], plan: Plan): readonly Payment[] {
  return carried.flatMap(({ credit: name, start, quantity, ...row }) => {
    const credit = plan.versions.flatMap(version => version.credits).find(one => one.name === name);
    return credit === undefined
      ? []
      : [{ ...row, credit, start: exactOf(start), quantity: exactOf(quantity) }];
  });
}

/** Payments of price periods that later bills go on with. */
export function paymentsToCarry(
  payments: readonly Payment[],
  isOpen: (row: PaidRow) => boolean,
): readonly CarriedPayment[] {
  return payments.filter(isOpen).map(({ charge, from, part, row, where, credit, start, quantity }) => ({
    charge,
    from,
    part,
    row,
    where,
    credit: credit.name,
    start: toText(start),
    quantity: toText(quantity),
  }));
}
