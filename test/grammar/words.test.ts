import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseText } from "../../grammar/index.ts";
import { VOCABULARY } from "../../grammar/vocabulary.ts";
import { wordsPage } from "../../scripts/generate-words.ts";
import { DEFINITIONS, PRICE_LIST, WHOLE } from "./whole.ts";

test("docs/words.md is made from the vocabulary", () => {
  const page = readFileSync(new URL("../../docs/words.md", import.meta.url), "utf8");
  expect(page, "run: node scripts/generate-words.ts").toBe(wordsPage());
});

test("every word has one line of explanation", () => {
  for (const row of VOCABULARY) expect(row.doc, row.word).toMatch(/^\S[^\n|]{5,120}$/);
});

test("the contracts of these tests use every word as a word", () => {
  const used = new Set(
    [WHOLE, PRICE_LIST, DEFINITIONS].flatMap(text => parseText(text).tokens.map(each => each.type)),
  );
  expect(VOCABULARY.filter(row => !used.has(`'${row.word}'`)).map(row => row.word)).toEqual([]);
});
