/**
 * What allowances and credits in units cover, slice of time by slice of time. A slice lies within one period of every
 * price and allowance, so that within it only the order of the charges and rows counts.
 */
import type { Allowed, ChargeDecl } from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import { later, type Moment, type Span } from "./calendar.ts";
import { connectedAmong, connectedWith } from "./connected.ts";
import { type Fraction, positive, smaller, sum, ZERO } from "./fractions.ts";
import { type Grant, grantsOf, isInUnits, isUsable } from "./grants.ts";
import { type Lots, type LotsOf, lotsAt, takeFrom } from "./lots.ts";
import { covers, type Segment, segmentsOf, sightOf } from "./segments.ts";
import {
  beginningsOf,
  boundariesOfBills,
  type Need,
  needsOf,
  type Stream,
  slicesOf,
  streamsOf,
} from "./streams.ts";
import type { Doc } from "./versions.ts";

export interface Draw {
  /** The allowance's name, null for a charge's own and for credits. */
  readonly allowance: string | null;
  readonly grant: Grant | null;
  readonly charge: string;
  readonly row: number;
  readonly sep: string;
  readonly slice: Span;
  readonly tiers: "before" | "within";
  readonly amount: Fraction;
}

/** A pot that is drawn: who draws, and how much there is in a period. */
interface Pot extends LotsOf {
  readonly name: string | null;
  readonly charges: readonly string[];
}

/** Draws up to a moment, with the boundaries of their slices. */
interface Drawing {
  readonly draws: readonly Draw[];
  /** By charge, row and separate value. */
  readonly byLine: ReadonlyMap<string, readonly Draw[]>;
  readonly boundaries: ReadonlySet<Moment>;
  /** What credits have paid, each part by the terms of its time; among the draws it is cut to what these terms need. */
  readonly paid: readonly Draw[];
  /** Whether credits take part, which pay a bill as a whole. */
  readonly isByBill: boolean;
}

const memo = new WeakMap<View, Map<string, Drawing>>();

/** All draws from the account's start up to a moment, by the declarations of a version and the values of a moment. */
export function drawsOf(view: View, doc: Doc, at: Moment, until: Moment): readonly Draw[] {
  const done = new Set<string>();
  return [...doc.charges.keys()].flatMap(name => {
    if (done.has(name)) return [];
    const names = connectedWith(view, doc, name);
    for (const one of names) done.add(one);
    const { draws, paid } = drawingOf(view, doc, at, until, names);
    return [...draws.filter(({ grant }) => grant === null), ...paid];
  });
}

function drawingOf(view: View, doc: Doc, at: Moment, until: Moment, names: readonly string[]): Drawing {
  const known = memo.get(view) ?? new Map<string, Drawing>();
  memo.set(view, known);
  const key = `${doc.version} ${view.calendar.dayOf(at)} ${until} ${names.join(" ")}`;
  const found = known.get(key) ?? simulate(view, doc, at, until, names);
  known.set(key, found);
  return found;
}

/**
 * The draws of which those up to a moment are a part. Credits pay what a bill prices in the order that they name, so
 * that all of the bill is looked at; of allowances the bill's draws begin as those up to a boundary of its slices do.
 */
function drawingThrough(view: View, { doc, at, charge }: Segment, until: Moment): Drawing {
  const names = connectedWith(view, doc, charge.name.text);
  const ofBill = drawingOf(view, doc, at, endOfBill(view, until), names);
  return ofBill.isByBill || ofBill.boundaries.has(until) ? ofBill : drawingOf(view, doc, at, until, names);
}

/** What is covered of a line in a span, before tiers and within them. */
export function coveredIn(
  view: View,
  segment: Segment,
  row: number,
  sep: string,
  span: Span,
): { readonly before: Fraction; readonly within: Fraction } {
  const name = segment.charge.name.text;
  if (span.from >= span.to || !isCovered(view, segment.doc, name)) return { before: ZERO, within: ZERO };
  const { byLine } = drawingThrough(view, segment, span.to);
  const own = (byLine.get(lineKey(name, row, sep)) ?? []).filter(
    ({ slice }) => span.from <= slice.from && slice.to <= span.to,
  );
  const of = (tiers: Draw["tiers"]): Fraction =>
    sum(own.filter(draw => draw.tiers === tiers).map(one => one.amount));
  return { before: of("before"), within: of("within") };
}

