/** Scales, ticks and paths of the curves: pixels that a hand can calculate. */
import { describe, expect, test } from "vitest";
import {
  AS_AMOUNT,
  amountOn,
  areaBetween,
  asPrice,
  pathOf,
  runsOf,
} from "../../playground/src/panels/curves/paths.ts";
import {
  type Axis,
  grainAt,
  niceBelow,
  placeOf,
  shortWords,
  steppedText,
  ticksOf,
  valueAt,
} from "../../playground/src/panels/curves/scales.ts";
import { sideNames } from "../../playground/src/panels/curves/side-names.ts";
import { heldAt, movedBy } from "../../playground/src/panels/curves/snapping.ts";
import { CURVE_TEXTS } from "../../playground/src/texts/curves.ts";

const LINEAR: Axis = { kind: "linear", least: 0, most: 1_000, start: 100, end: 600 };
/** Four decades over 400 pixels. */
const LOG: Axis = { kind: "log", least: 1, most: 10_000, start: 0, end: 400 };
const UP: Axis = { kind: "linear", least: 0, most: 10, start: 100, end: 0 };

describe("an axis", () => {
  test("places values and finds them again", () => {
    expect([0, 500, 1_000].map(value => placeOf(LINEAR, value))).toEqual([100, 350, 600]);
    expect([1, 100, 10_000].map(value => Math.round(placeOf(LOG, value)))).toEqual([0, 200, 400]);
    expect(placeOf(LOG, 0)).toBe(0);
    expect(valueAt(LINEAR, 350)).toBe(500);
    expect(Math.round(valueAt(LOG, 300))).toBe(1_000);
    // Beyond its ends there is nothing.
    expect([valueAt(LINEAR, 0), valueAt(LINEAR, 900)]).toEqual([0, 1_000]);
  });

  test("has round ticks", () => {
    expect(ticksOf({ ...LINEAR, most: 500_000 }, 5)).toEqual([
      0, 100_000, 200_000, 300_000, 400_000, 500_000,
    ]);
    expect(ticksOf({ ...LINEAR, most: 0.7 }, 4)).toEqual([0, 0.2, 0.4, 0.6]);
    expect(ticksOf({ ...LINEAR, least: -30, most: 60 }, 3)).toEqual([0, 50]);
    expect(ticksOf(LOG, 5)).toEqual([1, 10, 100, 1_000, 10_000]);
    expect(ticksOf({ ...LOG, most: 1_000_000 }, 4)).toEqual([1, 100, 10_000, 1_000_000]);
  });

  test("writes large and small values shortly", () => {
    expect(
      [0, 5, 0.6, 0.0036, 50_000, 1_500_000, 2e9].map(value =>
        shortWords(value, { billion: "bn", trillion: "tn" }),
      ),
    ).toEqual(["0", "5", "0.6", "0.0036", "50k", "1.5M", "2bn"]);
  });
});

describe("a quantity that a hand sets", () => {
  const shown = {
    to: "1000",
    marks: [{ at: "500", quantity: "500 calls", words: "up to 500 calls" }],
    input: { step: "1" },
  } as unknown as Parameters<typeof heldAt>[2];

  test("is a whole number of steps, as exact text", () => {
    expect(steppedText(123_456.7, "1")).toBe("123457");
    expect(steppedText(0.1 + 0.2, "0.1")).toBe("0.3");
    expect(steppedText(5, "0.25")).toBe("5");
    expect(steppedText(0.5, "0.25")).toBe("0.5");
    expect(steppedText(9_007_199_254_740_991, "1000")).toBe("9007199254741000");
    expect(steppedText(-4, "1")).toBe("0");
  });

  test("is a round one as far as a pixel can tell, and a bound where it is near", () => {
    expect([0.7, 3, 19, 50].map(niceBelow)).toEqual([0.5, 2, 10, 50]);
    // 1'000 over 500 pixels: a pixel is 2.
    expect(grainAt(LINEAR, 300, "1")).toBe(2);
    expect(grainAt(LINEAR, 300, "10")).toBe(10);
    // 352 lies 2 pixels behind the bound at 350.
    expect(heldAt(LINEAR, 352, shown)).toBe("500");
    // 201.4 pixels: (201.4 - 100) × 2 = 202.8, rounded to 202.
    expect(heldAt(LINEAR, 201.4, shown)).toBe("202");
    expect([heldAt(LINEAR, 90, shown), heldAt(LINEAR, 700, shown)]).toEqual(["0", "1000"]);
  });

  test("moves by keys: four pixels, forty, a single step, to the ends", () => {
    const moved = (key: string, present: string, isFine = false): string | null =>
      movedBy(key, isFine, LINEAR, present, shown);
    expect(moved("ArrowRight", "100")).toBe("108");
    expect(moved("ArrowDown", "100")).toBe("92");
    expect(moved("PageUp", "100")).toBe("180");
    expect(moved("ArrowRight", "100", true)).toBe("101");
    expect(moved("ArrowLeft", "1")).toBe("0");
    expect(moved("ArrowRight", "1000")).toBe("1000");
    expect([moved("Home", "7"), moved("End", "7"), moved("x", "7")]).toEqual(["0", "1000", null]);
    // On a logarithmic axis four pixels are a 25th of a decade: 100 × 10^0.04 = 109.6, rounded to 110.
    expect(movedBy("ArrowRight", false, LOG, "100", { ...shown, to: "10000" })).toBe("110");
  });
});

