/** The words of the editor's surroundings, in both languages. */
import type { Language } from "../state/model.ts";

const en = {
  label: "Text of the contract",
  files: "Files",
  outline: "Outline",
  outlineKeys: "Go to a clause (Ctrl+Shift+O)",
  errors: (count: number) => (count === 1 ? "1 error" : `${count} errors`),
  warnings: (count: number) => (count === 1 ? "1 warning" : `${count} warnings`),
  sound: "✓ No problems found",
  failing: (count: number) => (count === 1 ? "✗ 1 example fails" : `✗ ${count} examples fail`),
  show: "Show",
  hide: "Hide",
  outcome: "Outcome of the example",
  passes: "✓ Passes:",
  fails: "✗ Fails:",
  showBill: "Show its bill",
  close: "Close",
  what: "What",
  expected: "Expected",
  actual: "Computed",
  rate: "Rate this file",
  rateTitle: "Make this file the contract whose bill is shown",
};

const de: typeof en = {
  label: "Text des Vertrags",
  files: "Dateien",
  outline: "Gliederung",
  outlineKeys: "Zu einer Klausel (Strg+Umschalt+O)",
  errors: (count: number) => `${count} Fehler`,
  warnings: (count: number) => (count === 1 ? "1 Warnung" : `${count} Warnungen`),
  sound: "✓ Keine Mängel gefunden",
  failing: (count: number) =>
    count === 1 ? "✗ 1 Beispiel stimmt nicht" : `✗ ${count} Beispiele stimmen nicht`,
  show: "Zeigen",
  hide: "Verbergen",
  outcome: "Ergebnis des Beispiels",
  passes: "✓ Stimmt:",
  fails: "✗ Stimmt nicht:",
  showBill: "Seine Rechnung zeigen",
  close: "Schliessen",
  what: "Was",
  expected: "Erwartet",
  actual: "Berechnet",
  rate: "Diese Datei abrechnen",
  rateTitle: "Diese Datei ist der Vertrag, dessen Rechnung gezeigt wird",
};

export const EDITOR_TEXTS: Readonly<Record<Language, typeof en>> = { en, de };
export type EditorTexts = typeof en;
