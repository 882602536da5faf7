/** The concrete syntax tree with the tokens of each part. */
import type { CstLeaf, CstNode, CstPart } from "../../grammar/cst.ts";
import type { ParsedFile } from "../../grammar/index.ts";

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

export function outlineOf(file: ParsedFile): Outline {
  const branches = (nodes: ParsedFile["head"]): readonly Branch[] =>
    nodes.flatMap(node => (node.kind === "node" ? [branchOf(node)] : []));
  const header = file.header?.parts ?? [];
  return {
    header: header.flatMap(part => (part.kind === "leaf" ? [leafOf(part)] : [])),
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

function branchOf({ rule, parts: children }: CstNode): Branch {
  const parts = children.map(partOf);
  return { kind: "branch", rule, first: parts[0]?.first ?? 0, last: parts.at(-1)?.last ?? 0, parts };
}

function partOf(part: CstPart): Part {
  return part.kind === "node" ? branchOf(part) : leafOf(part);
}

function leafOf({ terminal, index }: CstLeaf): Leaf {
  return { kind: "leaf", terminal: terminal.replace(/^'(.+)'$/, "$1"), first: index, last: index };
}
