/**
 * Text to tokens. Broken texts and numbers stay in the stream, so that the parser does not stumble over
 * them again.
 */
import { FAULT_LIMIT, type SyntaxFault, type SyntaxFaultKind, shownText } from "./errors.ts";
import { hiddenCharacter } from "./hidden.ts";
import { scan } from "./scan.ts";
import type { Token } from "./tokens.ts";

export interface Lexed {
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  /** In order of place, at most `FAULT_LIMIT`. */
  readonly faults: readonly SyntaxFault[];
}

export function lex(text: string): Lexed {
  const { tokens, comments, strays } = scan(text);
  const faults: SyntaxFault[] = [];
  addFaults(tokens, tokenFault, faults);
  const causes = strays.filter((token, i) => !closesQuotes(token, strays[i - 1], text));
  for (const token of causes.slice(0, FAULT_LIMIT)) faults.push(faultAt("stray-character", token));
  addFaults(comments, hiddenFault, faults);
  faults.sort((a, b) => a.start - b.start);
  return { tokens, comments, faults: faults.slice(0, FAULT_LIMIT) };
}

/** The second of two quotes of a kind that the language does not know; the first one is told. */
function closesQuotes(token: Token, before: Token | undefined, text: string): boolean {
  if (before === undefined || token.text !== before.text || !/^['`´]$/.test(token.text)) return false;
  return !/[\r\n]/.test(text.slice(before.end, token.start));
}

function addFaults(
  tokens: readonly Token[],
  faultOf: (token: Token) => SyntaxFault | null,
  faults: SyntaxFault[],
): void {
  for (const token of tokens) {
    if (faults.length >= FAULT_LIMIT) return;
    const fault = faultOf(token);
    if (fault !== null) faults.push(fault);
  }
}

const FAULT_KINDS: Readonly<Record<string, SyntaxFaultKind>> = {
  ERROR_TEXT: "unterminated-text",
  ERROR_ESCAPE: "bad-escape",
  ERROR_INSTANT: "bad-instant",
  ERROR_DATE: "bad-date",
  ERROR_TIME: "bad-time",
};

function tokenFault(token: Token): SyntaxFault | null {
  switch (token.type) {
    case "TEXT":
      return textFault(token);
    case "ERROR_NUMBER":
    case "ERROR_PERCENT":
      return faultAt(token.text.includes(",") ? "comma-in-number" : "bad-number-grouping", token);
    default: {
      const kind = token.type.startsWith("ERROR_") ? FAULT_KINDS[token.type] : undefined;
      return kind === undefined ? null : faultAt(kind, token);
    }
  }
}

/** Escapes must name characters, and half a surrogate pair is no character. */
function textFault(token: Token): SyntaxFault | null {
  if (token.text.includes("\\u") && token.text.startsWith('"'))
    for (const [, digits] of token.text.matchAll(/\\u\{([0-9A-Fa-f]{1,6})\}/g)) {
      const code = Number.parseInt(digits ?? "", 16);
      if (code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return faultAt("bad-escape", token);
    }
  return LONE_SURROGATE.test(token.text) ? faultAt("stray-character", token) : hiddenFault(token);
}

/** In a text or comment, at its own place. */
function hiddenFault(token: Token): SyntaxFault | null {
  const hidden = hiddenCharacter(token.text);
  if (hidden === null) return null;
  const { start, end, found } = hidden;
  return { kind: "hidden-character", start: token.start + start, end: token.start + end, found };
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function faultAt(kind: SyntaxFaultKind, token: Token): SyntaxFault {
  const { start, end } = token;
  return { kind, start, end, found: shownText(token.text) };
}
