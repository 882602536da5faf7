/** The tree as Markdown. Whatever a contract says is text: it can make no table cell, mention, link or tag. */
import { visible } from "../../diagnostics/render.ts";
import type { Block, Column, Curve, ReviewDocument, Term } from "./document.ts";

export function markdownOf({ blocks }: ReviewDocument): string {
  const texts = blocks.map(blockText).filter(text => text !== "");
  return `${texts.join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escaped(block.text)}`;
    case "paragraph":
      return atLineStart(escaped(block.text));
    case "list":
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${atLineStart(escaped(item))}`)
        .join("\n");
    case "terms":
      return block.items.map(termText).join("\n");
    case "table":
      return tableText(block.columns, block.rows);
    case "code":
      return fenced(block.text);
    case "curve":
      return curveText(block.curve);
  }
}

function termText({ term, text, origin }: Term): string {
  const mark = origin === null ? "" : ` *(${escaped(origin)})*`;
  return `- **${escaped(term)}${term.endsWith(".") ? "" : "."}** ${escaped(text)}${mark}`;
}

function tableText(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const cell = (text: string, i: number): string =>
    columns[i]?.look === "code" && /^[A-Za-z0-9_.-]+$/.test(text) ? `\`${text}\`` : escaped(text);
  return [
    line(columns.map(column => escaped(column.title))),
    line(columns.map(column => (column.look === "figure" ? "---:" : "---"))),
    ...rows.map(row => line(row.map(cell))),
  ].join("\n");
}

/** The fence is longer than any run of its signs in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}json\n${text}\n${fence}`;
}

/** Markdown has no drawings: the table before a curve holds its points. */
function curveText(_curve: Curve): string {
  return "";
}

/** Every character that Markdown, or a site that shows it, could take for more than itself. */
function escaped(text: string): string {
  return visible(text.replace(/[\r\n]+/g, " "))
    .replace(/[\\`*_{}[\]<>|~#$]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/@(?=[A-Za-z0-9])/g, "@\u200b")
    .replace(/\bhttps?:(?=\/\/)/gi, "$&\u200b")
    .replace(/\bwww\.(?=[A-Za-z0-9])/gi, "$&\u200b");
}

/** What would begin a list, a quote or a rule at the start of a line. */
function atLineStart(text: string): string {
  return text.replace(/^([-+=])/, "\\$1").replace(/^([0-9]+)([.)])/, "$1\\$2");
}
