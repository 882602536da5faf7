/** Deutsch: warum ein Ereignis nicht lesbar ist, zurückgewiesen wird oder wartet. */
import { SPANS as FIXED } from "../text/german-spans.ts";
import { firstOf, type Pattern } from "./pattern.ts";

/** What JSON, or an event, does not hold. */
const UNREADABLE: readonly Pattern[] = [
  [/^longer than (\d+) characters$/, count => `länger als ${count} Zeichen`],
  [/^text after the end of the value$/, "Text hinter dem Ende des Werts"],
  [/^no value$/, "kein Wert"],
  [/^nested more than (\d+) deep$/, count => `mehr als ${count}-fach verschachtelt`],
  [/^the text ends where a value must stand$/, "der Text endet, wo ein Wert stehen muss"],
  [/^no JSON value$/, "kein Wert von JSON"],
  [/^a key must stand here$/, "hier muss ein Schlüssel stehen"],
  [/^a colon must stand here$/, "hier muss ein Doppelpunkt stehen"],
  [/^a key that stands twice in one object$/, "ein Schlüssel, der im selben Objekt zweimal steht"],
  [/^the key (\w+)$/, key => `der Schlüssel «${key}»`],
  [/^more than (\d+) keys in one object$/, count => `mehr als ${count} Schlüssel in einem Objekt`],
  [/^a comma or (.) must stand here$/, sign => `hier muss ein Komma oder «${sign}» stehen`],
  [/^a text without an end$/, "ein Text ohne Ende"],
  [/^a control character in a text$/, "ein Steuerzeichen in einem Text"],
  [/^half of a surrogate pair in a text$/, "ein halbes Zeichen in einem Text"],
  [/^an unknown escape in a text$/, "eine unbekannte Umschreibung (Backslash) in einem Text"],
  [/^no JSON object$/, "kein JSON-Objekt"],
  [/^specversion is not "1\.0"$/, "«specversion» ist nicht «1.0»"],
  [/^(source|id|type|subject) is missing$/, name => `«${name}» fehlt`],
  [/^(source|id|type|subject) is no text$/, name => `«${name}» ist kein Text`],
  [/^(source|id|type|subject) is empty$/, name => `«${name}» ist leer`],
  [
    /^(source|id|type|subject) has more than (\d+) characters$/,
    (name, count) => `«${name}» hat mehr als ${count} Zeichen`,
  ],
  [/^(source|id|type|subject) holds a control character$/, name => `«${name}» enthält ein Steuerzeichen`],
];

const MISSING_EVENTS =
  "die anderen Ereignisse der Periode, die es berichtigt, sind nicht die verrechneten; sie sind noch einmal zu liefern";

/** What is told of an event as a whole, most of it of its time. */
const WHOLE: readonly Pattern[] = [
  [
    /^time: lies (?:more than (.+?) )?after the event was received$/,
    span =>
      `«time»: liegt ${span === "" ? "" : `mehr als ${spanWords(span)} `}nach dem Empfang des Ereignisses`,
  ],
  [
    /^time: lies before the term, which begins (.+)$/,
    day => `«time»: liegt vor der Laufzeit, die am ${day} beginnt`,
  ],
  [
    /^time: lies after the term, which ends (.+)$/,
    day => `«time»: liegt nach der Laufzeit, die am ${day} endet`,
  ],
  [
    /^time: lies in the term, but its bill and all later ones are made$/,
    "«time»: liegt in der Laufzeit, aber diese Rechnung und alle späteren sind schon erstellt",
  ],
  [
    /^time: lies after all dates for which the offsets of the contract's time zone are known$/,
    "«time»: liegt nach allen Tagen, für die der Abstand der Zeitzone des Vertrags zu UTC bekannt ist",
  ],
  [
    /^received: its bill was closed on (.+), and late events are rejected$/,
    day =>
      `«received»: die Rechnung wurde am ${day} abgeschlossen, und späte Ereignisse werden zurückgewiesen`,
  ],
  [
    /^received: after the last moment at which its period may be corrected$/,
    "«received»: nach dem letzten Zeitpunkt, zu dem seine Periode berichtigt werden kann",
  ],
  [
    /^the other events of the period that it corrects are not those that were billed; give them again$/,
    MISSING_EVENTS,
  ],
  [
    /^another event with this source and id, received (.+), stands$/,
    day => `es gilt ein anderes Ereignis mit derselben «source» und «id», empfangen am ${day}`,
  ],
  [/^the contract accepts no corrections$/, "der Vertrag nimmt keine Berichtigungen an"],
  [
    /^its target's bill was closed when the void was received$/,
    "die Rechnung des widerrufenen Ereignisses war beim Empfang des Widerrufs abgeschlossen",
  ],
  [
    /^subject: is not the account of the event to void$/,
    "«subject»: ist nicht das Konto des Ereignisses, das widerrufen werden soll",
  ],
  [
    /^data: names a void, and a void cannot be voided$/,
    "«data»: nennt einen Widerruf, und ein Widerruf kann nicht widerrufen werden",
  ],
];

