import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskMarkdown, parseText } from "../../grammar/index.ts";
import { lex } from "../../grammar/lex.ts";
import { filesBelow, sayAbsent, shared } from "../kit/shared.ts";
import { DEFINITIONS, PRICE_LIST, WHOLE } from "./whole.ts";

interface Contract {
  readonly path: string;
  readonly text: string;
}

const OWN: readonly Contract[] = [
  { path: "whole.tarif", text: WHOLE },
  { path: "price-list.tarif", text: PRICE_LIST },
  { path: "definitions.tarif", text: DEFINITIONS },
];
const SAMPLES = below("design/samples");
const CASES = below("cases");

/** Contracts of the shared folder, Markdown masked; none on a clean clone. */
function below(folder: string): readonly Contract[] {
  const found = shared(folder);
  if (found === null) {
    sayAbsent(folder);
    return [];
  }
  return filesBelow(found, [".tarif", ".tarif.md"]).map(({ path, text }) => ({
    path: `${folder}/${path}`,
    text: path.endsWith(".md") ? maskMarkdown(text) : text,
  }));
}

const isRefused = (contract: Contract): boolean => contract.path.includes("/refused/");

describe("every contract parses", () => {
  for (const contract of [...OWN, ...SAMPLES, ...CASES].filter(each => !isRefused(each)))
    test(contract.path, () => expect(parseText(contract.text).errors).toEqual([]));

  for (const contract of CASES.filter(isRefused))
    test(`${contract.path} is refused`, () =>
      expect(parseText(contract.text).errors.length).toBeGreaterThan(0));
});

describe("layout means nothing", () => {
  for (const contract of [...OWN, ...SAMPLES])
    test(contract.path, () => {
      const { tokens, comments } = parseText(contract.text);
      const collapsed = tokens.map(token => token.text).join(" ");
      const again = parseText(collapsed);
      expect(again.errors).toEqual([]);
      expect(again.comments).toEqual([]);
      expect(again.tokens.map(({ type, text }) => [type, text])).toEqual(
        tokens.map(({ type, text }) => [type, text]),
      );
      expect(
        withoutComments(contract.text, comments)
          .replace(/[ \t\r\n]+/g, " ")
          .trim(),
      ).toBe(contract.text === "" ? "" : rebuilt(contract.text, tokens));
    });
});

function withoutComments(
  text: string,
  comments: readonly { readonly start: number; readonly end: number }[],
): string {
  let rest = text;
  for (const { start, end } of [...comments].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest;
}

/** The tokens, with one blank wherever the text has any between them. */
function rebuilt(text: string, tokens: readonly { readonly start: number; readonly end: number }[]): string {
  return tokens
    .map((token, i) => {
      const before = tokens[i - 1];
      const blank = before !== undefined && before.end < token.start ? " " : "";
      return blank + text.slice(token.start, token.end);
    })
    .join("");
}

describe("broken contracts", () => {
  test("tokens, comments and blanks rebuild any text, and nothing throws", () => {
    const sources = [WHOLE, ...SAMPLES.map(sample => sample.text)];
    const edit = fc.record({
      source: fc.constantFrom(...sources),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.integer({ min: 0, max: 60 }),
      insert: fc.constantFrom(
        "",
        " ",
        "(",
        ")",
        '"',
        "#",
        "charge",
        " the ",
        "1,0",
        "\\",
        "§",
        "–",
        " 5 ",
        ". ",
        "\n",
      ),
    });
    fc.assert(
      fc.property(edit, ({ source, at, drop, insert }) => {
        const place = Math.floor(at * source.length);
        const text = source.slice(0, place) + insert + source.slice(place + drop);
        const { errors } = parseText(text);
        for (const error of errors) {
          expect(error.start).toBeGreaterThanOrEqual(0);
          expect(error.end).toBeLessThanOrEqual(text.length);
          expect(error.start).toBeLessThanOrEqual(error.end);
        }
        const { tokens, comments, faults } = lex(text);
        if (faults.some(fault => fault.kind === "stray-character")) return;
        const parts = [...tokens, ...comments].sort((a, b) => a.start - b.start);
        let end = 0;
        for (const part of parts) {
          expect(text.slice(end, part.start)).toMatch(/^[ \t\r\n\u00A0\u202F\uFEFF]*$/);
          end = part.end;
        }
        expect(text.slice(end)).toMatch(/^[ \t\r\n\u00A0\u202F\uFEFF]*$/);
      }),
      { seed: 20260201, numRuns: 400 },
    );
  });
});
