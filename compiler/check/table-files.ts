/** Price tables in files: CSV with a header, or a YAML list of mappings. Every problem has its place in the file. */
import { LIMITS } from "../limits.ts";
import type { Span } from "../source/span.ts";
import type { Literal, NumberLit, Text } from "../syntax/tree.ts";
import type { Cell } from "../tables/cell.ts";
import { type DataFile, readDataFile } from "./data-files.ts";
import type { Scope } from "./scope.ts";
import { keyedRow, type TablePrice } from "./table-rows.ts";
import type { TypedDimension, TypedPriceRow } from "./typed.ts";

/** Null after a report. */
export function tableFileRows(
  scope: Scope,
  path: Text,
  dimensions: readonly TypedDimension[],
  price: TablePrice,
): readonly TypedPriceRow[] | null {
  const data = readDataFile(scope, path);
  if (data === null) return null;
  const columns = [...dimensions.map(dimension => dimension.name), "price"];
  const records = data.kind === "csv" ? csvRecords(scope, data, columns) : yamlRecords(scope, data, columns);
  if (records === null) return null;
  if (records.length === 0 || records.length > LIMITS.dataRows) {
    const limit = `${LIMITS.dataRows} rows`;
    if (records.length > 0) scope.report("TAR6034", path.span, { path: path.value, limit });
    else columnsWrong(scope, data, startOf(data), "no row of prices", columns);
    return null;
  }
  const rows = records.map(record => fileRow(scope, data, record, dimensions, price));
  const typed = rows.filter(row => row !== null);
  return typed.length === rows.length ? typed : null;
}

/** Cells in the order of the columns. */
interface FileRecord {
  readonly cells: readonly Cell[];
  readonly span: Span;
}

type Csv = Extract<DataFile, { readonly kind: "csv" }>;
type Yaml = Extract<DataFile, { readonly kind: "yaml" }>;

function csvRecords(scope: Scope, data: Csv, columns: readonly string[]): readonly FileRecord[] | null {
  const [header, ...records] = data.records;
  const names = (header ?? []).map(cell => cell.text);
  if (header === undefined || names.join("\0") !== columns.join("\0")) {
    const found = names.length === 0 ? "no header" : `the header ${names.join(",")}`;
    return columnsWrong(
      scope,
      data,
      header === undefined ? startOf(data) : spanOf(data, header),
      found,
      columns,
    );
  }
  for (const record of records) {
    if (record.length === columns.length) continue;
    const found = record.length === 1 ? "a row of 1 field" : `a row of ${record.length} fields`;
    return columnsWrong(scope, data, spanOf(data, record), found, columns);
  }
  return records.map(cells => ({ cells, span: spanOf(data, cells) }));
}

function yamlRecords(scope: Scope, data: Yaml, columns: readonly string[]): readonly FileRecord[] | null {
  const records: FileRecord[] = [];
  for (const entry of data.entries) {
    if (entry.kind === "scalar") {
      return columnsWrong(scope, data, spanOf(data, [entry.value]), "a value alone", columns);
    }
    const span = spanOf(
      data,
      entry.pairs.flatMap(pair => [pair.key, pair.value]),
    );
    const keys = entry.pairs.map(pair => pair.key.text);
    const isWhole = keys.length === columns.length && columns.every(column => keys.includes(column));
    if (!isWhole)
      return columnsWrong(scope, data, span, `an entry with the keys ${keys.join(", ")}`, columns);
    const cells = columns.flatMap(column => {
      const pair = entry.pairs.find(one => one.key.text === column);
      return pair === undefined ? [] : [pair.value];
    });
    records.push({ cells, span });
  }
  return records;
}

function columnsWrong(
  scope: Scope,
  { file }: DataFile,
  span: Span,
  found: string,
  columns: readonly string[],
): null {
  scope.report("TAR6036", span, { path: file.path, found, wanted: columns.join(", ") });
  return null;
}

function startOf({ file }: DataFile): Span {
  return { path: file.path, start: 0, end: 0 };
}

function spanOf({ file }: DataFile, cells: readonly Cell[]): Span {
  return { path: file.path, start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
}

function fileRow(
  scope: Scope,
  data: DataFile,
  { cells, span }: FileRecord,
  dimensions: readonly TypedDimension[],
  price: TablePrice,
): TypedPriceRow | null {
  const keys = dimensions.map((dimension, i) => keyOf(scope, data, dimension, cells[i]));
  const last = cells.at(-1);
  const number = last === undefined ? null : numberCell(scope, data, last, "a price");
  const parts = number === null ? null : price(number, span);
  const typed = keys.filter(key => key !== null);
  if (parts === null || typed.length !== keys.length) return null;
  return keyedRow(scope, typed, dimensions, parts, span);
}

/** A cell as the value that its dimension has: a text stays as it is, whatever it looks like. */
function keyOf(
  scope: Scope,
  data: DataFile,
  dimension: TypedDimension,
  cell: Cell | undefined,
): Literal | null {
  if (cell === undefined) return null;
  const span = spanOf(data, [cell]);
  switch (dimension.type) {
    case "text":
      return { kind: "text", value: cell.text, span };
    case "boolean":
      if (cell.text === "true" || cell.text === "false") {
        return { kind: "boolean", value: cell.text === "true", span };
      }
      scope.report("TAR4009", span, { found: `"${cell.text}"`, wanted: "true or false" });
      return null;
    case "number": {
      const number = numberCell(scope, data, cell, "a number");
      return number === null ? null : { kind: "quantity", number, unit: null, span };
    }
  }
}

/** Digits, and maybe a point with decimals: what groups digits differs from land to land, so nothing may. */
function numberCell(scope: Scope, data: DataFile, cell: Cell, wanted: string): NumberLit | null {
  const span = spanOf(data, [cell]);
  const match = /^(-?)([0-9]+(?:\.[0-9]+)?)$/.exec(cell.text);
  if (match === null) {
    scope.report("TAR4009", span, { found: `"${cell.text}"`, wanted: `${wanted}, such as 1000 or 0.25` });
    return null;
  }
  return { kind: "number", negative: match[1] === "-", digits: match[2] ?? "", scale: null, span };
}
