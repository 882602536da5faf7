import { lazily } from "../../runtime/plan/lazily.ts";
import type { Span } from "./span.ts";

/** A text of the workspace. Offsets are UTF-16 code units of `text`, also for Markdown. */
export interface SourceFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The offset at which each line begins; the first is 0. */
  readonly lineStarts: readonly number[];
}

/** A place for people; both count from 1, columns in UTF-16 code units. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

export function sourceFile(path: string, text: string): SourceFile {
  // Of most files nobody asks.
  return withLineStarts({ path, text }, () => lineStarts(text));
}

const withLineStarts = lazily("lineStarts");

/** The line and column of an offset; an offset beyond the text counts as its end. */
export function locate(file: SourceFile, offset: number): Location {
  const place = Math.min(Math.max(offset, 0), file.text.length);
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: place - (file.lineStarts[low] ?? 0) + 1 };
}

/** The text of a line (counted from 1) without its line break; empty beyond the file. */
export function lineText(file: SourceFile, line: number): string {
  const start = file.lineStarts[line - 1];
  if (start === undefined) return "";
  const end = file.lineStarts[line] ?? file.text.length;
  return file.text.slice(start, end).replace(/[\r\n]+$/, "");
}

/** The text that a span covers. */
export function textOf(file: SourceFile, span: Span): string {
  return file.text.slice(span.start, span.end);
}

/** Lines end with LF, CR LF or a lone CR, as editors count them. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1);
  }
  return starts;
}
