/** Lines of metered quantities: a row of a charge, a separately priced value, a part of a split. */
import type { Where } from "../metering/readings.ts";
import { add, isZero, negate, type Rational, rational, subtract, toText, ZERO } from "../number/rational.ts";
import { type CivilDate, compareDates, daysBetween, formatCivilDate } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import type { BillStep } from "./bill.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { CarriedPart } from "./carried.ts";
import { cut, type Days, serviceOf } from "./days.ts";
import { type BillBasis, type DraftLine, draftLine, exactOf, roundLine, sumSteps } from "./draft.ts";
import { proration } from "./fee-price.ts";
import { countSteps } from "./joined-steps.ts";
import { hasFee, meteredFees } from "./metered-fees.ts";
import { pricedBefore, type RowPrice, rowPrices } from "./metered-price.ts";
import { meterOf } from "./metered-quantities.ts";
import { instantOf, type PricePeriod, pricePeriodsIn } from "./price-periods.ts";
import { cutsWithin, type PeriodPart, partsOf } from "./splits.ts";
import { type Terms, termsOn } from "./terms.ts";
import type { Piece } from "./timeline.ts";

export interface MeteredLines {
  readonly lines: readonly DraftLine[];
  /** What price periods that go on after this bill have been billed so far. */
  readonly open: readonly CarriedPart[];
}

export function meteredLines(basis: BillBasis, charge: string, period: BillingPeriod): MeteredLines {
  const pieces = basis.pieces(charge).filter(piece => piece.charge.source.kind === "meter");
  const periods = pricePeriodsIn(basis.plan.zone, basis.timeline.term.from, pieces, period);
  const parts = periods.flatMap(one => pricedParts(basis, pieces, one, period));
  const cuts = cutsWithin(basis.timeline, pieces, period, null);
  const lines: DraftLine[] = [];
  const open: CarriedPart[] = [];
  for (const part of joined(parts, period, cuts)) {
    const billed = billedBefore(basis, part);
    const line = lineOf(basis, part, period, billed);
    if (line !== null) lines.push(line);
    if (part.goesOn) open.push(openPart(basis, part, billed, line));
  }
  return { lines, open };
}

/** A row in one part of a price period, priced up to the end of the bill. */
interface PricedPart {
  readonly terms: Terms;
  readonly period: PricePeriod;
  readonly days: Days;
  readonly row: number;
  readonly separate: Where;
  readonly quantity: Rational;
  readonly steps: readonly BillStep[];
  /** The price period ends after this bill. */
  readonly goesOn: boolean;
  /** Whether a line is due also where it costs nothing. */
  readonly shown: boolean;
}

// Parts of a price period

function pricedParts(
  basis: BillBasis,
  pieces: readonly Piece[],
  period: PricePeriod,
  bill: BillingPeriod,
): readonly PricedPart[] {
  const parts = partsOf(basis.timeline, pieces, period.served, { source: null, whole: false });
  const goesOn = period.end > bill.end;
  return parts
    .filter(part => compareDates(part.from, bill.to) < 0)
    .flatMap((part, index): readonly PricedPart[] => {
      const terms = termsOn(basis.timeline, part.piece, part.priceDay);
      const days = cut(part, part.from, bill.to);
      const isWhole = parts.length === 1;
      const prices = meterOf(terms).cumulative
        ? cumulative(basis, terms, period, days, index === 0, goesOn)
        : weighted(basis, terms, period, part, isWhole, goesOn);
      return prices.flatMap(price => rowPart(basis, { terms, period, bill, days, goesOn }, price));
    });
}

/** P(Q at the part's end) − P(Q at its beginning): tiers and allowances count on through a split. */
function cumulative(
  basis: BillBasis,
  terms: Terms,
  period: PricePeriod,
  days: Days,
  isFirst: boolean,
  goesOn: boolean,
): readonly RowPrice[] {
  const { zone } = basis.plan;
  const until = endOf(basis, period, days);
  const now = rowPrices(basis, { terms, period, until }, !goesOn);
  if (isFirst) return now;
  const start = instantOf(zone, days.from);
  const earlier = rowPrices(basis, { terms, period, until: start }, !goesOn);
  return now.map(price => {
    const before = earlier.find(one => isSameRow(one, price));
    if (before === undefined || before.steps.length === 0) return price;
    return { ...price, steps: [...price.steps, pricedBefore(terms, before)] };
  });
}

function endOf({ plan }: BillBasis, period: PricePeriod, days: Days): Instant {
  const end = instantOf(plan.zone, days.to);
  return end < period.end ? end : period.end;
}

function isSameRow(a: Pick<RowPrice, "row" | "separate">, b: Pick<RowPrice, "row" | "separate">): boolean {
  return a.row === b.row && JSON.stringify(a.separate) === JSON.stringify(b.separate);
}

