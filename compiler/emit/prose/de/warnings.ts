/** Deutsch: die Warnungen der Prüfung. Was im Vertrag steht, bleibt in seinem Wortlaut. */
import { wordsOf } from "../../../diagnostics/catalogue/index.ts";
import type { Code } from "../../../diagnostics/diagnostic.ts";
import type { Warning } from "../phrases/bills.ts";

type Params = Readonly<Record<string, string>>;

/** Was gefunden ist, und was zu tun ist. */
type Say = readonly [message: (params: Params) => string, remedy: string];

const SLIP =
  "Einheit und Dezimalstelle sind zu vergleichen; ist es so gewollt, sollte der Vertrag sagen, warum.";

const KINDS: Readonly<Record<string, string>> = {
  parameter: "den Parameter",
  event: "das Ereignis",
  field: "das Feld",
  band: "die Einteilung",
  meter: "den Zähler",
  unit: "die Einheit",
};

/** Jede Warnung des Katalogs. */
export const WARNINGS: Readonly<Partial<Record<Code, Say>>> = {
  TAR1020: [
    p => `Der Vertrag nimmt den Befund ${p.code} in Kauf, doch gibt es ihn an dieser Stelle nicht.`,
    "Der Kommentar kann weg, oder er gehört vor eine andere Bestimmung.",
  ],
  TAR3101: [
    p => `Nichts verwendet ${KINDS[p.kind ?? ""] ?? ""} «${p.name}».`,
    "Es kann weg, oder die Bestimmung fehlt, für die es da ist; sonst sollte der Vertrag sagen, wozu es dient.",
  ],
  TAR3102: [
    p => `Von «${p.path}» wird nichts verwendet.`,
    "Die Zeile «use» kann weg, oder sie nennt die falsche Datei.",
  ],
  TAR6101: [
    () => "Hier kostet eine grössere Menge weniger als eine kleinere.",
    "Mit «graduated» rechnet jede Stufe nur ihren Teil; sonst sollte der Vertrag sagen, warum es so gewollt ist.",
  ],
  TAR6102: [
    p => `Die Zeile «${p.row}» bestimmt nie einen Preis.`,
    "Sie kann weg, oder die Grenze ist zu berichtigen, die sie ausser Kraft setzt.",
  ],
  TAR6103: [
    p =>
      `«${p.charge}» kostet mindestens ${p.least} und höchstens ${p.most}: der Mindestpreis liegt über dem Höchstpreis.`,
    "Die Grenzen des Parameters sind enger zu ziehen, oder einer der beiden Preise kann weg.",
  ],
  TAR6104: [
    () =>
      "Der Ansatz dieser Zeile ist mindestens zehnmal so hoch oder zehnmal so tief wie jener der Zeile davor.",
    SLIP,
  ],
  TAR6105: [() => "Dieser Wert ist mindestens zehnmal so hoch oder zehnmal so tief wie jener davor.", SLIP],
  TAR6106: [
    p =>
      `Eine Grenze von «${p.parameter}» ist mindestens zehnmal so hoch oder zehnmal so tief wie sein Wert.`,
    "Die Grenzen sind enger zu ziehen, oder der Vertrag sollte sagen, warum sie so weit sind.",
  ],
  TAR6107: [
    p =>
      `«${p.charge}» verrechnet nie eine Menge: was inbegriffen ist, deckt alles, was bezogen werden kann.`,
    "Inbegriffen sein sollte weniger, oder die Grenzen der Menge sind zu berichtigen.",
  ],
  TAR6108: [
    () => "Diese Bestimmung beginnt erst, wenn die Laufzeit ihres Textes vorbei ist.",
    "Sie muss in der Laufzeit beginnen, oder die Laufzeit muss länger sein.",
  ],
  TAR6121: [
    () =>
      "Das gilt für kein Konto: die nächste Zeile beginnt schon mit der Laufzeit, oder diese ist bei der Gutschrift vorbei.",
    "Das Datum ist zu berichtigen, oder die Bestimmung kann weg.",
  ],
  TAR7001: [
    p => `Ein Rabatt von ${p.found} liegt über 100%; er nimmt genau 100% weg.`,
    "Zu schreiben ist 100% oder der Satz, der gemeint ist.",
  ],
  TAR7101: [
    p => `Das Minimum «${p.minimum}» liegt über dem Maximum «${p.maximum}» auf denselben Gebühren.`,
    "Das Minimum muss tiefer liegen, oder eines der beiden kann weg.",
  ],
  TAR7102: [
    p => `Der Rabatt «${p.discount}» nimmt nie etwas weg.`,
    "Er kann weg, oder was ihn daran hindert, ist zu berichtigen.",
  ],
  TAR7103: [
    () => "Von einem grösseren Umsatz ist hier weniger geschuldet als von einem kleineren.",
    "Mit «graduated» vergünstigt jede Stufe nur ihren Teil; sonst sollte der Vertrag sagen, warum es so gewollt ist.",
  ],
};

export function germanWarning(code: Code, params: Params): Warning {
  const say = WARNINGS[code];
  if (say === undefined) return wordsOf(code, params);
  const [message, remedy] = say;
  return { message: message(params), remedy };
}
