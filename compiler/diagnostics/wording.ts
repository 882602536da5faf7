/** How diagnostics are put into words: in English unless another language is asked for. */
import { type Code, wordsOf } from "./catalogue/index.ts";
import type { Words } from "./row.ts";

export interface Wording {
  readonly words: (code: Code, params: Readonly<Record<string, string>>) => Words;
  /** Of related places and witnesses, which the compiler tells in English. */
  readonly phrase: (text: string) => string;
}

export const ENGLISH: Wording = { words: wordsOf, phrase: text => text };
