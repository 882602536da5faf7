/**
 * Access to the concrete tree. Only whole parts are visited, so what the grammar demands is there: else it
 * is a bug.
 */
import { type CstNode, firstToken, lastToken } from "../../grammar/cst.ts";
import { wordTokenName } from "../../grammar/ebnf-reader.ts";
import type { Token } from "../../grammar/tokens.ts";
import { type Span, span } from "../source/span.ts";

/** A node of the concrete tree and the file that it is of. */
export interface Cst {
  readonly node: CstNode;
  readonly path: string;
}

export function has(cst: Cst, word: string): boolean {
  const terminal = wordTokenName(word);
  for (const part of cst.node.parts) if (part.kind === "leaf" && part.terminal === terminal) return true;
  return false;
}

/** The first of the words that stands in the node. */
export function whichOf<W extends string>(cst: Cst, words: readonly W[]): W {
  const found = words.find(word => has(cst, word));
  if (found === undefined) throw new Error(`${cst.node.rule} has none of ${words.join(", ")}`);
  return found;
}

export function tokensOf(cst: Cst, terminal: string): readonly Token[] {
  const found: Token[] = [];
  for (const part of cst.node.parts)
    if (part.kind === "leaf" && part.terminal === terminal) found.push(part.token);
  return found;
}

export function maybeToken(cst: Cst, terminal: string, index = 0): Token | null {
  let left = index;
  for (const part of cst.node.parts) {
    if (part.kind !== "leaf" || part.terminal !== terminal) continue;
    if (left === 0) return part.token;
    left -= 1;
  }
  return null;
}

export function token(cst: Cst, terminal: string, index = 0): Token {
  const found = maybeToken(cst, terminal, index);
  if (found === null) throw new Error(`${cst.node.rule} lacks the token ${terminal}`);
  return found;
}

export function childrenOf(cst: Cst, rule: string): readonly Cst[] {
  const found: Cst[] = [];
  for (const part of cst.node.parts)
    if (part.kind === "node" && part.rule === rule) found.push({ node: part, path: cst.path });
  return found;
}

export function maybeChild(cst: Cst, rule: string, index = 0): Cst | null {
  let left = index;
  for (const part of cst.node.parts) {
    if (part.kind !== "node" || part.rule !== rule) continue;
    if (left === 0) return { node: part, path: cst.path };
    left -= 1;
  }
  return null;
}

export function child(cst: Cst, rule: string, index = 0): Cst {
  const found = maybeChild(cst, rule, index);
  if (found === null) throw new Error(`${cst.node.rule} lacks a ${rule}`);
  return found;
}

/** Builds what may be absent. */
export function maybe<From, To>(from: From | null, build: (from: From) => To): To | null {
  return from === null ? null : build(from);
}

export function spanOf(cst: Cst): Span {
  return span(cst.path, firstToken(cst.node)?.start ?? 0, lastToken(cst.node)?.end ?? 0);
}

export function tokenSpan(cst: Cst, at: Token): Span {
  return span(cst.path, at.start, at.end);
}
