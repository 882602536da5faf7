/** Diagnostics as Monaco's markers: what is wrong, why, and how to mend it; related places beside it. */
import type { EditorDiagnostic } from "../../../service/types.ts";
import type { Documents } from "../work/protocol.ts";
import { editor, MarkerSeverity } from "./monaco.ts";
import { rangeOf } from "./ranges.ts";
import { type TextModels, uriOf } from "./texts-of-models.ts";

const MARKER_OWNER = "tarif";

export function mark(
  models: TextModels,
  { files }: Documents,
  diagnostics: readonly EditorDiagnostic[],
): void {
  for (const path of files.keys()) {
    const model = models.of(path);
    if (model === null) continue;
    const own = diagnostics.filter(one => one.path === path);
    // Monaco goes through all that it knows of a text, also where it is told of nothing a second time.
    if (own.length === 0 && !isMarked(model)) continue;
    editor.setModelMarkers(model, MARKER_OWNER, own.map(markerOf));
  }
}

function isMarked({ uri }: editor.ITextModel): boolean {
  return editor.getModelMarkers({ owner: MARKER_OWNER, resource: uri, take: 1 }).length > 0;
}

function markerOf(found: EditorDiagnostic): editor.IMarkerData {
  const { range, severity, code, message, reason, remedy, related } = found;
  return {
    ...rangeOf(range),
    severity: severity === "error" ? MarkerSeverity.Error : MarkerSeverity.Warning,
    code,
    source: "Tarif",
    message: [message, reason, remedy].filter(part => part !== "").join("\n"),
    relatedInformation: related.map(one => ({
      ...rangeOf(one.range),
      resource: uriOf(one.path),
      message: one.message,
    })),
  };
}
