/** Deutsch: Wendungen mit Lücken, nach ihrem englischen Wortlaut; die erste, die passt, gilt. */

import { periodInGerman as period } from "../../german-dates.ts";
import { noun, one } from "./nouns.ts";
import { PHRASES } from "./phrase-table.ts";
import { each, inUnit, range, times } from "./terms.ts";
import { WITNESSES } from "./witnesses.ts";

/** Of each gap, what fills it; "" where it is absent. */
export type Pattern = readonly [RegExp, (...gaps: string[]) => string];

const TEXT: readonly Pattern[] = [
  [/^ Did you mean "(.+)"\?$/, (word = "") => ` Ist «${word}» gemeint?`],
  [
    /^ A text stands in quotes: "(.+)"\.$/,
    (word = "") => ` Ein Text steht in Anführungszeichen: «"${word}"».`,
  ],
  [
    /^ An amount begins with its currency in capitals: ([A-Z]{3})\.$/,
    (code = "") => ` Ein Betrag beginnt mit seiner Währung in Grossbuchstaben: ${code}.`,
  ],
  [
    /^ A parameter is written with the: the (.+)\.$/,
    (name = "") => ` Ein Parameter wird mit «the» geschrieben: «the ${name}».`,
  ],
  [
    /^ What is charged for stands without the: for (.+)\.$/,
    (name = "") => ` Wofür etwas verlangt wird, steht ohne «the»: «for ${name}».`,
  ],
  [
    /^ A contract that is effective from (.+) would fit\.$/,
    (days = "") => ` Ein Vertrag, der ab ${days.replaceAll(" or ", " oder ab ")} gilt, würde passen.`,
  ],
  [
    /^ Such a clause stands earlier, before "(.+)"\.$/,
    (word = "") => ` Eine solche Klausel steht früher, vor «${word}».`,
  ],
  [/^ "(.+)" is an? (\w+)\.$/, (name = "", kind = "") => ` «${name}» ist ${one(kind)}.`],
  [/^A fee is stated with each: (.+)$/, (clause = "") => `Eine Gebühr wird so geschrieben: «${clause}».`],
  [/^"((?:(?!" or "|", ").)+)"$/s, quoted],
  [/^The character "(.+)"$/s, (letter = "") => `Das Zeichen «${letter}»`],
  [/^The text "(.+)"$/s, (text = "") => `Der Text «${text}»`],
  [/^The character (U\+[0-9A-F]+)$/, (code = "") => `Das Zeichen ${code}`],
  [/^(\d+) characters$/, (count = "") => `${count} Zeichen`],
  [/^(\d+) rows$/, (count = "") => `${count} Zeilen`],
  [
    /^(\d+) digits before or (\d+) after the point$/,
    (before = "", after = "") => `${before} Stellen vor oder ${after} nach dem Punkt`,
  ],
  [
    /^(\d+) digits in all, with the units that it is defined by$/,
    (count = "") => `${count} Stellen insgesamt, mit den Einheiten, durch die sie bestimmt ist`,
  ],
];

const FILES: readonly Pattern[] = [
  [/^version (\d+) of "(.+)"$/, (version = "", name = "") => `Fassung ${version} von «${name}»`],
  [/^version (\d+)$/, (version = "") => `Fassung ${version}`],
  [/^the file (.+)$/, (path = "") => `die Datei «${path}»`],
  [/^unit of the meter "(.+)"$/, (meter = "") => `Einheit des Zählers «${meter}»`],
  [/^aggregation of the meter "(.+)"$/, (meter = "") => `Zusammenfassung des Zählers «${meter}»`],
  [/^the header (.+)$/, (names = "") => `die Kopfzeile «${names}»`],
  [/^a row of (\d+) fields$/, (count = "") => `eine Zeile mit ${count} Feldern`],
  [/^an entry with the keys (.+)$/, (keys = "") => `einen Eintrag mit den Schlüsseln «${keys}»`],
  [/^(\d+) (?:values|keys)$/, (count = "") => `${count} Werte`],
  [/^the table has the dimensions (.+)$/, (names = "") => `die Tabelle hat die Merkmale «${names}»`],
  [/^this (.) is never closed$/, (sign = "") => `dieses «${sign}» wird nie geschlossen`],
  [/^a comma or (.) is missing$/, (sign = "") => `ein Komma oder «${sign}» fehlt`],
];

const VALUES: readonly Pattern[] = [
  [
    /^a quantity in (.+), or a number of events in a unit of the contract's own$/,
    (unit = "") =>
      `eine Menge in «${unit}» oder eine Anzahl Ereignisse in einer eigenen Einheit des Vertrags`,
  ],
  [/^a quantity in (.+)$/, (unit = "") => `eine Menge in «${unit}»`],
  [
    /^the parameter (\S+), a (text|date)$/,
    (name = "", kind = "") => `der Parameter «${name}» (${known(`a ${kind}`)})`,
  ],
  [/^the bare name (.+)$/, (name = "") => `der blosse Name «${name}»`],
  [/^the field (\S+), which has no unit$/, (name = "") => `das Feld «${name}», das keine Einheit hat`],
  [
    /^a meter, or the parameter written as: (.+)$/,
    (written = "") => `ein Zähler oder der Parameter als «${written}»`,
  ],
  [
    /^is a (number|text|date), but this value is not$/,
    (kind = "") => `ist ${known(`a ${kind}`)}, dieser Wert aber nicht`,
  ],
  [/^has more than (\d+) names$/, (count = "") => `hat mehr als ${count} Namen`],
  [
    /^has a name of more than (\d+) characters$/,
    (count = "") => `enthält einen Namen von mehr als ${count} Zeichen`,
  ],
  [
    /^holds (\S+), which no payload may hold$/,
    (key = "") => `enthält «${key}», was keine Daten enthalten dürfen`,
  ],
  [/^a period of the charge "(.+)"$/, (charge = "") => `einer Periode des Entgelts «${charge}»`],
];

