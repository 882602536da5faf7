/** Deutsch: was ein Beispiel erwartet, und was herauskam. */
import { declared, namesIn, type Pattern, quoted } from "./pattern.ts";

const WHAT: readonly Pattern[] = [
  [/^total$/, "Total"],
  [/^rejected$/, "zurückgewiesene Ereignisse"],
  [/^held$/, "zurückgehaltene Ereignisse"],
  [/^the bill$/, "die Rechnung"],
  [/^the account$/, "das Konto"],
  [/^usage (\w+)$/, meter => `Verbrauch von ${quoted(meter)}`],
  [/^credit (\w+) left$/, name => `Rest des Guthabens ${quoted(name)}`],
  [/^discount (\w+) on (\w+)$/, (name, charge) => `Rabatt ${quoted(name)} auf ${quoted(charge)}`],
  [
    /^(charge|meter) (\w+) where (.+)$/s,
    (kind, name, where) => `${declared(`${kind} ${name}`)}, ${whereWords(where)}`,
  ],
  [
    /^(allowance|charge|credit|discount|maximum|meter|minimum|tax) (\w+)$/,
    (kind, name) => declared(`${kind} ${name}`),
  ],
];

/** "model is large or small and region is eu". */
function whereWords(where: string): string {
  const parts = where.split(/ and (?=\w+ is )/).map(part => {
    const [, name = "", values = ""] = /^(\w+) is (.+)$/s.exec(part) ?? [];
    return name === "" ? quoted(part) : `${quoted(name)} ist ${namesIn(values)}`;
  });
  return `wenn ${parts.join(" und ")}`;
}

const VALUES: readonly Pattern[] = [
  [/^(\d+) events?$/, count => `${count} ${count === "1" ? "Ereignis" : "Ereignisse"}`],
  [/^a bill$/, "eine Rechnung"],
  [/^none is made here$/, "hier wird keine erstellt"],
  [/^an account in order$/, "ein Konto in Ordnung"],
  [/^days of a billing period$/, "Tage einer Rechnungsperiode"],
  [/^no period of the term holds (\S+)$/, day => `keine Periode der Laufzeit enthält den ${day}`],
  [
    /^(\S+) to (\S+) is no billing period of (.+); the period there is (\S+) to (\S+)$/,
    (from, to, name, first, last) =>
      `${from} bis ${to} ist keine Rechnungsperiode von ${quoted(name)}; die Periode dort ist ${first} bis ${last}`,
  ],
  [/^the line (.+) holds other values too$/s, line => `die Zeile ${quoted(line)} enthält auch andere Werte`],
  [
    /^(\d+) readings, which do not add up; say which with where$/,
    count => `${count} Zählerwerte, die nicht zusammengezählt werden; «where» sagt, welcher gemeint ist`,
  ],
  [
    /^a bill that does not depend on when in its period it fell$/,
    "eine Rechnung, bei der es nicht darauf ankommt, wann in der Periode verbraucht wird",
  ],
  [
    /^one that does; say when with record$/,
    "eine, bei der es darauf ankommt; mit «record» lässt sich sagen, wann",
  ],
];

export const EXAMPLES: readonly Pattern[] = [...WHAT, ...VALUES];
