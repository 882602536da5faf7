/**
 * What the columns of a table mean: the options of `rate` for CSV, checked against the contract before any
 * row.
 */
import { type Plan, type PlanEvent, type PlanField, type ZoneTable, zoneTable } from "../../index.ts";
import { refuse } from "../problems.ts";

/** The options as they are given. */
export interface CsvOptions {
  readonly map?: readonly string[];
  readonly type?: string;
  readonly source?: string;
  readonly subject?: string;
  readonly subjectColumn?: string;
  readonly time?: string;
  readonly timeZone?: string;
  readonly id?: string;
  readonly idFromRow?: boolean;
}

export interface CsvColumns {
  readonly type: string;
  readonly source: string;
  readonly subject:
    | { readonly kind: "fixed"; readonly value: string }
    | { readonly kind: "column"; readonly name: string };
  readonly time: string;
  readonly zone: ZoneTable | null;
  /** Null: a hash of the row. */
  readonly id: string | null;
  readonly fields: readonly { readonly field: PlanField; readonly column: string }[];
}

const OPTIONS: readonly (readonly [keyof CsvOptions, string])[] = [
  ["map", "--map"],
  ["type", "--type"],
  ["source", "--source"],
  ["subject", "--subject"],
  ["subjectColumn", "--subject-column"],
  ["time", "--time"],
  ["timeZone", "--time-zone"],
  ["id", "--id"],
  ["idFromRow", "--id-from-row"],
];

/** The options for tables that are given, as they are written. */
export function givenCsvOptions(options: CsvOptions): readonly string[] {
  return OPTIONS.filter(([key]) => options[key] !== undefined).map(([, name]) => name);
}

/** The meaning of the columns of the table at `path`; a refusal says what is missing or unknown. */
export function csvColumns(plan: Plan, options: CsvOptions, path: string): CsvColumns {
  if (options.id !== undefined && options.idFromRow === true) throw refuse("TAR0213", {});
  const { type, source, time } = options;
  if (type === undefined) throw missing(path, "--type TYPE");
  const event = eventOfType(plan, type);
  if (source === undefined) throw missing(path, "--source NAME");
  if (options.subject === undefined && options.subjectColumn === undefined) {
    throw missing(path, "--subject ACCOUNT or --subject-column COLUMN");
  }
  if (options.subject !== undefined && options.subjectColumn !== undefined) {
    throw refuse("TAR0001", { message: "--subject and --subject-column are both given.", verb: "rate" });
  }
  if (time === undefined) throw missing(path, "--time COLUMN");
  if (options.id === undefined && options.idFromRow !== true)
    throw missing(path, "--id COLUMN or --id-from-row");
  return {
    type,
    source,
    subject:
      options.subjectColumn === undefined
        ? { kind: "fixed", value: options.subject ?? "" }
        : { kind: "column", name: options.subjectColumn },
    time,
    zone: options.timeZone === undefined ? null : zoneOf(options.timeZone),
    id: options.id ?? null,
    fields: mappedFields(event, options.map ?? [], path),
  };
}

function eventOfType(plan: Plan, type: string): PlanEvent {
  const events = plan.versions.flatMap(version => version.events);
  // Of an event that versions declare differently, the latest has the fields to map.
  const event = events.findLast(candidate => candidate.type === type);
  if (event !== undefined) return event;
  const types = [...new Set(events.map(candidate => candidate.type))].join(", ");
  throw refuse("TAR0214", { type, types });
}

function mappedFields(event: PlanEvent, mappings: readonly string[], path: string): CsvColumns["fields"] {
  const columns = new Map<string, string>();
  for (const mapping of mappings) {
    const cut = mapping.indexOf("=");
    const field = mapping.slice(0, cut);
    if (cut < 1 || cut === mapping.length - 1 || columns.has(field))
      throw refuse("TAR0208", { found: mapping });
    columns.set(field, mapping.slice(cut + 1));
  }
  const known = new Map(event.fields.map(field => [field.name, field]));
  const fields = [...columns].map(([name, column]) => {
    const field = known.get(name);
    if (field === undefined) {
      throw refuse("TAR0209", { field: name, event: event.name, fields: [...known.keys()].join(", ") });
    }
    return { field, column };
  });
  const unmapped = event.fields.find(field => field.presence === "required" && !columns.has(field.name));
  if (unmapped !== undefined) throw missing(path, `--map ${unmapped.name}=COLUMN`);
  return fields;
}

function zoneOf(name: string): ZoneTable {
  const zone = zoneTable(name);
  if (zone === null) throw refuse("TAR0210", { zone: name });
  return zone;
}

function missing(path: string, what: string): Error {
  return refuse("TAR0206", { path, missing: what });
}
