/** Deutsch: Sätze mit Lücken, nach ihrem englischen Wortlaut. */

/** Of each gap, what fills it; "" where it is absent. */
export type Pattern = readonly [RegExp, string | ((...gaps: string[]) => string)];

/** As the first pattern says it that fits; null where none does. */
export function firstOf(patterns: readonly Pattern[], text: string): string | null {
  for (const [pattern, say] of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    return typeof say === "string" ? say : say(...match.slice(1).map(part => part ?? ""));
  }
  return null;
}

/** Names that stand with "or" or "and" between them, each between « and ». */
export function namesIn(text: string): string {
  return text
    .split(" or ")
    .map(one => one.split(" and ").map(quoted).join(" und "))
    .join(" oder ");
}

export function quoted(text: string): string {
  return `«${text}»`;
}

/** Of "charge usage" or "minimum monthly": what it is, and its name. */
export function declared(text: string): string {
  return nounOf(text, ([word]) => word);
}

/** The same after what belongs to it: "des Entgelts «usage»". */
export function ofDeclared(text: string): string {
  return nounOf(text, ([, word]) => word);
}

function nounOf(text: string, wordOf: (noun: readonly [string, string]) => string): string {
  const [, word = "", name = ""] = /^([a-z ]+?) (\S+)$/.exec(text) ?? [];
  const noun = Object.hasOwn(NOUNS, word) ? NOUNS[word] : undefined;
  return noun === undefined ? quoted(text) : `${wordOf(noun)} ${quoted(name)}`;
}

const NOUNS: Readonly<Record<string, readonly [noun: string, of: string]>> = {
  allowance: ["Freimenge", "der Freimenge"],
  band: ["Einteilung", "der Einteilung"],
  charge: ["Entgelt", "des Entgelts"],
  credit: ["Guthaben", "des Guthabens"],
  discount: ["Rabatt", "des Rabatts"],
  maximum: ["Höchstbetrag", "des Höchstbetrags"],
  meter: ["Zähler", "des Zählers"],
  minimum: ["Mindestbetrag", "des Mindestbetrags"],
  tax: ["Steuer", "der Steuer"],
};

/** "from start", "from contract month 13", "from the go_live". */
export function fromWords(text: string): string {
  const rest = text.replace(/^from /, "");
  if (rest === "start") return "ab Beginn";
  const [, kind = "", number = ""] = /^contract (month|day) (\d+)$/.exec(rest) ?? [];
  if (kind !== "") return `ab ${kind === "month" ? "Vertragsmonat" : "Vertragstag"} ${number}`;
  const name = /^the (\w+)$/.exec(rest)?.[1];
  return `ab ${name === undefined ? rest : quoted(name)}`;
}

const PERIODS: Readonly<Record<string, string>> = {
  hour: "einer Stunde",
  day: "einem Tag",
  week: "einer Woche",
  month: "einem Monat",
  quarter: "einem Quartal",
  year: "einem Jahr",
  "contract month": "einem Vertragsmonat",
  "contract quarter": "einem Vertragsquartal",
  "contract year": "einem Vertragsjahr",
};

/** After "in" or "von": "einem Monat", "einem Monat ab Tag 15", "6 Vertragsmonaten". */
export function periodWords(text: string): string {
  const [, name = text, day] = /^(.+?)(?: from day (\d+))?$/.exec(text) ?? [];
  const months = /^(\d+) months$/.exec(name)?.[1];
  const said = months === undefined ? (PERIODS[name] ?? quoted(name)) : `${months} Vertragsmonaten`;
  return day === undefined ? said : `${said} ab Tag ${day}`;
}
