/** Faults in what a quantity costs: rounding, tiers, allowances, increases, and what the compiler makes of prices. */
import { faultsIn } from "./fault-rows.ts";
import type { Fault } from "./faults.ts";

export const PRICING_FAULTS: readonly Fault[] = [
  ...faultsIn("runtime/number/rounding.ts", [
    ["half up rounds a half down", "return half >= 0;", "return half > 0;", "round-03"],
    ["half even rounds a half to the odd neighbour", "half === 0 && odd", "half === 0 && !odd", "round-09"],
    [
      "a full package counts as one more that is begun",
      "return -floorDivide(-a.n * b.d, a.d * b.n);",
      "return floorDivide(a.n * b.d, a.d * b.n) + 1n;",
      "allowance-quarter-01",
    ],
    [
      "what is left over in a split goes to the smallest remainder",
      "compare(b.remainder, a.remainder)",
      "compare(a.remainder, b.remainder)",
      "discount-01",
    ],
    [
      "below zero is rounded toward zero",
      "return negative ? -rounded : rounded;",
      "return negative ? -toward : rounded;",
      "quantity-rounded-01",
    ],
  ]),
  ...faultsIn("runtime/pricing/bind.ts", [
    [
      "a quantity at the bound of a row that ends below it falls in the row",
      "return order < 0 || (order === 0 && inclusive);",
      "return order <= 0;",
      "tiers-by-01",
    ],
    [
      "a row whose bound a parameter moves below the row before it still holds a quantity",
      "compare(row.upTo, from) > 0)) kept.push(row)",
      "compare(row.upTo, ZERO) > 0)) kept.push(row)",
      "bounds-cross-01",
    ],
  ]),
  ...faultsIn("runtime/pricing/price.ts", [
    [
      "an allowance within tiers is priced in the row that it ends in",
      "max(slice.from, covered)",
      "slice.from",
      "shared-allowance-02",
    ],
    [
      "a volume price counts what an allowance within tiers has covered",
      "        ? charged\n",
      "        ? picking\n",
      "greater-03",
    ],
    [
      "a flat of a row that an allowance has filled is due",
      "compare(slice.to, covered) > 0",
      "compare(slice.to, covered) >= 0",
      "tier-due-01",
    ],
    [
      "the fee of a row is due for what an allowance took off before the tiers",
      'const picking = free.tiers === "within" ? q : max',
      "const picking = free.tiers !== null ? q : max",
      "tier-due-01",
    ],
    [
      "a row that ends below its bound keeps the bound",
      "order === 0 && previous?.inclusive === false",
      "false",
      "short-price-01",
    ],
    [
      "a volume price falls in the first row",
      "reached.slice(-1)",
      "reached.slice(0, 1)",
      "bucket-day-price-01",
    ],
    [
      "a price per several is per one",
      "packages ?? quotient(quantity, part.per)",
      "packages ?? quantity",
      "per-unit-01",
    ],
  ]),
  ...faultsIn("runtime/pricing/allowance.ts", [
    [
      "what is unused lapses a period too early",
      "period - lot.period <= carrying.periods",
      "period - lot.period < carrying.periods",
      "billing-period-01",
    ],
    [
      "where more waits than may, the newest lapses",
      "const kept = valid.toReversed().flatMap",
      "const kept = valid.flatMap",
      "carry-most-01",
    ],
    [
      "a later part of a period draws the allowance anew",
      "used = add(used, fresh);",
      "used = fresh;",
      "allowance-changed-01",
    ],
    [
      "all of an allowance is carried on, drawn or not",
      "own = { period, left: max(ZERO, subtract(granted, used)) };",
      "own = { period, left: granted };",
      "carry-over-01",
    ],
    [
      "what was drawn from an earlier period stays there",
      "left: subtract(lot.left, part) };",
      "left: lot.left };",
      "shared-allowance-02",
    ],
  ]),
  ...faultsIn("runtime/pricing/covered.ts", [
    [
      "the last included event is charged",
      "compare(left.events, ONE) >= 0",
      "compare(left.events, ONE) > 0",
      "each-03",
    ],
    [
      "events are included until both allowances have ended",
      "if (!hasEvents || !hasQuantity",
      "if ((!hasEvents && !hasQuantity)",
      "each-03",
    ],
  ]),
  ...faultsIn("runtime/pricing/increase.ts", [
    [
      "a price rises from last year's unrounded one",
      "return roundToStep(risen, numberOf(increase.rounding.step), increase.rounding.mode);",
      "return risen;",
      "history-06",
    ],
    [
      "an increase is not bounded above",
      "min(operandValue(between.most, parameter), stated)",
      "stated",
      "increasing-02",
    ],
    [
      "a price rises simply, not on last year's",
      "const risen = multiply(last, add(",
      "const risen = multiply(amount, add(",
      "history-06",
    ],
  ]),
  ...faultsIn("compiler/check/units.ts", [
    [
      "GB is counted as GiB",
      "rational(8n * 1000n ** BigInt(i + 1))",
      "rational(8n * 1024n ** BigInt(i + 1))",
      "level-unit-01",
    ],
    [
      "a quantity is converted the wrong way round",
      "return quotient(multiply(value, from.factor), to.factor);",
      "return quotient(multiply(value, to.factor), from.factor);",
      "level-unit-01",
    ],
  ]),
  ...faultsIn("compiler/syntax/scales.ts", [
    [
      "a million is ten of a hundred thousand less",
      "million: rational(1_000_000n)",
      "million: rational(100_000n)",
      "bucket-percentile-03",
    ],
  ]),
  ...faultsIn("compiler/check/numbers.ts", [
    ["`per 10 thousand` forgets its number", 'per.count?.digits ?? "1"', '"1"', "per-started-01"],
  ]),
  ...faultsIn("compiler/check/declared-units.ts", [
    [
      "a unit per another one is taken times it",
      "factor: quotient(factor, per.factor)",
      "factor: multiply(factor, per.factor)",
      "unit-rate-01",
    ],
  ]),
  ...faultsIn("compiler/lower/lower-charge.ts", [
    [
      "a shared allowance counts a charge by the unit turned round",
      "inUnit(ONE, unitOf(name), allowance.unit)",
      "inUnit(ONE, allowance.unit, unitOf(name))",
      "shared-allowance-02",
    ],
    [
      "bounds of tiers that a meter picks are in the unit of the source",
      "row, units, bounds, placeOf",
      "row, units, units.source, placeOf",
      "tiers-by-unit-01",
    ],
    [
      "what may carry over is in its own unit",
      "lowerOperand(carries.upTo, unit)",
      "lowerOperand(carries.upTo, PLAIN)",
      "carry-over-05",
    ],
  ]),
  ...faultsIn("compiler/lower/lower-meter.ts", [
    [
      "where a level starts is in base units",
      "toText(multiply(source.startingAt, scale))",
      "toText(source.startingAt)",
      "unit-rate-01",
    ],
  ]),
];
