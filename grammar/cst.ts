/** The concrete syntax tree: a node for each rule that was read, a leaf for each token. */
import type { Token } from "./tokens.ts";

export interface CstNode {
  readonly kind: "node";
  /** The rule of the grammar. */
  readonly rule: string;
  /** In the order of the text; no rule is empty. */
  readonly parts: readonly CstPart[];
}

export interface CstLeaf {
  readonly kind: "leaf";
  /** What the grammar names there: a class (`NAME`), or a word or symbol in single quotes. */
  readonly terminal: string;
  readonly token: Token;
  /** Which token of the text it is. */
  readonly index: number;
}

export type CstPart = CstNode | CstLeaf;

export function firstToken(part: CstPart): Token | null {
  return firstLeaf(part)?.token ?? null;
}

export function lastToken(part: CstPart): Token | null {
  return lastLeaf(part)?.token ?? null;
}

export function firstLeaf(part: CstPart | undefined): CstLeaf | null {
  let at = part;
  while (at?.kind === "node") at = at.parts[0];
  return at ?? null;
}

export function lastLeaf(part: CstPart | undefined): CstLeaf | null {
  let at = part;
  while (at?.kind === "node") at = at.parts.at(-1);
  return at ?? null;
}
