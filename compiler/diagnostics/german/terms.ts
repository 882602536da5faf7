/** Deutsch: Perioden, Einheiten und Vielfache in Sätzen der Prüfung. */

/** `1 to 9`, `10 seats to 500 seats`. */
export function range(text: string): string {
  return text.replace(" to ", " bis ");
}

const PLAIN = "a plain number";

/** In which unit something is stated: after "steht". */
export function given(unit: string): string {
  return unit === PLAIN ? "als blosse Zahl da" : `in «${unit}»`;
}

/** In which unit it must be: after "verlangt ist". */
export function needed(unit: string): string {
  return unit === PLAIN ? "eine blosse Zahl" : `eine Angabe in «${unit}»`;
}

/** A unit as what is counted in it. */
export function unitWords(unit: string): string {
  return unit === PLAIN ? "eine blosse Zahl" : `«${unit}»`;
}

/** After "in". */
export function inUnit(unit: string): string {
  return unit === PLAIN ? "blossen Zahlen" : `«${unit}»`;
}

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
export function period(words: string): string {
  const [, name = words, day] = /^(.+?)(?: from day (\d+))?$/.exec(words) ?? [];
  const months = /^(\d+) months$/.exec(name)?.[1];
  const said = months === undefined ? (PERIODS[name] ?? `«${name}»`) : `${months} Vertragsmonate`;
  return day === undefined ? said : `${said} ab Tag ${day}`;
}

export function each(words: string): string {
  return `je ${period(words)}`;
}

/** Of "more than 833 times" or "1/100 of": "mehr als das 833-Fache", "1/100". */
export function times(side: string, number: string, kind: string): string {
  const than = { "more than ": "mehr als ", "less than ": "weniger als " }[side] ?? "";
  return kind === "times" ? `${than}das ${number}-Fache` : `${than}${number}`;
}
