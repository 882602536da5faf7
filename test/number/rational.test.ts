import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { floorDivide, greatestCommonDivisor, smallInteger } from "../../runtime/number/integer.ts";
import {
  abs,
  add,
  compare,
  equals,
  isZero,
  max,
  min,
  multiply,
  negate,
  ONE,
  parseDecimal,
  parseNumber,
  quotient,
  type Rational,
  rational,
  sign,
  subtract,
  toDecimalText,
  toText,
  ZERO,
} from "../../runtime/number/rational.ts";

const SEED = { seed: 20_261, numRuns: 2_000 };

/** Fractions of the test's own: unreduced, compared by multiplying across. */
type Fraction = readonly [n: bigint, d: bigint];

const integer = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }),
);
const below = fc.oneof(
  fc.constantFrom(1n, 2n, 3n, 8n, 10n, 31n, 100n, 10n ** 18n),
  fc.bigInt({ min: 1n, max: 10n ** 30n }),
);
const fraction: fc.Arbitrary<Fraction> = fc.tuple(integer, below);

function same(result: Rational, [n, d]: Fraction): boolean {
  return result.n * d === n * result.d;
}

function euclid(a: bigint, b: bigint): bigint {
  return b === 0n ? a : euclid(b, a % b);
}

function isCanonical({ n, d }: Rational): boolean {
  return d > 0n && euclid(n < 0n ? -n : n, d) === 1n;
}

describe("against plain BigInt fractions", () => {
  test("sum, difference, product and quotient are exact and in lowest terms", () => {
    fc.assert(
      fc.property(fraction, fraction, ([an, ad], [bn, bd]) => {
        const [a, b] = [rational(an, ad), rational(bn, bd)];
        const results: (readonly [Rational, Fraction])[] = [
          [add(a, b), [an * bd + bn * ad, ad * bd]],
          [subtract(a, b), [an * bd - bn * ad, ad * bd]],
          [multiply(a, b), [an * bn, ad * bd]],
          [negate(a), [-an, ad]],
          [abs(a), [an < 0n ? -an : an, ad]],
        ];
        if (bn !== 0n) results.push([quotient(a, b), [an * bd, ad * bn]]);
        for (const [result, wanted] of results) {
          expect(same(result, wanted)).toBe(true);
          expect(isCanonical(result)).toBe(true);
        }
      }),
      SEED,
    );
  });

  test("compare, equals, sign, least and greatest agree with multiplying across", () => {
    fc.assert(
      fc.property(fraction, fc.oneof(fraction, fc.constant(null)), ([an, ad], other) => {
        const [bn, bd] = other ?? [an * 7n, ad * 7n];
        const [a, b] = [rational(an, ad), rational(bn, bd)];
        const difference = an * bd - bn * ad;
        const order = difference === 0n ? 0 : difference < 0n ? -1 : 1;
        expect(compare(a, b)).toBe(order);
        expect(equals(a, b)).toBe(order === 0);
        expect(equals(min(a, b), order < 0 ? a : b)).toBe(true);
        expect(equals(max(a, b), order < 0 ? b : a)).toBe(true);
        expect(sign(a)).toBe(an === 0n ? 0 : an < 0n ? -1 : 1);
        expect(isZero(a)).toBe(an === 0n);
      }),
      SEED,
    );
  });

  test("a text reads back as the value that wrote it", () => {
    fc.assert(
      fc.property(fraction, ([n, d]) => {
        const value = rational(n, d);
        expect(parseNumber(toText(value))).toEqual(value);
      }),
      SEED,
    );
  });

  test("a decimal's text is its digits without needless zeros", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 40n - 1n }),
        fc.integer({ min: 0, max: 40 }),
        (digits, decimals) => {
          const padded = digits.toString().padStart(decimals + 1, "0");
          const split = padded.length - decimals;
          const text = decimals === 0 ? padded : `${padded.slice(0, split)}.${padded.slice(split)}`;
          const value = rational(digits, 10n ** BigInt(decimals));
          expect(parseDecimal(text)).toEqual(value);
          expect(toDecimalText(value, decimals)).toBe(text);
          expect(toText(value)).toBe(decimals === 0 ? text : text.replace(/\.?0+$/, ""));
        },
      ),
      SEED,
    );
  });
});

