/** Edits of the language service, made in the texts that the page holds. */
import type { Position, TextEdit, WorkspaceEdit } from "../../../service/types.ts";
import { withText } from "./actions.ts";
import type { Model } from "./model.ts";

/** The first place that was changed comes into view. */
export function withEdit(model: Model, edit: WorkspaceEdit): Model {
  let next = model;
  for (const [path, edits] of edit) {
    const text = next.documents.files.get(path);
    if (text !== undefined) next = withText(next, path, edited(text, edits));
  }
  const [path, [first]] = [...edit][0] ?? ["", []];
  if (first === undefined) return next;
  const added = first.newText.split("\n");
  const before = added.findIndex(line => line.trim() !== "");
  const line = first.range.start.line + 1 + Math.max(before, 0);
  const pointed = {
    path,
    line,
    column: 1,
    endLine: line + added.length - 1 - Math.max(before, 0),
    endColumn: 1,
  };
  return { ...next, open: path, pointed };
}

/** From the end on, so that places before stay where they are. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length);
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  return [...edits]
    .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}
