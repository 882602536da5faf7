/**
 * Characters that hide or reorder text, so that people read another contract than the compiler (Trojan Source,
 * CVE-2021-42574): controls but tab and line breaks, format characters (bidi controls, zero widths, soft hyphens,
 * tags), separators of lines and paragraphs. The two joiners, which letters and emoji need, pass.
 */
const HIDDEN = /(?![\t\r\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Embeddings, overrides and isolates: also in prose they show words in an order that is not theirs. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/;

/** Half-open UTF-16 offsets. */
export interface HiddenCharacter {
  readonly start: number;
  readonly end: number;
  /** The character itself. */
  readonly found: string;
}

/** The first one of the text, or null. */
export function hiddenCharacter(text: string): HiddenCharacter | null {
  return firstOf(HIDDEN, text);
}

/** The first one of prose, where only the order of words matters, or null. */
export function reorderingCharacter(text: string): HiddenCharacter | null {
  return firstOf(REORDERING, text);
}

/** Each one by its number, as a text writes it: `\u{200B}`. */
export function escapedHidden(text: string): string {
  return text.replace(
    new RegExp(HIDDEN.source, "gu"),
    letter => `\\u{${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** Printable ASCII, tab and line breaks: most texts are nothing else, and hide nothing. */
const PLAIN = /^[\t\r\n -~]*$/;

function firstOf(characters: RegExp, text: string): HiddenCharacter | null {
  if (PLAIN.test(text)) return null;
  const match = characters.exec(text);
  if (match === null) return null;
  const [found] = match;
  return { start: match.index, end: match.index + found.length, found };
}
