/** Deutsch: die Warnungen, die auch in einer Prüfung stehen. Was im Vertrag steht, bleibt in seinem Wortlaut. */
import { type CatalogueParams, type Code, wordsOf } from "../catalogue/index.ts";
import type { ShapeParams } from "../catalogue/shape.ts";
import { saidBy, type WordRows, type Words } from "../row.ts";
import { theOne } from "./nouns.ts";
import { phrase } from "./phrases.ts";

export type WarningCode = keyof ShapeParams | "TAR1020" | "TAR3101" | "TAR3102" | "TAR6121" | "TAR7001";

const WITHOUT_EFFECT =
  "Es ist vereinbart und wirkt nicht; eine der Parteien erwartet vielleicht eine andere Rechnung.";

const SLIP = "So grosse Unterschiede sind meist ein Versehen bei der Einheit oder beim Dezimalpunkt.";

const COMPARE = "Einheit und Dezimalstelle vergleichen; ist es so gewollt, mit einem Kommentar sagen, warum.";

export const warningWords: WordRows<Pick<CatalogueParams, WarningCode>> = {
  TAR1020: {
    title: "Kommentar, den es nicht braucht",
    message: p => `${p.code} ist hier erlaubt, doch gibt es diesen Befund an dieser Stelle nicht.`,
    reason:
      "Was einmal angenommen wurde, ist nicht mehr da; käme es wieder, würde der Kommentar es verdecken.",
    remedy: () => "Den Kommentar entfernen oder ihn direkt vor die gemeinte Klausel setzen.",
  },
  TAR3101: {
    title: "Erklärt und nicht verwendet",
    message: p => `Nichts verwendet ${theOne(p.kind)} «${p.name}».`,
    reason:
      "Was erfasst oder gezählt und nie bepreist wird, ist oft eine vergessene Klausel; sonst ist es Arbeit für nichts.",
    remedy: () =>
      "Es verwenden, entfernen oder auf der Zeile davor sagen, wozu es dient: «# allow TAR3101: …».",
  },
  TAR3102: {
    title: "Definitionen, die niemand verwendet",
    message: p => `Von «${p.path}» wird nichts verwendet.`,
    reason: "Eine eingebundene Datei gehört zu dem, was unterschrieben wird, auch wo sie nichts ändert.",
    remedy: () => "Verwenden, was sie erklärt oder die Zeile «use» entfernen.",
  },
  TAR6101: {
    title: "Mehr, das weniger kostet",
    message: p => `Hier kosten ${phrase(p.more)} weniger als ${phrase(p.fewer)}.`,
    reason:
      "Eine Zeile, die die ganze Menge bepreist, lässt den Preis fallen, wo sie beginnt: wer etwas mehr nutzt, zahlt weniger, und Rechnungen knapp darunter geben Streit.",
    remedy: () =>
      "Mit «graduated» bepreist jede Zeile nur ihren Teil; ist es so gewollt, mit einem Kommentar sagen, warum.",
  },
  TAR6102: {
    title: "Zeile, die nichts bepreist",
    message: p => `Die Zeile «${p.row}» bestimmt nie einen Preis: ${phrase(p.why)}.`,
    reason: WITHOUT_EFFECT,
    remedy: () => "Die Zeile entfernen oder die Grenze berichtigen, die sie ausser Kraft setzt.",
  },
  TAR6103: {
    title: "Mindestpreis über dem Höchstpreis",
    message: p =>
      `«${p.charge}» kostet mindestens ${p.least} und höchstens ${p.most}: der Mindestpreis liegt über dem Höchstpreis.`,
    reason: "Jede Menge kostet dann den Höchstpreis, und nichts anderes im Preis hat eine Wirkung.",
    remedy: () => "Die Grenzen des Parameters enger ziehen oder einen der beiden Preise weglassen.",
  },
  TAR6104: {
    title: "Zehnmal der Ansatz der Zeile davor",
    message: p => `Der Ansatz dieser Zeile ist ${phrase(p.times)} des Ansatzes davor.`,
    reason: SLIP,
    remedy: () => COMPARE,
  },
  TAR6105: {
    title: "Zehnmal der frühere Betrag",
    message: p => `Das ist ${phrase(p.times)} dessen, was davor galt.`,
    reason: SLIP,
    remedy: () => COMPARE,
  },
  TAR6106: {
    title: "Preis weit von seinen Grenzen",
    message: p => `Eine Grenze von «${p.parameter}» ist ${phrase(p.times)} des Werts.`,
    reason:
      "Ein Kontenverzeichnis könnte einen Preis so weit vom vereinbarten setzen, ohne zurückgewiesen zu werden.",
    remedy: () => "Die Grenzen enger ziehen; ist es so gewollt, mit einem Kommentar sagen, warum.",
  },
  TAR6107: {
    title: "Mehr inbegriffen, als nutzbar ist",
    message: p =>
      `«${p.charge}» verrechnet nie eine Menge: was inbegriffen ist, deckt alles, was genutzt werden kann.`,
    reason: WITHOUT_EFFECT,
    remedy: () => "Weniger einschliessen oder die Grenzen der Nutzung berichtigen.",
  },
  TAR6108: {
    title: "Zeile, die nach der Laufzeit beginnt",
    message: () => "Das beginnt erst, wenn die Laufzeit seines Textes vorbei ist.",
    reason: WITHOUT_EFFECT,
    remedy: () => "Es in der Laufzeit beginnen lassen oder die Laufzeit verlängern.",
  },
  TAR6121: {
    title: "Klausel, die kein Konto trifft",
    message: p => `Das trifft kein Konto: ${phrase(p.why)}.`,
    reason:
      "Wer es liest, hält es für vereinbart, und es wird nie abgerechnet; oft ist eine Jahreszahl falsch.",
    remedy: () => "Das Datum berichtigen oder die Klausel entfernen.",
  },
  TAR7001: {
    title: "Mehr als alles weg",
    message: p => `Ein Rabatt von ${p.found} liegt über 100%; er nimmt genau 100% weg.`,
    reason: "Ein Rabatt geht nie unter null: was er nicht wegnehmen kann, verfällt.",
    remedy: () => "100% schreiben oder den Satz, der gemeint ist.",
  },
  TAR7101: {
    title: "Mindestbetrag über dem Höchstbetrag",
    message: p =>
      `Der Mindestbetrag «${p.minimum}» liegt über dem Höchstbetrag «${p.maximum}» auf denselben Entgelten.`,
    reason: "Beide können nicht gelten: der später geschriebene würde jede Rechnung bestimmen.",
    remedy: () => "Den Mindestbetrag tiefer ansetzen oder einen der beiden weglassen.",
  },
  TAR7102: {
    title: "Rabatt, der nichts wegnimmt",
    message: p => `Der Rabatt «${p.discount}» nimmt nie etwas weg: ${phrase(p.why)}.`,
    reason: WITHOUT_EFFECT,
    remedy: () => "Den Rabatt entfernen oder berichtigen, was ihn hindert.",
  },
  TAR7103: {
    title: "Rabatt, der die Rechnung fallen lässt",
    message: p => `Bei ${phrase(p.more)} ist weniger geschuldet als bei ${phrase(p.fewer)}.`,
    reason:
      "Eine Zeile, die alles vergünstigt, lässt die Rechnung fallen, wo sie beginnt: wer etwas mehr kauft, zahlt weniger, und Rechnungen knapp darunter geben Streit.",
    remedy: () =>
      "Mit «graduated» vergünstigt jede Zeile nur ihren Teil; ist es so gewollt, mit einem Kommentar sagen, warum.",
  },
};

/** Of a code that is no warning, the catalogue's own words. */
export function germanWarning(code: Code, params: Readonly<Record<string, string>>): Words {
  return isWarning(code) ? saidBy(warningWords, code, params) : wordsOf(code, params);
}

function isWarning(code: Code): code is WarningCode {
  return Object.hasOwn(warningWords, code);
}
