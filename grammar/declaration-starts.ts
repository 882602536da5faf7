/** Where a declaration begins, told from a few tokens: what error recovery goes on with. */
import { matchesTerminal, type Token } from "./tokens.ts";
import { DECLARATION_WORDS, RESERVED_WORDS } from "./words.ts";

export function isReserved(token: Token): boolean {
  return token.type.startsWith("'") && RESERVED_WORDS.has(token.text);
}

/** The first index from `from` on at which a declaration begins; the number of tokens where none does. */
export function nextDeclaration(tokens: readonly Token[], from: number, text: string): number {
  for (let i = Math.max(from, 0); i < tokens.length; i += 1)
    if (beginsDeclaration(tokens, i) || beginsLine(tokens, i, text)) return i;
  return tokens.length;
}

/**
 * Whether a declaration begins there, told from what follows. Declaration words stand elsewhere too
 * (`maximum of`, `expect charge`, `remove meter`), but never with the same tokens after them, so this is
 * exact in a text without faults.
 */
export function beginsDeclaration(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isDeclarationWord(token)) return false;
  const before = tokens[at - 1];
  if (before !== undefined && isReserved(before) && (before.text === "replace" || before.text === "remove"))
    return false;
  const follows = (offset: number, ...terminals: readonly string[]): boolean => {
    const next = tokens[at + offset];
    return next !== undefined && terminals.some(terminal => matchesTerminal(next.type, terminal));
  };
  switch (token.text) {
    case "unit":
      return follows(1, "UNIT");
    case "parameter":
      return follows(1, "NAME") && follows(2, "TEXT", "'is'");
    case "event":
      return follows(1, "NAME") && (follows(2, "TEXT") || (follows(2, "'type'") && follows(3, "TEXT")));
    case "band":
      return follows(1, "NAME") && follows(2, "TEXT", "'is'", "'of'");
    case "meter":
      return follows(1, "NAME") && follows(2, "TEXT", ...METER_WORDS);
    case "policy":
      return follows(1, ...SENTENCE_WORDS);
    case "example":
      return follows(1, "TEXT") && follows(2, ...STEP_WORDS);
    case "replace":
    case "remove":
      return [...DECLARATION_WORDS].some(word => follows(1, `'${word}'`));
    case "set":
      return follows(1, "NAME") && follows(2, "'to'");
    default:
      return follows(1, "NAME") && follows(2, "TEXT");
  }
}

const METER_WORDS: readonly string[] = [
  "'is'",
  "'greater'",
  "'lesser'",
  "'count'",
  "'unique'",
  "'sum'",
  "'maximum'",
  "'minimum'",
  "'average'",
  "'latest'",
  "'total'",
  "'percentile'",
];

const SENTENCE_WORDS: readonly string[] = [
  "'late'",
  "'duplicates'",
  "'unknown'",
  "'incomplete'",
  "'negative'",
  "'events'",
  "'future'",
  "'corrections'",
  "'no'",
  "'price'",
  "'partial'",
  "'totals'",
];

const STEP_WORDS: readonly string[] = ["'bill'", "'given'", "'ends'", "'usage'", "'record'", "'expect'"];

function isDeclarationWord(token: Token): boolean {
  return isReserved(token) && DECLARATION_WORDS.has(token.text);
}

/**
 * Layout means nothing, but in a broken text a declaration word at the very start of a line is a good
 * guess.
 */
export function beginsLine(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  if (token === undefined || !isDeclarationWord(token)) return false;
  const before = text[token.start - 1];
  return before === undefined || before === "\n" || before === "\r";
}