function lineKey(charge: string, row: number, sep: string): string {
  return `${charge} ${row} ${sep}`;
}

function endOfBill({ book }: View, until: Moment): Moment {
  return book.periods.find(({ from, to }) => from < until && until <= to)?.to ?? until;
}

function ownAllowed(charge: ChargeDecl | null): Allowed | null {
  return charge?.frame.find(one => one.kind === "includes")?.allowed ?? null;
}

function isCovered(view: View, doc: Doc, name: string): boolean {
  const charge = doc.charges.get(name);
  if (charge === undefined) return false;
  if (ownAllowed(charge) !== null) return true;
  if ([...doc.allowances.values()].some(({ charges }) => charges.some(({ text }) => text === name)))
    return true;
  return view.docs.some(({ credits }) => [...credits.values()].some(credit => isInUnits(credit, doc)));
}

function simulate(view: View, doc: Doc, at: Moment, until: Moment, names: readonly string[]): Drawing {
  const isHere = (name: string): boolean => names.includes(name);
  const pots: Pot[] = [];
  const charges = [...doc.charges.values()].filter(({ name }) => isHere(name.text));
  for (const charge of charges) {
    const allowed = charge.source?.kind === "named" ? ownAllowed(charge) : null;
    const declaredIn = (one: Doc): Allowed | null => ownAllowed(one.charges.get(charge.name.text) ?? null);
    const own = { name: null, charges: [charge.name.text], lots: new Map(), declaredIn };
    if (allowed !== null) pots.push({ ...own, allowed });
  }
  for (const { name, charges: drawing, allowed } of doc.allowances.values())
    if (drawing.some(({ text }) => isHere(text)))
      pots.push({
        name: name.text,
        charges: drawing.map(({ text }) => text),
        allowed,
        lots: new Map(),
        declaredIn: one => one.allowances.get(name.text)?.allowed ?? null,
      });
  const streams = new Map(
    charges.map(charge => [charge.name.text, streamsOf(view, doc, at, charge.name.text)]),
  );
  // "Usable on the bill of each period it is in force in": also for what is priced before the day of the grant.
  const grants = grantsOf(view, endOfBill(view, until), true).filter(({ credit }) =>
    names.some(name => covers(credit.pays, name)),
  );
  // Credits are drawn bill by bill; allowances by periods alone, whatever is billed between.
  const all = [...streams.values()].flat();
  const terms = grants.length === 0 ? null : termsSince(view, all, names, at);
  const others =
    grants.length === 0
      ? beginningsOf(view, names)
      : [...boundariesOfBills(view, until, names), ...(terms === null ? [] : [terms.since, terms.change])];
  const slices = slicesOf(view, pots, all, others, until);
  const asked: Simulated = { view, doc, at, streams, slices };
  const { draws, wanting } = drawPots(asked, pots, null);
  const left = new Map(grants.map(grant => [grant.id, grant.amount]));
  // What was paid by terms that have ended stays as it was.
  const paid = terms === null ? [] : paidBefore(view, doc, terms.change, names);
  for (const { grant, amount } of paid)
    if (grant !== null) left.set(grant.id, (left.get(grant.id) ?? ZERO).minus(amount));
  const earlier = terms === null ? [] : standing(paid, terms, wanting);
  const isOpen = ({ slice }: Wanting): boolean => terms === null || slice.from >= terms.change;
  const own: Draw[] = [];
  if (grants.length > 0)
    for (const { period, own: wanted } of wantingByBill(asked, pots, wanting))
      for (const grant of grants)
        if (isUsable(grant, period)) own.push(...drawGrant(doc, grant, left, wanted.filter(isOpen)));
  const drawn = drawingFrom([...draws, ...own, ...earlier], slices);
  return { ...drawn, paid: [...paid, ...own], isByBill: grants.length > 0 };
}

