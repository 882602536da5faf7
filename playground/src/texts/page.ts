/** The words of the page itself, in both languages. */
import type { Language } from "../state/model.ts";

const en = {
  contract: "Contract",
  usage: "Usage",
  result: "Result",
  views: { bill: "Bill", curves: "Curves", compare: "Compare", review: "Review" },
};

const de: typeof en = {
  contract: "Vertrag",
  usage: "Verbrauch",
  result: "Ergebnis",
  views: { bill: "Rechnung", curves: "Kurven", compare: "Vergleich", review: "Prüfung" },
};

export const PAGE_TEXTS: Readonly<Record<Language, typeof en>> = { en, de };
