/** Fenced blocks of a page of the documentation. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../kit/shared.ts";

export interface Block {
  /** The first word after the fence: "tarif", "ts", "markdown". */
  readonly language: string;
  /** The rest of that line: `TAR6004` says that the block is refused with this code. */
  readonly info: string;
  readonly text: string;
  /** Line of the fence in the page, from 1. */
  readonly line: number;
  /** The heading under which the block stands. */
  readonly heading: string;
}

export function readDoc(name: string): string {
  return readFileSync(join(ROOT, "docs", name), "utf8");
}

export function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let heading = "";
  let open: {
    readonly fence: string;
    readonly info: string;
    readonly line: number;
    readonly text: string[];
  } | null = null;
  for (const [index, line] of page.split("\n").entries()) {
    if (open !== null) {
      if (line === open.fence) {
        const [language = "", ...rest] = open.info.split(" ");
        const text = open.text.map(one => `${one}\n`).join("");
        blocks.push({ language, info: rest.join(" "), text, line: open.line, heading });
        open = null;
      } else open.text.push(line);
      continue;
    }
    const fence = /^(`{3,})([a-z].*)?$/.exec(line);
    if (fence !== null) open = { fence: fence[1] ?? "", info: fence[2] ?? "", line: index + 1, text: [] };
    else if (/^#{1,4} /.test(line)) heading = line.replace(/^#+ /, "");
  }
  if (open !== null) throw new Error(`a block that is never closed, line ${open.line}`);
  return blocks;
}

/** The rows of the first table under a heading, cells trimmed, without its head. */
export function tableUnder(page: string, heading: string): readonly (readonly string[])[] {
  const lines = page.split("\n");
  const start = lines.findIndex(line => line.replace(/^#+ /, "") === heading && line.startsWith("#"));
  if (start < 0) throw new Error(`no heading "${heading}"`);
  const first = lines.findIndex((line, i) => i > start && line.startsWith("|"));
  const rows: string[][] = [];
  for (const line of lines.slice(first + 2)) {
    if (!line.startsWith("|")) break;
    rows.push(
      line
        .replace(/^\||\|$/g, "")
        .split("|")
        .map(cell => cell.trim()),
    );
  }
  return rows;
}
