/** Fees of a metered charge that go by periods of their own, each part of a period by the price of its days. */
import { ZERO } from "../number/rational.ts";
import type { PricePhase } from "../plan/plan.ts";
import { type CivilDate, compareDates } from "../time/civil.ts";
import { type PeriodRule, periodWords } from "../time/period.ts";
import type { BillingPeriod } from "./calendar.ts";
import { cut } from "./days.ts";
import type { BillBasis } from "./draft.ts";
import { apartRules, isApart } from "./fee-periods.ts";
import { type BoundFee, feeServed, feeStep, isFee } from "./fee-price.ts";
import { type FeePeriod, feesInArrears, partOf } from "./fees.ts";
import type { PricedPart } from "./metered-parts.ts";
import { quantitiesAt } from "./metered-quantities.ts";
import { type PricePeriod, windowOf } from "./price-periods.ts";
import { rowsChosen } from "./price-rows.ts";
import { type PeriodPart, partsOf } from "./splits.ts";
import { termsOn } from "./terms.ts";
import type { Piece } from "./timeline.ts";

/** Of the fee periods that end with the bill; a row owes its fee where the meter has a value in the fee's period. */
export function feesApart(
  basis: BillBasis,
  pieces: readonly Piece[],
  bill: BillingPeriod,
): readonly PricedPart[] {
  const anchor = basis.calendar.term.from;
  const has = (piece: Piece, words: string): boolean =>
    apartRules({ ...piece.charge, phases: [chosenIn(basis, piece)] }, anchor).some(
      rule => periodWords(rule) === words,
    );
  const rules = pieces.flatMap(({ charge, phase }) => apartRules({ ...charge, phases: [phase] }, anchor));
  return [...new Map(rules.map(rule => [periodWords(rule), rule])).values()].flatMap(rule => {
    const own = pieces.filter(piece => has(piece, periodWords(rule)));
    return feesInArrears(basis.plan, rule, basis.calendar, bill, own[0]?.from).flatMap(fee =>
      partsOf(basis.timeline, own, fee.served).flatMap(part => feesOfPart(basis, rule, fee, part)),
    );
  });
}

/** What there is of a price whose rows a waiting text has chosen. */
function chosenIn({ timeline }: BillBasis, piece: Piece): PricePhase {
  const { phase, chosenOn } = piece;
  if (chosenOn === null) return phase;
  return { ...phase, rows: rowsChosen(phase.rows, termsOn(timeline, piece, chosenOn).text) };
}

function feesOfPart(
  basis: BillBasis,
  rule: PeriodRule,
  fee: FeePeriod,
  part: PeriodPart,
): readonly PricedPart[] {
  const { piece, priceDay } = part;
  const served = feeServed(basis, rule, fee, part);
  if (served === null) return [];
  const terms = termsOn(basis.timeline, piece, priceDay);
  const period = periodOf(basis, rule, fee, part);
  const share = partOf(basis.plan, fee, served, piece.charge.proration ?? "none");
  return quantitiesAt(basis, terms, period, period.end).flatMap(({ row, separate, quantity }) => {
    const stated = piece.phase.rows[row];
    if (stated === undefined || quantity === null) return [];
    const isOwn = (one: BoundFee): boolean =>
      periodWords(one.period) === periodWords(rule) &&
      isApart(one.period, piece.phase, stated.price, basis.calendar.term.from);
    const steps = terms
      .priceOf(stated)
      .parts.filter(isFee)
      .filter(isOwn)
      .map(one => feeStep(one, null, share));
    if (steps.length === 0) return [];
    return [
      { terms, period, days: served, row, separate, quantity: ZERO, steps, goesOn: false, isFee: true },
    ];
  });
}

/** The fee's period as one over which the meter is asked whether it has a value: as far as the charge has a price. */
function periodOf(
  { plan, pieces }: BillBasis,
  rule: PeriodRule,
  { served, whole }: FeePeriod,
  { from, piece }: PeriodPart,
): PricePeriod {
  const since = pieces(piece.charge.name).reduceRight<CivilDate>(
    (first, one) => (one.to !== null && compareDates(one.to, first) === 0 ? one.from : first),
    piece.from,
  );
  const counted = cut({ from: whole.from, to: served.to }, since, null);
  const window = windowOf(plan.zone, counted);
  const uncut = windowOf(plan.zone, whole);
  return {
    rule,
    served: { from, to: served.to },
    counted,
    whole,
    metered: true,
    ...window,
    uncut,
    dayEnd: window.end,
  };
}