interface Simulated {
  readonly view: View;
  readonly doc: Doc;
  readonly at: Moment;
  readonly streams: ReadonlyMap<string, readonly Stream[]>;
  readonly slices: readonly Span[];
}

/** What allowances cover, and what they leave, by what a bill knew; null: the one that is made. */
function drawPots(
  { view, doc, at, streams, slices }: Simulated,
  pots: readonly Pot[],
  knows: number | null,
): { readonly draws: Draw[]; readonly wanting: readonly Wanting[] } {
  const own = pots.map(pot => ({ ...pot, lots: new Map<string, Lots>() }));
  const draws: Draw[] = [];
  const wanting = slices.map((slice): Wanting => {
    const needs = new Map<string, Fraction>();
    const need = (name: string): readonly Need[] =>
      needsOf(view, streams.get(name) ?? [], slice, { needs, knows });
    for (const pot of own) draws.push(...drawPot(view, doc, at, pot, slice, need, needs));
    return { slice, need, needs };
  });
  return { draws, wanting };
}

/** Bill by bill what credits can pay: what lies in its period, and what it is the first to know of earlier ones. */
function wantingByBill(
  asked: Simulated,
  pots: readonly Pot[],
  wanting: readonly Wanting[],
): readonly { readonly period: Span; readonly own: readonly Wanting[] }[] {
  const { periods, standing } = asked.view.book;
  // A level that is known late lies where no bill has looked yet.
  const isLate = standing.some(({ fact, bill }) => fact.time < (periods[bill - 1]?.from ?? fact.time));
  if (!isLate)
    return periods.map(period => ({
      period,
      own: wanting.filter(({ slice }) => period.from <= slice.from && slice.from < period.to),
    }));
  let before: readonly Wanting[] = [];
  return periods.slice(0, Math.max(asked.view.bill, 1)).map((period, index) => {
    const known = drawPots(asked, pots, index + 1).wanting.map(one => filled(asked, one));
    const earlier = before;
    before = known.map(({ needs, ...one }) => ({ ...one, needs: new Map(needs) }));
    const own = known.flatMap(({ slice, need, needs }, place) => {
      if (slice.from >= period.to) return [];
      if (slice.from >= period.from) return [{ slice, need, needs }];
      const old = earlier[place]?.needs;
      const added = [...needs].map(
        ([key, quantity]) => [key, positive(quantity.minus(old?.get(key) ?? ZERO))] as const,
      );
      return [{ slice, need, needs: new Map(added) }];
    });
    return { period, own };
  });
}

/** With what all charges need, also those that no allowance has asked. */
function filled({ streams }: Simulated, one: Wanting): Wanting {
  for (const name of streams.keys()) one.need(name);
  return one;
}

function drawingFrom(draws: readonly Draw[], slices: readonly Span[]): Omit<Drawing, "isByBill" | "paid"> {
  const byLine = new Map<string, Draw[]>();
  for (const draw of draws) {
    const key = lineKey(draw.charge, draw.row, draw.sep);
    const own = byLine.get(key) ?? [];
    own.push(draw);
    byLine.set(key, own);
  }
  return { draws, byLine, boundaries: new Set(slices.map(({ to }) => to)) };
}

/** A slice with what its lines still have to price. */
interface Wanting {
  readonly slice: Span;
  readonly need: NeedOf;
  readonly needs: Map<string, Fraction>;
}

/** When the terms of a moment begin, and from where on they look at quantities: the beginning of price periods. */
interface TermsSince {
  readonly change: Moment;
  readonly since: Moment;
}

/** Null: they always held. */
function termsSince(
  view: View,
  streams: readonly Stream[],
  names: readonly string[],
  at: Moment,
): TermsSince | null {
  const { book, calendar, docs } = view;
  const starts = [
    ...docs.map(doc => calendar.startOf(doc.from)),
    ...names.flatMap(name => segmentsOf(view, name, sightOf(view)).map(({ from }) => from)),
  ].filter(from => book.start < from && from <= at);
  if (starts.length === 0) return null;
  const change = starts.reduce(later);
  const since = streams.reduce((least, { row }) => {
    const { from } = calendar.holding(row.price.period, change);
    return from < least ? from : least;
  }, change);
  return { change, since: later(since, book.start) };
}