const CHARGES: readonly Pattern[] = [
  [/^(.+), without of,$/, (what = "") => `${known(what)}, ohne «of»,`],
  [/^(.+) \(in (.+)\)$/, (source = "", unit = "") => `${sourceWords(source)} (in ${inUnit(unit)})`],
  [/^the parameter (\S+)$/, (name = "") => `der Parameter «${name}»`],
  [/^each (.+) and each (.+)$/, (first = "", second = "") => `${each(first)} und ${each(second)}`],
  [
    /^(contract \S+ \S+) is none from (\d+) to (\d+)$/,
    (point = "", first = "", last = "") => `«${point}» liegt nicht zwischen ${first} und ${last}`,
  ],
  [/^(contract (?:month|day) \S+)$/, quoted],
  [/^(\S+(?:, then \S+)+)$/, (way = "") => way.split(", then ").map(quoted).join(", dann ")],
  [
    /^the charge (\S+) is not for a meter$/,
    (charge = "") => `das Entgelt «${charge}» ist nicht für einen Zähler`,
  ],
  [
    /^the charge (\S+) is in (.+), it in (.+)$/,
    (charge = "", own = "", other = "") =>
      `das Entgelt «${charge}» zählt in ${inUnit(own)}, sie in ${inUnit(other)}`,
  ],
  [
    /^the charge (\S+) includes a quantity of its own, and one would go first$/,
    (charge = "") => `das Entgelt «${charge}» hat eine eigene Freimenge, und eine käme zuerst`,
  ],
  [
    /^the charge (\S+) is priced separately, and one value would go first$/,
    (charge = "") => `das Entgelt «${charge}» wird getrennt bepreist, und ein Wert käme zuerst`,
  ],
  [
    /^the charge (\S+) draws from (\S+) too, and one would go first$/,
    (charge = "", other = "") => `das Entgelt «${charge}» bezieht auch von «${other}», und eine käme zuerst`,
  ],
  [
    /^the next row begins on (\S+), and no account starts before (\S+)$/,
    (day = "", first = "") => `die nächste Zeile beginnt am ${day}, und kein Konto beginnt vor dem ${first}`,
  ],
  [
    /^it is granted on (\S+), and the term ends on (\S+)$/,
    (day = "", last = "") => `es wird am ${day} gewährt, und die Laufzeit endet am ${last}`,
  ],
  [
    /^it expires on (\S+), and no account starts before (\S+)$/,
    (last = "", first = "") => `es verfällt am ${last}, und kein Konto beginnt vor dem ${first}`,
  ],
  [
    /^it expires on (\S+), and is granted on (\S+)$/,
    (last = "", day = "") => `es verfällt am ${last} und wird am ${day} gewährt`,
  ],
];

const ADJUSTMENTS: readonly Pattern[] = [
  [
    /^its readings by (.+) do not add up$/,
    (names = "") => `seine Werte nach «${names}» lassen sich nicht zusammenzählen`,
  ],
  [
    /^it is not cumulative, and each (.+) has several bills$/,
    (words = "") => `er summiert nicht, und ${each(words)} gibt es mehrere Rechnungen`,
  ],
  [/^but each (.+) ends before that$/, (words = "") => `doch endet die Periode (${period(words)}) davor`],
  [
    /^and the credit (\S+) is drawn before the (discount|maximum) (\S+) on it is known$/,
    (credit = "", kind = "", name = "") =>
      `und das Guthaben «${credit}» wird bezogen, bevor der ${noun(kind)} «${name}» darauf feststeht`,
  ],
  [/^"(.+)" has taken everything off before$/, (name = "") => `«${name}» hat davor schon alles weggenommen`],
  [/^a spend of (.+)$/, (amount = "") => `einem Umsatz von ${amount}`],
  [/^the (.+) of this name$/, (kind = "") => `${noun(kind)} dieses Namens`],
  [/^the (maximum|minimum) "(.+)"$/, (kind = "", name = "") => `der ${noun(kind)} «${name}»`],
  [
    /^(more than |less than )?([0-9'/]+) (times|of)$/,
    (side = "", number = "", kind = "") => times(side, number, kind),
  ],
  [/^each (.+)$/, (words = "") => each(words)],
];

export const PATTERNS: readonly Pattern[] = [
  ...TEXT,
  ...WITNESSES,
  ...FILES,
  ...VALUES,
  ...CHARGES,
  ...ADJUSTMENTS,
  [/^([0-9]+ to [0-9]+)$/, (text = "") => range(text)],
];

function known(text: string): string {
  return PHRASES[text] ?? text;
}

/** What a charge is for. */
function sourceWords(source: string): string {
  const [, kind, name = source] = /^(each|the parameter) (\S+)$/.exec(source) ?? [];
  if (kind === "each") return `jedes «${name}»`;
  return source === "the spend" ? "den Umsatz" : `${kind === undefined ? "" : "den Parameter "}«${name}»`;
}

function quoted(name = ""): string {
  return `«${name}»`;
}
