/** German names of the calendar, from January and from Monday. */
export const MONTHS: readonly string[] = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];

export const WEEKDAYS: readonly string[] = [
  "Montag",
  "Dienstag",
  "Mittwoch",
  "Donnerstag",
  "Freitag",
  "Samstag",
  "Sonntag",
];

const PERIODS: Readonly<Record<string, string>> = {
  hour: "Stunde",
  day: "Tag",
  week: "Woche",
  month: "Monat",
  quarter: "Quartal",
  year: "Jahr",
  "contract month": "Vertragsmonat",
  "contract quarter": "Vertragsquartal",
  "contract year": "Vertragsjahr",
};

/** "Monat", "Monat ab Tag 15", "6 Vertragsmonate". */
export function periodInGerman(words: string): string {
  const [, name = words, day] = /^(.+?)(?: from day (\d+))?$/.exec(words) ?? [];
  const months = /^(\d+) months$/.exec(name)?.[1];
  const said = months === undefined ? (PERIODS[name] ?? `«${name}»`) : `${months} Vertragsmonate`;
  return day === undefined ? said : `${said} ab Tag ${day}`;
}
