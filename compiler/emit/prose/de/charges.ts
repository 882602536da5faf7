/** Deutsch: Preise, Freimengen, und die Regeln der Gebühren. */
import type { Charges } from "../phrases/charges.ts";

export const charges: Charges = {
  title: "Preise",
  usageRule:
    "Was in einer Periode genutzt wurde, steht auf der Rechnung, die sie abschliesst; bei Gebühren " +
    "steht jeweils, wann sie geschuldet sind.",
  fee: "Diese Gebühr hängt nicht von der Nutzung ab.",
  once: "Dieser Betrag hängt nicht von der Nutzung ab.",
  meter: (meter, unit) => `Verrechnet wird ${meter}, gemessen in ${unit}.`,
  plainMeter: meter => `Verrechnet wird ${meter}.`,
  separately: dimensions =>
    `Jeder Wert von ${dimensions} wird für sich verrechnet, mit eigenen Staffeln, Einheiten und eigener ` +
    "Freimenge; einer ohne Nutzung kostet nichts.",
  parameter: term =>
    `Verrechnet wird der Vertragswert ${term}. Das ist eine wiederkehrende Gebühr für die vereinbarte Menge, gleich ` +
    "was genutzt wird.",
  each: (event, of) =>
    `Jedes einzelne Ereignis ${event} wird für sich nach ${of} verrechnet; die Preise aller Ereignisse ` +
    "werden dann zusammengezählt.",
  eachCount: event =>
    `Jedes einzelne Ereignis ${event} hat seinen eigenen Preis; die Preise aller werden zusammengezählt.`,
  spend: charges =>
    `Das ist ein Anteil an dem, was ${charges} in derselben Periode kosten, jede Zeile gerundet, vor ` +
    "Rabatten und Steuern.",
  note: note => `Jede Zeile davon trägt den Vermerk «${note}»${/[.!?]$/.test(note) ? "" : "."}`,
  advance:
    "Sie ist im Voraus geschuldet: die Rechnung, die eine Periode abschliesst, enthält sie für die " +
    "folgende Periode, und die Eröffnungsrechnung enthält die erste.",
  arrears: "Sie ist nachträglich geschuldet, auf der Rechnung, die ihre Periode abschliesst.",
  arrearsByDefault:
    "Sie ist nachträglich geschuldet, auf der Rechnung, die ihre Periode abschliesst (der Vertrag sagt " +
    "dazu nichts; das gilt dann von selbst).",
  proratedByDay:
    "Schneiden Beginn oder Ende eines Kontos ihre Periode an, so wird sie nach Tagen berechnet: die " +
    "Tage innerhalb der Laufzeit, geteilt durch alle Tage jener Periode.",
  proratedBySecond:
    "Schneiden Beginn oder Ende eines Kontos ihre Periode an, so wird sie nach Sekunden berechnet: " +
    "jene innerhalb der Laufzeit, geteilt durch alle der Periode; diese sind dort andere, wo Uhren " +
    "umgestellt werden.",
  notProrated: "Schneiden Beginn oder Ende eines Kontos ihre Periode an, so wird sie dennoch ganz berechnet.",
  givenBack:
    "Endet ein Konto vorzeitig, so wird auf der letzten Rechnung zurückerstattet, was für die Tage " +
    "nach dem Ende im Voraus bezahlt wurde.",
  kept: "Endet ein Konto vorzeitig, so wird von dem, was im Voraus bezahlt wurde, nichts zurückerstattet.",
  parameterByDay:
    "Ändert die vereinbarte Menge innerhalb einer Periode, so wird jede Menge voll verrechnet und nach " +
    "ihren Tagen gezählt.",
  parameterAtStart:
    "Ändert die vereinbarte Menge innerhalb einer Periode, so gilt für die ganze Periode jene ihres " +
    "ersten Tages.",
  feeByDay: "Ändert die Gebühr innerhalb einer Periode, so zählt jeder Betrag nach seinen Tagen.",
  feeAtStart:
    "Ändert die Gebühr innerhalb einer Periode, so gilt für die ganze Periode jene ihres ersten Tages.",
  includes: (quantity, period) => `Inbegriffen sind ${period} ${quantity}.`,
  includesEvents: (count, period) => `Inbegriffen sind ${period} ${count}, gleich was jedes kostet.`,
  events: count => (count === "1" ? `${count} Ereignis` : `${count} Ereignisse`),
  allowanceBefore: "Diese Freimenge wird zuerst abgezogen, die Zeilen beginnen also erst danach.",
  allowanceWithin:
    "Diese Freimenge füllt die ersten Zeilen, deren Grenzen bleiben, wo sie sind; eine Zeile, die sie " +
    "füllt, kostet ausser ihrer Gebühr nichts.",
  allowancePackages: "Diese Freimenge wird abgezogen, bevor die Einheiten gezählt werden.",
  allowanceShared: "Alle Zeilen teilen sich die Freimenge und beziehen sie in der Reihenfolge der Tabelle.",
  allowanceAlone: dimensions => `Jeder Wert von ${dimensions} hat eine eigene Freimenge.`,
  allowanceEach:
    "Die Ereignisse beziehen die Freimenge in der Reihenfolge ihres Zeitpunkts; eines, das nur zum Teil gedeckt " +
    "ist, wird für den Rest verrechnet, eines, das ganz gedeckt ist, kostet nichts.",
  twoAllowances: "Ist eine der beiden Freimengen aufgebraucht, so endet für diese Periode auch die andere.",
  lapses: "Was nicht aufgebraucht wird, verfällt mit seiner Periode.",
  carries: periods =>
    "Was nicht aufgebraucht wird, kann " +
    `${periods === 1 ? "in der nächsten Periode" : `in den nächsten ${periods} Perioden`} bezogen ` +
    "werden, das Älteste zuerst, und verfällt danach.",
  carriesUpTo: (periods, most) =>
    "Was nicht aufgebraucht wird, kann " +
    `${periods === 1 ? "in der nächsten Periode" : `in den nächsten ${periods} Perioden`} bezogen ` +
    `werden, das Älteste zuerst, und verfällt danach; höchstens ${most} können so stehen bleiben.`,
  least: amount =>
    `Der Preis beträgt je Zeile und Periode mindestens ${amount}, auch ohne Nutzung (nicht aber für ` +
    "Fälle oder Werte, von denen nichts genutzt wurde).",
  leastEach: amount => `Der Preis eines Ereignisses beträgt mindestens ${amount}.`,
  most: amount => `Der Preis beträgt je Zeile und Periode höchstens ${amount}.`,
  mostEach: amount => `Der Preis eines Ereignisses beträgt höchstens ${amount}.`,
  rounded: rule => `Der Preis wird ${rule}, bevor die Zeile gerundet wird.`,
  roundedEach: rule => `Der Preis jedes Ereignisses wird ${rule}.`,
  boundsOrder: "Diese Regeln gelten in dieser Reihenfolge, vor jedem Rabatt.",
  increasing: (rate, rule) =>
    `Jedes Jahr, am Jahrestag des Kontobeginns, steigt jeder Geldbetrag dieses Preises um ${rate}, ` +
    `ausgehend vom Betrag des Vorjahres; der neue Betrag wird ${rule}. Massgebend ist der Satz, der am ` +
    "Jahrestag gilt. Ein Preis, der an oder nach einem Jahrestag in Kraft getreten ist, steigt an " +
    "diesem nicht.",
  increasingBetween: (least, most) =>
    `Ein Satz unter ${least} gilt als ${least}, einer über ${most} als ${most}.`,
  settled: period =>
    "Berechnet wird das für jede Rechnungsperiode, geschuldet ist es aber erst mit der Rechnung, die " +
    `den Zeitraum (${period}) abschliesst.`,
  sharedTitle: "Gemeinsame Freimengen",
  shared: (title, quantity, period, charges) =>
    `${title}: ${quantity} ${period}, gemeinsam für ${charges}, die sie in dieser Reihenfolge beziehen.`,
  sharedBefore: "Sie wird zuerst abgezogen, die Staffeln beginnen also erst danach.",
  sharedWithin: "Sie füllt die ersten Staffeln, deren Grenzen bleiben, wo sie sind.",
  alsoShared: title => `Dazu kommt die gemeinsame Freimenge ${title}.`,
  paidByUnits: title => `Das Guthaben ${title} bezahlt Mengen davon.`,
  noValue: "In einer Periode, in welcher der Zähler keinen Wert hat, gibt es gar keine Zeile.",
};
