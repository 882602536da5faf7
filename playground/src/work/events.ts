/** Events that somebody brought, read once for as long as they and what their columns mean stay the same. */
import { type CloudEventResult, type Plan, type PlanEvent, readCloudEvent } from "../../../index.ts";
import { csvReader } from "../../../input/events/csv.ts";
import { type CsvColumns, csvColumns } from "../../../input/events/csv-columns.ts";
import { separatorOf } from "../../../input/events/csv-events.ts";
import type { EventForm } from "../../../input/events/form.ts";
import { eventReader } from "../../../input/events/readers.ts";
import { refuse } from "../../../input/problems.ts";
import type { ColumnsChoice, EventsText } from "../state/usage.ts";
import { missingColumns, proposedColumns, type TableHead } from "./columns.ts";
import type { EventTable, EventTypeOfTable, UnreadablePlace } from "./rating-requests.ts";

export interface ReadEvents {
  readonly read: readonly CloudEventResult[];
  /** Each event as JSON. */
  readonly texts: readonly string[];
  /** The same in UTF-8. */
  readonly lines: readonly Uint8Array[];
  readonly unreadable: readonly UnreadablePlace[];
  /** Of all events, in the order in which they come first. */
  readonly subjects: readonly string[];
}

export interface Brought {
  /** Null where the columns of a table have no meaning yet. */
  readonly events: ReadEvents | null;
  readonly table: EventTable | null;
}

const FORMS: Readonly<Record<EventsText["format"], EventForm>> = {
  ndjson: "lines",
  json: "array",
  csv: "table",
};

/** Throws a refusal where the text is cut off or damaged. */
export function broughtEvents(plan: Plan, from: EventsText, chosen: ColumnsChoice | null): Brought {
  if (from.format !== "csv") return { events: readOnce(from, "", null), table: null };
  const head = headOf(from);
  const events = latestEvents(plan);
  const columns = { ...proposedColumns(head, events, plan.zone.name), ...chosen };
  const missing = missingColumns(columns, head, events);
  const table: EventTable = { ...head, types: events.map(typeOf), chosen: columns, missing };
  if (missing.length > 0) return { events: null, table };
  const meaning = meaningOf(plan, columns, nameOf(from));
  const declared = meaning.fields.map(({ field, column }) => [field.path, field.type, column]);
  return { events: readOnce(from, JSON.stringify([columns, declared]), meaning), table };
}

function nameOf({ name }: EventsText): string {
  return name === "" ? "events" : name;
}

/** As `csvColumns` of the command line has it. */
function meaningOf(plan: Plan, columns: ColumnsChoice, name: string): CsvColumns {
  const { type, source, subject, time, zone, id, fields } = columns;
  const map = Object.entries(fields).flatMap(([field, column]) =>
    column === "" ? [] : [`${field}=${column}`],
  );
  const options = { map, type, source, time, timeZone: zone };
  const account = subject.kind === "column" ? { subjectColumn: subject.value } : { subject: subject.value };
  return csvColumns(plan, { ...options, ...account, ...(id === null ? { idFromRow: true } : { id }) }, name);
}

/** Of an event that versions declare differently, the latest counts. */
function latestEvents({ versions }: Plan): readonly PlanEvent[] {
  return [...new Map(versions.flatMap(({ events }) => events).map(event => [event.type, event])).values()];
}

function typeOf({ type, name, title, fields }: PlanEvent): EventTypeOfTable {
  return {
    type,
    title: title ?? name,
    fields: fields.map(field => ({
      name: field.name,
      unit: field.unit,
      isRequired: field.presence === "required",
    })),
  };
}

// Reading

const kept = new WeakMap<EventsText, { readonly key: string; readonly read: ReadEvents }>();

function readOnce(from: EventsText, key: string, columns: CsvColumns | null): ReadEvents {
  const before = kept.get(from);
  if (before?.key === key) return before.read;
  const read = readAll(from, columns);
  kept.set(from, { key, read });
  return read;
}

function readAll(from: EventsText, columns: CsvColumns | null): ReadEvents {
  const read: CloudEventResult[] = [];
  const texts: string[] = [];
  const unreadable: UnreadablePlace[] = [];
  const subjects = new Set<string>();
  const reader = eventReader(
    FORMS[from.format],
    columns,
    record => {
      if (record.kind === "unreadable") {
        unreadable.push({ line: record.line, reason: record.reason });
        return;
      }
      const one = readCloudEvent(record.text);
      if (one.unreadable !== null) unreadable.push({ line: record.line, reason: one.unreadable });
      else {
        read.push(one);
        texts.push(record.text);
        subjects.add(one.event.subject);
      }
    },
    nameOf(from),
  );
  reader.push(new TextEncoder().encode(from.text));
  reader.end();
  const encoder = new TextEncoder();
  const lines = texts.map(text => encoder.encode(text));
  return { read, texts, lines, unreadable, subjects: [...subjects] };
}

const SAMPLES = 3;
/** Bytes that hold the first rows, each of which may have 32 KiB. */
const HEAD_CHARACTERS = 150_000;
const heads = new WeakMap<EventsText, TableHead>();

function headOf(from: EventsText): TableHead {
  const before = heads.get(from);
  if (before !== undefined) return before;
  const rows: (readonly string[])[] = [];
  const reader = csvReader(row => {
    if (row.kind === "row") rows.push(row.cells);
  }, nameOf(from));
  reader.push(new TextEncoder().encode(from.text.slice(0, HEAD_CHARACTERS).replace(/^\ufeff/, "")));
  // Where there is more, the last row may be cut off.
  if (from.text.length <= HEAD_CHARACTERS) reader.end();
  const [columns = [], ...others] = rows;
  const separator = separatorOf(columns);
  if ("separator" in separator)
    throw refuse(
      "TAR0205",
      { column: "time", columns: columns.join(", "), ...separator },
      `${nameOf(from)}:1`,
    );
  const head = { columns, samples: others.slice(0, SAMPLES) };
  heads.set(from, head);
  return head;
}
