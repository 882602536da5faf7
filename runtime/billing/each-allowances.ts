/** What is included of single events: drawn in their order of time, the oldest unused part first. */
import { operandValue } from "../metering/evaluate.ts";
import type { EachEvent } from "../metering/slices.ts";
import { add, min, multiply, ONE, type Rational, sign, subtract, toText, ZERO } from "../number/rational.ts";
import type { PlanAllowance, PlanCharge } from "../plan/plan.ts";
import { type Carrying, type Lot, takeFrom, waiting } from "../pricing/allowance.ts";
import { type Cover, type Covered, coverEvent } from "../pricing/covered.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { periodAt } from "../time/period.ts";
import { carriesInto } from "./calendar.ts";
import type { CarriedAllowance } from "./carried.ts";
import { cut, type Days } from "./days.ts";
import { type BillBasis, exactOf } from "./draft.ts";
import { partOfPeriod } from "./partial-periods.ts";
import { type PricePeriod, periodsOf, windowOf } from "./price-periods.ts";
import { type Terms, termsOn } from "./terms.ts";
import { type Piece, pieceAt } from "./timeline.ts";

export interface CoveredEvent extends Covered {
  readonly event: EachEvent;
}

/** The events of the days; those before them that draw from the same allowances have drawn first. */
export function coveredEvents(basis: BillBasis, terms: Terms, days: Days): readonly CoveredEvent[] {
  const { start } = windowOf(basis.plan.zone, days);
  return drawn(basis, terms, days).covered.filter(({ event }) => event.at >= start);
}

/** What later bills go on with, where something unused carries over; `day`: the first that is not billed yet. */
export function eachAllowanceAfter(basis: BillBasis, piece: Piece, day: CivilDate): CarriedAllowance | null {
  const { name, includes } = piece.charge;
  if (!carriesOver(piece)) return null;
  const from = periodsBegin(basis, includes, day);
  const since = drawnSince(basis, piece, day);
  if (compareDates(from, since) <= 0) {
    const same = basis.allowances.find(one => one.name === name && !one.shared);
    return same ?? { name, shared: false, from: formatCivilDate(since), lots: [] };
  }
  const last = addDays(from, -1);
  const terms = termsOn(basis.timeline, pieceAt(basis.pieces(name), last) ?? piece, last);
  const { allowances } = drawn(basis, terms, { from: last, to: from });
  const lots = allowances.flatMap(allowance => {
    const { carrying, number, periods, terms: stated } = allowance;
    if (carrying === null) return [];
    goOn(allowance, periods.length - 1);
    return [...allowance.lots, { period: number ?? 0, left: allowance.left }].flatMap(lot => {
      const ago = periods.length - lot.period;
      if (sign(lot.left) <= 0 || ago > carrying.periods) return [];
      return [{ value: stated.counts, ago, left: toText(lot.left) }];
    });
  });
  return { name, shared: false, from: formatCivilDate(from), lots };
}

function carriesOver({ charge }: Piece): boolean {
  return charge.includes.some(({ carries }) => carries !== null);
}

/** The first day from which on events still bear on what is included on a day. */
function drawnSince(basis: BillBasis, piece: Piece, day: CivilDate): CivilDate {
  const { name, includes } = piece.charge;
  if (!carriesOver(piece)) return periodsBegin(basis, includes, day);
  const state = basis.allowances.find(one => one.name === name && !one.shared);
  const from = state === undefined ? null : parseCivilDate(state.from);
  return from ?? periodsBegin(basis, includes, carryingSince(basis.pieces(name), piece).from);
}

/** Nothing carries over from before a version that says so, nor from before the charge. */
function carryingSince(pieces: readonly Piece[], piece: Piece): Piece {
  const before = pieces.find(({ to }) => to !== null && compareDates(to, piece.from) === 0);
  return before !== undefined && carriesOver(before) ? carryingSince(pieces, before) : piece;
}

/** Where the earliest of the allowances' periods begins that are open on the day. */
function periodsBegin(basis: BillBasis, includes: readonly PlanAllowance[], day: CivilDate): CivilDate {
  const { from, to } = basis.timeline.term;
  return includes.reduce((since, { period }) => {
    if (period.kind === "hour") return since;
    const start = cut(periodAt(period, from, day), from, to).from;
    return compareDates(start, since) < 0 ? start : since;
  }, day);
}

// Drawing

interface Drawing {
  /** From the first event on that bears on the days. */
  readonly covered: readonly CoveredEvent[];
  readonly allowances: readonly OpenAllowance[];
}

function drawn(basis: BillBasis, terms: Terms, days: Days): Drawing {
  const { charge } = terms.piece;
  const since = drawnSince(basis, terms.piece, days.from);
  const window = windowOf(basis.plan.zone, { from: since, to: days.to });
  const allowances = charge.includes.map(one => open(basis, terms, one, { from: since, to: days.to }, days));
  const isOther = ofOtherEvents(basis, terms.piece);
  const events = basis.events(charge.name, window).filter(({ at }) => !isOther(at));
  const covered = events.flatMap((event): readonly CoveredEvent[] => {
    for (const allowance of allowances) goOn(allowance, numberAt(allowance, event.at));
    const value = valueFor(event, terms.piece);
    if (value === null) return [];
    const leftOf = (isCount: boolean): OpenAllowance | undefined =>
      allowances.find(({ terms: { counts } }) => (counts === "events") === isCount);
    const [events, quantity] = [leftOf(true), leftOf(false)];
    const left = { events: allLeft(events), quantity: allLeft(quantity) };
    const cover = coverEvent(allowances.length === 0 ? NOTHING : left, value);
    take(events, left.events, cover.left.events);
    take(quantity, left.quantity, cover.left.quantity);
    return [{ ...cover, event }];
  });
  return { covered, allowances };
}

