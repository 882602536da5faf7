/** A price period of a metered charge, priced part by part up to the end of a bill. */

import { kept } from "../kept.ts";
import type { Where } from "../metering/readings.ts";
import { add, type Rational, ZERO } from "../number/rational.ts";
import { compareDates } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import type { BillStep } from "./bill.ts";
import type { BillingPeriod } from "./calendar.ts";
import { countDays, cut, type Days, shareOfDays } from "./days.ts";
import { type BillBasis, sumSteps } from "./draft.ts";
import { isAllApart } from "./fee-periods.ts";
import { proration } from "./fee-price.ts";
import { hasFee, meteredFees } from "./metered-fees.ts";
import { pricedBefore, type RowPrice, rowPrices } from "./metered-price.ts";
import { sourceOf } from "./metered-quantities.ts";
import { instantOf, type PricePeriod } from "./price-periods.ts";
import { type PeriodPart, partsOf } from "./splits.ts";
import { type Terms, termsOn } from "./terms.ts";
import type { Piece } from "./timeline.ts";
import { lasting, type Timeline } from "./timeline-days.ts";

/** A row in one part of a price period. */
export interface PricedPart {
  readonly terms: Terms;
  readonly period: PricePeriod;
  readonly days: Days;
  readonly row: number;
  readonly separate: Where;
  readonly quantity: Rational;
  readonly steps: readonly BillStep[];
  /** The price period ends after this bill. */
  readonly goesOn: boolean;
  /** Nothing but fees that go by a period of their own. */
  readonly isFee: boolean;
}

export function pricedParts(
  basis: BillBasis,
  pieces: readonly Piece[],
  period: PricePeriod,
  bill: BillingPeriod,
): readonly PricedPart[] {
  const fees = new Map<string, Rational>();
  const priced: PricedPart[] = [];
  for (const { part, place, isCumulative } of partsAsked(basis, pieces, period, bill)) {
    const { terms, days, goesOn } = place;
    const rows = isCumulative ? cumulative(basis, place, fees, bill) : weighted(basis, place, part, bill);
    for (const { price, steps } of rows) {
      const { row, separate, quantity } = price;
      if (isAllApart(part.piece.phase, row, basis.calendar.term.from)) continue;
      priced.push({ terms, period, days, row, separate, quantity, steps, goesOn, isFee: false });
    }
  }
  return priced;
}

interface Place extends Pick<PricedPart, "terms" | "period" | "days" | "goesOn"> {
  readonly isFirst: boolean;
  readonly isOnly: boolean;
}

/** A part of a price period that a bill asks for. */
interface PartAsked {
  readonly part: PeriodPart;
  readonly place: Place;
  readonly isCumulative: boolean;
}

interface PartsAsked {
  readonly pieces: readonly Piece[];
  readonly bill: BillingPeriod;
  readonly parts: readonly PartAsked[];
}

/** Of each price period those that were asked for last: by the bills of most accounts the same. */
const askedKnown = new WeakMap<Timeline, WeakMap<PricePeriod, PartsAsked>>();

function partsAsked(
  basis: BillBasis,
  pieces: readonly Piece[],
  period: PricePeriod,
  bill: BillingPeriod,
): readonly PartAsked[] {
  const ofTimeline = kept(askedKnown, lasting(basis.timeline), () => new WeakMap<PricePeriod, PartsAsked>());
  const last = ofTimeline.get(period);
  if (last?.pieces === pieces && last.bill === bill) return last.parts;
  const parts = partsToAsk(basis, pieces, period, bill);
  // Hours and days are many, and made anew each time.
  if (period.rule.kind !== "hour" && period.rule.kind !== "day")
    ofTimeline.set(period, { pieces, bill, parts });
  return parts;
}

function partsToAsk(
  basis: BillBasis,
  pieces: readonly Piece[],
  period: PricePeriod,
  bill: BillingPeriod,
): readonly PartAsked[] {
  const all = partsOf(basis.timeline, pieces, period.served);
  const goesOn = period.end > bill.end;
  return all
    .filter(part => compareDates(part.from, bill.to) < 0)
    .map(part => {
      const terms = termsOn(basis.timeline, part.piece, part.priceDay);
      const days = cut(part, part.from, bill.to);
      const isFirst = compareDates(days.from, period.counted.from) <= 0;
      const isLast = compareDates(part.to, period.counted.to) >= 0;
      const isOnly = all.length === 1 && isFirst && isLast;
      const place = { terms, period, days, goesOn, isFirst, isOnly };
      return { part, place, isCumulative: sourceOf(basis, terms).cumulative };
    });
}

