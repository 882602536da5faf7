/** Bills on which a charge prices a quantity: what proposals for its bounds, tiers, rows and frame are made of. */
import type { BillingPeriod } from "../billing/calendar.ts";
import { operandValue } from "../metering/evaluate.ts";
import {
  add,
  compare,
  isZero,
  multiply,
  ONE,
  quotient,
  type Rational,
  rational,
  toText,
  ZERO,
} from "../number/rational.ts";
import { ceilingDiv } from "../number/rounding.ts";
import type { ExampleStep } from "../plan/example.ts";
import type {
  PlanCharge,
  PlanMeter,
  PricePhase,
  PriceRow,
  TierRow,
  TimeBandRow,
  UnitLabel,
} from "../plan/plan.ts";
import { addDays, monthIndex } from "../time/civil.ts";
import { type Choice, choiceOf } from "./choices.ts";
import { billStep, closingOf, type Proposing, parameterOn, periodIn, phaseSpan } from "./proposing.ts";
import { fieldStep, fineStep, smallestStep, usageOf } from "./quantities.ts";
import { fieldFor, recordIn, type Values } from "./records.ts";

/** A row of a price in a period of its own. */
export interface Priced {
  readonly charge: PlanCharge;
  readonly phase: PricePhase;
  readonly row: PriceRow;
  readonly period: BillingPeriod;
  readonly choice: Choice;
  /** The smallest difference between two quantities. */
  readonly step: Rational;
  readonly unit: UnitLabel | null;
}

/** Null where no bill of the version prices the row. */
export function pricedAt(of: Proposing, charge: PlanCharge, phase: PricePhase, row: PriceRow): Priced | null {
  const span = phaseSpan(of, charge, phase);
  const choice = choiceOf(of, charge, phase.rows, row);
  if (choice === null) return null;
  const period = periodIn(of, span, phase.period, inSeason(of, choice.where));
  if (period === null) return null;
  return { charge, phase, row, period, choice, ...gridOf(of, charge) };
}

/** Values of a band of time are used in a period that has days of them, as far as months tell. */
function inSeason({ version }: Proposing, where: Values): (period: BillingPeriod) => boolean {
  const months = Object.entries(where).flatMap(([name, value]) => {
    const band = version.bands.find(one => one.name === name);
    return band?.kind === "time" ? [monthsOf(band.rows, value)] : [];
  });
  return ({ from, to }) => {
    const count = Math.max(1, monthIndex(addDays(to, -1)) - monthIndex(from) + 1);
    const own = Array.from({ length: count }, (_, later) => ((from.month - 1 + later) % 12) + 1);
    return months.every(list => own.some(month => list.has(month)));
  };
}

function monthsOf(rows: readonly TimeBandRow[], value: string): ReadonlySet<number> {
  const of = (row: TimeBandRow): readonly number[] => {
    const span = row.spans.find(one => one.kind === "months");
    if (span === undefined) return ALL_MONTHS;
    return ALL_MONTHS.filter(month =>
      span.from <= span.to ? month >= span.from && month <= span.to : month >= span.from || month <= span.to,
    );
  };
  const own = rows.filter(row => row.value === value);
  if (own.some(row => row.otherwise) && own.length === 1) {
    const others = rows.filter(row => !row.otherwise && row.spans.every(({ kind }) => kind === "months"));
    return new Set(ALL_MONTHS.filter(month => !others.some(row => of(row).includes(month))));
  }
  return new Set(own.flatMap(of));
}

const ALL_MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);

function gridOf(of: Proposing, { source }: PlanCharge): Pick<Priced, "step" | "unit"> {
  switch (source.kind) {
    case "meter": {
      const meter = meterNamed(of, source.meter);
      return meter === null ? NO_GRID : { step: smallestStep(of.version, meter), unit: meter.unit };
    }
    case "each": {
      const step = fieldStep(of.version, source.event, source.of) ?? fineStep(source.unit);
      return { step, unit: source.unit };
    }
    case "parameter": {
      const { unit = null } = of.version.parameters.find(one => one.name === source.parameter) ?? {};
      return { step: fineStep(unit), unit };
    }
    case "none":
    case "spend":
      return NO_GRID;
  }
}

const NO_GRID = { step: ONE, unit: null } as const;

export function meterNamed({ version }: Proposing, name: string): PlanMeter | null {
  return version.meters.find(one => one.name === name) ?? null;
}

/** Ten times what the price is stated for, as a thousand tokens: it comes to an amount that can be checked. */
export function tellingAmount({ row, step, unit }: Priced, tier: TierRow | null): Rational {
  const parts = tier?.parts ?? row.price;
  const rate = parts.find(part => part.kind === "rate");
  const per = rate?.kind === "rate" ? operandValue({ kind: "number", value: rate.per }, () => ONE) : ONE;
  const ten = multiply(unit?.money === true ? rational(1000n) : rational(10n), per);
  return multiply(step, rational(ceilingDiv(ten, step)));
}

