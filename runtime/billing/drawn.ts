/** What allowances take off a charge's quantities, in a price period up to an instant. */
import { numberOf, operandValue } from "../metering/evaluate.ts";
import { add, isZero, multiply, ONE, quotient, type Rational, subtract, ZERO } from "../number/rational.ts";
import type { PlanAllowance, PlanSharedAllowance } from "../plan/plan.ts";
import { type Carrying, drawAllowance, type Lot } from "../pricing/allowance.ts";
import { addDays, type CivilDate, compareDates } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { periodAt } from "../time/period.ts";
import type { Window } from "../time/window.ts";
import { type AllowanceState, allowanceState } from "./allowance-state.ts";
import { cut, type Days } from "./days.ts";
import type { BillBasis } from "./draft.ts";
import { type Asked, quantitiesAt, type RowQuantity } from "./metered-quantities.ts";
import { partOfPeriod } from "./partial-periods.ts";
import { type PricePeriod, periodsOf, pricePeriodsIn } from "./price-periods.ts";
import { partsOf } from "./splits.ts";
import { type Terms, termsOn } from "./terms.ts";

export interface DrawnFrom {
  readonly allowance: Allowance;
  readonly quantity: Rational;
}

/** For each of the quantities, in their order, what the charge's own allowance and then shared ones take off. */
export function drawnAt(basis: BillBasis, asked: Asked): readonly (readonly DrawnFrom[])[] {
  const { terms, period, until } = asked;
  const all = allowancesOf(terms).map(allowance => ({
    allowance,
    taken: takenBy(basis, allowance, asked).taken,
  }));
  return quantitiesAt(basis, terms, period, until).map(row =>
    all.flatMap(({ allowance, taken }): readonly DrawnFrom[] => {
      const quantity = taken.get(keyOf(row)) ?? ZERO;
      return isZero(quantity) ? [] : [{ allowance, quantity }];
    }),
  );
}

export function sumDrawn(drawn: readonly DrawnFrom[]): Rational {
  return drawn.reduce((sum, { quantity }) => add(sum, quantity), ZERO);
}

/** An allowance of a charge alone, or one that several charges draw from in the order named. */
export interface Allowance {
  /** The name of the shared allowance, or of the charge. */
  readonly name: string;
  readonly shared: boolean;
  readonly charges: readonly string[];
  /** How much of the allowance's unit one unit of a charge's source is. */
  readonly factorOf: (charge: string) => Rational;
  readonly terms: PlanAllowance | PlanSharedAllowance;
}

/** Its own first. */
export function allowancesOf({ piece: { charge, version } }: Pick<Terms, "piece">): readonly Allowance[] {
  const own = charge.includes[0];
  const shared = version.allowances.filter(allowance => allowance.for.includes(charge.name));
  return [
    ...(own === undefined
      ? []
      : [{ name: charge.name, shared: false, charges: [charge.name], factorOf: () => ONE, terms: own }]),
    ...shared.map(terms => ({
      name: terms.name,
      shared: true,
      charges: terms.for,
      factorOf: (name: string) => factorOf(terms, name),
      terms,
    })),
  ];
}

/** How much of a shared allowance's unit one unit of a charge's source is. */
export function factorOf({ for: charges, factors }: PlanSharedAllowance, charge: string): Rational {
  const factor = factors[charges.indexOf(charge)];
  return factor === undefined ? ONE : numberOf(factor);
}

export interface Taken {
  /** By row and separately priced value of the charge that asks. */
  readonly taken: ReadonlyMap<string, Rational>;
  /** What is left for later periods, by separately priced value; periods are counted from `since`. */
  readonly lots: ReadonlyMap<string, readonly Lot[]>;
}

function keyOf({ separate, row }: Pick<RowQuantity, "separate" | "row">): string {
  return JSON.stringify([separate, row]);
}

/** One after the other, stretch by stretch; under `separately by` each value has an allowance of its own. */
export function takenBy(basis: BillBasis, allowance: Allowance, asked: Asked): Taken {
  const stretches = stretchesOf(basis, allowance, asked);
  const used = stretches.map(stretch => usedIn(basis, allowance, stretch, asked));
  const taken = new Map<string, Rational>();
  const left = new Map<string, readonly Lot[]>();
  const state = allowanceState(basis, allowance);
  for (const value of valuesOf(allowance, used, state)) {
    const own = used.map(rows => rows.filter(row => allowance.shared || row.value === value));
    const opening = state.lots.get(value);
    // A value has an allowance from the first stretch in which it is used.
    const first = opening === undefined && !allowance.shared ? own.findIndex(rows => rows.length > 0) : 0;
    const draws = stretches.map(({ number, granted }, i) => ({
      period: number,
      granted: i < first ? ZERO : granted,
      quantities: (own[i] ?? []).map(row => row.quantity),
    }));
    const { drawn, lots } = drawAllowance(draws, carryingOf(allowance, asked.terms), opening);
    left.set(value, lots);
    for (const [i, stretch] of stretches.entries()) {
      if (stretch.start < asked.period.start) continue;
      for (const [j, row] of (own[i] ?? []).entries()) {
        if (row.charge !== asked.terms.piece.charge.name) continue;
        const own = quotient(drawn[i]?.[j] ?? ZERO, allowance.factorOf(row.charge));
        taken.set(row.key, add(taken.get(row.key) ?? ZERO, own));
      }
    }
  }
  return { taken, lots: left };
}

