/** What a benchmark found, in one shape for all, so that `bench/all.ts` can lay them side by side. */
import { writeFileSync } from "node:fs";

export interface Row {
  /** "10 events / one", in the words of docs/performance.md. */
  readonly what: string;
  readonly figure: number;
  /** "ratio" of two medians of one run, or "ms", "ns", "bytes", "MB". */
  readonly unit: string;
  /** The figure may not be above it; null where it stands for the record alone. */
  readonly atMost: number | null;
}

/** What a benchmark writes where it is asked for with `--json FILE`. */
export interface Result {
  readonly rows: readonly Row[];
  /** Whatever else is worth keeping: single times, sizes, versions. */
  readonly details: unknown;
}

/** Prints the rows below what the benchmark has told, and writes them where a file is asked for. */
export function report(result: Result, file: string | undefined): void {
  console.log(rowsText(result.rows));
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
}

/** One line for each row: what, its figure, and whether that is within what it may be. */
export function rowsText(rows: readonly Row[]): string {
  const widest = Math.max(...rows.map(({ what }) => what.length));
  return rows
    .map(row => `${row.what.padEnd(widest)}  ${figureText(row).padStart(10)}  ${verdict(row)}`.trimEnd())
    .join("\n");
}

function figureText({ figure, unit }: Row): string {
  const digits = figure >= 100 ? 0 : figure >= 10 ? 1 : figure >= 0.1 ? 2 : 4;
  return unit === "ratio" ? figure.toFixed(digits) : `${figure.toFixed(digits)} ${unit}`;
}

function verdict({ figure, atMost }: Row): string {
  if (atMost === null) return "";
  return figure <= atMost ? `within ${atMost}` : `ABOVE ${atMost}`;
}
