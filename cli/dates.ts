/** Days and months as the command line takes them. */
import { isDay } from "../input/day.ts";

/** The last day of a month ("2026-04" gives "2026-04-30"), or the day itself; null for anything else. */
export function lastDayOf(text: string): string | null {
  if (isDay(text)) return text;
  if (!/^[0-9]{4}-[0-9]{2}$/.test(text)) return null;
  return ["31", "30", "29", "28"].map(day => `${text}-${day}`).find(isDay) ?? null;
}
