/** Monaco publishes no types for the parts that tokenize. */
declare module "monaco-editor/editor/standalone/common/monarch/monarchCompile.js" {
  export function compile(languageId: string, language: unknown): object;
}

declare module "monaco-editor/editor/standalone/common/monarch/monarchLexer.js" {
  export class MonarchTokenizer {
    constructor(
      languages: object,
      themes: object,
      languageId: string,
      lexer: object,
      configuration: {
        readonly getValue: () => unknown;
        readonly onDidChangeConfiguration: () => { readonly dispose: () => void };
      },
    );
    getInitialState(): object;
    tokenize(
      line: string,
      hasEnd: boolean,
      state: object,
    ): {
      readonly tokens: readonly { readonly offset: number; readonly type: string }[];
      readonly endState: object;
    };
  }
}
