import fc from "fast-check";
import { expect, test } from "vitest";
import { parseText, TEXT_LENGTH_LIMIT } from "../../grammar/index.ts";
import { contractBlocks } from "../../grammar/literate.ts";
import { type Contract, commentsOf, corpus, format, tokenKeys } from "./corpus.ts";

const contracts = corpus().filter(({ path }) => path.endsWith(".tarif"));

const BLANKS = [" ", "  ", "\n", "\n\n\n", "\t", "\r\n", "\r", "\u00A0", "\u202F", "\n    "];

/** The tokens of a contract with other blanks between; what touches may stay so. */
function otherLayout(contract: Contract): fc.Arbitrary<string> {
  const { tokens } = parseText(contract.text);
  return fc
    .array(fc.nat({ max: BLANKS.length - 1 }), { minLength: tokens.length, maxLength: tokens.length })
    .map(choices =>
      tokens
        .map((token, i) => {
          const touches = tokens[i - 1]?.end === token.start;
          const blank = touches && (choices[i] ?? 0) % 2 === 0 ? "" : (BLANKS[choices[i] ?? 0] ?? " ");
          return blank + token.text;
        })
        .join(""),
    );
}

const withoutComments = contracts.map(({ path, text }) => ({
  path,
  text: parseText(text).comments.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  ),
}));

test("blanks and line breaks between the tokens change nothing", () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...withoutComments)
        .chain(contract => fc.tuple(fc.constant(contract), otherLayout(contract))),
      ([contract, text]) => {
        expect(format({ path: contract.path, text }).text).toBe(format(contract).text);
      },
    ),
    { seed: 20_261_124, numRuns: 150 },
  );
});

const COMMENTS = ["# one\n", "#two\r\n", "\n# three  \n", "\n\n# four\n\n", "# five\n# six\n", "\n#\n"];

test("comments anywhere keep their order, stay out of the clauses, and stay where they are put", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...contracts),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: COMMENTS.length - 1 })), { minLength: 1, maxLength: 12 }),
      (contract, insertions) => {
        const { tokens } = parseText(contract.text);
        const places = insertions.map(([n, c]) => ({
          after: n % (tokens.length + 1),
          comment: COMMENTS[c] ?? "",
        }));
        let text = contract.text;
        for (const { after, comment } of places.sort((a, b) => b.after - a.after)) {
          const offset = tokens[after - 1]?.end ?? 0;
          text = `${text.slice(0, offset)} ${comment}${text.slice(offset)}`;
        }
        const before = { path: contract.path, text };
        const formatted = format(before).text;
        if (formatted === null) throw new Error(`not formatted: ${JSON.stringify(format(before).errors)}`);
        const after = { path: contract.path, text: formatted };
        expect(tokenKeys(after)).toEqual(tokenKeys(contract));
        expect(commentsOf(after)).toEqual(commentsOf(before));
        expect(format(after).text).toBe(formatted);
      },
    ),
    { seed: 20_261_125, numRuns: 100 },
  );
});

test("a contract cut into blocks anywhere keeps its prose, tokens and comments", () => {
  const prose = ["Text  \n", "* a list\n\n", "```json\n{ }\n```\n", "\n"];
  fc.assert(
    fc.property(
      fc.constantFrom(...contracts),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom("", " ", "   "), fc.constantFrom(...prose)), {
        maxLength: 8,
      }),
      (contract, cuts) => {
        const { tokens } = parseText(contract.text);
        const places = cuts
          .map(([n, indent, between]) => ({ at: tokens[n % tokens.length]?.start ?? 0, indent, between }))
          .sort((a, b) => b.at - a.at);
        let text = `${contract.text}\n\`\`\`\n`;
        for (const { at, indent, between } of places) {
          text = `${text.slice(0, at)}\n\`\`\`\n${between}${indent}\`\`\` tarif\n${text.slice(at)}`;
        }
        const before = { path: "a.tarif.md", text: `Intro\n~~~\n\`\`\`tarif\n~~~\n\`\`\`tarif\n${text}` };
        const formatted = format(before).text;
        if (formatted === null) throw new Error(`not formatted: ${JSON.stringify(format(before).errors)}`);
        const after = { path: "a.tarif.md", text: formatted };
        expect(tokenKeys(after)).toEqual(tokenKeys(contract));
        expect(commentsOf(after)).toEqual(commentsOf(contract));
        expect(proseOf(formatted)).toBe(proseOf(before.text));
        expect(format(after).text).toBe(formatted);
      },
    ),
    { seed: 20_261_126, numRuns: 100 },
  );
});

/** All that is outside the contract's blocks, with the fences. */
function proseOf(text: string): string {
  return contractBlocks(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
}

test("a large contract is formatted in reasonable time", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `"k${i}", ${i} 0.${i}`).join("\n");
  const list = Array.from({ length: 20_000 }, (_, i) => `"v${i}"`).join(",");
  const text = `tarif 1 contract big "Big" event e type "x" field f text one of ${list}
    charge c "C" for m prices in CHF per call by a, b ${rows}`;
  const started = performance.now();
  expect(format({ path: "big.tarif", text }).text?.split("\n").length).toBeGreaterThan(20_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});

const TABLE = 'tarif 1 contract a "A" charge c "C" for m prices in CHF per call by k';

test("one long row does not push the others to the right", () => {
  const long = "x".repeat(200);
  const text = `${TABLE} "a" 1.5 "${long}" 25 "b" 3`;
  const lines = format({ path: "a.tarif", text }).text?.split("\n") ?? [];
  expect(lines.slice(-5, -1)).toEqual(['    "a"   1.5', `    "${long}"`, "        25", '    "b"   3']);
});

test("a text that would grow beyond the limit is not formatted", () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `"${i}" 1`).join("\n");
  const text = `${TABLE} "${"x".repeat(90)}" 1 ${rows}`;
  expect(text.length).toBeLessThan(TEXT_LENGTH_LIMIT);
  const result = format({ path: "a.tarif", text });
  expect([result.text, result.errors.map(error => error.kind)]).toEqual([null, ["too-long"]]);
});
