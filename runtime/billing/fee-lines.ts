/** Lines of fees: recurring ones in advance and in arrears, licensed quantities, what is due once, and refunds. */
import { operandValue } from "../metering/evaluate.ts";
import { bug } from "../number/bug.ts";
import { isZero, multiply, negate, ONE, type Rational, subtract, toText, ZERO } from "../number/rational.ts";
import { firstPhase } from "../plan/charge-parts.ts";
import type { PlanCharge, PricePart, PriceRow, UnitLabel } from "../plan/plan.ts";
import { type BoundPart, type BoundPrice, bindPrice } from "../pricing/bind.ts";
import { priceQuantity, tierFees } from "../pricing/price.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { type PeriodRule, periodWords } from "../time/period.ts";
import type { BillStep, TierSpan } from "./bill.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { CarriedAdvance } from "./carried.ts";
import {
  type BillBasis,
  type DraftLine,
  dateOn,
  draftLine,
  exactOf,
  parametersOn,
  sumSteps,
} from "./draft.ts";
import {
  type Days,
  type FeePeriod,
  feesInAdvance,
  feesInArrears,
  type Part,
  partOf,
  serviceOf,
} from "./fees.ts";

// Once

/** What is due once, each on its day: no part of a period, and no period of its own. */
export function onceLines(basis: BillBasis, charge: PlanCharge): readonly DraftLine[] {
  return firstPhase(charge).rows.flatMap(row =>
    row.price.flatMap(part => {
      const day = part.kind === "once" ? onceDay(part.due, basis) : null;
      if (part.kind !== "once" || day === null) return [];
      const amount = operandValue(part.amount, parametersOn(basis, day));
      const steps: readonly BillStep[] = [
        { kind: "flat", tier: null, amount: toText(amount), clause: part.place },
      ];
      const service = serviceOf({ from: day, to: addDays(day, 1) });
      return [
        draftLine(basis, { charge, row, kind: "once", service, day, steps, quantity: null, unit: null }),
      ];
    }),
  );
}

type Due = Extract<PricePart, { readonly kind: "once" }>["due"];

/** The day on which it is due, if that day belongs to this bill. */
function onceDay(due: Due, basis: BillBasis): CivilDate | null {
  const { period, calendar } = basis;
  if (due === "start") return period === null ? calendar.term.from : null;
  if (period === null) return null;
  if (due === "end") return period.last && calendar.term.to !== null ? addDays(calendar.term.to, -1) : null;
  const day = dateOn(basis, due.on);
  if (day === null) return null;
  return compareDates(day, period.from) >= 0 && compareDates(day, period.to) < 0 ? day : null;
}

// Recurring

/** The fees of a charge that share a period; `quantity` with the price of a licensed quantity. */
interface FeeGroup {
  readonly each: PeriodRule;
  readonly quantity: boolean;
}

function feeGroups(charge: PlanCharge): readonly FeeGroup[] {
  const groups = new Map<string, FeeGroup>();
  const { rows, period } = firstPhase(charge);
  if (charge.source.kind === "parameter" && rows.some(row => row.price.some(isPriceOfQuantity))) {
    groups.set(periodWords(period), { each: period, quantity: true });
  }
  for (const part of rows.flatMap(row => row.price)) {
    const key = part.kind === "fee" ? periodWords(part.period) : null;
    if (part.kind === "fee" && key !== null && !groups.has(key))
      groups.set(key, { each: part.period, quantity: false });
  }
  return [...groups.values()];
}

function isPriceOfQuantity(part: PricePart): boolean {
  return part.kind !== "fee" && part.kind !== "once";
}

export function feesDueInArrears(
  basis: BillBasis,
  charge: PlanCharge,
  period: BillingPeriod,
): readonly DraftLine[] {
  return feeGroups(charge).flatMap(group => {
    const due = feesInArrears(group.each, basis.calendar, period);
    const last = due.at(-1);
    return last === undefined ? [] : feeLine(basis, charge, group, due, addDays(last.served.to, -1));
  });
}

export interface AdvanceLines {
  readonly lines: readonly DraftLine[];
  readonly advances: readonly CarriedAdvance[];
}

/** Fees of the next period, and on the last bill what earlier advances went too far. */
export function feesDueInAdvance(basis: BillBasis, charge: PlanCharge): AdvanceLines {
  const lines: DraftLine[] = [];
  const advances: CarriedAdvance[] = [];
  for (const group of feeGroups(charge)) {
    if (basis.period?.last === true) lines.push(...refundLines(basis, charge, group));
    if (basis.next === null) continue;
    const due = feesInAdvance(group.each, basis.calendar, basis.next, basis.end);
    const first = due[0];
    const last = due.at(-1);
    if (first === undefined || last === undefined) continue;
    for (const draft of feeLine(basis, charge, group, due, first.served.from)) {
      lines.push(draft);
      advances.push({
        charge: charge.name,
        each: group.each,
        bill: basis.bill,
        from: formatCivilDate(first.served.from),
        to: formatCivilDate(last.served.to),
        amount: draft.line.amount,
      });
    }
  }
  return { lines, advances };
}

