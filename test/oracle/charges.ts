/** What each charge comes to by what a bill knows: fees, licensed quantities, usage, percentages of spend. */
import type { Amount, ChargeDecl, FrameClause, Period, Rounding } from "../../compiler/syntax/tree.ts";
import { coveredIn } from "./allowances.ts";
import { type View, viewOf } from "./book.ts";
import { common, type Moment, type Span } from "./calendar.ts";
import { eventTargets } from "./each.ts";
import {
  begunOf,
  countedAt,
  feeParts,
  feesWithin,
  feeTargets,
  isInPrice,
  onceTargets,
  weightOf,
} from "./fees.ts";
import { cannot, Fraction, greater, ONE, positive, rounded, smaller, ZERO } from "./fractions.ts";
import {
  acceptsNegative,
  type Group,
  groupsOf,
  isByUse,
  meterOf,
  type PricePeriod,
  periodsIn,
  priceRows,
  tierCut,
} from "./groups.ts";
import type { Ledger, Line, Target } from "./ledger.ts";
import { combosOf, type Dimensions, isCumulative } from "./meters.ts";
import { type Asked, amountOf, type PriceRow, priceOf, rowFees } from "./prices.ts";
import { adjustedBy, covers, reachOf, type Segment, segmentsOf, sightOf } from "./segments.ts";
import { numericOf } from "./values.ts";
import type { Doc } from "./versions.ts";

/** Where a bill stands: it closes up to `closed`, and its advance lines reach to `reach`. */
export interface Making {
  readonly view: View;
  /** What the bill before knew; null for the opening bill. */
  readonly before: View | null;
  readonly ledger: Ledger;
  readonly closed: Moment;
  readonly reach: Moment;
  readonly isOpening: boolean;
  /** Usage before it cannot have changed since the bill before. */
  readonly frozen: Moment;
}

export function makingOf(view: View, ledger: Ledger): Making {
  const { book, bill, termEnd } = view;
  const closed = bill === 0 ? book.start : (book.periods[bill - 1]?.to ?? book.start);
  const end = closed < termEnd ? closed : termEnd;
  return {
    view,
    before: bill === 0 ? null : viewOf(book, bill - 1),
    ledger,
    closed: end,
    reach: reachOf(view).to,
    isOpening: bill === 0,
    frozen: frozenBefore(view),
  };
}

/** The end of the period before, where no event and no value of the register comes or goes later. */
function frozenBefore({ book, bill }: View): Moment {
  const isLate = book.standing.some(({ corrects, voidedFrom }) => corrects || voidedFrom !== null);
  const rows = Object.values(book.register).flat();
  const isLearned = rows.some(({ known, from }) => known !== null && (from === null || known > from));
  const before = book.periods[bill - 2]?.to ?? book.start;
  return isLate || isLearned || book.end !== null ? book.start : before;
}

export function targetsOf(making: Making, name: string): readonly Target[] {
  const segments = segmentsOf(making.view, name, sightOf(making.view));
  return segments.flatMap((segment, index) => {
    const { charge } = segment;
    const before = segments.slice(0, index);
    const until = untilOf(segments, index, sightOf(making.view).to);
    const part: Piece = { making, segment, before, since: sinceOf(segments, index), until };
    const own = charge.source?.kind === "for-each" ? eventTargets(part) : quantityTargets(part);
    const lines = linesOf([...own, ...feeTargets(part), ...onceTargets(part)], segment.doc);
    const isAhead = frameOf(charge, "timing")?.in === "advance";
    return lines.map(line => ({ ...line, isAhead, corrects: correctionOf(part, line) }));
  });
}

/** What is due no more goes with what is due for its days now, not with what was when it was billed. */
export function takenBack(making: Making, part: Target): Target {
  const { view } = making;
  const segment = segmentsOf(view, part.charge, sightOf(view)).find(
    one => one.from <= part.from && part.from < one.to,
  );
  const corrects = segment === undefined ? part.corrects : correctionOf({ making, segment }, part);
  return { ...part, amount: ZERO, corrects: corrects ?? null };
}

/**
 * "The difference to an earlier bill is a correction line": one for each row, value and billing period, but for what taxes
 * and adjustments apply to alike, and percentages are of alike.
 */
