/** Lines of what is due once: no part of a period, and no period of its own. */
import { operandValue } from "../metering/evaluate.ts";
import { toText } from "../number/rational.ts";
import type { PricePart } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import type { BillStep } from "./bill.ts";
import { type Days, isIn, serviceOf } from "./days.ts";
import { type BillBasis, type DraftLine, draftLine } from "./draft.ts";
import { rowChosen } from "./price-rows.ts";
import { termsOn } from "./terms.ts";
import { dateOfRef, type Piece, pieceAt } from "./timeline.ts";

type Once = Extract<PricePart, { readonly kind: "once" }>;

/** The price that is in force on the day says what is due on it. */
export function onceLines(basis: BillBasis, charge: string): readonly DraftLine[] {
  return linesDue(basis, charge, (piece, due) => dueDay(basis, piece, due));
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
      return day === null || pieceAt(pieces, day) !== piece ? [] : onceLine(basis, piece, part, day);
    });
  });
}

function onceLine(basis: BillBasis, piece: Piece, part: Once, day: CivilDate): readonly DraftLine[] {
  const terms = termsOn(basis.timeline, piece, day);
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

/** In advance with the bill before; with this one if no bill before has known of the price. */
function isBilledNow({ period, next }: BillBasis, { charge, version }: Piece, day: CivilDate): boolean {
  const isOfPeriod = period !== null && isIn(day, period);
  if (charge.timing !== "advance") return isOfPeriod;
  const isNew = period !== null && version.from > formatCivilDate(period.from);
  return (next !== null && isIn(day, next)) || (isOfPeriod && isNew);
}
