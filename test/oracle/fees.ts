/** Fees: recurring ones by their periods, and those that are due once. */
import type { Period } from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import { common, daysIn, type Moment, nextDay, type Span, secondsIn } from "./calendar.ts";
import { frameOf, keyOf, lineBase, type Piece } from "./charges.ts";
import { cannot, Fraction, ONE, ZERO } from "./fractions.ts";
import { cutPeriod, groupsOf, meterOf, priceRows } from "./groups.ts";
import type { Target } from "./ledger.ts";
import { isCumulative } from "./meters.ts";
import type { Fee, PriceRow } from "./prices.ts";
import type { Segment } from "./segments.ts";
import { datumOf } from "./values.ts";

/** Where a fee's part of a period lies, and how much of the period it is. */
export interface FeePart {
  readonly span: Span;
  readonly weight: Fraction;
  readonly whole: Span;
}

/** The parts of a recurring fee's periods that lie in a segment and are due on the bill. */
export function feeParts(piece: Piece, period: Period | null): readonly FeePart[] {
  const { making, segment } = piece;
  const { view, closed, reach } = making;
  const { charge } = segment;
  const since = begunOf(piece, period);
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
      else if (own.from === first) found.push({ span: { from: own.from, to: last }, weight: ONE, whole });
    }
    at = whole.to;
  }
  return found;
}

/** Since when there is a fee of that period without a break: where what held before has none, it begins then. */
export function begunOf({ making, segment, before }: Piece, period: Period | null): Moment {
  const { calendar } = making.view;
  const kind = (one: Period | null): string => {
    const { from, to } = calendar.holding(one, segment.from);
    return `${from} ${to}`;
  };
  const hasOne = (of: Segment): boolean =>
    priceRows(making.view, of).some(({ price }) =>
      [
        ...price.fees.map(fee => fee.period),
        ...(price.schedule?.rows.some(({ fees }) => fees.sign() !== 0) === true ? [price.period] : []),
        ...(of.charge.source?.kind === "named" && meterOf(of) === null ? [price.period] : []),
        ...(price.schedule?.rows.some(({ fees }) => fees.sign() !== 0) === true ? [price.period] : []),
      ].some(one => kind(one) === kind(period)),
    );
  let begun = segment.from;
  for (const earlier of [...before].reverse()) {
    if (earlier.to !== begun || !hasOne(earlier)) break;
    begun = earlier.from;
  }
  return begun;
}

/** A fee in arrears that is longer than the bill counts in the billing period that its bill closes. */
export function countedAt({ making, segment }: Piece, { from }: Span, whole: Span): Moment {
  if (frameOf(segment.charge, "timing")?.in === "advance") return from;
  const { calendar, termEnd } = making.view;
  const closing = calendar.holding(null, (whole.to < termEnd ? whole.to : termEnd) - 1n);
  return whole.from < closing.from && closing.from > from ? closing.from : from;
}

export function weightOf(view: View, by: "day" | "second", part: Span, whole: Span): Fraction {
  if (by === "second") return secondsIn(part).over(secondsIn(whole));
  return new Fraction(daysIn(view.calendar, part), daysIn(view.calendar, whole));
}

/** Fees that are no step of a price by quantity; those in arrears still stand in its line. */
export function feeTargets(piece: Piece): readonly Target[] {
  const { making, segment } = piece;
  const isMetered = meterOf(segment) !== null;
  return priceRows(making.view, segment).flatMap(row =>
    row.price.fees.flatMap(fee =>
      feeParts(piece, fee.period)
        .filter(({ whole }) => !isInPrice(piece, row, fee, whole))
        .flatMap(({ span, weight, whole }) => {
          const line = isMetered ? lineOf(piece, row, span, whole) : whole;
          if (isMetered && isFrozen(making, line)) return [];
          return owing(piece, row, whole, line).map(sep => ({
            charge: segment.charge.name.text,
            key: keyOf(piece, kindOf(piece), row.index, sep, lineBase(piece, span.from, line)),
            from: servedFrom(piece, span, whole, line),
            to: span.to,
            counted: countedAt(piece, span, whole),
            since: whole.from,
            amount: fee.amount.times(weight),
            dims: [],
            isQuantity: isMetered,
          }));
        }),
    ),
  );
}

/** A fee for a meter goes by its own period where that is longer or the whole price, else it is a step of the price's. */
function lineOf({ making }: Piece, row: PriceRow, span: Span, whole: Span): Span {
  const priced = making.view.calendar.holding(row.price.period, span.from);
  const isAlone = row.price.parts.length === 0 && row.price.schedule === null;
  return isAlone || whole.to - whole.from > priced.to - priced.from ? whole : priced;
}

