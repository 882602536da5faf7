/** Terms as a text that is the same where nothing but their wording differs. */
export function withoutWording(terms: unknown): string {
  return JSON.stringify(terms, (key, value: unknown) => (WORDING.has(key) ? undefined : value));
}

const WORDING: ReadonlySet<string> = new Set(["place", "title", "label", "note", "perLabel"]);