interface RowSteps {
  readonly price: RowPrice;
  readonly steps: readonly BillStep[];
}

/**
 * P(Q at the part's end) − P(Q at its beginning): tiers, allowances and bounds count on through a split. `fees` are
 * those of the earlier parts by row, which bounds count too.
 */
function cumulative(
  basis: BillBasis,
  place: Place,
  fees: Map<string, Rational>,
  bill: BillingPeriod,
): readonly RowSteps[] {
  const { terms, period, days, goesOn, isFirst } = place;
  const now = rowPrices(basis, { terms, period, until: endOf(basis, period, days) }, !goesOn);
  const start = instantOf(basis.plan.zone, days.from);
  const earlier = isFirst ? [] : rowPrices(basis, { terms, period, until: start }, !goesOn);
  const isBegun = compareDates(days.from, period.served.from) > 0;
  return now.flatMap((price): readonly RowSteps[] => {
    const key = keyOf(price);
    const own = feesOf(basis, place, price, bill);
    const before = fees.get(key) ?? ZERO;
    const paid = add(before, sumSteps(own));
    fees.set(key, paid);
    if (!isShown(terms, price) && own.length === 0) return [];
    const bounds = price.bounds(() => add(sumSteps(price.steps), paid));
    const last = earlier.find(one => keyOf(one) === key);
    const taken = last === undefined ? [] : takenBefore(terms, last, isBegun ? before : sumSteps(own));
    const after = [...own, ...bounds, ...taken];
    return [{ price, steps: after.length === 0 ? price.steps : [...price.steps, ...after] }];
  });
}

/**
 * What the earlier part's end costs by these terms, with the bounds that it has met: with the fees so far, or where a
 * price with such periods only begins with its own, so that no bound takes them back.
 */
function takenBefore(terms: Terms, last: RowPrice, fees: Rational): readonly BillStep[] {
  const usage = sumSteps(last.steps);
  const bounds = last.bounds(() => add(usage, fees));
  if (last.steps.length + bounds.length === 0) return [];
  const amount = add(usage, sumSteps(bounds));
  return [pricedBefore(terms, last, amount)];
}

/** The price of the whole period's quantity, by the days of the part. */
function weighted(
  basis: BillBasis,
  place: Place,
  part: PeriodPart,
  bill: BillingPeriod,
): readonly RowSteps[] {
  const { terms, period, goesOn, isOnly } = place;
  if (goesOn) return [];
  const prices = rowPrices(basis, { terms, period, until: period.end }, true);
  const { zone } = basis.plan;
  const days = { billed: countDays(zone, part), whole: countDays(zone, period.counted) };
  const share = { part: shareOfDays(zone, part, period.counted), days };
  return prices.flatMap((price): readonly RowSteps[] => {
    const fees = feesOf(basis, place, price, bill);
    if (!isShown(terms, price) && fees.length === 0) return [];
    // Bounds look at the whole period, with all its fees; a part has its part of what they add or take.
    const all = (): readonly BillStep[] => feesOf(basis, { ...place, days: period.counted }, price, bill);
    const bounds = price.bounds(() => add(sumSteps(price.steps), sumSteps(all())));
    if (isOnly) return [{ price, steps: [...price.steps, ...fees, ...bounds] }];
    const steps = [...price.steps, ...bounds];
    const prorated = steps.length === 0 ? [] : proration(terms.piece, steps, share);
    return [{ price, steps: [...steps, ...prorated, ...fees] }];
  });
}

function endOf({ plan }: BillBasis, period: PricePeriod, days: Days): Instant {
  const end = instantOf(plan.zone, days.to);
  return end < period.end ? end : period.end;
}

function keyOf({ row, separate }: RowPrice): string {
  for (const _ in separate) return JSON.stringify([row, separate]);
  return String(row);
}

function isShown({ piece: { phase } }: Terms, price: RowPrice): boolean {
  return price.used || phase.rows[price.row]?.match === "always";
}

/** The fees of the part that have fallen due since the price period began. */
function feesOf(
  basis: BillBasis,
  { terms, period, days }: Place,
  price: RowPrice,
  bill: BillingPeriod,
): readonly BillStep[] {
  if (!isShown(terms, price) && !hasFee(price)) return [];
  return meteredFees(basis, terms, price, period, cut(period.counted, period.served.from, bill.to), days);
}
