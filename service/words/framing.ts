/** Words of the first line, the head, values, periods, rounding and policies. */
import type { Meanings } from "./meaning.ts";

const WEEKDAY = {
  en: "A day of the week, in the contract's time zone.",
  de: "Ein Wochentag, in der Zeitzone des Vertrags.",
};
const MONTH = {
  en: "A month of the year; in a band, a season.",
  de: "Ein Monat des Jahres; in einer Klasse eine Jahreszeit.",
};

export const FRAMING_WORDS: Meanings = {
  tarif: {
    en: "Begins every file and pins the edition: what each word means, for as long as the text is signed.",
    de: "Beginnt jede Datei und legt die Ausgabe fest: was jedes Wort bedeutet, solange der Text gilt.",
  },
  contract: {
    en: "An agreement of two parties. Before month, quarter or year: counted from the account's start.",
    de: "Eine Vereinbarung zweier Parteien. Vor month, quarter oder year: ab dem Beginn des Kontos gezählt.",
  },
  price: {
    en: "`price list`: a base that contracts build on. In a charge it bounds or rounds the price of each period.",
    de: "`price list`: eine Grundlage von Verträgen. In einem Entgelt begrenzt oder rundet es den Preis der Periode.",
  },
  definitions: {
    en: "A file of units, events and bands only, brought into contracts with `use`.",
    de: "Eine Datei nur mit Einheiten, Ereignissen und Klassen, die Verträge mit `use` einbinden.",
  },
  version: {
    en: "The number of this text. The versions of one contract form a chain without a gap.",
    de: "Die Nummer dieses Textes. Die Fassungen eines Vertrags bilden eine Kette ohne Lücke.",
  },
  replaces: {
    en: "This version states everything anew and ends the earlier one on the day it takes effect.",
    de: "Diese Fassung sagt alles neu und beendet die frühere an dem Tag, an dem sie in Kraft tritt.",
  },
  amends: {
    en: "This version inherits the earlier one and says only what changes.",
    de: "Diese Fassung übernimmt die frühere und sagt nur, was sich ändert.",
  },
  based: {
    en: "Inherits everything of a price list; what differs is replaced, removed or set.",
    de: "Übernimmt alles aus einer Preisliste; Abweichendes wird ersetzt, entfernt oder gesetzt.",
  },
  use: {
    en: "Brings in the units, events and bands of a file of definitions.",
    de: "Bindet die Einheiten, Ereignisse und Klassen einer Datei mit Definitionen ein.",
  },
  effective: {
    en: "The days on which the contract is in force; both are included.",
    de: "Die Tage, an denen der Vertrag gilt; beide eingeschlossen.",
  },
  notice: {
    en: "`until further notice`: without a last day.",
    de: "`until further notice`: ohne letzten Tag.",
  },
  currency: {
    en: "The one currency of the contract, as its ISO 4217 code. A fee cannot be finer than it, a price per unit can.",
    de: "Die eine Währung des Vertrags, nach ISO 4217. Ein Preis je Einheit kann feiner sein, eine Gebühr nicht.",
  },
  timezone: {
    en: "The IANA time zone in which days and periods begin and end.",
    de: "Die IANA-Zeitzone, in der Tage und Perioden beginnen und enden.",
  },
  billed: {
    en: "How often a bill is made. Its period is half-open: an event belongs to the period that holds its time.",
    de: "Wie oft eine Rechnung gestellt wird. Ein Ereignis gehört in die Periode, in die seine Zeit fällt.",
  },
  payable: {
    en: "The time for payment; it is printed and computes nothing.",
    de: "Die Zahlungsfrist; sie wird gedruckt und berechnet nichts.",
  },
  within: {
    en: "`within tiers`: what is free fills the first tiers. `payable within`: the time for payment.",
    de: "`within tiers`: was frei ist, füllt die ersten Stufen. `payable within`: die Zahlungsfrist.",
  },
  round: {
    en: "How the lines of a bill, or its total, are rounded. Up to there amounts are exact.",
    de: "Wie die Zeilen einer Rechnung oder ihr Total gerundet werden. Bis dahin sind Beträge exakt.",
  },
  never: {
    en: "`round lines never`: lines stay exact and only the total is rounded.",
    de: "`round lines never`: Zeilen bleiben exakt, nur das Total wird gerundet.",
  },
  total: {
    en: "What a bill comes to in the end. `total over time of`: a level added up over time, such as GB-hours.",
    de: "Was eine Rechnung am Ende ausmacht. `total over time of`: ein Stand über die Zeit summiert, etwa GB-Stunden.",
  },
  unit: {
    en: "Declares what is counted. Units that convert into one another do so exactly.",
    de: "Erklärt, was gezählt wird. Einheiten, die ineinander umrechnen, tun das exakt.",
  },
  plural: {
    en: "How the unit is written for all but exactly one.",
    de: "Wie die Einheit für alles ausser genau eins geschrieben wird.",
  },
  parameter: {
    en: "Declares a term with a value, used as `the NAME`. With bounds or a list, accounts may have their own.",
    de: "Erklärt einen Begriff mit einem Wert, als `the NAME` verwendet. Mit Grenzen kann jedes Konto seinen haben.",
  },
  the: {
    en: "The value of a parameter stands here: `the seats`.",
    de: "Hier steht der Wert eines Parameters: `the seats`.",
  },
  each: {
    en: "How often: `each month`. In `for each EVENT` every single event is priced.",
    de: "Wie oft: `each month`. In `for each EVENT` wird jedes einzelne Ereignis bepreist.",
  },
  everything: {
    en: "All charges of the contract; for a tax, with all earlier adjustments.",
    de: "Alle Entgelte des Vertrags; bei einer Steuer mit allen früheren Anpassungen.",
  },
  replace: {
    en: "States an inherited declaration anew, as a whole.",
    de: "Sagt eine übernommene Erklärung neu, als Ganzes.",
  },
  remove: { en: "Takes an inherited declaration away.", de: "Nimmt eine übernommene Erklärung weg." },
  set: {
    en: "Gives an inherited parameter another value, from a day or in place of all.",
    de: "Gibt einem übernommenen Parameter einen anderen Wert, ab einem Tag oder anstelle aller.",
  },
  thousand: { en: "Times 1'000.", de: "Mal 1'000." },
  million: { en: "Times 1'000'000.", de: "Mal 1'000'000." },
  billion: { en: "Times 1'000'000'000.", de: "Mal 1'000'000'000 (eine Milliarde)." },
  true: { en: "A boolean field that holds yes.", de: "Ein Feld mit dem Wert ja." },
  false: { en: "A boolean field that holds no.", de: "Ein Feld mit dem Wert nein." },
  per: {
    en: "Divides by a quantity: `CHF 3.00 per million tokens` is 3.00 × quantity / 1'000'000.",
    de: "Teilt durch eine Menge: `CHF 3.00 per million tokens` ist 3.00 × Menge / 1'000'000.",
  },
  started: {
    en: "Each begun package counts whole: 1'001 calls are two started thousands.",
    de: "Jedes angefangene Paket zählt ganz: 1'001 Aufrufe sind zwei angefangene Tausend.",
  },
  start: {
    en: "The account's first day; as the beginning of a row, the price from that day.",
    de: "Der erste Tag des Kontos; am Anfang einer Zeile der Preis ab diesem Tag.",
  },
  second: { en: "A second, of fixed length.", de: "Eine Sekunde, von fester Länge." },
  minute: { en: "60 seconds.", de: "60 Sekunden." },
  minutes: { en: "60 seconds each.", de: "Je 60 Sekunden." },
  hour: {
    en: "As a unit 3'600 seconds; as a period an hour of the clock in the contract's zone.",
    de: "Als Einheit 3'600 Sekunden; als Periode eine Stunde der Uhr in der Zone des Vertrags.",
  },
  hours: { en: "3'600 seconds each.", de: "Je 3'600 Sekunden." },
  day: {
    en: "As a period a day of the contract's zone, of 23 to 25 hours; as a unit 24 hours.",
    de: "Als Periode ein Tag in der Zone des Vertrags, von 23 bis 25 Stunden; als Einheit 24 Stunden.",
  },
  days: { en: "Days of the contract's zone.", de: "Tage in der Zone des Vertrags." },
  week: {
    en: "A week of the calendar; it begins on Monday.",
    de: "Eine Kalenderwoche; sie beginnt am Montag.",
  },
  weeks: { en: "Seven days each.", de: "Je sieben Tage." },
  month: {
    en: "A month of the calendar; `contract month` counts from the account's start.",
    de: "Ein Kalendermonat; `contract month` zählt ab dem Beginn des Kontos.",
  },
  months: {
    en: "`each N months` counts from the account's start, clamped to the month's last day.",
    de: "`each N months` zählt ab dem Beginn des Kontos, höchstens bis zum letzten Tag des Monats.",
  },
  quarter: {
    en: "Three months of the calendar, from January, April, July or October.",
    de: "Drei Kalendermonate, ab Januar, April, Juli oder Oktober.",
  },
  year: {
    en: "A year of the calendar; `contract year` counts from the account's start.",
    de: "Ein Kalenderjahr; `contract year` zählt ab dem Beginn des Kontos.",
  },
  years: { en: "Years of the calendar.", de: "Kalenderjahre." },
  billing: {
    en: "`billing period`: the time that one bill covers.",
    de: "`billing period`: die Zeit, die eine Rechnung abdeckt.",
  },
  period: {
    en: "The time that something is counted, priced or billed for.",
    de: "Die Zeit, für die gezählt, bepreist oder abgerechnet wird.",
  },
  rounded: {
    en: "Rounds to a multiple of a step, in the way that is named.",
    de: "Rundet auf ein Vielfaches einer Schrittweite, in der genannten Art.",
  },
  down: {
    en: "Rounding toward zero; after `half`, ties go toward zero.",
    de: "Rundung gegen null; nach `half` geht genau die Hälfte gegen null.",
  },
  half: {
    en: "To the nearest step; the next word says where exact halves go.",
    de: "Auf den nächsten Schritt; das nächste Wort sagt, wohin genau die Hälfte geht.",
  },
  even: { en: "Exact halves go to the even step.", de: "Genau die Hälfte geht zum geraden Schritt." },
  steps: {
    en: "The size of what is rounded to: `in steps of CHF 0.05`.",
    de: "Die Schrittweite der Rundung: `in steps of CHF 0.05`.",
  },
  policy: {
    en: "What happens in every eventuality: late, unknown or negative events, no usage, price changes.",
    de: "Was in besonderen Fällen gilt: verspätete oder unbekannte Ereignisse, keine Nutzung, Preisänderungen.",
  },
  late: {
    en: "Events received after the period's bill could be made.",
    de: "Ereignisse, die nach dem Abschluss ihrer Periode eintreffen.",
  },
  events: {
    en: "What was captured, each one with its time and identity.",
    de: "Was erfasst wurde, jedes mit Zeit und Kennung.",
  },
  accepted: { en: "Counted and billed.", de: "Gezählt und abgerechnet." },
  rejected: {
    en: "Kept with its reason and never billed, but never lost.",
    de: "Mit Grund aufbewahrt und nie abgerechnet, aber nie verloren.",
  },
  next: {
    en: "`in the next period`: on the bill that is still open.",
    de: "`in the next period`: auf der Rechnung, die noch offen ist.",
  },
  corrections: {
    en: "Voids and events after the bill: it is computed again, and a later one has the difference.",
    de: "Widerrufe und Ereignisse nach der Rechnung: sie wird neu berechnet, eine spätere hat den Unterschied.",
  },
  duplicates: {
    en: "The same event again, with the same source, id and content.",
    de: "Dasselbe Ereignis noch einmal, mit gleicher Quelle, Kennung und gleichem Inhalt.",
  },
  ignored: { en: "It counts once.", de: "Es zählt einmal." },
  unknown: {
    en: "`unknown values`: a value outside a closed list.",
    de: "`unknown values`: ein Wert ausserhalb einer geschlossenen Liste.",
  },
  values: { en: "Values of a field.", de: "Werte eines Feldes." },
  priced: {
    en: "`priced as otherwise`: an unknown value gets the price of `otherwise`.",
    de: "`priced as otherwise`: ein unbekannter Wert bekommt den Preis von `otherwise`.",
  },
  incomplete: {
    en: "Events without a required field, or with a value of another kind or out of bounds.",
    de: "Ereignisse ohne ein verlangtes Feld oder mit einem Wert anderer Art oder ausserhalb der Grenzen.",
  },
  negative: {
    en: "Below zero: a period's net quantity, or a bill's total.",
    de: "Unter null: die Menge einer Periode oder das Total einer Rechnung.",
  },
  quantities: { en: "Net quantities of a period.", de: "Mengen einer Periode." },
  totals: { en: "Totals of bills.", de: "Totale von Rechnungen." },
  carried: {
    en: "`carried forward`: it waits for the next bill.",
    de: "`carried forward`: es wartet auf die nächste Rechnung.",
  },
  forward: { en: "To the next bill.", de: "Auf die nächste Rechnung." },
  paid: { en: "`paid out`: given back in money.", de: "`paid out`: in Geld zurückgegeben." },
  outside: {
    en: "`events outside the term`: before the first day or after the last.",
    de: "`events outside the term`: vor dem ersten Tag oder nach dem letzten.",
  },
  term: { en: "From the first day in force to the last.", de: "Vom ersten Tag der Geltung bis zum letzten." },
  future: {
    en: "Events whose time lies after their receipt.",
    de: "Ereignisse, deren Zeit nach ihrem Eingang liegt.",
  },
  ahead: { en: "Later than the moment of receipt.", de: "Später als der Eingang." },
  usage: {
    en: "A quantity of a meter in an example; in a policy, whether anything was used.",
    de: "Eine Menge eines Zählers in einem Beispiel; in einer Regel, ob etwas genutzt wurde.",
  },
  zero: {
    en: "`billed as zero`, `empty intervals as zero`: nothing counts as 0.",
    de: "`billed as zero`, `empty intervals as zero`: nichts zählt als 0.",
  },
  changes: {
    en: "`price changes`: another price inside a period. `changes of`: events tell by how much a level changes.",
    de: "`price changes`: ein anderer Preis in der Periode. `changes of`: Ereignisse ändern einen Stand.",
  },
  split: {
    en: "The period is split: each part has its own price.",
    de: "Die Periode wird geteilt: jeder Teil hat seinen eigenen Preis.",
  },
  wait: {
    en: "The new price begins with the next period.",
    de: "Der neue Preis beginnt mit der nächsten Periode.",
  },
  partial: {
    en: "`partial periods`: those that the term cuts.",
    de: "`partial periods`: angebrochene Perioden.",
  },
  keep: {
    en: "`keep tiers whole`: a partial period has the full tiers and allowances.",
    de: "`keep tiers whole`: eine angebrochene Periode hat die vollen Stufen und Freimengen.",
  },
  whole: { en: "Not shortened with the period.", de: "Nicht mit der Periode verkürzt." },
  prorate: {
    en: "`prorate tiers`: tiers and allowances shrink with a partial period.",
    de: "`prorate tiers`: Stufen und Freimengen schrumpfen mit der angebrochenen Periode.",
  },
  monday: WEEKDAY,
  tuesday: WEEKDAY,
  wednesday: WEEKDAY,
  thursday: WEEKDAY,
  friday: WEEKDAY,
  saturday: WEEKDAY,
  sunday: WEEKDAY,
  january: MONTH,
  february: MONTH,
  march: MONTH,
  april: MONTH,
  may: MONTH,
  june: MONTH,
  july: MONTH,
  august: MONTH,
  september: MONTH,
  october: MONTH,
  november: MONTH,
  december: MONTH,
};
