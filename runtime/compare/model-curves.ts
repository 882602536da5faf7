/** What one quantity costs under several contracts, with the fees beside it, as curves; and where they cross. */

import { canonicalJson, meaningOf } from "../billing/canonical.ts";
import { floorDivide } from "../number/integer.ts";
import {
  add,
  compare,
  isZero,
  max,
  multiply,
  parseNumber,
  type Rational,
  rational,
  sign,
  toText,
  ZERO,
} from "../number/rational.ts";
import type { Num, Operand, Plan, PlanCharge, PlanVersion, PriceRow, UnitLabel } from "../plan/plan.ts";
import { rowCurve } from "../pricing/charge-curve.ts";
import { type Curve, sumOf, valueAt } from "../pricing/curve.ts";
import { breakEvens } from "../pricing/curve-differences.ts";
import { periodWords } from "../time/period.ts";

/** Prices of one period as the contracts state them first; adjustments, taxes and partial periods are no part of it. */
export interface ModelCurves {
  readonly meter: string;
  readonly unit: UnitLabel;
  /** The row of `when` or of a table that the prices are those of; "" where they depend on the quantity alone. */
  readonly row: string;
  /** "month": the quantity is that of one such period. */
  readonly period: string;
  readonly models: readonly ModelCurve[];
  readonly breakEvens: readonly CurveBreakEven[];
  /** As far as points are given. */
  readonly reach: Num;
}

export interface ModelCurve {
  /** Charges that the curve adds up, and those that it leaves out: of other meters, periods or rows. */
  readonly charges: readonly string[];
  readonly leftOut: readonly string[];
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  readonly quantity: Num;
  readonly amount: Num;
}

/** From `at` on (or directly above it), `dearer` costs more than `cheaper`, which cost more before. */
export interface CurveBreakEven {
  readonly at: Num;
  readonly included: boolean;
  readonly dearer: number;
  readonly cheaper: number;
  /** What each costs at that quantity. */
  readonly amounts: { readonly dearer: Num; readonly cheaper: Num };
}

export interface ModelPlan {
  readonly plan: Plan;
}

const MOST_CROSSINGS = 5;
const MOST_ROWS = 12;
const POINTS = 240;

/**
 * Of the quantity as a whole where every model prices it so; else of each row that the models have in common, without
 * the fees, which no row has to itself. None where there is neither.
 */
export function modelCurves(
  models: readonly ModelPlan[],
  meter: string,
  unit: UnitLabel,
  used: Rational,
): readonly ModelCurves[] {
  const versions = models.flatMap(({ plan }) => plan.versions.at(-1) ?? []);
  const rows = versions.flatMap(version => conditionalRows(version, meter));
  const keys = [...new Map(rows.map(row => [keyOf(row), row])).values()].slice(0, MOST_ROWS);
  const asked = keys.length === 0 ? [null] : keys;
  return asked.flatMap(row => {
    const curves = versions.flatMap(version => curveOfModel(version, meter, row) ?? []);
    const [first] = curves;
    const isCommon = first !== undefined && curves.every(one => one.period === first.period);
    if (!isCommon || curves.length < models.length) return [];
    return [told(curves, { meter, unit, row: row?.label ?? "", period: first.period }, used)];
  });
}

function told(
  curves: readonly OwnCurve[],
  head: Pick<ModelCurves, "meter" | "unit" | "row" | "period">,
  used: Rational,
): ModelCurves {
  const crossings = crossingsOf(curves.map(one => one.curve));
  const last = crossings.reduce((far, one) => max(far, multiply(one.at, rational(5n, 4n))), used);
  const reach = isZero(last) ? rational(1n) : last;
  const points = (curve: Curve): readonly CurvePoint[] => pointsOf(curve, reach);
  return {
    ...head,
    models: curves.map(({ curve, charges, leftOut }) => ({ charges, leftOut, points: points(curve) })),
    breakEvens: crossings.map(({ at, ...one }) => ({ ...one, at: toText(at) })),
    reach: toText(reach),
  };
}

/** Rows that hold for some values of a dimension only. */
function conditionalRows(version: PlanVersion, meter: string): readonly PriceRow[] {
  const own = version.charges.filter(({ source }) => source.kind === "meter" && source.meter === meter);
  const rows = own.flatMap(({ phases }) => phases[0]?.rows ?? []);
  return rows.filter(({ match }) => typeof match !== "string");
}

function keyOf({ match }: PriceRow): string {
  return canonicalJson(meaningOf(match));
}

interface OwnCurve {
  readonly curve: Curve;
  readonly period: string;
  readonly charges: readonly string[];
  readonly leftOut: readonly string[];
}

