import { describe, expect, test } from "vitest";
import { LEFT_OUT, UNREADABLE } from "./bad/events.ts";
import { ALL_BAD, TABLES } from "./bad/tables.ts";
import { findingsOf } from "./found.ts";

const SECOND = 1_000;

describe.each(TABLES)("%s", (_name, rows) => {
  test.each(rows)("$name", ({ text, codes, path }) => {
    const started = performance.now();
    const { codes: found, result } = findingsOf(text, path);
    const took = performance.now() - started;
    expect(found).toEqual(codes);
    expect(result.plan === null).toBe(result.diagnostics.some(({ severity }) => severity === "error"));
    expect(took).toBeLessThan(SECOND);
  });
});

test("there are more than two hundred, of more than sixty codes", () => {
  expect(ALL_BAD.length + LEFT_OUT.length + UNREADABLE.length).toBeGreaterThan(200);
  expect(ALL_BAD.length).toBeGreaterThan(200);
  const codes = new Set(ALL_BAD.flatMap(row => row.codes.map(code => code.slice(0, 7))));
  expect(codes.size).toBeGreaterThan(60);
});

test("no two have the same text", () => {
  expect(new Set(ALL_BAD.map(row => row.text)).size).toBe(ALL_BAD.length);
});
