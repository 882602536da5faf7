/**
 * Every way to take one thing out of a contract that still reads as a contract: a declaration, a clause, a row,
 * a sentence, a term of a sum, a name of a list, a single word. Found from the syntax tree: each node, with or
 * without the words that join it to its neighbours, and those words alone; the grammar says which may go.
 */
import { sourceFile } from "../../compiler/source/source-file.ts";
import { isLiterate, parseSource } from "../../compiler/syntax/parse-source.ts";
import type { Node } from "../../compiler/syntax/tree.ts";
import { lex } from "../../grammar/lex.ts";
import { maskMarkdown } from "../../grammar/literate.ts";
import { inputOf, parseFile } from "../../grammar/parser.ts";
import type { Token } from "../../grammar/tokens.ts";

export interface Deletion {
  readonly path: string;
  readonly line: number;
  /** The words that go, on one line. */
  readonly words: string;
  /** The file without them. */
  readonly text: string;
}

/** Of a contract or a file of prices or dates; not of examples: what they say is no term of the contract. */
export function deletionsOf(path: string, text: string): readonly Deletion[] {
  return /\.tarif(\.md)?$/.test(path) ? inContract(path, text) : linesOf(path, text);
}

function linesOf(path: string, text: string): readonly Deletion[] {
  const lines = text.trimEnd().split("\n");
  return lines.map((words, i) => ({
    path,
    line: i + 1,
    words,
    text: `${lines.filter((_, other) => other !== i).join("\n")}\n`,
  }));
}

function inContract(path: string, text: string): readonly Deletion[] {
  const { tree, errors } = parseSource(sourceFile(path, text));
  const { tokens } = lex(isLiterate(path) ? maskMarkdown(text) : text);
  if (errors.length > 0) throw new Error(`${path} is broken`);
  const whole: Whole = { path, text, tokens };
  const parts: readonly Node[] = [...tree.head, ...tree.declarations.filter(part => !isExample(part))];
  return parts.flatMap(part => {
    const place = placeOf(part, tokens);
    const runs = new Map(runsOf(part, tokens).map(run => [run.join(), run]));
    const found = new Map<string, Deletion>();
    for (const run of runs.values()) {
      const deletion = deletionOf(whole, place, run);
      if (deletion !== null && !found.has(deletion.text)) found.set(deletion.text, deletion);
    }
    return [...found.values()];
  });
}

/** From the first token to the one before the second. */
type Run = readonly [from: number, to: number];

interface Whole {
  readonly path: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

function isExample(part: Node & { readonly item?: Node }): boolean {
  return part.item?.kind === "example";
}

function runsOf(part: Node, tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  visit(part, tokens, runs);
  const [from, to] = placeOf(part, tokens);
  for (let i = from; i < to; i += 1) runs.push([i, i + 1]);
  return runs.filter(run => run[0] < run[1]);
}

/** The node, each of its children with the words before or after it, those words alone, and each list as a whole. */
function visit(node: Node, tokens: readonly Token[], runs: Run[]): void {
  const [start, end] = placeOf(node, tokens);
  runs.push([start, end]);
  const children = childrenOf(node).filter(({ span }) => span.end > span.start);
  const places = children.map(child => placeOf(child, tokens));
  const edges = [...places, [end, end] as const];
  for (const [i, [from, to]] of edges.entries()) {
    const before = places[i - 1]?.[1] ?? start;
    const after = edges[i + 1]?.[0] ?? end;
    runs.push([before, from], [before, to], [from, after], [before, after]);
  }
  for (const list of listsOf(node)) {
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined) continue;
    const [from, to] = [placeOf(first, tokens)[0], placeOf(last, tokens)[1]];
    const before = Math.max(start, ...places.filter(place => place[1] <= from).map(place => place[1]));
    runs.push([before, to], [from, to]);
  }
  for (const child of children) visit(child, tokens, runs);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value && "span" in value;
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))
    .sort((a, b) => a.span.start - b.span.start);
}

function listsOf(node: Node): readonly (readonly Node[])[] {
  return Object.values(node).filter((value): value is Node[] => Array.isArray(value) && value.every(isNode));
}

function placeOf({ span }: Node, tokens: readonly Token[]): Run {
  const from = tokens.findIndex(({ start }) => start >= span.start);
  const to = tokens.findIndex(({ start }) => start >= span.end);
  return [from < 0 ? tokens.length : from, to < 0 ? tokens.length : to];
}

/** Null where what is left does not parse: such a deletion fails every check. */
function deletionOf({ path, text, tokens }: Whole, [start, end]: Run, [from, to]: Run): Deletion | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return null;
  const left = [
    ...tokens.slice(0, headerEnd(tokens)),
    ...tokens.slice(start, from),
    ...tokens.slice(to, end),
  ];
  if (!parseFile(inputOf(left)).isWhole) return null;
  const [before, after] = [text.slice(0, first.start), text.slice(last.end)];
  const words = tokens.slice(from, to).map(({ text: word }) => word);
  return { path, line: before.split("\n").length, words: words.join(" "), text: before + after };
}

/** `tarif 1 contract acme "Acme"` */
function headerEnd(tokens: readonly Token[]): number {
  return tokens.findIndex(({ type }) => type === "TEXT") + 1;
}
