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
    expect(outcome.detail, `${file.path} is refused for ${kind}`).toMatch(codesOf(kind ?? ""));
  }
});

/** The codes that a kind of error may have, by a word of it. */
function codesOf(kind: string): RegExp {
  const found = KINDS_OF_ERROR.find(([words]) => words.test(kind));
  return found === undefined ? /^never$/ : found[1];
}

const KINDS_OF_ERROR: readonly (readonly [words: RegExp, codes: RegExp])[] = [
  [/syntax/, /^TAR1/],
  [/term|version|date|zone|head/, /^TAR2/],
  [/name/, /^TAR3/],
  [/number|value|currency|negative|unit|type/, /^TAR(?:4|60)/],
  [/meter|event|field/, /^TAR[34]|^TAR50/],
  [/row|tier|schedule|coverage|overlap|gap|order|price|prorat/, /^TAR60/],
  [/discount|minimum|maximum|credit|tax/, /^TAR70/],
  [/example|usage/, /^TAR80/],
];
