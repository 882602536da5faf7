/** Tokens to printed lines: blanks between tokens, cells in columns, and lines that are too long wrapped. */
import type { Token } from "../../grammar/index.ts";
import { displayWidth } from "../diagnostics/display-width.ts";
import { type BreakKind, type Cell, type ColumnGroup, type Layout, LINE_WIDTH } from "./layout.ts";
import { tokenText } from "./token-text.ts";

/** The tokens from `first` to `last`, both included, as the physical lines that they are printed on. */
export interface PrintedLine {
  readonly first: number;
  readonly last: number;
  /** Levels of two blanks. */
  readonly indent: number;
  readonly rows: readonly string[];
}

/** The tokens with what is known of each before the layout. */
export interface TokenTexts {
  readonly tokens: readonly Token[];
  readonly texts: readonly string[];
  readonly widths: readonly number[];
}

export function textsOf(tokens: readonly Token[]): TokenTexts {
  const texts = tokens.map(tokenText);
  return { tokens, texts, widths: texts.map(displayWidth) };
}

/**
 * `forced` are tokens that begin a line wherever they stand: the first ones of each block of a literate file.
 */
export function printLines(
  texts: TokenTexts,
  layout: Layout,
  forced: ReadonlySet<number>,
): readonly PrintedLine[] {
  const lines = sliceLines(texts, layout, forced);
  const starts = columnStarts(texts, layout, lines);
  return lines.map(line => ({ ...line, rows: wrap(pieces(texts, layout, line, starts), line.indent) }));
}

/** The printed width of the tokens from first to last on one line, without columns. */
export function plainWidth(
  texts: TokenTexts,
  tight: ReadonlySet<number>,
  first: number,
  last: number,
): number {
  let width = texts.widths[first] ?? 0;
  for (let i = first + 1; i <= last; i += 1) width += blanksBefore(texts, tight, i) + (texts.widths[i] ?? 0);
  return width;
}

interface LogicalLine {
  readonly first: number;
  readonly last: number;
  readonly indent: number;
}

function sliceLines(texts: TokenTexts, layout: Layout, forced: ReadonlySet<number>): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let first = 0;
  let indent = 0;
  for (let i = 0; i <= texts.tokens.length; i += 1) {
    const begins = layout.lines.get(i);
    if (i < texts.tokens.length && begins === undefined && !forced.has(i)) continue;
    if (i > first) lines.push({ first, last: i - 1, indent });
    // A clause that a new block of a literate file cuts goes on as a wrapped line does.
    indent = begins ?? (i > first ? indent + 2 : indent);
    first = i;
  }
  return lines;
}

/** No blank before a comma, around the point of a reference, or inside parentheses. */
function blanksBefore(texts: TokenTexts, tight: ReadonlySet<number>, i: number): 0 | 1 {
  const type = texts.tokens[i]?.type ?? "";
  const before = texts.tokens[i - 1]?.type ?? "";
  const glued =
    [",", ".", ")"].some(symbol => type === `'${symbol}'`) || before === "'.'" || before === "'('";
  return glued || tight.has(i - 1) ? 0 : 1;
}

// Columns

