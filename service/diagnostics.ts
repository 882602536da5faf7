import { ENGLISH } from "../compiler/diagnostics/wording.ts";
import { type DescribedDiagnostic, type Diagnostic, describeDiagnostic, type Wording } from "../index.ts";
import { locationOf, rangeAt } from "./positions.ts";
import type { EditorDiagnostic, Snapshot } from "./types.ts";

/** What is wrong in any file that the entry reaches, by file, then place; in English, or as `wordingIn` says it. */
export function diagnostics(snapshot: Snapshot, wording: Wording = ENGLISH): readonly EditorDiagnostic[] {
  return snapshot.compiled.diagnostics.map(one => editorDiagnostic(snapshot, one, wording));
}

/** The same for one file. */
export function diagnosticsOf(
  snapshot: Snapshot,
  path: string,
  wording: Wording = ENGLISH,
): readonly EditorDiagnostic[] {
  return snapshot.compiled.diagnostics
    .filter(({ span }) => span.path === path)
    .map(one => editorDiagnostic(snapshot, one, wording));
}

function editorDiagnostic(
  { compiled: { files } }: Snapshot,
  diagnostic: Diagnostic,
  wording: Wording,
): EditorDiagnostic {
  const { span } = diagnostic;
  const words: DescribedDiagnostic = describeDiagnostic(diagnostic, files, wording);
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
    related: diagnostic.related.flatMap(({ span: place, note }) => {
      const other = files.get(place.path);
      return other === undefined ? [] : [{ ...locationOf(other, place), message: wording.phrase(note) }];
    }),
  };
}

const NOWHERE: EditorDiagnostic["range"] = {
  start: { line: 0, character: 0 },
  end: { line: 0, character: 0 },
};
