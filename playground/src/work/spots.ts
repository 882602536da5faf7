/** Places of the plan as places of the editor. */
import type { Place } from "../../../index.ts";
import type { Spot } from "../state/model.ts";

type Texts = ReadonlyMap<string, string>;

export function spotOf(texts: Texts, { path, line, column, start, end }: Place): Spot {
  const inside = (texts.get(path) ?? "").slice(start, end);
  const breaks = inside.split("\n");
  const last = breaks.at(-1) ?? "";
  const isOneLine = breaks.length === 1;
  return {
    path,
    line,
    column,
    endLine: line + breaks.length - 1,
    endColumn: isOneLine ? column + inside.length : last.length + 1,
  };
}

/** A whole line, without the blanks that it begins with. */
export function spotOfLine(texts: Texts, path: string, line: number): Spot {
  const text = (texts.get(path) ?? "").split(/\r?\n/)[line - 1] ?? "";
  const column = text.length - text.trimStart().length + 1;
  return { path, line, column, endLine: line, endColumn: text.length + 1 };
}
