/** The columns of price files are named after the dimensions of their table. */
import { pathFrom } from "../../compiler/resolve/paths.ts";
import type { Cell } from "../../compiler/tables/cell.ts";
import { readCsv } from "../../compiler/tables/csv.ts";
import { readYaml } from "../../compiler/tables/yaml.ts";
import { fileOf, rangeAt } from "../positions.ts";
import type { TextEdit } from "../types.ts";
import type { LinkedMention } from "./mentions.ts";
import type { Reading } from "./reading.ts";
import { isIn } from "./roles.ts";
import type { World } from "./world.ts";

export interface ColumnEdit {
  readonly path: string;
  readonly edit: TextEdit;
}

/** What renames the columns with the dimension; a text where a file cannot follow. */
export function columnEdits(
  world: World,
  renamed: readonly LinkedMention[],
  old: string,
  written: string,
): readonly ColumnEdit[] | string {
  const paths = new Set(renamed.flatMap(mention => dataOf(world, mention.path, mention.at) ?? []));
  const edits: ColumnEdit[] = [];
  for (const path of paths) {
    const stranger = otherReader(world, path, renamed, old);
    if (stranger !== null)
      return `The column "${old}" of ${path} is named by a dimension of ${stranger} too, which is another one.`;
    if (written === "price") return `${path} has a column "price" already, which holds its prices.`;
    edits.push(...editsIn(world, path, old, written));
  }
  return edits;
}

/** The file that the table reads whose dimension stands at the token; null where it is none, or reads no file. */
function dataOf(world: World, path: string, at: number): string | null {
  const tokens = world.readings.get(path)?.tokens ?? [];
  if (!isIn(tokens[at]?.slot?.calls ?? null, "table.names1")) return null;
  for (let i = at + 1; i < tokens.length; i += 1) {
    const calls = tokens[i]?.slot?.calls ?? null;
    if (tokens[i]?.slot?.place === "table.TEXT1") return pathFrom(path, tokens[i]?.text.slice(1, -1) ?? "");
    const isOfTable = calls?.place === "pricing.table1" || isIn(calls, "table.names1");
    if (!isOfTable) return null;
  }
  return null;
}

/** A file whose table reads the same data by a dimension of that name which is not renamed. */
function otherReader(
  world: World,
  data: string,
  renamed: readonly LinkedMention[],
  old: string,
): string | null {
  const isRenamed = (reading: Reading, at: number): boolean =>
    renamed.some(mention => mention.path === reading.file.path && mention.at === at);
  for (const [path, reading] of world.readings)
    for (const { kind, text, at } of reading.mentions)
      if (kind === "dimension" && text === old && !isRenamed(reading, at) && dataOf(world, path, at) === data)
        return path;
  return null;
}

function editsIn({ snapshot }: World, path: string, old: string, written: string): readonly ColumnEdit[] {
  const file = fileOf(snapshot, path);
  if (file === null) return [];
  return columnCells(path, file.text)
    .filter(cell => cell.text === old)
    .map(({ start, end }) => ({ path, edit: { range: rangeAt(file, start, end), newText: written } }));
}

function columnCells(path: string, text: string): readonly Cell[] {
  if (path.endsWith(".csv")) {
    const records = readCsv(text);
    return records.ok ? (records.value[0] ?? []) : [];
  }
  const entries = readYaml(text);
  if (!entries.ok) return [];
  return entries.value.flatMap(entry => (entry.kind === "mapping" ? entry.pairs.map(({ key }) => key) : []));
}
