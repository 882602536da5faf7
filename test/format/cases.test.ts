import { expect, test } from "vitest";
import type { CstPart } from "../../grammar/cst.ts";
import { type BrokenPart, parseText, VOCABULARY } from "../../grammar/index.ts";
import { lex } from "../../grammar/lex.ts";
import { parseTokens } from "../../grammar/parse-tokens.ts";
import { wholeGrammar } from "../../grammar/words.ts";
import { format, formatCases } from "./corpus.ts";

const cases = formatCases();

test.each(cases)("$name is formatted as its pair says", ({ before, after }) => {
  expect(format(before)).toEqual({ text: after.text, errors: [] });
});

test.each(cases)("what $name becomes stays as it is", ({ after }) => {
  expect(format(after)).toEqual({ text: after.text, errors: [] });
});

test("the pairs hold every rule and every word of the language", () => {
  const rules = new Set<string>(["file"]);
  const words = new Set<string>();
  for (const { after } of cases.filter(({ after: { path } }) => path.endsWith(".tarif"))) {
    for (const token of parseText(after.text).tokens) words.add(token.text);
    const { file } = parseTokens(lex(after.text).tokens, after.text);
    for (const node of [...file.head, ...file.declarations]) collectRules(node, rules);
  }
  expect([...wholeGrammar().keys()].filter(rule => !rules.has(rule))).toEqual([]);
  expect(VOCABULARY.map(row => row.word).filter(word => !words.has(word))).toEqual([]);
});

function collectRules(part: CstPart | BrokenPart, rules: Set<string>): void {
  if (part.kind !== "node") return;
  rules.add(part.rule);
  for (const child of part.parts) collectRules(child, rules);
}

test("a text with a fault is not formatted, and the fault is told", () => {
  const { text, errors } = format({ path: "a.tarif", text: 'tarif 1 contract a "A" currency' });
  expect(text).toBeNull();
  expect(errors.map(error => error.kind)).toEqual(["missing-token"]);
});

test("line breaks, blanks and marks of word processors become the plain ones", () => {
  const text = "\uFEFFtarif 1\r\ncontract\u00A0a «A»\r  version\u202F1\r\n";
  expect(format({ path: "a.tarif", text }).text).toBe('tarif 1\ncontract a "A"\n  version 1\n');
});

test("a text in typographic quotes is escaped where plain quotes need it", () => {
  const text = 'tarif 1 contract a “the "A" \\n plan” version 1';
  expect(format({ path: "a.tarif", text }).text).toBe(
    'tarif 1\ncontract a "the \\"A\\" \\\\n plan"\n  version 1\n',
  );
});

test("columns count the letters of East Asia as two and combining marks as none", () => {
  const head = 'tarif 1 contract a "A" charge b "B" for c ';
  const rows = 'when d is "東京" CHF 1.00 flat when d is "e\u0301" CHF 2.00 flat otherwise included';
  const lines = format({ path: "a.tarif", text: head + rows })
    .text?.split("\n")
    .slice(-4, -1);
  expect(lines).toEqual([
    '  when d is "東京"   CHF 1.00 flat',
    '  when d is "e\u0301"      CHF 2.00 flat',
    "  otherwise          included",
  ]);
});

test("Markdown with Windows line breaks keeps them, also inside the blocks", () => {
  const before = "Text\r\n```tarif\r\ntarif 1 contract a “A” version 1\r\n```\r\nText";
  const after = 'Text\r\n```tarif\r\ntarif 1\r\ncontract a "A"\r\n  version 1\r\n```\r\nText';
  expect(format({ path: "a.tarif.md", text: before }).text).toBe(after);
});

test("a block that the file ends in is formatted too", () => {
  const text = 'Text\n```tarif\ntarif 1 contract a "A"';
  expect(format({ path: "a.tarif.md", text }).text).toBe('Text\n```tarif\ntarif 1\ncontract a "A"\n');
});
