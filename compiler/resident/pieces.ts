/**
 * A text in pieces, a declaration each with what stands before it, so that a piece that did not change need not be read
 * again. Pieces end with lines, and no token goes over a line; what may follow a declaration never goes on with it (the
 * grammar is strong LL(1)). So pieces that are whole each for itself are the whole text.
 *
 * A piece keeps its base as long as it lives: offsets count in a text in which every piece has room to grow.
 */
import { bug } from "../../runtime/number/bug.ts";
import { type ParsedPart, parsePart } from "../syntax/parse-part.ts";
import type { SyntaxTree } from "../syntax/tree.ts";

export interface Piece extends Omit<ParsedPart, "breaks"> {
  readonly text: string;
  /** Where it begins in the roomy text, and for how much there is room. */
  readonly base: number;
  readonly room: number;
}

/** Null where the text has a fault: who tells it must see the whole text. */
export function piecesOf(path: string, text: string): readonly Piece[] | null {
  return piecesIn({ path, base: 0, end: null, isFirst: true }, text);
}

/** The pieces of a text that was another before; those that did not change are the same. Null as above. */
export function piecesAfter(path: string, before: readonly Piece[], text: string): readonly Piece[] | null {
  const [first, last] = changed(before, text);
  // What is written behind a declaration may belong to it, and what is written before one, too.
  const tries = [
    [first, last],
    [first - 1, last],
    [first, last + 1],
    [first - 1, last + 1],
  ] as const;
  for (const [from, to] of tries) {
    if (from < 0 || to > before.length) continue;
    const made = replaced(path, before, [from, to], text);
    if (made !== null) return made;
  }
  return null;
}

/** The stretch of pieces outside of which none has changed. */
function changed(before: readonly Piece[], text: string): readonly [first: number, last: number] {
  let first = 0;
  let start = 0;
  for (; first < before.length; first += 1) {
    const piece = before[first]?.text ?? "";
    if (!piece.endsWith("\n") || !text.startsWith(piece, start)) break;
    start += piece.length;
  }
  let last = before.length;
  let end = text.length;
  for (; last > first; last -= 1) {
    const piece = before[last - 1]?.text ?? "";
    if (end - piece.length < start || !text.startsWith(piece, end - piece.length)) break;
    end -= piece.length;
  }
  return [first, last];
}

function replaced(
  path: string,
  before: readonly Piece[],
  [from, to]: readonly [number, number],
  text: string,
): readonly Piece[] | null {
  const [kept, left] = [before.slice(0, from), before.slice(to)];
  const between = text.slice(lengthOf(kept), text.length - lengthOf(left));
  if (between === "") return from === 0 ? null : [...kept, ...left];
  // What follows must begin its line.
  if (left.length > 0 && !between.endsWith("\n")) return null;
  const last = kept.at(-1);
  const base = last === undefined ? 0 : last.base + last.room;
  const own = piecesIn({ path, base, end: left[0]?.base ?? null, isFirst: from === 0 }, between);
  return own === null ? null : [...kept, ...own, ...left];
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0);
}

/** Where pieces may stand in the roomy text. */
interface Room {
  readonly path: string;
  readonly base: number;
  /** Null where nothing follows. */
  readonly end: number | null;
  readonly isFirst: boolean;
}

/** Null where there is not room enough, or a fault. */
function piecesIn({ path, base, end, isFirst }: Room, whole: string): readonly Piece[] | null {
  const part = parsePart({ path, text: whole, base, isFirst });
  if (part === null) return null;
  const { breaks } = part;
  const texts = [...breaks, whole.length].map((to, i) => whole.slice(breaks[i - 1] ?? 0, to));
  const spare = end === null ? null : Math.floor((end - base - whole.length) / texts.length) - 1;
  if (spare !== null && spare < 0) return null;
  const pieces: Piece[] = [];
  let at = base;
  for (const [i, text] of texts.entries()) {
    const isLast = end !== null && i === texts.length - 1;
    const room = isLast ? end - at : text.length + 1 + (spare ?? roomToGrow(text));
    const own = texts.length === 1 ? part : parsePart({ path, text, base: at, isFirst: isFirst && i === 0 });
    if (own === null) return bug("a piece of a whole text has a fault");
    const { tree, comments, tokens } = own;
    pieces.push({ text, base: at, room, tree, comments, tokens });
    at += room;
  }
  return pieces;
}

function roomToGrow({ length }: string): number {
  return 256 + (length >> 1);
}

/** The roomy text: line breaks fill the room. */
export function roomyText(pieces: readonly Piece[]): string {
  let text = "";
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    text += piece.text;
    if (next !== undefined) text += "\n".repeat(next.base - piece.base - piece.text.length);
  }
  return text;
}

/** Where what stands at an offset of the roomy text stands in the text itself. */
export function realOffsets(pieces: readonly Piece[]): (offset: number) => number {
  const starts: number[] = [];
  let start = 0;
  for (const { text } of pieces) {
    starts.push(start);
    start += text.length;
  }
  return offset => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.base ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low] ?? bug("a text without a piece");
    return (starts[low] ?? 0) + Math.min(offset - piece.base, piece.text.length);
  };
}

export function wholeTree(path: string, roomy: string, pieces: readonly Piece[]): SyntaxTree {
  const first = pieces[0] ?? bug("a text without a piece");
  const declarations = pieces.flatMap(({ tree }) => tree.declarations);
  return { ...first.tree, declarations, span: { path, start: 0, end: roomy.length } };
}
