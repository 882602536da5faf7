/** Lines of metered quantities: one for each row of a charge that something was used of. */
import { operandValue } from "../metering/evaluate.ts";
import { type Reading, sumOf } from "../metering/readings.ts";
import { bug } from "../number/bug.ts";
import { abs, min, negate, type Rational, sign, subtract, toText, ZERO } from "../number/rational.ts";
import { firstPhase } from "../plan/charge-parts.ts";
import type { PlanCharge, PlanMeter, PriceRow } from "../plan/plan.ts";
import { type BoundPrice, bindPrice } from "../pricing/bind.ts";
import { type Free, priceQuantity, tierFees } from "../pricing/price.ts";
import type { BillStep, TierSpan } from "./bill.ts";
import type { BillingPeriod } from "./calendar.ts";
import { type BillBasis, type DraftLine, draftLine, exactOf, parametersOn } from "./draft.ts";
import { type BoundFee, feeStep, isFee } from "./fee-lines.ts";
import { feesInArrears, partOf, serviceOf } from "./fees.ts";

export function meteredLines(
  basis: BillBasis,
  charge: PlanCharge,
  meterName: string,
  period: BillingPeriod,
): readonly DraftLine[] {
  const meter = basis.version.meters.find(m => m.name === meterName) ?? bug(`no meter ${meterName}`);
  const readings = basis.readings.get(meterName) ?? [];
  const priceRows = firstPhase(charge).rows;
  const rows = readings.map(reading => rowOf(charge, reading));
  const parameter = parametersOn(basis, period.from);
  const includes = charge.includes[0];
  const free = includes === undefined ? ZERO : operandValue(includes.quantity, parameter);
  let left = free;
  return priceRows.flatMap((row, index) => {
    const matching = readings.filter((_, i) => rows[i] === index);
    const quantity = quantityOf(meter, matching);
    const price = bindPrice(row.price, parameter, row.place);
    if (quantity === null) return [];
    const isUsed = matching.length > 0 || row.match === "always";
    if (!isUsed && !hasFee(price)) return [];
    // One allowance for all rows, drawn in the order they are written.
    const drawn = sign(quantity) > 0 ? min(left, quantity) : ZERO;
    left = subtract(left, drawn);
    const allowed: Free = { quantity: drawn, tiers: includes?.tiers ?? "before" };
    const steps = [
      ...(isUsed ? usageSteps(basis, charge, price, quantity, allowed) : []),
      ...fees(basis, charge, price, quantity, allowed, period),
    ];
    if (!isUsed && steps.length === 0) return [];
    const line = { charge, row, kind: "usage", service: serviceOf(period), day: period.from } as const;
    return [draftLine(basis, { ...line, steps, quantity, unit: meter.unit })];
  });
}

/** Null where the meter has no value: its charge does not apply, fee and all. */
function quantityOf(meter: PlanMeter, matching: readonly Reading[]): Rational | null {
  return sumOf(matching, meter.cumulative);
}

function hasFee(price: BoundPrice): boolean {
  return price.parts.some(isFee) || price.schedule?.rows[0]?.parts.some(isFee) === true;
}

/** The place of the row that prices a reading: rows never overlap, and `otherwise` takes the rest. */
export function rowOf(charge: PlanCharge, reading: Pick<Reading, "where">): number {
  const { rows } = firstPhase(charge);
  const chosen = rows.findIndex(row => matches(row, reading));
  const index = chosen >= 0 ? chosen : rows.findIndex(row => row.match === "otherwise");
  return index >= 0 ? index : bug(`no row of ${charge.name} prices ${JSON.stringify(reading.where)}`);
}

function matches(row: PriceRow, { where }: Pick<Reading, "where">): boolean {
  if (row.match === "always") return true;
  if (row.match === "otherwise") return false;
  return row.match.every(
    match =>
      match.kind === "dimension" &&
      Object.hasOwn(where, match.dimension) &&
      match.values.includes(where[match.dimension] ?? ""),
  );
}

function usageSteps(
  basis: BillBasis,
  charge: PlanCharge,
  price: BoundPrice,
  quantity: Rational,
  free: Free,
): readonly BillStep[] {
  if (sign(quantity) < 0) {
    if (basis.version.policies.negativeQuantities === "rejected") {
      return [{ kind: "held", quantity: toText(quantity), amount: "0", clause: charge.place }];
    }
    return priceQuantity(price, abs(quantity), { quantity: ZERO, tiers: "before" }).steps.map(mirrored);
  }
  const { steps } = priceQuantity(price, quantity, free);
  if (sign(free.quantity) === 0) return steps;
  const left = toText(subtract(quantity, free.quantity));
  const clause = charge.includes[0]?.place ?? charge.place;
  return [{ kind: "allowance", quantity: toText(free.quantity), left, amount: "0", clause }, ...steps];
}

/** P(−q) = −P(q): the same steps with their signs turned. */
function mirrored(step: BillStep): BillStep {
  switch (step.kind) {
    case "rate": {
      const packages = step.packages === null ? null : turned(step.packages);
      return { ...step, quantity: turned(step.quantity), packages, amount: turned(step.amount) };
    }
    case "percent":
      return { ...step, quantity: turned(step.quantity), amount: turned(step.amount) };
    case "flat":
      return { ...step, amount: turned(step.amount) };
    case "included":
      return { ...step, quantity: turned(step.quantity) };
    default:
      return bug(`a price has a step "${step.kind}"`);
  }
}

function turned(text: string): string {
  return toText(negate(exactOf(text)));
}

/** Fees beside a metered price and in the tier rows that the quantity has entered: only they are prorated. */
function fees(
  basis: BillBasis,
  charge: PlanCharge,
  price: BoundPrice,
  quantity: Rational,
  free: Free,
  period: BillingPeriod,
): readonly BillStep[] {
  const entering = sign(quantity) < 0 ? ZERO : quantity;
  const due: readonly { readonly fee: BoundFee; readonly tier: TierSpan | null }[] = [
    ...price.parts.filter(isFee).map(fee => ({ fee, tier: null })),
    ...tierFees(price, entering, free),
  ];
  return due.flatMap(({ fee, tier }) =>
    feesInArrears(fee.period, basis.calendar, period).map(one =>
      feeStep(fee, tier, partOf(basis.plan, one, charge.proration ?? "none")),
    ),
  );
}
