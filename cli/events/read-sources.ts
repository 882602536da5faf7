/** Events of several sources. */
import type { EventRecord, TakeLines } from "../../input/events/record.ts";
import type { PlannedSource } from "./planned-input.ts";
import { readEvents } from "./read-events.ts";
import type { EventSource } from "./source.ts";

/** Reads sources one after the other; `take` is told of each record where it stands, `passed` whose bytes were read. */
export async function readSources(
  sources: readonly PlannedSource[],
  take: (record: EventRecord, source: EventSource) => void,
  passed: (source: string, bytes: number) => void,
  takeLines?: TakeLines,
): Promise<void> {
  for (const { source, form, columns } of sources)
    await readEvents(
      source,
      form,
      columns,
      record => take(record, source),
      bytes => passed(source.name, bytes),
      takeLines,
    );
}
