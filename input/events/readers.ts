/** Events in any of the three forms: one JSON event a line, a JSON array, a table. */
import { refuse } from "../problems.ts";
import { looksLikeUtf16 } from "../utf8.ts";
import type { CsvColumns } from "./csv-columns.ts";
import { csvEventReader } from "./csv-events.ts";
import { jsonArrayReader } from "./json-array.ts";
import { ndjsonReader } from "./ndjson.ts";
import { joined } from "./pieces.ts";
import type { RecordReader, Take } from "./record.ts";

export type EventForm = "lines" | "array" | "table";

/** A table by the ending of its name. */
export function isTableName(name: string): boolean {
  return /\.csv(\.gz)?$/i.test(name);
}

/**
 * The form by the first character that is no blank ("" where there is none): anything but JSON is a table where
 * columns are described, else lines (and each of them unreadable).
 */
export function formOfFirst(first: string, columnsGiven: boolean): EventForm {
  if (first === "[") return "array";
  return first === "{" || first === "" || !columnsGiven ? "lines" : "table";
}

/** The first character that is neither blank nor a byte-order mark, "" where there is none. */
export function firstCharacterOf(text: string): string {
  return /[^\s\ufeff]/.exec(text)?.[0] ?? "";
}

/** A table needs its `columns`; for the other forms they are null. */
export function eventReader(
  form: EventForm,
  columns: CsvColumns | null,
  take: Take,
  name: string,
): RecordReader {
  return withoutByteOrderMark(readerOf(form, columns, take, name), name);
}

function readerOf(form: EventForm, columns: CsvColumns | null, take: Take, name: string): RecordReader {
  if (form === "array") return jsonArrayReader(take, name);
  if (form === "table" && columns !== null) return csvEventReader(columns, take, name);
  return ndjsonReader(take);
}

/** A byte-order mark at the start of a file is no part of its first record; one of UTF-16 is refused. */
function withoutByteOrderMark(reader: RecordReader, name: string): RecordReader {
  let head: Uint8Array | null = new Uint8Array();
  const pass = (): void => {
    if (head === null) return;
    if (looksLikeUtf16(head)) throw refuse("TAR0008", { path: name, looksLike: "UTF-16" }, `${name}:1`);
    const start = MARK.every((byte, index) => head?.[index] === byte) ? MARK.length : 0;
    if (head.length > start) reader.push(head.subarray(start));
    head = null;
  };
  return {
    push: chunk => {
      if (head === null) return reader.push(chunk);
      head = joined([head, chunk]);
      if (head.length >= MARK.length) pass();
    },
    end: () => {
      pass();
      reader.end();
    },
  };
}

const MARK: readonly number[] = [0xef, 0xbb, 0xbf];
