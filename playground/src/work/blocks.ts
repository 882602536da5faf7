/** The declaration that a clause stands in, by its indentation. */
import type { Place } from "../../../index.ts";
import type { Spot } from "../state/model.ts";

/** From the last line at or above the place that is not indented, to the line before the next one. */
export function blockAt(texts: ReadonlyMap<string, string>, { path, line }: Place): Spot | null {
  const lines = texts.get(path)?.split(/\r?\n/);
  if (lines === undefined) return null;
  let first = line;
  while (first > 1 && !isOutermost(lines[first - 1])) first -= 1;
  let last = line;
  while (last < lines.length && !isOutermost(lines[last])) last += 1;
  while (last > line && (lines[last - 1] ?? "").trim() === "") last -= 1;
  return { path, line: first, column: 1, endLine: last, endColumn: (lines[last - 1] ?? "").length + 1 };
}

function isOutermost(line: string | undefined): boolean {
  return line !== undefined && /^\S/.test(line);
}
