/** What a fix does, in the languages of the page. */
import type { Language } from "../../index.ts";
import type { FixTitle } from "./finding.ts";

type Say = (words: string) => string;

const TITLES: Readonly<Record<Language, Readonly<Record<FixTitle["kind"], Say>>>> = {
  en: {
    write: words => `Write ${words}`,
    add: words => `Add ${words}`,
    remove: words => `Remove ${words}`,
    swap: () => "Swap the two",
    sort: () => "Put the rows in order",
    "move to the end": () => "Move it behind the others",
    escape: () => "Write the backslash twice",
    allow: () => "Allow it with a comment that says why",
  },
  de: {
    write: words => `${words} schreiben`,
    add: words => `${words} ergänzen`,
    remove: words => `${words} entfernen`,
    swap: () => "Die beiden vertauschen",
    sort: () => "Die Zeilen ordnen",
    "move to the end": () => "Hinter die anderen stellen",
    escape: () => "Den Schrägstrich verdoppeln",
    allow: () => "Mit einem Kommentar erlauben, der sagt warum",
  },
};

export function titleOf({ kind, words }: FixTitle, language: Language): string {
  return TITLES[language][kind](words);
}
