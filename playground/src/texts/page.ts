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
  open: "Open",
  openTitle: "Open contracts (.tarif, .tarif.md), tables (.csv), accounts (.yaml) or events from your disk",
  save: "Save",
  saveTitle: "Save the texts to your disk",
  share: "Share",
  shareTitle: "Copy a link that holds this contract; no server sees it",
  shareCopied: "The link is copied. It holds the contract itself; no server sees it.",
  shareInAddress: "The link stands in the address bar. It holds the contract itself; no server sees it.",
  shareTooLarge: "This is too much for a link: it would hold more than 64 KiB. Save the files instead.",
  shareFaults: {
    version: "This link was written by a newer version of the page. Reload the page and open it again.",
    broken: "This link is damaged: nothing was opened.",
    large: "This link holds more than 64 KiB: nothing was opened.",
  },
  drop: "Drop contracts, tables, accounts or events here",
  unknownFiles: (names: string) =>
    `Nothing was opened: ${names} is neither a contract (.tarif, .tarif.md), a table (.csv), accounts (.yaml) nor events (.ndjson, .json).`,
  unreadable: (name: string) => `Nothing was opened: ${name} is no text in UTF-8.`,
  tooLarge: (name: string) => `Nothing was opened: ${name} is larger than 20 MB.`,
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
  open: "Öffnen",
  openTitle: "Verträge (.tarif, .tarif.md), Tabellen (.csv), Konten (.yaml) oder Ereignisse öffnen",
  save: "Sichern",
  saveTitle: "Die Texte als Dateien sichern",
  share: "Teilen",
  shareTitle: "Einen Link kopieren, der diesen Vertrag enthält; kein Server sieht ihn",
  shareCopied: "Der Link ist kopiert. Er enthält den Vertrag selbst; kein Server sieht ihn.",
  shareInAddress: "Der Link steht in der Adresszeile. Er enthält den Vertrag selbst; kein Server sieht ihn.",
  shareTooLarge: "Das ist zu viel für einen Link: mehr als 64 KiB. Sichern Sie stattdessen die Dateien.",
  shareFaults: {
    version: "Diesen Link hat eine neuere Fassung der Seite geschrieben. Laden Sie die Seite neu.",
    broken: "Dieser Link ist beschädigt: es wurde nichts geöffnet.",
    large: "Dieser Link enthält mehr als 64 KiB: es wurde nichts geöffnet.",
  },
  drop: "Verträge, Tabellen, Konten oder Ereignisse hier ablegen",
  unknownFiles: (names: string) =>
    `Es wurde nichts geöffnet: ${names} ist weder Vertrag (.tarif, .tarif.md) noch Tabelle (.csv), Kontenliste (.yaml) oder Ereignisse (.ndjson, .json).`,
  unreadable: (name: string) => `Es wurde nichts geöffnet: ${name} ist kein Text in UTF-8.`,
  tooLarge: (name: string) => `Es wurde nichts geöffnet: ${name} ist grösser als 20 MB.`,
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
