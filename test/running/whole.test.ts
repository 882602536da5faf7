/** Where doubles end: what they hold is exact, and what they do not is said, or reckoned in BigInt. */
import { describe, expect, test } from "vitest";
import { type Account, compile, openRunning, rate } from "../../index.ts";
import { add, multiply, ONE, parseDecimal, type Rational, rational } from "../../runtime/number/rational.ts";
import { type RoundingMode, roundToStep } from "../../runtime/number/rounding.ts";
import type { Curve, CurvePiece } from "../../runtime/pricing/curve.ts";
import { valueAt } from "../../runtime/pricing/curve.ts";
import { dueOf, partsWriter, type Sums } from "../../runtime/running/sums.ts";
import {
  isExact,
  product,
  rounded,
  roundedQuotient,
  roundedQuotientBig,
  roundingOf,
} from "../../runtime/running/whole.ts";
import { amountOf, amountOfBig, pieceAt, wholePrice } from "../../runtime/running/whole-price.ts";

const MODES: readonly RoundingMode[] = ["up", "down", "half up", "half down", "half even"];
const LARGE = 2 ** 52;

describe("whole numbers", () => {
  test("2^53 - 1 is held exactly, 2^53 is where the next one is not", () => {
    expect([2 ** 53 - 1, 2 ** 53, 1 - 2 ** 53, -(2 ** 53), Number.NaN].map(isExact)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
    expect([product(2 ** 26, 2 ** 26), product(2 ** 26, 2 ** 26 + 1)]).toEqual([LARGE, Number.NaN]);
    expect(product(-(2 ** 26), 2 ** 26)).toBe(-LARGE);
  });

  test("quotients round as fractions do, up to 2^52 and on either side of a tie", () => {
    const divisors = [1, 2, 3, 7, 10, 1_000, 2 ** 31, 2 ** 51 + 1, LARGE];
    const sizes = [0, 1, 5, 15, 25, 2 ** 31, 2 ** 51, LARGE - 1, LARGE];
    for (const mode of MODES)
      for (const d of divisors)
        for (const n of [...sizes, d - 1, Math.min(d + 1, LARGE), Math.floor(d / 2)].flatMap(one => [
          one,
          -one,
        ])) {
          const expected = roundToStep(rational(BigInt(n), BigInt(d)), ONE, mode);
          expect(BigInt(roundedQuotient(n, d, mode)), `${n} / ${d} ${mode}`).toBe(expected.n);
          expect(roundedQuotientBig(BigInt(n), BigInt(d), mode)).toBe(expected.n);
        }
    expect([roundedQuotient(LARGE + 1, 2, "up"), roundedQuotient(-LARGE - 1, 2, "up")]).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
  });

  test("a rounding made ready gives what the quotient gives, on either side of its own bound", () => {
    const rates = [0, 1, 3, 77, 81, 1_000, 2 ** 31 + 1, 2 ** 51, LARGE];
    for (const mode of MODES)
      for (const n of rates)
        for (const d of [1, 2, 3, 5, 1_000, 2 ** 31, 2 ** 50 + 1, LARGE]) {
          const ready = roundingOf(n, d, mode);
          const halves = [1, 2, 3, 4, 5].map(odd => Math.floor((odd * d) / (2 * Math.max(n, 1))));
          const bounds = [0, 1, 2, 7, ready.most, ...halves].flatMap(at => [at - 1, at, at + 1]);
          for (const value of bounds.flatMap(one => [one, -one]))
            expect(rounded(ready, value) + 0, `${value} × ${n} / ${d} ${mode}`).toBe(
              roundedQuotient(product(value, n), d, mode) + 0,
            );
        }
    // Of 125 × 4 / 1000 the half goes up, down, or to the even 0; of 375 × 4 / 1000 to the even 2.
    const halves = (value: number): readonly number[] =>
      MODES.map(mode => rounded(roundingOf(4, 1_000, mode), value));
    expect([halves(125), halves(375)]).toEqual([
      [1, 0, 1, 0, 0],
      [2, 1, 2, 1, 2],
    ]);
  });
});

describe("a line's price in whole numbers", () => {
  const decimal = (text: string): Rational => parseDecimal(text) ?? ONE;
  const piece = (from: string, inclusive: boolean, base: string, rate: string): CurvePiece => {
    return { from: decimal(from), inclusive, base: decimal(base), rate: decimal(rate), steps: [] };
  };
  const packages = { origin: decimal("0"), size: decimal("7"), price: decimal("1.5"), closed: false };
  const curve: Curve = {
    pieces: [
      piece("0", true, "0", "0"),
      piece("0", false, "2", "0.013"),
      piece("100", true, "3.3", "0.5"),
      {
        ...piece("250.5", false, "60", "0.00001"),
        steps: [packages, { ...packages, origin: decimal("2"), closed: true }],
      },
    ],
    grid: null,
    end: null,
  };

  test.each(MODES)("is that of the curve, by doubles and by BigInt, %s", mode => {
    const [unit, step] = [decimal("0.001"), decimal("0.05")];
    const price = wholePrice(curve, unit, step, mode);
    const about = [0, 100_000, 250_500, 252_000, 259_000, 3_500_000].flatMap(at => [at - 1, at, at + 1]);
    for (const parts of [...about.filter(at => at >= 0), 10 ** 11, 10 ** 12]) {
      const quantity = multiply(rational(BigInt(parts)), unit);
      const expected = roundToStep(valueAt(curve, quantity), step, mode);
      const steps = multiply(expected, decimal("20")).n;
      expect(amountOfBig(price, BigInt(parts)), `${parts} in BigInt`).toBe(steps);
      for (const near of [0, 1, 2, 3]) {
        const small = amountOf(price, parts, pieceAt(price, parts, near));
        if (Number.isNaN(small)) expect(parts, `${parts} from ${near}`).toBeGreaterThanOrEqual(10 ** 11);
        else expect(BigInt(small), `${parts} from ${near}`).toBe(steps);
      }
    }
  });

  test("where a product passes 2^52 it says so, and BigInt goes on", () => {
    const flat: Curve = { pieces: [piece("0", true, "0", "4")], grid: null, end: null };
    const price = wholePrice(flat, ONE, ONE, "half up");
    expect(amountOf(price, 2 ** 50, 0)).toBe(LARGE);
    expect(amountOf(price, 2 ** 50 + 1, 0)).toBe(Number.NaN);
    expect(amountOfBig(price, 2n ** 50n + 1n)).toBe(2n ** 52n + 4n);
    const fine = wholePrice(
      { ...flat, pieces: [piece("0", true, "0.00000000000000001", "4")] },
      ONE,
      ONE,
      "half up",
    );
    expect(amountOf(fine, 1, 0)).toBe(Number.NaN);
    expect(amountOfBig(fine, 1n)).toBe(4n);
  });
});

describe("sums", () => {
  const end = {
    rounding: roundingOf(1, 5, "half up"),
    decimals: 2,
    step: 5,
    brought: 0,
    negative: "not now",
    small: 0,
  } as const;
  const op = (
    kind: Sums["ops"][number]["kind"],
    groups: readonly number[],
    n: number,
    d: number,
  ): Sums["ops"][number] => {
    return { kind, groups: Int32Array.from(groups), steps: n, rate: roundingOf(n, d, "half up") };
  };
  const due = (groups: readonly number[], ops: Sums["ops"], more: Partial<Sums["end"]> = {}): number =>
    dueOf(
      { groups: Float64Array.from(groups), ops, end: { ...end, ...more } },
      new Float64Array(groups.length),
    );

  test("adjustments in their order, then taxes, then the total", () => {
    // 10.00 and 5.00: 10% off the first, 9.00; of it at least 12.00; of both at most 15.00; tax 1.215, 1.22; 16.22.
    const ops = [
      op("percent", [0], 1, 10),
      op("minimum", [0], 1_200, 1),
      op("maximum", [0, 1], 1_500, 1),
      op("tax", [0, 1], 81, 1_000),
    ];
    expect(due([1_000, 500], ops)).toBe(1_620);
    // Without the cap 17.00, tax 1.377, 1.38; 18.38, 18.40.
    expect(
      due(
        [1_000, 500],
        ops.filter(({ kind }) => kind !== "maximum"),
      ),
    ).toBe(1_840);
  });

  test("totals below zero, small ones, and what is brought", () => {
    expect([due([-100], []), due([-100], [], { negative: "billed" })]).toEqual([0, -100]);
    expect([due([495], [], { small: 500 }), due([500], [], { small: 500 })]).toEqual([0, 500]);
    expect([due([100], [], { brought: -300 }), due([400], [], { brought: -300 })]).toEqual([0, 100]);
  });

  test("beyond 2^52 they say so", () => {
    const whole = { rounding: roundingOf(1, 1, "half up"), step: 1, decimals: 0 };
    expect(due([LARGE - 1, 1], [], whole)).toBe(LARGE);
    expect(due([LARGE, 1], [], whole)).toBe(Number.NaN);
    // What cancels out again was not held in between.
    expect(due([2 ** 53 - 1, 2, -(2 ** 53 - 1)], [], whole)).toBe(Number.NaN);
    expect(due([LARGE, 1], [op("maximum", [0, 1], 7, 1)], whole)).toBe(Number.NaN);
  });

  test("are written as amounts are", () => {
    const write = partsWriter(2);
    expect([0, 5, 50, 100, 4_430, -1_205, 2 ** 52].map(write)).toEqual([
      "0",
      "0.05",
      "0.5",
      "1",
      "44.3",
      "-12.05",
      "45035996273704.96",
    ]);
    expect([99_999, 100_000, 100_400, 1_200_705, 2 ** 31 - 1, 2 ** 31, -100_001].map(write)).toEqual([
      "999.99",
      "1000",
      "1004",
      "12007.05",
      "21474836.47",
      "21474836.48",
      "-1000.01",
    ]);
    expect([partsWriter(0)(12), partsWriter(3)(12_340), partsWriter(3)(5)]).toEqual(["12", "12.34", "0.005"]);
  });
});

/** One charge for the sum of calls, with that price. */
function priced(lines: string, price: string): string {
  return `tarif 1
contract used "Calls"
  version 1
  effective from 2026-01-01 until further notice
  currency CHF
  timezone "UTC"
  billed each month
  round lines ${lines} in steps of CHF 0.01
  round total half up in steps of CHF 0.01

unit call plural calls

event use "Use"
  type "use"
  field count integer in calls signed

meter used "Calls"
  sum of use.count

charge used "Calls"
  for used
  ${price}
`;
}

describe("a running total where prices change", () => {
  const text = priced(
    "half even",
    `volume each month
    up to 10 calls     CHF 1 per call
    up to 20 calls     CHF 0.50 per call
    up to 1'000 calls  CHF 0.005 per call
    above              CHF 2 per started 1'000 calls`,
  );

  test("at a bound, beyond it, and back", () => {
    const { plan } = compile(new Map([["used.tarif", text]]), "used.tarif");
    if (plan === null) throw new Error("the contract has errors");
    const account: Account = { id: "a", start: "2026-01-01", end: null, endKnown: null, parameters: {} };
    const running = openRunning(plan, [account], { on: "2026-01-31" });
    const steps: readonly (readonly [number, string])[] = [
      [9, "9"],
      [1, "10"],
      // 11 × 0.50, 19 × 0.50, 20 × 0.50; 21 × 0.005 = 0.105 and 23 × 0.005 = 0.115 to the even hundredth.
      [1, "5.5"],
      [8, "9.5"],
      [1, "10"],
      [1, "0.1"],
      [2, "0.12"],
      // 1,000 × 0.005; two packages of 2; two; three; and back.
      [977, "5"],
      [1, "4"],
      [999, "4"],
      [1, "6"],
      [-1_001, "5"],
      [-981, "9.5"],
      [-9, "10"],
      [1, "5.5"],
    ];
    for (const [id, [count, total]] of steps.entries()) {
      const head = `"source":"s","id":"${id}","type":"use","subject":"a","time":"2026-01-05T00:00:${10 + id}Z"`;
      running.add(`{${head},"data":{"count":${count}}}`);
      expect(running.total("a"), `after ${id + 1}`).toBe(total);
    }
  });
});

describe("a running total at the bounds", () => {
  const text = priced("half up", "CHF 0.01 per thousand calls");
  const { plan } = compile(new Map([["used.tarif", text]]), "used.tarif");
  if (plan === null) throw new Error("the contract has errors");
  const account: Account = { id: "a", start: "2026-01-01", end: null, endKnown: null, parameters: {} };

  test.each([
    ["2^53 - 1, then 2^53, then beyond, and back", [2n ** 53n - 2n, 1n, 1n, 1n, 400n, -403n, 2n]],
    ["2^52 twice, which a tally holds no more", [2n ** 52n - 1n, 1n, 2n ** 52n - 1n, 1n, 1n, -600n]],
    ["ten times what a double holds", [10n ** 16n, 1n, 10n ** 17n, 500n, 1n]],
  ])("%s", (_, counts) => {
    const running = openRunning(plan, [account], { on: "2026-01-31" });
    const events: string[] = [];
    let sum = ZERO;
    for (const [id, count] of counts.entries()) {
      const head = `"source":"s","id":"${id}","type":"use","subject":"a","time":"2026-01-05T00:00:0${id}Z"`;
      const line = `{${head},"data":{"count":${count}}}`;
      events.push(line);
      running.add(line);
      sum = add(sum, rational(count));
      const expected = roundToStep(multiply(sum, rational(1n, 100_000n)), rational(1n, 100n), "half up");
      expect(running.total("a"), `after ${id + 1}`).toBe(
        rate(plan, { accounts: [account], events, through: "2026-01-31" }).bills.at(-1)?.total,
      );
      expect(multiply(expected, rational(100n)).d).toBe(1n);
      expect(parseDecimal(running.total("a") ?? "")).toEqual(expected);
    }
  });
});

const ZERO = rational(0n);
