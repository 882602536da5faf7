import { expect, test } from "vitest";
import { compile, describeDiagnostic } from "../../index.ts";
import { FRAME } from "../diagnostics/frame.ts";

const CASES: readonly (readonly [text: string, hint: string])[] = [
  ['charge a "A" CHF 5.00 each month not prorated', 'Such a clause stands earlier, before "CHF".'],
  ['discount d "D" on everything -10% off', 'A percentage stands without "-".'],
  ['charge a "A" 5.00 each month', "An amount begins with its currency, such as CHF 450.00."],
  ['minimum m "M" on a USD 5.00 each month', "expected."],
  ['meter m "M" summ of call.tokens', 'Did you mean "sum"?'],
];

test.each(CASES)("%s", (text, hint) => {
  const { diagnostics, files } = compile(new Map([["a.tarif", FRAME + text]]), "a.tarif");
  const messages = diagnostics.map(one => describeDiagnostic(one, files).message);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/expected\./);
  expect(messages[0]?.endsWith(hint), messages[0]).toBe(true);
});
