/** Many contracts over the same events at once: each is billed as if it were rated alone, to the byte. */
import { expect, test } from "vitest";
import { canonicalJson, openCandidates, type Plan, type RateResult, validatePlan } from "../../index.ts";
import { joinedCounts } from "../../runtime/candidates/joined-count.ts";
import { inEach, type RatableWorld, ratableWorlds, ratedUnder } from "./kit.ts";
import { mutated } from "./mutated.ts";

const DEEP = process.env.TARIF_DEEP === "1";
const WORLDS = ratableWorlds(30_000, DEEP ? 1_000 : 8);
const OF_EACH = DEEP ? 20 : 9;

test("each candidate has the bills, the run and the rejects of rating it alone", () => {
  const tally = { candidates: 0, counts: 0, joined: 0 };
  const wrong = inEach(WORLDS, world => {
    const alone = new Map<Plan, string>();
    for (const plan of plansOf(world)) {
      const rated = ratedUnder(plan, world);
      if (rated !== null && (plan === world.plan || canBeRead(plan, world))) alone.set(plan, textOf(rated));
    }
    const plans = [...alone.keys()];
    const counts = joinedCounts(plans.map(plan => ({ plan, accounts: world.accounts })));
    tally.candidates += plans.length;
    tally.counts += counts.length;
    tally.joined += counts.filter(({ own }) => new Set(own.values()).size > 1).length;
    return together(plans, world).flatMap((text, index) =>
      text === alone.get(plans[index] ?? world.plan) ? [] : [`candidate ${index} differs`],
    );
  });
  expect(wrong).toEqual([]);
  // Several share a count, and some of those have meters of their own in it.
  expect(tally.counts * 3).toBeLessThan(tally.candidates * 2);
  expect(tally.joined).toBeGreaterThan(1);
});

/** The world's own, and others with something else in one place. */
function plansOf({ plan, seed }: RatableWorld): readonly Plan[] {
  const others = Array.from({ length: OF_EACH }, (_, index) => {
    const other = mutated(plan, index % 3 === 0 ? "a price" : "anything", seed * 100 + index);
    // Digests are keyed by the contract's name.
    return { ...other, contract: plan.contract };
  });
  return [plan, ...others.filter(other => validatePlan(other).length === 0 && hasDistinctNames(other))];
}

/** No compiler makes two meters or charges of one name; the validator looks at shapes alone. */
function hasDistinctNames({ versions }: Plan): boolean {
  return versions.every(({ meters, charges }) =>
    [meters, charges].every(list => new Set(list.map(({ name }) => name)).size === list.length),
  );
}

/** No compiler makes a sum of texts, or a default of another type, at which reading lines breaks off. */
function canBeRead(plan: Plan, world: RatableWorld): boolean {
  try {
    return together([plan], world).length === 1;
  } catch {
    return false;
  }
}

/** Plain lines as bytes, alone and in chunks, and the others as texts. */
function together(plans: readonly Plan[], { accounts, events, through }: RatableWorld): readonly string[] {
  const rating = openCandidates(plans.map(plan => ({ plan, accounts })));
  const lines = events.map(event => new TextEncoder().encode(`${event}\n`));
  const half = lines.length >> 1;
  const pass = (): void => {
    for (const [index, event] of events.slice(0, half).entries()) {
      const line = lines[index] ?? new Uint8Array();
      if (index % 2 === 0 || !rating.takeLine(line, 0, line.length - 1)) rating.add(event);
    }
    const chunk = Buffer.concat(lines.slice(half));
    for (let at = half, from = 0; at < lines.length; ) {
      const taken = rating.takeLines(chunk, from);
      at += taken.lines;
      from = taken.next;
      const event = events[at];
      if (event === undefined) continue;
      rating.add(event);
      from += lines[at]?.length ?? 0;
      at += 1;
    }
  };
  pass();
  if (rating.settle() === "again") {
    rating.rewind();
    pass();
    rating.settle();
  }
  return rating.finish(through).map(textOf);
}

function textOf({ bills, run, rejects }: Pick<RateResult, "bills" | "run" | "rejects">): string {
  return canonicalJson({ bills, run, rejects });
}
