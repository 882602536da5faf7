/** Every amount that the pages calculate by hand comes out of the oracle, too. */
import { describe, expect, test } from "vitest";
import { framed } from "../diagnostics/frame.ts";
import { type Block, blocksOf, readDoc } from "../docs/blocks.ts";
import { filesIn } from "../kit/files.ts";
import { type Workspace, workspaceOfTexts } from "../kit/world.ts";
import { oracleExamples } from "./oracle.ts";

const blocks = blocksOf(readDoc("language.md"));
const dataFiles = blocks.filter(block => block.language === "csv" || block.language === "yaml");
const worked = blocks.filter(
  ({ language, info, text }) =>
    (language === "tarif" || language === "markdown") && info === "" && /^ *example "/m.test(text),
);

describe("docs/language.md", () => {
  test.each(worked.map(block => [`line ${block.line}, ${block.heading}`, block] as const))(
    "%s",
    (_, block) => {
      const failures = oracleExamples(workspaceIn(block)).flatMap(({ title, failures: found }) =>
        found.map(failure => `${title}: ${failure}`),
      );
      expect(failures).toEqual([]);
    },
  );
});

function workspaceIn(block: Block): Workspace {
  const files = filesIn(block.text);
  if (files !== null) return workspaceOfTexts(files.workspace, files.entry);
  const isMarkdown = block.language === "markdown";
  const path = isMarkdown ? "contract.tarif.md" : "contract.tarif";
  const beside = dataFiles.map(({ info, text }) => [info, text] as const);
  const text = isMarkdown ? block.text : framed(block.text).text;
  return workspaceOfTexts(new Map([[path, text], ...beside]), path);
}
