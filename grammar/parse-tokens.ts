/**
 * Parsing with recovery. The parser reads up to the first fault; the declaration (or the head) around it is
 * given up, and reading goes on at the next declaration. So one fault gives one error, and no declaration
 * is half understood.
 */
import { type CstNode, type CstPart, lastLeaf } from "./cst.ts";
import { beginsDeclaration, beginsLine, isReserved, nextDeclaration } from "./declaration-starts.ts";
import {
  FAULT_LIMIT,
  FORGOTTEN_LIMIT,
  NESTING_LIMIT,
  PLUS_LIMIT,
  type SyntaxFault,
  type SyntaxFaultKind,
  shownText,
} from "./errors.ts";
import { type Expectation, earlierPlace, expectedAfter, type Typed, terminalLabel } from "./expected.ts";
import { beginsRule, type Input, inputOf, parseFile, parseRule, type RuleParse } from "./parser.ts";
import { matchesTerminal, type Token } from "./tokens.ts";
import { DECLARATION_WORDS } from "./words.ts";

/** A stretch of tokens that could not be read. */
export interface BrokenPart {
  readonly kind: "broken";
  readonly tokens: readonly Token[];
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

export function parseTokens(tokens: readonly Token[], text: string): ParsedTokens {
  const tooDeep = nestingFault(tokens);
  if (tooDeep !== null)
    return {
      file: NOTHING_PARSED,
      faults: [{ fault: tooDeep, partStart: tooDeep.start, partEnd: tooDeep.end }],
    };
  const input = inputOf(tokens);
  const file = parseFile(input);
  if (!file.isWhole) return parseAround(input, text, file);
  return {
    file: { header: file.node, head: nodesOf(file, "head"), declarations: nodesOf(file, "decl") },
    faults: [],
  };
}

/** Declarations alone, up to the end; null where one has a fault. */
export function parseDeclarations(tokens: readonly Token[]): readonly CstNode[] | null {
  if (nestingFault(tokens) !== null) return null;
  const input = inputOf(tokens);
  const declarations: CstNode[] = [];
  for (let from = 0; from < tokens.length; ) {
    const { isWhole, node, next } = parseRule("decl", input, from);
    if (!isWhole) return null;
    declarations.push(node);
    from = next;
  }
  return declarations;
}

/** Reads on after each fault, from declaration to declaration. */
function parseAround(input: Input, text: string, file: RuleParse): ParsedTokens {
  const { tokens } = input;
  const start = startOf(input, file);
  const faults: PlacedFault[] = start.fault === null ? [] : [start.fault];
  const declarations: (CstNode | BrokenPart)[] = [];
  let from = start.fault === null ? start.end : nextDeclaration(tokens, start.end, text);
  const head = start.fault === null ? start.head : [...start.head, broken(tokens, start.good, from)];
  while (from < tokens.length && faults.length < FAULT_LIMIT) {
    const { isWhole, node, next } = parseRule("decl", input, from);
    if (isWhole && (next === tokens.length || startsNext(input, next, text))) {
      declarations.push(node);
      from = next;
      continue;
    }
    faults.push(placedFault("decl", tokens, from, next));
    const after = nextDeclaration(tokens, Math.max(next, from + 1), text);
    declarations.push(broken(tokens, from, after));
    from = after;
  }
  return { file: { header: start.header, head, declarations }, faults };
}

/** A word that begins declarations is rather a unit after a number on its line: `10 credit per hour`. */
function startsNext(input: Input, at: number, text: string): boolean {
  return (
    beginsRule("decl", input, at) &&
    (!isWordAfterNumber(input.tokens, at) || beginsLine(input.tokens, at, text))
  );
}

function isWordAfterNumber(tokens: readonly Token[], at: number): boolean {
  const isWord = DECLARATION_WORDS.has(tokens[at]?.text ?? "");
  return isWord && tokens[at - 1]?.type === "NUM" && !beginsDeclaration(tokens, at);
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
function startOf(input: Input, file: RuleParse): ParsedStart {
  const isHeader = (part: CstPart): boolean => part.kind === "leaf" && part.terminal === "TEXT";
  const parts = file.node.parts.filter(part => part.kind === "leaf" || part.rule === "head");
  const hasHeader = parts.some(isHeader);
  const good = hasHeader ? (lastLeaf(parts.at(-1))?.index ?? -1) + 1 : 0;
  const inHead = !hasHeader || file.next === good || !beginsRule("decl", input, good);
  const end = inHead ? file.next : good;
  return {
    header: hasHeader ? file.node : null,
    head: hasHeader ? nodesOf(file, "head") : [],
    fault: inHead ? placedFault("file", input.tokens, 0, end) : null,
    good,
    end,
  };
}

function nodesOf(file: RuleParse, rule: string): readonly CstNode[] {
  return file.node.parts.flatMap(part => (part.kind === "node" && part.rule === rule ? [part] : []));
}

function broken(tokens: readonly Token[], from: number, to: number): BrokenPart {
  return { kind: "broken", tokens: tokens.slice(from, to) };
}

// Faults

/** The fault at `at` in a part that begins at `from` by the given rule. */
function placedFault(rule: string, tokens: readonly Token[], from: number, at: number): PlacedFault {
  const before = tokens.slice(from, at);
  const expectation = expectedAfter(rule, before);
  const fault =
    wordFault(tokens, at, expectation) ??
    missingFault(tokens, at, expectation, forgotten(rule, tokens, from, at, expectation)) ??
    unexpectedFault(tokens, at, expectation, earlier(rule, before, tokens[at]));
  const found = tokens[at];
  const partEnd = found === undefined ? Number.POSITIVE_INFINITY : found.end;
  return { fault, partStart: tokens[from]?.start ?? fault.start, partEnd };
}

function unexpectedFault(
  tokens: readonly Token[],
  at: number,
  expectation: Expectation,
  before: string | null,
): SyntaxFault {
  const found = tokens[at];
  const expected = expectation.readable;
  if (found === undefined) return { kind: "missing-token", ...endBefore(tokens, at), expected };
  const words = [...wordsOf(expectation)];
  const after = tokens[at - 1];
  return {
    kind: "unexpected-token",
    ...placeOf(found),
    expected,
    words,
    ...(after === undefined ? {} : { after: shownText(after.text) }),
    ...(before === null ? {} : { before }),
  };
}

/** The words of the language that may stand there. */
function wordsOf({ terminals, mayEnd }: Expectation): ReadonlySet<string> {
  const words = [...terminals]
    .filter(terminal => terminal.startsWith("'"))
    .map(terminal => terminal.slice(1, -1));
  return new Set([...words, ...(mayEnd ? DECLARATION_WORDS : [])]);
}

/** The text before which the word found would have to stand. */
function earlier(rule: string, before: readonly Token[], found: Token | undefined): string | null {
  const isClause = found?.type.startsWith("'") === true;
  const place = isClause ? earlierPlace(rule, before, found.type) : null;
  return place === null ? null : shownText(before[place]?.text ?? "");
}

/** The text or the declaration ends too early, or a token was left out between its neighbours. */
function missingFault(
  tokens: readonly Token[],
  at: number,
  expectation: Expectation,
  leftOut: string | null,
): SyntaxFault | null {
  const found = tokens[at];
  const endsEarly = found !== undefined && beginsDeclaration(tokens, at) && !expectation.mayEnd;
  if (found === undefined || (leftOut === null && !endsEarly)) return null;
  const expected = leftOut === null ? expectation.readable : [terminalLabel(leftOut)];
  return { kind: "missing-token", ...endBefore(tokens, at), found: shownText(found.text), expected };
}

/** The one terminal that, put before the token found, would make it fit, and those after it as well. */
function forgotten(
  rule: string,
  tokens: readonly Token[],
  from: number,
  at: number,
  expectation: Expectation,
): string | null {
  const found = tokens[at];
  const isOpen = expectation.mayEnd || expectation.terminals.size > FORGOTTEN_LIMIT;
  if (found === undefined || isOpen) return null;
  const fitting = [...expectation.terminals].filter(terminal => {
    // A word of the language is rather a clause that may not stand here than the name of a parameter.
    if (terminal === "'the'" && found.type.startsWith("'")) return false;
    return goesOn(rule, [...tokens.slice(from, at), { type: terminal }], tokens, at, LOOKED_AHEAD);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether the tokens from `at` on fit, as far as it is looked: `between CHF 5 and CHF 9` begins like a price. */
function goesOn(
  rule: string,
  before: readonly Typed[],
  tokens: readonly Token[],
  at: number,
  left: number,
): boolean {
  const expectation = expectedAfter(rule, before);
  const token = tokens[at];
  if (left === 0) return true;
  const isNext = left < LOOKED_AHEAD && beginsDeclaration(tokens, at);
  if (token === undefined || isNext) return expectation.mayEnd;
  return mayFollow(expectation, token) && goesOn(rule, [...before, token], tokens, at + 1, left - 1);
}

const LOOKED_AHEAD = 3;

function mayFollow(expectation: Expectation, token: Token): boolean {
  return [...expectation.terminals].some(terminal => matchesTerminal(token.type, terminal));
}

/** A word in the place of a name or a unit that may not stand there. */
function wordFault(tokens: readonly Token[], at: number, expectation: Expectation): SyntaxFault | null {
  const found = tokens[at];
  if (found === undefined || beginsDeclaration(tokens, at)) return null;
  if (expectation.mayEnd && !isWordAfterNumber(tokens, at)) return null;
  const name = found.type;
  const fault = (kind: SyntaxFaultKind, expected: string): SyntaxFault => {
    return { kind, ...placeOf(found), expected: [expected] };
  };
  if (expectation.terminals.has("NAME")) {
    if (isReserved(found)) return fault("reserved-word-as-name", "a name");
    if (name === "UID" || name === "CUR") return fault("not-a-name", "a name");
  }
  if (expectation.terminals.has("UNIT")) {
    if (name === "CUR") return fault("currency-as-unit", "a unit");
    const isWord = DECLARATION_WORDS.has(found.text) || matchesTerminal(found.type, "NAME");
    if (isWord) return fault("word-as-unit", "a unit");
  }
  return null;
}

// Bounds

/** Deeply nested text must not exhaust the stack of the parser. */
function nestingFault(tokens: readonly Token[]): SyntaxFault | null {
  return mayNest(tokens) ? tooDeepIn(tokens) : null;
}

/** Few texts hold so many parentheses or `plus` that it needs a look at where they stand. */
function mayNest(tokens: readonly Token[]): boolean {
  let opened = 0;
  let plus = 0;
  for (const { type } of tokens) {
    if (type === "'('") opened += 1;
    else if (type === "'plus'") plus += 1;
  }
  return opened > NESTING_LIMIT || plus > PLUS_LIMIT;
}

function tooDeepIn(tokens: readonly Token[]): SyntaxFault | null {
  let depth = 0;
  let plus = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || !token.type.startsWith("'")) continue;
    const word = token.type;
    const isParameter = tokens[i - 1]?.type === "'the'";
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

function tooDeep(token: Token, limit: number): SyntaxFault {
  return { kind: "too-deep", ...placeOf(token), limit };
}

/** Words that cannot stand inside a sum with `plus`, except as the name of a parameter. */
const SUM_ENDS: ReadonlySet<string> = new Set(["when", "otherwise", "up", "above", "below", "from"]);

function endsSum(token: Token): boolean {
  if (!token.type.startsWith("'")) return false;
  return SUM_ENDS.has(token.text) || (isReserved(token) && token.text !== "the" && token.text !== "each");
}

// Places

function placeOf(token: Token): { start: number; end: number; found: string } {
  return { start: token.start, end: token.end, found: shownText(token.text) };
}

/** The empty place after the token before. */
function endBefore(tokens: readonly Token[], at: number): { start: number; end: number } {
  const before = tokens[at - 1];
  const end = before === undefined ? 0 : before.end;
  return { start: end, end };
}
