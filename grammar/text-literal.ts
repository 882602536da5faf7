import { escapedHidden } from "./hidden.ts";

/** The text as a text of the language, between straight quotes: what reads it again gets the same characters. */
export function textLiteral(text: string): string {
  const escaped = text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\u{D}");
  return `"${escapedHidden(escaped)}"`;
}
