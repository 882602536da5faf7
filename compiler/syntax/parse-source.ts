import { maskMarkdown, parseText, type SyntaxFault, type Token } from "../../grammar/index.ts";
import type { SourceFile } from "../source/source-file.ts";
import { buildTree } from "./build.ts";
import type { SyntaxTree } from "./tree.ts";

export interface ParsedSource {
  readonly tree: SyntaxTree;
  readonly tokens: readonly Token[];
  readonly comments: readonly Token[];
  /**
   * In order of place; offsets are those of the file, also in Markdown. One error means nothing may be
   * lowered.
   */
  readonly errors: readonly SyntaxFault[];
}

/**
 * The phases lex, parse and syntax, for one file. Of a `.tarif.md`, the fenced blocks of Tarif count alone.
 */
export function parseSource(file: SourceFile): ParsedSource {
  const text = isLiterate(file.path) ? maskMarkdown(file.text) : file.text;
  const { cst, tokens, comments, errors } = parseText(text);
  return { tree: buildTree({ path: file.path, length: file.text.length }, cst), tokens, comments, errors };
}

export function isLiterate(path: string): boolean {
  return path.endsWith(".tarif.md");
}
