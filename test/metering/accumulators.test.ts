import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Accumulator,
  accumulate,
  accumulatorToJson,
  emptyAccumulator,
  mergeAccumulators,
  resultOf,
  type Sample,
  withdrawn,
} from "../../runtime/metering/accumulators.ts";
import { rational, toText } from "../../runtime/number/rational.ts";
import type { Aggregation } from "../../runtime/plan/plan.ts";

const ALL: readonly Aggregation[] = ["count", "sum", "maximum", "minimum", "average", "latest", "unique"];

function sample(value: bigint, more: Partial<Sample> = {}): Sample {
  return { value: rational(value), text: String(value), time: 0n, id: "a", source: "s", ...more };
}

function over(kind: Aggregation, samples: readonly Sample[]): Accumulator {
  return samples.reduce(accumulate, emptyAccumulator(kind));
}

function result(kind: Aggregation, samples: readonly Sample[]): string {
  const value = resultOf(over(kind, samples));
  return value === null ? "no value" : toText(value);
}

describe("an event taken out again", () => {
  test.each(ALL)("%s: as if it had never come, or not at all", kind => {
    const samples = fc.array(
      fc.record({
        value: fc.bigInt(-3n, 9n),
        time: fc.bigInt(0n, 9n),
        id: fc.constantFrom("a", "b", "c", "d"),
      }),
      { minLength: 1, maxLength: 9 },
    );
    let taken = 0;
    fc.assert(
      fc.property(samples, fc.nat(), (of, place) => {
        const all = of.map(({ value, ...more }) => sample(value, more));
        const out = all[place % all.length] ?? sample(0n);
        const less = withdrawn(over(kind, all), out);
        if (less === null) return;
        taken += 1;
        const others = over(kind, all.toSpliced(place % all.length, 1));
        expect(accumulatorToJson(less)).toEqual(accumulatorToJson(others));
      }),
      { seed: 9, numRuns: 200 },
    );
    expect(taken > 50).toBe(kind !== "unique");
  });
});

describe("results by hand", () => {
  const samples = [sample(7n, { time: 2n }), sample(3n, { time: 5n }), sample(7n, { time: 1n })];

  test.each([
    ["count", "3"],
    ["sum", "17"],
    ["maximum", "7"],
    ["minimum", "3"],
    ["average", "17/3"],
    ["latest", "3"],
    ["unique", "2"],
  ] as const)("%s of 7, 3, 7 is %s", (kind, expected) => {
    expect(result(kind, samples)).toBe(expected);
  });

  test("without events: 0 where disjoint sets add up, no value elsewhere", () => {
    const results = ALL.map(kind => result(kind, []));
    expect(results).toEqual(["0", "0", "no value", "no value", "no value", "no value", "0"]);
  });

  test("extremes below zero", () => {
    const below = [sample(-3n), sample(-1n), sample(-2n)];
    expect(result("maximum", below)).toBe("-1");
    expect(result("minimum", below)).toBe("-3");
  });

  test("the latest of one instant has the greatest id in code-point order, then the greatest source", () => {
    // U+1F600 is above U+FF5E by code point, below it by UTF-16 unit.
    const ids = [sample(1n, { id: "\uff5e" }), sample(2n, { id: "😀" }), sample(3n, { id: "z" })];
    expect(result("latest", ids)).toBe("2");
    expect(result("latest", ids.toReversed())).toBe("2");
    const sources = [sample(1n, { source: "b" }), sample(2n, { source: "c" }), sample(3n, { source: "a" })];
    expect(result("latest", sources)).toBe("2");
    expect(result("latest", [sample(1n, { time: 9n, id: "a" }), sample(2n, { time: 8n, id: "z" })])).toBe(
      "1",
    );
  });

  test("plain JSON", () => {
    expect(accumulatorToJson(over("unique", [sample(2n), sample(10n), sample(2n)]))).toEqual({
      kind: "unique",
      events: 3,
      values: ["10", "2"],
    });
    expect(accumulatorToJson(over("average", [sample(1n), sample(2n)]))).toEqual({
      kind: "average",
      events: 2,
      sum: "3",
    });
    expect(accumulatorToJson(emptyAccumulator("maximum"))).toEqual({
      kind: "maximum",
      events: 0,
      value: null,
    });
  });

  test("accumulators of different kinds do not merge", () => {
    expect(() => mergeAccumulators(emptyAccumulator("count"), emptyAccumulator("sum"))).toThrow(/bug/);
  });
});

const anySample: fc.Arbitrary<Sample> = fc.record({
  value: fc
    .tuple(fc.bigInt({ min: -9n, max: 9n }), fc.bigInt({ min: 1n, max: 4n }))
    .map(([n, d]) => rational(n, d)),
  text: fc.constantFrom("a", "b", "c", ""),
  time: fc.bigInt({ min: 0n, max: 2n }),
  id: fc.constantFrom("1", "2", "10"),
  source: fc.constantFrom("s", "t"),
});
/** Events of one identity have one value: what `latest` chooses among ties is then the same event. */
const samples = fc.uniqueArray(anySample, {
  maxLength: 12,
  selector: ({ time, id, source }) => `${time} ${id} ${source}`,
});

test.each(ALL)("%s: merging any partition, in any order, equals the whole", kind => {
  fc.assert(
    fc.property(
      samples,
      fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      (all, parts, turned) => {
        const whole = accumulatorToJson(over(kind, all));
        const ordered = turned ? all.toReversed() : all;
        const merged = [0, 1, 2, 3]
          .map(part =>
            over(
              kind,
              ordered.filter((_, index) => parts[index] === part),
            ),
          )
          .reduce(mergeAccumulators);
        expect(accumulatorToJson(merged)).toEqual(whole);
      },
    ),
    { seed: 20_268, numRuns: 500 },
  );
});