/** One line for the periods of one fee that are due together. */
function feeLine(
  basis: BillBasis,
  charge: PlanCharge,
  group: FeeGroup,
  due: readonly FeePeriod[],
  day: CivilDate,
): readonly DraftLine[] {
  const row = onlyRow(charge);
  const first = due[0];
  const last = due.at(-1);
  if (first === undefined || last === undefined) return [];
  const steps = due.flatMap(fee => feeSteps(basis, charge, row, group, fee));
  const service = serviceOf({ from: first.served.from, to: last.served.to });
  const { quantity, unit } = licensed(basis, charge, group, first.served.from);
  return [draftLine(basis, { charge, row, kind: "fee", service, day, steps, quantity, unit })];
}

/** Only metered charges have more rows than one. */
function onlyRow(charge: PlanCharge): PriceRow {
  return firstPhase(charge).rows[0] ?? bug(`the charge ${charge.name} has no price`);
}

function licensed(
  basis: BillBasis,
  charge: PlanCharge,
  group: FeeGroup,
  day: CivilDate,
): { readonly quantity: Rational | null; readonly unit: UnitLabel | null } {
  const { source } = charge;
  if (source.kind !== "parameter" || !group.quantity) return { quantity: null, unit: null };
  const unit = basis.version.parameters.find(parameter => parameter.name === source.parameter)?.unit ?? null;
  return { quantity: parametersOn(basis, day)(source.parameter), unit };
}

function feeSteps(
  basis: BillBasis,
  charge: PlanCharge,
  row: PriceRow,
  group: FeeGroup,
  fee: FeePeriod,
): readonly BillStep[] {
  const parameter = parametersOn(basis, fee.served.from);
  const part = partOf(basis.plan, fee, charge.proration ?? "none");
  const bound = bindPrice(row.price, parameter, row.place);
  const fees = bound.parts.filter(isFee).filter(one => periodWords(one.period) === periodWords(group.each));
  const { source } = charge;
  if (!group.quantity || source.kind !== "parameter") return fees.map(one => feeStep(one, null, part));
  const price: BoundPrice = { ...bound, parts: bound.parts.filter(one => !isFee(one)) };
  const q = parameter(source.parameter);
  const steps = [
    ...priceQuantity(price, q, NOTHING_FREE).steps,
    ...tierFees(price, q, NOTHING_FREE).map(({ fee: one, tier }) => feeStep(one, tier, WHOLE)),
  ];
  return [...steps, ...proration(charge, steps, part), ...fees.map(one => feeStep(one, null, part))];
}

const NOTHING_FREE = { quantity: ZERO, tiers: "before" } as const;
const WHOLE: Part = { part: ONE, days: null };

export type BoundFee = Extract<BoundPart, { readonly kind: "fee" }>;

export function isFee(part: BoundPart): part is BoundFee {
  return part.kind === "fee";
}

export function feeStep(fee: BoundFee, tier: TierSpan | null, { part, days }: Part): BillStep {
  return {
    kind: "fee",
    tier,
    price: toText(fee.amount),
    part: toText(part),
    days,
    amount: toText(multiply(fee.amount, part)),
    clause: fee.place,
  };
}

/** What a part of a period leaves of the price of a licensed quantity. */
function proration(
  charge: PlanCharge,
  steps: readonly BillStep[],
  { part, days }: Part,
): readonly BillStep[] {
  if (days === null) return [];
  const before = sumSteps(steps);
  return [
    {
      kind: "proration",
      part: toText(part),
      days,
      before: toText(before),
      amount: toText(subtract(multiply(before, part), before)),
      clause: charge.place,
    },
  ];
}

// Refunds

/** What was paid in advance for days after an end that was not known then: billed anew, less what was billed. */
function refundLines(basis: BillBasis, charge: PlanCharge, group: FeeGroup): readonly DraftLine[] {
  const end = basis.calendar.term.to;
  if (end === null || charge.proration === "none" || charge.proration === null) return [];
  const row = onlyRow(charge);
  return basis.advances.flatMap(advance => {
    if (advance.charge !== charge.name || periodWords(advance.each) !== periodWords(group.each)) return [];
    const billed = { from: dateOf(advance.from), to: dateOf(advance.to) };
    if (compareDates(billed.to, end) <= 0 || isZero(exactOf(advance.amount))) return [];
    const served = feesInAdvance(group.each, basis.calendar, billed, end);
    const before: BillStep = {
      kind: "billed before",
      bill: advance.bill,
      amount: toText(negate(exactOf(advance.amount))),
      clause: charge.place,
    };
    const steps = [...served.flatMap(fee => feeSteps(basis, charge, row, group, fee)), before];
    const service = serviceOf(unserved(billed, end));
    const { quantity, unit } = licensed(basis, charge, group, billed.from);
    return [
      draftLine(basis, { charge, row, kind: "refund", service, day: billed.from, steps, quantity, unit }),
    ];
  });
}

/** The days that are given back. */
function unserved(billed: Days, end: CivilDate): Days {
  return { from: compareDates(billed.from, end) < 0 ? end : billed.from, to: billed.to };
}

function dateOf(text: string): CivilDate {
  return parseCivilDate(text) ?? bug(`carried state holds "${text}" as a date`);
}
