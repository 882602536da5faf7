import type { None, ProblemRows } from "./row.ts";

/** TAR02xx: the events to rate. */
export interface EventProblemParams {
  readonly TAR0201: None;
  readonly TAR0202: { readonly path: string; readonly cause: string };
  readonly TAR0203: { readonly cause: string };
  readonly TAR0204: { readonly cause: string };
  readonly TAR0205: {
    readonly column: string;
    readonly columns: string;
    readonly separator?: "semicolons" | "tabs";
  };
  readonly TAR0206: { readonly path: string; readonly missing: string };
  readonly TAR0207: { readonly found: string };
  readonly TAR0208: { readonly found: string };
  readonly TAR0209: { readonly field: string; readonly event: string; readonly fields: string };
  readonly TAR0210: { readonly zone: string };
  readonly TAR0211: { readonly options: string };
  readonly TAR0212: { readonly column: string };
  readonly TAR0213: None;
  readonly TAR0214: { readonly type: string; readonly types: string };
  readonly TAR0215: { readonly path: string };
  readonly TAR0216: None;
  readonly TAR0217: { readonly cause: string };
  readonly TAR0218: { readonly cause: string };
}

export const eventProblems: ProblemRows<EventProblemParams> = {
  TAR0201: {
    title: "No events",
    message: () => "No events are given.",
    reason: "A bill says what was used, so rate must be told where the events are, also when there are none.",
    remedy: () => "Add --events FILE, or --events - for standard input.",
  },
  TAR0202: {
    title: "Damaged gzip file",
    message: p => `${p.path} is damaged or cut off: ${p.cause}.`,
    reason: "What the file lost would be missing from the bill.",
    remedy: () => "Fetch the file again, and test it with: gzip --test FILE",
  },
  TAR0203: {
    title: "Damaged JSON array",
    message: p => `The array of events ${p.cause}.`,
    reason: "An array that does not end was cut off, and events that it lost would be missing from the bill.",
    remedy: () => "Write the file again, or give one event a line (NDJSON).",
  },
  TAR0204: {
    title: "Damaged CSV file",
    message: p => `The table ${p.cause}.`,
    reason:
      "Where a quote never closes, nobody knows where its row ends, and all rows after it would be lost.",
    remedy: () => "Close the quote; a quote inside a quoted cell is written twice.",
  },
  TAR0205: {
    title: "No such column",
    message: p => `The table has no column "${p.column}".`,
    reason: "A column is found by its exact name in the first row.",
    remedy: p =>
      p.separator === undefined
        ? `Use one of: ${p.columns}.`
        : `The first row looks separated by ${p.separator}; save the table with commas.`,
  },
  TAR0206: {
    title: "Columns without a meaning",
    message: p => `${p.path} is a table, and it is not said what its columns mean: ${p.missing} is missing.`,
    reason:
      "An event has a type, a source, an identity, an account (subject) and a time; a table does not name them.",
    remedy: p => `Add ${p.missing}.`,
  },
  TAR0207: {
    title: "Time without an offset",
    message: p => `The time "${p.found}" has no offset from UTC, and --time-zone is not given.`,
    reason: "The same clock time is another instant in another place, and near midnight another bill.",
    remedy: () => "Add the zone in which the times were written, such as: --time-zone UTC",
  },
  TAR0208: {
    title: "Badly written mapping",
    message: p => `--map ${p.found} is no mapping.`,
    reason: "A mapping says which column a field of the event is read from, and each field is read once.",
    remedy: () => "Write FIELD=COLUMN, such as: --map input_tokens=ContextTokens",
  },
  TAR0209: {
    title: "No such field",
    message: p => `The event "${p.event}" has no field "${p.field}".`,
    reason: "What no clause of the contract declares is not captured and cannot be billed.",
    remedy: p => `Use one of: ${p.fields}.`,
  },
  TAR0210: {
    title: "Unknown time zone",
    message: p => `There is no time zone "${p.zone}".`,
    reason: "Local times become instants by the pinned IANA data, which know zones by their exact names.",
    remedy: () => 'Write a name such as "Europe/Zurich" or "UTC".',
  },
  TAR0211: {
    title: "Columns for no table",
    message: p => `${p.options} is given, but no file of events is a table.`,
    reason:
      "These options say what the columns of a CSV file mean; JSON events name their fields themselves.",
    remedy: () => "Leave them out, or give the CSV file.",
  },
  TAR0212: {
    title: "Column twice",
    message: p => `The first row names the column "${p.column}" twice.`,
    reason: "Nothing would say which of the two holds the value.",
    remedy: () => "Rename one of them in the first row of the table.",
  },
  TAR0213: {
    title: "Two identities",
    message: () => "--id and --id-from-row are both given.",
    reason: "An event has one identity; with two rules the same row could count twice.",
    remedy: () => "Keep --id COLUMN if a column names each row once, else --id-from-row.",
  },
  TAR0214: {
    title: "No such type of event",
    message: p => `The contract declares no event of type "${p.type}".`,
    reason: "All rows of the table would be of a type that no meter counts.",
    remedy: p => `Use one of: ${p.types}.`,
  },
  TAR0215: {
    title: "Table without a first row",
    message: p => `${p.path} has no first row that names its columns.`,
    reason: "Columns are found by their names.",
    remedy: () => "Write the names of the columns in the first row.",
  },
  TAR0216: {
    title: "Events that change while they are read",
    message: () => "The events changed while they were read.",
    reason:
      "Conflicts and voids are settled by reading the events a second time, and a file that grows in between would give a bill of neither state.",
    remedy: () => "Copy the events to a file that nobody writes to, and rate that.",
  },
  TAR0217: {
    title: "Bills that late knowledge corrects cannot be made again",
    message: p => `The ${p.cause}.`,
    reason:
      "An end or a rate that becomes known late corrects the bills since then, and those are made again from the state that knew of it and from all their events.",
    remedy: () =>
      "Give the events of those bills again; where the state was written before the register said so, begin anew with another folder.",
  },
  TAR0218: {
    title: "A version that comes too late for the state",
    message: p => p.cause,
    reason:
      "Bills that were made without a version stand, and a state keeps no more usage than the versions ask for that were there when it was written.",
    remedy: () =>
      "Let the version take effect on the first day that is not billed, or begin anew with another folder and all events.",
  },
};
