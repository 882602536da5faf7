/** Usage that was counted for one plan, billed under another that counts alike: the bills of rating it anew, to the byte. */
import { expect, test } from "vitest";
import {
  canonicalJson,
  countsAlike,
  openRating,
  type RateResult,
  type Rating,
  validatePlan,
} from "../../index.ts";
import { inEach, type RatableWorld, ratableWorlds, ratedUnder } from "./kit.ts";
import { type Mutation, mutated } from "./mutated.ts";

const DEEP = process.env.TARIF_DEEP === "1";
const WORLDS = ratableWorlds(12_000, DEEP ? 1_000 : 12);
const OF_EACH = DEEP ? 40 : 2;

test.each<[Mutation, least: number]>([
  ["a price", 90],
  ["anything", 20],
])("other plans with %s changed", (kind, least) => {
  const tally = { alike: 0, otherwise: 0 };
  const wrong = inEach(WORLDS, world => {
    const rating = counted(world);
    return Array.from({ length: OF_EACH }, (_, index) =>
      mutated(world.plan, kind, world.seed * 100 + index),
    ).flatMap((plan, index) => {
      const anew = validatePlan(plan).length === 0 ? ratedUnder(plan, world) : null;
      if (anew === null) return [];
      const under = rating.under(plan);
      tally[under === null ? "otherwise" : "alike"] += 1;
      if (under === null || textOf(under) === textOf(anew)) return [];
      return [`the bills of change ${index} differ`];
    });
  });
  expect(wrong).toEqual([]);
  expect((tally.alike * 100) / (tally.alike + tally.otherwise)).toBeGreaterThan(least);
});

test("a plan counts as itself does, and not as one with another contract's name", () => {
  const [{ plan }] = WORLDS as [RatableWorld];
  expect(countsAlike(plan, structuredClone(plan))).toBe(true);
  expect(countsAlike(plan, { ...plan, contract: { ...plan.contract, name: "another" } })).toBe(false);
});

test("an account's bills are the same alone, before all and after", () => {
  const wrong = inEach(WORLDS, world => {
    const all = counted(world).finish().bills;
    const outcome = counted(world).outcome();
    const alone = [...outcome.payers].reverse().map(payer => outcome.billsOf(payer));
    const [some, whole] = [alone.reverse().flat(), outcome.finish().bills];
    return [some, whole].every(bills => canonicalJson(bills) === canonicalJson(all)) ? [] : ["bills differ"];
  });
  expect(wrong).toEqual([]);
});

function counted({ plan, accounts, events, through }: RatableWorld): Rating {
  const rating = openRating(plan, accounts, { through });
  for (const event of events) rating.add(event);
  if (rating.settle() === "again") {
    rating.rewind();
    for (const event of events) rating.add(event);
    rating.settle();
  }
  return rating;
}

function textOf({ bills, carried, run, rejects }: RateResult): string {
  return canonicalJson({ bills, carried: [...carried], run, rejects });
}
