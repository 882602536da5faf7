/** What is written as a text of the language is read again as the same characters. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { textLiteral } from "../../grammar/text-literal.ts";
import { compileText, contractText } from "../kit/plan.ts";

function readAgain(text: string): string | undefined {
  const literal = textLiteral(text);
  const body = `parameter word is ${literal} one of ${literal}\ncharge fee "Fee" CHF 1.00 once at start\n`;
  return compileText(contractText(body)).plan.versions[0]?.parameters[0]?.values[0]?.value;
}

test("quotes, backslashes, line breaks and what cannot be seen are escaped", () => {
  expect(textLiteral('a"b\\c\nd\re\u200bf\u202eg')).toBe('"a\\"b\\\\c\\nd\\u{D}e\\u{200B}f\\u{202E}g"');
  expect(textLiteral("Zürich \u{1f468}\u200d\u{1f469}")).toBe('"Zürich \u{1f468}\u200d\u{1f469}"');
});

test("it is read as it was", () => {
  const letters = fc.constantFrom(
    "a",
    '"',
    "\\",
    "\n",
    "\r",
    "\t",
    "\u200b",
    "\u202e",
    "\u2028",
    "“",
    "é",
    "u{41}",
  );
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 8 }), parts => {
      expect(readAgain(parts.join(""))).toBe(parts.join(""));
    }),
    { seed: 20_261_128, numRuns: 60 },
  );
});
