/** Deutsch: die Datei, ihr Kopf und ihre Fassungen. */
import type { FileParams } from "../catalogue/file.ts";
import type { VersionParams } from "../catalogue/versions.ts";
import type { WordRows } from "../row.ts";
import { one } from "./nouns.ts";
import { phrase } from "./phrases.ts";

export const fileWords: WordRows<Omit<FileParams, keyof VersionParams>> = {
  TAR2001: {
    title: "Klausel des Kopfs doppelt",
    message: p => `«${p.clause}» steht zweimal.`,
    reason: "Zwei Angaben zu einer Sache könnten sich widersprechen, und nichts sagt, welche gilt.",
    remedy: () => "Nur eine davon behalten.",
  },
  TAR2002: {
    title: "Klausel des Kopfs fehlt",
    message: p => `Dem Vertrag fehlt «${p.clause}».`,
    reason:
      "Abrechnungssysteme gehen hier verschieden vor, und die Summe ändert sich mit; darum gilt nichts stillschweigend.",
    remedy: p => `Im Kopf ergänzen: «${p.example}».`,
  },
  TAR2003: {
    title: "Unbekannte Ausgabe",
    message: p => `Eine Ausgabe ${p.found} der Sprache gibt es nicht.`,
    reason:
      "Die erste Zeile legt fest, was jedes Wort des Vertrags bedeutet; diese Version von Tarif kennt die Ausgabe 1.",
    remedy: () => "Die Datei mit «tarif 1» beginnen.",
  },
  TAR2004: {
    title: "In Definitionen nicht erlaubt",
    message: p => `In einer Datei mit Definitionen kann ${one(p.found.replace(/^an? /, ""))} nicht stehen.`,
    reason:
      "Definitionen sagen, was gemessen wird: Einheiten, Ereignisse und Einteilungen; Preise und Bedingungen gehören in einen Vertrag.",
    remedy: () => "In den Vertrag verschieben, der die Definitionen verwendet.",
  },
  TAR2005: {
    title: "Klausel des Kopfs in Definitionen",
    message: p => `Eine Datei mit Definitionen hat kein «${p.clause}».`,
    reason: "Das sagt der Vertrag, der die Definitionen verwendet.",
    remedy: () => "Die Klausel entfernen.",
  },
  TAR2006: {
    title: "Änderung ohne Original",
    message: p => `«${p.clause}» hat hier nichts zu ändern.`,
    reason:
      "Nur ein Vertrag, der auf einer Preisliste beruht oder eine Fassung ändert, kann ersetzen, entfernen oder setzen, was er übernimmt.",
    remedy: () => "Ohne dieses Wort erklären oder im Kopf «based on …» oder «version … amends …» ergänzen.",
  },
  TAR2007: {
    title: "Unbekannte Zeitzone",
    message: p => `Die Zeitzone «${p.name}» gibt es nicht.${phrase(p.hint)}`,
    reason:
      "Tage und Monate beginnen in jeder Zone zu einem anderen Zeitpunkt; die Zone entscheidet also, auf welcher Rechnung ein Ereignis steht.",
    remedy: () => 'Einen Namen der IANA-Datenbank schreiben, etwa "Europe/Zurich" oder "UTC".',
  },
  TAR2008: {
    title: "Anfangstag der Rechnungsperiode",
    message: () =>
      "«from day N» braucht einen Monat, ein Quartal oder ein Jahr des Kalenders und einen Tag von 1 bis 28.",
    reason: "Nur diese Perioden haben einen Anfangstag, und nur die ersten 28 Tage gibt es in jedem Monat.",
    remedy: () => "Zum Beispiel schreiben: «billed each month from day 15».",
  },
  TAR2009: {
    title: "Anzahl Monate",
    message: p => `«each ${p.found} months» ist keine Periode.`,
    reason:
      "Eine Periode aus mehreren Monaten hat 2 bis 120 davon; ein Monat heisst «each month» oder «each contract month».",
    remedy: () => "Zum Beispiel schreiben: «each 6 months».",
  },
  TAR2010: {
    title: "Rechnungsperiode durch sich selbst bestimmt",
    message: () => "«billed each billing period» sagt nichts.",
    reason: "Die Rechnungsperiode ist gerade das, was diese Klausel bestimmt.",
    remedy: () => "Eine Periode nennen, etwa: «billed each month».",
  },
  TAR2011: {
    title: "Laufzeit endet vor ihrem Beginn",
    message: p => `Der Vertrag gilt von ${p.from} bis ${p.to}: das ist kein einziger Tag.`,
    reason: "Beide Tage sind eingeschlossen; der letzte kann nicht vor dem ersten liegen.",
    remedy: () => "Eines der beiden Daten berichtigen.",
  },
  TAR2012: {
    title: "Datum ausserhalb des Kalenders",
    message: p => `${p.date} liegt ausserhalb von ${p.first} bis ${p.last}.`,
    reason: "Die festgeschriebenen Zeitzonendaten reichen vom ersten bis zum letzten dieser Tage.",
    remedy: () => "Ein Datum darin wählen.",
  },
  TAR2013: {
    title: "Kette der Fassungen läuft rückwärts",
    message: p => `Fassung ${p.version} kann nicht auf Fassung ${p.earlier} folgen.`,
    reason: "Eine Fassung ersetzt oder ändert eine frühere; ihre Nummer ist also höher.",
    remedy: () => "Eine der beiden Nummern berichtigen.",
  },
  TAR2014: {
    title: "Datei nicht gefunden",
    message: p => `Im Arbeitsbereich gibt es keine Datei «${p.path}».`,
    reason: "Ein Vertrag wird aus den Dateien gelesen, die im Arbeitsbereich liegen.",
    remedy: () => "Den Pfad prüfen; er gilt vom Arbeitsbereich aus und wird mit / geschrieben.",
  },
  TAR2015: {
    title: "Klausel hier nicht erlaubt",
    message: p => `«${p.clause}» kann in dieser Datei nicht stehen.`,
    reason: "Eine Preisliste ist keine Vereinbarung zwischen zwei Parteien.",
    remedy: () => "Die Klausel entfernen oder aus der Datei einen Vertrag machen.",
  },
  TAR2016: {
    title: "Falsche Nummer einer Fassung",
    message: p => `${p.found} ist keine Nummer einer Fassung.`,
    reason: "Fassungen werden mit ganzen Zahlen von 1 an gezählt.",
    remedy: () => "Zum Beispiel schreiben: «version 2».",
  },
  TAR2035: {
    title: "Rechnungen je Stunde",
    message: () => "Rechnungen umfassen Tage; nach einer Stunde kann keine schliessen.",
    reason:
      "Die Eröffnungsrechnung, die Laufzeit, die anteilige Gebühr und was von einem Konto bekannt ist, gehen nach Tagen.",
    remedy: () =>
      "Je Tag oder länger abrechnen; ein Preis oder eine Freimenge darf trotzdem je Stunde gelten.",
  },
};
