/** Sliders: equal distances are equal ratios, and every value is an exact whole number of steps. */
import { describe, expect, test } from "vitest";
import { compact, grouped, typedNumber } from "../../playground/src/panels/usage/numbers.ts";
import {
  neighbour,
  PLACES,
  placeOf,
  type Scale,
  snapped,
  valueAt,
} from "../../playground/src/panels/usage/scale.ts";

const CALLS: Scale = {
  step: "1",
  least: "1",
  most: "1000000",
  marks: [{ at: "50000" }, { at: "250001" }],
};
const TURNOVER: Scale = { step: "0.01", least: "10", most: "100000", marks: [] };

describe("a scale with 0 at its foot", () => {
  test("begins with nothing and ends at the most", () => {
    expect([0, 1, PLACES].map(place => valueAt(place, CALLS, true))).toEqual(["0", "1", "1000000"]);
    expect(["0", "1", "1000000"].map(text => placeOf(text, CALLS, true))).toEqual([0, 1, PLACES]);
  });

  test("has a thousand in the middle of one to a million", () => {
    // 1 to 1'000'000 is six powers of ten; half of them is a thousand. Place 1 is the least, so half is at 500.5,
    // and a whole place is 1.4%: 993, or 1'007 in three digits.
    const middle = placeOf("1000", CALLS, true);
    expect(Math.abs(middle - 500.5)).toBeLessThan(1);
    expect(valueAt(middle, CALLS, true)).toMatch(/^(993|1010)$/);
  });

  test("gives three digits at most, and cents as cents", () => {
    for (let place = 1; place <= PLACES; place += 7) {
      expect(valueAt(place, CALLS, true)).toMatch(/^[0-9]{1,3}0*$/);
      expect(valueAt(place, TURNOVER, true)).toMatch(/^[0-9]+(\.[0-9]{1,2})?$/);
    }
  });

  test("beyond its ends stays at them", () => {
    expect(placeOf("0.5", CALLS, true)).toBe(1);
    expect(placeOf("99999999", CALLS, true)).toBe(PLACES);
  });
});

describe("bounds of prices", () => {
  test("catch a hand that comes near, and are exact", () => {
    const at = placeOf("250001", CALLS, true);
    expect([at - 5, at, at + 5].map(place => snapped(place, CALLS, true))).toEqual([
      "250001",
      "250001",
      "250001",
    ]);
    expect(snapped(at + 60, CALLS, true)).not.toBe("250001");
  });

  test("are not passed over by arrow keys", () => {
    let value = "45000";
    const seen: string[] = [];
    for (let presses = 0; presses < 20; presses += 1) {
      value = neighbour(value, CALLS, true, 1, 1);
      seen.push(value);
    }
    expect(seen).toContain("50000");
    expect(seen.map(Number)).toEqual(seen.map(Number).sort((a, b) => a - b));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("every key press moves, up to the ends", () => {
    expect(neighbour("1", CALLS, true, 1, 1)).toBe("2");
    expect(neighbour("2", CALLS, true, -1, 1)).toBe("1");
    expect(neighbour("1", CALLS, true, -1, 1)).toBe("0");
    expect(neighbour("1000000", CALLS, true, 1, 1)).toBe("1000000");
  });
});

test("a scale from 0 on is even", () => {
  const copies: Scale = { step: "1", least: "0", most: "20", marks: [] };
  expect(valueAt(PLACES / 2, copies, false)).toBe("10");
  expect(placeOf("5", copies, false)).toBe(PLACES / 4);
});

describe("numbers as people type them", () => {
  test.each([
    ["1'000.50", "1000.5"],
    [" 1 234 567 ", "1234567"],
    ["20k", "20000"],
    ["1.5M", "1500000"],
    ["2.25bn", "2250000000"],
    ["1.2345k", "1234.5"],
    [".5", "0.5"],
    ["007", "7"],
    ["0.000", "0"],
  ])("%s is %s", (typed, exact) => {
    expect(typedNumber(typed)).toBe(exact);
  });

  test.each(["", "-1", "1e5", "abc", "1,5", "1.2.3", "9".repeat(31)])("%s is none", typed => {
    expect(typedNumber(typed)).toBeNull();
  });

  test("are shown in threes, and short where that is exact", () => {
    expect(grouped("1234567.8901")).toBe("1'234'567.8901");
    expect(
      ["250000", "1500000", "2000000000", "50000000000000", "1234", "10000", "999"].map(text =>
        compact(text, { billion: "bn", trillion: "tn" }),
      ),
    ).toEqual(["250k", "1.5M", "2bn", "50tn", "1'234", "10k", "999"]);
  });
});
