/**
 * Parsing with recovery. The parser reads up to the first fault; the declaration (or the head) around it is
 * given up, and reading goes on at the next declaration. So one fault gives one error, and no declaration
 * is half understood.
 */
import { type CstNode, createTokenInstance, type IToken } from "chevrotain";
import { beginsDeclaration, DECLARATION_WORDS, isReserved, nextDeclaration } from "./declaration-starts.ts";
import {
  FAULT_LIMIT,
  NESTING_LIMIT,
  PLUS_LIMIT,
  type SyntaxFault,
  type SyntaxFaultKind,
  shownText,
} from "./errors.ts";
import { type Expectation, expectedAfter, terminalLabel } from "./expected.ts";
import { isEnd, parseFile } from "./parser.ts";
import { matchesTerminal, TOKEN_BY_NAME } from "./tokens.ts";

/** A stretch of tokens that could not be read. */
export interface BrokenPart {
  readonly kind: "broken";
  readonly tokens: readonly IToken[];
}

export interface ParsedFile {
  /** The rule `file` with the header's tokens; null where the header is broken. */
  readonly header: CstNode | null;
  /** The rules `head` and what is broken among them, in order. */
  readonly head: readonly (CstNode | BrokenPart)[];
  /** The rules `decl` and what is broken among them, in order. */
  readonly declarations: readonly (CstNode | BrokenPart)[];
}

export interface ParsedTokens {
  readonly file: ParsedFile;
  readonly faults: readonly PlacedFault[];
}

export interface PlacedFault {
  readonly fault: SyntaxFault;
  /** The offset at which the broken part begins. */
  readonly partStart: number;
  /** The offset up to which the fault may follow from what the lexer has taken out: the end of the token found. */
  readonly partEnd: number;
}

export const NOTHING_PARSED: ParsedFile = { header: null, head: [], declarations: [] };

export function parseTokens(tokens: readonly IToken[], text: string): ParsedTokens {
  const tooDeep = nestingFault(tokens);
  if (tooDeep !== null)
    return {
      file: NOTHING_PARSED,
      faults: [{ fault: tooDeep, partStart: tooDeep.start, partEnd: tooDeep.end }],
    };
  const whole = parseFile(tokens);
  if (whole.cst !== null) return { file: collect(whole.cst), faults: [] };
  return parseAround(tokens, text);
}

/** Reads on after each fault, from declaration to declaration. */
function parseAround(tokens: readonly IToken[], text: string): ParsedTokens {
  const faults: PlacedFault[] = [];
  const start = parseStart(tokens);
  if (start.fault !== null) faults.push(start.fault);
  const declarations: (CstNode | BrokenPart)[] = [];
  let from = start.fault === null ? start.end : nextDeclaration(tokens, start.end, text);
  const head = start.fault === null ? start.head : [...start.head, broken(tokens, start.good, from)];
  while (from < tokens.length && faults.length < FAULT_LIMIT) {
    const attempt = parseFile([...HEADER, ...tokens.slice(from)]);
    if (attempt.cst !== null) {
      declarations.push(...nodesOf(attempt.cst, "decl"));
      break;
    }
    const end = indexOf(tokens, attempt.unexpected);
    const good = Math.max(from, indexAt(tokens, attempt.declarationStart));
    const before = parseFile([...HEADER, ...tokens.slice(from, good)]).cst;
    if (before !== null) declarations.push(...nodesOf(before, "decl"));
    faults.push(placedFault("decl", tokens, good, end));
    from = nextDeclaration(tokens, Math.max(end, good + 1), text);
    declarations.push(broken(tokens, good, from));
  }
  return { file: { header: start.header, head, declarations }, faults };
}

interface ParsedStart {
  readonly header: CstNode | null;
  readonly head: readonly CstNode[];
  /** Null where the header and the head are whole. */
  readonly fault: PlacedFault | null;
  /** The index up to which all is whole, and that of the first declaration or of the unexpected token. */
  readonly good: number;
  readonly end: number;
}

/** The header and the head, up to the first declaration or the first fault among them. */
function parseStart(tokens: readonly IToken[]): ParsedStart {
  const attempt = parseFile(tokens);
  const inHead = attempt.declarationStart < 0;
  const end = inHead ? indexOf(tokens, attempt.unexpected) : indexAt(tokens, attempt.firstDeclaration);
  const upToEnd = parseFile(tokens.slice(0, end)).cst;
  const good = upToEnd !== null ? end : Math.max(0, indexAt(tokens, attempt.clauseStart));
  const cst = upToEnd ?? parseFile(tokens.slice(0, good)).cst;
  return {
    header: cst,
    head: cst === null ? [] : nodesOf(cst, "head"),
    fault: inHead ? placedFault("file", tokens, 0, end) : null,
    good,
    end,
  };
}

function broken(tokens: readonly IToken[], from: number, to: number): BrokenPart {
  return { kind: "broken", tokens: tokens.slice(from, to) };
}

/** A header in place of the real one, so that the rule `file` can read from any declaration on. */
const HEADER: readonly IToken[] = [
  ["'tarif'", "tarif"],
  ["NUM", "1"],
  ["'contract'", "contract"],
  ["ID", "x"],
  ["TEXT", '""'],
].map(([name, image]) => {
  const type = TOKEN_BY_NAME.get(name ?? "");
  if (type === undefined || image === undefined) throw new Error(`No token ${name}`);
  return createTokenInstance(type, image, -1, -1, -1, -1, -1, -1);
});

function collect(cst: CstNode): ParsedFile {
  return { header: cst, head: nodesOf(cst, "head"), declarations: nodesOf(cst, "decl") };
}

