import fc from "fast-check";
import { expect, test } from "vitest";
import { escapedData, plain, plainLines, plainText } from "../../cli/terminal/plain-text.ts";
import { padLeft, padRight, wrapped } from "../../cli/terminal/width.ts";
import { displayWidth } from "../../index.ts";
import { UNSAFE } from "./run.ts";

test("controls, escapes and bidi characters are shown, not sent", () => {
  expect(plainText("a\u001b[2Jb")).toBe("a\\u{1b}[2Jb");
  expect(plainText("line\nbreak\ttab\rreturn")).toBe("line\\nbreak\\ttab\\rreturn");
  expect(plainText("\u009b31m \u0085 \u007f \u2028 \u2029")).toBe(
    "\\u{9b}31m \\u{85} \\u{7f} \\u{2028} \\u{2029}",
  );
  expect(plainText("a\u202eb\u2066c\u200fd\u061ce")).toBe("a\\u{202e}b\\u{2066}c\\u{200f}d\\u{61c}e");
  expect(plainText("\ud800 \u{e0041} \ufeff")).toBe("\\u{d800} \\u{e0041} \\u{feff}");
  expect(plainText("Zürich 日本 😀 e\u0301")).toBe("Zürich 日本 😀 e\u0301");
});

test("several lines keep their line feeds alone", () => {
  expect(plainLines("a\nb\r\u001b")).toBe("a\nb\\r\\u{1b}");
  expect(plain`${"x\ny"} and ${3}`).toBe("x\\ny and 3");
});

test("no text at all passes with an unsafe character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), text => {
      expect(plainText(text)).not.toMatch(UNSAFE);
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
    { seed: 20_261_124 },
  );
});

test("JSON for a terminal keeps its meaning", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), text => {
      const shown = escapedData(JSON.stringify({ text }));
      expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify({ text })));
      expect(shown).not.toMatch(UNSAFE);
    }),
    { seed: 20_261_124 },
  );
});

test("widths count code points, wide ones twice and combining ones not", () => {
  expect(["abc", "Zürich", "日本", "e\u0301", "😀", "ｱ", "한"].map(displayWidth)).toEqual([
    3, 6, 4, 1, 2, 1, 2,
  ]);
  expect(padLeft(plainText("日"), 4)).toBe("  日");
  expect(padRight(plainText("日"), 4)).toBe("日  ");
});

test("long texts break at blanks, and longer words where they must", () => {
  expect(wrapped(plainText("a long charge title"), 8)).toEqual(["a long", "charge", "title"]);
  expect(wrapped(plainText("abcdefghij k"), 4)).toEqual(["abcd", "efgh", "ij k"]);
  expect(wrapped(plainText("日本語"), 4)).toEqual(["日本", "語"]);
});
