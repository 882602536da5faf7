/** `for each EVENT`: every single event is priced, then summed. */
import type { ChargeDecl, EachSource } from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import { common, type Moment, type Span } from "./calendar.ts";
import { clamped, type Piece } from "./charges.ts";
import { dimensionOf, evaluate, eventScope, holds } from "./expressions.ts";
import { cannot, type Fraction, ONE, smaller, ZERO } from "./fractions.ts";
import { priceRows } from "./groups.ts";
import type { Standing } from "./intake.ts";
import type { Target } from "./ledger.ts";
import { byTimeThenId } from "./levels.ts";
import { type LotsOf, leftIn, lotsAt, takeFrom } from "./lots.ts";
import { combosOf, type Dimensions } from "./meters.ts";
import { type PriceRow, priceOf } from "./prices.ts";
import type { Segment } from "./segments.ts";
import { type Dimension, moneyDimension, product, sameDimension } from "./units.ts";
import type { Doc } from "./versions.ts";

export function eventTargets(piece: Piece): readonly Target[] {
  const { making, segment } = piece;
  const { view, closed } = making;
  const { book } = view;
  const rows = priceRows(view, segment);
  return book.periods.flatMap((period, index) => {
    if (period.from >= closed || period.to <= making.frozen) return [];
    const span = common(period, segment);
    if (span === null) return [];
    const events = eventsIn(piece, period, Math.min(index + 1, view.bill), view);
    return rows.flatMap(row => lineOf(piece, row, rows, period, span, events));
  });
}

interface Priced {
  readonly standing: Standing;
  readonly quantity: Fraction;
  /** What allowances cover of it; of an event that is covered whole nothing is due. */
  readonly covered: Fraction;
  readonly isFree: boolean;
}

function lineOf(
  piece: Piece,
  row: PriceRow,
  rows: readonly PriceRow[],
  period: Span,
  span: Span,
  events: readonly Priced[],
): readonly Target[] {
  const { making, segment } = piece;
  const { view } = making;
  const { doc, charge } = segment;
  const own = events.filter(
    ({ standing }) =>
      span.from <= standing.counts &&
      standing.counts < span.to &&
      row.fits(name => dimensionOf(view, doc, standing.fact, name)),
  );
  if (own.length === 0 && rows.length > 0) return [];
  const isWithin = charge.frame.some(one => one.kind === "includes" && one.allowed.tiers === "within");
  const by = pick(piece, row, period);
  const amount = own.reduce((all, { quantity, covered, isFree }) => {
    if (isFree) return all;
    // "P(-q) = -P(q)", with least and most prices.
    const size = quantity.absolute();
    const asked = isWithin ? { quantity: size, covered } : { quantity: size.minus(covered), covered: ZERO };
    const price = clamped(piece, priceOf(row.price, { ...asked, by, closes: true }), ONE, true);
    return all.plus(quantity.sign() < 0 ? price.negated() : price);
  }, ZERO);
  const key = [charge.name.text, segment.from, "each", row.index, period.from].map(String).join("|");
  const names = dimensionNames(charge, doc);
  const dims: Dimensions[] = own.map(
    ({ standing }) => new Map(names.map(name => [name, dimensionOf(view, doc, standing.fact, name)])),
  );
  return [{ charge: charge.name.text, key, ...span, amount, dims, isQuantity: true }];
}

function dimensionNames({ source }: ChargeDecl, doc: Doc): readonly string[] {
  if (source?.kind !== "for-each") return [];
  const fields = doc.events.get(source.event.text)?.fields.map(({ name }) => name.text) ?? [];
  const bands = [...doc.bands.values()].flatMap(({ name, of }) =>
    of.kind === "time-band" || of.event.text === source.event.text ? [name.text] : [],
  );
  return [...fields, ...bands, "account"];
}

function pick({ making, segment }: Piece, { price }: PriceRow, period: Span): Fraction | null {
  const meter = price.schedule?.by ?? null;
  if (meter === null) return null;
  const { view } = making;
  const whole = view.calendar.holding(price.period, period.from);
  const bill = Math.min(view.closing(period.to), view.bill);
  const combos = combosOf({ view, doc: segment.doc, bill, span: period, whole }, meter);
  return combos.reduce<Fraction | null>(
    (all, { value }) => (value === null ? all : (all ?? ZERO).plus(value)),
    null,
  );
}

/** The events of a billing period, with what allowances leave of each: "drawn by event time, then id". */
function eventsIn(
  { segment, before, since }: Piece,
  period: Span,
  bill: number,
  view: View,
): readonly Priced[] {
  const { charge, doc } = segment;
  const all = view
    .events(bill)
    .flatMap(standing => {
      const { fact, opens, counts } = standing;
      // What came before there was such a charge is none of its matter.
      if (opens || counts < since) return [];
      const { source: own } = sourceIn(segment);
      const then = sourceAt([...before, segment], counts) ?? { source: own, doc };
      if (fact.event !== own.event.text || fact.event !== then.source.event.text) return [];
      const { where } = then.source;
      if (where !== null && !holds(where, eventScope(view, then.doc, fact))) return [];
      const quantity = own.of === null ? ONE : evaluate(own.of, eventScope(view, doc, fact));
      return quantity === null ? [] : [{ standing, quantity }];
    })
    .sort((a, b) => byCount(a.standing, b.standing));
  const pots = potsOf(charge, doc);
  const priced = all.map(({ standing, quantity }) => {
    const covered = draw(view, segment, pots, standing.counts, quantity);
    return { standing, quantity, covered: covered ?? ZERO, isFree: covered?.equals(quantity) === true };
  });
  return priced.filter(({ standing }) => period.from <= standing.counts && standing.counts < period.to);
}

