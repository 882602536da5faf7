/** Deutsch: Preise, Zeilen, Staffeln. */
import type { PhaseStart } from "../../../../runtime/plan/plan.ts";
import type { Prices } from "../phrases/prices.ts";

export const prices: Prices = {
  rate: (amount, of, isStarted) => (isStarted ? `${amount} je angebrochene ${of}` : `${amount} je ${of}`),
  percent: rate => `${rate} des Betrags`,
  flat: amount => `${amount} pauschal`,
  fee: (amount, each) => `${amount} ${each}`,
  onceAtStart: amount => `${amount} einmalig zu Beginn des Kontos`,
  onceAtEnd: amount => `${amount} einmalig am Ende des Kontos`,
  onceOn: (amount, date) => `${amount} einmalig am ${date}`,
  included: "inbegriffen, ohne Preis",
  notOffered: "nicht angeboten",
  plus: parts => parts.join(" plus "),
  eachPeriod: (price, each) => `${price}, ${each}`,
  columns: { for: "Für", quantity: "Menge", price: "Preis", amount: "Betrag", rate: "Abzug" },
  case: (dimension, values) => `${dimension} ${values}`,
  otherwise: "alles Übrige",
  anyQuantity: "jede",
  upTo: bound => `bis und mit ${bound}`,
  aboveUpTo: (from, to) => `über ${from}, bis und mit ${to}`,
  above: bound => `über ${bound}`,
  below: bound => `unter ${bound}`,
  fromBelow: (from, to) => `ab ${from}, aber unter ${to}`,
  atOrAbove: bound => `ab ${bound}`,
  single: price => `Der Preis beträgt ${price}.`,
  singleIncluded: "Das ist inbegriffen, ohne Preis.",
  feeIs: price => `Die Gebühr beträgt ${price}.`,
  onceIs: price => `Geschuldet sind ${price}.`,
  tableOf: "Der Preis hängt davon ab, was genutzt wird:",
  tableOfParameter: "Der Preis hängt vom Fall ab:",
  countedOver: period => `Gezählt wird je ${period}.`,
  countedOverEach: "Massgebend ist die Menge jedes einzelnen Ereignisses.",
  graduated:
    "Der Preis ist gestaffelt: jede Zeile gilt nur für den Teil der Menge, der in sie fällt, und die " +
    "Teile werden zusammengezählt.",
  volume:
    "Es gilt ein Mengenpreis: die eine Zeile, in welche die Menge der Periode fällt, gilt für die ganze " +
    "Menge.",
  volumeBy: meter =>
    `Es gilt ein Mengenpreis, dessen Zeile ein anderer Zähler bestimmt: die Zeile, in die ${meter} in ` +
    "der Periode fällt, gilt für die ganze Menge.",
  both:
    "Wo ein Fall mehrere Zeilen hat und gestaffelt ist, gilt jede Zeile nur für den Teil der Menge, der " +
    "in sie fällt; wo ein Mengenpreis gilt, gilt die eine Zeile, in welche die Menge fällt, für " +
    "die ganze Menge.",
  rowsAlone: "Jeder Fall, von dem etwas genutzt wurde, ist eine eigene Zeile der Rechnung mit eigener Menge.",
  noLast: bound => `Eine höchste Menge gibt es nicht: der letzte Preis gilt für alles über ${bound}.`,
  noLastAt: bound => `Eine höchste Menge gibt es nicht: der letzte Preis gilt ab ${bound} für alles Weitere.`,
  noLastRow:
    "Eine höchste Menge gibt es nicht: die letzte Zeile jeder Tabelle gilt für alles über ihrer Grenze.",
  ends: bound =>
    `Mengen über ${bound} werden nicht angeboten: sie werden mit diesem Grund auf der Rechnung ` +
    "zurückgestellt, weder verrechnet noch verloren.",
  endsAt: bound =>
    `Mengen ab ${bound} werden nicht angeboten: sie werden mit diesem Grund auf der Rechnung ` +
    "zurückgestellt, weder verrechnet noch verloren.",
  flatOnce:
    "Eine Pauschale ist einmal geschuldet, sobald eine Menge über null vorliegt; bei null ist sie nicht " +
    "geschuldet.",
  flatInRow:
    "Die Pauschale einer Zeile ist geschuldet, sobald ein verrechneter Teil der Menge in diese Zeile " +
    "fällt; bei null ist keine geschuldet.",
  feeInRow:
    "Die Gebühr einer Zeile ist geschuldet, sobald die Menge diese Zeile erreicht; jene der ersten " +
    "Zeile ist auch bei null geschuldet.",
  feeBeside: "Die Gebühr ist auch ohne Nutzung geschuldet.",
  zero: "Ohne Nutzung ist nichts geschuldet.",
  boundsTitle: phase => `An seinen Grenzen ergibt der Preis${phase === "" ? "" : `, ${phase},`} insgesamt:`,
  boundsFor: (row, phase) =>
    `An seinen Grenzen ergibt der Preis für ${row}${phase === "" ? "" : `, ${phase},`} insgesamt:`,
  afterAllowance: "Die Mengen der folgenden Tabelle sind jene, die nach Abzug der Freimenge bleiben.",
  withParameters: values => `Die folgende Tabelle gilt für ${values}.`,
  justAbove: bound => `knapp über ${bound}`,
  curve: title => `Preis von ${title}`,
  curveFor: (title, row) => `Preis von ${title}, für ${row}`,
  parameterAt: (title, worth) => `«${title}» = ${worth}`,
  phase: (from: PhaseStart) => {
    switch (from.kind) {
      case "start":
        return "von Beginn an";
      case "date":
        return "ab dem späteren Datum";
      case "contract month":
        return `ab Vertragsmonat ${from.number}`;
      case "contract day":
        return `ab Vertragstag ${from.number}`;
    }
  },
  fromStart: "Von Beginn des Kontos an:",
  fromDate: date => `Ab ${date}:`,
  fromMonth: number => `Ab Vertragsmonat ${number}:`,
  fromDay: number => `Ab Vertragstag ${number}:`,
  unitIs: (unit, worth) => `1 ${unit} entspricht ${worth}.`,
  started:
    "Eine angebrochene Einheit zählt ganz; eine Menge, die Einheiten genau füllt, beginnt keine weitere.",
};