/** Of a price period longer than the bill, the service that the bill closes. */
function servedFrom({ making: { view, closed } }: Piece, { from }: Span, whole: Span, line: Span): Moment {
  const slice = view.calendar.holding(null, closed - 1n);
  const isLonger = whole !== line && (line.from < slice.from || line.to > slice.to);
  return isLonger && slice.from > from ? slice.from : from;
}

/** Whether it stands in the line of a bill that is not looked at again. */
function isFrozen({ view: { calendar }, frozen }: Piece["making"], line: Span): boolean {
  return calendar.holding(null, line.from).to <= frozen && line.to <= frozen;
}

/** Each separate value that has appeared in the period, of a step of the price by the end of its part. */
function owing({ making, segment }: Piece, row: PriceRow, whole: Span, line: Span): readonly string[] {
  const meter = meterOf(segment);
  if (meter === null) return [""];
  const { view, closed } = making;
  const period = cutPeriod(view, line);
  const isParted = line !== whole && isCumulative(segment.doc, meter) && segment.to < period.cut.to;
  const end = isParted ? segment.to : period.cut.to;
  return groupsOf(view, segment, row, period, end < closed ? end : closed).flatMap(({ sep, quantity }) =>
    quantity === null ? [] : [sep],
  );
}

/** What fees beside a price come to that lie in its period, and so count in what it is at least or at most. */
export function feesWithin(piece: Piece, row: PriceRow, { from, to }: Span): Fraction {
  return row.price.fees
    .flatMap(fee =>
      feeParts(piece, fee.period)
        .filter(({ whole }) => !isInPrice(piece, row, fee, whole))
        .filter(({ whole }) => from <= whole.from && whole.to <= to)
        .map(({ weight }) => fee.amount.times(weight)),
    )
    .reduce((all, one) => all.plus(one), ZERO);
}

function kindOf({ segment }: Piece): "quantity" | "fee" {
  const { charge } = segment;
  const isLicence = charge.source?.kind === "named" && meterOf(segment) === null;
  return isLicence || frameOf(charge, "timing")?.in !== "advance" ? "quantity" : "fee";
}

/** "Tiers and `plus` parts are steps inside a line": a fee in arrears of the quantity's own period. */
export function isInPrice({ making, segment }: Piece, row: PriceRow, fee: Fee, whole: Span): boolean {
  const { charge } = segment;
  if (charge.source === null || charge.source.kind === "for-each") return false;
  const isLicence = charge.source.kind === "named" && meterOf(segment) === null;
  if (!isLicence && frameOf(charge, "timing")?.in === "advance") return false;
  // A fee alone for a meter is its price: not due where the meter has no value.
  const isBare = row.price.parts.length === 0 && row.price.schedule === null;
  if (isBare && meterOf(segment) === null) return false;
  const { calendar } = making.view;
  const own = calendar.holding(row.price.period, whole.from);
  const other = calendar.holding(fee.period, whole.from);
  return own.from === other.from && own.to === other.to;
}

export function onceTargets(piece: Piece): readonly Target[] {
  const { making, segment } = piece;
  const { view, closed, reach } = making;
  const { calendar, termEnd } = view;
  const inAdvance = frameOf(segment.charge, "timing")?.in === "advance";
  const limit = inAdvance ? reach : closed;
  return priceRows(view, segment).flatMap(row =>
    row.price.onces.flatMap(({ amount, due }, index) => {
      const at = onceAt(piece, due);
      if (at === null || at < segment.from || at >= segment.to) return [];
      // A charge that a version adds is not due at the start of an account that was there before.
      if (due === "start" && at !== view.book.start) return [];
      const isDue = due === "start" || at < limit;
      const isEnd = due === "end";
      if (!isDue || (isEnd && closed < termEnd)) return [];
      const to = calendar.startOf(nextDay(calendar.dayOf(at)));
      const key = keyOf(piece, "once", row.index, index);
      const charge = segment.charge.name.text;
      return [{ charge, key, from: at, to, amount, dims: [], isQuantity: false }];
    }),
  );
}

function onceAt(
  { making, segment }: Piece,
  due: "start" | "end" | Parameters<typeof datumOf>[0],
): Moment | null {
  const { view } = making;
  if (due === "start") return view.book.start;
  if (due === "end") return view.calendar.civilDay(view.termEnd - 1n).from;
  const day = datumOf(due, segment.doc.units, view.parameterAt(segment.at));
  if (typeof day !== "string") return cannot("a date is needed here");
  const at = view.calendar.startOf(day);
  return at < view.book.start || at >= view.termEnd ? null : at;
}
