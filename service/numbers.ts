/** What a number of the text exactly is, with its scale applied and in the smallest built-in unit of its kind. */
import { BUILT_IN_UNITS, dimensionKey, type Unit } from "../compiler/check/units.ts";
import { SCALES } from "../compiler/syntax/scales.ts";
import type { Node, NumberLit, Quantity } from "../compiler/syntax/tree.ts";
import type { Language } from "../index.ts";
import { groupThousands } from "../runtime/number/display.ts";
import {
  equals,
  multiply,
  negate,
  parseDecimal,
  quotient,
  type Rational,
  rational,
  toText,
} from "../runtime/number/rational.ts";
import { childrenOf } from "./parsed.ts";
import { textsIn } from "./texts/texts.ts";

/** Null where none of the nodes is a number. */
export function numberText(nodes: readonly Node[], language: Language): string | null {
  const texts = textsIn(language);
  const last = nodes.at(-1);
  // The sign belongs to the percentage, whose number ends before it.
  const number =
    nodes.find(isNumber) ?? (last?.kind === "percent" ? childrenOf(last).find(isNumber) : undefined);
  const holder = nodes.findLast(node => node !== number);
  const value = number === undefined ? null : exactly(number);
  if (value === null) return null;
  const isPercent = nodes.some(({ kind }) => kind === "percent");
  const exact = isPercent ? multiply(value, rational(1n, 100n)) : value;
  const shown = isPercent ? `${grouped(value)}% = ${grouped(exact)}` : grouped(value);
  return [
    texts.number(shown),
    ...(exact.d === 1n || toText(exact).includes("/") ? [] : [texts.fraction(`${exact.n}/${exact.d}`)]),
    ...inBase(value, holder).map(texts.inUnit),
  ].join(" ");
}

function isNumber(node: Node): node is NumberLit {
  return node.kind === "number";
}

function exactly({ digits, scale, negative }: NumberLit): Rational | null {
  const value = digits.length > LONGEST ? null : parseDecimal(digits);
  if (value === null) return null;
  const scaled = scale === null ? value : multiply(value, SCALES[scale]);
  return negative ? negate(scaled) : scaled;
}

const LONGEST = 40;

function grouped(value: Rational): string {
  const text = toText(value);
  return text.includes("/") ? text : groupThousands(text);
}

/** "25'000'000'000 bytes" of 25 GB; nothing for what is its own base. */
function inBase(value: Rational, holder: Node | undefined): readonly string[] {
  if (holder === undefined || !isQuantity(holder) || holder.unit === null) return [];
  const unit = BUILT_IN_UNITS.get(holder.unit.text);
  const base = unit === undefined ? undefined : BASES.get(dimensionKey(unit.dimension));
  if (unit === undefined || base === undefined || equals(unit.factor, base.factor)) return [];
  const amount = multiply(value, quotient(unit.factor, base.factor));
  return [`${grouped(amount)} ${base.label.plural}`];
}

/** The unit in which each kind of quantity is told: bytes, seconds, W and Wh. */
const BASES: ReadonlyMap<string, Unit> = new Map(
  ["byte", "second", "W", "Wh"].flatMap(name => {
    const unit = BUILT_IN_UNITS.get(name);
    return unit === undefined ? [] : [[dimensionKey(unit.dimension), unit] as const];
  }),
);

function isQuantity(node: Node): node is Quantity {
  return node.kind === "quantity";
}
