/** The tokens of the witness: chevrotain's lexer, with a pattern for each word of the vocabulary. */
import { createToken, Lexer, type TokenType } from "chevrotain";
import { wordTokenName } from "../../../grammar/ebnf-reader.ts";
import { VOCABULARY, type VocabularyRow } from "../../../grammar/vocabulary.ts";

/** `ID`, or any word that is not reserved: it has no form of its own. */
const NAME = createToken({ name: "NAME", pattern: Lexer.NA });
/** `ID`, `UID`, or a time word. */
const UNIT = createToken({ name: "UNIT", pattern: Lexer.NA });

/** Typographic quotes hold no escapes; a text never holds a raw line break. */
const TEXT = createToken({
  name: "TEXT",
  pattern: /"(?:[^"\\\r\n]|\\["\\n]|\\u\{[0-9A-Fa-f]{1,6}\})*"|“[^”\r\n]*”|„[^“”\r\n]*[“”]|«[^»\r\n]*»/,
  start_chars_hint: ['"', "“", "„", "«"],
});
const HYPHENED = "-[A-Za-z][A-Za-z0-9_]*";
const INSTANT = createToken({
  name: "INSTANT",
  pattern: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})(?![A-Za-z0-9_:])/,
});
const DATE = createToken({ name: "DATE", pattern: /\d{4}-\d{2}-\d{2}(?![A-Za-z0-9_:-])/ });
const MONTH = createToken({ name: "MONTH", pattern: /\d{4}-\d{2}(?![A-Za-z0-9_:-])/ });
const TIME = createToken({
  name: "TIME",
  pattern: /(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)(?![0-9:])/,
});
const PCT = createToken({ name: "PCT", pattern: /(?:\d{1,3}(?:['’_]\d{3})+|\d+)(?:\.\d+)?%/ });
const NUM = createToken({
  name: "NUM",
  pattern: /(?:\d{1,3}(?:['’_]\d{3})+|\d+)(?:\.\d+)?(?!\d|['’_.,]\d|[eE][+-]?\d)/,
});
const CUR = createToken({ name: "CUR", pattern: /[A-Z]{3}(?![A-Za-z0-9_-])/ });
/** A word with a capital, or words joined by hyphens. */
const UID = createToken({
  name: "UID",
  pattern: new RegExp(
    `[a-z][a-z0-9_]*(?:${HYPHENED})+|(?:[a-z][a-z0-9_]*)?[A-Z][A-Za-z0-9_]*(?:${HYPHENED})*`,
  ),
  categories: [UNIT],
});
const ID = createToken({ name: "ID", pattern: /[a-z][a-z0-9_]*/, categories: [NAME, UNIT] });

const COMMENT = createToken({ name: "COMMENT", pattern: /#[^\r\n]*/, group: "comments" });
const BLANK = createToken({
  name: "BLANK",
  pattern: /[ \t\r\n\u00A0\u202F\uFEFF]+/,
  group: Lexer.SKIPPED,
});

const ERROR_ESCAPE = createToken({
  name: "ERROR_ESCAPE",
  pattern: /"(?:[^"\\\r\n]|\\[^\r\n])*"/,
  categories: [TEXT],
});
const ERROR_TEXT = createToken({
  name: "ERROR_TEXT",
  pattern: /["“„«][^\r\n]*/,
  start_chars_hint: ['"', "“", "„", "«"],
  categories: [TEXT],
});
const ERROR_INSTANT = createToken({
  name: "ERROR_INSTANT",
  pattern: /\d{4}-\d{2}-\d{2}[Tt][A-Za-z0-9:.+-]*/,
  categories: [INSTANT],
});
const ERROR_DATE = createToken({
  name: "ERROR_DATE",
  pattern: /\d{4}-\d[A-Za-z0-9_:-]*|\d{1,4}\/\d{1,2}\/\d{1,4}/,
  categories: [DATE],
});
const ERROR_TIME = createToken({
  name: "ERROR_TIME",
  pattern: /\d+(?::\d+)+/,
  categories: [TIME],
});
const ERROR_PERCENT = createToken({
  name: "ERROR_PERCENT",
  pattern: /\d+(?:['’_.,]\d+)+%/,
  categories: [PCT],
});
const ERROR_NUMBER = createToken({
  name: "ERROR_NUMBER",
  pattern: /\d+(?:(?:['’_.,]\d+)+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)/,
  categories: [NUM],
});
/** All that begins no token, in one piece with what follows it of the kind. */
const ERROR_STRAY = createToken({
  name: "ERROR_STRAY",
  pattern: /[^A-Za-z0-9 \t\r\n\u00A0\u202F\uFEFF"“„«#,.()+*-]+/,
  start_chars_hint: everyStart(),
  group: "strays",
});

const SYMBOLS = [",", ".", "(", ")", "+", "-", "*"] as const;
const symbolTokens: readonly TokenType[] = SYMBOLS.map(symbol =>
  createToken({ name: wordTokenName(symbol), pattern: symbol }),
);
const wordTokens: readonly TokenType[] = VOCABULARY.map(wordToken);

/** In the order of attempts. */
export const TOKENS: readonly TokenType[] = [
  TEXT,
  ERROR_ESCAPE,
  ERROR_TEXT,
  INSTANT,
  ERROR_INSTANT,
  DATE,
  MONTH,
  ERROR_DATE,
  TIME,
  ERROR_TIME,
  PCT,
  ERROR_PERCENT,
  NUM,
  ERROR_NUMBER,
  CUR,
  ...wordTokens,
  UID,
  ID,
  ...symbolTokens,
  BLANK,
  COMMENT,
  ERROR_STRAY,
  NAME,
  UNIT,
];

export const TOKEN_BY_NAME: ReadonlyMap<string, TokenType> = new Map(TOKENS.map(type => [type.name, type]));

let lexer: Lexer | null = null;

/** The one lexer, made at its first use. */
export function witnessLexer(): Lexer {
  lexer ??= new Lexer([...TOKENS], { positionTracking: "onlyOffset", ensureOptimizations: true });
  return lexer;
}

function wordToken(row: VocabularyRow): TokenType {
  const categories = [...(row.reserved ? [] : [NAME]), ...(row.time ? [UNIT] : [])];
  return createToken({
    name: wordTokenName(row.word),
    pattern: new RegExp(`${row.word}(?![A-Za-z0-9_]|-[A-Za-z])`),
    categories,
  });
}

/**
 * One character of each class by which the lexer looks up its patterns; beyond U+00FF a class spans 256
 * characters.
 */
function everyStart(): string[] {
  const starts: string[] = [];
  for (let code = 0; code < 0x1_0000; code += code < 0x200 ? 1 : 0x40) starts.push(String.fromCharCode(code));
  return starts;
}
