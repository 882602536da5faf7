/** A diagnostic in words and with its place, for every edge that shows one. */
import { locate, type SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { Code, Diagnostic } from "./diagnostic.ts";
import { excerpt } from "./render.ts";
import type { Severity } from "./row.ts";
import { ENGLISH, type Wording } from "./wording.ts";

export interface DescribedDiagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly reason: string;
  readonly remedy: string;
  readonly path: string;
  /** Counted from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly related: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly note: string;
  }[];
  readonly witness: string | null;
  /** Lines of the language. */
  readonly example: string | null;
  /** The source lines with the place marked. */
  readonly excerpt: string;
}

export function describeDiagnostic(
  diagnostic: Diagnostic,
  files: ReadonlyMap<string, SourceFile>,
  wording: Wording = ENGLISH,
): DescribedDiagnostic {
  const words = wording.words(diagnostic.code, diagnostic.params);
  const { span } = diagnostic;
  const related = diagnostic.related.map(({ span: place, note }) => ({
    span: place,
    note: wording.phrase(note),
  }));
  const file = files.get(span.path);
  const start = locationOf(span, span.start, files);
  const end = locationOf(span, span.end, files);
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    ...words,
    path: span.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    related: related.map(({ span: place, note }) => {
      const { line, column } = locationOf(place, place.start, files);
      return { path: place.path, line, column, note };
    }),
    witness: diagnostic.witness === null ? null : wording.phrase(diagnostic.witness),
    example: diagnostic.example,
    excerpt: file === undefined ? "" : excerpt(file, span, related),
  };
}

function locationOf(
  span: Span,
  offset: number,
  files: ReadonlyMap<string, SourceFile>,
): { readonly line: number; readonly column: number } {
  const file = files.get(span.path);
  return file === undefined ? { line: 1, column: 1 } : locate(file, offset);
}
