/** Deutsch: Phasen, Freimengen, einzelne Ereignisse, der Umsatz anderer, Tabellen in Dateien. */

import { periodInGerman as period } from "../../german-dates.ts";
import type { ChargeTermParams } from "../catalogue/charge-terms.ts";
import type { WordRows } from "../row.ts";
import { orWord, phrase } from "./phrases.ts";
import { each, range } from "./terms.ts";
import type { WarningCode } from "./warnings.ts";

export const chargeTermWords: WordRows<Omit<ChargeTermParams, WarningCode>> = {
  TAR6031: {
    title: "Freimenge über Werte, die sich nicht zusammenzählen lassen",
    message: p =>
      `Freimenge und Preis gelten für verschiedene Perioden (${phrase(p.periods)}), und «${p.meter}» summiert nicht.`,
    reason:
      "Teile eines Höchstwerts, eines Durchschnitts oder eines letzten Werts sind keine Mengen, von denen sich etwas beziehen liesse.",
    remedy: () => "Der Freimenge die Periode des Preises geben.",
  },
  TAR6032: {
    title: "Nicht für ein einzelnes Ereignis",
    message: p => `${phrase(p.what)} kann nicht der Preis eines einzelnen Ereignisses sein.`,
    reason: "Ein Ereignis ist ein Zeitpunkt: es hat keine Periode, und ohne «of» auch keine Menge.",
    remedy: () =>
      "Für eine Gebühr ein eigenes Entgelt machen; mit «of» nennen, was bepreist wird; ein Preis für eine ganze Periode braucht einen Zähler.",
  },
  TAR6033: {
    title: "Datei, die sich nicht verwenden lässt",
    message: p => `Die Datei «${p.path}» ${phrase(p.why)}.`,
    reason: "Die Zeilen sind Teil der Vereinbarung; sie müssen da sein, wenn der Vertrag gelesen wird.",
    remedy: () =>
      "Eine Datei .csv oder .yaml nennen, vom Vertrag aus, die in seinem Ordner oder darunter liegt.",
  },
  TAR6034: {
    title: "Datei, die zu gross ist",
    message: p => `Die Datei «${p.path}» hat mehr als ${phrase(p.limit)}.`,
    reason: "Alles, was gelesen wird, ist begrenzt, damit jede Prüfung endet.",
    remedy: () => "Die Liste auf mehrere Entgelte verteilen oder weglassen, was «otherwise» abdeckt.",
  },
  TAR6035: {
    title: "Datei, die sich nicht lesen lässt",
    message: p => `Die Datei «${p.path}» lässt sich hier nicht lesen: ${phrase(p.problem)}.`,
    reason: "Eine erratene Zeile könnte etwas bepreisen, das niemand vereinbart hat.",
    remedy: () =>
      "CSV mit Kommas und einem Eintrag je Zeile schreiben oder eine YAML-Liste, deren Einträge einfache Werte oder Texte in Anführungszeichen enthalten.",
  },
  TAR6036: {
    title: "Spalten einer Datei",
    message: p => `Die Datei «${p.path}» hat ${orWord(p.found)}; verlangt ist: ${orWord(p.wanted)}.`,
    reason: "Jeder Wert gehört zu einer Spalte; keiner darf fehlen oder überzählig sein.",
    remedy: () =>
      "Jeder Zeile diese Spalten geben. In CSV stehen sie in dieser Reihenfolge, mit ihren Namen auf der ersten Zeile.",
  },
  TAR6037: {
    title: "Zeilen nach der Zeit, ungeordnet",
    message: p => `Zeilen nach der Zeit beginnen mit «from start» und steigen; ${phrase(p.problem)}.`,
    reason: "An jedem Tag muss genau eine Zeile gelten, wann immer ein Konto beginnt.",
    remedy: () =>
      "Die Zeilen ordnen und ihre Anfänge auf eine Weise nennen: als Daten oder als Tage und Monate des Vertrags.",
  },
  TAR6038: {
    title: "Zwei Freimengen einer Art",
    message: () => "Zwei Freimengen dieses Entgelts zählen dasselbe.",
    reason:
      "Eine darf Ereignisse zählen und eine, was davon bepreist wird; bei zwei von einer Art bliebe offen, welche zuerst bezogen wird.",
    remedy: () => "Eine davon behalten.",
  },
  TAR6039: {
    title: "Stufen, die ein Zähler bestimmt",
    message: p => `Ein Zähler kann nicht die Zeile für ${phrase(p.source)} bestimmen.`,
    reason:
      "Ein Zähler gilt für die Periode eines Preises: ein Ereignis ist ein Zeitpunkt, und Vereinbartes ist geschuldet, was immer genutzt wird.",
    remedy: () => "Einen Zähler bepreisen oder «by» weglassen.",
  },
  TAR6040: {
    title: "Werte, die sich über Rechnungen nicht zusammenzählen lassen",
    message: p =>
      `Der Zähler «${p.meter}» summiert nicht; der Preis gilt ${each(p.period)}, abgerechnet wird ${each(p.billed)}.`,
    reason:
      "Was mehrere Rechnungen an Höchstwerten, Durchschnitten oder letzten Werten zeigen, ergibt nicht den Wert der längeren Periode.",
    remedy: p => `Den Preis «each ${p.billed}» machen oder «each ${p.period}» abrechnen.`,
  },
  TAR6041: {
    title: "Entgelt auf den eigenen Umsatz",
    message: p => `Das Entgelt «${p.charge}» hängt von seinem eigenen Betrag ab: ${phrase(p.way)}.`,
    reason: "Ein Anteil an einer Summe, die ihn selbst enthält, hat keinen Betrag, mit dem er beginnt.",
    remedy: p => `Es weglassen, zum Beispiel mit: «everything except ${p.charge}».`,
  },
  TAR6042: {
    title: "Freimenge, die sich nicht teilen lässt",
    message: p => `Die Freimenge «${p.allowance}» lässt sich so nicht teilen: ${phrase(p.problem)}.`,
    reason: "Jede Einheit davon wird einmal bezogen, in einer Reihenfolge, die der Vertrag nennt.",
    remedy: () => "Sie unter Entgelten für Zähler einer Einheit teilen, die keine andere Freimenge haben.",
  },
  TAR6043: {
    title: "Datum, das ändert",
    message: p => `Der Parameter «${p.parameter}» hat mehrere Daten und nennt so keinen bestimmten Tag.`,
    reason: "Was an einem Tag geschieht, muss an einem einzigen Tag geschehen.",
    remedy: () => "Dem Parameter ein Datum geben; mit Grenzen kann das Kontenverzeichnis ein anderes setzen.",
  },
  TAR6044: {
    title: "Perioden der Übertragung",
    message: p => `${p.found} ist keine Anzahl Perioden von ${range(p.range)}.`,
    reason: "Was ungenutzt bleibt, wartet ganze Perioden lang, aber nicht für immer.",
    remedy: p => `Eine ganze Zahl von ${range(p.range)} schreiben.`,
  },
  TAR6045: {
    title: "Umsatz von weniger als einer Rechnung",
    message: p => `Der Umsatz ${each(p.inner)} ist auf Rechnungen ${each(p.outer)} nicht bekannt.`,
    reason:
      "Die Zeilen einer Rechnung gelten für ihre ganze Periode; ihre Summe lässt sich nicht nach kürzeren aufteilen.",
    remedy: () => "Die Rechnungsperiode verwenden oder eine längere, in die sie passt.",
  },
  TAR6046: {
    title: "«not offered» vor dem Ende",
    message: () => "Nur die offene letzte Zeile kann «not offered» sein.",
    reason: "Es sagt, wo die Liste endet; eine Lücke in der Mitte liesse eine Menge zwischen zwei Preisen.",
    remedy: () => "Der Zeile einen Preis oder «included» geben oder «not offered» ans Ende stellen.",
  },
  TAR6047: {
    title: "Zeile ohne Periode",
    message: p => `Diese Zeile nennt keine Periode, eine andere gilt aber ${each(p.period)}.`,
    reason: "Gemeint sein könnte dieselbe Periode oder jene der Rechnung, und die Summen sind verschieden.",
    remedy: p => `Auch in dieser Zeile «each ${p.period}» schreiben oder in keiner eine Periode nennen.`,
  },
  TAR6048: {
    title: "Grenze über eine Gebühr anderer Periode",
    message: p =>
      `Diese Zeile ist allein eine Gebühr ${each(p.fee)}; «${p.clause}» gilt aber ${each(p.period)}.`,
    reason:
      "Die Gebühr könnte in jeder ihrer eigenen Perioden begrenzt sein, in jeder des Preises oder gar nicht.",
    remedy: () => "Aus der Gebühr ein eigenes Entgelt machen, ohne die Grenze.",
  },
  TAR6049: {
    title: "Intervalle länger als die Periode des Preises",
    message: p =>
      `«${p.meter}» liest Intervalle, die länger sind als die Periode, die hier bepreist wird (${period(p.period)}).`,
    reason:
      "Was ein Intervall ergibt, weiss man an seinem Ende; kein Teil davon sagt, zu welcher Periode er gehört.",
    remedy: () => "Eine Periode bepreisen, in welche die Intervalle passen, oder kürzere lesen.",
  },
};