function correctionOf(
  { making, segment }: Pick<Piece, "making" | "segment">,
  { charge, key, from, to, since }: Target,
): string | null {
  const { view, closed } = making;
  const isInAdvance = frameOf(segment.charge, "timing")?.in === "advance";
  const billing = view.calendar.holding(null, from);
  const begun = view.book.periods[view.bill - 1]?.from ?? view.book.start;
  if (view.bill === 0 || !(isInAdvance ? (since ?? from) < closed : to <= begun)) return null;
  const shares = [...segment.doc.charges.values()].flatMap(({ name, source }) =>
    source?.kind === "spend" && covers(source.of, charge)
      ? segmentsOf(view, name.text, sightOf(view)).findIndex(one => one.from <= from && from < one.to)
      : [],
  );
  // Without the beginning of its segment, which may be another one by now.
  const place = key.split("|").slice(2);
  return JSON.stringify([place, billing.from.toString(), adjustedBy(view, charge, from), shares]);
}

/** "A line is one charge × one row × one separate value × one part of a split period": rounded once, as a whole. */
function linesOf(exact: readonly Target[], doc: Doc): readonly Target[] {
  const lines = new Map<string, Target>();
  for (const one of exact) {
    const before = lines.get(one.key);
    const from = before !== undefined && before.from < one.from ? before.from : one.from;
    const to = before !== undefined && before.to > one.to ? before.to : one.to;
    // A line draws on the period of the first day of its service.
    const counts = [before, one].flatMap(each => (each === undefined ? [] : [each.counted ?? each.from]));
    const counted = counts.reduce((first, at) => (at < first ? at : first));
    const amount = one.amount.plus(before?.amount ?? ZERO);
    const isQuantity = one.isQuantity || before?.isQuantity === true;
    lines.set(one.key, {
      ...one,
      from,
      to,
      counted,
      amount,
      isQuantity,
      dims: [...(before?.dims ?? []), ...one.dims],
    });
  }
  return [...lines.values()].map(line => ({ ...line, amount: roundLine(line.amount, doc) }));
}

/** Price periods within one billing period make one line of it, a longer one a line of its own. */
export function lineBase({ making }: Piece, at: Moment, whole: Span): string {
  const billing = making.view.calendar.holding(null, at);
  const isLonger = whole.from < billing.from || whole.to > billing.to;
  return isLonger ? `${whole.from}-${whole.to}` : `${billing.from}-${billing.to}`;
}

/** A segment of a charge on a bill. */
export interface Piece {
  readonly making: Making;
  readonly segment: Segment;
  /** The segments before it. */
  readonly before: readonly Segment[];
  /** Since when it has been there without a break. */
  readonly since: Moment;
  /** Where a version ends it, which cuts its periods as the account's end does; null where none is in sight. */
  readonly until: Moment | null;
}

function untilOf(segments: readonly Segment[], index: number, sight: Moment): Moment | null {
  let last = index;
  while (segments[last + 1]?.from === segments[last]?.to && last + 1 < segments.length) last += 1;
  const end = segments[last]?.to ?? sight;
  return end < sight ? end : null;
}

function sinceOf(segments: readonly Segment[], index: number): Moment {
  let first = index;
  while (first > 0 && segments[first - 1]?.to === segments[first]?.from) first -= 1;
  return segments[first]?.from ?? cannot("a segment that is not there");
}

export function frameOf<K extends FrameClause["kind"]>(
  charge: ChargeDecl,
  kind: K,
): Extract<FrameClause, { kind: K }> | null {
  return (
    (charge.frame.find(one => one.kind === kind) as Extract<FrameClause, { kind: K }> | undefined) ?? null
  );
}

export function roundLine(amount: Fraction, doc: Doc): Fraction {
  return doc.roundLines.rounding === null ? amount : byClause(amount, doc.roundLines.rounding, doc);
}

export function byClause(amount: Fraction, rounding: Rounding, doc: Doc): Fraction {
  return rounded(
    amount,
    rounding.mode,
    numericOf(rounding.step, doc.units, () => cannot("a parameter as a step")),
  );
}

/** Whether a line is rated, and due with a later bill than this one. */
export function isPending({ view, closed }: Making, { charge, from, counted, isShortfall }: Line): boolean {
  // While a price waits, the whole charge of before goes on.
  const priced = segmentsOf(view, charge, sightOf(view)).find(one => one.from <= from && from < one.to);
  const declared = isShortfall ? undefined : (priced?.charge ?? view.docAt(from).charges.get(charge));
  const settled = declared === undefined ? null : frameOf(declared, "settled");
  if (settled === null) return false;
  // Of a fee that is longer than the bill, all is rated with the bill that closes it.
  const { to } = view.calendar.holding(settled.period, counted);
  return (to < view.termEnd ? to : view.termEnd) > closed;
}

export function keyOf({ segment }: Piece, ...parts: readonly unknown[]): string {
  return [segment.charge.name.text, segment.from, ...parts].map(String).join("|");
}

