/** Language and theme: what was chosen here before, else what the browser asks for. */
import type { Language, Theme } from "../state/model.ts";
import type { Playground } from "../state/playground.ts";
import { PAGE_TEXTS } from "../texts/page.ts";
import { remember, remembered } from "./memory.ts";

export function firstLanguage(): Language {
  const kept = remembered("language");
  if (kept === "de" || kept === "en") return kept;
  return navigator.language.toLowerCase().startsWith("de") ? "de" : "en";
}

export function firstTheme(): Theme {
  const kept = remembered("theme");
  if (kept === "light" || kept === "dark") return kept;
  return systemTheme().matches ? "dark" : "light";
}

export function chooseLanguage({ model }: Playground, language: Language): void {
  remember("language", language);
  model.set(now => ({ ...now, language }));
}

export function chooseTheme({ model }: Playground, theme: Theme): void {
  remember("theme", theme);
  model.set(now => ({ ...now, theme }));
}

/** The document says which language and theme the page has, before anybody who listens later looks at it. */
export function keepPreferences({ model }: Playground): void {
  const show = (): void => {
    const { language, theme } = model.get();
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = PAGE_TEXTS[language].title;
  };
  show();
  model.listen((now, before) => {
    if (now.language !== before.language || now.theme !== before.theme) show();
  });
  systemTheme().addEventListener("change", ({ matches }) => {
    if (remembered("theme") === null) model.set(now => ({ ...now, theme: matches ? "dark" : "light" }));
  });
}

function systemTheme(): MediaQueryList {
  return matchMedia("(prefers-color-scheme: dark)");
}
