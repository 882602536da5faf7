/** The concrete syntax tree with its parts in the order of the text, and the tokens numbered. */
import type { CstElement, CstNode } from "chevrotain";
import type { ParsedFile, Token } from "../../grammar/index.ts";

/** A rule of the grammar: its tokens are those from `first` to `last`, both included. */
export interface Branch {
  readonly kind: "branch";
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly parts: readonly Part[];
}

/** A token as the rule around it reads it: a word or symbol (`for`, `,`), or a class (`NAME`, `NUM`). */
export interface Leaf {
  readonly kind: "leaf";
  readonly terminal: string;
  readonly first: number;
  readonly last: number;
}

export type Part = Branch | Leaf;

/** The header, the clauses of the head and the declarations of a file without faults. */
export interface Outline {
  readonly header: readonly Leaf[];
  readonly head: readonly Branch[];
  readonly declarations: readonly Branch[];
}

export function outlineOf(file: ParsedFile, tokens: readonly Token[]): Outline {
  const numbers = new Map(tokens.map((token, i) => [token.start, i]));
  const branches = (nodes: readonly object[]): readonly Branch[] =>
    nodes.flatMap(node => ("children" in node ? [branchOf(node as CstNode, numbers)] : []));
  const header = file.header === null ? [] : partsOf(file.header, numbers);
  return {
    header: header.flatMap(part => (part.kind === "leaf" ? [part] : [])),
    head: branches(file.head),
    declarations: branches(file.declarations),
  };
}

export function isRule(part: Part | undefined, ...rules: readonly string[]): part is Branch {
  return part?.kind === "branch" && rules.includes(part.rule);
}

export function isTerminal(part: Part | undefined, ...terminals: readonly string[]): part is Leaf {
  return part?.kind === "leaf" && terminals.includes(part.terminal);
}

/** The first part of a rule anywhere within. */
export function find(branch: Branch, rule: string): Branch | null {
  for (const part of branch.parts) {
    if (part.kind === "leaf") continue;
    const found = part.rule === rule ? part : find(part, rule);
    if (found !== null) return found;
  }
  return null;
}

function branchOf(cst: CstNode, numbers: ReadonlyMap<number, number>): Branch {
  const parts = partsOf(cst, numbers);
  return {
    kind: "branch",
    rule: cst.name,
    first: parts[0]?.first ?? 0,
    last: parts.at(-1)?.last ?? 0,
    parts,
  };
}

/** Chevrotain keeps the parts of a node by kind; their places give the order back. */
function partsOf(cst: CstNode, numbers: ReadonlyMap<number, number>): readonly Part[] {
  const parts = Object.entries(cst.children).flatMap(([name, elements]) =>
    elements.map(element => partOf(name, element, numbers)),
  );
  return parts.sort((a, b) => a.first - b.first);
}

function partOf(name: string, element: CstElement, numbers: ReadonlyMap<number, number>): Part {
  if ("children" in element) return branchOf(element, numbers);
  const number = numbers.get(element.startOffset) ?? 0;
  return { kind: "leaf", terminal: name.replace(/^'(.+)'$/, "$1"), first: number, last: number };
}
