/** Edits applied to the texts of a workspace. */
import { type SourceFile, sourceFile, type Workspace } from "../index.ts";
import { offsetAt } from "./positions.ts";
import type { TextEdit, WorkspaceEdit } from "./types.ts";

/** Of a file that the workspace does not have, nothing is edited. */
export function applyEdits(workspace: Workspace, edit: WorkspaceEdit): Workspace {
  const texts = new Map(workspace);
  for (const [path, edits] of edit) {
    const text = workspace.get(path);
    if (text !== undefined) texts.set(path, applyToText(sourceFile(path, text), edits));
  }
  return texts;
}

/** Edits do not overlap; of several at one place the order holds. */
export function applyToText(file: SourceFile, edits: readonly TextEdit[]): string {
  const placed = edits.map(({ range, newText }, order) => ({
    start: offsetAt(file, range.start),
    end: offsetAt(file, range.end),
    newText,
    order,
  }));
  placed.sort((a, b) => a.start - b.start || a.order - b.order);
  let text = "";
  let at = 0;
  for (const { start, end, newText } of placed) {
    text += file.text.slice(at, start) + newText;
    at = Math.max(at, end);
  }
  return text + file.text.slice(at);
}
