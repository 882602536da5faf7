/** What fixers are given and what they give: a diagnostic with its place in the tree, and edits with a title. */
import type { SourceFile } from "../../compiler/source/source-file.ts";
import type { Span } from "../../compiler/source/span.ts";
import type { ParsedSource } from "../../compiler/syntax/parse-source.ts";
import type { Node } from "../../compiler/syntax/tree.ts";
import type { Diagnostic } from "../../index.ts";
import { nodesAt, nodesBelow, parsedOf } from "../parsed.ts";
import { fileOf } from "../positions.ts";
import type { Snapshot } from "../types.ts";

export interface Finding {
  readonly snapshot: Snapshot;
  readonly diagnostic: Diagnostic;
  readonly params: Readonly<Record<string, string>>;
  readonly file: SourceFile;
  readonly parsed: ParsedSource;
  /** Of the diagnostic, with the text that stands there. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The nodes that hold the place, from the file inwards. */
  readonly nodes: readonly Node[];
}

export interface Change {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is done, said at the edge in the language of the page. */
export type FixTitle =
  | { readonly kind: "write" | "add" | "remove"; readonly words: string }
  | { readonly kind: "swap" | "sort" | "move to the end" | "escape" | "allow"; readonly words: "" };

export interface Fix {
  readonly title: FixTitle;
  readonly changes: readonly Change[];
}

export type Fixer = (finding: Finding) => readonly Fix[];

/** Null where the place is in no file of the workspace. */
export function findingOf(snapshot: Snapshot, diagnostic: Diagnostic): Finding | null {
  const { path, start, end } = diagnostic.span;
  const file = fileOf(snapshot, path);
  if (file === null) return null;
  const parsed = parsedOf(file);
  const nodes = nodesAt(parsed.tree, start, end);
  const words = file.text.slice(start, end);
  return { snapshot, diagnostic, params: diagnostic.params, file, parsed, start, end, words, nodes };
}

// The place

/** The innermost node of that kind that holds the place. */
export function around(finding: Finding, kind: string): Node | null {
  return finding.nodes.findLast(node => node.kind === kind) ?? null;
}

/** The declaration that holds the place, whatever it declares. */
export function declarationAround(finding: Finding): Node | null {
  const item = finding.nodes.find(node => node.kind === "item");
  return item ?? finding.nodes[1] ?? null;
}

/** The first node of that kind below. */
export function below(node: Node, kind: string): Node | null {
  for (const one of nodesBelow(node)) if (one.kind === kind) return one;
  return null;
}

export function allBelow(node: Node, kind: string): readonly Node[] {
  return [...nodesBelow(node)].filter(one => one.kind === kind);
}

export function textAt({ file }: Finding, { start, end }: Pick<Span, "start" | "end">): string {
  return file.text.slice(start, end);
}

// Changes

export function change({ file }: Finding, start: number, end: number, text: string): Change {
  return { path: file.path, start, end, text };
}

/** In place of what the diagnostic marks, or of another stretch. */
export function write(finding: Finding, text: string, at: Pick<Span, "start" | "end"> = finding): Fix {
  return {
    title: { kind: "write", words: shortened(text) },
    changes: [change(finding, at.start, at.end, text)],
  };
}

export function remove(finding: Finding, at: Pick<Span, "start" | "end"> = finding): Fix {
  return {
    title: { kind: "remove", words: shortened(textAt(finding, at)) },
    changes: [removal(finding.file, at)],
  };
}

export const removeIt: Fixer = finding => [remove(finding)];

/** The whole declaration that holds the place. */
export const removeDeclaration: Fixer = finding => [
  remove(finding, declarationAround(finding)?.span ?? finding),
];

/** A name of a list, with the comma before it, or else after it. */
export function withoutInList(finding: Finding, at: Pick<Span, "start" | "end"> = finding): Fix {
  const { text } = finding.file;
  const before = /,\s*$/.exec(text.slice(0, at.start))?.[0].length ?? 0;
  const after = before > 0 ? 0 : (/^\s*,\s*/.exec(text.slice(at.end))?.[0].length ?? 0);
  return {
    title: { kind: "remove", words: text.slice(at.start, at.end) },
    changes: [change(finding, at.start - before, at.end + after, "")],
  };
}

/** `everything` leaves the charge out: behind those that it leaves out already. */
export function exceptCharge(finding: Finding, everything: Pick<Span, "start" | "end">, name: string): Fix {
  const { end } = everything;
  const isExcepting = /\bexcept\b/.test(textAt(finding, everything));
  const text = isExcepting ? `, ${name}` : ` except ${name}`;
  return { title: { kind: "add", words: `except ${name}` }, changes: [change(finding, end, end, text)] };
}

/** A list of several charges leaves one of them out; none where it does not stand in it. */
export function withoutCharge(finding: Finding, name: string): readonly Fix[] {
  const match = new RegExp(`\\b${name}\\b`).exec(finding.words);
  if (match === null || !finding.words.includes(",")) return [];
  const start = finding.start + match.index;
  return [withoutInList(finding, { start, end: start + name.length })];
}

/** A clause on a line of its own, before a place or after it. */
export function addLineBefore(finding: Finding, at: number, clause: string): Fix {
  const text = `${clause}\n${indentAt(finding.file, at)}`;
  return { title: { kind: "add", words: clause }, changes: [change(finding, at, at, text)] };
}

export function addLineAfter(finding: Finding, at: number, clause: string, indent: string): Fix {
  return {
    title: { kind: "add", words: clause },
    changes: [change(finding, at, at, `\n${indent}${clause}`)],
  };
}

/** Words on the same line. */
export function addWords(finding: Finding, at: number, words: string): Fix {
  return { title: { kind: "add", words }, changes: [change(finding, at, at, ` ${words}`)] };
}

/** What a comment above a clause allows, with the reason for a person to mend. */
export function allowed(finding: Finding): Fix {
  const { start } = finding;
  const indent = indentAt(finding.file, start);
  const lineStart = startOfLine(finding.file.text, start);
  const text = `${indent}# allow ${finding.diagnostic.code}: agreed as it is\n`;
  return { title: { kind: "allow", words: "" }, changes: [change(finding, lineStart, lineStart, text)] };
}

const LONGEST_WORDS = 60;

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS).trimEnd()} …` : line;
}

/** The stretch with its lines, where nothing else stands on them; else with the blanks before it. */
export function removal({ path, text }: SourceFile, { start, end }: Pick<Span, "start" | "end">): Change {
  const lineStart = startOfLine(text, start);
  const isFirst = text.slice(lineStart, start).trim() === "";
  const rest = /^[ \t]*(\r\n|\n|\r|$)/.exec(text.slice(end));
  if (isFirst && rest !== null) {
    const after = end + rest[0].length;
    const blank = text.slice(0, lineStart).endsWith("\n\n")
      ? (/^[ \t]*\r?\n/.exec(text.slice(after))?.[0].length ?? 0)
      : 0;
    return { path, start: lineStart, end: after + blank, text: "" };
  }
  const blanks = /\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { path, start: start - blanks, end, text: isFirst ? " " : "" };
}

export function startOfLine(text: string, at: number): number {
  return Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
}

/** The blanks with which the line of a place begins. */
export function indentAt({ text }: SourceFile, at: number): string {
  return /^[ \t]*/.exec(text.slice(startOfLine(text, at)))?.[0] ?? "";
}

/** In place of what stands there, what the message asks whether it is meant. */
export const nearest: Fixer = finding => {
  const word = suggested(finding);
  return word === null ? [] : [write(finding, word)];
};

/** Null where it asks for nothing. */
export function suggested({ params }: Finding): string | null {
  return /Did you mean "([^"]+)"\?/.exec(params.hint ?? "")?.[1] ?? null;
}
