/**
 * The grammar: text to a concrete syntax tree, with every fault as data. It never throws for what a text
 * contains.
 */
import { type CstNode, firstToken, lastToken } from "./cst.ts";
import { FAULT_LIMIT, type SyntaxFault, TEXT_LENGTH_LIMIT, TOKEN_LIMIT } from "./errors.ts";
import { type Lexed, lex } from "./lex.ts";
import { type BrokenPart, NOTHING_PARSED, type ParsedFile, parseTokens } from "./parse-tokens.ts";
import type { Token } from "./tokens.ts";

export type { SyntaxFault, SyntaxFaultKind } from "./errors.ts";
export {
  EXPECTED_LIMIT,
  FAULT_LIMIT,
  NESTING_LIMIT,
  PLUS_LIMIT,
  TEXT_LENGTH_LIMIT,
  TOKEN_LIMIT,
} from "./errors.ts";
export { maskMarkdown } from "./literate.ts";
export type { BrokenPart, ParsedFile } from "./parse-tokens.ts";
export type { Token } from "./tokens.ts";
export { VOCABULARY, type VocabularyRow, type WordGroup } from "./vocabulary.ts";

export interface ParseResult {
  /** Holds only what is whole; what is not is a `BrokenPart`. Without faults, nothing is broken. */
  readonly cst: ParsedFile;
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  /** In order of place, at most `FAULT_LIMIT`; one for each root cause. */
  readonly errors: readonly SyntaxFault[];
}

export function parseText(text: string): ParseResult {
  if (text.length > TEXT_LENGTH_LIMIT) return refused(tooMuch("too-long", text.length, TEXT_LENGTH_LIMIT));
  const lexed = lex(text);
  if (lexed.tokens.length > TOKEN_LIMIT) {
    const start = lexed.tokens[TOKEN_LIMIT]?.start ?? 0;
    return refused(tooMuch("too-many-tokens", start, TOKEN_LIMIT));
  }
  const parsed = parseTokens(lexed.tokens, text);
  const causes = parsed.faults.filter(({ partStart, partEnd }) => !hasFault(lexed, partStart, partEnd));
  const errors = [...lexed.faults, ...causes.map(({ fault }) => fault)].sort((a, b) => a.start - b.start);
  return {
    cst: lexed.faults.length === 0 ? parsed.file : withoutFaulty(parsed.file, lexed),
    tokens: lexed.tokens,
    comments: lexed.comments,
    errors: errors.slice(0, FAULT_LIMIT),
  };
}

function refused(fault: SyntaxFault): ParseResult {
  return { cst: NOTHING_PARSED, tokens: [], comments: [], errors: [fault] };
}

function tooMuch(kind: "too-long" | "too-many-tokens", start: number, limit: number): SyntaxFault {
  return { kind, start, end: start, limit };
}

/** A misread token makes the part that it stands in as broken as a missing one. */
function withoutFaulty(file: ParsedFile, lexed: Lexed): ParsedFile {
  const check = (part: CstNode | BrokenPart): CstNode | BrokenPart => {
    if (part.kind === "broken") return part;
    const [start, end] = placeOf(part);
    if (!hasFault(lexed, start, end)) return part;
    const tokens = lexed.tokens.filter(token => token.start >= start && token.start < end);
    return { kind: "broken", tokens };
  };
  return {
    header: hasFault(lexed, 0, headerEnd(file)) ? null : file.header,
    head: file.head.map(check),
    declarations: file.declarations.map(check),
  };
}

function headerEnd(file: ParsedFile): number {
  const title = file.header?.parts.find(part => part.kind === "leaf" && part.terminal === "TEXT");
  return title?.kind === "leaf" ? title.token.end : 0;
}

function placeOf(node: CstNode): readonly [start: number, end: number] {
  return [firstToken(node)?.start ?? 0, lastToken(node)?.end ?? 0];
}

function hasFault(lexed: Lexed, start: number, end: number): boolean {
  return lexed.faults.some(fault => fault.start < end && fault.end > start);
}
