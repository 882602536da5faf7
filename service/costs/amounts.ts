/** What quantities cost by one row of a price, read off its exact curve. */
import { numberOf, operandValue } from "../../runtime/metering/evaluate.ts";
import {
  add,
  compare,
  ONE,
  parseNumber,
  type Rational,
  subtract,
  ZERO,
} from "../../runtime/number/rational.ts";
import { roundToStep } from "../../runtime/number/rounding.ts";
import type {
  PlanCharge,
  PlanVersion,
  PricePart,
  PricePhase,
  PriceRow,
  TierRow,
} from "../../runtime/plan/plan.ts";
import { rowCurve } from "../../runtime/pricing/charge-curve.ts";
import {
  type Curve,
  compareCuts,
  offers,
  startOf,
  valueAt,
  valueBefore,
} from "../../runtime/pricing/curve.ts";

export interface PricedRow {
  readonly version: PlanVersion;
  readonly charge: PlanCharge;
  readonly phase: PricePhase;
  readonly row: PriceRow;
}

/** The value that a parameter begins with; one that is no number counts as 1. */
export function firstValue(version: PlanVersion, name: string): Rational {
  const value = version.parameters.find(one => one.name === name)?.values[0]?.value;
  return value === undefined ? ONE : (parseNumber(value) ?? ONE);
}

type Schedule = Extract<PricePart, { readonly kind: "schedule" }>;

export function scheduleIn({ price }: PriceRow): Schedule | null {
  return price.find(part => part.kind === "schedule") ?? null;
}

/** Null beyond the end of a list. `picking`: what the meter reads that picks a row, where one does. */
export function costOf(priced: PricedRow, quantity: Rational, picking: Rational | null): Rational | null {
  const { charge } = priced;
  const curve = curveOf(priced, { ...charge, priceRounding: null }, picking);
  if (curve === null || !offers(curve, quantity)) return null;
  const cost = valueAt(curve, quantity);
  const rounding = charge.priceRounding;
  return rounding === null ? cost : roundToStep(cost, numberOf(rounding.step), rounding.mode);
}

function curveOf(
  { version, phase, row }: PricedRow,
  charge: PlanCharge,
  picking: Rational | null,
): Curve | null {
  const parameter = (name: string): Rational => firstValue(version, name);
  return rowCurve(version, charge, phase, row, { parameter, picking });
}

// Tiers

export interface TierCost {
  readonly tier: TierRow;
  readonly model: "graduated" | "volume";
  readonly from: Rational;
  readonly to: Rational;
  /** Of the tier's own slice; of all of the quantity, where a tier prices that. */
  readonly full: Rational;
  /** Of everything up to the tier's end. */
  readonly total: Rational;
}

/**
 * What each tier with an end costs when it is full. Quantities are what the tiers count: after an allowance that is
 * taken off before them. None for tiers that another meter picks, and for those with a percentage.
 */
export function tierCosts(priced: PricedRow): readonly TierCost[] {
  const schedule = scheduleIn(priced.row);
  if (schedule === null || schedule.by !== null) return [];
  const { charge, version } = priced;
  const bare: PlanCharge = {
    ...charge,
    least: null,
    most: null,
    priceRounding: null,
    includes: charge.includes.filter(({ tiers }) => tiers === "within"),
  };
  const curve = curveOf(priced, bare, null);
  if (curve === null) return [];
  const costs: TierCost[] = [];
  let [from, before] = [ZERO, ZERO];
  for (const tier of schedule.rows) {
    if (tier.upTo === null) break;
    const to = operandValue(tier.upTo, name => firstValue(version, name));
    // Bounds that are parameters may cross: such a row holds nothing.
    if (compare(to, from) <= 0) continue;
    const total = totalBefore(curve, { at: to, after: tier.inclusive });
    const isPriced = tier.offered && tier.parts.every(({ kind }) => kind !== "percent");
    const full = schedule.model === "volume" ? total : subtract(total, before);
    if (isPriced) costs.push({ tier, model: schedule.model, from, to, full, total });
    [from, before] = [to, total];
  }
  return costs;
}

function totalBefore(curve: Curve, cut: Parameters<typeof valueBefore>[1]): Rational {
  const piece = curve.pieces.findLast(one => compareCuts(startOf(one), cut) < 0);
  return piece === undefined ? ZERO : valueBefore(piece, cut);
}

/** A reading in each row that another meter picks, with the row. */
export function pickingReadings(
  { version }: PricedRow,
  { rows }: Schedule,
): readonly { readonly tier: TierRow; readonly reading: Rational }[] {
  let from = ZERO;
  return rows.map((tier, index) => {
    const to = tier.upTo === null ? null : operandValue(tier.upTo, name => firstValue(version, name));
    const isBeyond = index > 0 && rows[index - 1]?.inclusive === true;
    const reading = to !== null && tier.inclusive ? to : isBeyond ? add(from, ONE) : from;
    from = to ?? from;
    return { tier, reading };
  });
}
