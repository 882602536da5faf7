/** The lines that draw on allowances, slice of time by slice of time, with what each has to price in a slice. */
import type { Allowed, ChargeDecl } from "../../compiler/syntax/tree.ts";
import { NEVER, type View } from "./book.ts";
import { common, type Moment, type Span } from "./calendar.ts";
import { type Fraction, positive, ZERO } from "./fractions.ts";
import {
  type Group,
  groupsOf,
  meterOf,
  netGroupsOf,
  type PricePeriod,
  periodAt,
  periodsIn,
  priceRows,
} from "./groups.ts";
import type { LotsOf } from "./lots.ts";
import { goesOn, isCumulative } from "./meters.ts";
import type { PriceRow } from "./prices.ts";
import { pricingIn, type Segment, segmentsOf, sightOf } from "./segments.ts";
import type { Doc } from "./versions.ts";

/** A row of a charge by the declarations of a version and the values of a moment. */
export interface Stream {
  readonly segment: Segment;
  readonly row: PriceRow;
}

export function streamsOf(view: View, doc: Doc, at: Moment, name: string): readonly Stream[] {
  const charge = doc.charges.get(name);
  if (charge === undefined) return [];
  const segment = segmentAt(view, doc, charge, at);
  if (meterOf(segment) === null) return [];
  return priceRows(view, segment).map(row => ({ segment, row }));
}

function segmentAt(view: View, doc: Doc, charge: ChargeDecl, at: Moment): Segment {
  return { charge, doc, at, pricing: pricingIn(view, charge, at), from: view.book.start, to: view.termEnd };
}

export interface Need {
  readonly key: string;
  readonly stream: Stream;
  readonly sep: string;
  /** What the slice adds, perhaps below zero. */
  readonly quantity: Fraction;
}

/** What each line of a charge still has to price in a slice. */
export function needsOf(
  view: View,
  streams: readonly Stream[],
  slice: Span,
  { needs, knows }: { readonly needs: Map<string, Fraction>; readonly knows: number | null },
): readonly Need[] {
  const found = netNeeds(view, streams, slice, knows);
  for (const { key, quantity } of found) if (!needs.has(key)) needs.set(key, positive(quantity));
  return found;
}

/** The lines of a charge in a slice, whatever covers them. */
export function netNeeds(
  view: View,
  streams: readonly Stream[],
  slice: Span,
  knows: number | null,
): readonly Need[] {
  return streams.flatMap(stream => {
    const name = stream.segment.charge.name.text;
    const period = periodOf(view, stream, slice.from);
    return sliceQuantities(view, stream, { period, slice, knows }).map(({ sep, quantity }) => {
      const key = `${name}\u0000${stream.row.index}\u0000${sep}`;
      return { key, stream, sep, quantity: quantity ?? ZERO };
    });
  });
}

/** A charge that a version adds or removes cuts its periods, as the account's start and end do. */
export function periodOf(view: View, { segment, row }: Stream, at: Moment): PricePeriod {
  const period = periodAt(view, row, at);
  const there = runOf(view, segment.charge.name.text, segment.at);
  return { whole: period.whole, cut: (there && common(period.cut, there)) ?? period.cut };
}

/** How long a charge is there without a break around a moment, as far as a bill sees. */
function runOf(view: View, name: string, at: Moment): Span | null {
  const sight = sightOf(view);
  const segments = segmentsOf(view, name, sight);
  const index = segments.findIndex(({ from, to }) => from <= at && at < to);
  if (index < 0) return null;
  let [first, last] = [index, index];
  while (segments[first - 1]?.to === segments[first]?.from) first -= 1;
  while (segments[last + 1]?.from === segments[last]?.to) last += 1;
  const [from, to] = [segments[first]?.from ?? at, segments[last]?.to ?? sight.to];
  return { from, to: to < sight.to ? to : view.calendar.startOf(NEVER) };
}

function sliceQuantities(
  view: View,
  { segment, row }: Stream,
  at: { readonly period: PricePeriod; readonly slice: Span; readonly knows: number | null },
): readonly Group[] {
  const { period, slice, knows } = at;
  const meter = meterOf(segment) ?? "";
  if (!isCumulative(segment.doc, meter)) {
    // A quantity that does not add up is there when its period is over.
    return slice.to === period.cut.to ? groupsOf(view, segment, row, period, slice.to, knows) : [];
  }
  const before = new Map(
    netGroupsOf(view, segment, row, period, slice.from, knows).map(({ sep, quantity }) => [
      sep,
      quantity ?? ZERO,
    ]),
  );
  return netGroupsOf(view, segment, row, period, slice.to, knows).map(group => ({
    ...group,
    quantity: (group.quantity ?? ZERO).minus(before.get(group.sep) ?? ZERO),
  }));
}

/** Boundaries of all periods that matter; between two of them without an event nothing is drawn. */
export function slicesOf(
  view: View,
  pots: readonly LotsOf[],
  streams: readonly Stream[],
  others: readonly Moment[],
  until: Moment,
): readonly Span[] {
  const { book, calendar } = view;
  const moments = new Set<Moment>([book.start, until, ...others]);
  const busy = [
    ...view.events(view.bill).map(({ counts }) => counts),
    ...book.usage.map(({ period }) => period.from),
  ];
  const isSteady = streams.some(({ segment }) => goesOn(segment.doc, meterOf(segment) ?? ""));
  for (const stream of streams)
    for (const { whole } of periodsIn(view, stream.row, { from: book.start, to: until })) {
      const { cut } = periodOf(view, stream, whole.from < book.start ? book.start : whole.from);
      moments.add(cut.from).add(cut.to);
    }
  for (const { allowed } of pots) {
    for (const at of busy) {
      const { from, to } = calendar.holding(allowed.period, at);
      moments.add(from).add(to);
    }
    for (const { from, to } of periodsOf(view, allowed, until, isSteady)) moments.add(from).add(to);
  }
  const ordered = [...moments].filter(at => book.start <= at && at <= until).sort((a, b) => (a < b ? -1 : 1));
  return ordered.slice(1).map((to, index) => ({ from: ordered[index] ?? book.start, to }));
}

/** Where nothing is used without an event, hours and days without one do not matter. */
function periodsOf(
  view: View,
  { period, carryOver }: Allowed,
  until: Moment,
  isSteady: boolean,
): readonly Span[] {
  if ((period.every === "hour" || period.every === "day") && carryOver === null && !isSteady) return [];
  const found: Span[] = [];
  let at = view.book.start;
  while (at < until) {
    const span = view.calendar.holding(period, at);
    found.push(span);
    at = span.to;
  }
  return found;
}

export function boundariesOfBills(view: View, until: Moment, names: readonly string[]): readonly Moment[] {
  const { book, calendar, docs } = view;
  return [
    ...book.periods.filter(({ from }) => from < until).flatMap(({ from, to }) => [from, to]),
    ...docs.map(doc => calendar.startOf(doc.from)),
    ...names.flatMap(name => segmentsOf(view, name, sightOf(view)).flatMap(({ from, to }) => [from, to])),
  ];
}

/** Where a charge begins that was not there before. */
export function beginningsOf(view: View, names: readonly string[]): readonly Moment[] {
  return names.flatMap(name => {
    const segments = segmentsOf(view, name, sightOf(view));
    return segments.flatMap(({ from }, index) => (segments[index - 1]?.to === from ? [] : [from]));
  });
}
