/** Meters that something priced depends on, in each combination of the dimensions that prices tell apart. */
import { exactOf } from "../../runtime/billing/draft.ts";
import { numberOf } from "../../runtime/metering/evaluate.ts";
import { isDerived, partsOfMeter } from "../../runtime/metering/readings.ts";
import { abs, isZero, multiply, ONE, quotient, type Rational } from "../../runtime/number/rational.ts";
import type { PlanExample } from "../../runtime/plan/example.ts";
import type {
  MeterExpression,
  PlanCharge,
  PlanDimension,
  PlanMeter,
  PlanVersion,
} from "../../runtime/plan/plan.ts";
import { namedBy, valuesOf } from "../../runtime/proposals/choices.ts";
import type { Proposing } from "../../runtime/proposals/proposing.ts";
import { smallestStep } from "../../runtime/proposals/quantities.ts";
import { NOTHING_TOLD, scaledTelling, scaleOf, type Telling, tellingOf, worthOf } from "./scales.ts";
import type { QuantityInput, UsageScale } from "./types.ts";

type Where = Readonly<Record<string, string>>;

export function quantityInputs(of: Proposing, examples: readonly PlanExample[]): readonly QuantityInput[] {
  return quantityControls(of.version).map(({ input, meter }) => ({
    ...input,
    scale: scaleFor(of, meter, input.where, examples),
  }));
}

/** An input with its meter, without the scale that a hand moves along: a bill needs none. */
export interface QuantityControl {
  readonly input: Omit<QuantityInput, "scale">;
  readonly meter: PlanMeter;
}

export function quantityControls(version: PlanVersion): readonly QuantityControl[] {
  const needed = neededMeters(version);
  return version.meters
    .filter(meter => needed.has(meter.name) && !isDerived(meter))
    .flatMap(meter => {
      const all = combinations(version.charges, pricedDimensions(version, meter));
      return all.map(where => ({ input: inputOf(meter, where), meter }));
    });
}

function inputOf(meter: PlanMeter, where: Where): QuantityControl["input"] {
  return {
    id: JSON.stringify([meter.name, ...Object.entries(where).flat()]),
    meter: meter.name,
    where,
    label: labelOf(meter.title ?? meter.name, where),
    addsUp: meter.cumulative,
  };
}

function scaleFor(
  of: Proposing,
  meter: PlanMeter,
  where: Where,
  examples: readonly PlanExample[],
): UsageScale {
  const step = smallestStep(of.version, meter);
  const telling = of.version.charges.map(charge => tellingFor(of, meter, charge, where));
  const stated = statedIn(examples, of.version, meter, where);
  return scaleOf(meter.unit, step, [...telling, pickedTelling(of, meter)], stated);
}

/** "Input tokens (large, batch false)" */
export function labelOf(title: string, where: Where): string {
  const told = Object.entries(where).filter(([name]) => name !== "account");
  const values = told.map(([name, value]) =>
    value === "true" || value === "false" || /^[0-9.]+$/.test(value) ? `${name} ${value}` : value,
  );
  return values.length === 0 ? title : `${title} (${values.join(", ")})`;
}

// Which meters and dimensions

/** Meters whose reading moves money, with the parts of those that are derived. */
function neededMeters(version: PlanVersion): ReadonlySet<string> {
  const found = new Set<string>();
  const need = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const meter = version.meters.find(one => one.name === name);
    if (meter !== undefined) for (const part of partsOfMeter(meter)) need(part);
  };
  for (const charge of version.charges) {
    if (charge.source.kind === "meter") need(charge.source.meter);
    for (const name of pickersOf(charge)) need(name);
  }
  for (const { form } of version.discounts)
    if (form.kind === "rows" && form.by.kind === "meter") need(form.by.meter);
  return found;
}

function pickersOf({ phases }: PlanCharge): readonly string[] {
  return phases
    .flatMap(({ rows }) => rows)
    .flatMap(({ price }) => price)
    .flatMap(part => (part.kind === "schedule" && part.by !== null ? [part.by] : []));
}

