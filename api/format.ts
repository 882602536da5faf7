import { type Diagnostic, diagnosticSink } from "../compiler/diagnostics/diagnostic.ts";
import { reportSyntaxError } from "../compiler/diagnostics/syntax-errors.ts";
import { formatSource } from "../compiler/format/format.ts";
import { sourceFile } from "../compiler/source/source-file.ts";

export interface FormatResult {
  /** Null where the text has a syntax error. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The text in canonical layout: same tokens, every comment kept. A path that ends in `.tarif.md` is literate. */
export function formatText(text: string, path: string): FormatResult {
  const file = sourceFile(path, text);
  const sink = diagnosticSink();
  const formatted = formatSource(file);
  for (const error of formatted.errors) reportSyntaxError(error, file, sink.report);
  return { text: formatted.text, diagnostics: sink.list() };
}
