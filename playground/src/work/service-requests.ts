/** Requests of the editor: what the language service answers about the present texts. */
import type { Renamable } from "../../../service/rename.ts";
import type {
  DocumentSymbol,
  FoldingRange,
  Location,
  Position,
  RenameAnswer,
  TextEdit,
} from "../../../service/types.ts";

export interface InFile {
  readonly path: string;
}

export interface At extends InFile {
  readonly position: Position;
}

export interface ServiceRequests {
  readonly format: { readonly asked: InFile; readonly answer: readonly TextEdit[] };
  readonly symbols: { readonly asked: InFile; readonly answer: readonly DocumentSymbol[] };
  readonly folding: { readonly asked: InFile; readonly answer: readonly FoldingRange[] };
  readonly definition: { readonly asked: At; readonly answer: readonly Location[] };
  readonly references: { readonly asked: At; readonly answer: readonly Location[] };
  readonly renamable: { readonly asked: At; readonly answer: Renamable | null };
  readonly rename: { readonly asked: At & { readonly name: string }; readonly answer: RenameAnswer };
}
