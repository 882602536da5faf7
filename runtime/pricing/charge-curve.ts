/**
 * The price of a charge's row as a curve: what a quantity of one whole price period costs, with the recurring fees of
 * that period, after the allowance of that period that the charge itself includes. Allowances that several rows or
 * charges share, what carries over, adjustments and partial periods are no part of it.
 */
import { numberOf, operandValue } from "../metering/evaluate.ts";
import { abs, isZero, ONE, type Rational, sign, ZERO } from "../number/rational.ts";
import type {
  Aggregation,
  LevelSource,
  MeterExpression,
  PlanAllowance,
  PlanCharge,
  PlanVersion,
  PricePhase,
  PriceRow,
} from "../plan/plan.ts";
import { periodWords } from "../time/period.ts";
import { type BoundPart, type BoundPrice, bindPrice, type ParameterValues, pickedBy } from "./bind.ts";
import { type Curve, tidied } from "./curve.ts";
import { atLeast, atMost, roundedTo } from "./curve-bounds.ts";
import { priceCurve } from "./price-curve.ts";

export interface CurveTerms {
  readonly parameter: ParameterValues;
  /** What the meter reads that picks the row of a schedule `by` it; null leaves nothing of the schedule. */
  readonly picking: Rational | null;
}

/** Null where the charge prices no quantity, or where its rounded price has no pieces. */
export function rowCurve(
  version: PlanVersion,
  charge: PlanCharge,
  phase: PricePhase,
  row: PriceRow,
  terms: CurveTerms,
): Curve | null {
  if (charge.source.kind === "none") return null;
  const bound = withoutOtherFees(bindPrice(row.price, terms.parameter, row.place), phase);
  const price = pickedBy(bound, () => terms.picking);
  const grid = gridOf(version, charge);
  const own = curveAllowance(charge, phase);
  const free = own === null ? ZERO : operandValue(own.quantity, terms.parameter);
  const plain = priceCurve(price, { quantity: free, tiers: own?.tiers ?? "before" }, grid);
  return boundedBy(charge, row, plain, terms.parameter);
}

/** The allowance that a row's curve takes off; null where there is none of one row's own period. */
export function curveAllowance({ source, includes }: PlanCharge, phase: PricePhase): PlanAllowance | null {
  const [own] = includes;
  if (own === undefined || source.kind === "each" || phase.rows.length > 1) return null;
  return periodWords(own.period) === periodWords(phase.period) ? own : null;
}

/** Fees of another period than the price's are due on their own. */
function withoutOtherFees(price: BoundPrice, phase: PricePhase): BoundPrice {
  const belongs = (part: BoundPart): boolean =>
    part.kind !== "fee" || periodWords(part.period) === periodWords(phase.period);
  return { ...price, parts: price.parts.filter(belongs) };
}

/** A least price is due without usage only where a row needs none to be there. */
function boundedBy(
  { least, most, priceRounding }: PlanCharge,
  row: PriceRow,
  curve: Curve,
  parameter: ParameterValues,
): Curve | null {
  const raised = least === null ? curve : atLeast(curve, operandValue(least, parameter));
  const [zero] = curve.pieces;
  const isDue = row.match === "always" || least === null || zero === undefined;
  const due = isDue ? raised : withFirst(raised, zero);
  const capped = most === null ? due : atMost(due, operandValue(most, parameter));
  if (priceRounding === null) return capped;
  return roundedTo(capped, numberOf(priceRounding.step), priceRounding.mode);
}

/** The curve with another amount at 0 alone. */
function withFirst(curve: Curve, { base }: Curve["pieces"][number]): Curve {
  const [first, ...others] = curve.pieces;
  if (first === undefined) return curve;
  const zero = { from: ZERO, inclusive: true, base, rate: ZERO, steps: [] };
  const rest = isZero(first.from) ? [{ ...first, inclusive: false }, ...others] : curve.pieces;
  return tidied({ ...curve, pieces: [zero, ...rest] });
}

// Grids

/** How far neighbouring quantities of a charge are apart: whole events, whole numbers, or steps of the meter. */
export function gridOf(version: PlanVersion, { source }: PlanCharge): Rational | null {
  switch (source.kind) {
    case "meter":
      return meterGrid(version, source.meter);
    case "each":
      return source.of === null ? ONE : fieldGrid(version, source.event, source.of);
    case "parameter":
    case "spend":
    case "none":
      return null;
  }
}

function meterGrid(version: PlanVersion, name: string): Rational | null {
  const meter = version.meters.find(one => one.name === name);
  if (meter === undefined) return null;
  if (meter.rounding !== null) return numberOf(meter.rounding.step);
  const { source } = meter;
  if (source.kind === "level")
    return KEEPS[source.statistic] ? fieldGrid(version, source.event, source.value) : null;
  if (source.kind !== "aggregate") return null;
  if (source.value === null || source.aggregation === "unique") return ONE;
  return KEEPS[source.aggregation] ? fieldGrid(version, source.event, source.value) : null;
}

/** Whether whole values give whole readings. */
const KEEPS: Readonly<Record<Aggregation | LevelSource["statistic"], boolean>> = {
  count: true,
  unique: true,
  sum: true,
  maximum: true,
  minimum: true,
  latest: true,
  average: false,
  total: false,
};

function fieldGrid(version: PlanVersion, event: string, value: MeterExpression): Rational | null {
  if (value.kind === "counted") {
    const last = value.steps.at(-1);
    return last?.kind === "rounded" ? numberOf(last.rounding.step) : null;
  }
  if (value.kind !== "field") return null;
  const field = version.events.find(one => one.name === event)?.fields.find(one => one.name === value.name);
  const factor = abs(numberOf(value.factor));
  return field?.type === "integer" && sign(factor) > 0 ? factor : null;
}
