/** What allowances take off a charge's quantities, in a price period up to an instant. */
import { operandValue } from "../metering/evaluate.ts";
import { closureOf } from "../metering/window-readings.ts";
import { add, multiply, quotient, type Rational, subtract, toText, ZERO } from "../number/rational.ts";
import { type Drawing, drawStretch, type Lot, lotsLeft, undrawn } from "../pricing/allowance.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { periodAt, periodWords } from "../time/period.ts";
import type { Window } from "../time/window.ts";
import { allowanceState } from "./allowance-state.ts";
import { type Allowance, allowancesOf, carryingOf } from "./allowances.ts";
import { withUsageKnown } from "./bill-usage.ts";
import { carriesInto } from "./calendar.ts";
import { cut, type Days } from "./days.ts";
import type { BillBasis } from "./draft.ts";
import { drawingPeriods, isOfSameMeter, isUnique } from "./drawn-by.ts";
import { type Asked, quantitiesAt, type RowQuantity, sourceOf } from "./metered-quantities.ts";
import { partOfPeriod } from "./partial-periods.ts";
import { instantOf, type PricePeriod, periodsOf, servedFrom } from "./price-periods.ts";
import { partsOf } from "./splits.ts";
import { type Terms, termsOn } from "./terms.ts";
import type { Timeline } from "./timeline-days.ts";

export interface Taken {
  /** By row and separately priced value of the charge that asks. */
  readonly taken: ReadonlyMap<string, Rational>;
  /** What is left for later periods, by separately priced value; periods are counted from `since`. */
  readonly lots: ReadonlyMap<string, readonly Lot[]>;
}

export function keyOf({ separate, row }: Pick<RowQuantity, "separate" | "row">): string {
  return JSON.stringify([separate, row]);
}

/**
 * From the stretch on with which the price period begins; what was drawn before is remembered. Under `separately by`
 * each value has an allowance of its own, from the first stretch on in which it is used.
 */
export function takenBy(basis: BillBasis, allowance: Allowance, asked: Asked): Taken {
  const { period, terms, until } = asked;
  const course = courseOf(basis, allowance, asked);
  let values = valuesAt(basis, allowance, course, asked);
  const taken = new Map<string, Rational>();
  for (const stretch of stretchesOf(basis, allowance, course, asked, { from: period.start, to: until })) {
    const { after, drawn } = drawIn(basis, allowance, asked, stretch, values);
    values = after;
    for (const { row, quantity } of drawn) {
      if (row.charge !== terms.piece.charge.name) continue;
      const own = quotient(quantity, allowance.factorOf(row.charge));
      taken.set(row.key, add(taken.get(row.key) ?? ZERO, own));
    }
  }
  return { taken, lots: new Map([...values].map(([value, drawing]) => [value, lotsLeft(drawing)])) };
}

interface DrawnRow {
  readonly row: Used;
  readonly quantity: Rational;
}

function drawIn(
  basis: BillBasis,
  allowance: Allowance,
  asked: Asked,
  stretch: Stretch,
  before: Standing,
): { readonly after: Standing; readonly drawn: readonly DrawnRow[] } {
  const rows = new Map<string, Used[]>([...before.keys()].map(value => [value, []]));
  for (const row of usedIn(basis, allowance, stretch, asked)) {
    const value = allowance.shared ? ALL : row.value;
    const others = rows.get(value);
    if (others === undefined) rows.set(value, [row]);
    else others.push(row);
  }
  const { number: period, granted } = stretch;
  const carrying = stretch.goesOn ? carryingOf(allowance, asked.terms) : null;
  const after = new Map<string, Drawing>();
  const drawn: DrawnRow[] = [];
  for (const [value, own] of rows) {
    const draw = { period, granted, quantities: own.map(row => row.quantity) };
    const made = drawStretch(before.get(value) ?? undrawn(), draw, carrying);
    after.set(value, made.after);
    drawn.push(...own.map((row, i) => ({ row, quantity: made.drawn[i] ?? ZERO })));
  }
  return { after, drawn };
}

