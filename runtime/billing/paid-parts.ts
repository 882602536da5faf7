/**
 * Payments of credits in units as the terms of one part of a price period see them: each part pays what it adds by its
 * own rows and allowances, and for later parts what was paid stands before what they add.
 */
import { add, max, min, type Rational, sign, subtract, ZERO } from "../number/rational.ts";
import { type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { isSameRow, type PaidRow, type Payment, paidOf, sumPaid } from "./adjust/unit-credits.ts";
import type { BillBasis } from "./draft.ts";
import { type Asked, meterOf } from "./metered-quantities.ts";
import { type Net, netAt, netOf } from "./net-quantities.ts";
import { instantOf, type PricePeriod } from "./price-periods.ts";
import { partsOf } from "./splits.ts";
import { type Terms, termsOn } from "./terms.ts";
import type { Piece } from "./timeline.ts";

/** Days of a price period on which the same terms hold. */
export interface PaidPart {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly terms: Terms;
  /** Where it goes on with a quantity that earlier days have used; null at the period's beginning. */
  readonly split: Instant | null;
}

export function paidParts(
  { plan, timeline }: BillBasis,
  pieces: readonly Piece[],
  period: PricePeriod,
): readonly PaidPart[] {
  const found: PaidPart[] = [];
  for (const { piece, priceDay, from, to } of partsOf(timeline, pieces, period.served)) {
    const last = found.at(-1);
    if (last?.terms.piece === piece && compareDates(last.terms.day, priceDay) === 0)
      found[found.length - 1] = { ...last, to };
    else {
      const isFirst = compareDates(from, period.counted.from) <= 0;
      const split = isFirst ? null : instantOf(plan.zone, from);
      found.push({ from, to, terms: termsOn(timeline, piece, priceDay), split });
    }
  }
  return found;
}

/**
 * Those of parts that begin before an instant. They stand at the beginning of the quantity, less what is included, of
 * the price period, one behind the other.
 */
export function paymentsSeen(basis: BillBasis, { terms, period, until: instant }: Asked): readonly Payment[] {
  if (basis.payments.length === 0) return [];
  const name = terms.piece.charge.name;
  const from = formatInstant(period.start);
  const all = basis.payments.filter(one => one.charge === name && one.from === from);
  // What does not add up is paid once, for all of its period.
  if (all.length === 0 || !meterOf(terms).cumulative) return all;
  const pieces = basis.pieces(name).filter(({ charge }) => charge.source.kind === "meter");
  const parts = paidParts(basis, pieces, period);
  const asking = Math.max(
    0,
    parts.findLastIndex(part => compareDates(part.terms.day, terms.day) <= 0),
  );
  const begins = parts.map(({ from: day }) => formatCivilDate(day));
  // What a price of other periods has paid before stands first.
  const isFirst = parts[0]?.split === null;
  const first = all.filter(({ part }) => !isFirst && part < (begins[0] ?? part));
  const isOwn = ({ part }: Payment): boolean => !first.some(one => one.part === part);
  return parts.slice(0, asking + 1).reduce<readonly Payment[]>((seen, { terms: own, split, to }, place) => {
    const nets = split === null ? [] : netAt(basis, own, period, split);
    const since = place === 0 && isFirst ? "" : (begins[place] ?? "");
    const until = begins[place + 1] ?? formatCivilDate(to);
    const isBegun = split === null || split < instant;
    const added = all.filter(({ part }) => isBegun && since <= part && part < until);
    const before = split === null ? undefined : parts[place - 1]?.terms;
    const last = before === undefined || split === null ? null : netAt(basis, before, period, split);
    const stand = last === null ? standing(seen, nets) : goingOn(seen, last, nets, isOwn);
    return [...stand, ...added.map(one => ({ ...one, start: add(one.start, endOf(stand, one)) }))];
  }, first);
}

/** What earlier parts have paid, in the rows of these terms: in its own, and what these have no room for in others. */
function standing(payments: readonly Payment[], nets: readonly Net[]): readonly Payment[] {
  const placed: Payment[] = nets.flatMap(({ row, quantity }) => paidOf(payments, row, quantity));
  const over = payments.map(payment => {
    const kept = paidOf([payment], payment, netOf(nets, payment));
    return { payment, left: subtract(payment.quantity, sumPaid(kept)) };
  });
  for (const { payment, left } of over) {
    let rest = left;
    for (const { row, quantity } of nets) {
      const start = sumPaid(placed.filter(one => isSameRow(one, row)));
      const part = min(rest, subtract(quantity, start));
      if (sign(part) <= 0) continue;
      placed.push({ ...payment, ...row, start, quantity: part });
      rest = subtract(rest, part);
    }
  }
  return placed;
}

/**
 * As they stand, but what a part of the same price period paid of quantities that were taken back before it ended
 * (`last`: what there was of them) stands for those that come after it.
 */
function goingOn(
  payments: readonly Payment[],
  last: readonly Net[],
  nets: readonly Net[],
  isOwn: (payment: Payment) => boolean,
): readonly Payment[] {
  const within: Payment[] = [];
  const ahead: Payment[] = [];
  for (const payment of payments) {
    const kept = isOwn(payment) ? paidOf([payment], payment, netOf(last, payment)) : [payment];
    within.push(...kept);
    const quantity = subtract(payment.quantity, sumPaid(kept));
    if (sign(quantity) <= 0) continue;
    const before = sumPaid(ahead.filter(one => isSameRow(one, payment)));
    ahead.push({ ...payment, start: add(netOf(nets, payment), before), quantity });
  }
  return [...standing(within, nets), ...ahead];
}

/** Where what was paid of a row ends. */
function endOf(payments: readonly Payment[], row: PaidRow): Rational {
  return payments
    .filter(one => isSameRow(one, row))
    .reduce((end, { start, quantity }) => max(end, add(start, quantity)), ZERO);
}
