/** Events in any of the three forms: one JSON event a line, a JSON array, a table. */
import { refuse } from "../problems.ts";
import { looksLikeUtf16 } from "../utf8.ts";
import type { CsvColumns } from "./csv-columns.ts";
import { csvEventReader } from "./csv-events.ts";
import type { EventForm } from "./form.ts";
import { jsonArrayReader } from "./json-array.ts";
import { ndjsonReader } from "./ndjson.ts";
import { joined } from "./pieces.ts";
import type { RecordReader, Take, TakeLines } from "./record.ts";

/** A table needs its `columns`; for the other forms they are null. */
export function eventReader(
  form: EventForm,
  columns: CsvColumns | null,
  take: Take,
  name: string,
  takeLines?: TakeLines,
): RecordReader {
  const reader = (): RecordReader => {
    if (form === "array") return jsonArrayReader(take, name);
    if (form === "table" && columns !== null) return csvEventReader(columns, take, name);
    return ndjsonReader(take, takeLines);
  };
  return withoutByteOrderMark(reader(), name);
}

/** A byte-order mark at the start of a file is no part of its first record; one of UTF-16 is refused. */
export function withoutByteOrderMark(reader: RecordReader, name: string): RecordReader {
  let head: Uint8Array | null = new Uint8Array();
  const pass = (): void => {
    if (head === null) return;
    const start = markLength(head, name);
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

/** How many bytes a mark takes of those that a file begins with, the first three of them or all. */
export function markLength(head: Uint8Array, name: string): number {
  if (looksLikeUtf16(head)) throw refuse("TAR0008", { path: name, looksLike: "UTF-16" }, `${name}:1`);
  return MARK.every((byte, index) => head[index] === byte) ? MARK.length : 0;
}

const MARK: readonly number[] = [0xef, 0xbb, 0xbf];
