/** The quantity that one line prices: of a row of the price, and of a value of `separately by`. */
import type { View } from "./book.ts";
import { common, daysIn, type Moment, type Span } from "./calendar.ts";
import { cannot, Fraction, ONE, positive, ZERO } from "./fractions.ts";
import { combosOf, type Dimensions, isCumulative } from "./meters.ts";
import { hasDimensions, type PriceRow, rowsOn } from "./prices.ts";
import { type Segment, scopeOf } from "./segments.ts";
import { keyOfDatum } from "./values.ts";
import type { Doc } from "./versions.ts";

export interface Group {
  readonly sep: string;
  /** Null: the meter has no value. */
  readonly quantity: Fraction | null;
  readonly dims: readonly Dimensions[];
}

/** A price period, whole and as the term cuts it. */
export interface PricePeriod {
  readonly whole: Span;
  readonly cut: Span;
}

export function meterOf({ charge, doc }: Segment): string | null {
  const { source } = charge;
  return source?.kind === "named" && doc.meters.has(source.name.text) ? source.name.text : null;
}

/** Whether a line is due only for what is used: rows by dimension, values of `separately by`. */
export function isByUse({ charge, pricing }: Segment): boolean {
  return hasDimensions(pricing) || (charge.source?.kind === "named" && charge.source.separatelyBy !== null);
}

const resolved = new WeakMap<Segment, Map<string, readonly PriceRow[]>>();

export function priceRows(view: View, segment: Segment, cut: Fraction = ONE): readonly PriceRow[] {
  const known = resolved.get(segment) ?? new Map<string, readonly PriceRow[]>();
  resolved.set(segment, known);
  const found = known.get(cut.toString()) ?? resolve(view, segment, cut);
  known.set(cut.toString(), found);
  return found;
}

function resolve(view: View, segment: Segment, cut: Fraction): readonly PriceRow[] {
  return rowsOn(segment.pricing, scopeOf(view, segment, cut));
}

export function periodAt(view: View, row: PriceRow, at: Moment): PricePeriod {
  return cutPeriod(view, view.calendar.holding(row.price.period, at));
}

export function cutPeriod(view: View, whole: Span): PricePeriod {
  const term = { from: view.book.start, to: view.termEnd };
  return { whole, cut: common(whole, term) ?? cannot("a period outside the term") };
}

/** All price periods of a row that a span touches, in order. */
export function periodsIn(view: View, row: PriceRow, span: Span): readonly PricePeriod[] {
  const found: PricePeriod[] = [];
  let at = span.from;
  while (at < span.to) {
    const period = periodAt(view, row, at);
    found.push(period);
    at = period.whole.to;
  }
  return found;
}

/** The part of the period that the term leaves, by days: for tiers that are prorated. */
export function tierCut(view: View, { whole, cut }: PricePeriod): Fraction {
  const policy = view.docAt(cut.from).policy.get("partial-periods");
  if (policy?.kind !== "partial-periods" || policy.treatment === "keep tiers whole") return ONE;
  return new Fraction(daysIn(view.calendar, cut), daysIn(view.calendar, whole));
}

const memo = new WeakMap<View, Map<string, readonly Group[]>>();

export function groupsOf(...asked: Parameters<typeof netGroupsOf>): readonly Group[] {
  const [, { doc }] = asked;
  const groups = netGroupsOf(...asked);
  if (acceptsNegative(doc)) return groups;
  return groups.map(one => ({ ...one, quantity: one.quantity === null ? null : positive(one.quantity) }));
}

/**
 * The quantities of a row from the period's start up to a moment, one group for each separate value; as an earlier bill
 * knew them, if one is named; below zero, too, whatever the policy says of the whole period.
 */
export function netGroupsOf(
  view: View,
  segment: Segment,
  row: PriceRow,
  period: PricePeriod,
  upTo: Moment,
  knows: number | null = null,
): readonly Group[] {
  const known = memo.get(view) ?? new Map<string, readonly Group[]>();
  memo.set(view, known);
  const { cut, whole } = period;
  const closing = Math.min(view.closing(cut.to), Math.max(view.bill, 1));
  const bill = Math.min(closing, knows ?? closing);
  const key = [
    bill,
    segment.charge.name.text,
    segment.from,
    segment.at,
    row.index,
    whole.from,
    whole.to,
    cut.from,
    upTo,
  ].join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  const span = { from: cut.from, to: upTo };
  const groups = computeGroups(view, segment, row, { span, whole, bill });
  known.set(key, groups);
  return groups;
}

interface At {
  readonly span: Span;
  readonly whole: Span;
  readonly bill: number;
}

function computeGroups(view: View, segment: Segment, row: PriceRow, at: At): readonly Group[] {
  const meter = meterOf(segment) ?? cannot(`the source of ${segment.charge.name.text}`);
  const { doc, charge } = segment;
  const separately = charge.source?.kind === "named" ? (charge.source.separatelyBy ?? []) : [];
  const groups = new Map<string, { quantity: Fraction | null; dims: Dimensions[] }>();
  const nothing = isCumulative(doc, meter) ? ZERO : null;
  if (separately.length === 0) groups.set("", { quantity: nothing, dims: [] });
  if (at.span.from < at.span.to) {
    for (const { dims, value } of combosOf({ view, doc, ...at }, meter)) {
      if (value === null) continue;
      const sep = separately.map(({ text }) => keyOfDatum(dims.get(text) ?? null)).join("\u0000");
      // A value that appears is priced by all rows, by those too in which it has nothing.
      const group = groups.get(sep) ?? { quantity: nothing, dims: [] };
      groups.set(sep, group);
      if (!row.fits(name => dims.get(name) ?? null)) continue;
      group.quantity = (group.quantity ?? ZERO).plus(value);
      group.dims.push(dims);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sep, { quantity, dims }]) => ({
      sep,
      dims,
      quantity,
    }));
}

export function acceptsNegative({ policy }: Doc): boolean {
  const sentence = policy.get("negative-quantities");
  return sentence?.kind === "negative-quantities" && sentence.treatment === "accepted";
}
