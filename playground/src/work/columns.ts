/**
 * What the columns of a table mean, as far as their names and what stands in them tell; a person sees the proposal and
 * changes it.
 */
import type { PlanEvent, PlanField } from "../../../index.ts";
import { ownOf } from "../state/own.ts";
import type { ColumnsChoice } from "../state/usage.ts";

export interface TableHead {
  readonly columns: readonly string[];
  /** The first rows, each with a cell for each column. */
  readonly samples: readonly (readonly string[])[];
}

/** `zone` is the contract's, in which times without an offset are read unless another one is chosen. */
export function proposedColumns(
  { columns, samples }: TableHead,
  events: readonly PlanEvent[],
  zone: string,
): ColumnsChoice {
  const event = fittingEvent(columns, events);
  const taken = new Set<string>();
  const take = (found: string | undefined): string => {
    if (found !== undefined) taken.add(found);
    return found ?? "";
  };
  const free = (): readonly string[] => columns.filter(column => !taken.has(column));
  const fields: Record<string, string> = {};
  for (const field of event?.fields ?? []) {
    const column = take(free().find(one => isNamed(one, [field.name, field.path.at(-1) ?? ""])));
    if (column !== "") fields[field.name] = column;
  }
  const cellsOf = (column: string): readonly string[] => {
    const index = columns.indexOf(column);
    return samples.map(row => row[index] ?? "");
  };
  const time = take(
    free().find(one => isNamed(one, TIMES)) ?? free().find(one => cellsOf(one).some(looksLikeTime)),
  );
  const subject = take(free().find(one => isNamed(one, SUBJECTS)));
  const id = take(free().find(one => isNamed(one, IDS)));
  for (const field of event?.fields ?? []) {
    if (Object.hasOwn(fields, field.name) || field.presence !== "required") continue;
    const column = take(free().find(one => fitsField(field, cellsOf(one))));
    if (column !== "") fields[field.name] = column;
  }
  return {
    type: event?.type ?? "",
    source: "table",
    subject: subject === "" ? { kind: "fixed", value: "" } : { kind: "column", value: subject },
    time,
    zone,
    id: id === "" ? null : id,
    fields,
  };
}

const TIMES = ["time", "timestamp", "date", "datetime", "at", "occurredat", "datum", "zeit", "zeitpunkt"];
const SUBJECTS = ["subject", "account", "accountid", "customer", "customerid", "tenant", "konto", "kunde"];
const IDS = ["id", "eventid", "recordid", "requestid", "key", "nr"];

/** The event of which most fields have a column of their name; the first one where none has. */
function fittingEvent(columns: readonly string[], events: readonly PlanEvent[]): PlanEvent | undefined {
  const hits = ({ fields }: PlanEvent): number =>
    fields.filter(({ name, path }) => columns.some(column => isNamed(column, [name, path.at(-1) ?? ""])))
      .length;
  return [...events].sort((a, b) => hits(b) - hits(a))[0];
}

function isNamed(column: string, names: readonly string[]): boolean {
  return names.map(plain).includes(plain(column));
}

/** Without what styles of naming differ in: "input_tokens", "inputTokens" and "Input tokens" are one name. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function looksLikeTime(cell: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}/.test(cell);
}

/** Numbers for a number, a listed value for a list. A text of any kind tells nothing. */
function fitsField({ type, values }: PlanField, cells: readonly string[]): boolean {
  const given = cells.filter(cell => cell !== "");
  if (given.length === 0) return false;
  if (values !== null) return given.every(cell => values.includes(cell));
  if (type === "integer") return given.every(cell => /^-?[0-9]+$/.test(cell));
  if (type === "decimal") return given.every(cell => /^-?[0-9]+(\.[0-9]+)?$/.test(cell));
  return type === "boolean" && given.every(cell => /^(true|false)$/i.test(cell));
}

/** What must be chosen and is not: "type", "time", "subject", or a field's name. */
export function missingColumns(
  chosen: ColumnsChoice,
  { columns }: TableHead,
  events: readonly PlanEvent[],
): readonly string[] {
  const isThere = (column: string | undefined): boolean => column !== undefined && columns.includes(column);
  const event = events.find(({ type }) => type === chosen.type);
  const { subject } = chosen;
  const hasSubject = subject.kind === "column" ? isThere(subject.value) : subject.value !== "";
  const fields = (event?.fields ?? []).filter(
    ({ name, presence }) => presence === "required" && !isThere(ownOf(chosen.fields, name)),
  );
  return [
    ...(event === undefined ? ["type"] : []),
    ...(isThere(chosen.time) ? [] : ["time"]),
    ...(hasSubject ? [] : ["subject"]),
    ...fields.map(({ name }) => name),
  ];
}
