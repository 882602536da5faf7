/** Lines of what is due once: no part of a period, and no period of its own. */
import { operandValue } from "../metering/evaluate.ts";
import { negate, toText } from "../number/rational.ts";
import { allParts } from "../plan/charge-parts.ts";
import type { Plan, PricePart } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { periodAt } from "../time/period.ts";
import { ONCE } from "./adjust/advance-parts.ts";
import { isBilledOtherwise } from "./adjust/billed-rates.ts";
import type { BillStep } from "./bill.ts";
import { type Days, isIn, serviceOf } from "./days.ts";
import {
  type AdvanceLine,
  advancePart,
  type BillBasis,
  type DraftLine,
  draftLine,
  exactOf,
  givingBack,
} from "./draft.ts";
import { knownAccount, knownEnd, knownPlan } from "./knowledge.ts";
import { rowChosen } from "./price-rows.ts";
import { madeOnce } from "./remembered.ts";
import { priceDayOf } from "./splits.ts";
import { termsOn } from "./terms.ts";
import { type Piece, pieceAt, piecesRemembered } from "./timeline.ts";
import { dateOfRef } from "./timeline-days.ts";

type Once = Extract<PricePart, { readonly kind: "once" }>;

/** The price that is in force on the day says what is due on it. */
export function onceLines(basis: BillBasis, charge: string): readonly DraftLine[] {
  if (!isEverDueOnce(basis.plan, charge)) return [];
  const { next } = basis;
  const due = linesDue(basis, charge, (piece, when) => dueDay(basis, piece, when));
  return [
    ...due.map(one =>
      next !== null && isIn(one.day, next) ? { ...one, advance: advanceOf(one, false) } : one,
    ),
    ...advanceCorrections(basis, charge),
  ];
}

const dueOnce = madeOnce<boolean>();

function isEverDueOnce(plan: Plan, name: string): boolean {
  return dueOnce(plan, name, () =>
    plan.versions.some(({ charges }) =>
      charges.some(charge => charge.name === name && allParts(charge).some(part => part.kind === "once")),
    ),
  );
}

/** What is due on the days of an earlier period, whatever bill it stood on; what is due at the end is on none. */
export function onceServed(basis: BillBasis, charge: string, period: Days): readonly DraftLine[] {
  const { timeline, calendar } = basis;
  return linesDue(basis, charge, ({ version }, due) => {
    if (due === "end") return null;
    const day = due === "start" ? calendar.term.from : dateOfRef(timeline, version, due.on);
    return day !== null && isIn(day, period) && compareDates(day, calendar.term.from) >= 0 ? day : null;
  });
}

/** What is due on the days that the bill before has billed in advance, less what it has billed by what it knew. */
function advanceCorrections(basis: BillBasis, charge: string): readonly DraftLine[] {
  const { period } = basis;
  if (period === null) return [];
  const days = { from: period.from, to: period.whole.to };
  const due = (by: BillBasis): readonly DraftLine[] =>
    linesDue(by, charge, (piece, when) => {
      if (piece.charge.timing !== "advance" || when === "start" || when === "end") return null;
      const day = dateOfRef(by.timeline, piece.version, when.on);
      return day !== null && isIn(day, days) && compareDates(day, basis.calendar.term.from) >= 0 ? day : null;
    });
  const [was, now] = [due(knownBefore(basis, period.from)), due(basis)];
  const isOtherwise = ({ day }: DraftLine): boolean => isBilledOtherwise(basis, charge, day, [day]);
  const isSame = (a: DraftLine, b: DraftLine): boolean =>
    compareDates(a.day, b.day) === 0 && a.line.amount === b.line.amount && !isOtherwise(a);
  const marked = (one: DraftLine, isBack: boolean): DraftLine =>
    isOtherwise(one) ? { ...one, advance: advanceOf(one, isBack) } : one;
  return [
    ...was
      .filter(one => !now.some(other => isSame(one, other)))
      .map(one => marked(givenBack(basis, one), true)),
    ...now.filter(one => !was.some(other => isSame(one, other))).map(one => marked(one, false)),
  ];
}

