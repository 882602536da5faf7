/** The words of the editor's surroundings, in both languages. */
import type { Language } from "../state/model.ts";

const en = {
  label: "Text of the contract",
  files: "Files",
  outline: "Outline",
  outlineKeys: "Go to a clause (Ctrl+Shift+O)",
};

const de: typeof en = {
  label: "Text des Vertrags",
  files: "Dateien",
  outline: "Gliederung",
  outlineKeys: "Zu einer Klausel (Strg+Umschalt+O)",
};

export const EDITOR_TEXTS: Readonly<Record<Language, typeof en>> = { en, de };
