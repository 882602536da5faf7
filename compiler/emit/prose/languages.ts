/** The languages of a review. */
import { german } from "./de/de.ts";
import type { Language } from "./document.ts";
import { english } from "./en/en.ts";
import type { Phrases } from "./phrases/phrases.ts";

export const LANGUAGES: Readonly<Record<Language, Phrases>> = { de: german, en: english };
