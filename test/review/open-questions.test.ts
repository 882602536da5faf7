/** What a review leaves to decide: findings of the checks, and examples that do not hold. */
import { expect, test } from "vitest";
import { warningWords } from "../../compiler/diagnostics/german/warnings.ts";
import { CATALOGUE, compile, review } from "../../index.ts";
import { workedOf } from "./worked.ts";

const folder = workedOf("ai-platform");
const source = [...folder.compiled.files.values()][0];

// The discount of 110% takes all of 1'088.00, where the example of April states 108.80.
test("a warning and an example that does not hold are told, in both languages", () => {
  const text = source?.text.replace("  10% off", "  110% off") ?? "";
  const compiled = compile(new Map([[folder.entry, text]]), folder.entry);
  const english = review(compiled, "en") ?? "";
  expect(english).toContain(
    "- The case “A busy April” does not hold: for discount launch the contract states EUR 108.80, calculated is EUR 1'088.00.",
  );
  expect(english).toMatch(/- TAR7001, ai-platform\.tarif, line [0-9]+: A discount of 110% is above 100%\./);
  const german = review(compiled, "de") ?? "";
  expect(german).toContain("nennt der Vertrag EUR 108.80, gerechnet sind es EUR 1'088.00.");
  expect(german).toMatch(/- TAR7001, ai-platform\.tarif, Zeile [0-9]+: Ein Rabatt von 110% liegt über 100%;/);
});

test("what the contract accepts is told with its reason", () => {
  const text =
    source?.text.replace(
      /^(.*\n) {2}10% off/m,
      "$1  # allow TAR7001: as in the frame agreement\n  110% off",
    ) ?? "";
  const compiled = compile(new Map([[folder.entry, text]]), folder.entry);
  expect(compiled.diagnostics).toEqual([]);
  expect(review(compiled, "en")).toMatch(
    /says why\.\n\n- TAR7001, ai-platform\.tarif, line [0-9]+: .* Accepted: as in the frame agreement\n/,
  );
  expect(review(compiled, "de")).toMatch(
    /sagt, warum\.\n\n- TAR7001, ai-platform\.tarif, Zeile [0-9]+: .* Begründung: as in the frame agreement\n/,
  );
});

test("every warning of the catalogue has German words", () => {
  const warnings = Object.entries(CATALOGUE).filter(([, row]) => row.severity === "warning");
  expect(Object.keys(warningWords).sort()).toEqual(warnings.map(([code]) => code).sort());
});

test("without any, the review says that there is none", () => {
  expect(review(folder.compiled, "en")).toContain("have found nothing that would need an answer");
  expect(review(folder.compiled, "de")).toContain("hat nichts gefunden, das zu entscheiden wäre");
});
