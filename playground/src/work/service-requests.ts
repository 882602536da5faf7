/** Requests of the editor: what the language service answers about the present texts. */

import type { Language } from "../../../index.ts";
import type { Renamable } from "../../../service/rename.ts";
import type {
  CodeAction,
  CodeLens,
  Completion,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from "../../../service/types.ts";

export interface InFile {
  readonly path: string;
}

export interface At extends InFile {
  readonly position: Position;
}

interface InLanguage {
  readonly language: Language;
}

export interface ServiceRequests {
  readonly format: { readonly asked: InFile; readonly answer: readonly TextEdit[] };
  readonly symbols: { readonly asked: InFile; readonly answer: readonly DocumentSymbol[] };
  readonly folding: { readonly asked: InFile; readonly answer: readonly FoldingRange[] };
  readonly definition: { readonly asked: At; readonly answer: readonly Location[] };
  readonly references: { readonly asked: At; readonly answer: readonly Location[] };
  readonly renamable: { readonly asked: At; readonly answer: Renamable | null };
  readonly rename: {
    readonly asked: At & InLanguage & { readonly name: string };
    /** A text where the name cannot be taken: why not. */
    readonly answer: WorkspaceEdit | string | null;
  };
  readonly completions: { readonly asked: At & InLanguage; readonly answer: readonly Completion[] };
  readonly hover: { readonly asked: At & InLanguage; readonly answer: Hover | null };
  readonly hints: {
    readonly asked: InFile & InLanguage & { readonly range: Range };
    readonly answer: readonly InlayHint[];
  };
  readonly lenses: { readonly asked: InFile & InLanguage; readonly answer: readonly CodeLens[] };
  readonly fixes: {
    readonly asked: InFile & InLanguage & { readonly range: Range };
    readonly answer: readonly CodeAction[];
  };
  /** The texts that edits make of the present ones, by path. */
  readonly edited: {
    readonly asked: { readonly edit: WorkspaceEdit };
    readonly answer: ReadonlyMap<string, string>;
  };
}
