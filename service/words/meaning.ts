/** What a word means, in the languages of the page; with Markdown's marks for words of the language. */
export interface Meaning {
  readonly en: string;
  readonly de: string;
}

/** By the word. */
export type Meanings = Readonly<Record<string, Meaning>>;
