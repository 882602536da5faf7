/** What a bill has of each row of the charges that credits in units pay: quantities less what is included. */
import { max, subtract, ZERO } from "../number/rational.ts";
import { compareDates, formatCivilDate } from "../time/civil.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { isSameRow, type PaidRow, type Unpaid } from "./adjust/unit-credits.ts";
import { withUsageKnown } from "./bill-usage.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { BillBasis } from "./draft.ts";
import { meterOf } from "./metered-quantities.ts";
import { type Net, netAt } from "./net-quantities.ts";
import { type PaidPart, paidParts } from "./paid-parts.ts";
import { instantOf, openPeriodsIn, type PricePeriod } from "./price-periods.ts";
import type { Piece } from "./timeline.ts";

/** In the order of the charges, then of time, then of the parts of a price period and the rows. */
export function unpaidRows(basis: BillBasis, charges: readonly string[]): readonly Unpaid[] {
  const { period, plan, timeline } = basis;
  if (period === null || charges.length === 0) return [];
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
  // How allowances were drawn is remembered by timeline: the usage of another time needs one of its own.
  return { ...withUsageKnown(basis, start), timeline: { ...basis.timeline } };
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
  return netAt(basis, last.terms, period, period.end).map(({ row, quantity }) => ({
    ...row,
    part,
    before: ZERO,
    now: quantity,
  }));
}

/** What a part adds up to the end of the bill, and what of it earlier bills knew. */
function addedIn(
  basis: BillBasis,
  earlier: BillBasis,
  { terms, from, to, split }: PaidPart,
  period: PricePeriod,
  bill: BillingPeriod,
): readonly Unpaid[] {
  const dayEnd = instantOf(basis.plan.zone, to);
  const end = [period.end, period.dayEnd, dayEnd].reduce((a, b) => (b < a ? b : a));
  const added = (by: BillBasis, instant: Instant): readonly Net[] => {
    const until = instant < end ? instant : end;
    const before = split === null ? [] : netAt(by, terms, period, split);
    return netAt(by, terms, period, until).map(({ row, quantity }) => {
      const first = before.find(one => isSameRow(one.row, row))?.quantity ?? ZERO;
      return { row, quantity: max(ZERO, subtract(quantity, first)) };
    });
  };
  const begins = split ?? period.start;
  const billed = begins < bill.start ? added(earlier, bill.start) : [];
  const part = formatCivilDate(from);
  return added(basis, bill.end).map(({ row, quantity }) => ({
    ...row,
    part,
    before: billed.find(one => isSameRow(one.row, row))?.quantity ?? ZERO,
    now: quantity,
  }));
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