/** What an allowance takes off before the tiers begin, in the unit of the charge. */
export function freeBefore(of: Proposing, { charge, period }: Priced): Rational {
  const parameter = parameterOn(of, period.from);
  const own = charge.includes
    .filter(({ counts, tiers }) => counts === "quantity" && tiers !== "within")
    .reduce((sum, { quantity }) => add(sum, operandValue(quantity, parameter)), ZERO);
  return of.version.allowances
    .filter(allowance => allowance.for.includes(charge.name) && allowance.tiers !== "within")
    .reduce((sum, allowance) => {
      const factor = allowance.factors[allowance.for.indexOf(charge.name)] ?? "1";
      const each = operandValue({ kind: "number", value: factor }, parameter);
      return add(sum, quotient(operandValue(allowance.quantity, parameter), each));
    }, own);
}

/** Ways to have the charge price a quantity; each is a list of steps with their bills. */
export function billsWith(
  of: Proposing,
  priced: Priced,
  quantity: Rational,
): readonly (readonly ExampleStep[])[] {
  const { charge, phase, period, choice } = priced;
  const { source } = charge;
  const bill = billStep(period, of.version.place);
  // What is settled later, or due when a longer period ends, stands on the bill that closes that.
  const rules = charge.settled === null ? [phase.period] : [charge.settled, phase.period];
  const closing = rules.map(rule => closingOf(of, period, rule)).find(one => one !== null) ?? null;
  const after = closing === null ? [] : [billStep(closing, of.version.place)];
  const ways = (uses: readonly (readonly ExampleStep[])[]): readonly (readonly ExampleStep[])[] =>
    uses.flatMap(use => {
      const first = [...choice.given, bill, ...use];
      return after.length === 0 ? [first] : [first, [...first, ...after]];
    });
  switch (source.kind) {
    case "meter": {
      const meter = meterNamed(of, source.meter);
      return meter === null ? [] : ways(usageOf(of, meter, quantity, choice.where, period));
    }
    case "each": {
      const record = recordOf(of, priced, quantity);
      return record === null ? [] : ways([[record]]);
    }
    case "parameter":
      return licensed(of, priced, quantity, source.parameter).flatMap(given => openings(of, priced, [given]));
    case "none":
      return openings(of, priced, []);
    case "spend":
      return spending(of, priced, quantity, source.of);
  }
}

/** An event that the charge prices. */
function recordOf(
  of: Proposing,
  { charge: { source }, period, choice }: Priced,
  quantity: Rational,
): ExampleStep | null {
  if (source.kind !== "each" || isZero(quantity)) return null;
  const given = fieldFor(source.of, quantity);
  return recordIn(of, source.event, period, choice.where, source.where, given);
}

/** A value of a licensed quantity, where its bounds allow it; nothing where it is that already. */
function licensed(
  { version }: Proposing,
  _priced: Priced,
  quantity: Rational,
  name: string,
): readonly ExampleStep[] {
  const parameter = version.parameters.find(one => one.name === name);
  if (parameter === undefined) return [];
  const { bounds } = parameter;
  const number = (value: string): Rational => operandValue({ kind: "number", value }, () => ONE);
  if (
    bounds?.kind === "between" &&
    (compare(quantity, number(bounds.least)) < 0 || compare(quantity, number(bounds.most)) > 0)
  )
    return [];
  return [{ kind: "given", parameter: name, value: toText(quantity), from: null, place: version.place }];
}

/** Fees stand on the bill that opens, or on the one before their period, or on that of it. */
function openings(
  of: Proposing,
  { charge, period, choice, phase }: Priced,
  given: readonly ExampleStep[],
): readonly (readonly ExampleStep[])[] {
  const { place } = of.version;
  const before = [...choice.given, ...given];
  const own = [...before, billStep(period, place)];
  const closing = closingOf(of, period, phase.period);
  const last = closing === null ? [] : [[...before, billStep(closing, place)]];
  if (charge.timing === "arrears") return [own, ...last];
  const opening: ExampleStep = { kind: "bill", of: { kind: "start" }, place };
  const earlier = of.calendar.period(period.number - 1);
  return [earlier === null ? [...before, opening] : [...before, billStep(earlier, place)], own, ...last];
}

/** Usage of what is spent: of the first charge that can be used. */
function spending(
  of: Proposing,
  { period }: Priced,
  quantity: Rational,
  names: readonly string[],
): readonly (readonly ExampleStep[])[] {
  for (const name of names) {
    const spent = of.version.charges.find(one => one.name === name);
    const phase = spent?.phases[0];
    const row = phase?.rows[0];
    if (spent === undefined || phase === undefined || row === undefined || spent.source.kind === "spend")
      continue;
    const own = pricedAt(of, spent, phase, row);
    if (own !== null) return billsWith(of, { ...own, period }, multiply(quantity, own.step));
  }
  return [];
}