function pricedDimensions(version: PlanVersion, meter: PlanMeter): readonly PlanDimension[] {
  const named = new Set(version.charges.flatMap(namedBy));
  return meter.by.filter(({ name }) => named.has(name));
}

/** As many combinations of one meter are looked at. */
const MOST_COMBINATIONS = 400;

const EXAMPLE_ACCOUNT = "example";

export function combinations(
  charges: readonly PlanCharge[],
  dimensions: readonly PlanDimension[],
): readonly Where[] {
  let all: readonly Where[] = [{}];
  for (const dimension of dimensions) {
    // An example has one account.
    const values = dimension.source === "account" ? [EXAMPLE_ACCOUNT] : valuesOf(charges, dimension);
    all = all
      .flatMap(where => values.map(value => ({ ...where, [dimension.name]: value })))
      .slice(0, MOST_COMBINATIONS);
  }
  return all;
}

// What prices tell of it

function tellingFor(of: Proposing, meter: PlanMeter, charge: PlanCharge, where: Where): Telling {
  if (charge.source.kind !== "meter") return NOTHING_TOLD;
  const factor = factorOf(of.version, charge.source.meter, meter.name);
  return factor === null || isZero(factor)
    ? NOTHING_TOLD
    : scaledTelling(tellingOf(of, charge, where), quotient(ONE, abs(factor)));
}

/** Rows of schedules and discounts that this meter picks. */
function pickedTelling(of: Proposing, { name }: PlanMeter): Telling {
  const schedules = of.version.charges
    .flatMap(({ phases }) => phases)
    .flatMap(({ rows }) => rows)
    .flatMap(({ price }) => price)
    .flatMap(part => (part.kind === "schedule" && part.by === name ? [part.rows] : []));
  const discounts = of.version.discounts.flatMap(({ form }) =>
    form.kind === "rows" && form.by.kind === "meter" && form.by.meter === name ? [form.rows] : [],
  );
  const marks = [...schedules, ...discounts]
    .flat()
    .flatMap(({ upTo, label }) => (upTo === null ? [] : [{ at: worthOf(of, upTo), words: label }]));
  return { marks, sizes: [] };
}

/** How much one of the part adds to a meter; null where it is no part of it, or not in proportion. */
function factorOf(version: PlanVersion, name: string, part: string): Rational | null {
  if (name === part) return ONE;
  const meter = version.meters.find(one => one.name === name);
  if (meter === undefined) return null;
  const { source } = meter;
  const values = source.kind === "derived" ? [source.value] : source.kind === "choice" ? source.of : [];
  return values.map(value => factorIn(version, value, part)).find(one => one !== null) ?? null;
}

function factorIn(version: PlanVersion, value: MeterExpression, part: string): Rational | null {
  switch (value.kind) {
    case "meter": {
      const inner = factorOf(version, value.name, part);
      return inner === null ? null : multiply(numberOf(value.factor), inner);
    }
    case "add":
    case "subtract":
      return factorIn(version, value.left, part) ?? factorIn(version, value.right, part);
    case "multiply": {
      const [left, right] = [factorIn(version, value.left, part), factorIn(version, value.right, part)];
      const constant = value.left.kind === "number" ? value.left : value.right;
      const inner = left ?? right;
      return inner === null || constant.kind !== "number" ? null : multiply(inner, numberOf(constant.value));
    }
    case "counted":
      return factorIn(version, value.of, part);
    default:
      return null;
  }
}

/** What the first example of the version uses of it. */
function statedIn(
  examples: readonly PlanExample[],
  { version }: PlanVersion,
  { name }: PlanMeter,
  where: Where,
): Rational | null {
  for (const example of examples.filter(one => one.version === version)) {
    for (const step of example.steps) {
      if (step.kind !== "usage" || step.meter !== name || step.quantity.startsWith("-")) continue;
      const isSame = step.where.every(({ dimension, values }) => {
        return !Object.hasOwn(where, dimension) || values.includes(where[dimension] ?? "");
      });
      if (isSame && !step.quantity.includes("/")) return exactOf(step.quantity);
    }
  }
  return null;
}
