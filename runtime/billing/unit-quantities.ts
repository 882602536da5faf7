/** What a bill has of each row of the charges that credits in units pay: quantities less what is included. */

import { slicesKnown } from "../metering/slices.ts";
import { max, type Rational, subtract, ZERO } from "../number/rational.ts";
import { compareDates } from "../time/civil.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import type { PaidRow, Unpaid } from "./adjust/unit-credits.ts";
import { readingsBetweenCuts } from "./bill-usage.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { BillBasis } from "./draft.ts";
import { drawnAt, sumDrawn } from "./drawn.ts";
import { meterOf, quantitiesAt } from "./metered-quantities.ts";
import { openPeriodsIn, type PricePeriod } from "./price-periods.ts";
import { partsOf } from "./splits.ts";
import { type Terms, termsOn } from "./terms.ts";
import type { Piece } from "./timeline.ts";

/** In the order of the charges, then of time, then of the rows. */
export function unpaidRows(basis: BillBasis, charges: readonly string[]): readonly Unpaid[] {
  const { period, plan, timeline } = basis;
  if (period === null) return [];
  const earlier = knownBefore(basis, period);
  return charges.flatMap(name => {
    const all = basis.pieces(name);
    const pieces = all.filter(piece => piece.charge.source.kind === "meter");
    return openPeriodsIn(plan.zone, timeline.term.from, all, period)
      .filter(({ metered }) => metered)
      .flatMap(one => rowsOf(basis, earlier, pieces, one, period));
  });
}

/** What earlier bills had to be paid: without levels that this one is the first to know. */
function knownBefore(basis: BillBasis, { start }: BillingPeriod): BillBasis {
  const { plan, register, calendar } = basis;
  const slices = slicesKnown(basis.slices, start);
  const readings = readingsBetweenCuts(plan, register, calendar, slices);
  return { ...basis, timeline: { ...basis.timeline }, slices, readings };
}

function rowsOf(
  basis: BillBasis,
  earlier: BillBasis,
  pieces: readonly Piece[],
  period: PricePeriod,
  bill: BillingPeriod,
): readonly Unpaid[] {
  const parts = partsOf(basis.timeline, pieces, period.served);
  const last = parts.filter(part => compareDates(part.from, bill.to) < 0).at(-1);
  if (last === undefined) return [];
  const terms = termsOn(basis.timeline, last.piece, last.priceDay);
  const goesOn = period.end > bill.end;
  const { cumulative } = meterOf(terms);
  // A maximum or an average is known with the end of its period.
  if (!cumulative && goesOn) return [];
  const end = cumulative && period.dayEnd < period.end ? period.dayEnd : period.end;
  const upTo = (by: BillBasis, instant: Instant): readonly Net[] =>
    netAt(by, terms, period, instant < end ? instant : end);
  const now = upTo(basis, bill.end);
  const before = cumulative && period.start < bill.start ? upTo(earlier, bill.start) : [];
  return now.map(({ row, quantity }) => ({
    ...row,
    before: before.find(one => isSame(one.row, row))?.quantity ?? ZERO,
    now: quantity,
  }));
}

interface Net {
  readonly row: PaidRow;
  readonly quantity: Rational;
}

function isSame(a: PaidRow, b: PaidRow): boolean {
  return a.row === b.row && JSON.stringify(a.where) === JSON.stringify(b.where);
}

function netAt(basis: BillBasis, terms: Terms, period: PricePeriod, until: Instant): readonly Net[] {
  const drawn = drawnAt(basis, { terms, period, until });
  return quantitiesAt(basis, terms, period, until).map(({ row, separate, quantity }, index) => ({
    row: rowKey(terms, period, row, separate),
    quantity: max(ZERO, subtract(quantity ?? ZERO, sumDrawn(drawn[index] ?? []))),
  }));
}

export function rowKey({ piece }: Terms, period: PricePeriod, row: number, where: PaidRow["where"]): PaidRow {
  return { charge: piece.charge.name, from: formatInstant(period.start), row, where };
}

/** Whether later bills go on with the price period of a row. */
export function openRows({ plan, timeline, period, pieces }: BillBasis): (row: PaidRow) => boolean {
  if (period === null) return () => false;
  const open = new Map<string, ReadonlySet<string>>();
  const startsOf = (charge: string): ReadonlySet<string> => {
    const periods = openPeriodsIn(plan.zone, timeline.term.from, pieces(charge), period);
    return new Set(periods.filter(one => one.end > period.end).map(one => formatInstant(one.start)));
  };
  return ({ charge, from }) => {
    const starts = open.get(charge) ?? startsOf(charge);
    open.set(charge, starts);
    return starts.has(from);
  };
}