// Quantities

function quantityTargets(piece: Piece): readonly Target[] {
  const { segment } = piece;
  const { source } = segment.charge;
  if (source === null) return [];
  if (source.kind === "spend" || meterOf(segment) !== null) return usageTargets(piece);
  return licenceTargets(piece);
}

/** "`prorated` makes lines of parts, weighted by their days, through tiers too." */
function licenceTargets(piece: Piece): readonly Target[] {
  const { making, segment } = piece;
  const { view } = making;
  const { source } = segment.charge;
  if (source?.kind !== "named") return [];
  const quantity = view.parameterAt(segment.from)(source.name.text);
  if (!(quantity instanceof Fraction)) return cannot(`the quantity ${source.name.text}`);
  return priceRows(view, segment).flatMap(row =>
    feeParts(piece, licensedPeriod(row)).map(({ span, weight, whole }) => {
      const asked: Asked = { quantity, covered: ZERO, by: pickFor(piece, row, whole), closes: true };
      const fees = row.price.fees
        .filter(fee => isInPrice(piece, row, fee, whole))
        .reduce((all, { amount }) => all.plus(amount), rowFees(row.price, asked));
      const amount = clamped(piece, priceOf(row.price, asked).plus(fees), ONE, true);
      return {
        charge: segment.charge.name.text,
        key: keyOf(piece, "quantity", row.index, "", lineBase(piece, span.from, whole)),
        ...span,
        counted: countedAt(piece, span, whole),
        since: whole.from,
        amount: amount.times(weight),
        dims: [],
        isQuantity: false,
      };
    }),
  );
}

/** Of a price without a quantity that of its first fee; else the one it names, or the billing period. */
function licensedPeriod({ price }: PriceRow): Period | null {
  const isBare = price.parts.length === 0 && price.schedule === null;
  return price.period ?? (isBare ? (price.fees[0]?.period ?? null) : null);
}

function usageTargets(piece: Piece): readonly Target[] {
  const { making, segment } = piece;
  const { view, closed } = making;
  const to = segment.to < closed ? segment.to : closed;
  const isMetered = meterOf(segment) !== null;
  return priceRows(view, segment).flatMap(row => {
    // A longer price period that is still open is looked at from its beginning.
    const open = view.calendar.holding(row.price.period, making.frozen).from;
    const frozen = isMetered ? (open < making.frozen ? open : making.frozen) : segment.from;
    const from = segment.from < frozen ? frozen : segment.from;
    return periodsIn(view, row, { from, to }).flatMap(period => {
      const { since, until } = piece;
      const cut = {
        from: period.cut.from > since ? period.cut.from : since,
        to: until !== null && until < period.cut.to ? until : period.cut.to,
      };
      return usageLines(piece, row, { ...period, cut });
    });
  });
}

/** A quantity up to a moment, with what is covered of it. */
interface Drawn {
  readonly group: Group;
  readonly quantity: Fraction;
  readonly before: Fraction;
  readonly within: Fraction;
}

function usageLines(piece: Piece, row: PriceRow, period: PricePeriod): readonly Target[] {
  const { making, segment } = piece;
  const { view, closed } = making;
  const { doc, charge } = segment;
  const part = common(segment, period.cut);
  if (part === null) return [];
  const closes = period.cut.to <= closed;
  const meter = meterOf(segment);
  const adds = meter === null || isCumulative(doc, meter);
  if (!adds && !closes) return [];
  const upTo = adds ? (part.to < closed ? part.to : closed) : period.cut.to;
  const priced = priceRows(view, segment, tierCut(view, period)).find(one => one.index === row.index) ?? row;
  const amounts = amountsAt(piece, priced, period, upTo);
  const earlier = new Map(
    adds && part.from > period.cut.from
      ? amountsAt(piece, priced, period, part.from).map(one => [one.group.sep, one] as const)
      : [],
  );
  const slice = view.calendar.holding(null, upTo - 1n);
  return amounts.flatMap(now => {
    const { group } = now;
    const line: UsageLine = { piece, row: priced, period, part, closes };
    const before = earlier.get(group.sep);
    // Of a row of which nothing was used the fees alone are due.
    const isUnused = isByUse(segment) && group.dims.length === 0;
    const fees = isUnused && closes ? feesIn(line, now, part) : ZERO;
    if (isUnused && fees.sign() === 0) return [];
    const used = adds ? addedAmount(line, now, before ?? null) : weighted(line, now);
    const amount = isUnused ? fees : used;
    return [
      {
        charge: charge.name.text,
        key: keyOf(piece, "quantity", row.index, group.sep, lineBase(piece, part.from, period.whole)),
        // Of a longer price period, the service that the bill closes.
        from: slice.from > part.from ? slice.from : part.from,
        to: upTo < part.to ? upTo : part.to,
        amount,
        dims: group.dims,
        isQuantity: meter !== null,
      },
    ];
  });
}