// What was drawn before

/** Of an allowance by separately priced value; where all draw from one, by `ALL`. */
type Standing = ReadonlyMap<string, Drawing>;

const ALL = "";

/**
 * How an allowance was drawn from its first stretch on, as far as somebody has asked: a month of hours asks for each of
 * them what all earlier ones have left.
 */
interface Course {
  readonly since: CivilDate;
  /** The allowance's periods in order, and the day up to which they stand here. */
  readonly periods: PricePeriod[];
  periodsTo: CivilDate;
  /** Stretches drawn so far, each with how the allowance stood when it began. */
  readonly points: Point[];
  /** Where the last one ended, and the day from which later ones are looked for. */
  end: Instant | null;
  day: CivilDate;
  after: Standing;
}

interface Point {
  readonly start: Instant;
  readonly before: Standing;
}

const courses = new WeakMap<Timeline, Map<string, Course>>();

/** Two that ask in one period of the allowance share it where the same is granted and may wait by their terms. */
function courseOf(basis: BillBasis, allowance: Allowance, asked: Asked): Course {
  const { terms, period } = asked;
  const { charge, version } = terms.piece;
  const since = sinceWhen(basis, allowance, period);
  // What was spent is known only when the lines are made.
  if (charge.source.kind === "spend") return newCourse(basis, allowance, since);
  const { shared, name } = allowance;
  const carrying = carryingOf(allowance, terms);
  const waits = carrying === null || carrying.upTo === null ? null : toText(carrying.upTo);
  const granted = toText(operandValue(allowance.terms.quantity, terms.parameter));
  const held = heldIn(basis, allowance, asked);
  const which = [shared, name, charge.name, version.version, formatCivilDate(since), held, granted, waits];
  const key = JSON.stringify([...which, isUnique(terms) ? periodWords(terms.piece.phase.period) : ""]);
  const known = courses.get(basis.timeline) ?? new Map<string, Course>();
  courses.set(basis.timeline, known);
  const course = known.get(key) ?? newCourse(basis, allowance, since);
  known.set(key, course);
  return course;
}

/** The period of the allowance in which the terms begin; nothing changes within an hour or a day. */
function heldIn({ timeline }: BillBasis, { terms: { period } }: Allowance, asked: Asked): string | null {
  const { counted } = asked.period;
  const isLater = compareDates(asked.terms.day, counted.from) > 0;
  const since = isLater ? asked.terms.day : counted.from;
  if (period.kind === "hour" || period.kind === "day") return isLater ? formatCivilDate(since) : null;
  return formatCivilDate(periodAt(period, timeline.term.from, since).from);
}

function newCourse(basis: BillBasis, allowance: Allowance, since: CivilDate): Course {
  const { lots } = allowanceState(basis, allowance);
  const opening = allowance.shared ? new Map([[ALL, lots.get(ALL) ?? []]]) : lots;
  const after = new Map([...opening].map(([value, left]) => [value, undrawn(left)]));
  return { since, periods: [], periodsTo: since, points: [], end: null, day: since, after };
}

/** How the allowance stands when the price period begins. */
function valuesAt(basis: BillBasis, allowance: Allowance, course: Course, asked: Asked): Standing {
  const { start, counted } = asked.period;
  if (course.end !== null && start < course.end) {
    const point = course.points[firstFrom(course.points, start)];
    if (point?.start === start) return point.before;
    return valuesAt(basis, allowance, newCourse(basis, allowance, course.since), asked);
  }
  for (const stretch of stretchesOf(basis, allowance, course, asked, { from: course.end, to: start })) {
    course.points.push({ start: stretch.start, before: course.after });
    course.after = drawIn(basis, allowance, asked, stretch, course.after).after;
  }
  course.end = start;
  course.day = counted.from;
  return course.after;
}

/** The place of the first one that begins at the instant or later. */
function firstFrom(sorted: readonly { readonly start: Instant }[], instant: Instant): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? instant) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Stretches of time between which nobody draws in another order

