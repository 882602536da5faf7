/** The examples of generated contracts, worked by the engine and by the oracle, find the same values. */
import { describe, expect, test } from "vitest";
import { compareExamples } from "./examples.ts";
import { generateWorld } from "./generate/world.ts";
import { ORACLE } from "./oracle.ts";

const WORLDS = process.env.TARIF_DEEP === "1" ? 100_000 : 500;
/** Of a thousand worlds, the values that are found at least. */
const LEAST = 300;

describe(`the examples of ${WORLDS} worlds`, () => {
  test("find the same by both witnesses", { timeout: WORLDS * 600 }, () => {
    const differing: string[] = [];
    let compared = 0;
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      const found = compareExamples(ORACLE, generateWorld(seed));
      compared += found.compared;
      differing.push(...found.differing.map(words => `seed ${seed}: ${words}`));
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual((LEAST * WORLDS) / 1_000);
  });
});