function sourceIn({ charge }: Segment): { readonly source: EachSource } {
  const { source } = charge;
  return source?.kind === "for-each" ? { source } : cannot("no source of single events");
}

/** What the charge said of single events when they counted, null where it was for none. */
function sourceAt(
  segments: readonly Segment[],
  at: Moment,
): { readonly source: EachSource; readonly doc: Doc } | null {
  const then = segments.find(({ from, to }) => from <= at && at < to);
  const source = then?.charge.source ?? null;
  return then === undefined || source?.kind !== "for-each" ? null : { source, doc: then.doc };
}

/** What is billed late comes first in the period in which it counts. */
function byCount(a: Standing, b: Standing): number {
  if (a.counts !== b.counts) return a.counts < b.counts ? -1 : 1;
  return byTimeThenId(a.fact, b.fact);
}

interface EventPot extends LotsOf {
  /** Of events, else of X. */
  readonly counts: boolean;
}

function potsOf(charge: ChargeDecl, doc: Doc): readonly EventPot[] {
  return statedPots(charge, doc).map(pot => ({
    ...pot,
    declaredIn: one => {
      const own = one.charges.get(charge.name.text);
      const same = own === undefined ? [] : statedPots(own, one);
      return same.find(({ counts }) => counts === pot.counts)?.allowed ?? null;
    },
  }));
}

function statedPots(charge: ChargeDecl, doc: Doc): readonly Omit<EventPot, "declaredIn">[] {
  const { source } = charge;
  if (source?.kind !== "for-each") return [];
  const dimension = source.of === null ? null : dimensionOfExpression(source.of, source.event.text, doc);
  return charge.frame.flatMap(clause => {
    if (clause.kind !== "includes") return [];
    const { worth } = clause.allowed;
    let own: Dimension = {};
    if (worth.kind === "money") own = moneyDimension(doc.currency);
    else if (worth.kind === "quantity") own = worth.unit === null ? {} : doc.units(worth.unit.text).dimension;
    else {
      const value = doc.parameters.get(worth.name.text)?.value;
      if (value?.kind === "money") own = moneyDimension(doc.currency);
      else if (value?.kind === "quantity" && value.unit !== null) own = doc.units(value.unit.text).dimension;
    }
    const counts = dimension === null || !sameDimension(own, dimension);
    return [{ allowed: clause.allowed, counts, lots: new Map() }];
  });
}

/** The dimension of X: that of the first field with a measure, times those it is multiplied with. */
function dimensionOfExpression(node: unknown, event: string, doc: Doc): Dimension {
  if (typeof node !== "object" || node === null || !("kind" in node)) return {};
  const inner = node as Readonly<Record<string, unknown>>;
  if (inner.kind === "counted") return dimensionOfExpression(inner.of, event, doc);
  if (inner.kind === "add" || inner.kind === "subtract") return dimensionOfExpression(inner.left, event, doc);
  if (inner.kind === "multiply")
    return product(
      dimensionOfExpression(inner.left, event, doc),
      dimensionOfExpression(inner.right, event, doc),
      1,
    );
  if (inner.kind !== "ref") return {};
  const ref = inner as unknown as {
    readonly name: { text: string };
    readonly field: { text: string } | null;
  };
  const field = doc.events
    .get(event)
    ?.fields.find(({ name }) => name.text === (ref.field?.text ?? ref.name.text));
  if (field?.measure?.kind === "in-currency") return moneyDimension(doc.currency);
  return field?.measure?.kind === "in-unit" ? doc.units(field.measure.unit.text).dimension : {};
}

/**
 * What is covered of an event, null where the allowances have ended: "the first to end ends both. An event covered in
 * part is priced for the rest, one covered whole costs nothing."
 */
function draw(
  view: View,
  { doc, at }: Segment,
  pots: readonly EventPot[],
  counts: Moment,
  quantity: Fraction,
): Fraction | null {
  if (pots.length === 0 || quantity.sign() < 0) return null;
  const there = pots.map(pot => ({ ...pot, own: lotsAt(view, doc, at, pot, "", counts) }));
  if (there.some(({ counts: isNumber, own }) => isOver(leftIn(own), isNumber))) return null;
  const limits = there.filter(pot => !pot.counts).map(({ own }) => leftIn(own));
  const covered = limits.reduce(smaller, quantity);
  for (const pot of there) takeFrom(pot.own, pot.counts ? ONE : covered);
  return covered;
}

function isOver(left: Fraction, isNumber: boolean): boolean {
  return isNumber ? left.below(ONE) : left.sign() <= 0;
}
