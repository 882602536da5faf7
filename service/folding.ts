import { isLiterate } from "../compiler/syntax/parse-source.ts";
import { contractBlocks } from "../grammar/literate.ts";
import { type Reading, readingOf } from "./names/reading.ts";
import { isInRule } from "./names/roles.ts";
import { fileOf, positionAt } from "./positions.ts";
import type { FoldingRange, Snapshot } from "./types.ts";

/** Declarations, tables and schedules of several lines, runs of comments, and the contract's blocks in Markdown. */
export function foldingRanges(snapshot: Snapshot, path: string): readonly FoldingRange[] {
  const file = fileOf(snapshot, path);
  if (file === null) return [];
  const reading = readingOf(file);
  const found = [...blocks(reading), ...declarations(reading), ...tables(reading), ...comments(reading)];
  // Two that begin on one line cannot be told apart: the outer one counts.
  const byLine = new Map<number, FoldingRange>();
  for (const one of found) {
    const other = byLine.get(one.startLine);
    if (one.endLine > one.startLine && (other === undefined || other.endLine < one.endLine))
      byLine.set(one.startLine, one);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

/** From the line of the fence to that of the one that closes it. */
function blocks({ file }: Reading): readonly FoldingRange[] {
  if (!isLiterate(file.path)) return [];
  return contractBlocks(file.text).map(({ start, end }) =>
    region(positionAt(file, start).line - 1, positionAt(file, end).line),
  );
}

function declarations(reading: Reading): readonly FoldingRange[] {
  return reading.declarations.map(({ from, to }) => between(reading, from, to - 1));
}

/** Rows stand together in one rule. */
function tables(reading: Reading): readonly FoldingRange[] {
  const { tokens } = reading;
  const found: FoldingRange[] = [];
  let from: number | null = null;
  for (let at = 0; at <= tokens.length; at += 1) {
    const calls = tokens[at]?.slot?.calls ?? null;
    const isRow = TABLES.some(rule => isInRule(calls, rule)) || isDirectly(calls?.place ?? "");
    if (isRow && from !== null && BEGINS.has(tokens[at]?.slot?.place ?? "")) {
      found.push(between(reading, from, at - 1));
      from = at;
    } else if (isRow) from ??= at;
    else if (from !== null) {
      found.push(between(reading, from, at - 1));
      from = null;
    }
  }
  return found;
}

const TABLES: readonly string[] = ["table", "schedule"];
const BEGINS: ReadonlySet<string> = new Set([
  "table.'prices'1",
  "schedule.'graduated'1",
  "schedule.'volume'1",
]);

function isDirectly(place: string): boolean {
  return /\.(?:table|schedule)\d+$/.test(place);
}

/** Comments that have their lines to themselves. */
function comments(reading: Reading): readonly FoldingRange[] {
  const { file } = reading;
  const lines = reading.comments
    .filter(
      ({ start }) => file.text.slice(file.lineStarts[positionAt(file, start).line], start).trim() === "",
    )
    .map(({ start }) => positionAt(file, start).line);
  const runs: { startLine: number; endLine: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && last.endLine === line - 1) last.endLine = line;
    else runs.push({ startLine: line, endLine: line });
  }
  return runs.map(run => ({ ...run, kind: "comment" }));
}

/** From the line of one token to that of another. */
function between({ file, tokens }: Reading, from: number, to: number): FoldingRange {
  const end = Math.max(tokens[to]?.end ?? 0, 1);
  return region(positionAt(file, tokens[from]?.start ?? 0).line, positionAt(file, end - 1).line);
}

function region(startLine: number, endLine: number): FoldingRange {
  return { startLine, endLine, kind: "region" };
}
