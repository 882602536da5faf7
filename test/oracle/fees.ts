/** Fees: recurring ones by their periods, and those that are due once. */
import type { Period } from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import { common, daysIn, type Moment, nextDay, type Span, secondsIn } from "./calendar.ts";
import { frameOf, keyOf, type Piece, roundLine } from "./charges.ts";
import { cannot, Fraction, ONE } from "./fractions.ts";
import { meterOf, priceRows } from "./groups.ts";
import type { Target } from "./ledger.ts";
import type { Fee, PriceRow } from "./prices.ts";
import { datumOf } from "./values.ts";

/** Where a fee's part of a period lies, and how much of the period it is. */
export interface FeePart {
  readonly span: Span;
  readonly weight: Fraction;
  readonly whole: Span;
}

/** The parts of a recurring fee's periods that lie in a segment and are due on the bill. */
export function feeParts({ making, segment, since }: Piece, period: Period | null): readonly FeePart[] {
  const { view, closed, reach } = making;
  const { charge } = segment;
  const inAdvance = frameOf(charge, "timing")?.in === "advance";
  const proration = frameOf(charge, "proration")?.by ?? null;
  const found: FeePart[] = [];
  let at = segment.from;
  const end = segment.to < view.termEnd ? segment.to : view.termEnd;
  while (at < end) {
    const whole = view.calendar.holding(period, at);
    const first = whole.from > since ? whole.from : since;
    const last = whole.to < view.termEnd ? whole.to : view.termEnd;
    const isDue = inAdvance ? first < reach || at < reach : last <= closed;
    const own = common(segment, { from: first, to: last });
    if (isDue && own !== null) {
      if (proration !== null) found.push({ span: own, weight: weightOf(view, proration, own, whole), whole });
      else if (own.from === first) found.push({ span: { from: first, to: last }, weight: ONE, whole });
    }
    at = whole.to;
  }
  return found;
}

export function weightOf(view: View, by: "day" | "second", part: Span, whole: Span): Fraction {
  if (by === "second") return secondsIn(part).over(secondsIn(whole));
  return new Fraction(daysIn(view.calendar, part), daysIn(view.calendar, whole));
}

/** Fees that make lines of their own: of a plain fee, in advance, or of another period than the quantity's. */
export function feeTargets(piece: Piece): readonly Target[] {
  const { making, segment } = piece;
  return priceRows(making.view, segment).flatMap(row =>
    row.price.fees
      .filter(fee => !isInLine(piece, row, fee))
      .flatMap((fee, index) =>
        feeParts(piece, fee.period).map(({ span, weight, whole }) => ({
          charge: segment.charge.name.text,
          key: keyOf(piece, "fee", row.index, index, whole.from),
          ...span,
          amount: roundLine(fee.amount.times(weight), segment.doc),
          dims: [],
        })),
      ),
  );
}

/** "Tiers and `plus` parts are steps inside a line": a fee in arrears of the quantity's own period. */
export function isInLine({ segment }: Piece, row: PriceRow, fee: Fee): boolean {
  const { charge } = segment;
  if (charge.source === null || charge.source.kind === "for-each") return false;
  if (charge.source.kind === "named" && meterOf(segment) === null)
    return samePeriod(row.price.period, fee.period);
  if (frameOf(charge, "timing")?.in === "advance") return false;
  return samePeriod(row.price.period, fee.period);
}

function samePeriod(own: Period | null, fee: Period): boolean {
  const name = (period: Period | null): string => period?.every ?? "billing period";
  return own === null || (name(own) === name(fee) && own.count?.digits === fee.count?.digits);
}

export function onceTargets(piece: Piece): readonly Target[] {
  const { making, segment, begins, since } = piece;
  const { view, closed, reach, isOpening } = making;
  const { calendar, termEnd } = view;
  const inAdvance = frameOf(segment.charge, "timing")?.in === "advance";
  const limit = inAdvance ? reach : closed;
  return priceRows(view, segment).flatMap(row =>
    row.price.onces.flatMap(({ amount, due }, index) => {
      const at = onceAt(piece, due);
      if (at === null || at < segment.from || at >= segment.to) return [];
      if (due === "start" && !begins && at !== since) return [];
      const isDue = due === "start" && at === view.book.start ? true : at < limit || (isOpening && inAdvance);
      const isEnd = due === "end";
      if (!isDue || (isEnd && closed < termEnd)) return [];
      const to = calendar.startOf(nextDay(calendar.dayOf(at)));
      const key = keyOf(piece, "once", row.index, index);
      const charge = segment.charge.name.text;
      return [{ charge, key, from: at, to, amount: roundLine(amount, segment.doc), dims: [] }];
    }),
  );
}

function onceAt(
  { making, segment, since }: Piece,
  due: "start" | "end" | Parameters<typeof datumOf>[0],
): Moment | null {
  const { view } = making;
  if (due === "start") return since;
  if (due === "end") return view.calendar.startOf(nextDay(view.calendar.dayOf(view.termEnd), -1));
  const day = datumOf(due, segment.doc.units, view.parameterAt(segment.at));
  if (typeof day !== "string") return cannot("a date is needed here");
  const at = view.calendar.startOf(day);
  return at < view.book.start || at >= view.termEnd ? null : at;
}
