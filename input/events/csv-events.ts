/**
 * Rows of a table as events: each becomes the JSON text of a CloudEvent, which the rating reads like any
 * other.
 */
import {
  formatInstant,
  localToInstants,
  type PlanField,
  parseInstant,
  parseLocalDateTime,
  sha256Hex,
} from "../../index.ts";
import { INPUT_LIMITS } from "../limits.ts";
import { refuse } from "../problems.ts";
import { type CsvRow, csvReader, csvText } from "./csv.ts";
import type { CsvColumns } from "./csv-columns.ts";
import type { RecordReader, Take } from "./record.ts";

export function csvEventReader(columns: CsvColumns, take: Take, name: string): RecordReader {
  let header: Header | null = null;
  const takeRow = (row: CsvRow): void => {
    if (header === null) header = headerOf(row, columns, name);
    else take(row.kind === "row" ? eventOf(row.cells, row.line, header, columns, name) : row);
  };
  const reader = csvReader(takeRow, name);
  return {
    push: reader.push,
    end: () => {
      reader.end();
      if (header === null) throw refuse("TAR0215", { path: name });
    },
  };
}

/** Where the cells of a row stand. */
interface Header {
  readonly width: number;
  readonly time: number;
  readonly id: number | null;
  readonly subject: number | null;
  readonly fields: readonly { readonly field: PlanField; readonly index: number }[];
}

function headerOf(row: CsvRow, columns: CsvColumns, name: string): Header {
  const place = `${name}:${row.line}`;
  if (row.kind === "unreadable" || row.cells.length > INPUT_LIMITS.csvColumns) {
    throw refuse("TAR0215", { path: name }, place);
  }
  const names = row.cells;
  const twice = names.find((column, index) => names.indexOf(column) !== index);
  if (twice !== undefined) throw refuse("TAR0212", { column: twice }, place);
  const indexOf = (column: string): number => {
    const index = names.indexOf(column);
    if (index === -1) {
      const columns = names.slice(0, 20).join(", ");
      throw refuse("TAR0205", { column, columns, ...separatorOf(names) }, place);
    }
    return index;
  };
  return {
    width: names.length,
    time: indexOf(columns.time),
    id: columns.id === null ? null : indexOf(columns.id),
    subject: columns.subject.kind === "column" ? indexOf(columns.subject.name) : null,
    fields: columns.fields.map(({ field, column }) => ({ field, index: indexOf(column) })),
  };
}

/** A first row of one column that holds another separator was not written with commas. */
export function separatorOf(names: readonly string[]): { readonly separator?: "semicolons" | "tabs" } {
  const [only = "", ...others] = names;
  if (others.length > 0) return {};
  if (only.includes(";")) return { separator: "semicolons" };
  return only.includes("\t") ? { separator: "tabs" } : {};
}

function eventOf(
  cells: readonly string[],
  line: number,
  header: Header,
  columns: CsvColumns,
  name: string,
): Parameters<Take>[0] {
  const unreadable = (reason: string): Parameters<Take>[0] => ({ kind: "unreadable", reason, line });
  if (cells.length !== header.width) {
    return unreadable(`has ${cells.length} cells where the first row has ${header.width}`);
  }
  const time = instantOf(cells[header.time] ?? "", columns, `${name}:${line}`);
  if ("reason" in time) return unreadable(time.reason);
  const event = {
    specversion: "1.0",
    id: header.id === null ? rowHash(cells) : (cells[header.id] ?? ""),
    source: columns.source,
    type: columns.type,
    subject: columns.subject.kind === "fixed" ? columns.subject.value : (cells[header.subject ?? 0] ?? ""),
    time: time.text,
    data: dataOf(cells, header),
  };
  return { kind: "event", text: JSON.stringify(event), line };
}

/** Rows with the same cells are the same event, however they are quoted and wherever they stand. */
function rowHash(cells: readonly string[]): string {
  return sha256Hex(csvText(cells));
}

/** The payload, with fields at their paths; an empty cell is a field that is absent. */
function dataOf(cells: readonly string[], header: Header): Tree {
  const data: Tree = Object.create(null);
  for (const { field, index } of header.fields) {
    const cell = cells[index] ?? "";
    if (cell !== "") put(data, field.path, field.type === "boolean" ? booleanOf(cell) : cell);
  }
  return data;
}

interface Tree {
  [key: string]: string | boolean | Tree;
}

function put(data: Tree, path: readonly string[], value: string | boolean): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    data[key] = value;
    return;
  }
  const below = data[key];
  const tree: Tree = typeof below === "object" ? below : Object.create(null);
  data[key] = tree;
  put(tree, rest, value);
}

function booleanOf(cell: string): string | boolean {
  const word = cell.toLowerCase();
  return word === "true" ? true : word === "false" ? false : cell;
}

type InstantText = { readonly text: string } | { readonly reason: string };

/** An instant with its offset, or a local time in the zone that the options name. */
function instantOf(cell: string, columns: CsvColumns, place: string): InstantText {
  const instant = parseInstant(cell[10] === " " ? `${cell.slice(0, 10)}T${cell.slice(11)}` : cell);
  if (instant !== null) return { text: formatInstant(instant) };
  const local = parseLocalDateTime(cell);
  if (local === null)
    return { reason: `has the time "${cell.slice(0, 64)}", which is none such as 2026-01-31 07:00:00` };
  if (columns.zone === null) throw refuse("TAR0207", { found: cell }, place);
  const instants = localToInstants(columns.zone, local.date, local.nsOfDay);
  const [only] = instants ?? [];
  if (instants === null) return { reason: `has the time "${cell}", which lies outside the time-zone data` };
  if (only === undefined)
    return { reason: `has the time "${cell}", which clocks in ${columns.zone.name} skipped` };
  if (instants.length > 1)
    return { reason: `has the time "${cell}", which clocks in ${columns.zone.name} showed twice` };
  return { text: formatInstant(only) };
}
