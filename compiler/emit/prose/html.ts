/** The tree as one page of HTML that fetches nothing, runs nothing and prints well. */
import type { Block, Language, ReviewDocument, Term } from "./document.ts";
import { escapedHtml } from "./html-text.ts";
import { STYLE } from "./style.ts";
import { svgOf } from "./svg.ts";

const LANG: Readonly<Record<Language, string>> = { de: "de-CH", en: "en" };

export function htmlOf({ language, title, blocks }: ReviewDocument): string {
  const numbered = blocks.map((block, i) => ({ block, id: `s${i}` }));
  const first = numbered.findIndex(({ block }) => block.kind === "heading" && block.level === 2);
  const body = numbered.flatMap(({ block, id }, i) => [
    ...(i === first ? [contents(numbered)] : []),
    blockHtml(block, id, i === 0),
  ]);
  return [
    "<!DOCTYPE html>",
    `<html lang="${LANG[language]}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${text(title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    ...body,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** An amount stays on one line with its currency, a number with its percent sign. */
function text(plain: string): string {
  return escapedHtml(plain)
    .replace(/\b([A-Z]{3}) (?=[-≈0-9])/g, "$1\u00a0")
    .replace(/([0-9]) (?=%)/g, "$1\u00a0");
}

interface Numbered {
  readonly block: Block;
  readonly id: string;
}

function contents(blocks: readonly Numbered[]): string {
  const items = blocks.flatMap(({ block, id }, i) =>
    block.kind === "heading" && block.level <= 2 && i > 0
      ? [`<li><a href="#${id}">${text(block.text)}</a></li>`]
      : [],
  );
  return `<nav><ol>${items.join("")}</ol></nav>`;
}

function blockHtml(block: Block, id: string, isTitle: boolean): string {
  switch (block.kind) {
    case "heading": {
      const part = block.level === 1 && !isTitle ? ' class="part"' : "";
      const anchor = block.level <= 2 && !isTitle ? ` id="${id}"` : "";
      return `<h${block.level}${anchor}${part}>${text(block.text)}</h${block.level}>`;
    }
    case "paragraph":
      return `<p>${text(block.text)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.items.map(item => `<li>${text(item)}</li>`).join("")}</${tag}>`;
    }
    case "terms":
      return `<dl>${block.items.map(termHtml).join("\n")}</dl>`;
    case "table":
      return tableHtml(block);
    case "code":
      return `<pre><code>${escapedHtml(block.text)}</code></pre>`;
    case "curve": {
      const { title } = block.curve;
      return `<figure><figcaption>${text(title)}</figcaption>\n${svgOf(block.curve)}\n</figure>`;
    }
  }
}

function termHtml({ term, text: rule, origin }: Term): string {
  const mark = origin === null ? "" : ` <span class="origin">${text(origin)}</span>`;
  return `<dt>${text(term)}${mark}</dt><dd>${text(rule)}</dd>`;
}

function tableHtml({ columns, rows, hasTotal }: Extract<Block, { readonly kind: "table" }>): string {
  const look = (i: number): string => (columns[i]?.look === "figure" ? ' class="figure"' : "");
  const cell = (content: string, i: number): string =>
    columns[i]?.look === "code"
      ? `<td><code>${text(content)}</code></td>`
      : `<td${look(i)}>${text(content)}</td>`;
  const head = columns.map((column, i) => `<th scope="col"${look(i)}>${text(column.title)}</th>`).join("");
  const rowHtml = (row: readonly string[], i: number): string =>
    `<tr${hasTotal && i === rows.length - 1 ? ' class="total"' : ""}>${row.map(cell).join("")}</tr>`;
  const body = rows.map(rowHtml).join("\n");
  const figures = columns.every(column => column.look === "figure") ? ' class="figures"' : "";
  return (
    `<div class="scroll"><table${figures}><thead><tr>${head}</tr></thead>\n` +
    `<tbody>\n${body}\n</tbody></table></div>`
  );
}
