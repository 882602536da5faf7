/** The events that have one of some ids, found without reading the others. */
import { readCloudEvent } from "../../index.ts";
import { linesWithoutIds } from "../../input/events/lines-with-ids.ts";
import type { Take } from "../../input/events/record.ts";
import type { PlannedSource } from "./planned-input.ts";
import { readSources } from "./read-sources.ts";

/** More are not worth to be kept. */
const MOST = 100_000;

/** Null where the sources are no lines of JSON, an id is too short to be searched for, or such events are many. */
export async function copiesOf(
  sources: readonly PlannedSource[],
  ids: readonly string[],
  passed: (source: string, bytes: number) => void,
): Promise<readonly string[] | null> {
  const passOver = sources.every(({ form }) => form === "lines") ? linesWithoutIds(ids) : null;
  if (passOver === null) return null;
  const wanted = new Set(ids);
  const found: string[] = [];
  const take: Take = record => {
    if (record.kind !== "event" || found.length > MOST) return;
    const { event } = readCloudEvent(record.text);
    if (event !== null && wanted.has(event.id)) found.push(record.text);
  };
  await readSources(sources, take, passed, passOver);
  return found.length > MOST ? null : found;
}
