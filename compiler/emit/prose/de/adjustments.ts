/** Deutsch: Rabatte, Mindest- und Höchstbeträge, Guthaben, Steuern. */
import type { Adjustments } from "../phrases/adjustments.ts";

export const adjustments: Adjustments = {
  allCharges: "alle Preise",
  discountsTitle: "Rabatte",
  discountsRule:
    "Ein Rabatt zieht nie mehr ab, als da ist: was er nicht abziehen kann, verfällt. Jeder ist eine " +
    "eigene Zeile, wird wie eine solche gerundet und auf die Zeilen verteilt, für die er gilt, so dass " +
    "die Anteile genau seinen Betrag ergeben. Gibt eine Zeile Geld zurück, so wird der Rabatt, den sie " +
    "hatte, mit zurückgenommen.",
  percentOff: (title, rate, charges) => `${title}: ${rate} Rabatt auf ${charges}.`,
  amountOff: (title, amount, each, charges) =>
    `${title}: ${amount} Rabatt ${each} auf ${charges}. Was bis zum Ende dieses Zeitraums nicht ` +
    "aufgebraucht ist, verfällt.",
  rowsOff: (title, charges, measure, period) =>
    `${title}: Rabatt auf ${charges} gemäss den folgenden Zeilen. Massgebend ist ${measure} je ${period}.`,
  bySpend: charges => `der Umsatz mit ${charges} nach Abzug früherer Rabatte`,
  byMeter: meter => `der Zähler ${meter}`,
  graduated: "Jede Zeile gilt für den Teil des Umsatzes, der in sie fällt.",
  volume: "Die eine Zeile, in welche das Ganze fällt, gilt für alles, worauf der Rabatt gewährt wird.",
  off: worth => `${worth} Abzug`,
  nothing: "kein Abzug",
  always: "Er gilt jederzeit.",
  dates: (from, to) =>
    `Er gilt für Leistungen vom ${from} bis zum ${to}, beide Tage eingeschlossen; eine Periode, die ` +
    "früher beginnt oder später endet, wird dort geteilt.",
  months: (first, last) =>
    first === last
      ? `Er gilt für Leistungen im Vertragsmonat ${first}, gezählt ab dem ersten Tag des Kontos.`
      : `Er gilt für Leistungen in den Vertragsmonaten ${first} bis ${last}, gezählt ab dem ersten Tag ` +
        "des Kontos.",
  contractDays: (first, last) =>
    first === last
      ? `Er gilt für Leistungen am Vertragstag ${first}, gezählt ab dem ersten Tag des Kontos.`
      : `Er gilt für Leistungen an den Vertragstagen ${first} bis ${last}, gezählt ab dem ersten Tag des ` +
        "Kontos.",
  atMost: (amount, each) => `Er beträgt höchstens ${amount} ${each}.`,
  prorated:
    "In einer Periode, welche die Laufzeit (oder sein eigener Zeitraum) anschneidet, wird der Betrag " +
    "nach Tagen gekürzt.",
  notProrated: "In einer Periode, welche die Laufzeit anschneidet, gilt der ganze Betrag.",
  afterMinimums:
    "Er kommt nach den Mindest- und Höchstbeträgen, damit ein Mindestbetrag nicht zurücknimmt, was er " +
    "gewährt.",
  beforeMinimums: "Er kommt vor den Mindest- und Höchstbeträgen.",
  limitsTitle: "Mindest- und Höchstbeträge",
  limitsRule:
    "Ein Mindestbetrag berechnet, was dem Umsatz seines Zeitraums bis zu ihm fehlt; ein Höchstbetrag " +
    "zieht ab, was der Umsatz übersteigt. Beide gehen von dem aus, was frühere Schritte übrig lassen; " +
    "Rabatte kommen also zuerst.",
  minimum: (title, amount, each, charges) =>
    `${title}: für ${charges} sind ${each} mindestens ${amount} geschuldet.`,
  maximum: (title, amount, each, charges) =>
    `${title}: für ${charges} sind ${each} höchstens ${amount} geschuldet.`,
  limitRows: (title, isMinimum, charges) =>
    `${title}: für ${charges} sind ${isMinimum ? "mindestens" : "höchstens"} geschuldet:`,
  limitRow: (from, amount, each) => `${from} ${amount} ${each}`,
  shortfall:
    "Was fehlt, ist auf der letzten Rechnung des Zeitraums geschuldet und auf dessen letzten Tag " +
    "datiert; es wird auf die Preise nach deren Umsatz verteilt, zu gleichen Teilen, wo keiner war, " +
    "und wie sie besteuert.",
  cap:
    "Er zählt über seinen Zeitraum auf jeder Rechnung; macht spätere Nutzung den Umsatz kleiner, so wird " +
    "das Abgezogene zurückgegeben.",
  limitProrated: "In einem Zeitraum, den die Laufzeit anschneidet, wird der Betrag nach Tagen gekürzt.",
  limitNotProrated: "In einem Zeitraum, den die Laufzeit anschneidet, gilt der ganze Betrag.",
  creditsTitle: "Guthaben",
  creditsRule:
    "Ein Guthaben bezahlt nie mehr, als es enthält, und nie mehr, als geschuldet ist; was bleibt, geht " +
    "auf spätere Rechnungen über. Verwendbar ist es auf der Rechnung jeder Periode, in der es gilt, " +
    "wenn auch nur an einem Tag, und auf der Eröffnungsrechnung. Von mehreren kommt zuerst das mit der " +
    "kleineren Rangzahl und zuletzt eines ohne; dann das, welches früher verfällt; dann das zuerst " +
    "geschriebene.",
  credit: (title, granted, charges) => `${title}: ${granted}. Es bezahlt ${charges}, in dieser Reihenfolge.`,
  creditAll: (title, granted) =>
    `${title}: ${granted}. Es bezahlt alle Preise, in der Reihenfolge des Vertrags.`,
  creditOne: (title, granted, charges) => `${title}: ${granted}. Es bezahlt ${charges}.`,
  atStart: amount => `${amount}, gewährt zu Beginn des Kontos`,
  onDate: (amount, date) => `${amount}, gewährt am ${date}`,
  eachPeriod: (amount, each) => `${amount}, gewährt ${each}`,
  byEvent: (field, event) =>
    `${field} jedes Ereignisses ${event}, gewährt von dort an, wo dieses Ereignis zählt`,
  beforeTax: "Es bezahlt vor Steuer, verringert also, was besteuert wird.",
  afterTax: "Es bezahlt Preise samt ihrer Steuer, verringert die Steuer also nicht.",
  inUnits: "Es bezahlt Mengen, nach der Freimenge und vor dem Preis.",
  unitsBefore: "Die Staffeln beginnen nach dem, was es bezahlt.",
  unitsWithin: "Was es bezahlt, füllt die ersten Staffeln.",
  expiresAfter: duration => `Was gewährt ist, verfällt nach ${duration}, gezählt ab dem Tag der Gewährung.`,
  expiresOn: date => `Es verfällt am ${date}, seinem letzten Tag.`,
  never: "Es verfällt nie.",
  priority: priority => `Seine Rangzahl ist ${priority}.`,
  taxesTitle: "Steuern",
  taxesRule:
    "Eine Steuer wird auf dem berechnet, was die Schritte davor von ihren Preisen übrig lassen. Ist " +
    "das unter null, etwa weil Geld zurückgegeben wird, so ist es auch die Steuer. Massgebend ist der " +
    "Tag der Leistung, nicht das Datum der Rechnung. Die Rundung des Totals wird nicht besteuert.",
  tax: (title, rate, charges, isIncluded) =>
    isIncluded
      ? `${title}: ${rate} auf ${charges}, in den Preisen enthalten: ausgewiesen und nicht hinzugezählt ` +
        "(brutto × Satz / (1 + Satz))."
      : `${title}: ${rate} auf ${charges}, zu den Preisen hinzugezählt.`,
  taxRows: (title, charges) => `${title} auf ${charges}:`,
  taxRow: (from, rate, isIncluded) =>
    `${from} ${rate}, ${isIncluded ? "in den Preisen enthalten" : "zu den Preisen hinzugezählt"}`,
  shareBase: "Mehrere Steuern haben dieselbe Grundlage, den Nettobetrag; keine Steuer wird besteuert.",
};
