/** What credits in units pay of quantities, bill by bill, after what allowances cover. */
import type { View } from "./book.ts";
import { later, type Moment, type Span } from "./calendar.ts";
import { connectedAmong } from "./connected.ts";
import { type Asked, askedOf, type Draw, drawPots, remembered } from "./drawing.ts";
import { type Fraction, positive, smaller, sum, ZERO } from "./fractions.ts";
import { type Grant, grantsOf, isUsable } from "./grants.ts";
import { priceRows } from "./groups.ts";
import { type PaidSoFar, payIn, unpaidIn } from "./paid-so-far.ts";
import { covers, segmentsOf, sightOf } from "./segments.ts";
import { boundariesOfBills, type Need, periodOf, type Stream, slicesOf } from "./streams.ts";
import type { Doc } from "./versions.ts";
import { type Reaching, type Wanting, wantingIn } from "./wanting.ts";

/** What credits pay, all of a bill together. */
export interface Paying {
  /** Cut to what the terms asked for need. */
  readonly draws: readonly Draw[];
  /** Each part by the terms of its time. */
  readonly paid: readonly Draw[];
}

const memo = new WeakMap<View, Map<string, Paying>>();

export function payingOf(asked: Asked, until: Moment): Paying {
  return remembered(memo, asked, until, () => pay(asked, until));
}

/** "Usable on the bill of each period it is in force in": also for what is priced before the day of the grant. */
function pay(asked: Asked, until: Moment): Paying {
  const { view, doc, at, names, streams } = asked;
  const grants = grantsOf(view, endOfBill(view, until), true).filter(({ credit }) =>
    names.some(name => covers(credit.pays, name)),
  );
  if (grants.length === 0) return { draws: [], paid: [] };
  const terms = termsSince(view, [...streams.values()].flat(), names, at);
  const left = new Map(grants.map(grant => [grant.id, grant.amount]));
  // What was paid by terms that have ended stays as it was.
  const paid = terms === null ? [] : paidBefore(view, doc, terms.change, names);
  for (const { grant, amount } of paid)
    if (grant !== null) left.set(grant.id, (left.get(grant.id) ?? ZERO).minus(amount));
  const wanting = wantingUntil(asked, terms, until, null);
  const soFar: PaidSoFar = new Map();
  const earlier = terms === null ? [] : standing(asked, paid, terms, wanting, soFar);
  const isOpen = ({ slice }: Reaching): boolean => terms === null || slice.from >= terms.change;
  const own: Draw[] = [];
  for (const { period, own: wanted } of wantingByBill(asked, terms, until, wanting))
    for (const grant of grants)
      if (isUsable(grant, period)) own.push(...drawGrant(asked, grant, left, wanted.filter(isOpen), soFar));
  return { draws: [...own, ...earlier], paid: [...paid, ...own] };
}

function wantingUntil(
  asked: Asked,
  terms: TermsSince | null,
  until: Moment,
  knows: number | null,
): readonly Reaching[] {
  const { view, names, pots, streams } = asked;
  const begun = terms === null ? [] : [terms.since, terms.change];
  const others = [...boundariesOfBills(view, until, names), ...begun];
  const slices = slicesOf(view, [], [...streams.values()].flat(), others, until);
  const leftAt = (moment: Moment): readonly Wanting[] =>
    drawPots(asked, moment, knows).flatMap(({ wanting }) => wanting);
  return wantingIn({ view, streams, slices, leftAt: pots.length === 0 ? null : leftAt, knows });
}

export function endOfBill({ book }: View, until: Moment): Moment {
  return book.periods.find(({ from, to }) => from < until && until <= to)?.to ?? until;
}

/** Bill by bill what credits can pay: what lies in its period, and what it is the first to know of earlier ones. */
function wantingByBill(
  asked: Asked,
  terms: TermsSince | null,
  until: Moment,
  wanting: readonly Reaching[],
): readonly { readonly period: Span; readonly own: readonly Reaching[] }[] {
  const { periods, standing } = asked.view.book;
  // A level that is known late lies where no bill has looked yet.
  const isLate = standing.some(({ fact, bill }) => fact.time < (periods[bill - 1]?.from ?? fact.time));
  if (!isLate)
    return periods.map(period => ({
      period,
      own: wanting.filter(({ slice }) => period.from <= slice.from && slice.from < period.to),
    }));
  let before: readonly Reaching[] = [];
  return periods.slice(0, Math.max(asked.view.bill, 1)).map((period, index) => {
    const known = wantingUntil(asked, terms, until, index + 1).map(one => withAll(asked, one));
    const earlier = before;
    before = known.map(({ needs, ...one }) => ({ ...one, needs: new Map(needs) }));
    const own = known.flatMap(({ slice, need, needs, reach }, place) => {
      if (slice.from >= period.to) return [];
      if (slice.from >= period.from) return [{ slice, need, needs, reach }];
      const old = earlier[place]?.needs;
      const added = [...needs].map(
        ([key, quantity]) => [key, positive(quantity.minus(old?.get(key) ?? ZERO))] as const,
      );
      return [{ slice, need, needs: new Map(added), reach }];
    });
    return { period, own };
  });
}

/** With what all charges need, also those that nobody has asked. */
function withAll({ streams }: Asked, one: Reaching): Reaching {
  for (const name of streams.keys()) one.need(name);
  return one;
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
  const { paid } = payingOf(askedOf(view, before, change - 1n, own), endOfBill(view, change));
  return paid.filter(({ slice }) => slice.to <= change);
}

