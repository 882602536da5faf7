import { type DescribedDiagnostic, type Diagnostic, describeDiagnostic } from "../index.ts";
import { locationOf, rangeAt } from "./positions.ts";
import type { EditorDiagnostic, Snapshot } from "./types.ts";

/** What is wrong in any file that the entry reaches, by file, then place. */
export function diagnostics(snapshot: Snapshot): readonly EditorDiagnostic[] {
  return snapshot.compiled.diagnostics.map(one => editorDiagnostic(snapshot, one));
}

/** The same for one file. */
export function diagnosticsOf(snapshot: Snapshot, path: string): readonly EditorDiagnostic[] {
  return snapshot.compiled.diagnostics
    .filter(({ span }) => span.path === path)
    .map(one => editorDiagnostic(snapshot, one));
}

function editorDiagnostic({ compiled: { files } }: Snapshot, diagnostic: Diagnostic): EditorDiagnostic {
  const { span, related } = diagnostic;
  const words: DescribedDiagnostic = describeDiagnostic(diagnostic, files);
  const file = files.get(span.path);
  const { code, severity, message, reason, remedy, witness, example } = words;
  return {
    path: span.path,
    range: file === undefined ? NOWHERE : rangeAt(file, span.start, span.end),
    severity,
    code,
    message,
    reason,
    remedy,
    witness,
    example,
    related: related.flatMap(({ span: place, note }) => {
      const other = files.get(place.path);
      return other === undefined ? [] : [{ ...locationOf(other, place), message: note }];
    }),
  };
}

const NOWHERE: EditorDiagnostic["range"] = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};
