/**
 * A fee `not prorated` of a period that began under another price goes by that price if it has a fee of the same
 * period; else it is due in full from the day on which it begins.
 */
import type { PricePart } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates } from "../time/civil.ts";
import { type PeriodRule, periodWords } from "../time/period.ts";
import { sortedDays } from "./days.ts";
import type { BillBasis } from "./draft.ts";
import { rowsOfDay } from "./price-rows.ts";
import { waitsOn } from "./splits.ts";
import { termsOn } from "./terms.ts";
import { type Piece, pieceAt } from "./timeline.ts";
import { parameterDays } from "./timeline-days.ts";

/** The first day since when the charge has had a fee of those periods without a break, up to a day on which it has. */
export function feeSince(basis: BillBasis, charge: string, rule: PeriodRule, day: CivilDate): CivilDate {
  const pieces = basis.pieces(charge);
  let since = beginOf(basis, pieces, day);
  for (;;) {
    const before = addDays(since, -1);
    const piece = pieceAt(pieces, before);
    if (piece === null || !hasFee(basis, piece, rule, before)) return since;
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
  for (const part of pieces.flatMap(piece => partsOfPiece(basis, piece))) {
    if (!hasFee(basis, part, rule, part.from)) continue;
    const run = runs.at(-1);
    const end = run?.at(-1)?.to ?? null;
    if (run !== undefined && end !== null && compareDates(end, part.from) === 0) run.push(part);
    else runs.push([part]);
  }
  return runs;
}

function partsOfPiece(basis: BillBasis, piece: Piece): readonly Piece[] {
  const isInside = (day: CivilDate): boolean =>
    compareDates(day, piece.from) > 0 && (piece.to === null || compareDates(day, piece.to) < 0);
  const splits = (day: CivilDate): boolean => !waitsOn(basis.timeline, day);
  const cuts = sortedDays(choosingDays(basis, piece).filter(isInside).filter(splits));
  return [piece.from, ...cuts].map((from, index) => ({ ...piece, from, to: cuts[index] ?? piece.to }));
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

/** The days on which a parameter changes that chooses a row. */
function choosingDays({ timeline }: BillBasis, { phase, version }: Piece): readonly CivilDate[] {
  return phase.rows
    .flatMap(({ match }) => (match === "always" || match === "otherwise" ? [] : match))
    .flatMap(one => (one.kind === "parameter" ? [one.parameter] : []))
    .flatMap(name => parameterDays(timeline, version, name));
}

function hasFee(basis: BillBasis, piece: Piece, rule: PeriodRule, day: CivilDate): boolean {
  const { charge, phase } = piece;
  const words = periodWords(rule);
  const isPricePeriod = periodWords(phase.period) === words;
  const isFee = (part: PricePart): boolean => {
    if (part.kind === "fee") return periodWords(part.period) === words;
    if (charge.source.kind === "parameter") return isPricePeriod && part.kind !== "once";
    return part.kind === "schedule" && isPricePeriod && part.rows.some(row => row.parts.some(isTierFee));
  };
  const { has } = rowsOfDay(phase.rows, termsOn(basis.timeline, piece, day).text);
  return phase.rows.some(({ price }, row) => {
    const isIncluded = charge.source.kind === "parameter" && isPricePeriod && price.length === 0;
    return has(row) && (isIncluded || price.some(isFee));
  });
}

function isTierFee({ kind }: { readonly kind: string }): boolean {
  return kind === "fee";
}
