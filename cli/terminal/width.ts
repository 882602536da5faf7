/** Texts in columns of a terminal; none of them holds colours yet. */
import { displayWidth } from "../../index.ts";
import type { Plain } from "./plain-text.ts";

/** The text with blanks after it, to fill so many columns. */
export function padRight(text: Plain, columns: number): Plain {
  return `${text}${" ".repeat(Math.max(0, columns - displayWidth(text)))}` as Plain;
}

/** The text with blanks before it, to fill so many columns. */
export function padLeft(text: Plain, columns: number): Plain {
  return `${" ".repeat(Math.max(0, columns - displayWidth(text)))}${text}` as Plain;
}

/**
 * The text in lines of at most so many columns, broken at blanks; a longer word is broken where it must be.
 */
export function wrapped(text: Plain, columns: number): readonly Plain[] {
  if (displayWidth(text) <= columns && !text.startsWith(" ")) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap(word => pieces(word, columns))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (displayWidth(longer) <= columns) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  return lines as readonly string[] as readonly Plain[];
}

function pieces(word: string, columns: number): readonly string[] {
  if (displayWidth(word) <= columns) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && displayWidth(part + character) > columns) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
