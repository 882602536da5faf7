/** All files of events of one run: what form each has, and what the columns of its tables mean. */
import type { Plan } from "../../index.ts";
import {
  type CsvColumns,
  type CsvOptions,
  csvColumns,
  givenCsvOptions,
} from "../../input/events/csv-columns.ts";
import type { EventForm } from "../../input/events/form.ts";
import { refuse } from "../problems.ts";
import { formOf } from "./read-events.ts";
import { type EventSource, eventSources } from "./source.ts";

export interface PlannedSource {
  readonly source: EventSource;
  readonly form: EventForm;
  readonly columns: CsvColumns | null;
}

export async function plannedInput(
  plan: Plan,
  paths: readonly string[],
  options: CsvOptions,
): Promise<readonly PlannedSource[]> {
  return plannedSources(plan, await eventSources(paths), options);
}

/** Sources that are open already, which several plans may rate one after the other. */
export async function plannedSources(
  plan: Plan,
  sources: readonly EventSource[],
  options: CsvOptions,
): Promise<readonly PlannedSource[]> {
  const given = givenCsvOptions(options);
  const planned: PlannedSource[] = [];
  for (const source of sources) {
    const form = await formOf(source, given.length > 0);
    planned.push({ source, form, columns: form === "table" ? csvColumns(plan, options, source.name) : null });
  }
  if (given.length > 0 && planned.every(entry => entry.form !== "table")) {
    throw refuse("TAR0211", { options: given.join(", ") });
  }
  return planned;
}