/** What had been paid when terms began, by those before. */
function paidBefore(view: View, doc: Doc, change: Moment, names: readonly string[]): readonly Draw[] {
  const before = view.docAt(change - 1n);
  const own = before.version === doc.version ? names : connectedAmong(view, before, names);
  const { paid } = drawingOf(view, before, change - 1n, endOfBill(view, change), own);
  return paid.filter(({ slice }) => slice.to <= change);
}

/** What was paid in open price periods stands in the lines of the terms that go on with them, as far as they have room. */
function standing(
  paid: readonly Draw[],
  { since, change }: TermsSince,
  wanting: readonly Wanting[],
): readonly Draw[] {
  const open = wanting.filter(({ slice }) => since <= slice.from && slice.from < change);
  const place = (
    draw: Draw,
    wanted: Fraction,
    isOf: (one: Wanting, need: Need) => boolean,
  ): readonly Draw[] => {
    let rest = wanted;
    return open.flatMap(one =>
      one.need(draw.charge).flatMap((need): readonly Draw[] => {
        if (!isOf(one, need)) return [];
        const amount = smaller(rest, one.needs.get(need.key) ?? ZERO);
        if (amount.sign() === 0) return [];
        one.needs.set(need.key, (one.needs.get(need.key) ?? ZERO).minus(amount));
        rest = rest.minus(amount);
        return [{ ...draw, row: need.stream.row.index, sep: need.sep, slice: one.slice, amount }];
      }),
    );
  };
  const own = paid.map(draw => {
    if (draw.slice.from < since) return [draw];
    return place(
      draw,
      draw.amount,
      ({ slice }, { stream, sep }) =>
        slice.from <= draw.slice.from &&
        draw.slice.from < slice.to &&
        stream.row.index === draw.row &&
        sep === draw.sep,
    );
  });
  const others = paid.map((draw, index) => {
    const kept = sum((own[index] ?? []).map(({ amount }) => amount));
    return draw.slice.from < since ? [] : place(draw, draw.amount.minus(kept), () => true);
  });
  return [...own, ...others].flat();
}

type NeedOf = (name: string) => readonly Need[];

function drawPot(
  view: View,
  doc: Doc,
  at: Moment,
  pot: Pot,
  slice: Span,
  need: NeedOf,
  needs: Map<string, Fraction>,
): readonly Draw[] {
  return pot.charges.flatMap(name =>
    need(name).map(({ key, stream, sep }) => {
      const isSeparate = pot.name === null && stream.segment.charge.source?.kind === "named" && sep !== "";
      const lots = lotsAt(view, doc, at, pot, isSeparate ? sep : "", slice.from);
      const amount = takeFrom(lots, needs.get(key) ?? ZERO);
      needs.set(key, (needs.get(key) ?? ZERO).minus(amount));
      const { row } = stream;
      const tiers = pot.allowed.tiers ?? "before";
      return { allowance: pot.name, grant: null, charge: name, row: row.index, sep, slice, tiers, amount };
    }),
  );
}

/** "`pays CHARGES`, in the order named", of what a bill prices. */
function drawGrant(
  doc: Doc,
  grant: Grant,
  left: Map<string, Fraction>,
  wanting: readonly Wanting[],
): readonly Draw[] {
  const { pays, frame } = grant.credit;
  const names = pays.kind === "charges" ? pays.names.map(({ text }) => text) : [...doc.charges.keys()];
  const tiers = frame.some(({ kind }) => kind === "within-tiers") ? "within" : "before";
  return names
    .filter(name => covers(pays, name))
    .flatMap(name =>
      wanting.flatMap(({ slice, need, needs }) =>
        need(name).map(({ key, stream, sep }) => {
          const amount = smaller(left.get(grant.id) ?? ZERO, needs.get(key) ?? ZERO);
          left.set(grant.id, (left.get(grant.id) ?? ZERO).minus(amount));
          needs.set(key, (needs.get(key) ?? ZERO).minus(amount));
          return { allowance: null, grant, charge: name, row: stream.row.index, sep, slice, tiers, amount };
        }),
      ),
    );
}
