/** Quantities of meters for proposals: the smallest step, and the usage or records that come to a quantity. */
import type { BillingPeriod } from "../billing/calendar.ts";
import { exactOf } from "../billing/draft.ts";
import { billsOfExample } from "../example/run-example.ts";
import { numberOf } from "../metering/evaluate.ts";
import { partsOfMeter } from "../metering/readings.ts";
import {
  abs,
  add,
  equals,
  isZero,
  min,
  multiply,
  ONE,
  quotient,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
} from "../number/rational.ts";
import type { ExampleStep } from "../plan/example.ts";
import type { MeterExpression, PlanMeter, PlanVersion, UnitLabel } from "../plan/plan.ts";
import { anyChoice } from "./choices.ts";
import { billStep, type Proposing } from "./proposing.ts";
import { fieldFor, recordIn, type Values } from "./records.ts";

/** Where quantities may have any number of decimals there is no smallest step: whole units, and cents of money. */
export function fineStep(unit: UnitLabel | null): Rational {
  return unit?.money === true ? rational(1n, 100n) : ONE;
}

export function smallestStep(version: PlanVersion, { source, rounding, unit }: PlanMeter): Rational {
  if (rounding !== null) return numberOf(rounding.step);
  const fine = fineStep(unit);
  const valueStep = (event: string, value: MeterExpression | null): Rational =>
    fieldStep(version, event, value) ?? fine;
  switch (source.kind) {
    case "aggregate":
      if (source.aggregation === "count" || source.aggregation === "unique") return ONE;
      return source.aggregation === "average" ? fine : valueStep(source.event, source.value);
    case "level":
      return source.statistic === "average" || source.statistic === "total"
        ? fine
        : valueStep(source.event, source.value);
    case "buckets":
      if (source.of === "count") return ONE;
      return source.of === "rate" || source.of === "average" || source.statistic === "average"
        ? fine
        : valueStep(source.event, source.value);
    case "derived":
    case "choice": {
      const parts = source.kind === "derived" ? [source.value] : source.of;
      return parts.map(part => derivedStep(version, part)).reduce(min, ONE);
    }
  }
}

/** Of a whole number alone; null of whatever may have decimals. */
export function fieldStep(
  version: PlanVersion,
  event: string,
  value: MeterExpression | null,
): Rational | null {
  if (value?.kind !== "field") return null;
  const field = version.events.find(one => one.name === event)?.fields.find(one => one.name === value.name);
  return field?.type === "integer" ? numberOf(value.factor) : null;
}

/** A step in which the bound lies: tenths, or finer, where it has decimals. */
export function stepAt(bound: Rational, step: Rational): Rational {
  let found = step;
  for (let digits = 0; digits < 6 && quotient(bound, found).d !== 1n; digits += 1)
    found = quotient(found, TEN);
  return found;
}

const TEN = rational(10n);

function derivedStep(version: PlanVersion, value: MeterExpression): Rational {
  if (value.kind === "add" || value.kind === "subtract") {
    return min(derivedStep(version, value.left), derivedStep(version, value.right));
  }
  if (value.kind === "number" || value.kind === "parameter") return ONE;
  const meter = value.kind === "meter" ? version.meters.find(one => one.name === value.name) : undefined;
  if (value.kind !== "meter" || meter === undefined) return ONE;
  return abs(multiply(smallestStep(version, meter), numberOf(value.factor)));
}

// Steps that come to a quantity

/** Ways to state a quantity of a meter in a period, the plainest first. */
export function usageOf(
  of: Proposing,
  meter: PlanMeter,
  quantity: Rational,
  where: Values,
  period: BillingPeriod,
): readonly (readonly ExampleStep[])[] {
  const { source } = meter;
  if (source.kind === "derived" || source.kind === "choice")
    return derivedUsage(of, meter, quantity, where, period);
  const stated = isZero(quantity) ? [] : [usageStep(of, meter, quantity, where)];
  const recorded = recordedUsage(of, meter, quantity, where, period);
  return recorded === null ? [stated] : [stated, recorded];
}

