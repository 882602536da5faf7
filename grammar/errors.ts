/** A fault in the text, as data: the words for it are found where diagnostics are made. */
export interface SyntaxFault {
  readonly kind: SyntaxFaultKind;
  /** UTF-16 offsets, half-open. What is missing has an empty place, at the end of the token before it. */
  readonly start: number;
  readonly end: number;
  /** The text found, shortened where it is long; absent where the file ends. */
  readonly found?: string;
  /**
   * What could stand there: `"to"` for a word (with quotes), else a class in words ("a name", "a frame
   * clause"). At most `EXPECTED_LIMIT`; empty where the list would be longer than helpful.
   */
  readonly expected?: readonly string[];
  /** Of a word that cannot stand there: the words of the language that can. */
  readonly words?: readonly string[];
  /** The text before a token that cannot stand there. */
  readonly after?: string;
  /** For a clause that stands too late: the text before which it may stand. */
  readonly before?: string;
  /** The limit that is exceeded, for `too-…`. */
  readonly limit?: number;
}

export type SyntaxFaultKind =
  /** A token that cannot stand where it stands. */
  | "unexpected-token"
  /** Something must stand there, and the next declaration, or the end, comes instead. */
  | "missing-token"
  /** `charge minimum "…"`: a reserved word where a name must stand. */
  | "reserved-word-as-name"
  /** A name with a capital or a hyphen: `inputTokens`. */
  | "not-a-name"
  /** A word of the language where a unit must stand: `unit credit`. */
  | "word-as-unit"
  /** Three capitals where a unit must stand: `unit SMS`. */
  | "currency-as-unit"
  /** `1,000` */
  | "comma-in-number"
  /** `1'00`, `1.2.3` */
  | "bad-number-grouping"
  /** `2026-1-5`, `1/5/2026`, `1000-5` */
  | "bad-date"
  /** `7:00`, `25:00`, `07:00:00` */
  | "bad-time"
  /** An instant without its offset, or not of the form `2026-01-31T07:00:00+01:00`. */
  | "bad-instant"
  /** A text that does not end on its line. */
  | "unterminated-text"
  /** `"\q"`, `"\u{110000}"` */
  | "bad-escape"
  /** A character in a text or comment that cannot be seen, or that turns the order of what stands beside it. */
  | "hidden-character"
  /** Characters that begin nothing in the language. */
  | "stray-character"
  | "too-long"
  | "too-many-tokens"
  /** Parentheses, or sums with `plus`, nested too deeply. */
  | "too-deep";

/** In UTF-16 code units. */
export const TEXT_LENGTH_LIMIT: number = 1_048_576;
export const TOKEN_LIMIT: number = 200_000;
export const NESTING_LIMIT: number = 64;
/** The parts of one sum with `plus` outside a tier. */
export const PLUS_LIMIT: number = 256;
export const FAULT_LIMIT: number = 100;
export const EXPECTED_LIMIT: number = 8;
/** Where more than this could stand, nobody can tell what was left out. */
export const FORGOTTEN_LIMIT: number = 4;

/** A fault carries an excerpt, not a megabyte. */
export function shownText(text: string): string {
  return text.length <= FOUND_LENGTH ? text : `${text.slice(0, FOUND_LENGTH - 1)}…`;
}

const FOUND_LENGTH = 60;
