/** What the compiler says of a text, with places as people count them. */
import { type CompileResult, compile } from "../../compiler/compile.ts";
import { describeDiagnostic } from "../../compiler/diagnostics/describe.ts";
import { framed, UNUSED } from "./frame.ts";

export interface Found {
  /** `CODE line:column`, in the order of the text. */
  readonly codes: readonly string[];
  readonly result: CompileResult;
}

/** Compiles a block; places are those in the block. A fragment is put behind the frame, a Markdown file is whole. */
export function findingsOf(block: string, path: string = "contract.tarif"): Found {
  const { text, linesBefore } = path.endsWith(".md") ? { text: block, linesBefore: 0 } : framed(block);
  return findings(new Map([[path, text]]), path, linesBefore);
}

/** `linesBefore` are the lines of the frame, or of several files in one block those of the block before each. */
export function findings(
  workspace: ReadonlyMap<string, string>,
  entry: string,
  linesBefore: number | ReadonlyMap<string, number> = 0,
  about: string | null = null,
): Found {
  const result = compile(workspace, entry);
  const told = result.diagnostics.filter(({ code }) => code === about || !UNUSED.includes(code));
  const codes = told.map(diagnostic => {
    const { code, path, line, column } = describeDiagnostic(diagnostic, result.files);
    const moved = typeof linesBefore === "number" ? -linesBefore : (linesBefore.get(path) ?? 0);
    return `${code} ${line + moved}:${column}`;
  });
  return { codes, result: { ...result, diagnostics: told } };
}
