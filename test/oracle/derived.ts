/** Meters made of meters: linear, and the greater or lesser of several. */
import type { Expression, MeterDecl } from "../../compiler/syntax/tree.ts";
import { evaluate, type Scope } from "./expressions.ts";
import { cannot, type Fraction, greater, smaller, ZERO } from "./fractions.ts";
import {
  type Combo,
  comboKey,
  combosOf,
  type Dimensions,
  isCumulative,
  parametersFor,
  partsOf,
  type Reading,
} from "./meters.ts";
import { numericOf } from "./values.ts";

/** "Dimensions of the parts that its own `by` does not name are summed over." */
export function derivedCombos(reading: Reading, meter: MeterDecl): readonly Combo[] {
  const by = (meter.by ?? []).map(({ text }) => text);
  const parts = new Map(partsOf(reading.doc, meter.name.text).map(name => [name, summed(reading, name, by)]));
  const keys = new Map<string, Dimensions>();
  if (by.length === 0) keys.set("", new Map());
  for (const combos of parts.values()) for (const [key, { dims }] of combos) keys.set(key, dims);
  return [...keys].map(([key, dims]) => ({ dims, value: valueAt(reading, meter, key, parts) }));
}

function summed(reading: Reading, name: string, by: readonly string[]): ReadonlyMap<string, Combo> {
  const found = new Map<string, Combo>();
  for (const { dims, value } of combosOf(reading, name)) {
    const kept = new Map(by.map(dimension => [dimension, dims.get(dimension) ?? null]));
    const key = comboKey(kept);
    const before = found.get(key)?.value ?? null;
    const both = before === null ? value : value === null ? before : before.plus(value);
    found.set(key, { dims: kept, value: both });
  }
  return found;
}

type Parts = ReadonlyMap<string, ReadonlyMap<string, Combo>>;

function valueAt(reading: Reading, { source }: MeterDecl, key: string, parts: Parts): Fraction | null {
  const { doc } = reading;
  const part = (name: string): Fraction | null => {
    const found = parts.get(name)?.get(key);
    if (found !== undefined) return found.value;
    return isCumulative(doc, name) ? ZERO : null;
  };
  const scope: Scope = {
    doc,
    parameter: parametersFor(reading),
    ref: ({ name }) => (doc.meters.has(name.text) ? part(name.text) : cannot(`the meter ${name.text}`)),
  };
  if (source.kind === "derived") return evaluate(source.value satisfies Expression, scope);
  if (source.kind === "aggregate") return cannot("an aggregate that is derived");
  const values = source.parts.map(one =>
    one.kind === "name" ? part(one.text) : numericOf(one, doc.units, scope.parameter),
  );
  const present = values.filter(value => value !== null);
  if (present.length < values.length) return null;
  return present.reduce(source.kind === "greater-of" ? greater : smaller);
}
