/** The tree and tokens of a file, and what of them stands at a place. */
import type { SourceFile } from "../compiler/source/source-file.ts";
import { type ParsedSource, parseSource } from "../compiler/syntax/parse-source.ts";
import type { Node } from "../compiler/syntax/tree.ts";
import type { Token } from "../grammar/index.ts";

/** Read once for each text. */
export function parsedOf(file: SourceFile): ParsedSource {
  const known = kept.get(file);
  if (known !== undefined) return known;
  const parsed = parseSource(file);
  kept.set(file, parsed);
  return parsed;
}

const kept = new WeakMap<SourceFile, ParsedSource>();

/** The token that the offset lies in, or else ends; null between tokens and in comments. */
export function tokenAt({ tokens }: ParsedSource, offset: number): Token | null {
  const inside = tokens.find(({ start, end }) => start <= offset && offset < end);
  return inside ?? tokens.find(({ end }) => end === offset) ?? null;
}

/** The nodes of a tree that hold the whole stretch, from the file inwards. */
export function nodesAt(tree: Node, start: number, end: number): readonly Node[] {
  const path: Node[] = [];
  let here: Node | undefined = tree;
  while (here !== undefined) {
    path.push(here);
    here = childrenOf(here).find(child => child.span.start <= start && end <= child.span.end);
  }
  return path;
}

/** All nodes directly inside, in no order. */
export function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap(nodesIn);
}

/** All nodes below, and the node itself. */
export function* nodesBelow(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesBelow(child);
}

function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value && "span" in value;
}
