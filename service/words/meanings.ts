/** What the words of the language mean, in one sentence or two, for whoever points at one. */
import type { Language } from "../../index.ts";
import { ADJUSTING_WORDS } from "./adjusting.ts";
import { CHARGING_WORDS } from "./charging.ts";
import { FRAMING_WORDS } from "./framing.ts";
import type { Meanings } from "./meaning.ts";
import { MEASURING_WORDS } from "./measuring.ts";

const MEANINGS: Meanings = { ...FRAMING_WORDS, ...MEASURING_WORDS, ...CHARGING_WORDS, ...ADJUSTING_WORDS };

/** Null for a word that only joins others, and for what is no word of the language. */
export function meaningOf(word: string, language: Language): string | null {
  return Object.hasOwn(MEANINGS, word) ? (MEANINGS[word]?.[language] ?? null) : null;
}
