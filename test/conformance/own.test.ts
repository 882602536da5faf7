/**
 * Contracts whose expected amounts were calculated by hand, with the arithmetic beside each; the event sets below
 * `events/` do the same for what needs an instant of receipt, through the command line.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, describeDiagnostic, runExamples } from "../../index.ts";
import { filesBelow, ROOT, type TextFile } from "../kit/shared.ts";

const FOLDER = join(ROOT, "test/conformance/own");
const contracts = filesBelow(FOLDER, [".tarif"]).filter(file => !file.path.includes("/"));

describe("contracts calculated by hand", () => {
  test("there are enough of them", () => {
    expect(existsSync(FOLDER)).toBe(true);
    expect(contracts.length).toBeGreaterThanOrEqual(80);
  });

  test.each(contracts.map(file => [file.path, file] as const))("%s", (_, file) => {
    expect(problemsOf(file)).toEqual([]);
  });
});

/** What is wrong with the contract or with an amount of its examples, a sentence each. */
function problemsOf(file: TextFile): readonly string[] {
  const result = compile(new Map([[file.path, file.text]]), file.path);
  if (result.plan === null) {
    return result.diagnostics.map(found => {
      const told = describeDiagnostic(found, result.files);
      return `${told.code} ${told.line}:${told.column} ${told.message}`;
    });
  }
  const outcomes = runExamples(result.plan, result.examples);
  if (outcomes.length === 0) return ["no example"];
  return outcomes
    .filter(example => !example.passed)
    .flatMap(example =>
      example.failures.map(f => `${example.title}: ${f.what}: expected ${f.expected}, got ${f.actual}`),
    );
}
