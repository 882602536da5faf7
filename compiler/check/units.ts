/**
 * Units: what a quantity is measured in. A unit has a dimension (a product of base dimensions with whole exponents) and
 * an exact factor to the base of that dimension; two units of one dimension convert exactly, others never.
 * Money is a dimension of its own, one for each currency; percent and plain numbers have no dimension.
 */
import { multiply, ONE, quotient, type Rational, rational } from "../../runtime/number/rational.ts";
import type { UnitLabel } from "../../runtime/plan/plan.ts";

/** Base dimension -> exponent, never 0: `{ bit: 1, second: -1 }`. */
export type Dimension = Readonly<Record<string, number>>;

export interface Unit {
  readonly label: UnitLabel;
  readonly dimension: Dimension;
  /** One of this unit is so many of the dimension's base. */
  readonly factor: Rational;
}

export type UnitTable = ReadonlyMap<string, Unit>;

export const NO_DIMENSION: Dimension = {};

export const PLAIN: Unit = {
  label: { singular: "", plural: "", money: false },
  dimension: NO_DIMENSION,
  factor: ONE,
};

export const PERCENT: Unit = {
  label: { singular: "percent", plural: "percent", money: false },
  dimension: NO_DIMENSION,
  factor: rational(1n, 100n),
};

const monies = new Map<string, Unit>();

/** Of one currency always the same. */
export function moneyUnit(currency: string): Unit {
  const known = monies.get(currency);
  if (known !== undefined) return known;
  const unit: Unit = {
    label: { singular: currency, plural: currency, money: true },
    dimension: { [moneyBase(currency)]: 1 },
    factor: ONE,
  };
  monies.set(currency, unit);
  return unit;
}

export function isMoney(dimension: Dimension): boolean {
  const bases = Object.keys(dimension);
  return bases.length === 1 && bases[0]?.startsWith("$") === true && dimension[bases[0]] === 1;
}

export function isPlain(dimension: Dimension): boolean {
  return Object.keys(dimension).length === 0;
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  if (a === b) return true;
  const bases = Object.keys(a);
  return bases.length === Object.keys(b).length && bases.every(base => a[base] === b[base]);
}

/** Canonical text, for comparison only. */
export function dimensionKey(dimension: Dimension): string {
  return Object.keys(dimension)
    .sort()
    .map(base => `${base}^${dimension[base]}`)
    .join("*");
}

export function timesDimension(a: Dimension, b: Dimension): Dimension {
  return combine(a, b, 1);
}

export function perDimension(a: Dimension, b: Dimension): Dimension {
  return combine(a, b, -1);
}

/** A number of one unit in another; both must have one dimension. */
export function convert(value: Rational, from: Unit, to: Unit): Rational {
  if (from.factor === to.factor) return value;
  return quotient(multiply(value, from.factor), to.factor);
}

/** So many `to` are one `from`; both must have one dimension. */
export function conversion(from: Unit, to: Unit): Rational {
  return quotient(from.factor, to.factor);
}

/** `GB-hours`: the product of units joined by `-`. */
export function productUnit(parts: readonly Unit[], written: string): Unit {
  let dimension: Dimension = NO_DIMENSION;
  let factor = ONE;
  for (const part of parts) {
    dimension = timesDimension(dimension, part.dimension);
    factor = multiply(factor, part.factor);
  }
  const head = written.split("-").slice(0, -1);
  const last = parts.at(-1)?.label;
  const label = (form: string | undefined): string => [...head, form ?? ""].join("-");
  return {
    label: { singular: label(last?.singular), plural: label(last?.plural), money: false },
    dimension,
    factor,
  };
}

/** Finds a unit by its singular, plural or product name. */
export function findUnit(name: string, table: UnitTable): Unit | null {
  const direct = table.get(name);
  if (direct !== undefined) return direct;
  if (!name.includes("-")) return null;
  const parts: Unit[] = [];
  for (const word of name.split("-")) {
    const part = table.get(word);
    if (part === undefined) return null;
    parts.push(part);
  }
  return productUnit(parts, name);
}

export const BUILT_IN_UNITS: UnitTable = builtInUnits();

function builtInUnits(): UnitTable {
  const table = new Map<string, Unit>();
  const define = (singular: string, plural: string, dimension: Dimension, factor: Rational): void => {
    const unit: Unit = { label: { singular, plural, money: false }, dimension, factor };
    table.set(singular, unit);
    table.set(plural, unit);
  };
  const time: Dimension = { second: 1 };
  define("ms", "ms", time, rational(1n, 1000n));
  define("second", "seconds", time, ONE);
  define("minute", "minutes", time, rational(60n));
  define("hour", "hours", time, rational(3600n));
  define("day", "days", time, rational(86_400n));
  const data: Dimension = { bit: 1 };
  define("bit", "bits", data, ONE);
  define("byte", "bytes", data, rational(8n));
  ["kB", "MB", "GB", "TB", "PB"].forEach((name, i) => {
    define(name, name, data, rational(8n * 1000n ** BigInt(i + 1)));
  });
  ["KiB", "MiB", "GiB", "TiB", "PiB"].forEach((name, i) => {
    define(name, name, data, rational(8n * 1024n ** BigInt(i + 1)));
  });
  const power: Dimension = { watt: 1 };
  const energy: Dimension = { watt: 1, second: 1 };
  ["W", "kW", "MW"].forEach((name, i) => {
    define(name, name, power, rational(1000n ** BigInt(i)));
    define(`${name}h`, `${name}h`, energy, rational(3600n * 1000n ** BigInt(i)));
  });
  define("kvar", "kvar", { var: 1 }, rational(1000n));
  define("kvarh", "kvarh", { var: 1, second: 1 }, rational(3_600_000n));
  table.set(PERCENT.label.singular, PERCENT);
  return table;
}

function combine(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const result: Record<string, number> = { ...a };
  for (const [base, exponent] of Object.entries(b)) {
    const sum = (result[base] ?? 0) + sign * exponent;
    if (sum === 0) delete result[base];
    else result[base] = sum;
  }
  return result;
}

function moneyBase(currency: string): string {
  return `$${currency}`;
}
