/** Lines of metered quantities: a row of a charge, a separately priced value, a part of a split. */
import { kept } from "../kept.ts";
import { add, isZero, negate, type Rational, subtract, toText, ZERO } from "../number/rational.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { periodWords } from "../time/period.ts";
import { feesApart } from "./apart-fees.ts";
import type { BillStep } from "./bill.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { CarriedPart } from "./carried.ts";
import { cut, serviceOf } from "./days.ts";
import { type BillBasis, type DraftLine, draftLine, exactOf, roundLine, sumSteps } from "./draft.ts";
import { countSteps } from "./joined-steps.ts";
import { type PricedPart, pricedParts } from "./metered-parts.ts";
import { sourceOf } from "./metered-quantities.ts";
import { instantOf, isMetered, openPeriodsIn } from "./price-periods.ts";
import { cutsWithin, pricingParameters } from "./splits.ts";
import type { Piece } from "./timeline.ts";

export interface MeteredLines {
  readonly lines: readonly DraftLine[];
  /** What price periods that go on after this bill have been billed so far. */
  readonly open: readonly CarriedPart[];
}

export function meteredLines(basis: BillBasis, charge: string, period: BillingPeriod): MeteredLines {
  const all = basis.pieces(charge);
  const pieces = meteredOf(all);
  const anchor = basis.timeline.term.from;
  const periods = openPeriodsIn(basis.plan.zone, anchor, all, period).filter(({ metered }) => metered);
  const parts = [
    ...periods.flatMap(one => pricedParts(basis, pieces, one, period)),
    ...feesApart(basis, pieces, period),
  ];
  const cuts = (): readonly CivilDate[] => cutsWithin(basis.timeline, pieces, period, false);
  const lines: DraftLine[] = [];
  const open: CarriedPart[] = [];
  for (const part of areOfOnePart(parts) ? parts : joined(parts, period, cuts())) {
    const billed = billedBefore(basis, part);
    const line = lineOf(basis, part, period, billed);
    if (line !== null) lines.push(line);
    if (part.goesOn) open.push(openPart(basis, part, billed, line));
  }
  return { lines, open };
}

const meteredKnown = new WeakMap<readonly Piece[], readonly Piece[]>();

/** One list for each list, so that what is remembered of it is found again. */
function meteredOf(all: readonly Piece[]): readonly Piece[] {
  return kept(meteredKnown, all, () => all.filter(one => isMetered(one.charge)));
}

// Lines

/**
 * Periods that lie in the bill's are one line, of one price between the same cuts: their exact amounts are added up.
 */
function joined(
  parts: readonly PricedPart[],
  bill: BillingPeriod,
  cuts: readonly CivilDate[],
): readonly PricedPart[] {
  const groups = new Map<string, PricedPart>();
  for (const part of parts) {
    const { start, end, rule } = part.period;
    const stretch =
      start >= bill.start && end <= bill.end
        ? [cuts.filter(day => compareDates(day, part.days.from) <= 0).length, priceOf(part)]
        : [periodWords(rule), formatCivilDate(part.days.from)];
    const key = JSON.stringify([stretch, part.separate, part.row]);
    const earlier = groups.get(key);
    if (earlier === undefined) groups.set(key, part);
    else groups.set(key, together(earlier, part));
  }
  return [...groups.values()];
}

/** The rows of one part of a period are each a line of its own. */
function areOfOnePart(parts: readonly PricedPart[]): boolean {
  const [first] = parts;
  return parts.every(({ period, days }) => period === first?.period && days === first.days);
}

/** What is in force of a price, also where a change has waited: the text and its parameters. */
function priceOf({ terms: { piece, text } }: PricedPart): readonly unknown[] {
  const { charge, phase, version, since } = piece;
  const values = pricingParameters(charge, phase, version).map(text);
  return [formatCivilDate(since), values];
}

function together(a: PricedPart, b: PricedPart): PricedPart {
  const isFee = a.isFee && b.isFee;
  const [from, to] = [a.days, b.days].reduce(
    ([first, last], days): readonly [CivilDate, CivilDate] => [
      compareDates(days.from, first) < 0 ? days.from : first,
      compareDates(days.to, last) > 0 ? days.to : last,
    ],
    [a.days.from, a.days.to] as const,
  );
  return {
    ...(b.isFee ? a : b),
    isFee,
    days: { from, to },
    quantity: add(a.quantity, b.quantity),
    steps: countSteps([...a.steps, ...b.steps]),
  };
}
interface Billed {
  readonly bill: number;
  readonly amount: Rational;
}

function billedBefore(basis: BillBasis, part: PricedPart): Billed | null {
  if (part.isFee) return null;
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
  const priced = sumSteps(part.steps);
  const amount = subtract(roundLine(version, priced), before);
  const isOver = !part.isFee && compareDates(part.days.to, bill.from) <= 0;
  if (isOver && isZero(amount)) return null;
  const served = part.isFee ? part.days : cut(part.days, isOver ? closedFrom(basis, part) : bill.from, null);
  // A fee that is longer than the bill counts in what the bill closes.
  const counts = !isOver && compareDates(served.from, bill.from) < 0 ? bill.from : served.from;
  const taken: readonly BillStep[] =
    billed === null || isZero(before)
      ? []
      : [{ kind: "billed before", bill: billed.bill, amount: toText(negate(before)), clause: charge.place }];
  return draftLine(basis, {
    version,
    charge,
    row,
    separate: part.separate,
    kind: isOver ? "correction" : part.isFee ? "fee" : "usage",
    service: serviceOf(served),
    day: counts,
    steps: taken.length === 0 ? part.steps : [...part.steps, ...taken],
    exact: subtract(priced, before),
    quantity: part.isFee ? null : part.quantity,
    unit: sourceOf(basis, part.terms).unit,
    amount,
  });
}

/** A price that has ended is corrected in the billing period with which it ended. */
function closedFrom({ plan, calendar }: BillBasis, { days }: PricedPart): CivilDate {
  const number = calendar.numberAt(instantOf(plan.zone, addDays(days.to, -1)));
  return (number === null ? null : calendar.period(number))?.from ?? days.from;
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
