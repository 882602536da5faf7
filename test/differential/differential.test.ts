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

describe(`${PAIRS} pairs`, () => {
  const shards = Array.from({ length: PAIRS / SHARD }, (_, at) => at * SHARD + 1);

  test.each(shards)("from seed %i on", { timeout: 600_000 }, first => {
    const tally = emptyTally();
    for (let seed = first; seed < first + SHARD; seed += 1) runSeed(ORACLE, seed, tally);
    const found = failures(tally);
    const most = (SHARD * MOST_DIFFERING) / 100;
    expect(found.length > most ? found.slice(0, 20) : [], table(tally)).toEqual([]);
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
