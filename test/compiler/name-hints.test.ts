/** What is said of a name that the contract has for another thing, and of a sign that stands for a word. */
import { expect, test } from "vitest";
import { compile, describeDiagnostic } from "../../index.ts";
import { FRAME } from "../diagnostics/frame.ts";

const CHARGE = 'charge calls "Calls" for requests CHF 1 per request\n';

const CASES: readonly (readonly [text: string, words: string])[] = [
  [`${CHARGE}meter most greater of calls, requests`, 'There is no meter "calls". "calls" is a charge.'],
  [`${CHARGE}discount d "D" on used 10% off`, 'There is no charge "used". "used" is a meter.'],
  [`${CHARGE}credit c "C" pays call after tax CHF 5.00 granted at start`, 'Did you mean "calls"?'],
  ['charge a "A" for each requests CHF 1 flat', 'There is no event "requests". "requests" is a meter.'],
  ['charge a "A" for used CHF 1/token', "Write per, as in CHF 0.10 per GB."],
  ['meter m sum of call.tokens where model = "large"', 'Write is, as in model is "large"'],
  ['meter m sum of call.tokens where model != "large"', "Write is not, as in model is not"],
  [
    "meter m sum of call.tokens where tokens >= 5 tokens",
    "Write is above, is at least, is below or is at most.",
  ],
  ["// a comment", "Begin a comment with #"],
  ["example 'a' bill for 2026-01 expect total CHF 0.00", "Write texts between straight quotes"],
  [
    "meter m maximum over each 5 minutes of sum of call.tokens",
    "empty intervals as zero, or empty intervals left out.",
  ],
];

test.each(CASES)("%s", (text, words) => {
  const { diagnostics, files } = compile(new Map([["a.tarif", FRAME + text]]), "a.tarif");
  const found = diagnostics
    .map(one => describeDiagnostic(one, files))
    .filter(one => one.severity === "error");
  expect(found).toHaveLength(1);
  expect(`${found[0]?.message} ${found[0]?.remedy}`).toContain(words);
});
