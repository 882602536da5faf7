/**
 * Files of prices follow a new name: their columns are named after the dimensions of the table, and their cells hold
 * the values of bands.
 */
import { pathFrom } from "../../compiler/resolve/paths.ts";
import type { Cell } from "../../compiler/tables/cell.ts";
import { readCsv } from "../../compiler/tables/csv.ts";
import { readYaml } from "../../compiler/tables/yaml.ts";
import { fileOf, rangeAt } from "../positions.ts";
import { type Refusal, refusal } from "../refusals/refusal.ts";
import type { TextEdit } from "../types.ts";
import { type Entity, entitiesOf, ownerOf } from "./entities.ts";
import type { LinkedMention } from "./mentions.ts";
import type { Mention } from "./reading.ts";
import { isIn } from "./roles.ts";
import type { World } from "./world.ts";

export interface DataEdit {
  readonly path: string;
  readonly edit: TextEdit;
}

export interface Renaming {
  readonly old: string;
  readonly plain: string;
}

/** A refusal where a file cannot follow. */
export function dataEdits(
  world: World,
  entities: readonly Entity[],
  renamed: readonly LinkedMention[],
  name: Renaming,
): readonly DataEdit[] | Refusal {
  const owners = new Set(entities.flatMap(({ kind, owner }) => (kind === "value" ? (owner ?? []) : [])));
  const isRenamed = ({ path, mention: { at } }: Column): boolean =>
    renamed.some(one => one.path === path && one.at === at);
  const isOfBand = ({ path, mention }: Column): boolean =>
    entitiesOf(world, path, mention).some(one => owners.has(ownerOf(one.kind, one.owner, one.name)));
  const isMeant = owners.size === 0 ? isRenamed : isOfBand;
  const columns = columnsOf(world);
  const meant = columns.filter(isMeant);
  for (const { data, mention } of meant) {
    const stranger = columns.find(
      one => one.data === data && one.mention.text === mention.text && !isMeant(one),
    );
    if (stranger !== undefined)
      return refusal("column of another", { column: mention.text, data, path: stranger.path });
    if (owners.size === 0 && name.plain === "price") return refusal("column of prices", { data });
  }
  const places = new Map(meant.map(({ data, mention }) => [`${data}\n${mention.text}`, { data, mention }]));
  return [...places.values()].flatMap(({ data, mention }) =>
    editsIn(world, data, mention.text, name, owners.size > 0),
  );
}

/** A dimension of a table that is read from a file. */
interface Column {
  readonly path: string;
  readonly mention: Mention;
  readonly data: string;
}

function columnsOf(world: World): readonly Column[] {
  return [...world.readings].flatMap(([path, { mentions }]) =>
    mentions.flatMap(mention => {
      const data = mention.kind === "dimension" ? dataOf(world, path, mention.at) : null;
      return data === null ? [] : [{ path, mention, data }];
    }),
  );
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

function editsIn(
  { snapshot }: World,
  path: string,
  column: string,
  { old, plain }: Renaming,
  isValue: boolean,
): readonly DataEdit[] {
  const file = fileOf(snapshot, path);
  if (file === null) return [];
  const isCsv = path.endsWith(".csv");
  const { keys, values } = isCsv ? csvColumn(file.text, column) : yamlColumn(file.text, column);
  const newText = isCsv ? csvField(plain) : yamlScalar(plain);
  return (isValue ? values : keys)
    .filter(({ text }) => text === old)
    .map(({ start, end }) => ({ path, edit: { range: rangeAt(file, start, end), newText } }));
}

interface ColumnCells {
  readonly keys: readonly Cell[];
  readonly values: readonly Cell[];
}

const NO_CELLS: ColumnCells = { keys: [], values: [] };

function csvColumn(text: string, column: string): ColumnCells {
  const records = readCsv(text);
  if (!records.ok) return NO_CELLS;
  const [header = [], ...rows] = records.value;
  const index = header.findIndex(cell => cell.text === column);
  return index < 0
    ? NO_CELLS
    : { keys: header.slice(index, index + 1), values: rows.flatMap(row => row[index] ?? []) };
}

function yamlColumn(text: string, column: string): ColumnCells {
  const entries = readYaml(text);
  if (!entries.ok) return NO_CELLS;
  const pairs = entries.value
    .flatMap(entry => (entry.kind === "mapping" ? entry.pairs : []))
    .filter(({ key }) => key.text === column);
  return { keys: pairs.map(({ key }) => key), values: pairs.map(({ value }) => value) };
}

function csvField(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function yamlScalar(text: string): string {
  return /^[A-Za-z][\w-]*$/.test(text) ? text : JSON.stringify(text);
}