interface UsageLine {
  readonly piece: Piece;
  readonly row: PriceRow;
  readonly period: PricePeriod;
  readonly part: Span;
  readonly closes: boolean;
}

/** "Cumulative meters continue their tiers (P_new(Q_end) − P_new(Q_split))"; bounds look at all fees so far, too. */
function addedAmount(line: UsageLine, now: Drawn, before: Drawn | null): Fraction {
  const { piece, row, period, part, closes } = line;
  const cut = tierCut(piece.making.view, period);
  const isWhole = part.from === period.cut.from;
  const fees = closes ? feesIn(line, now, part) : ZERO;
  const usage = usagePrice(line, now);
  const added = (amount: Fraction): Fraction => clamped(piece, amount, cut, closes).minus(amount);
  const paid = isWhole ? ZERO : feesBefore(line, now.group.sep);
  const own = fees.plus(feesWithin(piece, row, period.whole));
  const end = usage.plus(fees).plus(added(usage.plus(own).plus(paid)));
  const none = isByUse(piece.segment) && (before?.group.dims.length ?? 0) === 0;
  if (isWhole || none) return end;
  const zero: Drawn = before ?? { ...now, quantity: ZERO, before: ZERO, within: ZERO };
  const start = usagePrice({ ...line, row }, zero);
  // Where a price with such periods only begins, no bound takes its own fees back.
  return end.minus(start).minus(added(start.plus(isBegun(line) ? paid : own)));
}

/** What the parts before have charged as fees in the price period. */
function feesBefore({ piece, row, period, closes }: UsageLine, sep: string): Fraction {
  const { view } = piece.making;
  const lines = piece.before.flatMap((segment, index): readonly UsageLine[] => {
    const part = common(segment, period.cut);
    const own: Piece = { ...piece, segment, before: piece.before.slice(0, index) };
    const same = priceRows(view, segment).find(one => one.index === row.index);
    const isPriced = meterOf(segment) !== null || segment.charge.source?.kind === "spend";
    if (part === null || same === undefined || !isPriced) return [];
    return [{ piece: own, row: same, period, part, closes }];
  });
  return lines.reduce((all, line) => {
    const { from, to } = view.calendar.holding(line.row.price.period, line.part.from);
    if (from !== period.whole.from || to !== period.whole.to) return all;
    const drawn = amountsAt(line.piece, line.row, period, line.part.to).find(
      ({ group }) => group.sep === sep,
    );
    const fees = closes && drawn !== undefined ? feesIn(line, drawn, line.part) : ZERO;
    return all.plus(fees).plus(feesWithin(line.piece, line.row, period.whole));
  }, ZERO);
}

/** Whether the price before has such periods, too. */
function isBegun({ piece: { making, before }, period, part }: UsageLine): boolean {
  const last = before.at(-1);
  if (last === undefined || last.to !== part.from) return false;
  return priceRows(making.view, last).some(({ price }) => {
    const { from, to } = making.view.calendar.holding(price.period, part.from - 1n);
    return from === period.whole.from && to === period.whole.to;
  });
}

/** "Others are weighted by days." */
function weighted(line: UsageLine, now: Drawn): Fraction {
  const { piece, period, part } = line;
  const { view } = piece.making;
  const cut = tierCut(view, period);
  const weight = weightOf(view, "day", part, period.cut);
  // Bounds look at the price of the whole period, with its fees; a part has its part of what they add or take.
  const fees = feesIn(line, now, period.cut);
  const bounded = withFees(line, usagePrice(line, now).plus(fees), cut).minus(fees);
  return bounded.times(weight).plus(feesIn(line, now, part));
}

/** Within its bounds, which look at all fees of the price period, also at those of shorter periods and of other parts. */
function withFees({ piece, row, period, closes }: UsageLine, amount: Fraction, cut: Fraction): Fraction {
  const all: Piece = { ...piece, segment: { ...piece.segment, ...period.cut }, before: [] };
  const others = feesWithin(all, row, period.whole);
  return clamped(piece, amount.plus(others), cut, closes).minus(others);
}

function usagePrice(
  { piece, row, period, closes }: UsageLine,
  { quantity, before, within }: Drawn,
): Fraction {
  const by = pickFor(piece, row, period.whole);
  return priceOf(row.price, { quantity: quantity.minus(before), covered: within, by, closes });
}

