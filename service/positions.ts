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

/** The text of a path with its lines; null where the workspace has none. The same text gives the same value again. */
export function fileOf({ workspace }: Snapshot, path: string): SourceFile | null {
  const text = workspace.get(path);
  if (text === undefined) return null;
  const known = latest.get(path);
  if (known?.text === text) return known;
  const file = sourceFile(path, text);
  latest.set(path, file);
  return file;
}

/** The last text that was asked for of each path: most texts of a workspace stay while one is written. */
const latest = new Map<string, SourceFile>();

/** The end of a line without its break. */
function lineEnd({ text, lineStarts }: SourceFile, line: number): number {
  const next = lineStarts[line + 1];
  if (next === undefined) return text.length;
  const isPair = text[next - 1] === "\n" && text[next - 2] === "\r" && next - 2 >= (lineStarts[line] ?? 0);
  return next - (isPair ? 2 : 1);
}
