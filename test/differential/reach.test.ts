/** What the generated worlds reach: the whole grammar. (That they mean something, the differential tests say.) */
import { describe, expect, test } from "vitest";
import { maskMarkdown, parseText } from "../../grammar/index.ts";
import { type GeneratedWorld, generateWorld } from "./generate/world.ts";
import { ALTERNATIVES, countReach } from "./reach/count.ts";
import { isContract } from "./witnesses.ts";

const WORLDS = 5000;
/** In so many worlds at least, for 5,000. */
const LEAST = 50;

/** What the grammar allows and no contract can mean. */
const MEANINGLESS: Readonly<Record<string, string>> = {
  'derived 1.3: none of "," operand*': "greater of and lesser of name at least two parts",
  "exampled 2: one of step+": "an example has a bill and an expectation",
};

/** Worlds by seed in which an alternative stands, at least once. */
function reachOf(world: GeneratedWorld): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [path, text] of world.files) {
    if (!isContract(path)) continue;
    const { tokens, errors } = parseText(path.endsWith(".md") ? maskMarkdown(text) : text);
    if (errors.length > 0) throw new Error(`${path} is no text of the language: ${text}`);
    countReach(tokens, counts);
  }
  return new Set(counts.keys());
}

describe(`${WORLDS} worlds`, () => {
  test(`each alternative of the grammar stands in at least ${LEAST} of them`, { timeout: 300_000 }, () => {
    const counts = new Map<string, number>();
    for (let seed = 1; seed <= WORLDS; seed += 1)
      for (const name of reachOf(generateWorld(seed))) counts.set(name, (counts.get(name) ?? 0) + 1);
    const rare = ALTERNATIVES.filter(name => (counts.get(name) ?? 0) < LEAST && !(name in MEANINGLESS));
    expect(rare.map(name => `${counts.get(name) ?? 0} ${name}`)).toEqual([]);
  });

  test("the same seed makes the same world", () => {
    expect(generateWorld(77)).toEqual(generateWorld(77));
    expect(generateWorld(77)).not.toEqual(generateWorld(78));
  });
});
