/** Words of events, bands, meters and conditions. */
import type { Meanings } from "./meaning.ts";

export const MEASURING_WORDS: Meanings = {
  event: {
    en: "Declares what is captured: a CloudEvents type and the fields of its data.",
    de: "Erklärt, was erfasst wird: ein CloudEvents-Typ und die Felder seiner Daten.",
  },
  field: { en: "A value that each event carries.", de: "Ein Wert, den jedes Ereignis trägt." },
  named: {
    en: "The key in the data, where it is not the field's name.",
    de: "Der Schlüssel in den Daten, wenn er nicht der Name des Feldes ist.",
  },
  signed: {
    en: "The number may be below zero; else it may not.",
    de: "Die Zahl darf unter null sein; sonst darf sie es nicht.",
  },
  optional: {
    en: "It may be missing, and then decides nothing that costs money.",
    de: "Es darf fehlen und entscheidet dann nichts, was Geld kostet.",
  },
  default: { en: "What counts where the field is missing.", de: "Was gilt, wenn das Feld fehlt." },
  one: { en: "`one of`: a closed list of values.", de: "`one of`: eine geschlossene Liste von Werten." },
  text: { en: "A field of text.", de: "Ein Feld mit Text." },
  integer: { en: "A field of whole numbers.", de: "Ein Feld mit ganzen Zahlen." },
  decimal: { en: "A field of exact decimal numbers.", de: "Ein Feld mit exakten Dezimalzahlen." },
  boolean: { en: "A field that is true or false.", de: "Ein Feld, das wahr oder falsch ist." },
  instant: {
    en: "A field with a moment, with its offset.",
    de: "Ein Feld mit einem Zeitpunkt, mit Zeitverschiebung.",
  },
  band: {
    en: "Classes events by their time, in the contract's zone, or by a number that they carry.",
    de: "Teilt Ereignisse in Klassen, nach ihrer Zeit in der Zone des Vertrags oder nach einer Zahl, die sie tragen.",
  },
  weekdays: { en: "Monday to Friday.", de: "Montag bis Freitag." },
  weekends: { en: "Saturday and Sunday.", de: "Samstag und Sonntag." },
  dates: {
    en: "Single days, listed or from a file; they win over days of the week.",
    de: "Einzelne Tage, genannt oder aus einer Datei; sie gehen Wochentagen vor.",
  },
  meter: {
    en: "Turns events into a quantity, for each account, period and combination of its `by` dimensions.",
    de: "Macht aus Ereignissen eine Menge, je Konto, Periode und Kombination der Merkmale nach `by`.",
  },
  count: { en: "The number of events.", de: "Die Anzahl Ereignisse." },
  unique: {
    en: "The number of different values of a field.",
    de: "Die Anzahl verschiedener Werte eines Feldes.",
  },
  sum: { en: "A value of each event, added up.", de: "Ein Wert jedes Ereignisses, zusammengezählt." },
  average: {
    en: "The mean: of the period's events, of its intervals, or of a level weighed by time.",
    de: "Der Durchschnitt: der Ereignisse, der Intervalle oder eines nach Zeit gewichteten Standes.",
  },
  latest: {
    en: "The value of the last event; of two at one time the greater id counts.",
    de: "Der Wert des letzten Ereignisses; bei gleicher Zeit zählt die grössere Kennung.",
  },
  percentile: {
    en: "The value that so many percent of the intervals do not exceed, by nearest rank.",
    de: "Der Wert, den so viele Prozent der Intervalle nicht übersteigen, nach nächstem Rang.",
  },
  rate: {
    en: "The sum of an interval divided by its length.",
    de: "Die Summe eines Intervalls geteilt durch seine Länge.",
  },
  summed: {
    en: "Values of a dimension are added up although they are peaks, averages or levels.",
    de: "Werte eines Merkmals werden addiert, obwohl sie Spitzen, Durchschnitte oder Stände sind.",
  },
  time: {
    en: "`over time of`: a level that each event sets until the next one, also beyond the period.",
    de: "`over time of`: ein Stand, den jedes Ereignis bis zum nächsten setzt, auch über die Periode hinaus.",
  },
  quantity: {
    en: "`quantity rounded`: the meter's result is rounded, before any allowance.",
    de: "`quantity rounded`: das Ergebnis des Zählers wird gerundet, vor jeder Freimenge.",
  },
  greater: { en: "The greatest of several quantities.", de: "Die grösste von mehreren Mengen." },
  lesser: { en: "The least of several quantities.", de: "Die kleinste von mehreren Mengen." },
  starting: { en: "The level before the first event.", de: "Der Stand vor dem ersten Ereignis." },
  empty: {
    en: "Intervals without an event; whether they count must be said.",
    de: "Intervalle ohne Ereignis; ob sie zählen, muss gesagt sein.",
  },
  intervals: {
    en: "Equal stretches of time in each of which events are counted.",
    de: "Gleiche Zeitabschnitte, in denen je gezählt wird.",
  },
  left: {
    en: "`left out`: empty intervals do not count. `expect credit NAME left`: what remains of it.",
    de: "`left out`: leere Intervalle zählen nicht. `expect credit NAME left`: was davon bleibt.",
  },
  counted: {
    en: "Changes each event's value before it is added up, in the order written.",
    de: "Ändert den Wert jedes Ereignisses vor dem Zusammenzählen, in der geschriebenen Reihenfolge.",
  },
  least: { en: "`at least`: not less than this.", de: "`at least`: nicht weniger als das." },
  most: { en: "`at most`: not more than this.", de: "`at most`: nicht mehr als das." },
  where: {
    en: "Only the events, quantities or lines that meet this.",
    de: "Nur Ereignisse, Mengen oder Zeilen, auf die das zutrifft.",
  },
  or: { en: "One of the conditions suffices.", de: "Eine der Bedingungen genügt." },
  not: {
    en: "The contrary: `is not`, `not prorated`, `not offered`.",
    de: "Das Gegenteil: `is not`, `not prorated`, `not offered`.",
  },
  above: {
    en: "More than. As the last tier: all that exceeds the bound before.",
    de: "Mehr als. Als letzte Stufe: alles über der Grenze davor.",
  },
  below: {
    en: "Less than. As a tier: the bound itself belongs to the next one.",
    de: "Weniger als. Als Stufe: die Grenze selbst gehört zur nächsten.",
  },
};
