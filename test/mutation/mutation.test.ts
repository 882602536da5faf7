/**
 * Whatever is taken out of a worked agreement, a declaration, a clause, a row or a word: `check` says so, by a
 * finding or by an example that fails, or every bill stays what it was. Nothing is left that quietly bills
 * something else.
 */
import { describe, expect, test } from "vitest";
import { type Agreement, agreement, agreementNames } from "./agreements.ts";
import { type Deletion, deletionsOf } from "./deletions.ts";
import { fateOf, isLocked, judgeOf, type Search, without } from "./fate.ts";

const DEEP = process.env.TARIF_DEEP === "1";
/** Of so many deletions that examples can show, the usual run tries one, the deep run all. */
const ONE_OF = DEEP ? 1 : 2;
const SEARCH: Search = DEEP ? { feeds: 12, events: 400 } : { feeds: 1, events: 30 };

describe.each(agreementNames())("%s", folder => {
  const one = agreement(folder);
  const deletions = [...one.workspace].flatMap(([path, text]) => deletionsOf(path, text));
  const beyond = deletions.filter(deletion => isBeyondExamples(folder, deletion));
  const within = deletions.filter(deletion => !beyond.includes(deletion));

  test("check fails, or the bills stay the same", () => {
    expect(deletions.length).toBeGreaterThan(30);
    const judge = judgeOf(one, SEARCH);
    const tried = within.filter((_, index) => index % ONE_OF === 0);
    const quiet = tried.filter(deletion => fateOf(judge, deletion) === "another bill");
    expect(quiet.map(nameOf)).toEqual([]);
  });

  test("what no example can show is pinned by contracts.lock", () => {
    expect(beyond.filter(deletion => !isTold(one, deletion)).map(nameOf)).toEqual([]);
  });
});

/** What an example cannot say, and where it matters; null is everywhere. */
const BEYOND_EXAMPLES: readonly (readonly [why: string, words: RegExp, where: string | null])[] = [
  ["it records fields by their names, not by the keys of a payload", /^named "/, null],
  ["it records quantities with their units, a payload has none", /^in percent$/, "managed-database"],
  ["what it records is received at once", /^(policy )?late events accepted /, null],
  ["its account starts with the contract, here with the year", /^contract$/, "managed-database"],
  ["it reads amounts, not the names of the parties", /^between "/, null],
  ["it reads amounts, not when they are to be paid", /^payable within /, null],
];

function isBeyondExamples(folder: string, { words }: Deletion): boolean {
  return BEYOND_EXAMPLES.some(([, said, where]) => said.test(words) && (where === null || where === folder));
}

function isTold(one: Agreement, deletion: Deletion): boolean {
  const { plan } = without(one, deletion, one.billed.contract);
  return plan === null || isLocked(one, plan);
}

function nameOf({ path, line, words }: Deletion): string {
  return `${path}:${line} ${words.slice(0, 100)}`;
}
