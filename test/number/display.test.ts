import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney, formatQuantity, groupThousands } from "../../runtime/number/display.ts";

test.each([
  ["CHF", "1234.5", 2, "CHF 1'234.50"],
  ["CHF", "-1234567.891", 2, "CHF -1'234'567.891"],
  ["JPY", "1000000", 0, "JPY 1'000'000"],
  ["KWD", "0.5", 3, "KWD 0.500"],
  ["USD", "0.0000035", 2, "USD 0.0000035"],
  ["USD", "0", 2, "USD 0.00"],
  // 340/31 = 10.96774193…
  ["CHF", "340/31", 2, "CHF ≈ 10.967742"],
  ["CHF", "-100000/3", 2, "CHF ≈ -33'333.333333"],
])("formatMoney %s %s", (code, text, decimals, wanted) => {
  expect(formatMoney(code, text, decimals)).toBe(wanted);
});

test("formatQuantity", () => {
  expect(formatQuantity("26450535")).toBe("26'450'535");
  expect(formatQuantity("999")).toBe("999");
  expect(formatQuantity("12.5")).toBe("12.5");
  // 17/31 = 0.54838709…
  expect(formatQuantity("17/31")).toBe("≈ 0.548387");
  expect(formatQuantity("17/31", 2)).toBe("≈ 0.55");
  expect(formatQuantity("2/3", 0)).toBe("≈ 1");
});

test("what is no number is a bug, before any arithmetic", () => {
  for (const text of ["", "1e9", "1,5", "NaN", "1/2/3", "1.5/2", "9".repeat(2_001)]) {
    expect(() => formatQuantity(text)).toThrow(/^bug:/);
  }
});

test("grouping changes no digit and leaves groups of three", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.stringMatching(/^[0-9]{1,9}$/), (whole, fraction) => {
      const text = `${whole}.${fraction}`;
      const grouped = groupThousands(text);
      expect(grouped.replaceAll("'", "")).toBe(text);
      expect(grouped).toMatch(/^-?[0-9]{1,3}('[0-9]{3})*\.[0-9]+$/);
    }),
    { seed: 20_263 },
  );
});

test("an approximation is within half a unit of its last decimal", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
      fc.bigInt({ min: 1n, max: 10n ** 30n }),
      (n, d) => {
        const shown = formatQuantity(`${n}/${d}`, 6).replace("≈ ", "").replaceAll("'", "").replace(".", "");
        // |n/d - shown/10^6| ≤ 1/(2 × 10^6), multiplied by 2 × 10^6 × d.
        const error = 2n * (n * 1_000_000n - BigInt(shown) * d);
        expect((error < 0n ? -error : error) <= d).toBe(true);
      },
    ),
    { seed: 20_264, numRuns: 1_000 },
  );
});