/** It names every dimension that a price tells apart, also where another price does. */
function usageStep({ version }: Proposing, meter: PlanMeter, quantity: Rational, where: Values): ExampleStep {
  const stated = { ...anyChoice(version, meter), ...where };
  return {
    kind: "usage",
    meter: meter.name,
    quantity: toText(quantity),
    where: Object.entries(stated).map(([dimension, value]) => ({ dimension, values: [value] })),
    place: version.place,
  };
}

/** Of one part, the others staying without usage, or of all: a straight line through two readings says how much. */
function derivedUsage(
  of: Proposing,
  meter: PlanMeter,
  quantity: Rational,
  where: Values,
  period: BillingPeriod,
): readonly (readonly ExampleStep[])[] {
  const own = (part: PlanMeter): Values =>
    Object.fromEntries(Object.entries(where).filter(([name]) => part.by.some(one => one.name === name)));
  const bases = basesOf(of.version, meter);
  const stated = (parts: readonly PlanMeter[], q: Rational): readonly ExampleStep[] =>
    parts.map(part => usageStep(of, part, q, own(part)));
  // Together where the greater or lesser of them counts.
  const groups = [...bases.map(part => [part]), ...(bases.length > 1 ? [bases] : [])];
  return groups.flatMap((parts): readonly (readonly ExampleStep[])[] => {
    const [one = null, two = null] = [ONE, TWO].map(q => readingOf(of, meter, stated(parts, q), period));
    if (one === null || two === null) return [];
    const slope = subtract(two, one);
    if (isZero(slope)) return [];
    const found = add(ONE, quotient(subtract(quantity, one), slope));
    if (sign(found) <= 0 || toText(found).includes("/")) return [];
    const read = readingOf(of, meter, stated(parts, found), period);
    return read !== null && equals(read, quantity) ? [stated(parts, found)] : [];
  });
}

const TWO = rational(2n);

function basesOf(version: PlanVersion, meter: PlanMeter): readonly PlanMeter[] {
  const { kind } = meter.source;
  if (kind !== "derived" && kind !== "choice") return [meter];
  return partsOfMeter(meter).flatMap(name => {
    const part = version.meters.find(one => one.name === name);
    return part === undefined ? [] : basesOf(version, part);
  });
}

function readingOf(
  of: Proposing,
  { name }: PlanMeter,
  steps: readonly ExampleStep[],
  period: BillingPeriod,
): Rational | null {
  const { plan, version } = of;
  const example = {
    title: "",
    version: version.version,
    through: version.version,
    steps: [billStep(period, version.place), ...steps],
    place: version.place,
  };
  const bill = billsOfExample(plan, example).at(-1);
  const read = bill?.meters.find(reading => reading.meter === name && reading.quantity !== null);
  const { quantity = null } = read ?? {};
  return quantity === null ? null : exactOf(quantity);
}

// Records

/** In one event, or as many as are counted; null where one field does not say the quantity. */
function recordedUsage(
  of: Proposing,
  { source, cumulative }: PlanMeter,
  quantity: Rational,
  where: Values,
  period: BillingPeriod,
): readonly ExampleStep[] | null {
  if (source.kind !== "aggregate" || !cumulative || sign(quantity) <= 0) return null;
  const { event, where: filter } = source;
  if (source.aggregation === "count") {
    const count = [ONE, TWO].findIndex(one => equals(one, quantity)) + 1;
    const one = count === 0 ? null : recordIn(of, event, period, where, filter, null);
    return one === null ? null : Array.from({ length: count }, () => one);
  }
  if (source.aggregation !== "sum" || source.value?.kind !== "field") return null;
  const record = recordIn(of, event, period, where, filter, fieldFor(source.value, quantity));
  return record === null ? null : [record];
}
