/** Deutsch: Zeiteinheiten von fester Länge, eine und mehrere. */
export const SPANS: Readonly<Record<string, string>> = {
  second: "Sekunde",
  seconds: "Sekunden",
  minute: "Minute",
  minutes: "Minuten",
  hour: "Stunde",
  hours: "Stunden",
  day: "Tag",
  days: "Tage",
};
