/**
 * The engine against the oracle: random contracts over the whole language, rated by both, must give the same bills.
 * A difference says how to see it and how to make it small.
 */
import { describe, expect, test } from "vitest";
import { ORACLE } from "./oracle.ts";
import { emptyTally, runSeed, type Tally, table } from "./run.ts";

const PAIRS = process.env.TARIF_DEEP === "1" ? 100_000 : 5_000;
/** Of a hundred pairs, those that may still differ while the two are being completed. It only goes down, to 0. */
const MOST_DIFFERING = 5;
/** Pairs of one test, so that a slow machine shows where it is. */
const SHARD = 1_000;
/** Of a hundred worlds, those that compile and are rated. */
const FITTING = 60;
/** Of a hundred bills, those that bill something. */
const BILLED = 90;

describe(`${PAIRS} pairs`, () => {
  const shards = Array.from({ length: PAIRS / SHARD }, (_, at) => at * SHARD + 1);

  const all = { compiled: 0, bills: 0, nonZero: 0 };

  test.each(shards)("from seed %i on", { timeout: 600_000 }, first => {
    const tally = emptyTally();
    for (let seed = first; seed < first + SHARD; seed += 1) runSeed(ORACLE, seed, tally);
    all.compiled += tally.compiled;
    all.bills += tally.bills;
    all.nonZero += tally.nonZero;
    const found = failures(tally);
    const most = (SHARD * MOST_DIFFERING) / 100;
    expect(found.length > most ? found.slice(0, 20) : [], table(tally)).toEqual([]);
  });

  test(`at least ${FITTING} of 100 are contracts, and ${BILLED} of 100 bills are not zero`, () => {
    expect((all.compiled * 100) / PAIRS).toBeGreaterThanOrEqual(FITTING);
    expect(all.bills).toBeGreaterThan(PAIRS);
    expect((all.nonZero * 100) / all.bills).toBeGreaterThanOrEqual(BILLED);
  });
});

function failures({ differing, reasons }: Tally): readonly string[] {
  const crashes = [...reasons]
    .filter(([reason]) => /^\w+ crash/.test(reason))
    .map(([reason, seeds]) => `${reason} [${seeds.slice(0, 5).join(" ")}]`);
  const differences = differing.map(
    ({ seed, words }) =>
      `seed ${seed}: ${words}\n  node test/differential/show.ts ${seed}\n  node test/differential/shrink.ts ${seed}`,
  );
  return [...crashes, ...differences];
}