interface Stretch extends Window {
  /** The day on which it begins. */
  readonly day: CivilDate;
  /** Of the allowance's period. */
  readonly number: number;
  /** Whether what earlier ones have left may be drawn in it. */
  readonly goesOn: boolean;
  readonly granted: Rational;
}

/** Those that begin from one instant on (null: from the first on) and before the other. */
function stretchesOf(
  basis: BillBasis,
  allowance: Allowance,
  course: Course,
  asked: Asked,
  { from, to }: { readonly from: Instant | null; readonly to: Instant },
): readonly Stretch[] {
  const { plan } = basis;
  const day = from === asked.period.start ? asked.period.counted.from : course.day;
  const days = { from: day, to: asked.period.served.to };
  findPeriods(basis, allowance, course, days.to);
  const { periods } = course;
  const starts = new Map<Instant, CivilDate>();
  const first = from === null ? 0 : firstFrom(periods, from);
  for (const { start, served } of periods.slice(first, firstFrom(periods, to)))
    starts.set(start, served.from);
  const { period: own, terms } = asked;
  for (const charge of allowance.charges) {
    for (const one of drawingPeriods(basis, charge, terms, days)) {
      // Who asks goes by its own price period for all of it.
      const isOwn = charge === terms.piece.charge.name && own.start <= one.start && one.start < own.end;
      const start = isOwn ? own.start : servedFrom(plan.zone, one);
      const isInside = (from === null || start >= from) && start < to;
      if (isInside && !starts.has(start)) starts.set(start, one.served.from);
    }
  }
  const bounds = [...starts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return bounds.flatMap(([start, begins], i): readonly Stretch[] => {
    const number = firstFrom(periods, start + 1n) - 1;
    const period = periods[number];
    if (period === undefined || start >= period.end) return [];
    const granted = grantedIn(basis, allowance, asked, period);
    const goesOn = carriesInto(basis.calendar, period.start);
    return [{ start, end: bounds[i + 1]?.[0] ?? to, day: begins, number, goesOn, granted }];
  });
}

function findPeriods(basis: BillBasis, allowance: Allowance, course: Course, to: CivilDate): void {
  const { periods, periodsTo, since } = course;
  if (compareDates(to, periodsTo) <= 0) return;
  const { plan, timeline } = basis;
  const days = { from: periodsTo, to };
  const within = { since, from: since, to: null };
  const last = periods.at(-1);
  for (const one of periodsOf(plan.zone, timeline.term.from, allowance.terms.period, days, within))
    if (last === undefined || one.start > last.start) periods.push(one);
  course.periodsTo = to;
}

/** The first day that still bears on what may be drawn in a price period. */
export function sinceWhen(basis: BillBasis, allowance: Allowance, period: PricePeriod): CivilDate {
  if (allowance.terms.carries !== null) return allowanceState(basis, allowance).from;
  const rule = allowance.terms.period;
  const counted = period.counted.from;
  if (rule.kind === "hour") return counted;
  const { term } = basis.timeline;
  const { from } = cut(periodAt(rule, term.from, counted), term.from, term.to);
  return compareDates(from, counted) < 0 ? from : counted;
}

/** By the terms that are asked for in a period that goes on in theirs, by those of its end in an earlier one. */
function grantedIn(basis: BillBasis, allowance: Allowance, asked: Asked, period: PricePeriod): Rational {
  const { terms } = asked;
  const { plan, timeline } = basis;
  const isNow = period.end > asked.period.start && period.end > instantOf(plan.zone, terms.day);
  const earlier = isNow ? null : termsAt(basis, terms.piece.charge.name, period.served);
  const stated =
    earlier === null ? undefined : allowancesOf(earlier).find(one => one.name === allowance.name);
  const [then, { quantity }] =
    earlier === null || stated === undefined ? [terms, allowance.terms] : [earlier, stated.terms];
  const part = partOfPeriod(then.piece.version, timeline, period.whole);
  return multiply(operandValue(quantity, then.parameter), part);
}

/** The terms with which the days end. */
function termsAt(basis: BillBasis, charge: string, days: Days): Terms | null {
  const last = partsOf(basis.timeline, basis.pieces(charge), days).at(-1);
  return last === undefined ? null : termsOn(basis.timeline, last.piece, last.priceDay);
}

// What is used in a stretch

interface Used {
  readonly charge: string;
  readonly key: string;
  /** The separately priced value, as text. */
  readonly value: string;
  readonly quantity: Rational;
}

/** In the order of drawing: charge by charge, row by row. */
function usedIn(basis: BillBasis, allowance: Allowance, stretch: Stretch, asked: Asked): readonly Used[] {
  // No price period begins inside a stretch.
  const days = { from: stretch.day, to: addDays(stretch.day, 1) };
  return allowance.charges.flatMap(charge => {
    const isOver = (one: PricePeriod): boolean => one.start <= stretch.start && stretch.start < one.end;
    const isOwn = charge === asked.terms.piece.charge.name;
    // Also for days on which shorter ones were in force.
    const touching =
      isOwn && isOver(asked.period)
        ? [asked.period]
        : drawingPeriods(basis, charge, asked.terms, days).filter(isOver);
    return touching.flatMap(period => {
      const isAsked = isOwn && period.start === asked.period.start;
      const then = isAsked ? null : termsAt(basis, charge, period.served);
      // Of what an earlier version priced otherwise, who asks counts its own quantity.
      const terms = isOwn && (then === null || !isOfSameMeter(then, asked.terms)) ? asked.terms : then;
      return terms === null || (!isOwn && !period.metered)
        ? []
        : usedOf(basis, allowance, { terms, period, until: stretch.end }, stretch.start);
    });
  });
}

/** Between two instants of a price period: what had been used at the one less what had been at the other. */
function usedOf(now: BillBasis, allowance: Allowance, asked: Asked, start: Instant): readonly Used[] {
  const basis = asClosed(now, asked);
  const charge = asked.terms.piece.charge.name;
  const end = asked.until < asked.period.end ? asked.until : asked.period.end;
  const adds = sourceOf(basis, asked.terms).cumulative;
  // What does not add up is there when its period is over.
  if (!adds && end < asked.period.end) return [];
  const after = netOf(basis, allowance, { ...asked, until: end });
  const before =
    start <= asked.period.start || !adds
      ? new Map<string, Used>()
      : netOf(basis, allowance, { ...asked, until: start });
  return [...after.values()].map(used => ({
    ...used,
    charge,
    quantity: subtract(used.quantity, before.get(used.key)?.quantity ?? ZERO),
  }));
}

/** An earlier price period has drawn by what the bill knew of levels that closed it. */
function asClosed(basis: BillBasis, { terms: { piece }, period: { end } }: Asked): BillBasis {
  const { period, calendar } = basis;
  const { source } = piece.charge;
  if (period === null || end > period.start || source.kind !== "meter") return basis;
  if (closureOf(piece.version, source.meter).every(meter => meter.source.kind !== "level")) return basis;
  const number = calendar.numberAt(end - 1n);
  const closed = number === null ? null : calendar.period(number);
  return closed === null ? basis : withUsageKnown(basis, closed.end);
}

/** Quantities so far, for a shared allowance less what the charge's own has taken off. */
function netOf(
  basis: BillBasis,
  { shared, factorOf: factor }: Allowance,
  asked: Asked,
): ReadonlyMap<string, Used> {
  const { terms, period, until } = asked;
  const [own] = allowancesOf(terms);
  const taken =
    shared && own !== undefined && !own.shared
      ? takenBy(basis, own, asked).taken
      : new Map<string, Rational>();
  const rows = quantitiesAt(basis, terms, period, until).map((row): [string, Used] => {
    const key = keyOf(row);
    const used = subtract(row.quantity ?? ZERO, taken.get(key) ?? ZERO);
    const quantity = multiply(used, factor(terms.piece.charge.name));
    return [key, { charge: terms.piece.charge.name, key, value: JSON.stringify(row.separate), quantity }];
  });
  return new Map(rows);
}
