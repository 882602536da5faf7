/** Lines of recurring fees and of licensed quantities: in arrears, in advance, and what corrects an advance. */
import { bug } from "../number/bug.ts";
import { add, equals, isZero, negate, type Rational, sign, toText, ZERO } from "../number/rational.ts";
import { type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { type PeriodRule, periodAt, periodWords } from "../time/period.ts";
import type { BillStep } from "./bill.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { CarriedAdvance } from "./carried.ts";
import { type Days, isIn, serviceOf, sortedDays } from "./days.ts";
import { type BillBasis, type DraftLine, draftLine, exactOf, roundLine, sumSteps } from "./draft.ts";
import { type FeeGroup, feeGroups, type PricedPart, priceFees } from "./fee-price.ts";
import { feeRuns } from "./fee-since.ts";
import { type FeePeriod, feesInAdvance, feesInArrears } from "./fees.ts";
import { licensedOn } from "./licensed.ts";
import { rowChosen } from "./price-rows.ts";
import { adjustmentCuts, cutsWithin } from "./splits.ts";
import { termsOn } from "./terms.ts";
import { type Piece, pieceAt } from "./timeline.ts";

/** Also of prices that an early end has left without a day: their advances are given back. */
function everyPhase({ plan }: BillBasis, name: string): readonly Pick<Piece, "charge" | "phase">[] {
  return plan.versions
    .flatMap(version => version.charges.filter(charge => charge.name === name))
    .flatMap(charge => charge.phases.map(phase => ({ charge, phase })));
}

/** A later version may turn a fee in arrears into one in advance. */
function piecesIn(basis: BillBasis, name: string, timing: "advance" | "arrears"): readonly Piece[] {
  return basis
    .pieces(name)
    .filter(({ charge }) => charge.timing === timing && charge.source.kind !== "meter");
}

export function feesDueInArrears(
  basis: BillBasis,
  charge: string,
  period: BillingPeriod,
): readonly DraftLine[] {
  const all = piecesIn(basis, charge, "arrears");
  return feeGroups(all).flatMap(group =>
    feeRuns(basis, all, group.each).flatMap(pieces => {
      const due = feesInArrears(basis.plan, group.each, basis.calendar, period, pieces[0]?.from);
      // All parts of a fee that is longer than the bill serve what the bill closes.
      return priceFees(basis, pieces, group, due).map(part => {
        const { from } = part.served;
        return feeLine(basis, part, compareDates(from, period.from) < 0 ? period.from : from);
      });
    }),
  );
}

/** Fees in advance that were due with a period whose days are all served: priced as they are known. */
export function feesServed(basis: BillBasis, charge: string, period: BillingPeriod): readonly DraftLine[] {
  const all = piecesIn(basis, charge, "advance");
  return feeGroups(all).flatMap(group =>
    feeRuns(basis, all, group.each).flatMap(pieces => {
      const { plan, calendar, end } = basis;
      const due = feesInAdvance(plan, group.each, calendar, period, end, pieces[0]?.from);
      const isOpen = basis.advances.some(
        one => one.charge === charge && one.from === formatCivilDate(due[0]?.served.from ?? period.from),
      );
      return isOpen
        ? []
        : priceFees(basis, pieces, group, due).map(part => feeLine(basis, part, part.served.from));
    }),
  );
}

export interface AdvanceLines {
  readonly lines: readonly DraftLine[];
  /** All advances whose service is still open, as they now stand. */
  readonly advances: readonly CarriedAdvance[];
}

/** Fees of the next period, and what is known by now to differ in those that earlier bills billed. */
export function feesDueInAdvance(basis: BillBasis, charge: string): AdvanceLines {
  const all = piecesIn(basis, charge, "advance");
  const lines: DraftLine[] = [];
  const advances: CarriedAdvance[] = [];
  for (const group of feeGroups(everyPhase(basis, charge))) {
    const stretches = feeRuns(basis, all, group.each);
    const corrected = correctAdvances(basis, stretches, charge, group);
    lines.push(...corrected.lines);
    advances.push(...corrected.advances);
    for (const pieces of stretches) {
      for (const due of [neverBilled(basis, pieces, charge, group), nextDue(basis, pieces, group)]) {
        const priced = priceFees(basis, pieces, group, due);
        lines.push(...priced.map(part => feeLine(basis, part, part.served.from)));
        const [first, last] = [due[0], due.at(-1)];
        if (first === undefined || last === undefined) continue;
        const days = { from: first.served.from, to: last.served.to };
        advances.push(...advancesOf(charge, group, days, priced, basis.bill));
      }
    }
  }
  return { lines, advances };
}

function nextDue(
  { plan, calendar, next, end }: BillBasis,
  pieces: readonly Piece[],
  { each }: FeeGroup,
): readonly FeePeriod[] {
  return next === null ? [] : feesInAdvance(plan, each, calendar, next, end, pieces[0]?.from);
}

/** Fees of the bill's own period that the bill before could not bill: it did not know what they are due by. */
function neverBilled(
  basis: BillBasis,
  pieces: readonly Piece[],
  charge: string,
  { each }: FeeGroup,
): readonly FeePeriod[] {
  const { plan, calendar, period, end, advances } = basis;
  if (period === null) return [];
  const since = pieces[0]?.from ?? period.from;
  const isNew = pieces.some(({ version }) => version.from > formatCivilDate(period.from));
  if (!isNew && compareDates(since, period.from) <= 0) return [];
  const billed = advances.filter(
    one =>
      one.charge === charge &&
      (periodWords(one.each) === periodWords(each) || isSamePeriod(basis, each, one)) &&
      compareDates(dateOf(one.from), since) >= 0,
  );
  return feesInAdvance(plan, each, calendar, period, end, pieces[0]?.from).filter(({ served }) => {
    const day = formatCivilDate(served.from);
    return !billed.some(({ from, to }) => from <= day && day < to);
  });
}

function feeLine(basis: BillBasis, part: PricedPart, day: CivilDate): DraftLine {
  return draftLine(basis, { ...lineOf(part), kind: "fee", service: serviceOf(part.served), day });
}

function lineOf({
  piece,
  row,
  steps,
  quantity,
}: Omit<PricedPart, "served" | "stretch">): Pick<
  Parameters<typeof draftLine>[1],
  "version" | "charge" | "row" | "steps" | "quantity" | "unit"
> {
  const { version, charge } = piece;
  const { source } = charge;
  const unit =
    quantity === null || source.kind !== "parameter"
      ? null
      : (version.parameters.find(parameter => parameter.name === source.parameter)?.unit ?? null);
  return { version, charge, row, steps, quantity, unit };
}

function advancesOf(
  charge: string,
  { each }: FeeGroup,
  days: Days,
  parts: readonly PricedPart[],
  bill: number,
): readonly CarriedAdvance[] {
  const due = { from: formatCivilDate(days.from), to: formatCivilDate(days.to) };
  return parts.map(part => ({
    charge,
    each,
    bill,
    ...due,
    part: formatCivilDate(part.served.from),
    amount: toText(amountOf(part)),
  }));
}

function amountOf({ piece, steps }: PricedPart): Rational {
  return roundLine(piece.version, sumSteps(steps));
}

// Corrections

/** Each open advance priced anew with what is known now, less what was billed. */
function correctAdvances(
  basis: BillBasis,
  stretches: readonly (readonly Piece[])[],
  charge: string,
  group: FeeGroup,
): AdvanceLines {
  const lines: DraftLine[] = [];
  const advances: CarriedAdvance[] = [];
  for (const { first, billed } of advancesToCorrect(basis, charge, group)) {
    const days = { from: dateOf(first.from), to: dateOf(first.to) };
    const pieces = stretches.find(one => holds(one, days.from)) ?? [];
    const due = feesInAdvance(basis.plan, group.each, basis.calendar, days, basis.end, pieces[0]?.from);
    const priced = priceFees(basis, pieces, group, due);
    const corrections = correctionLines(basis, charge, days, priced, billed);
    lines.push(...corrections);
    const now = corrections.length === 0 ? billed : advancesOf(charge, group, days, priced, basis.bill);
    advances.push(...now);
  }
  return { lines, advances };
}

/** `billed`: none of what other words of the same days have billed, with which a version goes on in its own words. */
function advancesToCorrect(
  basis: BillBasis,
  charge: string,
  { each }: FeeGroup,
): readonly { readonly first: CarriedAdvance; readonly billed: readonly CarriedAdvance[] }[] {
  const open = basis.advances.filter(one => one.charge === charge);
  const isOwn = (one: CarriedAdvance): boolean => periodWords(one.each) === periodWords(each);
  return together(open).flatMap(all => {
    const billed = all.filter(isOwn);
    const first = billed[0] ?? all.find(one => isSamePeriod(basis, each, one));
    return first === undefined ? [] : [{ first, billed }];
  });
}

function isSamePeriod({ calendar: { term } }: BillBasis, each: PeriodRule, advance: CarriedAdvance): boolean {
  if (each.kind === "hour" || advance.each.kind === "hour") return false;
  const day = dateOf(advance.from);
  const [one, same] = [each, advance.each].map(rule => periodAt(rule, term.from, day));
  return one !== undefined && same !== undefined && sameDays(one, same);
}

function sameDays(a: Days, b: Days): boolean {
  return compareDates(a.from, b.from) === 0 && compareDates(a.to, b.to) === 0;
}

function holds(pieces: readonly Piece[], day: CivilDate): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || compareDates(day, first.from) < 0) return false;
  const end = last?.to ?? null;
  return end === null || compareDates(day, end) < 0;
}

