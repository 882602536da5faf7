/** What a name at a place is declared as, and the declaration in one line. */

import type { Span } from "../compiler/source/span.ts";
import type { Item, Node } from "../compiler/syntax/tree.ts";
import type { Token } from "../grammar/index.ts";
import { definition } from "./definition.ts";
import { nodesAt, parsedOf } from "./parsed.ts";
import { fileOf, offsetAt } from "./positions.ts";
import type { Position, Snapshot } from "./types.ts";

export interface Declared {
  readonly node: Node;
  readonly span: Span;
  /** "meter tokens "Tokens" sum of completion.tokens by model", cut where it is long. */
  readonly line: string;
}

/** Null where no name stands there, or nothing declares it. */
export function declaredAt(snapshot: Snapshot, path: string, position: Position): Declared | null {
  const [place] = definition(snapshot, path, position);
  const file = place === undefined ? null : fileOf(snapshot, place.path);
  if (place === undefined || file === null) return null;
  const parsed = parsedOf(file);
  const [start, end] = [offsetAt(file, place.range.start), offsetAt(file, place.range.end)];
  const node = nodesAt(parsed.tree, start, end).findLast(one => DECLARING.has(one.kind));
  if (node === undefined) return null;
  return { node, span: node.span, line: lineOf(parsed.tokens, node.span) };
}

const KINDS: Readonly<Record<Item["kind"] | "field" | "policy" | "file-header", true>> = {
  unit: true,
  parameter: true,
  event: true,
  field: true,
  band: true,
  meter: true,
  charge: true,
  allowance: true,
  discount: true,
  minimum: true,
  maximum: true,
  credit: true,
  tax: true,
  example: true,
  policy: true,
  "file-header": true,
};

const DECLARING: ReadonlySet<string> = new Set(Object.keys(KINDS));

const LONGEST = 160;

/** The words of a stretch, one blank between them, without comments. */
export function lineOf(tokens: readonly Token[], { start, end }: Pick<Span, "start" | "end">): string {
  let line = "";
  let last = start;
  for (const token of tokens) {
    if (token.start < start || token.end > end) continue;
    if (line.length > LONGEST) return `${line.slice(0, LONGEST).trimEnd()} …`;
    line += `${line !== "" && token.start > last ? " " : ""}${token.text}`;
    last = token.end;
  }
  return line;
}