function valuesOf(
  { shared }: Allowance,
  used: readonly (readonly Used[])[],
  { lots }: AllowanceState,
): readonly string[] {
  return shared ? [""] : [...new Set([...lots.keys(), ...used.flat().map(row => row.value)])];
}

export function carryingOf({ terms: { carries } }: Allowance, { parameter }: Terms): Carrying | null {
  if (carries === null) return null;
  return {
    periods: carries.periods,
    upTo: carries.upTo === null ? null : operandValue(carries.upTo, parameter),
  };
}

// Stretches of time between which nobody draws in another order

interface Stretch extends Window {
  /** The day on which it begins. */
  readonly day: CivilDate;
  /** Of the allowance's period. */
  readonly number: number;
  readonly granted: Rational;
}

/** From the beginning of what the allowance still depends on, up to the instant. */
function stretchesOf(basis: BillBasis, allowance: Allowance, asked: Asked): readonly Stretch[] {
  const { plan, timeline } = basis;
  const anchor = timeline.term.from;
  const since = sinceWhen(basis, allowance, asked.period);
  const days = { from: since, to: asked.period.served.to };
  const periods = periodsOf(plan.zone, anchor, allowance.terms.period, days, {
    since,
    from: since,
    to: null,
  });
  const starts = new Map(periods.map(one => [one.start, one.served.from]));
  for (const charge of allowance.charges) {
    const priced = pricePeriodsIn(plan.zone, anchor, basis.pieces(charge), days);
    for (const { start, served } of priced) if (!starts.has(start)) starts.set(start, served.from);
  }
  const bounds = [...starts.keys()]
    .filter(start => start < asked.until)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return bounds.flatMap((start, i): readonly Stretch[] => {
    const number = periods.findIndex(one => one.start <= start && start < one.end);
    const period = periods[number];
    if (period === undefined) return [];
    const granted = grantedIn(basis, allowance, asked, period, start);
    return [{ start, end: bounds[i + 1] ?? asked.until, day: starts.get(start) ?? since, number, granted }];
  });
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

/** By the terms that are asked for in their own price period, by those in force then in an earlier one. */
function grantedIn(
  basis: BillBasis,
  allowance: Allowance,
  asked: Asked,
  period: PricePeriod,
  start: Instant,
): Rational {
  const { terms } = asked;
  const isNow = start >= asked.period.start;
  const then = isNow ? terms : (termsAt(basis, terms.piece.charge.name, period.served) ?? terms);
  const stated = allowancesOf(then).find(one => one.name === allowance.name)?.terms ?? allowance.terms;
  const part = partOfPeriod(then.piece.version, basis.timeline, period.whole);
  return multiply(operandValue(stated.quantity, then.parameter), part);
}

/** The terms with which the days end. */
function termsAt(basis: BillBasis, charge: string, days: Days): Terms | null {
  const splitting = { source: null, whole: false };
  const last = partsOf(basis.timeline, basis.pieces(charge), days, splitting).at(-1);
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
  const { plan, timeline } = basis;
  // No price period begins inside a stretch.
  const days = { from: stretch.day, to: addDays(stretch.day, 1) };
  return allowance.charges.flatMap(charge => {
    const touching = pricePeriodsIn(plan.zone, timeline.term.from, basis.pieces(charge), days).filter(
      one => one.start <= stretch.start && stretch.start < one.end,
    );
    return touching.flatMap(period => {
      const isAsked = charge === asked.terms.piece.charge.name && period.start === asked.period.start;
      const terms = isAsked ? asked.terms : termsAt(basis, charge, period.served);
      return terms === null
        ? []
        : usedOf(basis, allowance, { terms, period, until: stretch.end }, stretch.start);
    });
  });
}

/** Between two instants of a price period: what had been used at the one less what had been at the other. */
function usedOf(basis: BillBasis, allowance: Allowance, asked: Asked, start: Instant): readonly Used[] {
  const charge = asked.terms.piece.charge.name;
  const end = asked.until < asked.period.end ? asked.until : asked.period.end;
  const now = netOf(basis, allowance, { ...asked, until: end });
  const before =
    start <= asked.period.start
      ? new Map<string, Used>()
      : netOf(basis, allowance, { ...asked, until: start });
  return [...now.values()].map(used => ({
    ...used,
    charge,
    quantity: subtract(used.quantity, before.get(used.key)?.quantity ?? ZERO),
  }));
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
