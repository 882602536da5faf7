/** English that is left in a German sentence: words that no German one has, outside of what is quoted. */
import { GERMAN } from "../../compiler/diagnostics/german/german.ts";
import type { Diagnostic } from "../../index.ts";

const WORDS =
  "a|the|is|are|be|been|it|its|this|that|these|those|which|who|what|of|and|or|to|not|no|none|for|with|without|by|on|at|" +
  "from|into|than|then|there|every|each|any|other|another|one|has|have|does|do|can|cannot|could|must|may|would|should|" +
  "more|less|least|most|above|below|before|after|between|outside|inside|such|as|if|where|when|but|" +
  "number|amount|price|charge|row|bound|day|month|year|period|bill|field|value|unit|quantity|contract|account|spend";

const ENGLISH = new RegExp(`(?<![\\p{L}\\p{N}_'.:/-])(?:${WORDS})(?![\\p{L}\\p{N}_'/-]|[.:]\\p{L})`, "iu");

/** The first German sentence about it that has English in it, with the English; null where none has. */
export function englishAbout({ code, params, related, witness }: Diagnostic): string | null {
  const { title, message, reason, remedy } = GERMAN.words(code, params);
  const phrases = [...related.map(({ note }) => note), ...(witness === null ? [] : [witness])];
  for (const words of [title, message, reason, remedy, ...phrases.map(GERMAN.phrase)]) {
    const english = englishIn(words);
    if (english !== null) return `${code}, "${english}": ${words}`;
  }
  return null;
}

/** A value with its unit, as the contract writes it. */
const VALUE = /\d (?:day|month|year)(?![\p{L}\p{N}_])/gu;

/** The first word of English outside of « and », and of values; null where there is none. */
export function englishIn(text: string): string | null {
  return ENGLISH.exec(unquoted(text).replace(VALUE, ""))?.[0] ?? null;
}

function unquoted(text: string): string {
  let depth = 0;
  let shown = "";
  for (const letter of text) {
    if (letter === "«") depth += 1;
    if (depth === 0) shown += letter;
    if (letter === "»" && depth > 0) depth -= 1;
  }
  return shown;
}