/** Advances that one bill billed as one, or that were corrected together. */
function together(advances: readonly CarriedAdvance[]): readonly (readonly CarriedAdvance[])[] {
  const groups = new Map<string, CarriedAdvance[]>();
  for (const advance of advances) groups.set(advance.from, [...(groups.get(advance.from) ?? []), advance]);
  return [...groups.values()];
}

/** One line for each stretch of equal taxes and discounts, and of one bill, in which something differs. */
function correctionLines(
  basis: BillBasis,
  charge: string,
  days: Days,
  parts: readonly PricedPart[],
  billed: readonly CarriedAdvance[],
): readonly DraftLine[] {
  const pieces = basis.pieces(charge);
  const begun = [...parts.map(part => part.served.from), ...billed.map(advance => dateOf(advance.part))];
  const cuts = sortedDays([
    ...adjustmentCuts(basis.timeline, charge, days),
    ...firstOfLaterPeriods(basis, begun),
    ...daysOfSpend(basis, charge, days),
  ]);
  return [days.from, ...cuts].flatMap((from, index): readonly DraftLine[] => {
    const stretch = { from, to: cuts[index] ?? days.to };
    const now = parts.filter(part => isIn(part.served.from, stretch));
    const before = billed.filter(advance => isIn(dateOf(advance.part), stretch));
    const paid = before.reduce((sum, advance) => add(sum, exactOf(advance.amount)), ZERO);
    const difference = now.reduce((sum, part) => add(sum, amountOf(part)), negate(paid));
    if (isZero(difference)) return [];
    return [correctionLine(basis, pieces, stretch, now, before, difference)];
  });
}

