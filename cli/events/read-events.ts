/** Events from any source, in any of the three forms: one JSON event a line, a JSON array, a table. */
import type { CsvColumns } from "../../input/events/csv-columns.ts";
import { type EventForm, firstCharacterOf, formOfFirst, isTableName } from "../../input/events/form.ts";
import { eventReader } from "../../input/events/readers.ts";
import type { Take, TakeLines } from "../../input/events/record.ts";
import { chunksOf, type EventSource } from "./source.ts";

/**
 * The form of a source: a table by the name's ending, JSON by the first character that is no blank;
 * anything else is a table where columns are described, else lines (and each of them unreadable).
 */
export async function formOf(source: EventSource, columnsGiven: boolean): Promise<EventForm> {
  if (isTableName(source.name)) return "table";
  return formOfFirst(await firstCharacter(source), columnsGiven);
}

/**
 * Reads a source to its end and hands over its records; lines are first offered to `takeLines`. `passed` is told the bytes
 * read so far.
 */
export async function readEvents(
  source: EventSource,
  form: EventForm,
  columns: CsvColumns | null,
  take: Take,
  passed: (bytes: number) => void,
  takeLines?: TakeLines,
): Promise<void> {
  const reader = eventReader(form, columns, take, source.name, takeLines);
  for await (const chunk of chunksOf(source)) {
    reader.push(chunk);
    passed(chunk.length);
  }
  reader.end();
}

async function firstCharacter(source: EventSource): Promise<string> {
  for await (const chunk of chunksOf(source)) {
    const first = firstCharacterOf(chunk.toString("utf8"));
    if (first !== "") return first;
  }
  return "";
}
