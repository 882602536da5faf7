import { expect, test } from "vitest";
import {
  didYouMean,
  SUGGEST_MAX_CANDIDATES,
  SUGGEST_MAX_LENGTH,
} from "../../compiler/diagnostics/suggest.ts";

test.each([
  ["inptu", ["output", "input"], "input"],
  ["quantiy", ["quality", "quantity"], "quantity"],
  ["recieve", ["receive"], "receive"],
  ["stroage", ["storage"], "storage"],
  ["egress_intrenal", ["egress", "egress_internal"], "egress_internal"],
  ["mnth", ["month"], "month"],
])("%s means one of %j: %s", (word, candidates, meant) => {
  expect(didYouMean(word, candidates)).toBe(meant);
});

test("one slip in four letters, two in eight, three beyond", () => {
  expect(didYouMean("seta", ["seat"])).toBe("seat");
  expect(didYouMean("abcd", ["abxy"])).toBeNull();
  expect(didYouMean("abcdefgh", ["abcdefxy"])).toBe("abcdefxy");
  expect(didYouMean("abcdefgh", ["abcdewxy"])).toBeNull();
  expect(didYouMean("abcdefghi", ["abcdefxyz"])).toBe("abcdefxyz");
  expect(didYouMean("abcdefghi", ["abcdewxyz"])).toBeNull();
});

test("a word is not suggested for itself, nor one that shares no letter", () => {
  expect(didYouMean("input", ["input"])).toBeNull();
  expect(didYouMean("a", ["b", "c"])).toBeNull();
  expect(didYouMean("", ["a"])).toBeNull();
  expect(didYouMean("input", [])).toBeNull();
});

test("a difference in case goes before one in number, and that before a slip", () => {
  expect(didYouMean("gb", ["gbs", "gp", "GB"])).toBe("GB");
  expect(didYouMean("token", ["tokem", "tokens"])).toBe("tokens");
  expect(didYouMean("entries", ["entrees", "entry"])).toBe("entry");
  expect(didYouMean("box", ["boxes"])).toBe("boxes");
  expect(didYouMean("tokens", ["token"])).toBe("token");
});

test("of equals, the first in code point order, however the candidates are ordered", () => {
  expect(didYouMean("cat", ["hat", "bat", "mat"])).toBe("bat");
  expect(didYouMean("cat", ["mat", "hat", "bat"])).toBe("bat");
  // U+FF5E stands before U+1F600 by code points, after it by UTF-16 units.
  expect(didYouMean("tie", ["ti\u{1f600}", "ti\uff5e"])).toBe("ti\uff5e");
});

test("long words and the candidates past the limit are not looked at", () => {
  const longest = "x".repeat(SUGGEST_MAX_LENGTH);
  expect(didYouMean(longest, [`${longest.slice(1)}y`])).toBe(`${longest.slice(1)}y`);
  expect(didYouMean(`${longest}x`, [longest])).toBeNull();
  expect(didYouMean(longest, [`${longest}x`])).toBeNull();
  const noise = Array.from({ length: SUGGEST_MAX_CANDIDATES - 1 }, (_, i) => `n${i}`);
  expect(didYouMean("inptu", [...noise, "input"])).toBe("input");
  expect(didYouMean("inptu", ["n", ...noise, "input"])).toBeNull();
});
