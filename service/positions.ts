/** Offsets of a text and positions of an editor; both count UTF-16 units, as JavaScript does. */
import { locate, type SourceFile, sourceFile } from "../compiler/source/source-file.ts";
import type { Span } from "../compiler/source/span.ts";
import type { Location, Position, Range, Snapshot } from "./types.ts";

/** The position of an offset; one beyond the text counts as its end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const { line, column } = locate(file, offset);
  return { line: line - 1, character: column - 1 };
}

/** The offset of a position; one beyond its line counts as the line's end, before its break. */
export function offsetAt(file: SourceFile, { line, character }: Position): number {
  if (line < 0) return 0;
  const start = file.lineStarts[line];
  if (start === undefined) return file.text.length;
  return Math.min(start + Math.max(character, 0), lineEnd(file, line));
}

export function rangeAt(file: SourceFile, start: number, end: number): Range {
  return { start: positionAt(file, start), end: positionAt(file, end) };
}

export function locationOf(file: SourceFile, { start, end }: Pick<Span, "start" | "end">): Location {
  return { path: file.path, range: rangeAt(file, start, end) };
}

/** The text of a path with its lines; null where the workspace has none. It is read once for each snapshot. */
export function fileOf(snapshot: Snapshot, path: string): SourceFile | null {
  const reached = snapshot.compiled.files.get(path);
  const text = snapshot.workspace.get(path);
  if (text === undefined) return null;
  if (reached?.text === text) return reached;
  const files = strangers.get(snapshot) ?? new Map<string, SourceFile>();
  strangers.set(snapshot, files);
  const file = files.get(path) ?? sourceFile(path, text);
  files.set(path, file);
  return file;
}

/** Files that the entry does not reach. */
const strangers = new WeakMap<Snapshot, Map<string, SourceFile>>();

/** The end of a line without its break. */
function lineEnd({ text, lineStarts }: SourceFile, line: number): number {
  const next = lineStarts[line + 1];
  if (next === undefined) return text.length;
  const isPair = text[next - 1] === "\n" && text[next - 2] === "\r" && next - 2 >= (lineStarts[line] ?? 0);
  return next - (isPair ? 2 : 1);
}
