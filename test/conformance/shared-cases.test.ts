import { expect, test } from "vitest";
import { filesBelow, sayAbsent, shared } from "../kit/shared.ts";
import { report, runCase } from "./run-cases.ts";

const folder = shared("cases");

test("the cases of other billing systems give their amounts, every one", () => {
  if (folder === null) return sayAbsent("cases");
  const files = filesBelow(folder, [".tarif"]).filter(file => !file.path.includes("refused/"));
  const outcomes = files.map(runCase);
  console.log(report(outcomes));
  const wrong = outcomes.filter(outcome => outcome.kind !== "passed");
  expect(wrong.map(outcome => `${outcome.path}: ${outcome.detail}`)).toEqual([]);
  expect(outcomes.length).toBeGreaterThanOrEqual(230);
});

test("what must be refused is refused for the kind of error that its first line names", () => {
  if (folder === null) return sayAbsent("cases");
  const files = filesBelow(folder, [".tarif"]).filter(file => file.path.includes("refused/"));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const kind = /\(refused for ([a-z ]+)\)/.exec(file.text.split("\n")[0] ?? "")?.[1];
    const outcome = runCase(file);
    expect(outcome.kind, file.path).toBe("refused");
    expect(outcome.detail, `${file.path} is refused for ${kind}`).toMatch(
      KINDS_OF_ERROR[kind ?? ""] ?? /^never$/,
    );
  }
});

/** The codes that each kind of error may have. */
const KINDS_OF_ERROR: Readonly<Record<string, RegExp>> = {
  syntax: /^TAR1/,
};
