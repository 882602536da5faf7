/** The words of the page itself, in both languages. */
import type { Language } from "../state/model.ts";

const en = {
  title: "Tarif playground",
  tagline: "Usage contracts as readable rules that compute their own bill.",
  contract: "Contract",
  usage: "Usage",
  result: "Result",
  views: { bill: "Bill", curves: "Curves", compare: "Compare", review: "Review" },
  panes: "Parts of the page",
  columns: "Width of the contract",
  rows: "Height of the result",
  gallery: "Examples",
  galleryTitle: "Worked contracts, each with accounts, events and checked bills",
  more: "More",
  help: "What is this?",
  close: "Close",
  otherLanguage: "Deutsch",
  toLight: "Light colours",
  toDark: "Dark colours",
  points: [
    {
      title: "Write the deal as rules.",
      words: "Lawyers can read them, and a compiler refuses what is not covered.",
    },
    {
      title: "See the bill move as you type.",
      words: "Exact to the last digit; every line opens to its arithmetic.",
    },
    { title: "Know before you sign.", words: "Curves, versions side by side, and a review in plain prose." },
  ],
};

const de: typeof en = {
  title: "Tarif ausprobieren",
  tagline: "Verbrauchsverträge als lesbare Regeln, die ihre Rechnung selbst ausrechnen.",
  contract: "Vertrag",
  usage: "Verbrauch",
  result: "Ergebnis",
  views: { bill: "Rechnung", curves: "Kurven", compare: "Vergleich", review: "Prüfung" },
  panes: "Teile der Seite",
  columns: "Breite des Vertrags",
  rows: "Höhe des Ergebnisses",
  gallery: "Beispiele",
  galleryTitle: "Ausgearbeitete Verträge, jeder mit Konten, Ereignissen und geprüften Rechnungen",
  more: "Mehr",
  help: "Was ist das?",
  close: "Schliessen",
  otherLanguage: "English",
  toLight: "Helle Farben",
  toDark: "Dunkle Farben",
  points: [
    {
      title: "Die Abmachung als Regeln.",
      words: "Juristen lesen sie, und was fehlt, weist der Compiler zurück.",
    },
    {
      title: "Die Rechnung folgt jedem Tastendruck.",
      words: "Genau bis zur letzten Stelle; jede Zeile zeigt, wie sie entsteht.",
    },
    {
      title: "Vor der Unterschrift Bescheid wissen.",
      words: "Kurven, Fassungen im Vergleich, und alles in klarer Prosa.",
    },
  ],
};

export const PAGE_TEXTS: Readonly<Record<Language, typeof en>> = { en, de };
