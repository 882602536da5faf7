/** The last line of `check`, in each language. */
import { expect, test } from "vitest";
import { sayingIn } from "../../cli/output/saying.ts";

const MANY = { contracts: 1_000, errors: 2_345, warnings: 0, allowed: 1_001, examples: 3_000, passed: 2_999 };

test("every number of more than three digits is grouped", async () => {
  const english = (await sayingIn("en")).summary(MANY).join(", ");
  expect(english).toBe(
    "1'000 contracts checked, 2'345 errors, 0 warnings, 1'001 allowed, 2'999 of 3'000 examples passed",
  );
  const german = (await sayingIn("de")).summary(MANY).join(", ");
  expect(german).toBe(
    "1'000 Verträge geprüft, 2'345 Fehler, 0 Warnungen, 1'001 erlaubt, 2'999 von 3'000 Beispielen stimmen",
  );
});
