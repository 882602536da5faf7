/** The language for Monaco, once for the page: its words, its layout, and what it asks the worker. */

import {
  literateMonarchLanguage,
  type MonarchLanguage,
  monarchLanguage,
} from "../../../service/highlight.ts";
import type { Playground } from "../state/playground.ts";
import { registerCompletion } from "./completing.ts";
import { LITERATE, PLAIN, TARIF } from "./language-names.ts";
import { languages } from "./monaco.ts";
import { registerProviders } from "./providers.ts";
import { registerTelling } from "./telling.ts";

let isRegistered = false;

/** Of a text that is shown and asks nothing. */
export const SHOWN_ALONE = "tarif-shown";

/** Monaco's type asks for lists that can be changed; it changes none. */
function colours(language: MonarchLanguage): languages.IMonarchLanguage {
  return structuredClone(language) as unknown as languages.IMonarchLanguage;
}

export function registerTarif(playground: Playground): void {
  if (isRegistered) return;
  isRegistered = true;
  for (const id of [...TARIF, SHOWN_ALONE]) languages.register({ id });
  languages.setMonarchTokensProvider(PLAIN, colours(monarchLanguage()));
  languages.setMonarchTokensProvider(SHOWN_ALONE, colours(monarchLanguage()));
  languages.setMonarchTokensProvider(LITERATE, colours(literateMonarchLanguage()));
  for (const id of TARIF)
    languages.setLanguageConfiguration(id, {
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
