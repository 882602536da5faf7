/** Diagnostics as editors take them. */
import type { DescribedDiagnostic } from "../../../index.ts";
import type { EditorDiagnostic } from "../../../service/types.ts";

/** Lines and columns of the product count from 1, those of editors from 0. */
export function editorDiagnostic(found: DescribedDiagnostic): EditorDiagnostic {
  const { path, line, column, endLine, endColumn, severity, code, message, reason, remedy } = found;
  const range = rangeOf(line, column, endLine, endColumn);
  const related = found.related.map(({ note, ...at }) => ({
    path: at.path,
    range: rangeOf(at.line, at.column, at.line, at.column),
    message: note,
  }));
  return { path, range, severity, code, message, reason, remedy, related };
}

function rangeOf(
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
): EditorDiagnostic["range"] {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}
