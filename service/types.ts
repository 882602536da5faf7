/**
 * What an editor asks and what it is told: the shapes of the Language Server Protocol (3.17) as far as they are needed,
 * with nothing of Monaco's or of a server's. Text in answers is plain, or Markdown where its name says so.
 */
import type { CompileResult, Workspace } from "../index.ts";
import type { Refusal } from "./refusals/refusal.ts";

/** From 0; `character` counts UTF-16 units, as the protocol does unless told otherwise. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Location {
  readonly path: string;
  readonly range: Range;
}

/** One state of the texts: what all questions are asked of. `compiled` is the compile of `entry` in `workspace`. */
export interface Snapshot {
  readonly workspace: Workspace;
  readonly entry: string;
  readonly compiled: CompileResult;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Edits by path; those of one file do not overlap. */
export type WorkspaceEdit = ReadonlyMap<string, readonly TextEdit[]>;

export interface EditorDiagnostic {
  readonly path: string;
  readonly range: Range;
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly reason: string;
  readonly remedy: string;
  /** A concrete case that shows the fault: values, a quantity, a date. */
  readonly witness: string | null;
  /** The case as an example of the language, for the reader to state its amount. */
  readonly example: string | null;
  readonly related: readonly (Location & { readonly message: string })[];
}

export interface CodeAction {
  readonly title: string;
  /** The codes of the diagnostics that it mends; none for one that is always offered. */
  readonly codes: readonly string[];
  readonly edit: WorkspaceEdit;
  readonly isPreferred: boolean;
}

export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

export type CompletionKind = "keyword" | "name" | "value" | "unit" | "snippet";

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  readonly markdown: string | null;
  /** In the protocol's snippet syntax (`${1:name}`) where `isSnippet`. */
  readonly insertText: string;
  readonly isSnippet: boolean;
  /** What is replaced. */
  readonly range: Range;
  readonly sortText: string;
}

export type SymbolKind =
  | "contract"
  | "event"
  | "meter"
  | "charge"
  | "parameter"
  | "adjustment"
  | "policy"
  | "example"
  | "other";

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly DocumentSymbol[];
}

/** Lines from 0, both included. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "region" | "comment";
}

export interface InlayHint {
  readonly position: Position;
  readonly label: string;
  readonly tooltip: string;
}

/** A command above a line; `command` is the editor's to know. */
export interface CodeLens {
  readonly range: Range;
  readonly title: string;
  readonly command: "tarif.runExample" | "tarif.showExample";
  readonly arguments: readonly string[];
}

/** Null: nothing that can be renamed stands there; a refusal: why the new name cannot be taken. */
export type RenameAnswer = WorkspaceEdit | Refusal | null;
