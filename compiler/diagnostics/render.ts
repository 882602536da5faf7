/** Lines of the source with marks under a place, as plain text for a terminal or a log. */
import { lineText, locate, type SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { RelatedPlace } from "./diagnostic.ts";
import { codePointWidth } from "./display-width.ts";

/** Columns of source that are shown of one line; what is cut off is marked by `…`. */
export const EXCERPT_COLUMNS: number = 100;

const TAB_STOP = 4;

/** Of a line that is cut, so much is shown before the place at least. */
const LEAD_COLUMNS = 20;

/**
 * The place of the span, its lines under line numbers with `^` marks, and the related places with `-` marks
 * and notes:
 *
 *     contracts/acme.tarif:12:7
 *        |
 *     12 |   for inptu
 *        |       ^^^^^
 *
 * Of a span over several lines the first and the last are shown. Related places in other files are shown
 * where `others` has the file, else by name alone. The text holds no control, escape or bidi character: they
 * stand as `\u{…}`.
 */
export function excerpt(
  file: SourceFile,
  span: Span,
  related: readonly RelatedPlace[] = [],
  others: ReadonlyMap<string, SourceFile> = new Map(),
): string {
  const places = [
    { file, span, mark: "^", note: "" },
    ...related.map(place => ({
      file: place.span.path === file.path ? file : (others.get(place.span.path) ?? null),
      span: place.span,
      mark: "-",
      note: visible(place.note),
    })),
  ];
  const gutter = Math.max(...places.map(place => gutterWidth(place.file, place.span)));
  return places.map(place => block(place, gutter)).join("\n");
}

/** The text as it may reach a terminal: control, escape, bidi and other invisible characters as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, letter => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`);
}

/**
 * Control and format characters, lone surrogates, line and paragraph separators; the joiner inside emoji is
 * kept.
 */
const HIDDEN = /(?!\u{200d})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

interface Place {
  readonly file: SourceFile | null;
  readonly span: Span;
  readonly mark: string;
  readonly note: string;
}

function gutterWidth(file: SourceFile | null, span: Span): number {
  return file === null ? 1 : String(locate(file, span.end).line).length;
}

function block(place: Place, gutter: number): string {
  const { file, span, mark, note } = place;
  const empty = `${" ".repeat(gutter)} |`;
  const suffix = note === "" ? "" : ` ${note}`;
  if (file === null) return `${visible(span.path)}:${suffix}`;
  const first = locate(file, span.start);
  const last = locate(file, Math.max(span.start, span.end - 1));
  const head = `${visible(file.path)}:${first.line}:${first.column}`;
  const numbered = (line: number, shown: string): string =>
    `${String(line).padStart(gutter)} | ${shown}`.trimEnd();
  const marked = (marks: string): string => `${empty} ${marks}`.trimEnd();
  const top = window(lineCells(file, first.line, span), mark);
  const lines = [head, empty, numbered(first.line, top.text)];
  if (last.line === first.line) return [...lines, marked(top.marks + suffix)].join("\n");
  const bottom = window(lineCells(file, last.line, span), mark);
  if (last.line > first.line + 1) lines.push(`${" ".repeat(gutter)} …`);
  lines.splice(3, 0, marked(top.marks));
  return [...lines, numbered(last.line, bottom.text), marked(bottom.marks + suffix)].join("\n");
}

/** One shown letter: what is printed, in how many columns, and whether the span covers it. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/** Only so much of a line can come near the window; the rest is not looked at, however long the line is. */
const REACH = 4 * EXCERPT_COLUMNS;

function lineCells(file: SourceFile, line: number, span: Span): readonly Cell[] {
  const start = file.lineStarts[line - 1] ?? 0;
  const text = lineText(file, line);
  const from = Math.max(span.start - start, 0);
  const to = Math.min(span.end - start, text.length);
  const cut = wholeLetter(text, Math.max(0, from - REACH));
  const cells: Cell[] = cut > 0 ? [{ text: " ", width: 1, marked: false }] : [];
  let column = cells.length;
  let offset = cut;
  for (const letter of text.slice(cut, Math.min(text.length, from + REACH))) {
    const covered = offset < to && offset + letter.length > from;
    // Blanks before the text of a later line are no part of what is marked.
    const indent = span.start < start && text.slice(0, offset + letter.length).trim() === "";
    const cell = shownLetter(letter, column, covered && !indent);
    cells.push(cell);
    column += cell.width;
    offset += letter.length;
  }
  // An empty place, and one in the line break, is marked on the column where it begins.
  if (!cells.some(cell => cell.marked)) return markedAt(cells, text, cut, from);
  return cells;
}

function markedAt(cells: readonly Cell[], text: string, cut: number, from: number): readonly Cell[] {
  const shift = cut > 0 ? 1 : 0;
  const index = Math.min(Array.from(text.slice(cut, from)).length + shift, cells.length);
  const atEnd = index === cells.length;
  const all = atEnd ? [...cells, { text: " ", width: 1, marked: false }] : cells;
  return all.map((cell, i) => (i === index ? { ...cell, marked: true } : cell));
}

/** Not in the middle of a surrogate pair. */
function wholeLetter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

function shownLetter(letter: string, column: number, marked: boolean): Cell {
  if (letter === "\t") {
    const width = TAB_STOP - (column % TAB_STOP);
    return { text: " ".repeat(width), width, marked };
  }
  const text = visible(letter);
  if (text !== letter) return { text, width: text.length, marked };
  return { text, width: codePointWidth(letter.codePointAt(0) ?? 0), marked };
}

/** At most `EXCERPT_COLUMNS` columns around the first mark, and the marks under them. */
function window(cells: readonly Cell[], mark: string): { readonly text: string; readonly marks: string } {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  const first = cells.findIndex(cell => cell.marked);
  const before = cells.slice(0, first).reduce((sum, cell) => sum + cell.width, 0);
  const covered = cells.reduce((sum, cell) => sum + (cell.marked ? cell.width : 0), 0);
  const lead = Math.max(LEAD_COLUMNS, Math.floor((EXCERPT_COLUMNS - Math.min(covered, EXCERPT_COLUMNS)) / 2));
  const from = total <= EXCERPT_COLUMNS ? 0 : Math.min(Math.max(0, before - lead), total - EXCERPT_COLUMNS);
  const to = from + EXCERPT_COLUMNS;
  let text = from > 0 ? "…" : "";
  let marks = from > 0 ? " " : "";
  let column = 0;
  for (const cell of cells) {
    const inside = column >= from + (from > 0 ? 1 : 0) && column + cell.width <= to - (to < total ? 1 : 0);
    if (inside) {
      text += cell.text;
      marks += (cell.marked ? mark : " ").repeat(cell.width);
    }
    column += cell.width;
  }
  return { text: to < total ? `${text}…` : text, marks: marks.trimEnd() };
}
