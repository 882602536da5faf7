/** Units by their factor to a base unit, and the dimension that tells bytes from seconds. */
import type { UnitDecl } from "../../compiler/syntax/tree.ts";
import { cannot, Fraction, HUNDRED, numberOf, ONE } from "./fractions.ts";

/** Base unit to power; empty for a plain number. */
export type Dimension = Readonly<Record<string, number>>;

export interface Unit {
  readonly factor: Fraction;
  readonly dimension: Dimension;
}

export type Units = (word: string) => Unit;

export const PLAIN: Unit = { factor: ONE, dimension: {} };

const SECOND: Dimension = { second: 1 };
const BIT: Dimension = { bit: 1 };
const WATT_SECOND: Dimension = { watt_second: 1 };
const VAR_SECOND: Dimension = { var_second: 1 };

function of(factor: bigint, dimension: Dimension, below: bigint = 1n): Unit {
  return { factor: new Fraction(factor, below), dimension };
}

const DECIMAL: readonly (readonly [string, bigint])[] = [
  ["k", 10n ** 3n],
  ["M", 10n ** 6n],
  ["G", 10n ** 9n],
  ["T", 10n ** 12n],
  ["P", 10n ** 15n],
];

const BUILT_IN: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ["ms", of(1n, SECOND, 1000n)],
  ["second", of(1n, SECOND)],
  ["minute", of(60n, SECOND)],
  ["hour", of(3600n, SECOND)],
  ["day", of(86_400n, SECOND)],
  ["bit", of(1n, BIT)],
  ["byte", of(8n, BIT)],
  ...DECIMAL.map(([prefix, factor]) => [`${prefix}B`, of(8n * factor, BIT)] as const),
  ...["Ki", "Mi", "Gi", "Ti", "Pi"].map(
    (prefix, index) => [`${prefix}B`, of(8n * 1024n ** BigInt(index + 1), BIT)] as const,
  ),
  ...["", "k", "M"].flatMap((prefix, index): (readonly [string, Unit])[] => {
    const size = 1000n ** BigInt(index);
    return [
      [`${prefix}W`, of(size, { ...WATT_SECOND, second: -1 })],
      [`${prefix}Wh`, of(size * 3600n, WATT_SECOND)],
    ];
  }),
  ["kvar", of(1000n, { ...VAR_SECOND, second: -1 })],
  ["kvarh", of(3_600_000n, VAR_SECOND)],
  ["percent", { factor: ONE.over(HUNDRED), dimension: {} }],
]);

export function unitsOf(declared: readonly UnitDecl[]): Units {
  const known = new Map<string, () => Unit>();
  for (const { name, plural, definition } of declared) {
    const meaning = (): Unit => {
      if (definition === null) return { factor: ONE, dimension: { [name.text]: 1 } };
      const { factor, dimension } = find(definition.unit.text);
      const size = factor.times(numberOf(definition.number));
      if (definition.per === null) return { factor: size, dimension };
      const per = find(definition.per.text);
      return { factor: size.over(per.factor), dimension: product(dimension, per.dimension, -1) };
    };
    known.set(name.text, meaning);
    if (plural !== null) known.set(plural.text, meaning);
  }
  const single = (word: string): Unit | null =>
    known.get(word)?.() ??
    BUILT_IN.get(word) ??
    (word.endsWith("s")
      ? (known.get(word.slice(0, -1))?.() ?? BUILT_IN.get(word.slice(0, -1)) ?? null)
      : null);
  const find: Units = word => {
    const found = single(word);
    if (found !== null) return found;
    const parts = word.split("-");
    if (parts.length < 2) cannot(`the unit ${word}`);
    return parts.map(find).reduce((a, b) => ({
      factor: a.factor.times(b.factor),
      dimension: product(a.dimension, b.dimension, 1),
    }));
  };
  return find;
}

export function product(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const all = new Map(Object.entries(a));
  for (const [base, power] of Object.entries(b)) all.set(base, (all.get(base) ?? 0) + sign * power);
  return Object.fromEntries([...all].filter(([, power]) => power !== 0));
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return Object.keys(product(a, b, -1)).length === 0;
}

export function moneyDimension(currency: string): Dimension {
  return { [`money ${currency}`]: 1 };
}
