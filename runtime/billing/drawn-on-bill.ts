/** What a bill's period draws from a shared allowance, be it billed now, with a longer price period or when settled. */
import { add, multiply, type Rational, subtract, ZERO } from "../number/rational.ts";
import { compareDates } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import type { Window } from "../time/window.ts";
import type { ZoneTable } from "../time/zone.ts";
import { type Allowance, allowancesOf } from "./allowances.ts";
import type { BillBasis } from "./draft.ts";
import { takenBy } from "./drawn.ts";
import { meterOf } from "./metered-quantities.ts";
import { type PricePeriod, pricePeriodsIn, servedFrom } from "./price-periods.ts";
import { partsOf } from "./splits.ts";
import { type Terms, termsOn } from "./terms.ts";
import { chargeNames } from "./timeline.ts";

/** In the allowance's unit; 0 on an opening bill. */
export function drawnOnBill(basis: BillBasis, name: string): Rational {
  const { period, plan, timeline } = basis;
  if (period === null) return ZERO;
  return chargeNames(plan)
    .flatMap(charge =>
      pricePeriodsIn(plan.zone, timeline.term.from, basis.pieces(charge), period).map(one =>
        drawnIn(basis, name, charge, one),
      ),
    )
    .reduce(add, ZERO);
}

/** By the terms of the period's last part, which count what the parts before it have drawn. */
function drawnIn(basis: BillBasis, name: string, charge: string, period: PricePeriod): Rational {
  const bill = basis.period;
  const pieces = basis.pieces(charge).filter(piece => piece.charge.source.kind === "meter");
  const parts = bill === null ? [] : partsOf(basis.timeline, pieces, period.served);
  const last = parts.filter(part => bill !== null && compareDates(part.from, bill.to) < 0).at(-1);
  if (bill === null || last === undefined) return ZERO;
  const terms = termsOn(basis.timeline, last.piece, last.priceDay);
  const allowance = allowancesOf(terms).find(one => one.shared && one.name === name);
  if (allowance === undefined || (!meterOf(terms).cumulative && period.end > bill.end)) return ZERO;
  const served = meterOf(terms).cumulative ? servedBy(basis.plan.zone, period) : period;
  const from = served.start < bill.start ? bill.start : served.start;
  const now = drawnUntil(basis, allowance, terms, period, served.end < bill.end ? served.end : bill.end);
  if (period.start >= from) return now;
  return subtract(now, drawnUntil(basis, allowance, terms, period, from));
}

/** Quantities count before and after that too, where another price with periods of its own draws for them. */
function servedBy(zone: ZoneTable, period: PricePeriod): Window {
  const { end, dayEnd } = period;
  return { start: servedFrom(zone, period), end: end < dayEnd ? end : dayEnd };
}

function drawnUntil(
  basis: BillBasis,
  allowance: Allowance,
  terms: Terms,
  period: PricePeriod,
  until: Instant,
): Rational {
  const { taken } = takenBy(basis, allowance, { terms, period, until });
  const factor = allowance.factorOf(terms.piece.charge.name);
  return [...taken.values()].reduce((sum, quantity) => add(sum, multiply(quantity, factor)), ZERO);
}
