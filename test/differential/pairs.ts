/**
 * The engine against the oracle: random contracts over the whole language, rated by both, must give the same bills.
 * A difference says how to see it and how to make it small. Two test files take every second shard each, so that two
 * processors work at them.
 */
import { describe, expect, test } from "vitest";
import { ORACLE } from "./oracle.ts";
import { emptyTally, runSeed, type Tally, table } from "./run.ts";

const PAIRS = process.env.TARIF_DEEP === "1" ? 100_000 : 5_000;
/**
 * The pairs on which the two still differ. The list only gets shorter: a new one is a fault, and one that is equal again
 * is taken off.
 */
const OPEN: readonly number[] = [];
/** Pairs of one test, so that a slow machine shows where it is. */
const SHARD = 500;
/** Of a hundred worlds, those that compile and are rated. */
const FITTING = 60;
/** Of a hundred bills, those that bill something. */
const BILLED = 90;

/** Tests of the pairs of every second shard, from the first or from the second one on. */
export function comparePairs(half: 0 | 1): void {
  const shards = Array.from({ length: PAIRS / SHARD }, (_, at) => at * SHARD + 1).filter(
    (_, at) => at % 2 === half,
  );
  describe(`${shards.length * SHARD} of ${PAIRS} pairs`, () => compareShards(shards));
}

function compareShards(shards: readonly number[]): void {
  const all = { compiled: 0, bills: 0, nonZero: 0 };
  const pairs = shards.length * SHARD;

  test.each(shards)("from seed %i on", { timeout: 600_000 }, first => {
    const tally = emptyTally();
    for (let seed = first; seed < first + SHARD; seed += 1) runSeed(ORACLE, seed, tally);
    all.compiled += tally.compiled;
    all.bills += tally.bills;
    all.nonZero += tally.nonZero;
    const found = failures(tally);
    const differing = [...found.keys()].sort((a, b) => a - b);
    const open = OPEN.filter(seed => seed >= first && seed < first + SHARD);
    const added = differing.filter(seed => !open.includes(seed)).map(seed => found.get(seed));
    expect(added, table(tally)).toEqual([]);
    expect(differing, "equal again: take it off the list").toEqual(open);
  });

  test(`at least ${FITTING} of 100 are contracts, and ${BILLED} of 100 bills are not zero`, () => {
    expect((all.compiled * 100) / pairs).toBeGreaterThanOrEqual(FITTING);
    expect(all.bills).toBeGreaterThan(pairs);
    expect((all.nonZero * 100) / all.bills).toBeGreaterThanOrEqual(BILLED);
  });
}

/** In words, by seed: what differs, crashes, is not built, or cannot be rated by the oracle. */
function failures({ differing, reasons }: Tally): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [reason, seeds] of reasons) {
    if (reason.startsWith("engine refuses")) continue;
    for (const seed of seeds) found.set(seed, `seed ${seed}: ${reason}`);
  }
  for (const { seed, words } of differing) {
    const how = `node test/differential/show.ts ${seed}\n  node test/differential/shrink.ts ${seed}`;
    found.set(seed, `seed ${seed}: ${words}\n  ${how}`);
  }
  return found;
}
