/** Values as the contract writes them, made plain: numbers in base units, money as its number, 5% as 0.05. */
import type {
  DateLit,
  Literal,
  NumberLit,
  ParameterDecl,
  ParameterValue,
} from "../../compiler/syntax/tree.ts";
import type { Day } from "./calendar.ts";
import { cannot, decimal, Fraction, HUNDRED, numberOf, ONE } from "./fractions.ts";
import type { Units } from "./units.ts";
import type { WorldValue } from "./world.ts";

/** Null where a field that may lack lacks. */
export type Datum = Fraction | string | boolean | null;

export type ParameterAt = (name: string) => Datum;

export function datumOf(literal: Literal | DateLit, units: Units, parameter: ParameterAt): Datum {
  switch (literal.kind) {
    case "money":
      return numberOf(literal.number);
    case "quantity":
      return literal.unit === null
        ? numberOf(literal.number)
        : numberOf(literal.number).times(units(literal.unit.text).factor);
    case "percent":
      return numberOf(literal.number).over(HUNDRED);
    case "text":
      return literal.value;
    case "boolean":
      return literal.value;
    case "date":
      return literal.text;
    case "parameter-ref":
      return parameter(literal.name.text);
    default:
      return cannot("a literal of no kind");
  }
}

export function numericOf(literal: Literal | DateLit, units: Units, parameter: ParameterAt): Fraction {
  const value = datumOf(literal, units, parameter);
  return value instanceof Fraction ? value : cannot("a number is needed here");
}

/** Equal for equal values only. */
export function keyOfDatum(value: Datum): string {
  if (value instanceof Fraction) return `n${value.toString()}`;
  return value === null ? "-" : `${typeof value === "string" ? "t" : "b"}${String(value)}`;
}

/** A row of the values of a parameter: from which day, and from which day it is known. */
export interface Dated {
  readonly from: Day | null;
  readonly known: Day | null;
  readonly value: Datum;
  /** Of the register, not of the contract. */
  readonly own: boolean;
}

/**
 * The values of a parameter: the contract's, always known, and the register's, known "from its date, or from its
 * `known` date". A register value without a date stands in place of all of the contract's.
 */
export function datedValues(
  declared: ParameterDecl,
  register: readonly WorldValue[],
  units: Units,
): readonly Dated[] {
  const plain = (value: ParameterValue): Datum =>
    datumOf(value, units, () => cannot("a parameter of parameters"));
  const unbound = register.some(({ from }) => from === null);
  const contract: Dated[] = [
    { from: null, known: null, value: plain(declared.value), own: false },
    ...declared.changes.map(({ from, value }) => ({
      from: from.text,
      known: null,
      value: plain(value),
      own: false,
    })),
  ];
  return [
    ...(unbound ? [] : contract),
    ...register.map(one => ({
      from: one.from,
      known: one.known ?? one.from,
      value: registered(declared.value, one.value, units),
      own: true,
    })),
  ];
}

function registered(like: ParameterValue, text: string, units: Units): Datum {
  if (like.kind === "text" || like.kind === "date") return text;
  const number = decimal(text) ?? cannot(`the register's value ${text}`);
  if (like.kind === "percent") return number.over(HUNDRED);
  if (like.kind === "quantity") return number.times(like.unit === null ? ONE : units(like.unit.text).factor);
  return number;
}

/**
 * The value on a day: the latest that has begun; of one day the register's, which stands last. What the contract says
 * of days on which a later version has replaced it never holds, so that it leaves nothing open; nor does what the register
 * says of that very day, be it known later.
 */
export function valueOn(
  rows: readonly Dated[],
  day: Day,
  isKnown: (known: Day) => boolean,
  replaced: Day,
): Datum {
  let best: Dated | null = null;
  let ownFrom: Day | null = null;
  for (const row of rows) {
    if (row.known !== null && !isKnown(row.known)) continue;
    if (row.from !== null && row.from > day) continue;
    if (row.own && row.from !== null) ownFrom = row.from;
    if (best === null || (row.from ?? "") >= (best.from ?? "")) best = row;
  }
  if (best === null) cannot("a parameter without a value on a day");
  const { own, from } = best;
  const isSaid = rows.some(row => row.own && row.from === from);
  if (!own && from !== null && from < replaced && ownFrom !== null && !isSaid)
    cannot("a value of the register before one of the contract");
  return best.value;
}

const signatures = new WeakMap<object, string>();

/** A node without its places: equal texts for equal meanings, however a number is written. */
export function signatureOf(node: object | null): string {
  if (node === null) return "null";
  const found =
    signatures.get(node) ??
    JSON.stringify(node, (key, value: unknown) => (key === "span" ? undefined : meant(value)));
  signatures.set(node, found);
  return found;
}

function meant(value: unknown): unknown {
  const isNumber = typeof value === "object" && value !== null && "kind" in value && value.kind === "number";
  return isNumber ? numberOf(value as NumberLit).toString() : value;
}
