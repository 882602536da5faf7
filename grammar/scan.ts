/**
 * Characters to tokens, from left to right: the first character tells what a token can be, and of the forms that
 * begin with it the first that fits is taken. Blanks mean nothing and are left out.
 */
import { SYMBOL_TYPES, type Token, WORD_TYPES } from "./tokens.ts";

export interface Scanned {
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  /** Characters that begin no token, in one piece with what follows them of the kind. */
  readonly strays: readonly Token[];
}

export function scan(text: string): Scanned {
  const tokens: Token[] = [];
  const comments: Token[] = [];
  const strays: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, code);
    if (token.type === "COMMENT") comments.push(token);
    else if (token.type === "ERROR_STRAY") strays.push(token);
    else tokens.push(token);
    at = token.end;
  }
  return { tokens, comments, strays };
}

function tokenAt(text: string, start: number, first: number): Token {
  if (isLetter(first)) return wordAt(text, start);
  if (isDigit(first)) return formAt(NUMERIC, text, start);
  if (first === HASH) return formAt(COMMENTS, text, start);
  const symbol = SYMBOL_TYPES.get(text.charAt(start));
  if (symbol !== undefined) return { type: symbol, text: text.charAt(start), start, end: start + 1 };
  return formAt(isQuote(first) ? QUOTED : STRAYS, text, start);
}

// Words

/** A word of the language, a currency, a unit or a name: letters, digits and `_`, and hyphens before a letter. */
function wordAt(text: string, start: number): Token {
  let end = start;
  let hasCapital = false;
  let hasHyphen = false;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isCapital(code)) hasCapital = true;
    else if (code === HYPHEN && isLetter(text.charCodeAt(end + 1))) hasHyphen = true;
    else if (!isWordPart(code)) break;
    end += 1;
  }
  const word = text.slice(start, end);
  if (hasHyphen) return { type: "UID", text: word, start, end };
  const type = hasCapital ? capitalType(word, text.charCodeAt(end)) : (WORD_TYPES.get(word) ?? "ID");
  return { type, text: word, start, end };
}

function capitalType(word: string, next: number): string {
  return /^[A-Z]{3}$/.test(word) && next !== HYPHEN ? "CUR" : "UID";
}

// Forms

export type Form = readonly [type: string, pattern: RegExp];

/** In the order of attempts. */
export const NUMERIC: readonly Form[] = [
  // Most numbers are plain; it would come out as NUM below, too.
  ["NUM", /\d+(?:\.\d+)?(?=[ \n)])/y],
  ["INSTANT", /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})(?![A-Za-z0-9_:])/y],
  ["ERROR_INSTANT", /\d{4}-\d{2}-\d{2}[Tt][A-Za-z0-9:.+-]*/y],
  ["DATE", /\d{4}-\d{2}-\d{2}(?![A-Za-z0-9_:-])/y],
  ["MONTH", /\d{4}-\d{2}(?![A-Za-z0-9_:-])/y],
  ["ERROR_DATE", /\d{4}-\d[A-Za-z0-9_:-]*|\d{1,4}\/\d{1,2}\/\d{1,4}/y],
  ["TIME", /(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)(?![0-9:])/y],
  ["ERROR_TIME", /\d+(?::\d+)+/y],
  ["PCT", /(?:\d{1,3}(?:['’_]\d{3})+|\d+)(?:\.\d+)?%/y],
  ["ERROR_PERCENT", /\d+(?:['’_.,]\d+)+%/y],
  ["NUM", /(?:\d{1,3}(?:['’_]\d{3})+|\d+)(?:\.\d+)?(?!\d|['’_.,]\d|[eE][+-]?\d)/y],
  ["ERROR_NUMBER", /\d+(?:(?:['’_.,]\d+)+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)/y],
];

/** Typographic quotes hold no escapes; a text never holds a raw line break. */
export const QUOTED: readonly Form[] = [
  ["TEXT", /"(?:[^"\\\r\n]|\\["\\n]|\\u\{[0-9A-Fa-f]{1,6}\})*"|“[^”\r\n]*”|„[^“”\r\n]*[“”]|«[^»\r\n]*»/y],
  ["ERROR_ESCAPE", /"(?:[^"\\\r\n]|\\[^\r\n])*"/y],
  ["ERROR_TEXT", /["“„«][^\r\n]*/y],
];

export const COMMENTS: readonly Form[] = [["COMMENT", /#[^\r\n]*/y]];

export const STRAYS: readonly Form[] = [
  ["ERROR_STRAY", /[^A-Za-z0-9 \t\r\n\u00A0\u202F\uFEFF"“„«#,.()+*-]+/y],
];

function formAt(forms: readonly Form[], text: string, start: number): Token {
  for (const [type, pattern] of forms) {
    pattern.lastIndex = start;
    if (pattern.test(text)) {
      const end = pattern.lastIndex;
      return { type, text: text.slice(start, end), start, end };
    }
  }
  throw new Error(`No token begins at ${start}`);
}

// Characters

const HASH = 0x23;
const HYPHEN = 0x2d;

function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0xfeff
  );
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || isCapital(code);
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWordPart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || isDigit(code) || code === 0x5f || isCapital(code);
}

/** `"`, `“`, `„`, `«` */
function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === 0x201e || code === 0xab;
}
