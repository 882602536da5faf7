/** Where the cursor stands: the token that it touches, and what may stand in its place. */

import type { SourceFile } from "../../compiler/source/source-file.ts";
import { isLiterate } from "../../compiler/syntax/parse-source.ts";
import { contractBlocks } from "../../grammar/literate.ts";
import type { Choice, PlacedToken } from "../../grammar/places.ts";
import type { Language } from "../../index.ts";
import type { DeclarationPart, Reading } from "../names/reading.ts";
import { type World, worldOf } from "../names/world.ts";
import { offsetAt, rangeAt } from "../positions.ts";
import type { Position, Range, Snapshot } from "../types.ts";

export interface Spot {
  /** Of what is told beside what is offered. */
  readonly language: Language;
  readonly world: World;
  readonly reading: Reading;
  readonly path: string;
  /** The index of the token that is written, or would be. */
  readonly at: number;
  readonly choices: readonly Choice[];
  /** What an answer takes the place of. */
  readonly range: Range;
  /** The declaration that the place belongs to; it may also be over. */
  readonly part: DeclarationPart | null;
  /** A quote stands there already. */
  readonly isText: boolean;
  /** Nothing stands before it on its line. */
  readonly isLineStart: boolean;
}

/** Null in comments, prose and numbers. */
export function spotAt(
  snapshot: Snapshot,
  path: string,
  position: Position,
  language: Language,
): Spot | null {
  const world = worldOf(snapshot);
  const reading = world.readings.get(path);
  if (reading === undefined) return null;
  const { file } = reading;
  const offset = offsetAt(file, position);
  if (isInComment(reading, offset) || isInProse(file, offset)) return null;
  const at = indexBefore(reading, offset);
  const token = reading.tokens[at];
  const touched = token !== undefined && token.start < offset ? token : null;
  if (touched !== null && !isReplaced(touched)) return null;
  const [start, end] = touched === null ? [offset, offset] : [touched.start, endOf(touched, offset)];
  const part = reading.declarations.findLast(({ from }) => from < at) ?? null;
  const lineStart = file.lineStarts.findLast(one => one <= start) ?? 0;
  return {
    language,
    world,
    reading,
    path,
    at,
    choices: reading.choicesAt(at),
    range: rangeAt(file, start, end),
    part,
    isText: touched !== null && /^["“„«]/.test(touched.text),
    isLineStart: file.text.slice(lineStart, start).trim() === "",
  };
}

/** The index of the token that the cursor lies in or touches the end of; else of the next one. */
function indexBefore({ tokens }: Reading, offset: number): number {
  let at = tokens.findIndex(({ end }) => end >= offset);
  if (at < 0) return tokens.length;
  // Directly behind a symbol or a text that is whole, something new begins.
  const token = tokens[at];
  const isOver = token !== undefined && token.end === offset && token.start < offset && !isOpen(token);
  if (isOver) at += 1;
  return at;
}

/** What may still be written on: a word, a number, a text without its end. */
function isOpen({ type, text }: PlacedToken): boolean {
  return /^[A-Za-z0-9]/.test(text) || type === "ERROR_TEXT" || type === "ERROR_ESCAPE";
}

function isReplaced({ text }: PlacedToken): boolean {
  return /^[A-Za-z"“„«]/.test(text);
}

/** Without its closing quote, a text takes in the rest of the line, which may be meant otherwise. */
function endOf({ type, end }: PlacedToken, offset: number): number {
  return type === "ERROR_TEXT" ? offset : end;
}

function isInComment({ comments }: Reading, offset: number): boolean {
  return comments.some(({ start, end }) => start < offset && offset <= end);
}

function isInProse({ path, text }: SourceFile, offset: number): boolean {
  return isLiterate(path) && !contractBlocks(text).some(({ start, end }) => start <= offset && offset <= end);
}
