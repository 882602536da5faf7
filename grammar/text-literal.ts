import { escapedHidden } from "./hidden.ts";

/** The text as a text of the language, between straight quotes: what reads it again gets the same characters. */
export function textLiteral(text: string): string {
  const escaped = text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\u{D}");
  return `"${escapedHidden(escaped)}"`;
}

/** What a text of the language says: quotes taken off, escapes replaced; typographic quotes know none. */
export function literalText(image: string): string {
  const inner = image.slice(1, -1);
  if (!image.startsWith('"')) return inner;
  return inner.replace(/\\(?:u\{([0-9A-Fa-f]+)\}|(.))/g, (_, hex?: string, mark?: string) => {
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    return mark === "n" ? "\n" : (mark ?? "");
  });
}

/** A number that is no character has been reported where it stands. */
function characterOf(code: number): string {
  return code <= 0x10_ffff ? String.fromCodePoint(code) : "\uFFFD";
}
