/** The language for Monaco, once for the page: its words, its layout, and what it asks the worker. */
import type { Playground } from "../state/playground.ts";
import { registerCompletion } from "./completing.ts";
import { languages } from "./monaco.ts";
import { registerProviders } from "./providers.ts";
import { registerTelling } from "./telling.ts";

let isRegistered = false;

export function registerTarif(playground: Playground): void {
  if (isRegistered) return;
  isRegistered = true;
  languages.register({ id: "tarif", extensions: [".tarif", ".tarif.md"] });
  languages.register({ id: "tarif-shown" });
  languages.setLanguageConfiguration("tarif", {
    comments: { lineComment: "#" },
    brackets: [["(", ")"]],
    autoClosingPairs: [
      { open: "(", close: ")" },
      { open: '"', close: '"', notIn: ["string", "comment"] },
    ],
    surroundingPairs: [
      { open: "(", close: ")" },
      { open: '"', close: '"' },
    ],
    // What belongs to a clause stands below it, two spaces further in.
    indentationRules: {
      increaseIndentPattern: /^(contract|event|meter|charge|example|discount|credit|parameter)\b.*$/,
      decreaseIndentPattern: /^\0$/,
    },
    folding: { offSide: true },
  });
  registerProviders(playground);
  registerTelling(playground);
  registerCompletion(playground);
}