/** The days on which prices change that are a percentage of the charge: what they count lies on either side. */
function daysOfSpend(basis: BillBasis, charge: string, days: Days): readonly CivilDate[] {
  const { versions } = basis.timeline.plan;
  const names = versions.flatMap(({ charges }) =>
    charges.flatMap(({ name, source }) =>
      source.kind === "spend" && source.of.includes(charge) ? [name] : [],
    ),
  );
  const within = (day: CivilDate): boolean => isIn(day, days) && compareDates(day, days.from) > 0;
  return [...new Set(names)].flatMap(name => {
    const pieces = basis.pieces(name);
    const ends = pieces.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
    return [...ends.filter(within), ...cutsWithin(basis.timeline, pieces, days, false)];
  });
}

/** The day on which the first part begins in each billing period but the first: periods of an adjustment part there. */
function firstOfLaterPeriods(
  { version: { billed }, calendar: { term } }: BillBasis,
  starts: readonly CivilDate[],
): readonly CivilDate[] {
  const first = new Map<number, CivilDate>();
  for (const day of sortedDays(starts)) {
    const { index } = periodAt(billed, term.from, day);
    if (!first.has(index)) first.set(index, day);
  }
  return [...first.values()].slice(1);
}

/** What all parts have; null where it changes between them. */
function quantityOf(parts: readonly PricedPart[]): Rational | null {
  const [first = null, ...others] = parts.map(part => part.quantity);
  return others.every(one => one !== null && first !== null && equals(one, first)) ? first : null;
}

function correctionLine(
  basis: BillBasis,
  pieces: readonly Piece[],
  days: Days,
  now: readonly PricedPart[],
  before: readonly CarriedAdvance[],
  amount: Rational,
): DraftLine {
  const piece =
    now[0]?.piece ?? pieceAt(pieces, days.from) ?? pieces.at(-1) ?? bug("a charge without a price");
  const row = now[0]?.row ?? rowChosen(piece.phase.rows, termsOn(basis.timeline, piece, days.from).text);
  const taken = before.map(
    (advance): BillStep => ({
      kind: "billed before",
      bill: advance.bill,
      amount: toText(negate(exactOf(advance.amount))),
      clause: piece.charge.place,
    }),
  );
  const quantity = now.length === 0 ? licensedOn(basis, piece, days.from) : quantityOf(now);
  const steps = [...now.flatMap(part => part.steps), ...taken];
  const isRefund = sign(amount) < 0 && basis.end !== null && compareDates(basis.end, days.to) < 0;
  const service = isRefund ? unserved(days, basis.end) : days;
  return draftLine(basis, {
    ...lineOf({ piece, row, steps, quantity }),
    kind: isRefund ? "refund" : "correction",
    service: serviceOf(service),
    day: days.from,
    amount,
  });
}

/** The days that are given back. */
function unserved(billed: Days, end: CivilDate | null): Days {
  return { from: end !== null && compareDates(billed.from, end) < 0 ? end : billed.from, to: billed.to };
}

function dateOf(text: string): CivilDate {
  return parseCivilDate(text) ?? bug(`carried state holds "${text}" as a date`);
}
