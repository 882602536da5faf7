/** Readings: what the meters of a contract read in one period, for each combination of their dimensions. */
import { add, max, min, type Rational, ZERO } from "../number/rational.ts";
import type { MeterExpression, PlanMeter, PlanVersion } from "../plan/plan.ts";
import { compareCodePoints } from "../text/code-points.ts";
import { jsonText } from "../text/json-text.ts";
import { evaluate, rounded } from "./evaluate.ts";

/** A dimension that is not stated (in an example's `usage`) is absent from `where`. */
export type Where = Readonly<Record<string, string>>;

export interface Reading {
  readonly where: Where;
  /** In the meter's unit; null where the meter has no value. */
  readonly quantity: Rational | null;
  /** How many events stand behind it. */
  readonly events: number;
}

/** By name of the meter. Before `quantity rounded`, and without derived meters. */
export type RawReadings = ReadonlyMap<string, readonly Reading[]>;

/** By name of the meter: rounded, and with derived meters. */
export type Readings = ReadonlyMap<string, readonly Reading[]>;

export const NO_READINGS: RawReadings = new Map();

/** Rounds what was metered and derives the rest, in the plan's order, which is that of dependence. */
export function finishReadings(
  version: PlanVersion,
  parameter: (name: string) => Rational,
  raw: RawReadings,
): Readings {
  const finished = new Map<string, readonly Reading[]>();
  for (const meter of version.meters) {
    const readings = isDerived(meter)
      ? finishDerived(meter, finished, version, parameter)
      : finishMetered(meter, raw.get(meter.name) ?? []);
    finished.set(meter.name, readings);
  }
  return finished;
}

export function isDerived({ source }: Pick<PlanMeter, "source">): boolean {
  return source.kind === "derived" || source.kind === "choice";
}

/** The meter and all that are made of it; a derived one stands after its parts. */
export function metersMadeOf({ meters }: PlanVersion, name: string): ReadonlySet<string> {
  const found = new Set([name]);
  for (const meter of meters)
    if (isDerived(meter) && partsOfMeter(meter).some(part => found.has(part))) found.add(meter.name);
  return found;
}

/** Rounded, in order of their dimensions. */
export function finishMetered(meter: PlanMeter, raw: readonly Reading[]): readonly Reading[] {
  return inOrder(meter, metered(meter, raw));
}

/** `finished` holds the readings of the parts. */
export function finishDerived(
  meter: PlanMeter,
  finished: Readings,
  version: PlanVersion,
  parameter: (name: string) => Rational,
): readonly Reading[] {
  return inOrder(meter, derived(meter, finished, version, parameter));
}

function inOrder({ rounding }: PlanMeter, readings: readonly Reading[]): readonly Reading[] {
  const finished = readings.map(({ where, quantity, events }) => ({
    where,
    quantity: quantity === null ? null : rounded(quantity, rounding),
    events,
  }));
  if (finished.length < 2) return finished;
  return finished
    .map(reading => ({ key: keyOf(reading.where), reading }))
    .sort((a, b) => compareCodePoints(a.key, b.key))
    .map(({ reading }) => reading);
}

/** A meter without dimensions always has a reading: without data 0, or no value where it is not cumulative. */
function metered(meter: PlanMeter, readings: readonly Reading[]): readonly Reading[] {
  if (readings.length > 0 || meter.by.length > 0) return readings;
  return [{ where: {}, quantity: meter.cumulative ? ZERO : null, events: 0 }];
}

function derived(
  meter: PlanMeter,
  finished: Readings,
  version: PlanVersion,
  parameter: (name: string) => Rational,
): readonly Reading[] {
  const names = partsOfMeter(meter);
  const combinations = new Map<string, Where>(meter.by.length === 0 ? [["", {}]] : []);
  // By part, then by combination, so that each reading is looked at once.
  const groups = new Map<string, ReadonlyMap<string, readonly Reading[]>>();
  for (const name of names) {
    const group = new Map<string, Reading[]>();
    groups.set(name, group);
    for (const reading of finished.get(name) ?? []) {
      const where = only(reading.where, meter);
      const key = keyOf(where);
      if (meter.by.length > 0) combinations.set(key, where);
      const others = group.get(key);
      if (others === undefined) group.set(key, [reading]);
      else others.push(reading);
    }
  }
  return [...combinations].map(([key, where]) => {
    const readingsOf = (name: string): readonly Reading[] => groups.get(name)?.get(key) ?? [];
    const quantityOfPart = (name: string): Rational | null => {
      const cumulative = version.meters.find(one => one.name === name)?.cumulative === true;
      return sumOf(readingsOf(name), cumulative);
    };
    const known = { field: () => null, meter: quantityOfPart, parameter };
    const quantity = chosen(
      meter,
      valuesOf(meter).map(value => evaluate(value, known)),
    );
    const events = names.flatMap(readingsOf).reduce((sum, reading) => sum + reading.events, 0);
    return { where, quantity, events };
  });
}

/** Where a part has no value, neither has what is chosen among them. */
function chosen({ source }: PlanMeter, quantities: readonly (Rational | null)[]): Rational | null {
  const isGreater = source.kind === "choice" && source.choose === "greater";
  let result: Rational | null = null;
  for (const quantity of quantities) {
    if (quantity === null) return null;
    if (result === null) result = quantity;
    else result = isGreater ? max(result, quantity) : min(result, quantity);
  }
  return result;
}

/** What a meter is derived from, or chosen among. */
function valuesOf({ source }: PlanMeter): readonly MeterExpression[] {
  if (source.kind === "derived") return [source.value];
  return source.kind === "choice" ? source.of : [];
}

/** The meters that a meter is derived from. */
export function partsOfMeter(meter: PlanMeter): readonly string[] {
  return [...new Set(valuesOf(meter).flatMap(partsOf))];
}

/** The sum of the readings that fit; null where the meter has no value there. */
export function quantityOf(
  version: PlanVersion,
  readings: Readings,
  meter: string,
  fits: (where: Where) => boolean = () => true,
): Rational | null {
  const cumulative = version.meters.find(one => one.name === meter)?.cumulative === true;
  const fitting = (readings.get(meter) ?? []).filter(reading => fits(reading.where));
  return sumOf(fitting, cumulative);
}

/** The sum of readings; without any, 0 for a cumulative meter and no value for any other. */
export function sumOf(readings: readonly Reading[], cumulative: boolean): Rational | null {
  if (readings.length === 0) return cumulative ? ZERO : null;
  let sum: Rational | null = null;
  for (const { quantity } of readings) {
    if (quantity !== null) sum = sum === null ? quantity : add(sum, quantity);
  }
  return sum;
}

function partsOf(value: MeterExpression): readonly string[] {
  switch (value.kind) {
    case "meter":
      return [value.name];
    case "add":
    case "subtract":
    case "multiply":
      return [...partsOf(value.left), ...partsOf(value.right)];
    case "counted":
      return partsOf(value.of);
    default:
      return [];
  }
}

/** The dimensions that the meter keeps apart. */
function only(where: Where, meter: PlanMeter): Where {
  return Object.fromEntries(
    meter.by.flatMap(({ name }) => (Object.hasOwn(where, name) ? [[name, where[name] ?? ""]] : [])),
  );
}

/** Unambiguous whatever the values hold. */
export function keyOf(where: Where): string {
  const names = Object.keys(where);
  const [first] = names;
  if (first === undefined) return "";
  if (names.length === 1) return `[[${jsonText(first)},${jsonText(where[first] ?? "")}]]`;
  names.sort(compareCodePoints);
  return JSON.stringify(names.map(name => [name, where[name]]));
}
