/**
 * Text that is safe to show: whatever an event, a file name or a contract holds, it cannot move the cursor,
 * clear the screen, change colours or reorder what stands beside it. Everything printed for people has the
 * type `Plain`.
 */

declare const mark: unique symbol;

/**
 * Text without control, escape and bidi characters; line breaks and colours are only those that we put
 * there.
 */
export type Plain = string & { readonly [mark]: true };

/**
 * Controls (C0, DEL, C1), format characters (bidi marks, embeddings and isolates, zero-width and tag
 * characters), lone surrogates, line and paragraph separators. The two joiners, which letters and emoji
 * need, pass.
 */
const UNSAFE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Printable ASCII: most texts are nothing else, and to look for what is unsafe in them costs more. */
const ASCII = /^[ -~]*$/;

/** One line: every unsafe character is shown as an escape such as `\u{1b}`. */
export function plainText(text: string): Plain {
  return (ASCII.test(text) ? text : escapedText(text)) as Plain;
}

function escapedText(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** Several lines: as `plainText`, but line feeds stay. */
export function plainLines(text: string): Plain {
  return text.split("\n").map(plainText).join("\n") as Plain;
}

/** A template whose values are made plain: plain`Wrote ${path}`. */
export function plain(parts: TemplateStringsArray, ...values: readonly (string | number)[]): Plain {
  let text = parts[0] ?? "";
  for (const [index, value] of values.entries()) text += plainText(String(value)) + (parts[index + 1] ?? "");
  return text as Plain;
}

/** Plain texts one after the other, with their colours. */
export function joined(texts: readonly Plain[], between: string = ""): Plain {
  return texts.join(between) as Plain;
}

/** JSON and CSV for a terminal: what is unsafe is escaped as JSON escapes it, so JSON keeps its meaning. */
export function escapedData(text: string): Plain {
  return text.replace(UNSAFE, character => (character === "\n" ? character : jsonEscape(character))) as Plain;
}

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  if (character === "\r") return "\\r";
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function jsonEscape(character: string): string {
  let text = "";
  for (let index = 0; index < character.length; index += 1) {
    text += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return text;
}
