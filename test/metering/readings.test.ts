import { describe, expect, test } from "vitest";
import { evaluate, meets, type Values } from "../../runtime/metering/evaluate.ts";
import {
  finishReadings,
  NO_READINGS,
  quantityOf,
  type RawReadings,
  type Readings,
} from "../../runtime/metering/readings.ts";
import { parseNumber, type Rational, rational, toText, ZERO } from "../../runtime/number/rational.ts";
import type { Condition, CountedStep, MeterExpression, PlanMeter } from "../../runtime/plan/plan.ts";
import { meter, version } from "./kit.ts";

function number(text: string): Rational {
  const value = parseNumber(text);
  if (value === null) throw new Error(text);
  return value;
}

const field = (name: string, factor: string = "1"): MeterExpression => ({ kind: "field", name, factor });
const part = (name: string, factor: string = "1"): MeterExpression => ({ kind: "meter", name, factor });
const constant = (value: string): MeterExpression => ({ kind: "number", value });

function values(
  fields: Readonly<Record<string, string>>,
  parameters: Readonly<Record<string, string>> = {},
): Values {
  return {
    field: name => (Object.hasOwn(fields, name) ? number(fields[name] ?? "") : null),
    meter: () => null,
    parameter: name => number(parameters[name] ?? "0"),
  };
}

function value(expression: MeterExpression, of: Values): string {
  const result = evaluate(expression, of);
  return result === null ? "no value" : toText(result);
}

describe("expressions", () => {
  const of = values({ a: "7", b: "0.5" }, { fee: "3" });

  test("sums, differences, products and factors", () => {
    expect(value({ kind: "add", left: field("a"), right: field("b") }, of)).toBe("7.5");
    expect(value({ kind: "subtract", left: field("b"), right: field("a") }, of)).toBe("-6.5");
    expect(value({ kind: "multiply", left: field("a"), right: field("b") }, of)).toBe("3.5");
    expect(value(field("a", "1/3"), of)).toBe("7/3");
    expect(value({ kind: "parameter", name: "fee", factor: "60" }, of)).toBe("180");
  });

  test("an absent field leaves no value", () => {
    expect(value({ kind: "add", left: field("a"), right: field("c") }, of)).toBe("no value");
  });

  test("counted goes step by step, in the order written", () => {
    const atLeast: CountedStep = { kind: "at least", value: { kind: "number", value: "60" } };
    const rounded: CountedStep = { kind: "rounded", rounding: { mode: "up", step: "25" } };
    const counted = (steps: readonly CountedStep[], seconds: string): string =>
      value({ kind: "counted", of: field("s"), steps }, values({ s: seconds }));
    // at least 60, then up in steps of 25: 75. The other way round 10 becomes 25 and then 60.
    expect(counted([atLeast, rounded], "10")).toBe("75");
    expect(counted([rounded, atLeast], "10")).toBe("60");
    expect(counted([rounded], "75")).toBe("75");
    expect(counted([rounded], "75.000000001")).toBe("100");
    const atMost: CountedStep = { kind: "at most", value: { kind: "parameter", name: "cap", factor: "60" } };
    const capped: MeterExpression = { kind: "counted", of: field("s"), steps: [atMost] };
    // A cap of 2 minutes is 120 seconds.
    expect(value(capped, values({ s: "500" }, { cap: "2" }))).toBe("120");
    expect(value(capped, values({ s: "100" }, { cap: "2" }))).toBe("100");
  });
});

