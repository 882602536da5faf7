/**
 * The formatter: one canonical layout, without options. It prints the tokens and comments of the text again,
 * in their order; only blanks, line breaks, quotation marks and group marks change. What it prints it leaves
 * as it is.
 *
 *   text -> tokens, comments, CST (grammar) -> outline -> layout (lines, columns) -> printed lines -> text
 */
import {
  maskMarkdown,
  parseText,
  type SyntaxFault,
  TEXT_LENGTH_LIMIT,
  type Token,
} from "../../grammar/index.ts";
import { lex } from "../../grammar/lex.ts";
import { contractBlocks } from "../../grammar/literate.ts";
import type { SourceFile } from "../source/source-file.ts";
import { type CommentGroup, type LineComments, placeComments, type Stretch } from "./comments.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { type PrintedLine, plainWidth, printLines, textsOf } from "./lines.ts";
import { outlineOf } from "./outline.ts";
import { tokenText } from "./token-text.ts";

export interface FormatResult {
  /** Null where the text has faults: what is not understood is not moved. */
  readonly text: string | null;
  readonly errors: readonly SyntaxFault[];
}

/**
 * Formats a contract; of a `.tarif.md` only the text inside the contract's fences, the rest to the byte as it
 * was.
 */
export function formatSource(file: SourceFile): FormatResult {
  const { text, errors } = formatAny(file);
  if (text === null) return { text, errors };
  if (text.length > TEXT_LENGTH_LIMIT) {
    // Columns may have made it longer than what the compiler reads.
    const end = file.text.length;
    return { text: null, errors: [{ kind: "too-long", start: end, end, limit: TEXT_LENGTH_LIMIT }] };
  }
  requireSameContent(file, text);
  return { text, errors };
}

/**
 * A signed text must never change its meaning or lose a word: a difference is a bug of ours, and stops the
 * write.
 */
function requireSameContent(file: SourceFile, text: string): void {
  const [before, after] = [file.text, text].map(version => contentOf(file.path, version));
  if (before?.length === after?.length && before?.every((item, i) => item === after?.[i]) === true) return;
  throw new Error(`The formatter would change the words of ${file.path}`);
}

function contentOf(path: string, text: string): readonly string[] {
  const { tokens, comments } = lex(isLiterate(path) ? maskMarkdown(text) : text);
  return [
    ...tokens.map(token => `${token.type} ${tokenText(token)}`),
    ...comments.map(({ text: comment }) => comment.trimEnd()),
  ];
}

function isLiterate(path: string): boolean {
  return path.endsWith(".tarif.md");
}

function formatAny(file: SourceFile): FormatResult {
  if (!isLiterate(file.path)) {
    const whole = { start: 0, end: file.text.length };
    const { pieces, errors } = formatStretches(file.text, [whole]);
    return { text: pieces?.[0]?.map(line => `${line}\n`).join("") ?? null, errors };
  }
  const blocks = contractBlocks(file.text);
  const { pieces, errors } = formatStretches(maskMarkdown(file.text), blocks);
  if (pieces === null) return { text: null, errors };
  let text = "";
  let copied = 0;
  blocks.forEach(({ start, end, indent }, i) => {
    const lines = pieces[i] ?? [];
    const lineBreak = /\r\n$|\r$/.exec(file.text.slice(Math.max(0, start - 2), start))?.[0] ?? "\n";
    text += file.text.slice(copied, start);
    // A block of blanks alone holds nothing to print.
    if (lines.length === 0) text += file.text.slice(start, end);
    else text += lines.map(line => `${line === "" ? "" : indent}${line}${lineBreak}`).join("");
    copied = end;
  });
  return { text: text + file.text.slice(copied), errors };
}

interface Formatted {
  /** The printed lines of each stretch; null where there are faults. */
  readonly pieces: readonly (readonly string[])[] | null;
  readonly errors: readonly SyntaxFault[];
}

/**
 * `stretches` hold all tokens and comments of the text, in order: the whole text, or the blocks of a literate
 * file.
 */
function formatStretches(text: string, stretches: readonly Stretch[]): Formatted {
  const { cst, tokens, comments, errors } = parseText(text);
  if (errors.length > 0) return { pieces: null, errors };
  const texts = textsOf(tokens);
  const outline = outlineOf(cst);
  const layout = layoutOf(outline, (first, last) => plainWidth(texts, NO_TIGHT, first, last));
  const forced = new Set(firstsFrom(tokens, stretches));
  const lines = printLines(texts, layout, forced);
  const ownLines = partition(lines, line => tokens[line.first]?.start ?? 0, stretches);
  const ownComments = partition(comments, comment => comment.start, stretches);
  const pieces = stretches.map((stretch, i) =>
    assemble(text, stretch, ownLines[i] ?? [], tokens, ownComments[i] ?? [], layout),
  );
  return { pieces, errors };
}

