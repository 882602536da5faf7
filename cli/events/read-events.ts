/** Events from any source, in any of the three forms: one JSON event a line, a JSON array, a table. */
import { looksLikeUtf16 } from "../input/read-file.ts";
import { refuse } from "../problems.ts";
import type { CsvColumns } from "./csv-columns.ts";
import { csvEventReader } from "./csv-events.ts";
import { jsonArrayReader } from "./json-array.ts";
import { ndjsonReader } from "./ndjson.ts";
import type { RecordReader, Take } from "./record.ts";
import { chunksOf, type EventSource } from "./source.ts";

export type EventForm = "lines" | "array" | "table";

/**
 * The form of a source: a table by the name's ending, JSON by the first character that is no blank;
 * anything else is a table where columns are described, else lines (and each of them unreadable).
 */
export async function formOf(source: EventSource, columnsGiven: boolean): Promise<EventForm> {
  if (/\.csv(\.gz)?$/i.test(source.name)) return "table";
  const first = await firstCharacter(source);
  if (first === "[") return "array";
  return first === "{" || first === "" || !columnsGiven ? "lines" : "table";
}

/** Reads a source to its end and hands over its records. `passed` is told the bytes read so far. */
export async function readEvents(
  source: EventSource,
  form: EventForm,
  columns: CsvColumns | null,
  take: Take,
  passed: (bytes: number) => void,
): Promise<void> {
  const reader = withoutByteOrderMark(readerOf(source, form, columns, take), source.name);
  for await (const chunk of chunksOf(source)) {
    reader.push(chunk);
    passed(chunk.length);
  }
  reader.end();
}

function readerOf(
  source: EventSource,
  form: EventForm,
  columns: CsvColumns | null,
  take: Take,
): RecordReader {
  if (form === "array") return jsonArrayReader(take, source.name);
  if (form === "table" && columns !== null) return csvEventReader(columns, take, source.name);
  return ndjsonReader(take);
}

async function firstCharacter(source: EventSource): Promise<string> {
  for await (const chunk of chunksOf(source)) {
    const first = /[^\s\ufeff]/.exec(chunk.toString("utf8"));
    if (first !== null) return first[0];
  }
  return "";
}

/** A byte-order mark at the start of a file is no part of its first record; one of UTF-16 is refused. */
function withoutByteOrderMark(reader: RecordReader, name: string): RecordReader {
  const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
  let head: Buffer | null = Buffer.alloc(0);
  const pass = (): void => {
    if (head === null) return;
    if (looksLikeUtf16(head)) throw refuse("TAR0008", { path: name, looksLike: "UTF-16" }, `${name}:1`);
    const start = head.subarray(0, 3).equals(MARK) ? 3 : 0;
    if (head.length > start) reader.push(head.subarray(start));
    head = null;
  };
  return {
    push: chunk => {
      if (head === null) return reader.push(chunk);
      head = Buffer.concat([head, chunk]);
      if (head.length >= 3) pass();
    },
    end: () => {
      pass();
      reader.end();
    },
  };
}