interface LineCell {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The cells of a line in order; the line's beginning is column 0. Null where it stands in no column. */
function cellsOf(
  layout: Layout,
  line: LogicalLine,
): { group: ColumnGroup; cells: readonly LineCell[] } | null {
  const marks: (readonly [number, Cell])[] = [];
  for (let i = line.first + 1; i <= line.last; i += 1) {
    const cell = layout.cells.get(i);
    if (cell !== undefined) marks.push([i, cell]);
  }
  const group = marks[0]?.[1].group;
  if (group === undefined) return null;
  const cells = [{ column: 0, first: line.first, last: (marks[0]?.[0] ?? 0) - 1 }];
  marks.forEach(([first, cell], m) => {
    cells.push({ column: cell.column, first, last: (marks[m + 1]?.[0] ?? line.last + 1) - 1 });
  });
  return { group, cells };
}

/** Token -> the column of the page at which its cell is printed, for the cells that begin inside a line. */
function columnStarts(
  texts: TokenTexts,
  layout: Layout,
  lines: readonly LogicalLine[],
): ReadonlyMap<number, number> {
  const groups = new Map<ColumnGroup, (readonly LineCell[])[]>();
  const starts = new Map<number, number>();
  for (const line of lines) {
    const found = cellsOf(layout, line);
    if (found === null) continue;
    starts.set(line.first, 2 * line.indent);
    const rows = groups.get(found.group);
    if (rows === undefined) groups.set(found.group, [found.cells]);
    else rows.push(found.cells);
  }
  for (const [group, rows] of groups) alignGroup(texts, layout, group, rows, starts);
  return starts;
}

function alignGroup(
  texts: TokenTexts,
  layout: Layout,
  group: ColumnGroup,
  rows: readonly (readonly LineCell[])[],
  starts: Map<number, number>,
): void {
  const last = largest(rows.map(cells => cells.at(-1)?.column ?? 0));
  for (let column = 1; column <= last; column += 1) {
    const gap = column >= group.gapFrom ? group.gap : 1;
    const decimal = group.decimal && column >= group.gapFrom;
    const placed = rows.flatMap(cells => {
      const at = cells.findIndex(cell => cell.column === column);
      const cell = cells[at];
      const before = cells[at - 1];
      if (cell === undefined || before === undefined) return [];
      const end =
        (starts.get(before.first) ?? 0) + plainWidth(texts, layout.tight, before.first, before.last);
      const lead = decimal ? wholeWidth(texts.texts[cell.first] ?? "") : 0;
      return [{ cell, free: end + gap, lead }];
    });
    // A row that is too long anyway pushes no other row to the right.
    const points = placed.map(({ free, lead }) => free + lead).filter(point => point <= LINE_WIDTH);
    const point = largest(points);
    for (const { cell, free, lead } of placed) starts.set(cell.first, Math.max(point - lead, free));
  }
}

/** The width of a number or percentage before its decimal point. */
function wholeWidth(number: string): number {
  return /^[^.%]*/.exec(number)?.[0].length ?? 0;
}

// Wrapping

/** A token of a line with the blanks before it. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly blanks: number;
  readonly breakKind: BreakKind | null;
}

function pieces(
  texts: TokenTexts,
  layout: Layout,
  line: LogicalLine,
  starts: ReadonlyMap<number, number>,
): readonly Piece[] {
  const made: Piece[] = [];
  let column = 2 * line.indent;
  for (let i = line.first; i <= line.last; i += 1) {
    const start = layout.cells.has(i) ? starts.get(i) : undefined;
    const normal = blanksBefore(texts, layout.tight, i);
    const blanks = i === line.first ? 0 : start === undefined ? normal : Math.max(1, start - column);
    const width = texts.widths[i] ?? 0;
    made.push({ text: texts.texts[i] ?? "", width, blanks, breakKind: layout.breaks.get(i) ?? null });
    column += blanks + width;
  }
  return made;
}

/** The rows of a line: one, unless it is too long; the rest then stands two levels deeper. */
function wrap(line: readonly Piece[], indent: number): readonly string[] {
  if (widthOf(line) <= LINE_WIDTH - 2 * indent) return [row(line, 0, line.length, indent)];
  const own = line.findIndex((piece, i) => i > 0 && piece.breakKind === "own");
  if (own > 0) return [...wrap(line.slice(0, own), indent), ...wrap(line.slice(own), indent + 1)];
  const rows: string[] = [];
  let from = 0;
  while (from < line.length) {
    const level = from === 0 ? indent : indent + 2;
    const end = breakPlace(line, from, LINE_WIDTH - 2 * level);
    rows.push(row(line, from, end, level));
    from = end;
  }
  return rows;
}

/**
 * Where a row that begins at `from` ends: at the last good place that fits, else at the last place, else at
 * the next.
 */
function breakPlace(line: readonly Piece[], from: number, room: number): number {
  let column = line[from]?.width ?? 0;
  let good = from;
  let any = from;
  for (let i = from + 1; i < line.length; i += 1) {
    const piece = line[i];
    if (piece === undefined) break;
    // All before this piece has fitted, or nothing could be broken yet.
    if (piece.blanks > 0 && piece.breakKind !== null) good = i;
    else if (piece.blanks > 0) any = i;
    column += piece.blanks + piece.width;
    if (column <= room) continue;
    if (good > from) return good;
    if (any > from) return any;
  }
  return line.length;
}

function widthOf(line: readonly Piece[]): number {
  return line.reduce((sum, piece, i) => sum + piece.width + (i === 0 ? 0 : piece.blanks), 0);
}

/** The pieces from `from` up to `end`; what begins a row has no blanks before it but the indent. */
function row(line: readonly Piece[], from: number, end: number, indent: number): string {
  const words = line
    .slice(from, end)
    .map((piece, i) => (i === 0 ? piece.text : " ".repeat(piece.blanks) + piece.text));
  return "  ".repeat(indent) + words.join("");
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, n) => Math.max(most, n), 0);
}
