/**
 * Where comments go. One that follows a clause on its line stays behind it; one on a line of its own stays
 * above what it precedes; one in the middle of a clause moves above the clause, since the clause is printed
 * as a whole.
 */
import type { Token } from "../../grammar/index.ts";
import type { PrintedLine } from "./lines.ts";

/** The comments of one printed line. */
export interface LineComments {
  /** Groups on lines of their own before the line. */
  readonly before: readonly CommentGroup[];
  /** Comments that stood inside the clause: directly above the line. */
  readonly inside: readonly string[];
  /** Behind the line's last token. */
  readonly trailing: string | null;
}

/** Comments on consecutive lines. */
export interface CommentGroup {
  readonly texts: readonly string[];
  /**
   * Whether a blank line stands between what is before and the group, and between the group and what is
   * after.
   */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
}

export interface PlacedComments {
  /** As many as lines. */
  readonly lines: readonly LineComments[];
  /** After the last line. */
  readonly end: readonly CommentGroup[];
}

/** A stretch of the text, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The comments of a stretch among its lines; both are in the order of the text. */
export function placeComments(
  text: string,
  stretch: Stretch,
  lines: readonly PrintedLine[],
  tokens: readonly Token[],
  comments: readonly Token[],
): PlacedComments {
  const placed: LineComments[] = [];
  let next = 0;
  let after = stretch.start;
  const takeUntil = (offset: number): readonly Token[] => {
    const from = next;
    while (next < comments.length && (comments[next]?.start ?? 0) < offset) next += 1;
    return comments.slice(from, next);
  };
  for (const [i, line] of lines.entries()) {
    const start = tokens[line.first]?.start ?? after;
    const end = tokens[line.last]?.end ?? start;
    const before = groupsOf(text, takeUntil(start), after, start);
    const inside = takeUntil(end);
    const behind = comments[next];
    const nextStart = tokens[lines[i + 1]?.first ?? -1]?.start ?? stretch.end;
    const follows = behind !== undefined && behind.start < nextStart && sameLine(text, end, behind.start);
    const trailing = follows ? behind : undefined;
    if (follows) next += 1;
    placed.push({ before, ...splitInside(text, tokens, line, inside, trailing) });
    after = trailing?.end ?? end;
  }
  return { lines: placed, end: groupsOf(text, takeUntil(stretch.end), after, stretch.end) };
}

function sameLine(text: string, from: number, to: number): boolean {
  return !/[\r\n]/.test(text.slice(from, to));
}

/** The last comment of a clause stays behind it where it stood behind a token, and no other one does. */
function splitInside(
  text: string,
  tokens: readonly Token[],
  line: PrintedLine,
  inside: readonly Token[],
  trailing: Token | undefined,
): { readonly inside: readonly string[]; readonly trailing: string | null } {
  if (trailing !== undefined) return { inside: inside.map(commentText), trailing: commentText(trailing) };
  const last = inside.at(-1);
  if (last === undefined || !followsToken(text, tokens, line, last))
    return { inside: inside.map(commentText), trailing: null };
  return { inside: inside.slice(0, -1).map(commentText), trailing: commentText(last) };
}

function followsToken(text: string, tokens: readonly Token[], line: PrintedLine, comment: Token): boolean {
  let before = line.first;
  while (before < line.last && (tokens[before + 1]?.start ?? 0) < comment.start) before += 1;
  return sameLine(text, tokens[before]?.end ?? 0, comment.start);
}

/** Groups are parted by blank lines; `after` and `until` are the places that they stand between. */
function groupsOf(
  text: string,
  comments: readonly Token[],
  after: number,
  until: number,
): readonly CommentGroup[] {
  const groups: CommentGroup[] = [];
  let texts: string[] = [];
  let blankBefore = false;
  comments.forEach((comment, i) => {
    const previous = comments[i - 1]?.end ?? after;
    const blank = blankBetween(text, previous, comment.start);
    if (i > 0 && blank) {
      groups.push({ texts, blankBefore, blankAfter: true });
      texts = [];
    }
    if (texts.length === 0) blankBefore = blank;
    texts.push(commentText(comment));
  });
  const last = comments.at(-1);
  if (last !== undefined)
    groups.push({ texts, blankBefore, blankAfter: blankBetween(text, last.end, until) });
  return groups;
}

/** Two line breaks or more with nothing else between. */
function blankBetween(text: string, from: number, to: number): boolean {
  return (text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0) > 1;
}

function commentText(comment: Token): string {
  return comment.text.trimEnd();
}