/**
 * While lines are laid out, a negative number counts with a blank too many, which only makes columns safer.
 */
const NO_TIGHT: ReadonlySet<number> = new Set();

/** The first token of each stretch that has one. */
function firstsFrom(tokens: readonly Token[], stretches: readonly Stretch[]): readonly number[] {
  const numbered = tokens.map((token, number) => ({ number, start: token.start }));
  return partition(numbered, token => token.start, stretches).flatMap(own => own[0]?.number ?? []);
}

/** The items of each stretch; items and stretches are in the order of the text. */
function partition<T>(
  items: readonly T[],
  startOf: (item: T) => number,
  stretches: readonly Stretch[],
): readonly (readonly T[])[] {
  let next = 0;
  return stretches.map(({ end }) => {
    const from = next;
    for (let item = items[next]; item !== undefined && startOf(item) < end; item = items[next]) next += 1;
    return items.slice(from, next);
  });
}

/** The lines of a stretch with their comments, and the blank lines between declarations. */
function assemble(
  text: string,
  stretch: Stretch,
  lines: readonly PrintedLine[],
  tokens: readonly Token[],
  comments: readonly Token[],
  layout: Layout,
): readonly string[] {
  const placed = placeComments(text, stretch, lines, tokens, comments);
  const printed: string[] = [];
  lines.forEach((line, i) => {
    const own = placed.lines[i] ?? NO_COMMENTS;
    const previous = lines[i - 1];
    const groups = [...own.before];
    const begins = layout.declarations.has(line.first);
    if (begins && previous !== undefined) {
      const tail = groups[0];
      if (tail !== undefined && staysBehind(tail)) {
        printed.push(...indented(tail.texts, Math.min(previous.indent, 1)));
        groups.shift();
      }
      const comment = groups.length > 0 || own.inside.length > 0 || tail !== undefined;
      if (comment || !inOneGroup(tokens, layout, lines, i)) printed.push("");
    }
    printed.push(...groupLines(groups, begins || previous === undefined, line.indent));
    printed.push(...indented(own.inside, line.indent));
    const rows = own.trailing === null ? line.rows : withTrailing(line.rows, own.trailing);
    printed.push(...rows);
  });
  printed.push(...endLines(placed.end, lines.at(-1)));
  return printed;
}

const NO_COMMENTS: LineComments = { before: [], inside: [], trailing: null };

/** Directly below a declaration and parted from the next one: it belongs to what it follows. */
function staysBehind(group: CommentGroup): boolean {
  return !group.blankBefore && group.blankAfter;
}

/**
 * Declarations of one line each, that begin with the same word, stand together: units, parameters, `set`,
 * `remove`.
 */
function inOneGroup(
  tokens: readonly Token[],
  layout: Layout,
  lines: readonly PrintedLine[],
  at: number,
): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (before === undefined || line === undefined || !layout.declarations.has(before.first)) return false;
  const alone = next === undefined || layout.declarations.has(next.first);
  const short = alone && before.rows.length === 1 && line.rows.length === 1;
  return short && tokens[before.first]?.text === tokens[line.first]?.text;
}

/** Groups above a line; `parted` keeps the blank lines between them and below them. */
function groupLines(groups: readonly CommentGroup[], parted: boolean, indent: number): readonly string[] {
  return groups.flatMap(group => [
    ...indented(group.texts, indent),
    ...(parted && group.blankAfter ? [""] : []),
  ]);
}

function endLines(groups: readonly CommentGroup[], last: PrintedLine | undefined): readonly string[] {
  return groups.flatMap((group, i) => {
    if (last === undefined) return [...(i > 0 ? [""] : []), ...group.texts];
    if (i === 0 && !group.blankBefore) return indented(group.texts, Math.min(last.indent, 1));
    return ["", ...group.texts];
  });
}

function indented(texts: readonly string[], indent: number): readonly string[] {
  return texts.map(text => "  ".repeat(indent) + text);
}

function withTrailing(rows: readonly string[], comment: string): readonly string[] {
  return rows.map((row, i) => (i === rows.length - 1 ? `${row}  ${comment}` : row));
}
