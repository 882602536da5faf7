/** What may be written where the cursor stands. */
import type { Completion, CompletionKind } from "../../../service/types.ts";
import type { Playground } from "../state/playground.ts";
import { TARIF } from "./language-names.ts";
import { languages } from "./monaco.ts";
import { ask, at } from "./providers.ts";
import { rangeOf } from "./ranges.ts";

const KINDS: Readonly<Record<CompletionKind, languages.CompletionItemKind>> = {
  keyword: languages.CompletionItemKind.Keyword,
  name: languages.CompletionItemKind.Variable,
  value: languages.CompletionItemKind.EnumMember,
  unit: languages.CompletionItemKind.Unit,
  snippet: languages.CompletionItemKind.Snippet,
};

export function registerCompletion(playground: Playground): void {
  languages.registerCompletionItemProvider([...TARIF], {
    triggerCharacters: ['"', "."],
    provideCompletionItems: async (model, position) => {
      const { language } = playground.model.get();
      const found = (await ask(playground, "completions", { ...at(model, position), language })) ?? [];
      return { suggestions: found.map(itemOf) };
    },
  });
}

function itemOf(one: Completion): languages.CompletionItem {
  const { label, kind, detail, markdown, insertText, isSnippet, range, sortText } = one;
  return {
    label,
    kind: KINDS[kind],
    detail,
    ...(markdown === null
      ? {}
      : { documentation: { value: markdown, isTrusted: false, supportHtml: false } }),
    insertText,
    ...(isSnippet ? { insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet } : {}),
    range: rangeOf(range),
    sortText,
    // What is written so far may be several words, all of which are replaced.
    filterText: label,
  };
}
