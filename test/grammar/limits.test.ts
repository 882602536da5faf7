import { describe, expect, test } from "vitest";
import { NESTING_LIMIT, PLUS_LIMIT, parseText, TEXT_LENGTH_LIMIT, TOKEN_LIMIT } from "../../grammar/index.ts";
import { HEAD } from "./whole.ts";

function kinds(text: string): readonly string[] {
  return parseText(text).errors.map(error => error.kind);
}

function nested(depth: number): string {
  return `${HEAD} meter m sum of ${"(".repeat(depth)}a.b${")".repeat(depth)}`;
}

function sum(parts: number): string {
  return `${HEAD} charge a "A" CHF 1 flat${" plus CHF 1 flat".repeat(parts)}`;
}

function sized(length: number): string {
  return `${HEAD}#${" ".repeat(length - HEAD.length - 1)}`;
}

/** Five tokens of the header, two of the version, then units of two tokens each. */
function counted(tokens: number): string {
  const rest = tokens - 7;
  return `${HEAD}${"unit a ".repeat(Math.floor(rest / 2))}${rest % 2 === 1 ? "unit" : ""}`;
}

describe("limits, each at its edge", () => {
  test("nested parentheses", () => {
    expect(kinds(nested(NESTING_LIMIT))).toEqual([]);
    expect(kinds(nested(NESTING_LIMIT + 1))).toEqual(["too-deep"]);
    const conditions = (depth: number): string =>
      `${HEAD} meter m count of a in as where ${"(".repeat(depth)}b is "c"${")".repeat(depth)}`;
    expect(kinds(conditions(NESTING_LIMIT).replace("as", "calls"))).toEqual([]);
    expect(kinds(conditions(NESTING_LIMIT + 1).replace("as", "calls"))).toEqual(["too-deep"]);
  });

  test("each declaration counts for itself", () => {
    expect(kinds(`${nested(NESTING_LIMIT)} ${nested(NESTING_LIMIT).slice(HEAD.length)}`)).toEqual([]);
  });

  test("parts of a sum", () => {
    expect(kinds(sum(PLUS_LIMIT))).toEqual([]);
    expect(kinds(sum(PLUS_LIMIT + 1))).toEqual(["too-deep"]);
  });

  test("sums in many rows are no long sum", () => {
    const rows = 'when a is "b" CHF 1 flat plus CHF 2 flat '.repeat(PLUS_LIMIT * 2);
    expect(kinds(`${HEAD} charge a "A" for x ${rows}`)).toEqual([]);
  });

  test("the length of the text", () => {
    expect(kinds(sized(TEXT_LENGTH_LIMIT))).toEqual([]);
    expect(kinds(sized(TEXT_LENGTH_LIMIT + 1))).toEqual(["too-long"]);
  });

  test("the number of tokens", () => {
    expect(kinds(counted(TOKEN_LIMIT - 1))).toEqual([]);
    expect(kinds(counted(TOKEN_LIMIT))).toEqual(["missing-token"]);
    expect(kinds(counted(TOKEN_LIMIT + 1))).toEqual(["too-many-tokens"]);
  });
});

describe("hostile texts are answered soon", () => {
  const half = 500_000;
  const cases: readonly (readonly [name: string, text: string])[] = [
    ["a million open parentheses", "(".repeat(2 * half)],
    ["closed, then opened", `${")".repeat(half / 10)}${"(".repeat(half / 5)}`],
    ["a sum of forty thousand", ` charge a "A" CHF 1 flat${" plus CHF 1 flat".repeat(39_000)}`],
    ["characters of no meaning", "§".repeat(2 * half)],
    ["with blanks between", "§ ".repeat(half)],
    ["quotes", '"'.repeat(2 * half)],
    ["a quote on every line", '"\n'.repeat(half)],
    ["backslashes", `"${"\\".repeat(2 * half)}`],
    ["a million digits", "1".repeat(2 * half)],
    ["digits and commas", "1,".repeat(half)],
    ["digits and colons", "1:".repeat(half)],
    ["letters and hyphens", "a-".repeat(half)],
    ["one long word", "a".repeat(2 * half)],
    ["comments", "#\n".repeat(half)],
    ["many broken declarations", 'charge x "X" foo\n'.repeat(40_000)],
    [
      "a hundred broken ones at the end",
      `${'charge x "X" included '.repeat(40_000)}${"charge x )\n".repeat(150)}`,
    ],
    ["one long broken declaration", `allowance p "x" for a${", a".repeat(95_000)} foo`],
  ];
  for (const [name, text] of cases)
    test(name, () => {
      const input = (HEAD + text).slice(0, TEXT_LENGTH_LIMIT);
      const start = performance.now();
      const { errors } = parseText(input);
      expect(performance.now() - start).toBeLessThan(5_000);
      if (name !== "comments") expect(errors.length).toBeGreaterThan(0);
      for (const error of errors) expect((error.found ?? "").length).toBeLessThanOrEqual(60);
    });
});
