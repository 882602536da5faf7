/** What the page remembers from visit to visit, where the browser allows it; never a contract. */

type Key = "theme" | "language" | "introduced" | "split.columns" | "split.rows";

export function remembered(key: Key): string | null {
  try {
    return localStorage.getItem(`tarif.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: Key, value: string): void {
  try {
    localStorage.setItem(`tarif.${key}`, value);
  } catch {
    // A browser that keeps nothing shows the same page the next time.
  }
}
