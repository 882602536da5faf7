/** Which row of a price applies: by a reading's dimensions, or by what a text parameter is worth. */
import { bug } from "../number/bug.ts";
import type { PriceRow, RowMatch } from "../plan/plan.ts";

/** The row of a price without dimensions. */
export function rowChosen(rows: readonly PriceRow[], text: (parameter: string) => string): PriceRow {
  return rows[rowOf(rows, {}, text)] ?? bug("a price has at least one row");
}

/** The place of the row that prices a combination: rows never overlap, and `otherwise` takes the rest. */
export function rowOf(
  rows: readonly PriceRow[],
  where: Readonly<Record<string, string>>,
  text: (parameter: string) => string,
): number {
  const chosen = rows.findIndex(({ match }) => {
    if (match === "always") return true;
    return match !== "otherwise" && match.every(one => meetsRow(one, where, text));
  });
  const index = chosen >= 0 ? chosen : rows.findIndex(row => row.match === "otherwise");
  return index >= 0 ? index : bug(`no row prices ${JSON.stringify(where)}`);
}

/** Which rows are a price of the day. Where parameters alone choose, the chosen one is the whole price. */
export interface RowsOfDay {
  readonly sole: number | null;
  readonly has: (row: number) => boolean;
}

export function rowsOfDay(rows: readonly PriceRow[], text: (parameter: string) => string): RowsOfDay {
  const isStated = ({ match }: PriceRow): boolean =>
    match !== "always" && (match === "otherwise" || match.every(({ kind }) => kind === "parameter"));
  if (rows.every(isStated)) {
    const sole = rowOf(rows, {}, text);
    return { sole, has: row => row === sole };
  }
  const has = (row: number): boolean => {
    const match = rows[row]?.match ?? "always";
    if (match === "always" || match === "otherwise") return true;
    return match.every(one => one.kind !== "parameter" || meetsRow(one, {}, text));
  };
  return { sole: null, has };
}

/** The rows that may price something under the texts. */
export function rowsChosen(
  rows: readonly PriceRow[],
  text: (parameter: string) => string,
): readonly PriceRow[] {
  const { has } = rowsOfDay(rows, text);
  return rows.filter((_, row) => has(row));
}

function meetsRow(
  match: RowMatch,
  where: Readonly<Record<string, string>>,
  text: (parameter: string) => string,
): boolean {
  if (match.kind === "parameter") return match.values.includes(text(match.parameter));
  return Object.hasOwn(where, match.dimension) && match.values.includes(where[match.dimension] ?? "");
}
