/** A plan with something else in one place of it: a value, or a whole clause, that stands under such a name elsewhere. */
import type { Plan } from "../../index.ts";
import { type Chance, chanceOf } from "../differential/generate/chance.ts";

/** Numbers of prices alone, or anything at all: then it may be no plan that a contract could have. */
export type Mutation = "a price" | "anything";

export function mutated(plan: Plan, kind: Mutation, seed: number): Plan {
  const chance = chanceOf(seed);
  const copy = structuredClone(plan);
  const spots = spotsIn({ versions: copy.versions, zone: copy.zone, contract: copy.contract }, "");
  const fitting = spots.filter(({ key, path, value }) =>
    kind === "a price" ? isPrice(path, value) : !WORDS.has(key) && !NAMED.test(path),
  );
  if (fitting.length === 0) return copy;
  const { key, holder, value } = chance.pick(fitting);
  const found = spots.filter(other => other.key === key).map(other => other.value);
  const others = [...found, ...(OTHERS[key] ?? [])].filter(one => !same(one, value));
  const other = typeof value === "string" && /^[0-9.]+$/.test(value) ? numberFor(chance, value) : null;
  const chosen = others.length > 0 && (other === null || chance.maybe(40)) ? chance.pick(others) : other;
  if (chosen !== null) holder[key] = structuredClone(chosen);
  return copy;
}

/** Values that a single contract seldom has twice. */
const OTHERS: Readonly<Record<string, readonly unknown[]>> = {
  name: ["another"],
  billed: [{ kind: "month", fromDay: 1 }, { kind: "quarter", fromDay: 1 }, { kind: "contract month" }],
  period: [
    { kind: "month", fromDay: 1 },
    { kind: "day" },
    { kind: "year", fromDay: 1 },
    { kind: "contract year" },
  ],
  priceChanges: ["wait", "split"],
  corrections: [{ kind: "until the bill" }, { kind: "rejected" }],
  unknownValues: ["rejected", "otherwise"],
  timing: ["advance", "arrears"],
  settled: [{ kind: "quarter", fromDay: 1 }, { kind: "year", fromDay: 1 }, null],
  then: ["next period", "corrections", "rejected"],
  aggregation: ["count", "sum", "maximum", "minimum", "latest"],
  signed: [true, false],
  negated: [true, false],
  presence: ["required", "optional"],
  increasing: [
    { rate: { kind: "number", value: "0.03" }, between: null, rounding: { mode: "half up", step: "0.01" } },
    null,
  ],
};

/** Nobody reads them to bill; `place` and `zone` are large. */
const WORDS = new Set(["place", "title", "label", "note", "perLabel", "singular", "plural", "words", "path"]);
/** A meter that names a band which is not there reads nothing. */
const NAMED = /\.bands\.[0-9]+\.name$/;
const PRICED = /^\.versions\.[0-9]+\.(charges|discounts|limits|taxes|credits|allowances)\./;
const AMOUNTS = /\.(value|per|step|factor)$/;

function isPrice(path: string, value: unknown): boolean {
  return PRICED.test(path) && AMOUNTS.test(path) && typeof value === "string" && /^[0-9.]+$/.test(value);
}

function numberFor(chance: Chance, value: string): string {
  const digit = chance.between(1, 9);
  return chance.pick([
    `${digit}${value}`,
    `${value.includes(".") ? value : `${value}.`}${digit}`,
    `0.${digit}`,
  ]);
}

interface Spot {
  readonly key: string;
  readonly path: string;
  readonly holder: Record<string, unknown>;
  readonly value: unknown;
}

function spotsIn(value: unknown, path: string): readonly Spot[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.entries(holder).flatMap(([key, own]): readonly Spot[] => {
    if (key === "place" || key === "transitions") return [];
    return [{ key, path: `${path}.${key}`, holder, value: own }, ...spotsIn(own, `${path}.${key}`)];
  });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
