import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceFile } from "../../index.ts";
import { offsetAt, positionAt, rangeAt } from "../../service/index.ts";

const MIXED = sourceFile("a.tarif", "ab\r\nc\rd\n\n😀x");

test.each([
  [0, 0, 0],
  [2, 0, 2],
  [4, 1, 0],
  [5, 1, 1],
  [6, 2, 0],
  [8, 3, 0],
  [9, 4, 0],
  [11, 4, 2],
  [12, 4, 3],
])("offset %i is line %i, character %i", (offset, line, character) => {
  expect(positionAt(MIXED, offset)).toEqual({ line, character });
  expect(offsetAt(MIXED, { line, character })).toBe(offset);
});

describe("places that are not there", () => {
  test.each([
    [{ line: 0, character: 9 }, 2],
    [{ line: 1, character: 9 }, 5],
    [{ line: 3, character: 1 }, 8],
    [{ line: 9, character: 0 }, 12],
    [{ line: -1, character: 5 }, 0],
    [{ line: 4, character: -5 }, 9],
  ])("%o counts as the nearest one", (position, offset) => {
    expect(offsetAt(MIXED, position)).toBe(offset);
  });

  test("beyond the text is its end", () => {
    expect(rangeAt(MIXED, 12, 99)).toEqual({
      start: { line: 4, character: 3 },
      end: { line: 4, character: 3 },
    });
  });
});

test("there and back again, but for offsets between a carriage return and its line feed", () => {
  const letters = fc.array(fc.constantFrom("a", "\r", "\n", "\r\n", "😀", "é"), { maxLength: 40 });
  fc.assert(
    fc.property(letters, parts => {
      const file = sourceFile("a.tarif", parts.join(""));
      for (let offset = 0; offset <= file.text.length; offset += 1) {
        const isInside = file.text[offset - 1] === "\r" && file.text[offset] === "\n";
        expect(offsetAt(file, positionAt(file, offset))).toBe(isInside ? offset - 1 : offset);
      }
    }),
  );
});
