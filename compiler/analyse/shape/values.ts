/** What a price's operands can be worth: the values that the contract states, and the bounds of others. */
import { max, min, multiply, parseNumber, type Rational, ZERO } from "../../../runtime/number/rational.ts";
import type { Num, Operand, PlanParameter, PlanVersion } from "../../../runtime/plan/plan.ts";
import type { ParameterValues } from "../../../runtime/pricing/bind.ts";

export function numberOf(text: Num): Rational {
  return parseNumber(text) ?? ZERO;
}

/** What an operand is worth with given values of the parameters. */
export function operandValue(operand: Operand, parameter: ParameterValues): Rational {
  if (operand.kind === "number") return numberOf(operand.value);
  return multiply(parameter(operand.name), numberOf(operand.factor));
}

/** Both ends are reached. */
export interface Interval {
  readonly least: Rational;
  readonly most: Rational;
}

export function rangeOf(operand: Operand, version: PlanVersion): Interval {
  if (operand.kind === "number") return single(numberOf(operand.value));
  const parameter = version.parameters.find(one => one.name === operand.name);
  const factor = numberOf(operand.factor);
  const values = parameter === undefined ? [] : reachedValues(parameter);
  return spanOf(values.map(value => multiply(value, factor)));
}

/** The values that a parameter states and the ends of its bounds, in the order of the text. */
function reachedValues({ kind, values, bounds }: PlanParameter): readonly Rational[] {
  if (kind !== "number") return [];
  const stated = values.map(({ value }) => numberOf(value));
  if (bounds?.kind === "between") return [...stated, numberOf(bounds.least), numberOf(bounds.most)];
  return bounds === null ? stated : [...stated, ...bounds.values.map(numberOf)];
}

export function single(value: Rational): Interval {
  return { least: value, most: value };
}

export function spanOf(values: readonly Rational[]): Interval {
  const [first = ZERO, ...others] = values;
  return { least: others.reduce(min, first), most: others.reduce(max, first) };
}

/** Values for all parameters at once. */
export interface Assignment {
  readonly parameter: ParameterValues;
  /** The values that differ from what the contract states first: a name and a value in the parameter's unit. */
  readonly set: readonly { readonly parameter: PlanParameter; readonly value: Num }[];
}

/** Where more cases than these would have to be looked at, it is the contract's first values alone. */
const MOST_CASES = 256;

/**
 * The contract's first values; then, of the parameters named, each value and bound with all values and bounds of the
 * others. Prices are linear in each parameter beside their bounds, so that extremes lie there.
 */
export function assignmentsOf(version: PlanVersion, names: ReadonlySet<string>): readonly Assignment[] {
  const used = version.parameters.filter(({ name, kind }) => names.has(name) && kind === "number");
  const first: Assignment = { parameter: valuesOf(version, new Map()), set: [] };
  const cases = used.reduce((product, parameter) => product * textsOf(parameter).length, 1);
  if (used.length === 0 || cases > MOST_CASES) return [first];
  let sets: readonly ReadonlyMap<string, Num>[] = [new Map()];
  for (const parameter of used) {
    const texts = textsOf(parameter);
    sets = sets.flatMap(set => texts.map(text => new Map([...set, [parameter.name, text]])));
  }
  return sets.map(set => ({
    parameter: valuesOf(version, set),
    set: used.flatMap(parameter => {
      const value = set.get(parameter.name) ?? "0";
      return value === parameter.values[0]?.value ? [] : [{ parameter, value }];
    }),
  }));
}

/** What the contract states first. */
export function firstValues(version: PlanVersion): ParameterValues {
  return valuesOf(version, new Map());
}

/** What is stated comes first, so that a finding is told of the contract's own value where it can be. */
function textsOf({ values, bounds }: PlanParameter): readonly Num[] {
  const ends = bounds?.kind === "between" ? [bounds.least, bounds.most] : (bounds?.values ?? []);
  return [...new Set([...values.map(({ value }) => value), ...ends])];
}

function valuesOf({ parameters }: PlanVersion, set: ReadonlyMap<string, Num>): ParameterValues {
  return name =>
    numberOf(set.get(name) ?? parameters.find(one => one.name === name)?.values[0]?.value ?? "0");
}

/** The names of the parameters anywhere within a part of the plan. */
export function parametersIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  collect(value, names);
  return names;
}

function collect(value: unknown, names: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if ("kind" in value && value.kind === "parameter" && "name" in value && typeof value.name === "string")
    names.add(value.name);
  for (const part of Object.values(value)) collect(part, names);
}
