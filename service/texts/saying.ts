/** How refusals, and what the runtime tells, are put into words. */
import type { CoverageItem, Language } from "../../index.ts";
import { englishRefusals } from "../refusals/en.ts";
import type { Refusal } from "../refusals/refusal.ts";
import { refusalSaidBy } from "../refusals/words.ts";

export interface Saying {
  readonly refusal: (refusal: Refusal) => string;
  /** Of events, accounts, examples and their coverage, which the runtime tells in English. */
  readonly told: (english: string) => string;
  /** Which clause an item of the coverage is. */
  readonly clause: (item: CoverageItem) => string;
}

export const IN_ENGLISH: Saying = {
  refusal: refusal => refusalSaidBy(englishRefusals, refusal),
  told: english => english,
  clause: ({ clause }) => clause,
};

/** The German words are loaded when they are first asked for. */
export async function sayingIn(language: Language): Promise<Saying> {
  if (language === "en") return IN_ENGLISH;
  const { IN_GERMAN } = await import("./saying-german.ts");
  return IN_GERMAN;
}
