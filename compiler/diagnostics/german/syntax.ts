/** Deutsch: der Text und seine Grammatik. */
import type { SyntaxParams } from "../catalogue/syntax.ts";
import type { WordRows } from "../row.ts";
import { phrase } from "./phrases.ts";
import type { WarningCode } from "./warnings.ts";

const BOUNDED = "Mit Grenzen bleibt jede Prüfung schnell.";

export const syntaxWords: WordRows<Omit<SyntaxParams, WarningCode>> = {
  TAR1001: {
    title: "Unerwartetes Wort",
    message: p => `Hier steht ${phrase(p.found)}, erwartet wird ${phrase(p.expected)}.${phrase(p.hint)}`,
    reason: "Jede Klausel hat eine einzige Form, damit man sie nur auf eine Weise lesen kann.",
    remedy: p => `Hierher gehört ${phrase(p.expected)}; was nicht dazugehört, kann weg.`,
  },
  TAR1002: {
    title: "Etwas fehlt",
    message: p => `Hier fehlt ${phrase(p.expected)}.${phrase(p.hint)}`,
    reason: "Ohne das ist die Klausel nicht vollständig.",
    remedy: p => `Zu ergänzen ist ${phrase(p.expected)}.`,
  },
  TAR1003: {
    title: "Komma in einer Zahl",
    message: p => `«${p.found}» hat ein Komma in oder nach einer Zahl.`,
    reason:
      "1,000 ist auf Englisch tausend und auf Deutsch eins; die beiden Parteien könnten verschiedene Preise lesen. Nach den Werten einer Preiszeile braucht ein Komma einen Leerschlag.",
    remedy: () =>
      "Tausender mit ' gliedern (1'000), Dezimalstellen mit einem Punkt schreiben (1.5), und nach einem Komma zwischen Werten einen Leerschlag setzen.",
  },
  TAR1004: {
    title: "Falsch geschriebene Zahl",
    message: p => `«${p.found}» ist keine Zahl, wie Tarif sie schreibt.`,
    reason:
      "Ein Tausenderzeichen steht vor genau drei Ziffern; eine Zahl hat höchstens einen Dezimalpunkt und keinen Exponenten.",
    remedy: () =>
      "Zahlen als 1'000'000, 1000000 oder «1 million» schreiben, Dezimalstellen als 0.25, ein Datum als 2026-01-31.",
  },
  TAR1005: {
    title: "Text ohne Ende",
    message: () => "Diesem Text fehlt auf seiner Zeile das schliessende Anführungszeichen.",
    reason: "Ein Text endet auf der Zeile, auf der er beginnt.",
    remedy: () => "Das Anführungszeichen ergänzen; ein Zeilenumbruch im Text wird als \\n geschrieben.",
  },
  TAR1006: {
    title: "Unbekanntes Zeichen nach einem Schrägstrich",
    message: p => `Im Text «${inner(p.found)}» steht ein umgekehrter Schrägstrich, der nichts bedeutet.`,
    reason:
      "Nach ihm dürfen nur stehen: ein Anführungszeichen, ein zweiter Schrägstrich, n, und u{…} mit der Nummer eines Zeichens.",
    remedy: () =>
      'Für ein Anführungszeichen \\" schreiben, für einen Schrägstrich \\\\, ' +
      "für einen Zeilenumbruch \\n, für ein Zeichen etwa \\u{20AC}.",
  },
  TAR1007: {
    title: "Fremdes Zeichen",
    message: p => `${phrase(p.found)} gehört nicht zur Sprache.`,
    reason:
      "Ausserhalb von Texten und Kommentaren haben nur Wörter, Zahlen, Daten und wenige Zeichen eine Bedeutung.",
    remedy: p => {
      if (/\p{Nd}/u.test(p.found.replace(/U\+[0-9A-F]+/, "")))
        return "Zahlen mit den Ziffern 0 bis 9 schreiben.";
      if (/"(?:\/\/|\/\*|\*\/)"/.test(p.found))
        return "Ein Kommentar beginnt mit # und endet mit seiner Zeile.";
      if (/"!=?"|"<>"|"≠"/.test(p.found)) return '«is not» schreiben, wie in «model is not "large"».';
      if (/"=+"/.test(p.found))
        return '«is» schreiben, wie in «model is "large"»; anderswo das Zeichen weglassen.';
      if (/"[<>≤≥]=?"/.test(p.found))
        return "«is above», «is at least», «is below» oder «is at most» schreiben.";
      if (/[/÷]/.test(p.found))
        return "«per» schreiben, wie in «CHF 0.10 per GB». Ein Zähler lässt sich nicht durch einen anderen teilen.";
      if (/[\u2010-\u2015\u2212]/.test(p.found)) return "Ein Minus als - zwischen Leerschlägen schreiben.";
      if (/\p{Sc}/u.test(p.found))
        return "Die Währung mit ihren drei Buchstaben schreiben, etwa CHF, EUR oder USD.";
      if (/[”»›‹‚‘’'`´]/.test(p.found)) {
        return 'Texte zwischen gerade Anführungszeichen setzen, etwa "Acme AG"; auch “…”, „…“ und «…» werden verstanden.';
      }
      return "Das Zeichen entfernen oder zwischen Anführungszeichen setzen, wenn es zu einem Text gehört.";
    },
  },
  TAR1008: {
    title: "Vergebenes Wort als Name",
    message: p => `«${p.word}» kann kein Name sein.`,
    reason:
      "Wörter, mit denen eine Erklärung beginnt, sowie «the», «each» und «everything» sind vergeben; so wird ein fehlender Name dort gefunden, wo er fehlt.",
    remedy: p =>
      `Einen anderen Namen wählen, etwa «${p.word}_1», oder den Namen ergänzen, der vor diesem Wort fehlt.`,
  },
  TAR1009: {
    title: "Datei zu lang",
    message: p => `Die Datei ist länger als ${phrase(p.limit)}.`,
    reason: BOUNDED,
    remedy: () => "Den Vertrag teilen oder seine Preistabellen in eigene Dateien legen.",
  },
  TAR1010: {
    title: "Klammern zu tief",
    message: p => `Klammern oder mit «plus» verbundene Preise sind mehr als ${p.limit}-fach geschachtelt.`,
    reason: `${BOUNDED} Einen solchen Ausdruck liest auch kein Mensch mehr.`,
    remedy: () =>
      "Für einen Teil des Ausdrucks einen Zähler erklären und seinen Namen verwenden oder mehrere Entgelte machen.",
  },
  TAR1011: {
    title: "Zu viele Wörter",
    message: p => `Die Datei hat mehr als ${p.limit} Wörter und Zeichen.`,
    reason: BOUNDED,
    remedy: () => "Den Vertrag teilen oder seine Preistabellen in eigene Dateien legen.",
  },
  TAR1012: {
    title: "Kein Vertrag in diesem Dokument",
    message: () => "Dieses Markdown-Dokument hat keinen Block mit der Marke «tarif».",
    reason:
      "In einem solchen Dokument bilden die umzäunten Blöcke, deren erstes Wort «tarif» ist, der Reihe nach den Vertrag.",
    remedy: () => "Mindestens einen Block mit ```tarif beginnen, in Kleinbuchstaben.",
  },
  TAR1013: {
    title: "Kein Name",
    message: p => `«${p.found}» kann kein Name sein.`,
    reason:
      "Namen bestehen aus Kleinbuchstaben, Ziffern und _ und beginnen mit einem Buchstaben; so lassen sie sich vorlesen und unterscheiden sich nie nur in der Grossschreibung.",
    remedy: () =>
      'Klein und mit _ schreiben. Der Schlüssel in den Daten kann daneben stehen: «field input_tokens named "inputTokens"».',
  },
  TAR1014: {
    title: "Datum oder Zeit, falsch geschrieben",
    message: p => `«${p.found}» ist kein Datum und keine Zeit, wie Tarif sie schreibt.`,
    reason:
      "Daten und Zeiten haben je eine einzige Form; so ist 03-04 nie für die eine Partei der dritte April und für die andere der vierte März.",
    remedy: () =>
      "Ein Datum als 2026-01-31 schreiben, einen Monat als 2026-01, eine Zeit als 07:00. Ein Minus zwischen Zahlen braucht Leerschläge.",
  },
  TAR1015: {
    title: "Zeitpunkt ohne Zeitverschiebung",
    message: p => `«${p.found}» ist kein vollständiger Zeitpunkt.`,
    reason:
      "Dieselbe Uhrzeit ist in jeder Zone ein anderer Zeitpunkt, und wenn die Uhren zurückgestellt werden, kommt sie zweimal vor.",
    remedy: () => "Datum, Zeit und Verschiebung schreiben: 2026-01-31T07:00:00+01:00 oder mit Z für UTC.",
  },
  TAR1016: {
    title: "Prozentzeichen getrennt von seiner Zahl",
    message: () => "Das Prozentzeichen steht getrennt von seiner Zahl.",
    reason: "Zahl und Prozentzeichen sind ein Wort; so lassen sich 10 und 10% nie verwechseln.",
    remedy: () => "Ohne Leerschlag schreiben, etwa 8.1%.",
  },
  TAR1017: {
    title: "Vertragsblock ohne Ende",
    message: () =>
      "Dieser Block des Vertrags wird nie geschlossen; so gilt auch der Rest des Dokuments als Vertrag.",
    reason:
      "Vertrag ist nur, was in den markierten Blöcken steht; der Text darum herum erläutert ihn und ist keine Klausel.",
    remedy: () => "Den Block mit einer eigenen Zeile schliessen: ```",
  },
  TAR1018: {
    title: "Kommentar, der nichts erlaubt",
    message: p => `Dieser Kommentar erlaubt nichts: ${phrase(p.problem)}.`,
    reason:
      "Wer den Vertrag später liest, muss sehen, welcher Befund zu welcher Klausel warum angenommen wurde; sonst kann es niemand beurteilen.",
    remedy: () =>
      "Auf eine eigene Zeile vor der Klausel schreiben, etwa: «# allow TAR7001: as in the frame agreement».",
  },
  TAR1019: {
    title: "Erlaubt, was keine Warnung ist",
    message: p => `«${p.code}» lässt sich nicht erlauben: es ist ${phrase(p.what)}.${phrase(p.hint)}`,
    reason:
      "Eine Warnung haben Menschen zu beurteilen. Ein Fehler lässt offen, was geschuldet ist, und das beantwortet kein Kommentar.",
    remedy: () => "Den Code einer Warnung nennen, wie ihn die Prüfung zeigt, oder die Klausel berichtigen.",
  },
  TAR1021: {
    title: "Zeichen, das Text versteckt oder umstellt",
    message: p => `Hier steht das Zeichen ${p.number}, das man nicht sieht.`,
    reason:
      "Solche Zeichen stellen Wörter um oder trennen sie unsichtbar; Menschen würden einen anderen Vertrag lesen als den, der gerechnet wird.",
    remedy: p =>
      `Das Zeichen entfernen. Braucht es ein Text zwischen geraden Anführungszeichen, dann für alle sichtbar schreiben: ${p.escape}.`,
  },
};

/** Without its own quotes. */
function inner(text: string): string {
  return text.replace(/^"(.*)"$/s, "$1");
}