/** Recurring fees in the rows of a schedule, or beside it, by the part's share of the period. */
function feesIn({ piece, row, period }: UsageLine, now: Drawn, part: Span): Fraction {
  const by = pickFor(piece, row, period.whole);
  const asked: Asked = { quantity: now.quantity.minus(now.before), covered: now.within, by, closes: true };
  const fees = row.price.fees
    .filter(fee => isInPrice(piece, row, fee, period.whole))
    .reduce((all, { amount }) => all.plus(amount), rowFees(row.price, asked));
  if (fees.sign() === 0) return ZERO;
  const proration = frameOf(piece.segment.charge, "proration")?.by ?? null;
  if (proration === null) {
    // Where the price before has no such fee, it is due from the day on which it begins.
    const begun = begunOf(piece, row.price.period);
    const day = begun > period.cut.from ? begun : period.cut.from;
    return part.from <= day && day < part.to ? fees : ZERO;
  }
  return fees.times(weightOf(piece.making.view, proration, part, period.whole));
}

function amountsAt(piece: Piece, row: PriceRow, period: PricePeriod, upTo: Moment): readonly Drawn[] {
  const { making, segment } = piece;
  const { view } = making;
  const { source } = segment.charge;
  if (source?.kind === "spend") {
    // What an end gives back of days after it lies in the whole period, as for a minimum.
    const to = upTo === period.cut.to && upTo === view.termEnd ? period.whole.to : upTo;
    const spend = spendIn(making, name => covers(source.of, name), { from: period.cut.from, to });
    const quantity = acceptsNegative(segment.doc) ? spend : positive(spend);
    return [{ group: { sep: "", quantity, dims: [] }, quantity, before: ZERO, within: ZERO }];
  }
  return groupsOf(view, segment, row, period, upTo).flatMap(group => {
    if (group.quantity === null) return [];
    const { before, within } = coveredIn(view, segment, row.index, group.sep, {
      from: period.cut.from,
      to: upTo,
    });
    // What is taken back later is covered no more.
    const most = positive(group.quantity);
    const covered = { before: smaller(before, most), within: smaller(within, most) };
    return [{ group, quantity: group.quantity, ...covered }];
  });
}

/** "The lines whose service period lies in the period." */
function spendIn({ ledger }: Making, isOf: (charge: string) => boolean, { from, to }: Span): Fraction {
  return ledger.lines
    .filter(line => isOf(line.charge) && from <= line.counted && line.counted < to)
    .reduce((all, line) => all.plus(line.amount), ZERO);
}

/** The quantity of the meter that picks the row of `volume by METER`. */
function pickFor({ making, segment }: Piece, row: PriceRow, whole: Span): Fraction | null {
  const { view, closed } = making;
  const meter = row.price.schedule?.by ?? null;
  if (meter === null) return null;
  const end = [whole.to, view.termEnd, closed].reduce((a, b) => (b < a ? b : a));
  const span = { from: whole.from > view.book.start ? whole.from : view.book.start, to: end };
  if (span.from >= span.to) return null;
  const bill = Math.min(view.closing(end), Math.max(view.bill, 1));
  const reading = { view, doc: segment.doc, bill, span, whole };
  return totalOf(combosOf(reading, meter));
}

export function totalOf(
  combos: readonly { readonly value: Fraction | null; readonly dims: Dimensions }[],
): Fraction | null {
  const values = combos.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? null : values.reduce((a, b) => a.plus(b));
}

/** "`price at least`, `price at most`, `price rounded`, applied in this order"; a least price is due at the close. */
export function clamped(piece: Piece, amount: Fraction, cut: Fraction, closes: boolean): Fraction {
  // "P(-q) = -P(q)", with least and most prices.
  if (amount.sign() < 0) return clamped(piece, amount.negated(), cut, closes).negated();
  const { segment, making } = piece;
  const { charge, doc, at } = segment;
  const scope = { doc, parameter: making.view.parameterAt(at) };
  const least = limitOf(charge, "price-at-least");
  const most = limitOf(charge, "price-at-most");
  const rounding = frameOf(charge, "price-rounded");
  let price: Fraction = amount;
  if (least !== null && closes) price = greater(price, amountOf(least, scope).times(cut));
  if (most !== null) price = smaller(price, amountOf(most, scope).times(cut));
  return rounding === null ? price : byClause(price, rounding.rounding, doc);
}

function limitOf({ frame }: ChargeDecl, kind: "price-at-least" | "price-at-most"): Amount | null {
  for (const clause of frame) if (clause.kind === kind && "amount" in clause) return clause.amount;
  return null;
}