describe("by hand", () => {
  test.each([
    ["0", ZERO],
    ["-0", ZERO],
    ["-0.00", ZERO],
    ["1", ONE],
    ["007", { n: 7n, d: 1n }],
    ["12.50", { n: 25n, d: 2n }],
    ["-0.125", { n: -1n, d: 8n }],
    ["0.000000000000000001", { n: 1n, d: 10n ** 18n }],
  ])("parseDecimal %s", (text, value) => {
    expect(parseDecimal(text)).toEqual(value);
  });

  test.each([
    "",
    "-",
    ".",
    ".5",
    "5.",
    "+1",
    "--1",
    "1e3",
    "1E3",
    "0x10",
    "1'000",
    "1_000",
    "1,5",
    " 1",
    "1 ",
    "1\n",
    "1/2",
    "NaN",
    "Infinity",
    "１２",
    "٣",
    "1.2.3",
    "1n",
    "-.5",
  ])("parseDecimal refuses %j", text => {
    expect(parseDecimal(text)).toBeNull();
  });

  test("forty digits on each side, not one more", () => {
    const nines = "9".repeat(40);
    expect(parseDecimal(`${nines}.${nines}`)).toEqual(rational(BigInt(nines + nines), 10n ** 40n));
    expect(parseDecimal(`-${nines}.${nines}`)).not.toBeNull();
    expect(parseDecimal(`${nines}9`)).toBeNull();
    expect(parseDecimal(`0.${nines}9`)).toBeNull();
    expect(parseDecimal(`${"0".repeat(40)}1`)).toBeNull();
  });

  test("huge texts are refused before any arithmetic", () => {
    const huge = "9".repeat(10_000_000);
    const begun = performance.now();
    expect(parseDecimal(huge)).toBeNull();
    expect(parseNumber(huge)).toBeNull();
    expect(parseNumber(`1/${huge}`)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(50);
  });

  test("parseNumber reads n/d, reduced", () => {
    expect(parseNumber("17/31")).toEqual({ n: 17n, d: 31n });
    expect(parseNumber("-34/62")).toEqual({ n: -17n, d: 31n });
    expect(parseNumber("0/5")).toEqual(ZERO);
    expect(parseNumber("12.5")).toEqual({ n: 25n, d: 2n });
  });

  test.each(["1/0", "1/-2", "1/", "/2", "1.5/2", "1/2/3", "1/2.5", "-/2", " 1/2", "1/ 2"])(
    "parseNumber refuses %j",
    text => {
      expect(parseNumber(text)).toBeNull();
    },
  );

  test("the longest number text is 2,000 characters", () => {
    expect(parseNumber("7".repeat(2_000))).not.toBeNull();
    expect(parseNumber("7".repeat(2_001))).toBeNull();
  });

  test.each([
    [25n, 2n, "12.5"],
    [-3n, 1n, "-3"],
    [17n, 31n, "17/31"],
    [-17n, 31n, "-17/31"],
    [1n, 1024n, "0.0009765625"],
    [-1n, 5n, "-0.2"],
    [100n, 1n, "100"],
    [1n, 6n, "1/6"],
  ])("toText of %d/%d", (n, d, text) => {
    expect(toText(rational(n, d))).toBe(text);
  });

  test("toDecimalText fills up and refuses to cut", () => {
    expect(toDecimalText(rational(25n, 2n), 2)).toBe("12.50");
    expect(toDecimalText(rational(-1n, 20n), 2)).toBe("-0.05");
    expect(toDecimalText(ZERO, 3)).toBe("0.000");
    expect(toDecimalText(rational(1_234n), 0)).toBe("1234");
    expect(() => toDecimalText(rational(1n, 8n), 2)).toThrow(/^bug:/);
    expect(() => toDecimalText(rational(1n, 3n), 20)).toThrow(/^bug:/);
  });

  test("a denominator of 0 is a bug, a negative one moves its sign", () => {
    expect(() => rational(1n, 0n)).toThrow(/^bug:/);
    expect(() => quotient(ONE, ZERO)).toThrow(/^bug:/);
    expect(rational(3n, -6n)).toEqual({ n: -1n, d: 2n });
    expect(rational(0n, -6n)).toEqual(ZERO);
  });
});

describe("integers", () => {
  test("smallInteger is the number of the same value", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), value => {
        expect(smallInteger(BigInt(value))).toBe(value === 0 ? 0 : value);
      }),
      SEED,
    );
    expect(() => smallInteger(2n ** 53n)).toThrow(/^bug:/);
    expect(() => smallInteger(-(2n ** 53n))).toThrow(/^bug:/);
  });

  test("floorDivide goes down, also below zero", () => {
    fc.assert(
      fc.property(integer, below, (a, b) => {
        const floor = floorDivide(a, b);
        expect(floor * b <= a && a < (floor + 1n) * b).toBe(true);
      }),
      SEED,
    );
  });

  test("greatestCommonDivisor agrees with Euclid", () => {
    fc.assert(
      fc.property(below, below, below, (a, b, factor) => {
        expect(greatestCommonDivisor(a * factor, b * factor)).toBe(euclid(a * factor, b * factor));
      }),
      SEED,
    );
    expect(greatestCommonDivisor(0n, 6n)).toBe(6n);
    expect(greatestCommonDivisor(6n, 0n)).toBe(6n);
  });
});
