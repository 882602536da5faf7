import { expect, test } from "vitest";
import { CATALOGUE, type Code } from "../../compiler/diagnostics/catalogue/index.ts";
import { GERMAN } from "../../compiler/diagnostics/german/german.ts";
import { ENGLISH, type Wording } from "../../compiler/diagnostics/wording.ts";
import { ALL_BAD } from "./bad/tables.ts";
import { BUILT_WRONG, contractInput } from "./built-inputs.ts";
import { englishAbout } from "./english-words.ts";
import { findings, findingsOf } from "./found.ts";
import { pageCodes, readPage } from "./page.ts";

const pages = pageCodes().map(code => {
  const page = readPage(code);
  const input = BUILT_WRONG.get(code)?.(page.right ?? "", page.wrong) ?? contractInput(page.wrong ?? "");
  return findings(input.workspace, input.entry, 0, code).result;
});
const results = [...pages, ...ALL_BAD.map(row => findingsOf(row.text, row.path).result)];
const diagnostics = results.flatMap(result => result.diagnostics);

test("every code of the catalogue is produced", () => {
  const produced = new Set<string>(diagnostics.map(diagnostic => diagnostic.code));
  expect((Object.keys(CATALOGUE) as readonly Code[]).filter(code => !produced.has(code))).toEqual([]);
});

/** With what stands where a gap was not filled; "null" is a German number. */
const WORDINGS: readonly (readonly [string, Wording, RegExp])[] = [
  ["English", ENGLISH, /undefined|null|NaN|\[object| {2}|\u2014/],
  ["German", GERMAN, /undefined|NaN|\[object| {2}|\u2014/],
];

test.each(WORDINGS)("its words are whole sentences without gaps: %s", (_language, wording, gap) => {
  for (const { code, params } of diagnostics) {
    const { message, reason, remedy } = wording.words(code, params);
    for (const words of [message, reason, remedy]) {
      expect(words, code).not.toMatch(gap);
      expect(words, code).toMatch(/^\S[\s\S]*\S$/);
      expect(words.length, code).toBeLessThan(600);
    }
    expect(message, code).toMatch(/[.?]$/);
  }
});

test("the German words are German, with what fills them, their notes and their cases", () => {
  for (const diagnostic of diagnostics) expect(englishAbout(diagnostic)).toBeNull();
});

test("its places lie in the file", () => {
  for (const { diagnostics: found, files } of results) {
    for (const { span, related } of found) {
      for (const place of [span, ...related.map(other => other.span)]) {
        const length = files.get(place.path)?.text.length ?? -1;
        expect(place.start).toBeLessThanOrEqual(place.end);
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(length);
      }
    }
  }
});
