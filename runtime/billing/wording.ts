/** What a plan says beyond its words and places: where a clause stands, and how it is called, moves no money. */
export const WORDING: ReadonlySet<string> = new Set(["place", "title", "note", "label", "perLabel"]);

/** Terms as a text that is the same where nothing but their wording differs. */
export function withoutWording(terms: unknown): string {
  return JSON.stringify(terms, (key, value: unknown) => (WORDING.has(key) ? undefined : value));
}
