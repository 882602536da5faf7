/** Words of charges and prices. */
import type { Meanings } from "./meaning.ts";

export const CHARGING_WORDS: Meanings = {
  charge: {
    en: "Declares what is charged, for what, at what price. Its amount is the sum of its rounded lines.",
    de: "Erklärt ein Entgelt: wofür und zu welchem Preis. Sein Betrag ist die Summe seiner gerundeten Zeilen.",
  },
  spend: {
    en: "What other charges come to, as the quantity to price or to pick a row by.",
    de: "Was andere Entgelte ausmachen, als Menge oder zur Wahl einer Zeile.",
  },
  separately: {
    en: "Each value of the dimension is priced on its own, with its own tiers and allowance.",
    de: "Jeder Wert des Merkmals wird für sich bepreist, mit eigenen Stufen und eigener Freimenge.",
  },
  advance: { en: "Billed before the period it is for.", de: "Im Voraus abgerechnet, vor der Periode." },
  arrears: { en: "Billed after the period it is for.", de: "Nachträglich abgerechnet, nach der Periode." },
  prorated: {
    en: "A partial period costs its part, by its days or seconds.",
    de: "Eine angebrochene Periode kostet ihren Anteil, nach Tagen oder Sekunden.",
  },
  includes: {
    en: "Free in each period: taken off after the meter's rounding and before begun packages are counted.",
    de: "In jeder Periode frei: abgezogen nach der Rundung des Zählers und vor dem Zählen angefangener Pakete.",
  },
  increasing: {
    en: "On each anniversary the price rises, from last year's rounded price.",
    de: "An jedem Jahrestag steigt der Preis, vom gerundeten Preis des Vorjahres aus.",
  },
  settled: {
    en: "Rated each billing period, due once in a longer one.",
    de: "In jeder Rechnungsperiode berechnet, in einer längeren einmal fällig.",
  },
  note: { en: "Words that are carried to the bill.", de: "Text, der auf die Rechnung kommt." },
  before: {
    en: "`before tiers`: the tiers begin after what is free. `before tax`: the credit lowers what is taxed.",
    de: "`before tiers`: die Stufen beginnen nach der Freimenge. `before tax`: das Guthaben senkt, was besteuert wird.",
  },
  tiers: { en: "The rows of a graduated or volume price.", de: "Die Zeilen eines Staffelpreises." },
  unused: {
    en: "What is left of an allowance may be used later.",
    de: "Was von einer Freimenge bleibt, kann später genutzt werden.",
  },
  carries: {
    en: "It moves on for so many periods, the oldest first.",
    de: "Es geht so viele Perioden weiter, das Älteste zuerst.",
  },
  periods: {
    en: "So many of the allowance's periods; in a policy, those that the term cuts.",
    de: "So viele Perioden der Freimenge; in einer Regel die angebrochenen.",
  },
  when: {
    en: "The price for these values. All rows together cover every case, and each case has one price.",
    de: "Der Preis für diese Werte. Alle Zeilen zusammen decken jeden Fall ab, und jeder Fall hat einen Preis.",
  },
  otherwise: { en: "All that no row before names.", de: "Alles, was keine Zeile davor nennt." },
  included: {
    en: "Costs nothing. After a tax rate: the prices contain the tax.",
    de: "Kostet nichts. Nach einem Steuersatz: die Preise enthalten die Steuer.",
  },
  plus: { en: "Adds a second price to the first.", de: "Fügt einen zweiten Preis zum ersten." },
  flat: {
    en: "Once, if anything is used; in a tier, once the quantity enters it.",
    de: "Einmal, wenn etwas genutzt wird; in einer Stufe, sobald die Menge sie erreicht.",
  },
  once: {
    en: "A single fee: at the start, at the end or on a day.",
    de: "Eine einmalige Gebühr: am Anfang, am Ende oder an einem Tag.",
  },
  end: { en: "The account's last day.", de: "Der letzte Tag des Kontos." },
  graduated: {
    en: "Each tier prices the part of the quantity that lies in it.",
    de: "Jede Stufe bepreist den Teil der Menge, der in ihr liegt.",
  },
  volume: {
    en: "The tier that the quantity falls in prices all of it, so a little more can cost less.",
    de: "Die Stufe, in welche die Menge fällt, bepreist alles; etwas mehr kann also weniger kosten.",
  },
  offered: {
    en: "`not offered`: the list really ends; what lies beyond is held on the bill and never priced.",
    de: "`not offered`: die Liste endet wirklich; was darüber liegt, wird zurückgehalten und nie bepreist.",
  },
  prices: {
    en: "A table: one price for each combination of the dimensions after `by`.",
    de: "Eine Tabelle: ein Preis für jede Kombination der Merkmale nach `by`.",
  },
  allowance: {
    en: "A quantity that several charges share, drawn in the order in which they are named.",
    de: "Eine Freimenge, die sich mehrere Entgelte teilen, in der genannten Reihenfolge bezogen.",
  },
};
