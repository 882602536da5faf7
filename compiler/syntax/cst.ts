/**
 * Access to the concrete tree. Only whole parts are visited, so what the grammar demands is there: else it
 * is a bug.
 */
import type { CstElement, CstNode, IToken } from "chevrotain";
import { wordTokenName } from "../../grammar/ebnf-reader.ts";
import { type Span, span } from "../source/span.ts";

/** A node of the concrete tree and the file that it is of. */
export interface Cst {
  readonly node: CstNode;
  readonly path: string;
}

export function has(cst: Cst, word: string): boolean {
  return cst.node.children[wordTokenName(word)] !== undefined;
}

/** The first of the words that stands in the node. */
export function whichOf<W extends string>(cst: Cst, words: readonly W[]): W {
  const found = words.find(word => has(cst, word));
  if (found === undefined) throw new Error(`${cst.node.name} has none of ${words.join(", ")}`);
  return found;
}

export function tokensOf(cst: Cst, type: string): readonly IToken[] {
  return (cst.node.children[type] ?? []).filter(isToken);
}

export function maybeToken(cst: Cst, type: string, index = 0): IToken | null {
  return tokensOf(cst, type)[index] ?? null;
}

export function token(cst: Cst, type: string, index = 0): IToken {
  const found = maybeToken(cst, type, index);
  if (found === null) throw new Error(`${cst.node.name} lacks the token ${type}`);
  return found;
}

export function childrenOf(cst: Cst, rule: string): readonly Cst[] {
  const found = cst.node.children[rule] ?? [];
  return found.filter(isNode).map(node => ({ node, path: cst.path }));
}

export function maybeChild(cst: Cst, rule: string, index = 0): Cst | null {
  return childrenOf(cst, rule)[index] ?? null;
}

export function child(cst: Cst, rule: string, index = 0): Cst {
  const found = maybeChild(cst, rule, index);
  if (found === null) throw new Error(`${cst.node.name} lacks a ${rule}`);
  return found;
}

/** Builds what may be absent. */
export function maybe<From, To>(from: From | null, build: (from: From) => To): To | null {
  return from === null ? null : build(from);
}

export function spanOf(cst: Cst): Span {
  return span(cst.path, cst.node.location?.startOffset ?? 0, (cst.node.location?.endOffset ?? -1) + 1);
}

export function tokenSpan(cst: Cst, at: IToken): Span {
  return span(cst.path, at.startOffset, at.startOffset + at.image.length);
}

function isToken(element: CstElement): element is IToken {
  return "image" in element;
}

function isNode(element: CstElement): element is CstNode {
  return "children" in element;
}