describe("conditions", () => {
  const text = (name: string): string | null => ({ model: "large", region: "eu" })[name] ?? null;
  const numeric = (name: string): Rational | null => (name === "tokens" ? rational(10n) : null);
  const test10 = (condition: Condition): boolean => meets(condition, text, numeric, () => rational(10n));
  const isModel = (negated: boolean, ...all: readonly string[]): Condition => ({
    kind: "one of",
    of: "field",
    field: "model",
    negated,
    values: all,
  });

  test("is, is not, is one of", () => {
    expect(test10(isModel(false, "large"))).toBe(true);
    expect(test10(isModel(false, "small", "large"))).toBe(true);
    expect(test10(isModel(true, "small", "large"))).toBe(false);
    expect(test10(isModel(true, "small"))).toBe(true);
  });

  test.each([
    ["at least", "10", true],
    ["at least", "11", false],
    ["at most", "10", true],
    ["at most", "9", false],
    ["above", "10", false],
    ["above", "9.99", true],
    ["below", "10", false],
    ["below", "10.01", true],
  ] as const)("10 is %s %s: %s", (operator, bound, expected) => {
    const condition = (negated: boolean): Condition => ({
      kind: "compare",
      field: "tokens",
      negated,
      operator,
      value: { kind: "number", value: bound },
    });
    expect(test10(condition(false))).toBe(expected);
    expect(test10(condition(true))).toBe(!expected);
  });

  test("a parameter as bound, and, or", () => {
    const compare: Condition = {
      kind: "compare",
      field: "tokens",
      negated: false,
      operator: "above",
      value: { kind: "parameter", name: "p", factor: "0.5" },
    };
    expect(test10(compare)).toBe(true);
    expect(test10({ kind: "and", of: [compare, isModel(false, "small")] })).toBe(false);
    expect(test10({ kind: "or", of: [compare, isModel(false, "small")] })).toBe(true);
  });
});

const BY_MODEL = { by: [{ name: "model", source: "field", type: "text", values: null }] } as const;

function finish(
  meters: readonly PlanMeter[],
  raw: RawReadings,
  parameter: (name: string) => Rational = () => ZERO,
): Readings {
  return finishReadings(version({ meters }), parameter, raw);
}

function shown(readings: Readings, name: string): readonly string[] {
  return (readings.get(name) ?? []).map(({ where, quantity, events }) => {
    const dimensions = Object.entries(where).map(([key, text]) => `${key}=${text} `);
    return `${dimensions.join("")}${quantity === null ? "no value" : toText(quantity)} (${events})`;
  });
}

