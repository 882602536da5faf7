/** Writes docs/words.md from the vocabulary: `node scripts/generate-words.ts`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GROUPS, VOCABULARY } from "../grammar/vocabulary.ts";

export function wordsPage(): string {
  const reserved = VOCABULARY.filter(row => row.reserved).map(row => `\`${row.word}\``);
  const time = VOCABULARY.filter(row => row.time).map(row => `\`${row.word}\``);
  const groups = Object.entries(GROUPS).map(([group, title]) => groupSection(group, title));
  return [
    "# The words of the language",
    "",
    "Edition 1. Made from `grammar/vocabulary.ts` by `scripts/generate-words.ts`: edit the table,",
    "not this page.",
    "The grammar that they stand in is [grammar.ebnf](grammar.ebnf).",
    "",
    `The language has ${VOCABULARY.length} words. ${reserved.length} of them are reserved and cannot be`,
    "names, here printed in bold; every other word is free as a name wherever a name may stand.",
    "",
    `No word may name a unit, except those for a length of time: ${time.join(", ")}.`,
    "",
    ...groups,
  ].join("\n");
}

function groupSection(group: string, title: string): string {
  const rows = VOCABULARY.filter(row => row.group === group);
  const lines = rows.map(
    row => `| ${row.reserved ? `**\`${row.word}\`**` : `\`${row.word}\``} | ${row.doc} |`,
  );
  return [`## ${title}`, "", "| Word | What it does |", "| --- | --- |", ...lines, ""].join("\n");
}

const page = new URL("../docs/words.md", import.meta.url);
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, wordsPage());
