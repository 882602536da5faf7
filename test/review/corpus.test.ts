/** A review of every contract by hand: nothing throws, no sentence is empty, nothing is left unsaid as a hole in it. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Block } from "../../compiler/emit/prose/document.ts";
import { LANGUAGES } from "../../compiler/emit/prose/languages.ts";
import { reviewDocument } from "../../compiler/emit/prose/review.ts";
import { compile, type Language } from "../../index.ts";
import { filesBelow, ROOT, shared } from "../kit/shared.ts";
import { inputOf } from "./worked.ts";

const DEEP = process.env.TARIF_DEEP !== undefined;
/** One contract of so many, in one language, where not all are asked for. */
const EACH = DEEP ? 1 : 8;

const FOLDERS = [join(ROOT, "test/conformance/own"), shared("cases"), shared("design/samples")].filter(
  folder => folder !== null,
);

describe.each(FOLDERS)("%s", folder => {
  const files = filesBelow(folder, [".tarif", ".tarif.md", ".csv", ".yaml"]);
  const all = new Map(files.map(file => [file.path, file.text]));
  const contracts = files.filter(file => /\.tarif(\.md)?$/.test(file.path)).filter((_, i) => i % EACH === 0);

  test("every contract reads as whole sentences", () => {
    for (const [i, { path, text }] of contracts.entries()) {
      const compiled = compile(workspaceOf(path, text), path);
      if (compiled.plan === null) continue;
      const languages: readonly Language[] = DEEP ? ["en", "de"] : [i % 2 === 0 ? "en" : "de"];
      for (const language of languages) {
        const { blocks } = reviewDocument(inputOf(compiled), language, LANGUAGES[language]);
        expect(blocks.flatMap(faultsOf), `${path} in ${language}`).toEqual([]);
      }
    }
  });

  /** Alone, as many share a name; with the folder's other files where it builds on them. */
  function workspaceOf(path: string, text: string): ReadonlyMap<string, string> {
    if (/^\s*(?:use|based on)\b|\b(?:amends|replaces) [0-9]/m.test(text)) return all;
    const data = files
      .filter(file => /\.(csv|yaml)$/.test(file.path))
      .map(file => [file.path, file.text] as const);
    return new Map([...data, [path, text]]);
  }
});

function faultsOf(block: Block): readonly string[] {
  return textsOf(block).filter(text =>
    /undefined|\[object|NaN| {2}|(?<!\.)\.\.(?!\.)| [.,;]|^\s|\s$/.test(text),
  );
}

/** What must say something; cells of tables may be empty. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text === "" ? "undefined" : block.text];
    case "list":
      return block.items.map(item => (item === "" ? "undefined" : item));
    case "terms":
      return block.items.flatMap(({ term, text }) => [term, text === "" ? "undefined" : text]);
    case "table":
      return block.rows.flat();
    case "code":
      return [block.text];
    case "curve":
      return [block.curve.title, ...block.curve.marks.map(mark => mark.words)];
  }
}