describe("readings", () => {
  test("without data a meter without dimensions reads 0 or has no value, one with dimensions has no reading", () => {
    const readings = finish(
      [meter("sum", "sum"), meter("max", "maximum"), meter("each", "sum", BY_MODEL)],
      NO_READINGS,
    );
    expect(shown(readings, "sum")).toEqual(["0 (0)"]);
    expect(shown(readings, "max")).toEqual(["no value (0)"]);
    expect(shown(readings, "each")).toEqual([]);
  });

  test("quantity rounded, each combination for itself", () => {
    const hours = meter("hours", "sum", { ...BY_MODEL, rounding: { mode: "up", step: "3600" } });
    const raw: RawReadings = new Map([
      [
        "hours",
        [
          { where: { model: "b" }, quantity: number("3601"), events: 2 },
          { where: { model: "a" }, quantity: number("3600"), events: 1 },
        ],
      ],
    ]);
    expect(shown(finish([hours], raw), "hours")).toEqual(["model=a 3600 (1)", "model=b 7200 (2)"]);
  });

  test("a derived meter adds what its parts read, after their rounding, over dimensions that it does not name", () => {
    const small = meter("small", "sum", { ...BY_MODEL, rounding: { mode: "up", step: "10" } });
    const large = meter("large", "sum");
    // 10 credits per unit of small, 20 per unit of large.
    const credits = meter("credits", "sum", {
      source: {
        kind: "derived",
        value: {
          kind: "add",
          left: { kind: "multiply", left: constant("10"), right: part("small") },
          right: { kind: "multiply", left: constant("20"), right: part("large") },
        },
      },
    });
    const raw: RawReadings = new Map([
      [
        "small",
        [
          { where: { model: "a" }, quantity: number("1"), events: 1 },
          { where: { model: "b" }, quantity: number("11"), events: 2 },
        ],
      ],
      ["large", [{ where: {}, quantity: number("0.5"), events: 4 }]],
    ]);
    // small reads 10 and 20, together 30: 300 credits; large 0.5: 10 credits.
    expect(shown(finish([small, large, credits], raw), "credits")).toEqual(["310 (7)"]);
    expect(shown(finish([small, large, credits], NO_READINGS), "credits")).toEqual(["0 (0)"]);
  });

  test("a derived meter by a dimension has a reading for each value that a part has", () => {
    const input = meter("input", "sum", BY_MODEL);
    const output = meter("output", "sum", BY_MODEL);
    const both = meter("both", "sum", {
      ...BY_MODEL,
      source: { kind: "derived", value: { kind: "add", left: part("input"), right: part("output", "2") } },
    });
    const raw: RawReadings = new Map([
      ["input", [{ where: { model: "a" }, quantity: number("5"), events: 1 }]],
      [
        "output",
        [
          { where: { model: "b" }, quantity: number("3"), events: 1 },
          { where: { model: "a" }, quantity: number("1"), events: 1 },
        ],
      ],
    ]);
    expect(shown(finish([input, output, both], raw), "both")).toEqual(["model=a 7 (2)", "model=b 6 (1)"]);
  });

  test("a part without a value leaves a derived meter without one", () => {
    const peak = meter("peak", "maximum");
    const used = meter("used", "sum");
    const over = meter("over", "sum", {
      cumulative: false,
      source: { kind: "derived", value: { kind: "subtract", left: part("peak"), right: part("used") } },
    });
    expect(shown(finish([peak, used, over], NO_READINGS), "over")).toEqual(["no value (0)"]);
  });

  test("constants and parameters stand among the parts, and a part that stands twice counts its events once", () => {
    const used = meter("used", "sum");
    const twice = meter("twice", "sum", {
      source: {
        kind: "derived",
        value: {
          kind: "add",
          left: { kind: "parameter", name: "base", factor: "1000" },
          right: { kind: "add", left: part("used"), right: part("used") },
        },
      },
    });
    const raw: RawReadings = new Map([["used", [{ where: {}, quantity: number("4"), events: 3 }]]]);
    const readings = finish([used, twice], raw, name => (name === "base" ? number("2") : ZERO));
    expect(shown(readings, "twice")).toEqual(["2008 (3)"]);
  });

  test("the sum of the readings that fit", () => {
    const meters = [meter("sum", "sum", BY_MODEL), meter("max", "maximum")];
    const of = version({ meters });
    const raw: RawReadings = new Map([
      [
        "sum",
        [
          { where: { model: "a" }, quantity: number("5"), events: 1 },
          { where: { model: "b" }, quantity: number("5"), events: 1 },
        ],
      ],
      ["max", [{ where: {}, quantity: number("4"), events: 1 }]],
    ]);
    const readings = finish(meters, raw);
    expect(NO_READINGS.size).toBe(0);
    expect(quantityOf(of, readings, "sum")).toEqual(rational(10n));
    expect(quantityOf(of, readings, "sum", where => where.model === "b")).toEqual(rational(5n));
    expect(quantityOf(of, readings, "sum", () => false)).toEqual(ZERO);
    expect(quantityOf(of, readings, "max", () => false)).toBeNull();
  });

  test("names of dimensions and values that objects know already are names like any other", () => {
    const odd = meter("odd", "sum", {
      by: [{ name: "constructor", source: "field", type: "text", values: null }],
    });
    const copy = meter("copy", "sum", {
      ...odd,
      name: "copy",
      source: { kind: "derived", value: part("odd") },
    });
    const raw: RawReadings = new Map([
      ["odd", [{ where: { constructor: "toString" }, quantity: number("1"), events: 0 }]],
    ]);
    expect(shown(finish([odd, copy], raw), "copy")).toEqual(["constructor=toString 1 (0)"]);
  });
});
