/** What one quantity costs under several contracts, with the fees beside it, as curves; and where they cross. */

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
import type { Num, Operand, Plan, PlanCharge, PlanVersion, UnitLabel } from "../plan/plan.ts";
import { rowCurve } from "../pricing/charge-curve.ts";
import { type Curve, sumOf, valueAt } from "../pricing/curve.ts";
import { breakEvens } from "../pricing/curve-differences.ts";
import { periodWords } from "../time/period.ts";

/** Prices of one period as the contracts state them first; adjustments, taxes and partial periods are no part of it. */
export interface ModelCurves {
  readonly meter: string;
  readonly unit: UnitLabel;
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
const POINTS = 240;

/** None where a model has no price of that quantity alone. */
export function modelCurves(
  models: readonly ModelPlan[],
  meter: string,
  unit: UnitLabel,
  used: Rational,
): readonly ModelCurves[] {
  const found = models.map(({ plan }) => curveOfModel(plan, meter));
  const curves = found.flatMap(one => (one === null ? [] : [one]));
  const [first] = curves;
  if (first === undefined || curves.length < models.length) return [];
  if (curves.some(one => one.period !== first.period)) return [];
  const crossings = crossingsOf(curves.map(one => one.curve));
  const last = crossings.reduce((far, one) => max(far, multiply(one.at, rational(5n, 4n))), used);
  const reach = isZero(last) ? rational(1n) : last;
  return [
    {
      meter,
      unit,
      period: first.period,
      models: curves.map(({ curve, charges, leftOut }) => ({
        charges,
        leftOut,
        points: pointsOf(curve, reach),
      })),
      breakEvens: crossings.map(({ at, ...one }) => ({ ...one, at: toText(at) })),
      reach: toText(reach),
    },
  ];
}

interface OwnCurve {
  readonly curve: Curve;
  readonly period: string;
  readonly charges: readonly string[];
  readonly leftOut: readonly string[];
}

function curveOfModel({ versions }: Plan, meter: string): OwnCurve | null {
  const version = versions.at(-1);
  if (version === undefined) return null;
  const metered = version.charges.flatMap(charge => {
    const curve = meteredCurve(version, charge, meter);
    return curve === null ? [] : [{ charge, curve }];
  });
  const [first] = metered;
  const phase = first?.charge.phases[0];
  if (first === undefined || phase === undefined) return null;
  const period = periodWords(phase.period);
  const same = metered.filter(
    ({ charge }) => charge.phases[0] !== undefined && periodWords(charge.phases[0].period) === period,
  );
  const fees = version.charges.flatMap(charge => {
    const amount = feeOf(version, charge, period);
    return amount === null ? [] : [{ charge, amount }];
  });
  const names = new Set([...same, ...fees].map(({ charge }) => charge.name));
  const total = fees.reduce((sum, { amount }) => add(sum, amount), ZERO);
  const curves = same.map(({ curve }) => curve);
  const constant: Curve = {
    pieces: [{ from: ZERO, inclusive: true, base: total, rate: ZERO, steps: [] }],
    grid: null,
    end: null,
  };
  return {
    curve: curves.reduce(sumOf, { ...constant, grid: first.curve.grid }),
    period,
    charges: version.charges.map(({ name }) => name).filter(name => names.has(name)),
    leftOut: version.charges.map(({ name }) => name).filter(name => !names.has(name)),
  };
}

/** Of a charge for the meter as a whole, whose one row depends on nothing else. */
function meteredCurve(version: PlanVersion, charge: PlanCharge, meter: string): Curve | null {
  const { source, phases } = charge;
  const [phase] = phases;
  const [row, ...others] = phase?.rows ?? [];
  if (source.kind !== "meter" || source.meter !== meter || source.separately.length > 0) return null;
  if (phase === undefined || row === undefined || others.length > 0) return null;
  const byOther = row.price.some(part => part.kind === "schedule" && part.by !== null);
  if (byOther) return null;
  return rowCurve(version, charge, phase, row, {
    parameter: name => statedValue(version, name),
    picking: null,
  });
}

/** What a plain fee costs in one period; null for a charge that is no fee, or of other periods. */
function feeOf(version: PlanVersion, { source, phases }: PlanCharge, period: string): Rational | null {
  const [row, ...others] = phases[0]?.rows ?? [];
  if (source.kind !== "none" || row === undefined || others.length > 0) return null;
  let sum = ZERO;
  for (const part of row.price) {
    if (part.kind !== "fee" || periodWords(part.period) !== period) return null;
    sum = add(sum, worth(version, part.amount));
  }
  return sum;
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
