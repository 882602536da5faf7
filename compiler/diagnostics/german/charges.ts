/** Deutsch: Entgelte und Preise. */

import { periodInGerman as period } from "../../german-dates.ts";
import type { ChargeParams } from "../catalogue/charges.ts";
import type { WordRows } from "../row.ts";
import { phrase } from "./phrases.ts";
import { each } from "./terms.ts";

export const chargeWords: WordRows<ChargeParams> = {
  TAR6001: {
    title: "Klausel doppelt",
    message: p => `«${p.clause}» steht zweimal.`,
    reason: "Zwei Angaben zu einer Sache könnten sich widersprechen, und nichts sagt, welche gilt.",
    remedy: () => "Nur eine davon behalten.",
  },
  TAR6002: {
    title: "Angebrochene Perioden nicht geregelt",
    message: p =>
      `Das Entgelt «${p.charge}» enthält eine wiederkehrende Gebühr, sagt aber nicht, was eine angebrochene Periode kostet.`,
    reason:
      "Abrechnungssysteme gehen hier verschieden vor: manche verrechnen die ganze Gebühr, manche nach Tagen. Die Summe ist eine andere; darum gilt nichts stillschweigend.",
    remedy: () => "«prorated by day», «prorated by second» oder «not prorated» ergänzen.",
  },
  TAR6003: {
    title: "Klausel ohne Wirkung",
    message: p => `«${p.clause}» bewirkt hier nichts: ${phrase(p.why)}.`,
    reason: "Wer eine Klausel liest, erwartet eine Wirkung.",
    remedy: () => "Die Klausel entfernen.",
  },
  TAR6004: {
    title: "Freimenge und Stufen",
    message: p =>
      `Das Entgelt «${p.charge}» hat eine Freimenge und Stufen, sagt aber nicht, wie sie zusammenspielen.`,
    reason:
      "Sind 1'000 inbegriffen, so endet die Stufe bis 5'000 bei 5'000 oder bei 6'000. Systeme gehen hier verschieden vor; darum gilt nichts stillschweigend.",
    remedy: () =>
      "«before tiers» ergänzen (die Stufen beginnen danach) oder «within tiers» (sie füllt die ersten).",
  },
  TAR6005: {
    title: "Nichts, wovon etwas frei wäre",
    message: p => `«${p.clause}» braucht ein Entgelt für einen Zähler.`,
    reason: "Eine Freimenge wird von dem abgezogen, was gemessen ist.",
    remedy: () =>
      "Mit «for …» den Zähler nennen. Bei vereinbarten Einheiten kann die erste Stufe inbegriffen sein: «up to 5 seats included».",
  },
  TAR6006: {
    title: "Preis passt nicht zu dem, was gemessen wird",
    message: p => `Der Preis gilt je «${p.price}», das Entgelt ist aber für ${phrase(p.source)}.`,
    reason: "Ein Preis für das eine lässt sich nicht mit einer Menge des anderen multiplizieren.",
    remedy: () => "Den Preis je Einheit dessen angeben, was gemessen wird, oder einen anderen Zähler nennen.",
  },
  TAR6007: {
    title: "Prozentsatz von etwas, das kein Geld ist",
    message: p => `Ein Prozentsatz braucht einen Geldbetrag als Grundlage; ${phrase(p.source)} ist keiner.`,
    reason: "2.9% von 7 Anfragen sind kein Betrag.",
    remedy: () => "Einen Preis je Einheit angeben oder ein Feld zählen, das Geld ist.",
  },
  TAR6008: {
    title: "Preis ohne Grundlage",
    message: p => `${phrase(p.what)} braucht etwas, das gemessen wird; das Entgelt nennt aber nichts.`,
    reason: "Ohne Menge kann nur eine Gebühr je Periode oder einmalig geschuldet sein.",
    remedy: () =>
      "«for …» mit einem Zähler ergänzen oder eine Gebühr daraus machen, etwa «CHF 5.00 each month».",
  },
  TAR6010: {
    title: "Stufen ohne Ende",
    message: p => `Die letzte Zeile muss mit «${p.opening}» beginnen.`,
    reason: "Eine Menge über der letzten Zeile hätte keinen Preis.",
    remedy: p =>
      `Eine letzte Zeile mit «${p.opening}» ergänzen: mit ihrem Preis, «included» oder «not offered».`,
  },
  TAR6011: {
    title: "«up to» und «below» gemischt",
    message: () => "Die Zeilen heissen entweder alle «up to … above» oder alle «below … at or above».",
    reason:
      "«up to» schliesst die Grenze ein, «below» nicht; gemischt hätte eine Menge zwei Preise oder keinen.",
    remedy: () => "Nur eine der beiden Formen verwenden.",
  },
  TAR6012: {
    title: "Grenzen steigen nicht",
    message: p => `Die Grenze «${p.bound}» liegt nicht über der vorigen, «${p.previous}».`,
    reason: "Eine Zeile, deren Grenze nicht steigt, könnte nie gelten.",
    remedy: () => "Die Zeilen nach ihren Grenzen ordnen und entfernen, was doppelt steht.",
  },
  TAR6013: {
    title: "Zeile nach der offenen",
    message: () => "Die offene Zeile muss die letzte sein.",
    reason: "Sie bepreist alles, was bleibt; eine Zeile danach könnte nie gelten.",
    remedy: () => "Sie ans Ende stellen.",
  },
  TAR6014: {
    title: "Kein Preis für einen Fall",
    message: p => `Keine Zeile bepreist diesen Fall: ${phrase(p.witness)}.`,
    reason:
      "Jede mögliche Kombination muss einen Preis haben; Nutzung ohne Preis ginge verloren oder gäbe Streit.",
    remedy: () => "Dafür eine Zeile ergänzen oder eine Zeile «otherwise».",
  },
  TAR6015: {
    title: "Zwei Preise für einen Fall",
    message: p => `Zwei Zeilen bepreisen diesen Fall: ${phrase(p.witness)}.`,
    reason: "Es gibt keine erste Zeile, die vorgeht: zwei Preise für einen Fall sind ein Streitfall.",
    remedy: () => "Eine der Zeilen enger fassen.",
  },
  TAR6016: {
    title: "Zeile, die nie gilt",
    message: p => `Die Zeile «${p.row}» kann nie gelten.`,
    reason:
      "Alles, was sie nennt, hat schon einen Preis oder kann nicht vorkommen; ihr Preis führt in die Irre.",
    remedy: () => "Sie entfernen oder ihre Bedingungen berichtigen.",
  },
  TAR6017: {
    title: "«otherwise» ist nicht die letzte Zeile",
    message: () => "«otherwise» steht einmal, als letzte Zeile.",
    reason: "Es steht für alles, was die Zeilen davor übrig lassen.",
    remedy: () => "Die Zeile ans Ende stellen.",
  },
  TAR6018: {
    title: "Werte einer Preiszeile",
    message: p => `Diese Zeile nennt ${phrase(p.found)}; ${phrase(p.wanted)}.`,
    reason: "Jeder Wert einer Zeile gehört zu einem Merkmal, in der Reihenfolge, die «by» nennt.",
    remedy: () => "Für jedes Merkmal einen Wert seiner Art angeben.",
  },
  TAR6019: {
    title: "Werte, die sich nicht zusammenzählen lassen",
    message: p =>
      `Der Zähler «${p.meter}» summiert nicht und hält «${p.dimension}» auseinander; so hat er mehrere Werte, nach denen sich wählen liesse.`,
    reason:
      "Eine Zahl bestimmt die Zeile; die Summe mehrerer Spitzen, Durchschnitte oder letzter Werte ist selten gemeint.",
    remedy: p =>
      `Nach einem Zähler wählen, der nichts auseinanderhält: einem ohne «${p.dimension}» oder einem mit «summed over ${p.dimension}».`,
  },
  TAR6020: {
    title: "Nutzung lässt sich nicht im Voraus abrechnen",
    message: p =>
      `Das Entgelt «${p.charge}» ist im Voraus fällig, sein Preis hängt aber von Nutzung ab, die noch niemand kennt.`,
    reason: "Eine Rechnung im Voraus kann nur Gebühren und vereinbarte Mengen enthalten.",
    remedy: () => "Nachträglich abrechnen oder aus der Gebühr ein eigenes Entgelt machen.",
  },
  TAR6021: {
    title: "Perioden, die sich schneiden",
    message: p => `Perioden (${period(p.inner)}) und Rechnungen ${each(p.outer)} schneiden sich.`,
    reason:
      "Ein Teil einer Periode stünde auf einer Rechnung und ein Teil auf der nächsten, ohne Regel für Stufen und Gebühr.",
    remedy: p =>
      `«each billing period» verwenden oder nach einer Periode abrechnen, die passt.${phrase(p.starts)}`,
  },
  TAR6022: {
    title: "Gebühr und Stufen mit verschiedenen Perioden",
    message: p =>
      `Diese Zeile hat eine Gebühr (${phrase(p.fee)}), die Stufen gelten aber ${each(p.schedule)}.`,
    reason: "Die Gebühr einer Zeile ist geschuldet, sobald die Menge der Periode die Zeile erreicht.",
    remedy: p => `Auch die Gebühr «each ${p.schedule}» schreiben oder sie aus den Stufen herausnehmen.`,
  },
  TAR6023: {
    title: "Mehrere Perioden in einem Preis",
    message: p => `Die Teile des Preises von «${p.charge}» nennen verschiedene Perioden für dieselbe Menge.`,
    reason: "Eine Menge wird über eine einzige Periode bepreist.",
    remedy: () => "Eine Periode nennen oder mehrere Entgelte machen.",
  },
  TAR6024: {
    title: "Parameter, der kein Preis ist",
    message: p =>
      `${p.name === "this amount" ? "Dieser Betrag" : `Der Parameter «${p.name}»`} kann hier nicht als Preis stehen.`,
    reason: "Ein Preis ist ein Geldbetrag oder ein Prozentsatz von etwas, das Geld ist.",
    remedy: () => "Einen Parameter in Geld mit «per», «flat» oder «each» verwenden oder einen in Prozent.",
  },
  TAR6026: {
    title: "Offenes Merkmal ohne «otherwise»",
    message: p => `«${p.dimension}» kann jeden Wert haben; die Zeilen brauchen daher «otherwise».`,
    reason: "Ein Wert, an den niemand gedacht hat, hätte keinen Preis.",
    remedy: () => "Eine Zeile «otherwise» ergänzen oder die Liste der Werte mit «one of» schliessen.",
  },
  TAR6027: {
    title: "Freimenge einer anderen Periode",
    message: p => `${phrase(p.what)} gelten für verschiedene Perioden: ${phrase(p.periods)}.`,
    reason: "Was zusammen bezogen wird, muss zusammen beginnen; sonst schnitte das eine das andere.",
    remedy: () => "Beiden dieselbe Periode geben.",
  },
  TAR6028: {
    title: "Datum ausserhalb der Laufzeit",
    message: p => `${p.date} liegt ausserhalb der Laufzeit des Vertrags, ${p.from} bis ${phrase(p.to)}.`,
    reason: "Was an diesem Tag fällig ist, liesse sich nie abrechnen.",
    remedy: () => "Einen Tag in der Laufzeit wählen.",
  },
  TAR6029: {
    title: "Zeilen, die sich nicht beweisen lassen",
    message: () => "Diese Zeilen sind zu verwickelt, um zu beweisen, dass jeder Fall genau einen Preis hat.",
    reason:
      "Der Beweis ist begrenzt, damit jede Prüfung endet; eine längere Liste könnte eine Lücke verbergen.",
    remedy: () => "Das Entgelt aufteilen oder nach weniger Merkmalen zugleich wählen.",
  },
  TAR6030: {
    title: "Preis mit zu vielen Stellen",
    message: p =>
      `Der genaue Preis von «${p.charge}» könnte mehr als 500 Stellen vor oder nach dem Punkt haben.`,
    reason:
      "Beträge sind genaue Brüche, bis sie gerundet werden; Preise je vieler krummer Mengen haben keinen gemeinsamen Bruch, den ein Mensch lesen könnte.",
    remedy: () => "Die Preise je derselben Menge angeben, etwa «per million tokens».",
  },
};
