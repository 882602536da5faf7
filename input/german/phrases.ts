/** Deutsch: womit die Sätze der Mängel gefüllt werden, und warum eine Zeile nicht lesbar ist. */
import { toldInGerman } from "../../index.ts";

type Pattern = readonly [RegExp, string];

/** Why a place of the input holds no event; as a reader or the runtime tells it in English. */
export function unreadableInGerman(reason: string): string {
  return replaced(UNREADABLE, reason) ?? toldInGerman(reason);
}

const UNREADABLE: readonly Pattern[] = [
  [/^is longer than 32 KiB$/, "ist länger als 32 KiB"],
  [/^holds a NUL byte$/, "enthält ein Byte NUL"],
  [/^is not valid UTF-8$/, "ist kein gültiges UTF-8"],
  [/^is an empty element$/, "ist ein leeres Element"],
  [/^has a carriage return that ends no line$/, "hat einen Wagenrücklauf (CR), der keine Zeile beendet"],
  [
    /^has a quote inside a cell that is not quoted$/,
    "hat ein Anführungszeichen in einer Zelle, die nicht mit einem beginnt",
  ],
  [/^has text after a closing quote$/, "hat Text hinter einem schliessenden Anführungszeichen"],
  [/^has (\d+) cells? where the first row has (\d+)$/, "hat $1 Zellen, die erste Zeile aber $2"],
  [/^has the time "(.*)", which is none such as (.+)$/s, "hat die Zeit «$1», und das ist keine wie $2"],
  [
    /^has the time "(.*)", which lies outside the time-zone data$/s,
    "hat die Zeit «$1», und die liegt ausserhalb der Zeitzonendaten",
  ],
  [
    /^has the time "(.*)", which clocks in (\S+) skipped$/s,
    "hat die Zeit «$1», welche die Uhren in $2 übersprangen",
  ],
  [
    /^has the time "(.*)", which clocks in (\S+) showed twice$/s,
    "hat die Zeit «$1», welche die Uhren in $2 zweimal zeigten",
  ],
];

/** Of YAML, and of files that are cut off: behind "Das Array …", "Die Tabelle …", or after a colon. */
export function causeWords(cause: string): string {
  return replaced(CAUSES, cause) ?? `das YAML ist hier nicht lesbar («${cause}»)`;
}

const CAUSES: readonly Pattern[] = [
  [/^does not begin with \[$/, "beginnt nicht mit «[»"],
  [/^is followed by more text$/, "ist zu Ende, und danach folgt noch Text"],
  [/^does not end$/, "endet nicht"],
  [/^has a quote that never closes$/, "hat ein Anführungszeichen, das sich nie schliesst"],
  [/^the key "(.*)" stands twice$/s, "der Schlüssel «$1» steht zweimal"],
  [/^it is nested too deeply$/, "es ist zu tief verschachtelt"],
  [/^it cannot be parsed$/, "es ist nicht lesbar"],
  [/^an alias stands here$/, "hier steht ein Verweis"],
  [/^an anchor stands here$/, "hier steht ein Anker"],
  [/^a tag stands here$/, "hier steht ein Tag"],
  [
    /^nested mappings are not allowed in compact mappings.*$/s,
    "hinter einem Doppelpunkt folgt auf derselben Zeile ein zweiter",
  ],
  [/^missing closing .(?:quote|').*$/s, "ein schliessendes Anführungszeichen fehlt"],
  [/^tabs are not allowed as indentation.*$/s, "ein Tabulator rückt diese Zeile ein"],
  [
    /^all mapping items must start at the same column.*$/s,
    "die Einrückung stimmt nicht mit den Zeilen darüber überein",
  ],
  [
    /^all sequence items must start at the same column.*$/s,
    "die Einrückung stimmt nicht mit den Zeilen darüber überein",
  ],
  [
    /^implicit (?:map )?keys need to be (?:followed by map values|on a single line).*$/s,
    "hier fehlt ein Doppelpunkt",
  ],
  [
    /^unexpected (?:scalar|flow-seq-start|flow-map-start|block-map|block-seq).*$/s,
    "hier steht etwas, das an dieser Stelle nicht stehen kann",
  ],
  [/^.* must be sufficiently indented and end with an? (.)$/s, "hier fehlt ein schliessendes «$1»"],
  [/^expected flow (?:map|sequence) to end with (.)$/s, "hier fehlt ein schliessendes «$1»"],
];

/** What a value of the register belongs to, at the beginning of a sentence. */
export function whatWords(what: string): string {
  return replaced(PLACES, what) ?? `«${what}»`;
}

const PLACES: readonly Pattern[] = [
  [/^the register$/, "Die Kontenliste"],
  [/^an account$/, "Ein Konto"],
  [/^a key$/, "Ein Schlüssel"],
  [/^a value of (\S+)$/, "Ein Wert von «$1»"],
  [/^(\S+) of an account$/, "«$1» eines Kontos"],
];

/** What would have been right: after "verlangt ist". */
export function expectedWords(expected: string): string {
  const inner = /^given: (.+)$/s.exec(expected)?.[1] ?? expected;
  return replaced(EXPECTED, inner) ?? `«${inner}»`;
}

const EXPECTED: readonly Pattern[] = [
  [
    /^a list of accounts, each with id, contract and start$/,
    "eine Liste von Konten, jedes mit «id», «contract» und «start»",
  ],
  [
    /^text of 1 to 256 characters without control characters$/,
    "ein Text von 1 bis 256 Zeichen ohne Steuerzeichen",
  ],
  [/^a day such as (\S+)$/, "ein Tag wie $1"],
  [/^a mapping of keys to values$/, "eine Zuordnung von Schlüsseln und Werten"],
  [/^text$/, "ein Text"],
  [/^the name of a contract$/, "der Name eines Vertrags"],
  [/^a list of values, such as (.+)$/, "eine Liste von Werten, etwa «$1»"],
  [/^given with from and value$/, "«from» und «value»"],
  [/^text or a number$/, "ein Text oder eine Zahl"],
  [/^a number, such as 40$/, "eine Zahl wie 40"],
  [/^a percentage, such as "(.+)"$/, "ein Prozentsatz wie «$1»"],
  [/^a number, or "(.+)"$/, "eine Zahl oder «$1»"],
];

function replaced(patterns: readonly Pattern[], text: string): string | null {
  const found = patterns.find(([pattern]) => pattern.test(text));
  return found === undefined ? null : text.replace(found[0], found[1]);
}
