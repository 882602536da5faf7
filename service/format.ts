import { type SourceFile, sourceFile } from "../compiler/source/source-file.ts";
import { isLiterate } from "../compiler/syntax/parse-source.ts";
import { maskMarkdown } from "../grammar/index.ts";
import { scan } from "../grammar/scan.ts";
import { formatText } from "../index.ts";
import { fileOf, rangeAt } from "./positions.ts";
import type { Snapshot, TextEdit } from "./types.ts";

/**
 * What brings a file into canonical layout; none where it is laid out already, or has a syntax error. Only what lies
 * between tokens is touched where the tokens stay the same, so that cursors and marks keep their places.
 */
export function formatDocument(snapshot: Snapshot, path: string): readonly TextEdit[] {
  const file = fileOf(snapshot, path);
  const text = file === null ? null : formatText(file.text, path).text;
  if (file === null || text === null || text === file.text) return [];
  const before = pieces(file);
  const after = pieces(sourceFile(path, text));
  if (before.length !== after.length) return [{ range: rangeAt(file, 0, file.text.length), newText: text }];
  return before.flatMap(({ start, end }, i) => {
    const newText = text.slice(after[i]?.start, after[i]?.end);
    return file.text.slice(start, end) === newText ? [] : [{ range: rangeAt(file, start, end), newText }];
  });
}

/** Tokens, comments and what lies between them, in turn: they make up the text. */
function pieces(file: SourceFile): readonly { readonly start: number; readonly end: number }[] {
  const { tokens, comments, strays } = scan(isLiterate(file.path) ? maskMarkdown(file.text) : file.text);
  const words = [...tokens, ...comments, ...strays].sort((a, b) => a.start - b.start);
  const gaps = [...words, { start: file.text.length }].map(({ start }, i) => ({
    start: words[i - 1]?.end ?? 0,
    end: start,
  }));
  return gaps.flatMap((gap, i) => [gap, ...(words[i] === undefined ? [] : [words[i]])]);
}
