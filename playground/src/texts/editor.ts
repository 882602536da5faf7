/** The words of the editor's surroundings, in both languages. */
import type { Language } from "../state/model.ts";

const en = {
  label: "Text of the contract",
  files: "Files",
  outline: "Outline",
  outlineKeys: "Go to a clause (Ctrl+Shift+O)",
  rate: "Rate this file",
  rateTitle: "Make this file the contract whose bill is shown",
};

const de: typeof en = {
  label: "Text des Vertrags",
  files: "Dateien",
  outline: "Gliederung",
  outlineKeys: "Zu einer Klausel (Strg+Umschalt+O)",
  rate: "Diese Datei abrechnen",
  rateTitle: "Diese Datei ist der Vertrag, dessen Rechnung gezeigt wird",
};

export const EDITOR_TEXTS: Readonly<Record<Language, typeof en>> = { en, de };
