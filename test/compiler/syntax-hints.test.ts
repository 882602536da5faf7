import { expect, test } from "vitest";
import { compile, describeDiagnostic } from "../../index.ts";
import { FRAME } from "../diagnostics/frame.ts";

const CASES: readonly (readonly [text: string, hint: string])[] = [
  ['charge a "A" CHF 5.00 each month not prorated', 'Such a clause stands earlier, before "CHF".'],
  ['discount d "D" on everything -10% off', 'A percentage stands without "-".'],
  ['charge a "A" 5.00 each month', "An amount begins with its currency, such as CHF 450.00."],
  ['minimum m "M" on a USD 5.00 each month', "expected."],
  [
    'example "E" bill for 2026-01 expect total 5.00 CHF',
    "An amount begins with its currency, such as CHF 450.00.",
  ],
  [
    'charge a "A" for requests graduated each month between 1 and 10 requests included above included',
    "A row states its upper bound alone: up to, below or above.",
  ],
  [
    'charge a "A" for requests graduated each month 0 to 10 requests included above included',
    "A row states its upper bound alone: up to, below or above.",
  ],
  ['band b is "x" frim 07:00 to 20:00 is "y" otherwise', 'Did you mean "from"?'],
  ['band b is "x" fist weekdays is "y" otherwise', "expected."],
  ['example "E" bill for 2026-01 expect used 3 tokens', "a thing of the bill such as total is expected."],
  ['meter m "M" summ of call.tokens', 'Did you mean "sum"?'],
];

test.each(CASES)("%s", (text, hint) => {
  const { diagnostics, files } = compile(new Map([["a.tarif", FRAME + text]]), "a.tarif");
  const messages = diagnostics.map(one => describeDiagnostic(one, files).message);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/expected\./);
  expect(messages[0]?.endsWith(hint), messages[0]).toBe(true);
});