function nodesOf(cst: CstNode, rule: string): readonly CstNode[] {
  return (cst.children[rule] ?? []).filter(child => "children" in child);
}

// Faults

/** The fault at `at` in a part that begins at `from` by the given rule. */
function placedFault(rule: string, tokens: readonly IToken[], from: number, at: number): PlacedFault {
  const before = tokens.slice(from, at);
  const expectation = expectedAfter(rule, before);
  const fault =
    wordFault(tokens, at, expectation) ??
    missingFault(tokens, at, expectation, forgotten(rule, before, tokens[at], expectation)) ??
    unexpectedFault(tokens, at, expectation);
  const found = tokens[at];
  const partEnd = found === undefined ? Number.POSITIVE_INFINITY : endOf(found);
  return { fault, partStart: tokens[from]?.startOffset ?? fault.start, partEnd };
}

function unexpectedFault(tokens: readonly IToken[], at: number, expectation: Expectation): SyntaxFault {
  const found = tokens[at];
  const expected = expectation.readable;
  if (found === undefined) return { kind: "missing-token", ...endBefore(tokens, at), expected };
  return { kind: "unexpected-token", ...placeOf(found), expected };
}

/** The text or the declaration ends too early, or a token was left out between its neighbours. */
function missingFault(
  tokens: readonly IToken[],
  at: number,
  expectation: Expectation,
  leftOut: string | null,
): SyntaxFault | null {
  const found = tokens[at];
  const endsEarly = found !== undefined && beginsDeclaration(tokens, at) && !expectation.mayEnd;
  if (found === undefined || (leftOut === null && !endsEarly)) return null;
  const expected = leftOut === null ? expectation.readable : [terminalLabel(leftOut)];
  return { kind: "missing-token", ...endBefore(tokens, at), found: shownText(found.image), expected };
}

/** Where more than this could stand, nobody can tell what was left out. */
const FORGOTTEN_LIMIT = 4;

/** The one terminal that, put before the token found, would make it fit. */
function forgotten(
  rule: string,
  before: readonly IToken[],
  found: IToken | undefined,
  expectation: Expectation,
): string | null {
  const isOpen = expectation.mayEnd || expectation.terminals.size > FORGOTTEN_LIMIT;
  if (found === undefined || isOpen) return null;
  const fitting = [...expectation.terminals].filter(terminal => {
    const tokenType = TOKEN_BY_NAME.get(terminal);
    if (tokenType === undefined) return false;
    const next = expectedAfter(rule, [...before, { tokenType }]);
    return [...next.terminals].some(follower => matchesTerminal(found.tokenType, follower));
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A word in the place of a name or a unit that may not stand there. */
function wordFault(tokens: readonly IToken[], at: number, expectation: Expectation): SyntaxFault | null {
  const found = tokens[at];
  if (found === undefined || expectation.mayEnd || beginsDeclaration(tokens, at)) return null;
  const { name } = found.tokenType;
  const fault = (kind: SyntaxFaultKind, expected: string): SyntaxFault => {
    return { kind, ...placeOf(found), expected: [expected] };
  };
  if (expectation.terminals.has("NAME")) {
    if (isReserved(found)) return fault("reserved-word-as-name", "a name");
    if (name === "UID" || name === "CUR") return fault("not-a-name", "a name");
  }
  if (expectation.terminals.has("UNIT")) {
    if (name === "CUR") return fault("currency-as-unit", "a unit");
    const isWord = DECLARATION_WORDS.has(found.image) || matchesTerminal(found.tokenType, "NAME");
    if (isWord) return fault("word-as-unit", "a unit");
  }
  return null;
}

// Bounds

/** Deeply nested text must not exhaust the stack of the parser. */
function nestingFault(tokens: readonly IToken[]): SyntaxFault | null {
  let depth = 0;
  let plus = 0;
  for (const [i, token] of tokens.entries()) {
    const word = token.tokenType.name;
    const isParameter = tokens[i - 1]?.tokenType.name === "'the'";
    if (word === "'('") depth += 1;
    else if (word === "')'") depth = Math.max(0, depth - 1);
    else if (word === "'plus'" && !isParameter) plus += 1;
    else if (endsSum(token) && !isParameter) plus = 0;
    if (isReserved(token) && beginsDeclaration(tokens, i)) depth = 0;
    if (depth > NESTING_LIMIT) return tooDeep(token, NESTING_LIMIT);
    if (plus > PLUS_LIMIT) return tooDeep(token, PLUS_LIMIT);
  }
  return null;
}

function tooDeep(token: IToken, limit: number): SyntaxFault {
  return { kind: "too-deep", ...placeOf(token), limit };
}

/** Words that cannot stand inside a sum with `plus`, except as the name of a parameter. */
const SUM_ENDS: ReadonlySet<string> = new Set(["when", "otherwise", "up", "above", "below", "from"]);

function endsSum(token: IToken): boolean {
  if (!token.tokenType.name.startsWith("'")) return false;
  return SUM_ENDS.has(token.image) || (isReserved(token) && token.image !== "the" && token.image !== "each");
}

// Places

function placeOf(token: IToken): { start: number; end: number; found: string } {
  return { start: token.startOffset, end: endOf(token), found: shownText(token.image) };
}

/** The empty place after the token before. */
function endBefore(tokens: readonly IToken[], at: number): { start: number; end: number } {
  const before = tokens[at - 1];
  const end = before === undefined ? 0 : endOf(before);
  return { start: end, end };
}

function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

function indexOf(tokens: readonly IToken[], token: IToken | null): number {
  return token === null || isEnd(token) ? tokens.length : indexAt(tokens, token.startOffset);
}

/** The index of the token that begins there; 0 for a place before all. */
function indexAt(tokens: readonly IToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
