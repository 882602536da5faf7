/** A part of a text, read each for itself: the header and the head with what follows, or declarations alone. */
import { firstLeaf } from "../../grammar/cst.ts";
import type { Token } from "../../grammar/index.ts";
import { lex } from "../../grammar/lex.ts";
import { type ParsedFile, parseDeclarations, parseTokens } from "../../grammar/parse-tokens.ts";
import { buildTree } from "./build.ts";
import type { SyntaxTree } from "./tree.ts";

export interface PartText {
  readonly path: string;
  readonly text: string;
  /** What its offsets are counted from. */
  readonly base: number;
  /** It begins with the header. */
  readonly isFirst: boolean;
}

export interface ParsedPart {
  readonly tree: SyntaxTree;
  readonly comments: readonly Token[];
  readonly tokens: number;
  /** Where in its text a line begins that a declaration begins behind, with nothing else between. */
  readonly breaks: readonly number[];
}

/** Null where the part has a fault. */
export function parsePart({ path, text, base, isFirst }: PartText): ParsedPart | null {
  const { tokens, comments, faults } = lex(text);
  const parsed = faults.length > 0 ? null : parse(moved(tokens, base), text, isFirst);
  if (parsed === null) return null;
  const tree = buildTree({ path, length: text.length }, parsed);
  const breaks = breaksBefore(parsed, tokens, text);
  return { tree, comments: moved(comments, base), tokens: tokens.length, breaks };
}

function parse(tokens: readonly Token[], text: string, isFirst: boolean): ParsedFile | null {
  if (isFirst) {
    const { file, faults } = parseTokens(tokens, text);
    return faults.length > 0 ? null : file;
  }
  const declarations = parseDeclarations(tokens);
  return declarations === null ? null : { header: null, head: [], declarations };
}

function breaksBefore(
  { declarations }: ParsedFile,
  tokens: readonly Token[],
  text: string,
): readonly number[] {
  const breaks: number[] = [];
  for (const part of declarations) {
    const index = part.kind === "node" ? (firstLeaf(part)?.index ?? 0) : 0;
    const [before, token] = [tokens[index - 1], tokens[index]];
    const line = before === undefined ? -1 : text.indexOf("\n", before.end);
    if (line >= 0 && token !== undefined && line < token.start) breaks.push(line + 1);
  }
  return breaks;
}

function moved(tokens: readonly Token[], by: number): readonly Token[] {
  if (by === 0) return tokens;
  return tokens.map(({ type, text, start, end }) => ({ type, text, start: start + by, end: end + by }));
}
