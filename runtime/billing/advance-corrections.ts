/** What corrects fees that earlier bills billed in advance, once more is known of their days. */
import { bug } from "../number/bug.ts";
import { add, equals, isZero, negate, type Rational, sign, toText, ZERO } from "../number/rational.ts";
import { type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { type PeriodRule, periodAt, periodWords } from "../time/period.ts";
import { isBilledOtherwise } from "./adjust/billed-rates.ts";
import type { BillStep } from "./bill.ts";
import type { CarriedAdvance } from "./carried.ts";
import { type Days, isIn, serviceOf, sortedDays } from "./days.ts";
import {
  type AdvanceLine,
  advancePart,
  type BillBasis,
  type DraftLine,
  draftLine,
  exactOf,
  givingBack,
  roundLine,
  sumSteps,
} from "./draft.ts";
import type { FeeGroup, PricedPart } from "./fee-price.ts";
import { priceFees } from "./fee-price.ts";
import { feesInAdvance } from "./fees.ts";
import { licensedOn } from "./licensed.ts";
import { rowChosen } from "./price-rows.ts";
import { adjustmentCuts, cutsWithin } from "./splits.ts";
import { termsOn } from "./terms.ts";
import { type Piece, pieceAt } from "./timeline.ts";

export interface AdvanceLines {
  readonly lines: readonly DraftLine[];
  /** All advances whose service is still open, as they now stand. */
  readonly advances: readonly CarriedAdvance[];
}

/** Each open advance priced anew with what is known now, less what was billed. */
export function correctAdvances(
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
    const corrections = correctionLines(basis, charge, group, days, priced, billed);
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

export function isSamePeriod(
  { calendar: { term } }: BillBasis,
  each: PeriodRule,
  advance: CarriedAdvance,
): boolean {
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
  group: FeeGroup,
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
  // What is cut where other rates begin is billed anew on both sides.
  const isOtherwise = ({ part }: CarriedAdvance, until: CivilDate): boolean => {
    const own = { from: dateOf(part), to: until };
    const within = parts.map(({ served }) => served.from).filter(day => isIn(day, own));
    return isBilledOtherwise(basis, charge, own.from, [own.from, ...within]);
  };
  return [days.from, ...cuts].flatMap((from, index): readonly DraftLine[] => {
    const stretch = { from, to: cuts[index] ?? days.to };
    const now = parts.filter(part => isIn(part.served.from, stretch));
    const all = billed.filter(advance => isIn(dateOf(advance.part), stretch));
    const given = all.filter(advance => isOtherwise(advance, nextPart(advance, billed, days)));
    const back = given.map(advance =>
      backLine(basis, pieces, group, advance, nextPart(advance, billed, days)),
    );
    const before = all.filter(advance => !given.includes(advance));
    const paid = before.reduce((sum, advance) => add(sum, exactOf(advance.amount)), ZERO);
    const difference = now.reduce((sum, part) => add(sum, amountOf(part)), negate(paid));
    if (isZero(difference)) return back;
    const fresh = now.map(({ served }) => served.from);
    const first = sortedDays([...fresh, ...before.map(({ part }) => dateOf(part))])[0] ?? from;
    const advance = { ...advanceLine(group, days.from, first), billed: fresh.map(formatCivilDate) };
    return [...back, { ...correctionLine(basis, pieces, stretch, now, before, difference), advance }];
  });
}

/** The day on which the next part begins that was billed, or after the last one of all that was due together. */
function nextPart({ part }: CarriedAdvance, billed: readonly CarriedAdvance[], { to }: Days): CivilDate {
  const later = billed.map(one => one.part).filter(one => one > part);
  return sortedDays(later.map(dateOf))[0] ?? to;
}

/** A part of which other percentages or taxes hold by now is given back as it was billed, and then billed anew. */
function backLine(
  basis: BillBasis,
  pieces: readonly Piece[],
  group: FeeGroup,
  { bill, from: due, part, amount }: CarriedAdvance,
  until: CivilDate,
): DraftLine {
  const from = dateOf(part);
  const { piece, row } = pricedOn(basis, pieces, from);
  const back = negate(exactOf(amount));
  const step: BillStep = { kind: "billed before", bill, amount: toText(back), clause: piece.charge.place };
  const parts = lineOf({ piece, row, steps: [step], quantity: licensedOn(basis, piece, from) });
  const service = serviceOf({ from, to: until });
  const line = draftLine(basis, { ...parts, kind: "correction", service, day: from, amount: back });
  const advance = advanceLine(group, dateOf(due), from);
  return { ...line, advance: givingBack(advance, until) };
}

/** By what a line without a price of its own is told. */
function pricedOn(
  basis: BillBasis,
  pieces: readonly Piece[],
  day: CivilDate,
): Pick<PricedPart, "piece" | "row"> {
  const piece = pieceAt(pieces, day) ?? pieces.at(-1) ?? bug("a charge without a price");
  return { piece, row: rowChosen(piece.phase.rows, termsOn(basis.timeline, piece, day).text) };
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
  const { piece, row } = now[0] ?? pricedOn(basis, pieces, days.from);
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

export function dateOf(text: string): CivilDate {
  return parseCivilDate(text) ?? bug(`carried state holds "${text}" as a date`);
}

// Lines and what is carried of them

export function lineOf({
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

export function advancesOf(
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

export function advanceLine({ each }: Pick<FeeGroup, "each">, due: CivilDate, part: CivilDate): AdvanceLine {
  return advancePart(periodWords(each), formatCivilDate(due), formatCivilDate(part));
}

function amountOf({ piece, steps }: PricedPart): Rational {
  return roundLine(piece.version, sumSteps(steps));
}
