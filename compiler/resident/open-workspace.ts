/**
 * A workspace that stays open, for editors: what did not change since it was compiled last is not worked out again.
 * What comes out is what `compile` says of the same texts, byte for byte.
 *
 *   pieces of the texts > the checks of charges and what they stand on > what is made of them in the plan
 */
import { TEXT_LENGTH_LIMIT, TOKEN_LIMIT } from "../../grammar/index.ts";
import { type CheckMemory, checkMemory } from "../check/check-memory.ts";
import { type CompileOptions, type CompileResult, compileWith } from "../compile.ts";
import { type ReadFile, readAnew, type Workspace } from "../resolve/sources.ts";
import { locate, type SourceFile, sourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { isLiterate } from "../syntax/parse-source.ts";
import type { KeepLowered, Kept } from "./kept.ts";
import { type Piece, piecesAfter, piecesOf, realOffsets, roomyText, wholeTree } from "./pieces.ts";

export interface OpenWorkspace {
  /** The documents as they are now; those with the text that they had before are the same. */
  readonly update: (documents: Workspace) => void;
  readonly compile: (entry: string, options?: CompileOptions) => CompileResult;
}

export function openWorkspace(documents: Workspace): OpenWorkspace {
  let present = documents;
  const read = new Map<string, Reading>();
  const checks = new Map<string, CheckMemory>();
  const words = new WeakMap<Span, string>();
  const readingOf = (path: string): Reading | null => read.get(path) ?? null;
  const realSpan = (span: Span): Span => readingOf(span.path)?.realSpan(span) ?? span;
  const kept: Kept = {
    read: (path, text) => {
      const known = readingOf(path);
      const reading = known?.real.text === text ? known : readingAfter(known, path, text);
      read.set(path, reading);
      return reading.read;
    },
    realFile: file => readingOf(file.path)?.real ?? file,
    realSpan,
    checks: path => {
      const known = checks.get(path) ?? checkMemory();
      checks.set(path, known);
      return known;
    },
    lowered: keepLowered(span => {
      const { path, start } = realSpan(span);
      const file = readingOf(path)?.real;
      return file === undefined ? null : [start, locate(file, start).line];
    }),
    words: (span, make) => {
      const made = words.get(span) ?? make();
      words.set(span, made);
      return made;
    },
  };
  return {
    update: next => {
      present = next;
      for (const path of [...read.keys(), ...checks.keys()])
        if (!next.has(path)) {
          read.delete(path);
          checks.delete(path);
        }
    },
    compile: (entry, options = {}) => compileWith(kept, present, entry, options),
  };
}

/** A file as it was read, and as it is. */
interface Reading {
  readonly read: ReadFile;
  readonly real: SourceFile;
  readonly realSpan: (span: Span) => Span;
  /** Of the last text without a fault; null where there was none. */
  readonly pieces: readonly Piece[] | null;
}

function readingAfter(before: Reading | null, path: string, text: string): Reading {
  const known = before?.pieces ?? null;
  const mayBePieces = !isLiterate(path) && text.length <= TEXT_LENGTH_LIMIT;
  const after = mayBePieces && known !== null ? piecesAfter(path, known, text) : null;
  if (after !== null && areFew(after)) return readingOfPieces(path, text, after);
  const read = readAnew(path, text);
  const anew = mayBePieces && read.parsed.errors.length === 0 ? piecesOf(path, text) : null;
  if (anew !== null && areFew(anew)) return readingOfPieces(path, text, anew);
  return { read, real: read.file, realSpan: span => span, pieces: known };
}

/** More tokens are refused, which is told of the whole text. */
function areFew(pieces: readonly Piece[]): boolean {
  return pieces.reduce((sum, { tokens }) => sum + tokens, 0) <= TOKEN_LIMIT;
}

function readingOfPieces(path: string, text: string, pieces: readonly Piece[]): Reading {
  const roomy = roomyText(pieces);
  const comments = pieces.flatMap(piece => piece.comments);
  const parsed = { tree: wholeTree(path, roomy, pieces), comments, errors: [] };
  const realOffset = realOffsets(pieces);
  return {
    read: { file: sourceFile(path, roomy), parsed },
    real: sourceFile(path, text),
    realSpan: ({ start, end }) => ({ path, start: realOffset(start), end: realOffset(end) }),
    pieces,
  };
}

interface Made {
  readonly start: number;
  readonly line: number;
  readonly made: unknown;
}

/** `placeOf`: where a declaration stands; null where nobody knows. */
function keepLowered(placeOf: (span: Span) => readonly [start: number, line: number] | null): KeepLowered {
  const known = new WeakMap<object, Made>();
  return <T extends { readonly span: Span }, M>(typed: T, make: (typed: T) => M): M => {
    const place = placeOf(typed.span);
    if (place === null) return make(typed);
    const [start, line] = place;
    const found = known.get(typed);
    // Of one typed declaration one thing is made.
    if (found?.start === start && found.line === line) return found.made as M;
    const made = make(typed);
    known.set(typed, { start, line, made });
    return made;
  };
}
