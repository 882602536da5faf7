import { parseCivilDate } from "../index.ts";

/** A real day, "2026-01-31". */
export function isDay(text: string): boolean {
  return parseCivilDate(text) !== null;
}
