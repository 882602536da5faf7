/** A file with the defaults written into it that hold there unsaid; laid out as the formatter does it. */
import { bug } from "../../runtime/number/bug.ts";
import type { CompileResult } from "../compile.ts";
import { formatSource } from "../format/format.ts";
import { sourceFile } from "../source/source-file.ts";
import type { Edit } from "./unstated.ts";

/** What stands in another file is left to that file. */
export function withDefaults({ unstated }: CompileResult, path: string, text: string): string {
  const own = unstated.map(({ edit }) => edit).filter(edit => edit.path === path);
  const { text: formatted } = formatSource(sourceFile(path, withEdits(text, own)));
  return formatted ?? bug(`the defaults of ${path} are no text of the language`);
}

function withEdits(text: string, edits: readonly Edit[]): string {
  const places = [...new Set(edits.map(({ at }) => at))].sort((a, b) => a - b);
  let from = 0;
  let whole = "";
  for (const at of places) {
    const added = edits.filter(edit => edit.at === at).map(edit => edit.text);
    whole += text.slice(from, at) + added.join("");
    from = at;
  }
  return whole + text.slice(from);
}
