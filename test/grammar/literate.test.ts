import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locate, sourceFile } from "../../compiler/source/source-file.ts";
import { parseSource } from "../../compiler/syntax/parse-source.ts";
import { maskMarkdown } from "../../grammar/index.ts";

/** The lines that are kept, without the blanked ones. */
function kept(markdown: string): string {
  return maskMarkdown(markdown)
    .split("\n")
    .filter(line => line.trim() !== "")
    .join("\n");
}

describe("literate files", () => {
  const cases: readonly (readonly [name: string, markdown: string, kept: string])[] = [
    ["a fenced block", "prose\n```tarif\na\n```\nprose", "a"],
    ["several blocks, in order", "```tarif\na\n```\nx\n```tarif\nb\n```", "a\nb"],
    ["tildes", "~~~tarif\na\n~~~", "a"],
    ["a blank before the info word", "``` tarif\na\n```", "a"],
    ["more info words", "```tarif title=prices\na\n```", "a"],
    ["another first info word", "```json tarif\na\n```", ""],
    ["a longer word", "```tarifs\na\n```", ""],
    ["no info word", "```\na\n```", ""],
    ["a capital", "```Tarif\na\n```", ""],
    ["a longer fence", "````tarif\na\n```\nb\n````\nc", "a\n```\nb"],
    ["a longer closing fence", "```tarif\na\n`````\nc", "a"],
    ["the other mark closes nothing", "```tarif\na\n~~~\nb\n```\nc", "a\n~~~\nb"],
    ["an info word closes nothing", "```tarif\na\n```tarif\nb\n```\nc", "a\n```tarif\nb"],
    ["two marks are no fence", "``tarif\na\n``", ""],
    ["three blanks of indent", "   ```tarif\na\n   ```\nb", "a"],
    ["four blanks are code, no fence", "    ```tarif\na\n    ```\n", ""],
    ["a block inside another", "````md\n```tarif\na\n```\n````\n```tarif\nb\n```", "b"],
    ["a backtick after backticks", "```tarif `x`\na\n", ""],
    ["a block that the file ends", "```tarif\na", "a"],
    ["a byte-order mark", "\uFEFF```tarif\na\n```", "a"],
  ];
  for (const [name, markdown, expected] of cases) test(name, () => expect(kept(markdown)).toBe(expected));

  test("every offset and line break stays", () => {
    const part = fc.constantFrom(
      "```",
      "```tarif",
      "~~~tarif",
      "~~~",
      "a",
      " ",
      "\n",
      "\r\n",
      "\r",
      "é",
      "😀",
      "`",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), parts => {
        const text = parts.join("");
        const masked = maskMarkdown(text);
        expect(masked.length).toBe(text.length);
        for (let i = 0; i < text.length; i += 1)
          if (masked[i] !== text[i]) expect([masked[i], /[\r\n]/.test(text[i] ?? "")]).toEqual([" ", false]);
      }),
      { seed: 20260131, numRuns: 500 },
    );
  });

  test("faults and nodes have their places in the Markdown", () => {
    const text =
      '# Title\n\n```tarif\ntarif 1 contract x "X"\n```\n\nprose\n\n```tarif\ncharge a "A" 1,5\n```\n';
    const file = sourceFile("x.tarif.md", text);
    const { tree, errors } = parseSource(file);
    expect(errors.map(error => [error.kind, locate(file, error.start)])).toEqual([
      ["comma-in-number", { line: 10, column: 14 }],
    ]);
    expect(tree.header.kind === "file-header" && locate(file, tree.header.name.span.start)).toEqual({
      line: 4,
      column: 18,
    });
  });

  test("a file of another ending is read whole", () => {
    expect(parseSource(sourceFile("x.tarif", "prose\n```tarif\n```")).errors.length).toBeGreaterThan(0);
  });
});