function advanceOf({ day }: DraftLine, isBack: boolean): AdvanceLine {
  const part = formatCivilDate(day);
  const advance = advancePart(ONCE, part, part);
  return isBack ? givingBack(advance, addDays(day, 1)) : advance;
}

/** By what the bill knew that closed on a day. */
function knownBefore(basis: BillBasis, closed: CivilDate): BillBasis {
  const { plan, register, calendar, bill } = basis;
  const account = knownAccount(register, closed);
  // The opening bill is made on the first day, and knows what holds then.
  const end = knownEnd(plan, register, bill === 1 ? addDays(closed, 1) : closed);
  const timeline = {
    plan: knownPlan(plan, closed),
    account,
    term: { from: calendar.term.from, to: end },
  };
  return { ...basis, account, timeline, pieces: piecesRemembered(timeline), end };
}

function givenBack(basis: BillBasis, { line, day, ...draft }: DraftLine): DraftLine {
  const isRefund = basis.end !== null && compareDates(day, basis.end) >= 0;
  const amount = toText(negate(exactOf(line.amount)));
  const before: BillStep = { kind: "billed before", bill: basis.bill - 1, amount, clause: line.clause };
  const kind = isRefund ? "refund" : "correction";
  return { ...draft, day, line: { ...line, kind, steps: [before], exact: amount, amount } };
}

function linesDue(
  basis: BillBasis,
  charge: string,
  dayOf: (piece: Piece, due: Once["due"]) => CivilDate | null,
): readonly DraftLine[] {
  const pieces = basis.pieces(charge);
  return pieces.flatMap(piece => {
    const onceParts = piece.phase.rows.flatMap(row => row.price).filter(part => part.kind === "once");
    return onceParts.flatMap(part => {
      const day = dayOf(piece, part.due);
      const priceDay = day === null ? null : priceDayIn(basis, pieces, day);
      if (day === null || priceDay === null || pieceAt(pieces, priceDay) !== piece) return [];
      return onceLine(basis, piece, part, day, priceDay);
    });
  });
}

/** The day whose price holds on a day: where price changes wait, the first of the period that one would split. */
function priceDayIn(
  { calendar, timeline }: BillBasis,
  pieces: readonly Piece[],
  day: CivilDate,
): CivilDate | null {
  const piece = pieceAt(pieces, day);
  if (piece === null) return null;
  const { from } = periodAt(piece.version.billed, calendar.term.from, day);
  const first = pieces.find(({ to }) => to === null || compareDates(to, from) > 0) ?? piece;
  const begins = compareDates(first.from, from) > 0 ? first.from : from;
  return priceDayOf(timeline, pieces, begins, day);
}

function onceLine(
  basis: BillBasis,
  piece: Piece,
  part: Once,
  day: CivilDate,
  priceDay: CivilDate,
): readonly DraftLine[] {
  const terms = termsOn(basis.timeline, piece, priceDay);
  const row = rowChosen(piece.phase.rows, terms.text);
  if (!row.price.includes(part)) return [];
  const amount = toText(operandValue(part.amount, terms.parameter));
  const steps: readonly BillStep[] = [{ kind: "flat", tier: null, amount, clause: part.place }];
  const service = serviceOf({ from: day, to: addDays(day, 1) });
  const { charge, version } = piece;
  return [
    draftLine(basis, { version, charge, row, kind: "once", service, day, steps, quantity: null, unit: null }),
  ];
}

/** The day on which it is due, if that day belongs to this bill. */
function dueDay(basis: BillBasis, piece: Piece, due: Once["due"]): CivilDate | null {
  const { period, calendar, timeline } = basis;
  const { from, to } = calendar.term;
  if (due === "start") return period === null ? from : null;
  if (due === "end") return period?.last === true && to !== null ? addDays(to, -1) : null;
  const day = dateOfRef(timeline, piece.version, due.on);
  return day !== null && isBilledNow(basis, piece, day) && compareDates(day, from) >= 0 ? day : null;
}

/** In advance with the bill before, which this one corrects. */
function isBilledNow({ period, next }: BillBasis, { charge }: Piece, day: CivilDate): boolean {
  if (charge.timing !== "advance") return period !== null && isIn(day, period);
  return next !== null && isIn(day, next);
}
