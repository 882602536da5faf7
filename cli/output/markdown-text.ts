/**
 * Text from contracts, events and file names inside Markdown as GitHub renders it: nothing in it is a mark, a tag, a
 * cell, a mention, a reference or a link.
 */
import { plainText } from "../terminal/plain-text.ts";

declare const mark: unique symbol;

/** Text that is safe where Markdown stands. */
export type Markdown = string & { readonly [mark]: true };

/** Nothing between an `@` and a name, unseen, so that nobody is told. */
const NOTHING = "\u200b";

/** One line; every character that could mean something is escaped, and what is too long is cut. */
export function markdownText(text: string, most: number = 200): Markdown {
  const line = plainText(text.replace(/\s+/g, " ").trim());
  const characters = [...line];
  const cut =
    characters.length > most
      ? `${characters
          .slice(0, most - 1)
          .join("")
          .trimEnd()}…`
      : line;
  return cut
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("$", "&#36;")
    .replace(/[\\`*_{}[\]|~^]/g, "\\$&")
    .replace(/@(?=[\p{L}\p{N}])/gu, `@${NOTHING}`)
    .replace(/#(?=\d)/g, `#${NOTHING}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1-${NOTHING}`)
    .replace(/:(?=[\w+-]+:)/g, `:${NOTHING}`)
    .replace(
      /\b(https?:|ftp:|mailto:|xmpp:|www\.)/gi,
      match => `${match.slice(0, -1)}${NOTHING}${match.slice(-1)}`,
    ) as Markdown;
}

/** A row of a table. */
export function tableRow(cells: readonly Markdown[]): Markdown {
  return `| ${cells.join(" | ")} |` as Markdown;
}

/** A template whose values are escaped. */
export function markdown(parts: TemplateStringsArray, ...values: readonly (string | number)[]): Markdown {
  return parts
    .map((part, index) => part + (index in values ? markdownText(String(values[index])) : ""))
    .join("") as Markdown;
}

export function joinedMarkdown(texts: readonly Markdown[], between: string): Markdown {
  return texts.join(between) as Markdown;
}
