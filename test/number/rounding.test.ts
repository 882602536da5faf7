import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  abs,
  add,
  compare,
  multiply,
  negate,
  parseDecimal,
  parseNumber,
  quotient,
  type Rational,
  rational,
  subtract,
  toText,
  ZERO,
} from "../../runtime/number/rational.ts";
import { ceilingDiv, type RoundingMode, roundToStep, share } from "../../runtime/number/rounding.ts";

const SEED = { seed: 20_262, numRuns: 3_000 };
const MODES: readonly RoundingMode[] = ["up", "down", "half up", "half down", "half even"];
const STEPS = ["0.01", "0.05", "1", "0.001", "1000", "6", "0.3", "1/3"];

const value = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -60n, max: 60n }), fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n })),
    fc.constantFrom(1n, 2n, 3n, 4n, 7n, 20n, 31n, 100n, 200n, 10n ** 12n),
  )
  .map(([n, d]) => rational(n, d));

function num(text: string): Rational {
  const read = parseNumber(text);
  if (read === null) throw new Error(`no number: ${text}`);
  return read;
}

function texts(values: readonly Rational[]): readonly string[] {
  return values.map(toText);
}

describe("roundToStep", () => {
  // The five columns of the textbook table: away from zero, toward zero, ties away, ties toward zero, ties to
  // even.
  test.each([
    ["2.5", ["3", "2", "3", "2", "2"]],
    ["3.5", ["4", "3", "4", "3", "4"]],
    ["-2.5", ["-3", "-2", "-3", "-2", "-2"]],
    ["-3.5", ["-4", "-3", "-4", "-3", "-4"]],
    ["2.4999", ["3", "2", "2", "2", "2"]],
    ["2.5001", ["3", "2", "3", "3", "3"]],
    ["-0.5", ["-1", "0", "-1", "0", "0"]],
    ["0.5", ["1", "0", "1", "0", "0"]],
    ["-2.0001", ["-3", "-2", "-2", "-2", "-2"]],
    ["7", ["7", "7", "7", "7", "7"]],
    ["1/3", ["1", "0", "0", "0", "0"]],
    ["-2/3", ["-1", "0", "-1", "-1", "-1"]],
  ])("%s to whole numbers", (text, wanted) => {
    expect(MODES.map(mode => toText(roundToStep(num(text), num("1"), mode)))).toEqual(wanted);
  });

  test.each([
    // 1.005 is exact here, so that it is a real tie.
    ["1.005", "0.01", ["1.01", "1", "1.01", "1", "1"]],
    ["1.015", "0.01", ["1.02", "1.01", "1.02", "1.01", "1.02"]],
    // Five-Rappen steps: 12.325 is halfway between 12.30 (246 steps) and 12.35 (247 steps).
    ["12.325", "0.05", ["12.35", "12.3", "12.35", "12.3", "12.3"]],
    ["12.33", "0.05", ["12.35", "12.3", "12.35", "12.35", "12.35"]],
    ["61", "6", ["66", "60", "60", "60", "60"]],
    ["63", "6", ["66", "60", "66", "60", "60"]],
  ])("%s in steps of %s", (text, step, wanted) => {
    expect(MODES.map(mode => toText(roundToStep(num(text), num(step), mode)))).toEqual(wanted);
  });

  test("every mode and step: a multiple next to the value, on the side that the mode names", () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...STEPS), fc.constantFrom(...MODES), (exact, stepText, mode) => {
        const step = num(stepText);
        const rounded = roundToStep(exact, step, mode);
        const steps = quotient(rounded, step);
        expect(steps.d).toBe(1n);
        const distance = abs(subtract(exact, rounded));
        const outward = compare(abs(rounded), abs(exact));
        if ((exact.n * step.d) % (exact.d * step.n) === 0n) {
          expect(rounded).toEqual(exact);
        } else if (mode === "up" || mode === "down") {
          expect(compare(distance, step)).toBe(-1);
          expect(outward).toBe(mode === "up" ? 1 : -1);
        } else {
          const nearness = compare(add(distance, distance), step);
          expect(nearness).not.toBe(1);
          const tie = nearness === 0;
          if (tie && mode === "half up") expect(outward).toBe(1);
          if (tie && mode === "half down") expect(outward).toBe(-1);
          if (tie && mode === "half even") expect(steps.n % 2n).toBe(0n);
        }
      }),
      SEED,
    );
  });

  test("ties at every step: all modes are mirrors below zero", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1_000n }), fc.constantFrom(...STEPS), (whole, stepText) => {
        const step = num(stepText);
        const tie = multiply(rational(2n * whole + 1n, 2n), step);
        const low = multiply(rational(whole), step);
        const high = multiply(rational(whole + 1n), step);
        const even = whole % 2n === 0n ? low : high;
        const wanted = [high, low, high, low, even];
        expect(MODES.map(mode => roundToStep(tie, step, mode))).toEqual(wanted);
        expect(MODES.map(mode => roundToStep(negate(tie), step, mode))).toEqual(wanted.map(negate));
      }),
      SEED,
    );
  });

  test("a step of 0 or less is a bug", () => {
    expect(() => roundToStep(num("1"), ZERO, "up")).toThrow(/^bug:/);
    expect(() => roundToStep(num("1"), num("-0.01"), "up")).toThrow(/^bug:/);
  });
});

