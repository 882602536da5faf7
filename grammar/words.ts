/** The words of the language: the quoted words of the grammar, and which of them are more than free words. */
import { EBNF } from "./ebnf.ts";
import { type Grammar, partsOf, readEbnf } from "./ebnf-reader.ts";

export const GRAMMAR: Grammar = readEbnf(EBNF);

/** In the order of the grammar. */
export const WORDS: ReadonlySet<string> = new Set(
  [...GRAMMAR.values()].flatMap(rule =>
    partsOf(rule).flatMap(part => (part.kind === "word" && /^[a-z]/.test(part.text) ? [part.text] : [])),
  ),
);

/** A declaration begins with one of them; recovery goes on there. */
export const DECLARATION_WORDS: ReadonlySet<string> = new Set([
  "unit",
  "parameter",
  "event",
  "band",
  "meter",
  "charge",
  "allowance",
  "discount",
  "minimum",
  "maximum",
  "credit",
  "tax",
  "policy",
  "example",
  "replace",
  "remove",
  "set",
]);

/** All that is no name: the declaration words and the three that the grammar needs. Every other word is free. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  "the",
  "each",
  "everything",
  ...DECLARATION_WORDS,
]);

/** Words for a length of time, which are units too. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  "day",
  "days",
  "hour",
  "hours",
  "minute",
  "minutes",
  "second",
]);