/** What is wrong with a field, behind its name. */
const FAULTS: readonly Pattern[] = [
  [/^is missing, a void must name its target$/, "fehlt, denn ein Widerruf muss sein Ziel nennen"],
  [/^is missing, (.+) is needed$/s, wanted => `fehlt, verlangt ist ${wantedWords(wanted)}`],
  [/^is not (an instant .+)$/, wanted => `falsch geschrieben, verlangt ist ${wantedWords(wanted)}`],
  [/^is empty$/, "ist leer"],
  [/^is (.+), not a text$/s, kind => `ist ${foundWords(kind)}, kein Text`],
  [/^(data\S*) is (.+), not an object$/s, (place, kind) => `«${place}» ist ${foundWords(kind)}, kein Objekt`],
  [/^"(.*)" is longer than (\d+) characters$/s, (text, count) => `«${text}» ist länger als ${count} Zeichen`],
  [
    /^(.+) has more than (\d+) digits before or (\d+) after the point$/s,
    (found, before, after) =>
      `${foundWords(found)} hat mehr als ${before} Stellen vor oder ${after} nach dem Punkt`,
  ],
  [/^(.+?) is not (.+)$/s, (found, wanted) => `${foundWords(found)}, verlangt ist ${wantedWords(wanted)}`],
];

const WANTED: readonly Pattern[] = [
  [/^a text$/, "ein Text"],
  [/^true or false$/, "«true» oder «false»"],
  [/^an instant such as "?([^"]+)"?$/, instant => `ein Zeitpunkt wie «${instant}»`],
  [
    /^an? (integer|number)(.*)$/,
    (kind, bounds) => `eine ${kind === "integer" ? "ganze " : ""}Zahl${within(bounds)}`,
  ],
  [/^one of (.+?)(?: and (\d+) more)?$/s, (values, more) => `einer der Werte ${listed(values, more)}`],
];

function wantedWords(text: string): string {
  return firstOf(WANTED, text) ?? `«${text}»`;
}

function within(bounds: string): string {
  if (bounds === " of 0 or more") return " ab 0";
  return bounds.replace(/^ from (\S+) to (.+)$/, " von $1 bis $2");
}

function listed(values: string, more: string): string {
  const named = values.replaceAll(/"((?:[^"]|"(?!, "|$))*)"/gs, "«$1»");
  return more === "" ? named : `${named} und ${more} weitere`;
}

const KINDS: Readonly<Record<string, string>> = {
  "an object": "ein Objekt",
  "a list": "eine Liste",
  "a text": "ein Text",
  "a number": "eine Zahl",
};

/** `"three"`, 12.5, an object. */
function foundWords(found: string): string {
  const kind = Object.hasOwn(KINDS, found) ? KINDS[found] : undefined;
  return kind ?? `«${found.replace(/^"(.*)"$/s, "$1")}»`;
}

const SPANS: Readonly<Record<string, string>> = {
  ...FIXED,
  week: "Woche",
  weeks: "Wochen",
  month: "Monat",
  months: "Monate",
  year: "Jahr",
  years: "Jahre",
};

function spanWords(span: string): string {
  const [count = "", unit = ""] = span.split(" ");
  return `${count} ${SPANS[unit] ?? unit}`;
}

export const EVENTS: readonly Pattern[] = [
  ...WHOLE,
  [/^(.+), at character (\d+)$/, (what, at) => `${firstOf(UNREADABLE, what) ?? what}, beim Zeichen ${at}`],
  ...UNREADABLE,
];

/** Faults of several fields stand one after the other; null where one is not known. */
export function faultsInGerman(text: string): string | null {
  const parts = text.split(/; (?=and \d+ more$|[\w.]+: )/);
  const said = parts.map(part => {
    const more = /^and (\d+) more$/.exec(part)?.[1];
    if (more !== undefined) return `und ${more} weitere`;
    const [, name = "", words = ""] = /^([\w.]+): (.+)$/s.exec(part) ?? [];
    const fault = firstOf(FAULTS, words);
    return fault === null ? null : `«${name}»: ${fault}`;
  });
  return said.every(one => one !== null) ? said.join("; ") : null;
}
