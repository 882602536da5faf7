/** Fees beside a metered price and in the tier rows that its quantity has entered: only they are prorated. */
import { sign, ZERO } from "../number/rational.ts";
import { tierFees } from "../pricing/price.ts";
import { type CivilDate, compareDates } from "../time/civil.ts";
import type { BillStep, TierSpan } from "./bill.ts";
import { cut, type Days, isIn } from "./days.ts";
import type { BillBasis } from "./draft.ts";
import { isApart } from "./fee-periods.ts";
import { type BoundFee, feeStep, isFee } from "./fee-price.ts";
import { feeSince } from "./fee-since.ts";
import { feesInArrears, partOf } from "./fees.ts";
import type { RowPrice } from "./metered-price.ts";
import type { PricePeriod } from "./price-periods.ts";
import type { Terms } from "./terms.ts";
import type { Piece } from "./timeline.ts";

/**
 * Those whose periods lie in the price's; `days`: those of the price period that this bill closes; `part` the part of
 * them that the terms hold for.
 */
export function meteredFees(
  basis: BillBasis,
  { piece: { charge, phase } }: Terms,
  { price, row, charged: { quantity, free } }: RowPrice,
  period: PricePeriod,
  days: Days,
  part: Days,
): readonly BillStep[] {
  const proration = charge.proration ?? "none";
  const entering = sign(quantity) < 0 ? ZERO : quantity;
  const anchor = basis.calendar.term.from;
  const own = phase.rows[row]?.price ?? [];
  const fees: readonly { readonly fee: BoundFee; readonly tier: TierSpan | null }[] = [
    ...price.parts
      .filter(isFee)
      .filter(fee => !isApart(fee.period, phase, own, anchor))
      .map(fee => ({ fee, tier: null })),
    ...tierFees(price, entering, free),
  ];
  const until = endOfCharge(basis.pieces(charge.name), part.from);
  return fees.flatMap(({ fee, tier }) =>
    feesInArrears(basis.plan, fee.period, basis.calendar, days, null, until).flatMap(
      (all): readonly BillStep[] => {
        // Each hour owes its own fee.
        const one = period.rule.kind === "hour" ? { ...all, count: 1 } : all;
        if (proration === "none") {
          const since = feeSince(basis, charge.name, fee.period, part.from);
          const day = compareDates(since, one.served.from) > 0 ? since : one.served.from;
          if (!isIn(day, one.served)) return [];
          return isIn(day, part) ? [feeStep(fee, tier, partOf(basis.plan, one, one.served, proration))] : [];
        }
        const served = cut(one.served, part.from, part.to);
        if (compareDates(served.from, served.to) >= 0) return [];
        return [feeStep(fee, tier, partOf(basis.plan, one, served, proration))];
      },
    ),
  );
}

/** The day on which a version ends the charge that goes on from the day; null where none does. */
function endOfCharge(pieces: readonly Piece[], day: CivilDate): CivilDate | null {
  let end: CivilDate | null = day;
  for (const { from, to } of pieces) {
    if (end === null || compareDates(from, end) > 0) break;
    if (to === null || compareDates(to, end) > 0) end = to;
  }
  return end;
}

/** Whether one is due without any quantity: that of the first row, or of the one that another meter picks. */
export function hasFee({ price }: RowPrice): boolean {
  return price.parts.some(isFee) || tierFees(price, ZERO, { quantity: ZERO, tiers: "before" }).length > 0;
}
