/** Deutsch: Ereignisse, Klassen, Zähler. */
import type { Measured } from "../phrases/measured.ts";

export const measured: Measured = {
  title: "Was gemessen wird",
  none: "Gemessen wird nichts: alle Preise sind Gebühren, die nicht von der Nutzung abhängen.",
  eventsTitle: "Ereignisse",
  eventsRule:
    "Die Nutzung wird als Ereignisse gemeldet (CloudEvents 1.0). Jedes hat eine Quelle und eine " +
    "Kennung, die zusammen kein anderes hat, das Konto als Gegenstand und einen Zeitpunkt. Schlüssel, " +
    "die hier nicht stehen, bleiben unbeachtet.",
  event: (title, type, fields) =>
    fields === 0
      ? `${title} hat den Typ «${type}» und keine eigenen Felder.`
      : `${title} hat den Typ «${type}» und diese Felder:`,
  columns: { field: "Feld", key: "Schlüssel", kind: "Art", holds: "Werte", absent: "Wenn es fehlt" },
  kinds: {
    text: "Text",
    integer: "ganze Zahl",
    decimal: "Zahl",
    boolean: "ja oder nein",
    instant: "Zeitpunkt",
  },
  inUnit: (kind, unit) => `${kind}, in ${unit}`,
  anyValue: "beliebig",
  between: (least, most) => `von ${least} bis ${most}`,
  signed: "beliebig, auch unter null",
  unsigned: "null oder mehr",
  rejected: "das Ereignis wird zurückgewiesen",
  nothing: "ohne Folgen",
  counts: value => `gilt als ${value}`,
  bandsTitle: "Klassen",
  timeBand: (title, name) =>
    `${title} («${name}») ordnet jedes Ereignis nach seinem Zeitpunkt ein, wie ihn die Uhren in der ` +
    "Zeitzone des Vertrags zeigen:",
  numberBand: (title, name, field, event) =>
    `${title} («${name}») ordnet jedes Ereignis ${event} nach ${field} ein:`,
  row: (value, when) => `${value}: ${when}`,
  otherwise: "zu allen übrigen Zeiten",
  months: (from, to) => (from === to ? `im ${from}` : `von ${from} bis ${to}`),
  weekdays: "Montag bis Freitag",
  weekends: "Samstag und Sonntag",
  onDays: days => `am ${days}`,
  hours: (from, to) => `von ${from} bis vor ${to} Uhr`,
  dates: dates => `am ${dates}`,
  datesWin: "Die mit ihrem Datum genannten Tage gehen allen anderen Zeilen vor.",
  upTo: bound => `bis und mit ${bound}`,
  below: bound => `unter ${bound}`,
  above: bound => `über ${bound}`,
  atOrAbove: bound => `ab ${bound}`,
  metersTitle: "Zähler",
  metersRule: "Ein Zähler macht aus den Ereignissen eines Kontos in einer Periode eine Menge.",
  meter: (title, name, unit, reads) => `${title} («${name}»), in ${unit}: ${reads}.`,
  plainMeter: (title, name, reads) => `${title} («${name}»): ${reads}.`,
  count: event => `die Anzahl der Ereignisse ${event}`,
  unique: (field, event) => `wie viele verschiedene Werte von ${field} die Ereignisse ${event} haben`,
  aggregate: (aggregation, value, event) => {
    switch (aggregation) {
      case "sum":
        return `die Summe von ${value} über die Ereignisse ${event}`;
      case "maximum":
        return `der grösste Wert von ${value} der Ereignisse ${event}`;
      case "minimum":
        return `der kleinste Wert von ${value} der Ereignisse ${event}`;
      case "average":
        return `die Summe von ${value} der Ereignisse ${event}, geteilt durch ihre Anzahl`;
      case "latest":
        return (
          `der Wert von ${value} des spätesten Ereignisses ${event} (von zweien zur selben Zeit jenes ` +
          "mit der grösseren Kennung)"
        );
    }
  },
  level: (statistic, value, event, { key, isChanges }) => {
    const of = isChanges
      ? `eines Standes, zu dem jedes Ereignis ${event} ${value} hinzuzählt`
      : `eines Standes, den jedes Ereignis ${event} auf ${value} setzt, bis zum nächsten`;
    const each =
      key === null ? "" : `; jeder Wert von ${key} hat einen eigenen Stand, und sie werden zusammengezählt`;
    switch (statistic) {
      case "average":
        return `der zeitliche Durchschnitt ${of}${each}`;
      case "maximum":
        return `der höchste Wert ${of}${each}`;
      case "minimum":
        return `der tiefste Wert ${of}${each}`;
      case "latest":
        return `der letzte Wert ${of}${each}`;
      case "total":
        return `das Total über die Zeit (Stand mal Dauer) ${of}${each}`;
    }
  },
  weighed: "Er ist nach der Dauer jedes Standes gewichtet, über die ganze Periode.",
  levelCarried: "Der Stand läuft von einer Periode in die nächste weiter",
  startsAt: value => ` und beträgt vor seinem ersten Ereignis ${value}`,
  buckets: (statistic, length, of) =>
    `${statistic} über Abschnitte von ${length}, von denen jeder zählt: ${of}`,
  statistics: {
    maximum: "der grösste Wert",
    minimum: "der kleinste Wert",
    average: "der Durchschnitt",
    latest: "der letzte Wert",
    percentile: rank =>
      `das Perzentil ${rank} (von n Abschnitten in steigender Ordnung jener an der Stelle ${rank}/100 ` +
      "× n, aufgerundet)",
  },
  civilDay: "einem Kalendertag",
  interval: length => length,
  bucketOf: (of, value, event) => {
    switch (of) {
      case "count":
        return `seine Ereignisse ${event}`;
      case "sum":
        return `die Summe von ${value} seiner Ereignisse ${event}`;
      case "rate":
        return `die Summe von ${value} seiner Ereignisse ${event}, geteilt durch die Länge des Abschnitts`;
      case "average":
        return `den Durchschnitt von ${value} seiner Ereignisse ${event}`;
      case "maximum":
        return `den grössten Wert von ${value} seiner Ereignisse ${event}`;
      case "minimum":
        return `den kleinsten Wert von ${value} seiner Ereignisse ${event}`;
      case "latest":
        return `den letzten Wert von ${value} seiner Ereignisse ${event}`;
    }
  },
  empty: {
    zero: "ein Abschnitt ohne Ereignisse zählt als null",
    "left out": "ein Abschnitt ohne Ereignisse wird weggelassen",
  },
  derived: formula => `berechnet als ${formula}`,
  choice: (choose, of) => (choose === "greater" ? `das Grössere von ${of}` : `das Kleinere von ${of}`),
  where: condition => `(sofern ${condition})`,
  by: dimensions => `getrennt nach ${dimensions}`,
  account: "Konto",
  summedOver: dimensions => `zusammengezählt über ${dimensions}`,
  meterRounded: rule => `Das Ergebnis wird ${rule}.`,
  withoutEvents: {
    zero: "Ohne Ereignisse ist die Menge null.",
    none: "Ohne Ereignisse gibt es keinen Wert, und was danach berechnet wird, ist nicht geschuldet.",
    levelNone: "Ohne jeden Stand gibt es keinen Wert, und was danach berechnet wird, ist nicht geschuldet.",
    derived: "Hat einer der Teile keinen Wert, so gibt es auch hier keinen.",
  },
  counted: {
    all: (value, steps) => `${value} (von jedem Ereignis ${steps})`,
    least: least => `mindestens ${least}`,
    most: most => `höchstens ${most}`,
  },
};