function curveOfModel(version: PlanVersion, meter: string, row: PriceRow | null): OwnCurve | null {
  const metered = version.charges.flatMap(charge => {
    const curve = meteredCurve(version, charge, meter, row);
    const [phase] = charge.phases;
    return curve === null || phase === undefined
      ? []
      : [{ charge, curve, period: periodWords(phase.period) }];
  });
  const [first] = metered;
  if (first === undefined) return null;
  const { period } = first;
  const same = metered.filter(one => one.period === period);
  const fees = row !== null ? [] : version.charges.flatMap(charge => feeOf(version, charge, period) ?? []);
  const names = new Set([...same, ...fees].map(({ charge }) => charge.name));
  const total = fees.reduce((sum, { amount }) => add(sum, amount), ZERO);
  const all = version.charges.map(({ name }) => name);
  return {
    curve: same.map(({ curve }) => curve).reduce(sumOf, constant(total, first.curve.grid)),
    period,
    charges: all.filter(name => names.has(name)),
    leftOut: all.filter(name => !names.has(name)),
  };
}

function constant(amount: Rational, grid: Rational | null): Curve {
  const piece = { from: ZERO, inclusive: true, base: amount, rate: ZERO, steps: [] };
  return { pieces: [piece], grid, end: null };
}

/** Of a charge for the meter as a whole: the row that is asked for, or its one row that depends on nothing else. */
function meteredCurve(
  version: PlanVersion,
  charge: PlanCharge,
  meter: string,
  asked: PriceRow | null,
): Curve | null {
  const { source, phases } = charge;
  const [phase] = phases;
  if (
    phase === undefined ||
    source.kind !== "meter" ||
    source.meter !== meter ||
    source.separately.length > 0
  )
    return null;
  const own = asked === null ? undefined : phase.rows.find(row => keyOf(row) === keyOf(asked));
  const row =
    own ?? phase.rows.find(({ match }) => match === "always" || (asked !== null && match === "otherwise"));
  const byOther = row?.price.some(part => part.kind === "schedule" && part.by !== null) === true;
  if (row === undefined || byOther) return null;
  const terms = { parameter: (name: string) => statedValue(version, name), picking: null };
  return rowCurve(version, charge, phase, row, terms);
}

/** A charge that is a plain fee of one period; null for any other. */
function feeOf(
  version: PlanVersion,
  charge: PlanCharge,
  period: string,
): { readonly charge: PlanCharge; readonly amount: Rational } | null {
  const [row, ...others] = charge.phases[0]?.rows ?? [];
  if (charge.source.kind !== "none" || row === undefined || others.length > 0) return null;
  let amount = ZERO;
  for (const part of row.price) {
    if (part.kind !== "fee" || periodWords(part.period) !== period) return null;
    amount = add(amount, worth(version, part.amount));
  }
  return { charge, amount };
}

function worth(version: PlanVersion, operand: Operand): Rational {
  if (operand.kind === "number") return numberOf(operand.value);
  return multiply(statedValue(version, operand.name), numberOf(operand.factor));
}

function statedValue(version: PlanVersion, name: string): Rational {
  return numberOf(version.parameters.find(one => one.name === name)?.values[0]?.value ?? "0");
}

function numberOf(text: Num): Rational {
  return parseNumber(text) ?? ZERO;
}

type Crossing = Omit<CurveBreakEven, "at"> & { readonly at: Rational };

/** Of every pair, in order of the quantity. */
function crossingsOf(curves: readonly Curve[]): readonly Crossing[] {
  const pairs = curves.flatMap((one, i) =>
    curves.slice(i + 1).map((other, j) => ({ one, other, i, j: i + 1 + j })),
  );
  return pairs
    .flatMap(({ one, other, i, j }) =>
      breakEvens(one, other, MOST_CROSSINGS).points.map(({ at, included, then }): Crossing => {
        const [dearer, cheaper] = then === "more" ? [j, i] : [i, j];
        const amount = (index: number): Num => toText(valueAt(index === i ? one : other, at));
        return {
          at,
          included,
          dearer,
          cheaper,
          amounts: { dearer: amount(dearer), cheaper: amount(cheaper) },
        };
      }),
    )
    .toSorted((a, b) => compare(a.at, b.at));
}

/** Points of the grid, evenly spread, with the pieces' ends: enough for a line that shows every jump. */
function pointsOf(curve: Curve, reach: Rational): readonly CurvePoint[] {
  const grid = curve.grid;
  const even = Array.from({ length: POINTS + 1 }, (_, index) =>
    multiply(reach, rational(BigInt(index), BigInt(POINTS))),
  );
  const ends = curve.pieces.map(({ from }) => from).filter(from => compare(from, reach) <= 0);
  const beside = grid === null ? [] : ends.map(end => add(end, grid));
  const all = [
    ...even.map(q => onGrid(q, grid)),
    ...ends.map(q => onGrid(q, grid)),
    ...beside.map(q => onGrid(q, grid)),
  ];
  const sorted = all.filter(q => sign(q) >= 0).toSorted(compare);
  const once = sorted.filter((q, index) => index === 0 || compare(q, sorted[index - 1] ?? q) !== 0);
  return once.map(q => ({ quantity: toText(q), amount: toText(valueAt(curve, q)) }));
}

function onGrid(q: Rational, grid: Rational | null): Rational {
  if (grid === null) return q;
  const places = floorDivide(q.n * grid.d, q.d * grid.n);
  return multiply(rational(places), grid);
}
