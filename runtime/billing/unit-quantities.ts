/** What a bill has of each row of the charges that credits in units pay: quantities less what is included. */
import { add, type Rational, subtract } from "../number/rational.ts";
import { compareDates, formatCivilDate } from "../time/civil.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import {
  isSameRow,
  type PaidRow,
  type Payment,
  paidOf,
  sumPaid,
  type Unpaid,
} from "./adjust/unit-credits.ts";
import { withUsageKnown } from "./bill-usage.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { BillBasis } from "./draft.ts";
import { allowancesCut, asBefore, cutSince } from "./late-values.ts";
import { meterOf } from "./metered-quantities.ts";
import { type Net, netAt, netOf } from "./net-quantities.ts";
import { type PaidPart, paidParts, paymentsSeen } from "./paid-parts.ts";
import { instantOf, openPeriodsIn, type PricePeriod, pricePeriodsIn } from "./price-periods.ts";
import type { Piece } from "./timeline.ts";

/** In the order of the charges, then of time, then of the parts of a price period and the rows. */
export function unpaidRows(basis: BillBasis, charges: readonly string[]): readonly Unpaid[] {
  const { period } = basis;
  if (period === null || charges.length === 0) return [];
  const earlier = knownBefore(basis, period);
  return charges.flatMap(name => {
    const pieces = basis.pieces(name).filter(piece => piece.charge.source.kind === "meter");
    return periodsPriced(basis, period, name)
      .filter(({ metered }) => metered)
      .flatMap(one => rowsOf(basis, earlier, pieces, one, period));
  });
}

/** The price periods that are open, and before them those of which less is included, now that an end cuts it. */
function periodsPriced(basis: BillBasis, bill: BillingPeriod, charge: string): readonly PricePeriod[] {
  const { plan, timeline } = basis;
  const pieces = basis.pieces(charge);
  const open = openPeriodsIn(plan.zone, timeline.term.from, pieces, bill);
  const since = cutSince(basis, bill, charge);
  if (since === null) return open;
  const closed = pricePeriodsIn(plan.zone, timeline.term.from, pieces, { from: since, to: bill.from });
  return [...closed.filter(one => open.every(({ start }) => start !== one.start)), ...open];
}

/** What earlier bills had to be paid: without an end, and levels, that this one is the first to know. */
function knownBefore(basis: BillBasis, period: BillingPeriod): BillBasis {
  return withUsageKnown(asBefore(basis, period), period.start);
}

function rowsOf(
  basis: BillBasis,
  earlier: BillBasis,
  pieces: readonly Piece[],
  period: PricePeriod,
  bill: BillingPeriod,
): readonly Unpaid[] {
  const parts = paidParts(basis, pieces, period).filter(part => compareDates(part.from, bill.to) < 0);
  const last = parts.at(-1);
  if (last === undefined) return [];
  if (meterOf(last.terms).cumulative)
    return parts
      .filter(({ terms }) => meterOf(terms).cumulative)
      .flatMap(part => addedIn(basis, earlier, part, period, bill));
  // A maximum or an average is known with the end of its period.
  if (period.end > bill.end) return [];
  const part = formatCivilDate(last.from);
  const billed = period.end <= bill.start ? netAt(earlier, last.terms, period, period.end) : [];
  const seen = paymentsSeen(basis, { terms: last.terms, period, until: period.end });
  return netAt(basis, last.terms, period, period.end).map(({ row, quantity }) => ({
    ...row,
    part,
    before: unpaidOf(seen, row, netOf(billed, row)),
    now: unpaidOf(seen, row, quantity),
    paid: paidIn(basis, row, part),
  }));
}

/** What a part adds up to the end of the bill, and what of it earlier bills knew and have paid. */
function addedIn(
  basis: BillBasis,
  earlier: BillBasis,
  { terms, from, to, split }: PaidPart,
  period: PricePeriod,
  bill: BillingPeriod,
): readonly Unpaid[] {
  const dayEnd = instantOf(basis.plan.zone, to);
  const end = [period.end, period.dayEnd, dayEnd].reduce((a, b) => (b < a ? b : a));
  const at = (by: BillBasis, instant: Instant): readonly Net[] =>
    netAt(by, terms, period, instant < end ? instant : end);
  const begins = split ?? period.start;
  const first = split === null ? [] : netAt(basis, terms, period, split);
  // What an earlier bill knew, after what this one knows of earlier parts.
  const known = begins < bill.start ? at(earlier, bill.start) : [];
  const knownFirst = begins < bill.start && split !== null ? netAt(earlier, terms, period, split) : [];
  const part = formatCivilDate(from);
  const seen = paymentsSeen(basis, { terms, period, until: end });
  return at(basis, bill.end).map(({ row, quantity }) => {
    const added = subtract(netOf(known, row), netOf(knownFirst, row));
    return {
      ...row,
      part,
      before: unpaidOf(seen, row, add(netOf(first, row), added)),
      now: unpaidOf(seen, row, quantity),
      paid: paidIn(basis, row, part),
    };
  });
}

/** What of a row's first so many was left to be priced. */
function unpaidOf(seen: readonly Payment[], row: PaidRow, quantity: Rational): Rational {
  return subtract(quantity, sumPaid(paidOf(seen, row, quantity)));
}

/** What earlier bills have paid of a row in a part. */
function paidIn({ payments }: BillBasis, row: PaidRow, part: string): Rational {
  return sumPaid(payments.filter(one => one.part === part && isSameRow(one, row)));
}

/** Whether later bills go on with the price period of a row, or may have to correct it. */
export function openRows(basis: BillBasis): (row: PaidRow) => boolean {
  const { plan, timeline, period } = basis;
  if (period === null) return () => false;
  const { zone, versions } = plan;
  const anchor = timeline.term.from;
  const open = new Map<string, ReadonlySet<string>>();
  const startsOf = (charge: string): ReadonlySet<string> => {
    const pieces = basis.pieces(charge);
    const since = allowancesCut(versions, charge, anchor, period.to) ?? period.to;
    const goingOn = openPeriodsIn(zone, anchor, pieces, period).filter(one => one.end > period.end);
    const periods = [...goingOn, ...pricePeriodsIn(zone, anchor, pieces, { from: since, to: period.to })];
    return new Set(periods.map(one => formatInstant(one.start)));
  };
  return ({ charge, from }) => {
    const starts = open.get(charge) ?? startsOf(charge);
    open.set(charge, starts);
    return starts.has(from);
  };
}
