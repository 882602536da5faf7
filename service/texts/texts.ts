import type { Language } from "../../index.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import type { ServiceTexts } from "./service-texts.ts";

const TEXTS: Readonly<Record<Language, ServiceTexts>> = { de: german, en: english };

export function textsIn(language: Language): ServiceTexts {
  return TEXTS[language];
}
