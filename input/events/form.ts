/** The three forms of events: one JSON event a line, a JSON array, a table. */
export type EventForm = "lines" | "array" | "table";

/** A table by the ending of its name. */
export function isTableName(name: string): boolean {
  return /\.csv(\.gz)?$/i.test(name);
}

/**
 * The form by the first character that is no blank ("" where there is none): anything but JSON is a table where
 * columns are described, else lines (and each of them unreadable).
 */
export function formOfFirst(first: string, columnsGiven: boolean): EventForm {
  if (first === "[") return "array";
  return first === "{" || first === "" || !columnsGiven ? "lines" : "table";
}

/** The first character that is neither blank nor a byte-order mark, "" where there is none. */
export function firstCharacterOf(text: string): string {
  return /[^\s\ufeff]/.exec(text)?.[0] ?? "";
}