/**
 * What was paid in open price periods stands in the lines of the terms that go on with them, as far as they have room:
 * what price periods that are over were paid, in what there is left when the terms begin.
 */
function standing(
  { view, streams }: Asked,
  paid: readonly Draw[],
  { since, change }: TermsSince,
  wanting: readonly Reaching[],
  soFar: PaidSoFar,
): readonly Draw[] {
  const open = wanting.filter(({ slice }) => since <= slice.from && slice.from < change);
  const rooms = roomsIn([...streams.keys()], open);
  const place = (
    draw: Draw,
    wanted: Fraction,
    isOf: (one: Reaching, need: Need) => boolean,
  ): readonly Draw[] => {
    let rest = wanted;
    return open.flatMap(one =>
      one.need(draw.charge).flatMap((need): readonly Draw[] => {
        if (!isOf(one, need)) return [];
        const room = rooms.get(need.key) ?? ZERO;
        const most = smaller(rest, wantedOf(one, need.key, new Map(), soFar));
        const amount = goesOn(view, draw, need.stream, change) ? most : smaller(most, positive(room));
        if (amount.sign() === 0) return [];
        rooms.set(need.key, room.minus(amount));
        payIn(soFar, need.key, one.reach.get(need.key), amount);
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

/** What each line has to price of the slices together, where some of them take back what others have used. */
function roomsIn(names: readonly string[], open: readonly Wanting[]): Map<string, Fraction> {
  const rooms = new Map<string, Fraction>();
  for (const { need, needs } of open)
    for (const { key, quantity } of names.flatMap(need)) {
      const added = quantity.sign() < 0 ? quantity : (needs.get(key) ?? ZERO);
      rooms.set(key, positive((rooms.get(key) ?? ZERO).plus(added)));
    }
  return rooms;
}

/** Whether the price period for which was paid is the one with which the terms go on. */
function goesOn(view: View, { charge, row, slice }: Draw, stream: Stream, change: Moment): boolean {
  const then = segmentsOf(view, charge, sightOf(view)).find(
    ({ from, to }) => from <= slice.from && slice.from < to,
  );
  const priced = then === undefined ? [] : priceRows(view, then);
  const before = priced.find(({ index }) => index === row);
  if (before === undefined) return false;
  const old = view.calendar.holding(before.price.period, slice.from);
  return old.from === view.calendar.holding(stream.row.price.period, change).from && old.to > change;
}

/** "`pays CHARGES`, in the order named", of what a bill prices: of each all of a price period, row by row. */
function drawGrant(
  { view, doc, streams }: Asked,
  grant: Grant,
  left: Map<string, Fraction>,
  wanting: readonly Reaching[],
  soFar: PaidSoFar,
): readonly Draw[] {
  const { pays, frame } = grant.credit;
  const names = pays.kind === "charges" ? pays.names.map(({ text }) => text) : [...doc.charges.keys()];
  const tiers = frame.some(({ kind }) => kind === "within-tiers") ? "within" : "before";
  return names
    .filter(name => covers(pays, name) && streams.has(name))
    .flatMap(name => {
      const standing = new Map<string, Fraction>();
      return inOrder(view, name, wanting).map(({ one, line: { key, stream, sep } }) => {
        const { slice, needs } = one;
        const wanted = wantedOf(one, key, standing, soFar);
        const amount = smaller(left.get(grant.id) ?? ZERO, wanted);
        payIn(soFar, key, one.reach.get(key), amount);
        left.set(grant.id, (left.get(grant.id) ?? ZERO).minus(amount));
        needs.set(key, (needs.get(key) ?? ZERO).minus(amount));
        return { allowance: null, grant, charge: name, row: stream.row.index, sep, slice, tiers, amount };
      });
    });
}

/**
 * What of a slice's need no credit has paid, also of a quantity that had fallen and rises again. A need that what is paid
 * already stands for, as where an earlier slice rises late, is one of the slices behind it, which that has moved up.
 */
function wantedOf(
  { needs, reach }: Reaching,
  line: string,
  standing: Map<string, Fraction>,
  soFar: PaidSoFar,
): Fraction {
  const own = reach.get(line);
  const key = `${line} ${own?.since}`;
  const needed = (needs.get(line) ?? ZERO).plus(standing.get(key) ?? ZERO);
  const wanted = smaller(needed, unpaidIn(soFar, line, own) ?? needed);
  standing.set(key, needed.minus(wanted));
  return wanted;
}

interface Wanted {
  readonly one: Reaching;
  readonly line: Need;
}

/** By price periods and the parts of them, then by rows, then by time. */
function inOrder(view: View, name: string, wanting: readonly Reaching[]): readonly Wanted[] {
  const segments = segmentsOf(view, name, sightOf(view));
  const partOf = ({ slice }: Reaching): Moment =>
    segments.find(({ from, to }) => from <= slice.from && slice.from < to)?.from ?? slice.from;
  const keyed = wanting.flatMap(one =>
    one.need(name).map(line => {
      const { from } = periodOf(view, line.stream, one.slice.from).cut;
      return { one, line, order: [from, partOf(one), BigInt(line.stream.row.index)] as const };
    }),
  );
  return keyed.sort((a, b) => compared(a.order, b.order) || compareTexts(a.line.sep, b.line.sep));
}

function compared(a: readonly bigint[], b: readonly bigint[]): number {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index < 0 ? 0 : (a[index] ?? 0n) < (b[index] ?? 0n) ? -1 : 1;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
