/**
 * Text to tokens. Broken texts and numbers stay in the stream, so that the parser does not stumble over
 * them again.
 */
import type { IToken } from "chevrotain";
import { FAULT_LIMIT, type SyntaxFault, type SyntaxFaultKind, shownText } from "./errors.ts";
import { hiddenCharacter } from "./hidden.ts";
import { tarifLexer } from "./tokens.ts";

export interface Lexed {
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  /** In order of place, at most `FAULT_LIMIT`. */
  readonly faults: readonly SyntaxFault[];
}

export function lex(text: string): Lexed {
  const result = tarifLexer().tokenize(text);
  const strays = result.groups.strays ?? [];
  const faults: SyntaxFault[] = [];
  for (const token of result.tokens) {
    // The lexer tracks starts alone; the parser needs both to place its nodes.
    token.endOffset = token.startOffset + token.image.length - 1;
    const fault = faults.length < FAULT_LIMIT ? tokenFault(token) : null;
    if (fault !== null) faults.push(fault);
  }
  for (const token of strays.slice(0, FAULT_LIMIT)) faults.push(faultAt("stray-character", token));
  for (const comment of result.groups.comments ?? []) {
    const fault = faults.length < FAULT_LIMIT ? hiddenFault(comment) : null;
    if (fault !== null) faults.push(fault);
  }
  faults.sort((a, b) => a.start - b.start);
  return {
    tokens: result.tokens,
    comments: result.groups.comments ?? [],
    faults: faults.slice(0, FAULT_LIMIT),
  };
}

const FAULT_KINDS: Readonly<Record<string, SyntaxFaultKind>> = {
  ERROR_TEXT: "unterminated-text",
  ERROR_ESCAPE: "bad-escape",
  ERROR_INSTANT: "bad-instant",
  ERROR_DATE: "bad-date",
  ERROR_TIME: "bad-time",
};

function tokenFault(token: IToken): SyntaxFault | null {
  switch (token.tokenType.name) {
    case "TEXT":
      return textFault(token);
    case "ERROR_NUMBER":
    case "ERROR_PERCENT":
      return faultAt(token.image.includes(",") ? "comma-in-number" : "bad-number-grouping", token);
    default: {
      const kind = FAULT_KINDS[token.tokenType.name];
      return kind === undefined ? null : faultAt(kind, token);
    }
  }
}

/** Escapes must name characters, and half a surrogate pair is no character. */
function textFault(token: IToken): SyntaxFault | null {
  if (token.image.startsWith('"'))
    for (const [, digits] of token.image.matchAll(/\\u\{([0-9A-Fa-f]{1,6})\}/g)) {
      const code = Number.parseInt(digits ?? "", 16);
      if (code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return faultAt("bad-escape", token);
    }
  return LONE_SURROGATE.test(token.image) ? faultAt("stray-character", token) : hiddenFault(token);
}

/** In a text or comment, at its own place. */
function hiddenFault(token: IToken): SyntaxFault | null {
  const hidden = hiddenCharacter(token.image);
  if (hidden === null) return null;
  const { start, end, found } = hidden;
  return { kind: "hidden-character", start: token.startOffset + start, end: token.startOffset + end, found };
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function faultAt(kind: SyntaxFaultKind, token: IToken): SyntaxFault {
  const start = token.startOffset;
  return { kind, start, end: start + token.image.length, found: shownText(token.image) };
}
