/** What the editor tells of a clause: what it costs, what its tiers come to, how examples go, and how to mend it. */
import type { InlayHint } from "../../../service/types.ts";
import type { Playground } from "../state/playground.ts";
import { TARIF } from "./language-names.ts";
import { Emitter, editor, languages } from "./monaco.ts";
import { ask, askInCalm, at, editsOf } from "./providers.ts";
import { positionOf, rangeOf } from "./ranges.ts";
import { pathOf } from "./texts-of-models.ts";

export function registerTelling(playground: Playground): void {
  registerHover(playground);
  registerHints(playground);
  registerLenses(playground);
  registerFixes(playground);
}

function registerHover(playground: Playground): void {
  const { model: store } = playground;
  languages.registerHoverProvider([...TARIF], {
    provideHover: async (model, position) => {
      const { language } = store.get();
      const found = await ask(playground, "hover", { ...at(model, position), language });
      if (found === null) return null;
      // Markdown of a contract's own words: no links that do something, no HTML.
      const contents = [{ value: found.markdown, isTrusted: false, supportHtml: false }];
      return { contents, range: rangeOf(found.range) };
    },
  });
}

function registerHints(playground: Playground): void {
  const { model: store } = playground;
  const changed = new Emitter<void>();
  onLanguage(playground, () => changed.fire());
  languages.registerInlayHintsProvider([...TARIF], {
    displayName: "Tarif",
    onDidChangeInlayHints: changed.event,
    provideInlayHints: async (model, range, token) => {
      const start = positionOf({ lineNumber: range.startLineNumber, column: range.startColumn });
      const end = positionOf({ lineNumber: range.endLineNumber, column: range.endColumn });
      const asked = { path: pathOf(model.uri), range: { start, end }, language: store.get().language };
      const hints = (await askInCalm(playground, "hints", asked, token)) ?? [];
      return { hints: hints.map(hintOf), dispose: () => undefined };
    },
  });
}

function hintOf({ position, label, tooltip }: InlayHint): languages.InlayHint {
  return {
    position: { lineNumber: position.line + 1, column: position.character + 1 },
    label,
    tooltip,
    paddingLeft: true,
  };
}

function registerLenses(playground: Playground): void {
  const { model: store } = playground;
  editor.registerCommand("tarif.runExample", (_, title: unknown) => {
    if (typeof title === "string") store.set(now => ({ ...now, ran: title }));
  });
  const provider: languages.CodeLensProvider = {
    provideCodeLenses: async (model, token) => {
      const asked = { path: pathOf(model.uri), language: store.get().language };
      const lenses = (await askInCalm(playground, "lenses", asked, token)) ?? [];
      return {
        lenses: lenses.map(({ range, title, command, arguments: given }) => ({
          range: rangeOf(range),
          command: { id: command, title, arguments: [...given] },
        })),
        dispose: () => undefined,
      };
    },
  };
  const changed = new Emitter<languages.CodeLensProvider>();
  onLanguage(playground, () => changed.fire(provider));
  languages.registerCodeLensProvider([...TARIF], { ...provider, onDidChange: changed.event });
}

function registerFixes(playground: Playground): void {
  const { model: store } = playground;
  languages.registerCodeActionProvider(
    [...TARIF],
    {
      provideCodeActions: async (model, range, { markers }, token) => {
        const start = positionOf({ lineNumber: range.startLineNumber, column: range.startColumn });
        const end = positionOf({ lineNumber: range.endLineNumber, column: range.endColumn });
        const asked = { path: pathOf(model.uri), range: { start, end }, language: store.get().language };
        const fixes = (await askInCalm(playground, "fixes", asked, token)) ?? [];
        const actions = fixes.map(({ title, codes, edit, isPreferred }) => ({
          title,
          kind: "quickfix",
          isPreferred,
          diagnostics: markers.filter(({ code }) => typeof code === "string" && codes.includes(code)),
          edit: editsOf(edit),
        }));
        return { actions, dispose: () => undefined };
      },
    },
    { providedCodeActionKinds: ["quickfix"] },
  );
}

function onLanguage({ model }: Playground, then: () => void): void {
  model.listen((now, before) => {
    if (now.language !== before.language) then();
  });
}