/** The price of the whole period's quantity, by the days of the part. */
function weighted(
  basis: BillBasis,
  terms: Terms,
  period: PricePeriod,
  part: PeriodPart,
  isWhole: boolean,
  goesOn: boolean,
): readonly RowPrice[] {
  if (goesOn) return [];
  const prices = rowPrices(basis, { terms, period, until: period.end }, true);
  if (isWhole) return prices;
  const [billed, whole] = [
    daysBetween(part.from, part.to),
    daysBetween(period.served.from, period.served.to),
  ];
  const share = { part: rational(BigInt(billed), BigInt(whole)), days: { billed, whole } };
  return prices.map(price => ({
    ...price,
    steps: price.steps.length === 0 ? [] : [...price.steps, ...proration(terms.piece, price.steps, share)],
  }));
}

interface Place extends Pick<PricedPart, "terms" | "period" | "days" | "goesOn"> {
  readonly bill: BillingPeriod;
}

function rowPart(basis: BillBasis, place: Place, price: RowPrice): readonly PricedPart[] {
  const { terms, period, bill, days } = place;
  const isAlways = terms.piece.phase.rows[price.row]?.match === "always";
  const shown = price.used || isAlways;
  if (!shown && !hasFee(price)) return [];
  const closed = feeDays(period, bill, days);
  const fees = closed === null ? [] : meteredFees(basis, terms, price, closed, days);
  if (!shown && fees.length === 0) return [];
  const { row, separate, quantity } = price;
  const steps = [...price.steps, ...fees];
  return [{ terms, period, days, row, separate, quantity, steps, goesOn: place.goesOn, shown: true }];
}

/** The days whose fees fall to a price period; those of a day's hours to its last one. */
function feeDays(period: PricePeriod, bill: BillingPeriod, part: Days): Days | null {
  if (period.rule.kind === "hour" && period.end !== period.dayEnd) return null;
  const days = cut(period.served, bill.from, bill.to);
  return compareDates(days.from, days.to) < 0 && compareDates(part.to, days.from) > 0 ? days : null;
}

// Lines

/** Price periods shorter than the bill's are one line, between the same cuts: their exact prices are added up. */
function joined(
  parts: readonly PricedPart[],
  bill: BillingPeriod,
  cuts: readonly CivilDate[],
): readonly PricedPart[] {
  const groups = new Map<string, PricedPart>();
  for (const part of parts) {
    const isShort = part.period.start > bill.start || part.period.end < bill.end;
    const stretch = isShort
      ? cuts.filter(day => compareDates(day, part.days.from) <= 0).length
      : formatCivilDate(part.days.from);
    const key = JSON.stringify([stretch, part.separate, part.row]);
    const earlier = groups.get(key);
    if (earlier === undefined) groups.set(key, part);
    else groups.set(key, together(earlier, part));
  }
  return [...groups.values()];
}

function together(a: PricedPart, b: PricedPart): PricedPart {
  return {
    ...b,
    days: { from: a.days.from, to: b.days.to },
    quantity: add(a.quantity, b.quantity),
    steps: countSteps([...a.steps, ...b.steps]),
  };
}

interface Billed {
  readonly bill: number;
  readonly amount: Rational;
}

function billedBefore(basis: BillBasis, part: PricedPart): Billed | null {
  const found = basis.open.find(
    one =>
      one.charge === part.terms.piece.charge.name &&
      one.from === formatCivilDate(part.period.served.from) &&
      one.part === formatCivilDate(part.days.from) &&
      one.row === part.row &&
      JSON.stringify(one.where) === JSON.stringify(part.separate),
  );
  return found === undefined ? null : { bill: found.bill, amount: exactOf(found.amount) };
}

/** Null for a part that earlier bills have billed whole. */
function lineOf(
  basis: BillBasis,
  part: PricedPart,
  bill: BillingPeriod,
  billed: Billed | null,
): DraftLine | null {
  const { piece } = part.terms;
  const { version, charge } = piece;
  const row = piece.phase.rows[part.row];
  if (row === undefined) return null;
  const before = billed?.amount ?? ZERO;
  const amount = subtract(roundLine(version, sumSteps(part.steps)), before);
  const isOver = compareDates(part.days.to, bill.from) <= 0;
  if (isOver && isZero(amount)) return null;
  const served = isOver ? part.days : cut(part.days, bill.from, null);
  const taken: readonly BillStep[] =
    billed === null || isZero(before)
      ? []
      : [{ kind: "billed before", bill: billed.bill, amount: toText(negate(before)), clause: charge.place }];
  return draftLine(basis, {
    version,
    charge,
    row,
    separate: part.separate,
    kind: isOver ? "correction" : "usage",
    service: serviceOf(served),
    day: served.from,
    steps: [...part.steps, ...taken],
    quantity: part.quantity,
    unit: meterOf(part.terms).unit,
    amount,
  });
}

function openPart(
  basis: BillBasis,
  part: PricedPart,
  billed: Billed | null,
  line: DraftLine | null,
): CarriedPart {
  const amount = add(billed?.amount ?? ZERO, line === null ? ZERO : exactOf(line.line.amount));
  return {
    charge: part.terms.piece.charge.name,
    from: formatCivilDate(part.period.served.from),
    part: formatCivilDate(part.days.from),
    row: part.row,
    where: part.separate,
    bill: line === null ? (billed?.bill ?? basis.bill) : basis.bill,
    amount: toText(amount),
  };
}
