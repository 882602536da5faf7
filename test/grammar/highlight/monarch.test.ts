import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { literateMonarchLanguage, monarchLanguage } from "../../../grammar/highlight/monarch.ts";
import { maskMarkdown, VOCABULARY } from "../../../grammar/index.ts";
import { scan } from "../../../grammar/scan.ts";
import { classesOf } from "../../kit/monarch.ts";
import { CONTRACTS, sharedContracts } from "../../service/kit.ts";

const plain = classesOf(monarchLanguage());
const literate = classesOf(literateMonarchLanguage());

const GROUPS: ReadonlyMap<string, string> = new Map(
  VOCABULARY.map(({ word, group }) => [`'${word}'`, group]),
);

/** What each type of token is shown as; a word by its row of the vocabulary. */
const SHOWN: Readonly<Record<string, string>> = {
  TEXT: "string",
  INSTANT: "number.date",
  DATE: "number.date",
  MONTH: "number.date",
  TIME: "number.date",
  PCT: "number",
  NUM: "number",
  CUR: "constant.currency",
  UID: "type.unit",
  ID: "identifier",
  COMMENT: "comment",
  "','": "delimiter",
  "'.'": "delimiter",
  "'('": "delimiter",
  "')'": "delimiter",
  "'+'": "operator",
  "'-'": "operator",
  "'*'": "operator",
};

/** Every token, comment and stray character that is not shown as its type says. */
function wrongIn(text: string, shown: readonly string[], masked: string = text): readonly string[] {
  const { tokens, comments, strays } = scan(masked);
  return [...tokens, ...comments, ...strays].flatMap(({ type, text: own, start, end }) => {
    const group = GROUPS.get(type);
    const wanted = group === undefined ? (SHOWN[type] ?? "invalid") : `keyword.${group}`;
    const found = new Set(shown.slice(start, end));
    return found.size === 1 && found.has(wanted) ? [] : [`${own}: ${type} as ${[...found].join("|")}`];
  });
}

test("plain data, so that any editor may take it", () => {
  for (const language of [monarchLanguage(), literateMonarchLanguage()])
    expect(JSON.parse(JSON.stringify(language))).toEqual(language);
});

test("a few by hand", () => {
  const text = "charge x 5% CHF GB-hours # c";
  const shown = plain(text);
  const at = (part: string): string | undefined => shown[text.indexOf(part)];
  expect(["charge", "x", "5%", "CHF", "GB", "#"].map(at)).toEqual([
    "keyword.declaration",
    "identifier",
    "number",
    "constant.currency",
    "type.unit",
    "comment",
  ]);
  expect(shown[text.indexOf(" ")]).toBe("");
});

test("every contract, case and sample", () => {
  for (const { name, workspace, entry } of [...CONTRACTS, ...sharedContracts()]) {
    const text = workspace.get(entry) ?? "";
    const wrong = entry.endsWith(".md")
      ? wrongIn(text, literate(text), maskMarkdown(text))
      : wrongIn(text, plain(text));
    expect([name, wrong]).toEqual([name, []]);
  }
});

describe("random texts", () => {
  const pieces = fc.constantFrom(
    "charge",
    "the",
    "tarif",
    "Total",
    "CHF",
    "CHF-",
    "GB-hours",
    "a_b",
    "a-1",
    "x9",
    "1'000",
    "1,000",
    "5%",
    "1e5",
    "2026-01-31",
    "2026-1",
    "2026-01",
    "7:00",
    "07:00",
    "2026-01-31T07:00:00Z",
    "2026-01-31T07",
    "1.2.3",
    '"text"',
    '"a\\q"',
    '"open',
    "“a”",
    "„b“",
    "«c»",
    "“open",
    "# c",
    "ä",
    "😀",
    "€",
    "%",
    "'",
    "\\",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\u00A0",
    "\uFEFF",
    ",",
    ".",
    "(",
    ")",
    "+",
    "-",
    "*",
    "\u2028",
    "\0",
  );
  const texts = fc.array(
    fc.oneof({ arbitrary: pieces, weight: 5 }, fc.string({ unit: "binary", maxLength: 3 })),
    {
      maxLength: 30,
    },
  );

  test("are shown as the lexer reads them", () => {
    fc.assert(
      fc.property(texts, parts => {
        const text = parts.join("");
        expect(wrongIn(text, plain(text))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  const lines = fc.array(
    fc.constantFrom(
      "```tarif",
      "```",
      "````",
      "~~~tarif x",
      "~~~",
      "~~~~~",
      "  ```tarif",
      "    ```tarif",
      "```js",
      "``` `",
      "charge x",
      '"a"',
      "prose charge",
      "",
      "```tarif`",
      "~~~ `",
      "```~~~",
      "~~~```",
      "````tarif",
      "```tarifs",
    ),
    { maxLength: 14 },
  );

  test("of Markdown have classes in the contract's blocks alone", () => {
    fc.assert(
      fc.property(lines, fc.constantFrom("\n", "\r\n"), (parts, end) => {
        const text = parts.join(end);
        const masked = maskMarkdown(text);
        const shown = literate(text);
        expect(wrongIn(text, shown, masked)).toEqual([]);
        const beside = shown.filter(
          (one, at) => masked[at] === " " && one !== "" && one !== "delimiter.fence",
        );
        expect(beside).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

test("long lines take time in proportion to their length", () => {
  const time = (text: string): number => {
    const start = performance.now();
    plain(text);
    return performance.now() - start;
  };
  const hostile = ['"\\\\', "a-", "1'000", "«“", "9", "\\u{", '"\\u{1}', "1.1", "-a", "2026-1"];
  for (const part of hostile) {
    plain(part.repeat(100));
    // Squared, this would be ten thousand million steps.
    expect([part, time(part.repeat(100_000 / part.length)) < 2_000]).toEqual([part, true]);
  }
});
