/** What a compilation may take from the one before it. */
import { type CheckMemory, NO_MEMORY } from "../check/check-memory.ts";
import { type Read, readAnew } from "../resolve/sources.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";

export interface Kept {
  readonly read: Read;
  /** A file that was read as it is. */
  readonly realFile: (file: SourceFile) => SourceFile;
  /** A place in a file that was read, as a place in the file as it is. */
  readonly realSpan: (span: Span) => Span;
  /** Of the version that a file states. */
  readonly checks: (path: string) => CheckMemory;
  /** What was made of a typed declaration, where it stands where it stood. */
  readonly lowered: KeepLowered;
  /** The words of a place. */
  readonly words: (span: Span, make: () => string) => string;
}

/** `made` of `typed` once for each place at which it stands. */
export type KeepLowered = <T extends { readonly span: Span }, M>(typed: T, make: (typed: T) => M) => M;

/** Every text is read, and everything made, anew. */
export const NOTHING_KEPT: Kept = {
  read: readAnew,
  realFile: file => file,
  realSpan: span => span,
  checks: () => NO_MEMORY,
  lowered: (typed, make) => make(typed),
  words: (_, make) => make(),
};
