/** Deutsch: Parteien, Dauer, Rechnungen, Vertragswerte, Fassungen. */
import type { Head } from "../phrases/head.ts";

export const head: Head = {
  about: (name, isList) =>
    `Dieses Dokument sagt in gewöhnlicher Sprache, was ${isList ? "die Preisliste" : "der Vertrag"} ` +
    `«${name}» in seiner eigenen Schreibweise sagt. Es ist aus dem Vertrag selbst gewonnen und ` +
    "umfasst ihn ganz: jeden Preis, jede Regel des Zählens und Abrechnens, und was in Fällen gilt, zu " +
    "denen der Vertrag schweigt. Namen in Anführungszeichen sind jene des Vertrags. Weicht es " +
    "vom Vertrag ab, so gilt der Vertrag.",
  literate: path =>
    `Der Vertrag steht in einem Dokument mit eigenem Wortlaut (${path}), der hier nicht wiederholt wird.`,
  versionsTitle: "Fassungen",
  versionsOf: count => `Der Vertrag hat ${count} Fassungen, die einander lückenlos ablösen.`,
  versionRow: (version, title, days) => `Fassung ${version}, «${title}»: ${days}.`,
  versionsRule:
    "Für eine Leistung gilt die Fassung, die an ihrem Tag in Kraft ist, unabhängig vom Datum der " +
    "Rechnung. Fällt ein Wechsel in eine Rechnungsperiode, so stehen die Zeit davor und die Zeit " +
    "danach auf getrennten Zeilen. Was über eine längere Periode zählt (Staffeln, Freimengen, " +
    "Vertragsmonate, Mindestbeträge), zählt von Fassung zu Fassung weiter.",
  versionTitle: (version, from) => `Fassung ${version}, in Kraft ab ${from}`,
  unchanged: version => `Im Folgenden steht nur, was von Fassung ${version} abweicht.`,
  same: (kind, titles) => `Unverändert (${kind}): ${titles}.`,
  gone: (kind, titles) => `Nicht mehr Teil des Vertrags (${kind}): ${titles}.`,
  kinds: {
    parameters: "Vertragswerte",
    events: "Ereignisse",
    bands: "Klassen",
    meters: "Zähler",
    charges: "Preise",
    allowances: "gemeinsame Freimengen",
    discounts: "Rabatte",
    limits: "Mindest- und Höchstbeträge",
    credits: "Guthaben",
    taxes: "Steuern",
  },
  partiesTitle: "Parteien und Dauer",
  parties: (first, second) => `Der Vertrag besteht zwischen ${closed(first)} und ${second}.`,
  noParties: isList =>
    isList
      ? "Dies ist eine Preisliste; sie nennt keine Parteien, und ein Konto wird nach ihr abgerechnet, " +
        "wie sie dasteht."
      : "Der Vertrag nennt keine Parteien; jedes Konto, das unter ihm geführt wird, ist ihm unterstellt.",
  until: (from, to) => `Er gilt vom ${from} bis zum ${to}, beide Tage eingeschlossen.`,
  untilNotice: from =>
    `Er gilt ab dem ${from} auf unbestimmte Zeit; einen letzten Tag oder eine Kündigungsfrist nennt er ` +
    "nicht.",
  accountTerm:
    "Ein Konto wird von seinem ersten bis zu seinem letzten Tag abgerechnet, beide innerhalb dieser " +
    "Dauer; hat es keinen eigenen letzten Tag, so lange der Vertrag läuft. Ein Ende gilt von jenem Tag " +
    "an als bekannt, ausser das Register nennt einen früheren.",
  currency: code => `Alle Beträge sind in ${code}.`,
  zone: (name, iana) =>
    `Die Tage beginnen um Mitternacht in der Zeitzone ${name} (Zeitzonendaten, Ausgabe ${iana}).`,
  clocksChange:
    "An Tagen, an denen die Uhren umgestellt werden, hat der Tag 23 oder 25 Stunden; eine Gebühr nach " +
    "Tagen zählt ihn als einen Tag wie jeden anderen.",
  clocksStay: "In dieser Zeitzone werden keine Uhren umgestellt: jeder Tag hat 24 Stunden.",
  billsTitle: "Rechnungen",
  billed: each => `Abgerechnet wird ${each}.`,
  billedContractMonths: example =>
    "Die Perioden zählen ab dem ersten Tag des Kontos. In einem Monat, der dafür zu kurz ist, beginnt " +
    `eine Periode am letzten Tag des Monats, danach wieder am ursprünglichen Tag: ${example}.`,
  endOfMonth: (start, cut, whole) =>
    `beginnt ein Konto am ${start}, so beginnt eine seiner Perioden am ${cut} und eine andere am ${whole}`,
  billedCalendar: begin =>
    `Die Periode beginnt für jedes Konto ${begin}, gleich an welchem Tag das Konto begonnen hat; die ` +
    "erste Periode ist kürzer, wenn das Konto in ihr beginnt, und die letzte, wenn es in ihr endet.",
  begins: {
    week: "am Montag",
    month: day => (day === 1 ? "am Monatsersten" : `am ${day}. Tag des Monats`),
    quarter: day => `am ${day}. Januar, April, Juli oder Oktober`,
    year: day => `am ${day}. Januar`,
  },
  periodHolds:
    "Ein Ereignis gehört in die Periode, in die sein Zeitpunkt fällt; eines genau am Ende gehört in " +
    "die nächste Periode.",
  payable: duration =>
    `Die Rechnungen sind innert ${duration} zahlbar. Das ist Wortlaut für die Rechnung; ein ` +
    "Fälligkeitsdatum wird nicht berechnet.",
  notPayable: "Innert welcher Frist eine Rechnung zahlbar ist, sagt der Vertrag nicht.",
  opening: charges =>
    "Zu Beginn eines Kontos gibt es eine Eröffnungsrechnung über das, was vor der ersten Nutzung " +
    `geschuldet ist: ${charges}.`,
  noOpening:
    "Eine Eröffnungsrechnung gibt es nicht, da vor dem Ende der ersten Periode nichts geschuldet ist.",
  last: "Die letzte Rechnung eines Kontos enthält nichts im Voraus für die Zeit nach dem Ende.",
  roundLines: rule =>
    `Jede Rechnungszeile, jeder Rabatt, Mindestbetrag, Guthabenbezug und jede Steuer wird ${rule}.`,
  roundLinesNever:
    "Zeilen, Rabatte und Steuern werden nicht gerundet; sie bleiben genau, nur das Total wird gerundet.",
  roundTotal: rule => `Das Total wird ${rule}; die Differenz steht als «Rundung» auf der Rechnung.`,
  orderTitle: "Die Reihenfolge der Berechnung",
  order: {
    lines: "die Zeilen der Preise, jede gerundet",
    discounts: titles => `Rabatte, in dieser Reihenfolge: ${titles}`,
    limits: titles => `Mindest- und Höchstbeträge, in dieser Reihenfolge: ${titles}`,
    laterDiscounts: titles => `Rabatte nach den Mindestbeträgen, in dieser Reihenfolge: ${titles}`,
    credits: titles => `Guthaben vor Steuer: ${titles}`,
    taxes: titles => `Steuern: ${titles}`,
    laterCredits: titles => `Guthaben nach Steuer: ${titles}`,
    total: "die Rundung des Totals",
    forward: "was eine frühere Rechnung vorgetragen hat",
  },
  orderRule:
    "Eine Rechnung wird in dieser Reihenfolge berechnet, und jeder Schritt geht von dem aus, was die " +
    "Schritte davor übrig lassen. So wird ein Rabatt abgezogen, bevor ein Mindestbetrag verglichen " +
    "wird, und eine Steuer auf dem berechnet, was nach beiden bleibt.",
  absent: kinds => `Der Vertrag hat ${kinds}.`,
  absentKinds: {
    discounts: "keine Rabatte",
    limits: "keine Mindest- oder Höchstbeträge",
    credits: "keine Guthaben",
    taxes: "keine Steuern",
  },
  fromOn: from => `ab ${from}`,
  adjustmentsTitle: "Rabatte, Mindestbeträge, Guthaben und Steuern",
  valuesTitle: "Vertragswerte",
  valuesRule: "Der Vertrag verwendet diese Werte unter ihrem Namen.",
  value: (title, name, worth) => `${title} («${name}»): ${worth}.`,
  valueFrom: (worth, from) => `${worth} ab ${from}`,
  valueFirst: worth => `zu Beginn ${worth}`,
  bounds: (least, most) =>
    `Ein Konto kann einen eigenen Wert haben, von ${least} bis ${most}, und ihn auf einen bestimmten ` +
    "Tag ändern.",
  oneOf: values =>
    `Ein Konto kann einen eigenen Wert haben (${values}) und ihn auf einen bestimmten Tag ändern.`,
  fixedValue: "Er ist für alle Konten derselbe.",
};

/** A name with its seat, "X AG, Zurich", ends with a comma before the next one. */
function closed(party: string): string {
  return party.includes(",") ? `${party},` : party;
}