describe("ceilingDiv", () => {
  test.each([
    ["0", "1000", 0n],
    ["0.001", "1000", 1n],
    ["999.999", "1000", 1n],
    ["1000", "1000", 1n],
    ["1000.001", "1000", 2n],
    ["2500", "1000", 3n],
    ["-1", "1000", 0n],
    ["-1000", "1000", -1n],
    ["1", "1/3", 3n],
    ["1.01", "1/3", 4n],
  ])("%s in packages of %s", (a, b, packages) => {
    expect(ceilingDiv(num(a), num(b))).toBe(packages);
  });

  test("is the least integer that covers the quantity", () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...STEPS), (quantity, packText) => {
        const pack = num(packText);
        const count = ceilingDiv(quantity, pack);
        expect(compare(multiply(rational(count), pack), quantity)).not.toBe(-1);
        expect(compare(multiply(rational(count - 1n), pack), quantity)).toBe(-1);
      }),
      SEED,
    );
    expect(() => ceilingDiv(num("1"), ZERO)).toThrow(/^bug:/);
  });
});

describe("share", () => {
  test("thirds of a franc: the first position gets the odd cent", () => {
    const thirds = [num("1"), num("1"), num("1")];
    expect(texts(share(num("1.00"), thirds, num("0.01")))).toEqual(["0.34", "0.33", "0.33"]);
    expect(texts(share(num("-1.00"), thirds, num("0.01")))).toEqual(["-0.34", "-0.33", "-0.33"]);
  });

  test("the largest remainders get the left cents", () => {
    // 0.10 over 15:1:50 of 66: 2.27, 0.15 and 7.58 cents; floors 2, 0, 7; the one left goes to 0.58.
    expect(texts(share(num("0.10"), [num("15"), num("1"), num("50")], num("0.01")))).toEqual([
      "0.02",
      "0",
      "0.08",
    ]);
    // 0.05 over 1:1:3 of 5 is exact.
    expect(texts(share(num("0.05"), [num("1"), num("1"), num("3")], num("0.01")))).toEqual([
      "0.01",
      "0.01",
      "0.03",
    ]);
    // 10.00 in steps of 0.05 over 1:2: 66.67 and 133.33 steps; floors 66 and 133; the one left goes to 0.67.
    expect(texts(share(num("10"), [num("1"), num("2")], num("0.05")))).toEqual(["3.35", "6.65"]);
  });

  test("zero weights get nothing beside others and equal parts alone", () => {
    expect(texts(share(num("0.03"), [num("0"), num("1"), num("0")], num("0.01")))).toEqual([
      "0",
      "0.03",
      "0",
    ]);
    expect(texts(share(num("0.05"), [ZERO, ZERO, ZERO], num("0.01")))).toEqual(["0.02", "0.02", "0.01"]);
    expect(texts(share(num("1"), [ZERO, ZERO, ZERO], null))).toEqual(["1/3", "1/3", "1/3"]);
  });

  test("without a step the parts are exact", () => {
    expect(texts(share(num("10"), [num("1"), num("2")], null))).toEqual(["10/3", "20/3"]);
  });

  test("nothing to share, nothing to share it over", () => {
    expect(texts(share(ZERO, [num("3"), num("-3")], num("0.01")))).toEqual(["0", "0"]);
    expect(share(ZERO, [], num("0.01"))).toEqual([]);
    expect(() => share(num("1"), [], num("0.01"))).toThrow(/^bug:/);
    expect(() => share(num("0.005"), [num("1")], num("0.01"))).toThrow(/^bug:/);
  });

  test("the sum is kept, each part within one step of its exact part, and a refund is the mirror", () => {
    const weight = fc
      .tuple(fc.bigInt({ min: 0n, max: 100_000n }), fc.constantFrom(1n, 3n, 100n))
      .map(([n, d]) => rational(n, d));
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
        fc.constantFrom(...STEPS),
        fc.array(weight, { minLength: 1, maxLength: 12 }),
        (count, stepText, weights) => {
          const step = num(stepText);
          const total = multiply(rational(count), step);
          const parts = share(total, weights, step);
          expect(parts.reduce(add, ZERO)).toEqual(total);
          const sum = weights.reduce(add, ZERO);
          for (const [index, part] of parts.entries()) {
            expect(quotient(part, step).d).toBe(1n);
            const own = weights[index] ?? ZERO;
            const exact =
              sum.n === 0n
                ? quotient(total, rational(BigInt(weights.length)))
                : quotient(multiply(total, own), sum);
            expect(compare(abs(subtract(part, exact)), step)).toBe(-1);
            if (own.n === 0n && sum.n !== 0n) expect(part).toEqual(ZERO);
          }
          expect(share(negate(total), weights, step)).toEqual(parts.map(negate));
          expect(share(total, weights, null).reduce(add, ZERO)).toEqual(total);
        },
      ),
      SEED,
    );
  });

  test("a left step goes to the larger remainder, and to the earlier of equal ones", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 1_000n }),
        fc.array(fc.bigInt({ min: 1n, max: 9n }), { minLength: 2, maxLength: 8 }),
        (count, weights) => {
          const parts = share(
            rational(count),
            weights.map(weight => rational(weight)),
            rational(1n),
          );
          const sum = weights.reduce((a, b) => a + b, 0n);
          const rows = weights.map((weight, index) => ({
            remainder: (count * weight) % sum,
            got: (parts[index]?.n ?? 0n) - (count * weight) / sum,
          }));
          for (const [i, a] of rows.entries()) {
            for (const [j, b] of rows.entries()) {
              if (a.got <= b.got) continue;
              expect(a.remainder > b.remainder || (a.remainder === b.remainder && i < j)).toBe(true);
            }
          }
        },
      ),
      SEED,
    );
  });
});

test("a decimal's own step leaves it as it is", () => {
  const price = parseDecimal("0.0000150");
  expect(price).not.toBeNull();
  if (price !== null) expect(toText(roundToStep(price, num("0.0000001"), "half even"))).toBe("0.000015");
});
