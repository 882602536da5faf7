/**
 * Our lexer and parser against a witness: chevrotain's, with its rules built from the same EBNF. Tokens, trees and
 * the first error must be equal, on every contract there is, on broken ones and on chance characters.
 */
import { join } from "node:path";
import type { CstElement, CstNode as WitnessNode } from "chevrotain";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CstPart } from "../../grammar/cst.ts";
import { maskMarkdown } from "../../grammar/index.ts";
import { inputOf, parseFile } from "../../grammar/parser.ts";
import { scan } from "../../grammar/scan.ts";
import { filesBelow, ROOT, shared } from "../kit/shared.ts";
import { DEFINITIONS, PRICE_LIST, WHOLE } from "./whole.ts";
import { witnessParse } from "./witness/parser.ts";
import { witnessLexer } from "./witness/tokens.ts";

const FOLDERS = [join(ROOT, "contracts"), join(ROOT, "test"), shared("design/samples"), shared("cases")];
const CONTRACTS: readonly string[] = [
  WHOLE,
  PRICE_LIST,
  DEFINITIONS,
  ...FOLDERS.flatMap(folder =>
    folder === null
      ? []
      : filesBelow(folder, [".tarif", ".tarif.md"]).map(({ path, text }) =>
          path.endsWith(".md") ? maskMarkdown(text) : text,
        ),
  ),
];

/** What both say of a text, in one form. */
interface Reading {
  readonly tokens: readonly string[];
  readonly comments: readonly string[];
  readonly strays: readonly string[];
  /** The tree in brackets; of a broken text, the place of the token to blame, or "end". */
  readonly parsed: string;
}

function ours(text: string): Reading {
  const { tokens, comments, strays } = scan(text);
  const { isWhole, node, next } = parseFile(inputOf(tokens));
  const shown = (all: typeof tokens): readonly string[] =>
    all.map(token => `${token.type} ${token.start}-${token.end} ${token.text}`);
  return {
    tokens: shown(tokens),
    comments: shown(comments),
    strays: shown(strays),
    parsed: isWhole ? ourTree(node, node.rule) : `not at ${tokens[next]?.start ?? "end"}`,
  };
}

function theirs(text: string): Reading {
  const { tokens, groups, errors } = witnessLexer().tokenize(text);
  expect(errors).toEqual([]);
  const { cst, unexpected } = witnessParse(tokens);
  const shown = (all: typeof tokens): readonly string[] =>
    all.map(
      ({ tokenType, image, startOffset: at }) => `${tokenType.name} ${at}-${at + image.length} ${image}`,
    );
  const place = unexpected?.tokenType.name === "EOF" ? "end" : unexpected?.startOffset;
  return {
    tokens: shown(tokens),
    comments: shown(groups.comments ?? []),
    strays: shown(groups.strays ?? []),
    parsed: cst === null ? `not at ${place}` : theirTree(cst, cst.name),
  };
}

function ourTree(part: CstPart, name: string): string {
  if (part.kind === "leaf") return `${name}@${part.token.start}`;
  const parts = part.parts.map(each => ourTree(each, each.kind === "leaf" ? each.terminal : each.rule));
  return `${name}(${parts.join(" ")})`;
}

/** Chevrotain keeps the parts of a node by name; their places give the order back. */
function theirTree(element: CstElement, name: string): string {
  if (!isNode(element)) return `${name}@${element.startOffset}`;
  const parts = Object.entries(element.children).flatMap(([key, children]) =>
    children.map(child => ({ key, child, at: startOf(child) })),
  );
  parts.sort((a, b) => a.at - b.at);
  return `${name}(${parts.map(({ key, child }) => theirTree(child, key)).join(" ")})`;
}

function startOf(element: CstElement): number {
  if (!isNode(element)) return element.startOffset;
  return Math.min(...Object.values(element.children).flatMap(children => children.map(startOf)));
}

function isNode(element: CstElement): element is WitnessNode {
  return "children" in element;
}

function expectSame(text: string): void {
  const [left, right] = [ours(text), theirs(text)];
  // Equal texts are told in no time; where they differ, the difference is shown.
  if (JSON.stringify(left) !== JSON.stringify(right)) expect(left, text).toEqual(right);
}

test("every contract is read alike", () => {
  expect(CONTRACTS.length).toBeGreaterThan(100);
  let whole = 0;
  for (const text of CONTRACTS) {
    expectSame(text);
    if (ours(text).parsed.startsWith("file(")) whole += 1;
  }
  expect(whole).toBeGreaterThan(CONTRACTS.length / 2);
});

test("broken contracts are read alike, up to the same token", () => {
  const words = [
    ...new Set(WHOLE.split(/\s+/)),
    "1,0",
    "2026-1-5",
    "7:00",
    "24:00",
    "GB-",
    "CHF-x",
    "§",
    "“a",
  ];
  const edit = fc.record({
    text: fc.constantFrom(...CONTRACTS),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    drop: fc.integer({ min: 0, max: 4 }),
    insert: fc.array(fc.constantFrom(...words), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(edit, ({ text, at, drop, insert }) => {
      const pieces = text.split(/(?<=\s)/);
      pieces.splice(Math.floor(at * pieces.length), drop, ...insert.map(word => `${word} `));
      expectSame(pieces.join(""));
    }),
    { seed: 20_261_128, numRuns: 600 },
  );
});

test("chance characters make the same tokens", () => {
  const piece = fc.constantFrom(
    ..."aZz_09.,:;'’+-*()\"“„”«»#%eETt\\{}u/\n\r\t \u00a0\u202f\ufeff\u200bä東",
    "2026",
    "-01",
    "-31",
    "T07:00:00",
    "+01:00",
    "CHF",
    "day",
    "charge",
    "kWh",
    "1'000",
    "\\u{1F600}",
    "\u{1f600}",
    "\ud800",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), pieces => expectSame(pieces.join(""))),
    { seed: 20_261_128, numRuns: 8_000 },
  );
});
