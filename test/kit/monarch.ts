/** Monaco's own Monarch tokenizer, without an editor. */
import { compile } from "monaco-editor/editor/standalone/common/monarch/monarchCompile.js";
import { MonarchTokenizer } from "monaco-editor/editor/standalone/common/monarch/monarchLexer.js";
import type { MonarchLanguage } from "../../grammar/highlight/monarch.ts";

/** The class of every UTF-16 unit of a text; line breaks have none. */
export function classesOf(language: MonarchLanguage): (text: string) => readonly string[] {
  const tokenizer = new MonarchTokenizer(
    { languageIdCodec: {}, isRegisteredLanguageId: () => false },
    {},
    "tarif",
    compile("tarif", language),
    { getValue: () => 1_000_000, onDidChangeConfiguration: () => ({ dispose() {} }) },
  );
  return text => {
    const classes: string[] = [];
    let state = tokenizer.getInitialState();
    // An editor has split the text into lines before it is coloured.
    for (const part of text.split(/(\r\n|\r|\n)/)) {
      if (/^[\r\n]/.test(part)) {
        classes.push(...Array.from({ length: part.length }, () => ""));
        continue;
      }
      const { tokens, endState } = tokenizer.tokenize(part, true, state);
      state = endState;
      for (const [i, { offset, type }] of tokens.entries()) {
        const end = tokens[i + 1]?.offset ?? part.length;
        for (let at = offset; at < end; at += 1) classes.push(type);
      }
    }
    return classes;
  };
}
