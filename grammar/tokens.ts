/**
 * The types of tokens. What cannot be read is a token too, of an `ERROR_…` type, so that the lexer itself never
 * fails: a broken text still stands where a text stands, and one fault gives one error.
 */
import { wordTokenName } from "./ebnf-reader.ts";
import { RESERVED_WORDS, TIME_WORDS, WORDS } from "./words.ts";

/** A token or comment of the text, with blanks left out. */
export interface Token {
  /**
   * A class of the grammar (`TEXT`, `NUM`, `ID` …), a word or symbol in single quotes (`'charge'`), `COMMENT`, or
   * `ERROR_…`.
   */
  readonly type: string;
  /** As written. */
  readonly text: string;
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
}

/** The types of words and of symbols, by how they are written. */
export const WORD_TYPES: ReadonlyMap<string, string> = typesOf([...WORDS]);
export const SYMBOL_TYPES: ReadonlyMap<string, string> = typesOf([",", ".", "(", ")", "+", "-", "*"]);

/** By the name of a type: the other classes of the grammar as which such a token may stand. */
const CLASSES: ReadonlyMap<string, readonly string[]> = new Map([
  ["TEXT", []],
  ["INSTANT", []],
  ["DATE", []],
  ["MONTH", []],
  ["TIME", []],
  ["PCT", []],
  ["NUM", []],
  ["CUR", []],
  ["UID", ["UNIT"]],
  ["ID", ["NAME", "UNIT"]],
  ["ERROR_TEXT", ["TEXT"]],
  ["ERROR_ESCAPE", ["TEXT"]],
  ["ERROR_INSTANT", ["INSTANT"]],
  ["ERROR_DATE", ["DATE"]],
  ["ERROR_TIME", ["TIME"]],
  ["ERROR_PERCENT", ["PCT"]],
  ["ERROR_NUMBER", ["NUM"]],
  ...[...SYMBOL_TYPES.values()].map(type => [type, []] as const),
  ...[...WORD_TYPES].map(([word, type]) => [type, wordClasses(word)] as const),
]);

/** Of all tokens that the parser meets; `NAME` and `UNIT` are classes without tokens of their own. */
export const TOKEN_TYPES: readonly string[] = [...CLASSES.keys()];

/** The terminals of the grammar as which a token of this type may stand. */
export function terminalsOf(type: string): readonly string[] {
  return [type, ...(CLASSES.get(type) ?? [])];
}

/** Whether a token of this type may stand where the grammar names a terminal. */
export function matchesTerminal(type: string, terminal: string): boolean {
  return type === terminal || (CLASSES.get(type)?.includes(terminal) ?? false);
}

function typesOf(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(texts.map(text => [text, wordTokenName(text)]));
}

function wordClasses(word: string): readonly string[] {
  return [...(RESERVED_WORDS.has(word) ? [] : ["NAME"]), ...(TIME_WORDS.has(word) ? ["UNIT"] : [])];
}
