/**
 * A fee `not prorated` of a period that began under another price goes by that price if it has a fee of the same
 * period; else it is due in full from the day on which it begins.
 */
import type { PricePart } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { type PeriodRule, periodAt } from "../time/period.ts";
import type { BillBasis } from "./draft.ts";
import { rowsOfDay } from "./price-rows.ts";
import { priceDayOf } from "./splits.ts";
import { termsOn } from "./terms.ts";
import { daysOfChoice, type Piece, pieceAt, piecesCutAt, waitsOn } from "./timeline.ts";
import type { Timeline } from "./timeline-days.ts";

/** The first day since when the charge has had a fee of those periods without a break, up to a day on which it has. */
export function feeSince(basis: BillBasis, charge: string, rule: PeriodRule, day: CivilDate): CivilDate {
  const pieces = basis.pieces(charge);
  let since = beginOf(basis, pieces, day);
  for (;;) {
    const before = addDays(since, -1);
    const piece = pieceAt(pieces, before);
    if (piece === null || !hasFee(basis, pieces, piece, { rule, day: before })) return since;
    since = beginOf(basis, pieces, before);
  }
}

/** Stretches of time in which a charge has such a fee without a break, each as its prices in order. */
export function feeRuns(
  basis: BillBasis,
  pieces: readonly Piece[],
  rule: PeriodRule,
): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const part of pieces.flatMap(piece => piecesCutAt(piece, choosingDays(basis, piece)))) {
    if (!hasFee(basis, pieces, part, { rule, day: part.from })) continue;
    const run = runs.at(-1);
    const end = run?.at(-1)?.to ?? null;
    if (run !== undefined && end !== null && compareDates(end, part.from) === 0) run.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** Where the price of a day begins, or another row of it is chosen. */
function beginOf(basis: BillBasis, pieces: readonly Piece[], day: CivilDate): CivilDate {
  const piece = pieceAt(pieces, day);
  if (piece === null) return day;
  return choosingDays(basis, piece).reduce(
    (last, one) => (compareDates(one, day) <= 0 && compareDates(one, last) > 0 ? one : last),
    piece.from,
  );
}

/** The days from which on a parameter chooses another row within a price: none where it waits. */
function choosingDays({ timeline }: BillBasis, piece: Piece): readonly CivilDate[] {
  const days = piece.chosenOn === null ? daysOfChoice(timeline, piece) : [];
  return days.filter(day => !waitsOn(timeline, day));
}

/** Whether the price of the day has such a fee: periods of other words may be the same days. */
function hasFee(
  { timeline }: BillBasis,
  pieces: readonly Piece[],
  piece: Piece,
  { rule, day }: { readonly rule: PeriodRule; readonly day: CivilDate },
): boolean {
  const { charge, phase } = piece;
  const words = wordsOn(timeline, rule, day);
  const isSame = (other: PeriodRule): boolean => wordsOn(timeline, other, day) === words;
  const isFee = (part: PricePart): boolean => {
    if (part.kind === "fee") return isSame(part.period);
    if (charge.source.kind === "parameter") return isSame(phase.period) && part.kind !== "once";
    return (
      part.kind === "schedule" && isSame(phase.period) && part.rows.some(row => row.parts.some(isTierFee))
    );
  };
  const begins = rule.kind === "hour" ? day : periodAt(rule, timeline.term.from, day).from;
  const priceDay = priceDayOf(
    timeline,
    pieces,
    compareDates(begins, piece.from) < 0 ? piece.from : begins,
    day,
  );
  const { has } = rowsOfDay(phase.rows, termsOn(timeline, piece, priceDay).text);
  return phase.rows.some(({ price }, row) => {
    const isIncluded = charge.source.kind === "parameter" && isSame(phase.period) && price.length === 0;
    return has(row) && (isIncluded || price.some(isFee));
  });
}

/** The days of the period that holds the day. */
function wordsOn({ term }: Timeline, rule: PeriodRule, day: CivilDate): string {
  if (rule.kind === "hour") return "hour";
  const { from, to } = periodAt(rule, term.from, day);
  return `${formatCivilDate(from)} ${formatCivilDate(to)}`;
}

function isTierFee({ kind }: { readonly kind: string }): boolean {
  return kind === "fee";
}