/** What the version of the terms measures of an event, be it of an earlier one; null where the event lacks it. */
function valueFor({ value, later = [] }: EachEvent, { version }: Piece): Rational | null {
  const own = later.find(one => one.version === version.version);
  return own === undefined ? (value ?? ONE) : own.value;
}

/** Whether the charge was for events of another name then: they draw from nothing that is included of these. */
function ofOtherEvents({ plan, pieces }: BillBasis, { charge }: Piece): (at: Instant) => boolean {
  const eventOf = ({ source }: PlanCharge): string | null => (source.kind === "each" ? source.event : null);
  const windows = pieces(charge.name).flatMap(piece => {
    if (eventOf(piece.charge) === eventOf(charge) || piece.to === null) return [];
    return [windowOf(plan.zone, { from: piece.from, to: piece.to })];
  });
  return at => windows.some(({ start, end }) => start <= at && at < end);
}

const NOTHING: Cover = { events: ZERO, quantity: ZERO };

/** An allowance as it is drawn; each has periods of its own, in which it begins anew. */
interface OpenAllowance {
  readonly terms: PlanAllowance;
  readonly periods: readonly PricePeriod[];
  readonly carrying: Carrying | null;
  readonly granted: (period: PricePeriod) => Rational;
  /** Whether what was left before a period may be drawn in it. */
  readonly carriesInto: (period: PricePeriod) => boolean;
  /** Of the period that is drawn from; null before the first. */
  number: number | null;
  /** Of that period alone. */
  left: Rational;
  /** Of earlier ones. */
  lots: readonly Lot[];
}

function open(
  basis: BillBasis,
  terms: Terms,
  allowance: PlanAllowance,
  since: Days,
  days: Days,
): OpenAllowance {
  const { from, to } = basis.timeline.term;
  const { carries } = allowance;
  const state = basis.allowances.find(one => one.name === terms.piece.charge.name && !one.shared);
  const upTo = carries === null || carries.upTo === null ? null : operandValue(carries.upTo, terms.parameter);
  return {
    terms: allowance,
    periods: periodsOf(basis.plan.zone, from, allowance.period, since, { since: from, from, to }),
    carrying: carries === null ? null : { periods: carries.periods, upTo },
    granted: period => grantedIn(basis, terms, allowance, period, days),
    carriesInto: period => carriesInto(basis.calendar, period.start),
    number: null,
    left: ZERO,
    lots: (state?.lots ?? [])
      .filter(({ value }) => value === allowance.counts)
      .map(({ ago, left }) => ({ period: -ago, left: exactOf(left) })),
  };
}

/** By the terms of the days in the period that holds them, by those in force then in an earlier one. */
function grantedIn(
  basis: BillBasis,
  now: Terms,
  allowance: PlanAllowance,
  period: PricePeriod,
  days: Days,
): Rational {
  const isOver = compareDates(period.served.to, days.from) <= 0;
  const then = isOver ? termsThen(basis, now, addDays(period.served.to, -1)) : now;
  const stated = then.piece.charge.includes.find(({ counts }) => counts === allowance.counts);
  const part = partOfPeriod(then.piece.version, basis.timeline, period.whole);
  return multiply(operandValue((stated ?? allowance).quantity, then.parameter), part);
}

function termsThen(basis: BillBasis, now: Terms, day: CivilDate): Terms {
  const piece = pieceAt(basis.pieces(now.piece.charge.name), day);
  return piece === null ? now : termsOn(basis.timeline, piece, day);
}

function numberAt({ periods, number }: OpenAllowance, at: Instant): number {
  let found = number ?? 0;
  while (found + 1 < periods.length && (periods[found]?.end ?? at) <= at) found += 1;
  return found;
}

/** Period by period: each that ends leaves its rest to those after it. */
function goOn(allowance: OpenAllowance, number: number): void {
  const { carrying, granted, periods } = allowance;
  const next = allowance.number === null ? 0 : allowance.number + 1;
  for (let at = carrying === null ? Math.max(next, number) : next; at <= number; at += 1) {
    const period = periods[at];
    if (period === undefined) return;
    const own = allowance.number === null ? [] : [{ period: allowance.number, left: allowance.left }];
    allowance.lots = allowance.carriesInto(period) ? waiting([...allowance.lots, ...own], at, carrying) : [];
    allowance.left = granted(period);
    allowance.number = at;
  }
}

function allLeft(allowance: OpenAllowance | undefined): Rational | null {
  return allowance === undefined
    ? null
    : allowance.lots.reduce((sum, lot) => add(sum, lot.left), allowance.left);
}

/** The oldest first. */
function take(allowance: OpenAllowance | undefined, before: Rational | null, after: Rational | null): void {
  if (allowance === undefined || before === null || after === null) return;
  const wanted = subtract(before, after);
  const { taken, lots } = takeFrom(allowance.lots, wanted);
  allowance.lots = lots;
  allowance.left = subtract(allowance.left, min(allowance.left, subtract(wanted, taken)));
}