describe("a line", () => {
  const across: Axis = { kind: "linear", least: 0, most: 100, start: 0, end: 200 };
  const rising = [
    [
      { quantity: 0, amount: 0 },
      { quantity: 100, amount: 10 },
    ],
  ];

  test("is straight where its amounts are, in one stretch for each that has no jump", () => {
    expect(pathOf(rising, across, UP, AS_AMOUNT)).toBe("M0 100L200 0");
    const jump = [
      ...rising,
      [
        { quantity: 100, amount: 5 },
        { quantity: 100, amount: 5 },
      ],
    ];
    expect(pathOf(jump, across, UP, AS_AMOUNT)).toBe("M0 100L200 0M200 50L200 50");
  });

  test("has prices that bend where amounts do not", () => {
    // 10 for 50 are 0.2 each, 10 for 100 are 0.1 each.
    const level = [
      [
        { quantity: 50, amount: 10 },
        { quantity: 100, amount: 10 },
      ],
    ];
    const path = pathOf(level, across, { ...UP, most: 1 }, asPrice(1));
    expect(path.startsWith("M100 80L")).toBe(true);
    expect(path.endsWith("L200 90")).toBe(true);
    // Nothing has no price.
    expect(pathOf(rising, across, { ...UP, most: 1 }, asPrice(1)).includes("NaN")).toBe(false);
    expect(asPrice(1_000)({ quantity: 2_000, amount: 3 })).toBe(1.5);
  });

  test("tells its amount at a quantity, at a jump the one that holds there", () => {
    const cliff = [
      ...rising,
      [
        { quantity: 100, amount: 4 },
        { quantity: 200, amount: 8 },
      ],
    ];
    expect([50, 100, 150].map(quantity => amountOn(cliff, quantity))).toEqual([5, 10, 6]);
    expect(amountOn(cliff, 300)).toBeNaN();
  });

  test("bounds an area with another one", () => {
    const level = [
      [
        { quantity: 0, amount: 10 },
        { quantity: 100, amount: 10 },
      ],
    ];
    const area = areaBetween(rising, level, [0, 100], { ...across, end: 3 }, UP, AS_AMOUNT);
    // Three pixels are one step: along the first line, and back along the second.
    expect(area).toBe("M0 100L3 0L3 0L0 0Z");
  });

  test("is made of exact texts", () => {
    const stretches = [
      { points: [{ quantity: "1/2", amount: "0.25" }], startIncluded: true, endIncluded: true },
    ];
    expect(runsOf({ stretches })).toEqual([[{ quantity: 0.5, amount: 0.25 }]]);
  });
});

test("two sides are called by what tells them apart", () => {
  const side = (title: string, version: number) => ({ title, version }) as never;
  const names = (...sides: never[]) => sideNames({ sides }, "before", CURVE_TEXTS.en);
  expect(names(side("Plan", 1))).toEqual(["Plan"]);
  expect(names(side("Plan", 2), side("Plan", 1))).toEqual(["version 2", "version 1"]);
  expect(names(side("Plan", 1), side("Plan", 1))).toEqual(["This contract", "before"]);
  expect(names(side("Plan", 1), side("Other", 1))).toEqual(["Plan", "Other"]);
});
