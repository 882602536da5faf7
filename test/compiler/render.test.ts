import { expect, test } from "vitest";
import { displayWidth } from "../../compiler/diagnostics/display-width.ts";
import { EXCERPT_COLUMNS, excerpt, visible } from "../../compiler/diagnostics/render.ts";
import { type SourceFile, sourceFile } from "../../compiler/source/source-file.ts";
import { type Span, span } from "../../compiler/source/span.ts";

/** The file and the place of `[[…]]` in it. */
function marked(text: string, path = "a.tarif"): { readonly file: SourceFile; readonly place: Span } {
  const start = text.indexOf("[[");
  const end = text.indexOf("]]") - 2;
  return { file: sourceFile(path, text.replace("[[", "").replace("]]", "")), place: span(path, start, end) };
}

function shown(text: string): readonly string[] {
  const { file, place } = marked(text);
  return excerpt(file, place).split("\n");
}

test("the line with its number and marks under the place", () => {
  expect(shown("tarif 1\ncharge a\n  for [[inptu]]\n  2%\n")).toEqual([
    "a.tarif:3:7",
    "  |",
    "3 |   for inptu",
    "  |       ^^^^^",
  ]);
});

test("an empty place, a place at the end of a line and one at the end of the file have one mark", () => {
  expect(shown("ab[[]]cd").slice(2)).toEqual(["1 | abcd", "  |   ^"]);
  expect(shown("ab[[]]\ncd").slice(2)).toEqual(["1 | ab", "  |   ^"]);
  expect(shown("ab[[\n]]cd").slice(2)).toEqual(["1 | ab", "  |   ^"]);
  expect(shown("ab\n[[]]").slice(2)).toEqual(["2 |", "  | ^"]);
  expect(shown("[[]]").slice(2)).toEqual(["1 |", "  | ^"]);
});

test("tabs are blanks up to the next stop, wide letters take two columns, combining marks none", () => {
  expect(shown("\ta\t[[b]]").slice(2)).toEqual(["1 |     a   b", "  |         ^"]);
  expect(shown("東京 [[数]]x").slice(2)).toEqual(["1 | 東京 数x", "  |      ^^"]);
  expect(shown("e\u0301 [[x]]").slice(2)).toEqual(["1 | e\u0301 x", "  |   ^"]);
  expect(shown("\u{1f600} [[x]]").slice(2)).toEqual(["1 | \u{1f600} x", "  |    ^"]);
});

test("control, escape, bidi and invisible characters are written out", () => {
  expect(shown("a\u001b[31m [[x]]").slice(2)).toEqual(["1 | a\\u{1b}[31m x", "  |             ^"]);
  expect(shown("[[\u202e]]x").slice(2)).toEqual(["1 | \\u{202e}x", "  | ^^^^^^^^"]);
  expect(visible("a\u0000b\u200b\ud800\u2028")).toBe("a\\u{0}b\\u{200b}\\u{d800}\\u{2028}");
  const { file, place } = marked("[[x]]", "a\u001b.tarif");
  expect(excerpt(file, place, [{ span: place, note: "see\u0007" }]).replaceAll("\n", "")).not.toMatch(
    /\p{Cc}/u,
  );
});

test("of a place over several lines the first and the last are shown", () => {
  expect(shown("a [[b\n  c]] d").slice(2)).toEqual(["1 | a b", "  |   ^", "2 |   c d", "  |   ^"]);
  expect(shown("a [[b\nx\ny\n  c]] d").slice(2)).toEqual([
    "1 | a b",
    "  |   ^",
    "  …",
    "4 |   c d",
    "  |   ^",
  ]);
});

test("line numbers are in a column", () => {
  const { file, place } = marked(`${"\n".repeat(8)}a\n[[b]]`);
  const first = span("a.tarif", 8, 9);
  expect(excerpt(file, place, [{ span: first, note: "the first one" }]).split("\n")).toEqual([
    "a.tarif:10:1",
    "   |",
    "10 | b",
    "   | ^",
    "a.tarif:9:1",
    "   |",
    " 9 | a",
    "   | - the first one",
  ]);
});

test("a related place in another file is shown where the file is known", () => {
  const { file, place } = marked("[[x]]");
  const other = marked("use [[y]]", "b.tarif");
  const related = [{ span: other.place, note: "declared here" }];
  expect(excerpt(file, place, related).split("\n").slice(4)).toEqual(["b.tarif: declared here"]);
  expect(
    excerpt(file, place, related, new Map([["b.tarif", other.file]]))
      .split("\n")
      .slice(4),
  ).toEqual(["b.tarif:1:5", "  |", "1 | use y", "  |     - declared here"]);
});

test.each([0, 1, 40, 99, 100, 101, 500, 998])("of a long line the columns around place %i are shown", at => {
  const letters = Array.from({ length: 999 }, (_, i) => "abcdefghij"[i % 10]).join("");
  const text = `${letters.slice(0, at)}[[${letters.slice(at, at + 1)}]]${letters.slice(at + 1)}`;
  const [, , line = "", marks = ""] = shown(text);
  const source = line.slice("1 | ".length);
  expect(displayWidth(source)).toBe(EXCERPT_COLUMNS);
  expect(source.startsWith("…")).toBe(at > 50);
  expect(source.endsWith("…")).toBe(at < 948);
  // The letter above the mark is the letter of the place.
  expect(line[marks.indexOf("^")]).toBe("abcdefghij"[at % 10]);
  expect(marks.trimEnd().length).toBe(marks.indexOf("^") + 1);
});

test("a place longer than the window is marked as far as it is shown", () => {
  const [, , line = "", marks = ""] = shown(`x [[${"y".repeat(5_000)}]]`);
  expect(line.endsWith("y…")).toBe(true);
  expect(marks).toBe(`  |   ${"^".repeat(line.length - "1 | x ".length - 1)}`);
});

test("a line of a million letters costs no more than a short one", () => {
  const { file, place } = marked(`${"z".repeat(500_000)}[[x]]${"z".repeat(500_000)}`);
  const started = performance.now();
  for (let i = 0; i < 100; i += 1) excerpt(file, place);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(excerpt(file, place)).toContain("zxz");
});

test("places outside the text are brought into it", () => {
  const file = sourceFile("a.tarif", "ab\ncd\n");
  expect(
    excerpt(file, span("a.tarif", 100, 200))
      .split("\n")
      .slice(0, 1),
  ).toEqual(["a.tarif:3:1"]);
  expect(excerpt(sourceFile("a.tarif", ""), span("a.tarif", 0, 0)).split("\n")).toEqual([
    "a.tarif:1:1",
    "  |",
    "1 |",
    "  | ^",
  ]);
});
