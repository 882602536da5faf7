/** Monaco in the page: the store's open file, its diagnostics, and the clause that is pointed at. */
import { narrowPage } from "../frame/narrow.ts";
import { whenPainted } from "../frame/painted.ts";
import type { Model, Spot } from "../state/model.ts";
import type { Playground } from "../state/playground.ts";
import { EDITOR_TEXTS } from "../texts/editor.ts";
import { mark } from "./markers.ts";
import { editor, type IDisposable, type IRange } from "./monaco.ts";
import { rangeOfSpot } from "./ranges.ts";
import { registerTarif } from "./register.ts";
import { type TextModels, textModels } from "./texts-of-models.ts";
import { applyTheme } from "./themes.ts";

export interface MountedEditor {
  /** Lines and columns from 1. */
  readonly select: (range: IRange) => void;
  readonly scrollTo: (top: number) => void;
  readonly focus: () => void;
  readonly showOutline: () => void;
  readonly dispose: () => void;
}

export function mountEditor(host: HTMLElement, playground: Playground): MountedEditor {
  const { model } = playground;
  registerTarif(playground);
  applyTheme(model.get().theme);
  const models = textModels(playground);
  const mounted = editor.create(host, optionsFor(model.get(), models));
  const stops: readonly IDisposable[] = [
    { dispose: followStore(playground, mounted, models) },
    tellCursor(playground, mounted),
    opensFiles(playground, mounted, models),
    wrapsWhereNarrow(mounted),
    models,
    mounted,
  ];
  return {
    select: range => {
      mounted.setSelection(range);
      mounted.revealRangeInCenterIfOutsideViewport(range);
    },
    scrollTo: top => mounted.setScrollTop(top),
    focus: () => mounted.focus(),
    showOutline: () => {
      mounted.focus();
      mounted.trigger("outline", "editor.action.quickOutline", null);
    },
    dispose: () => {
      for (const stop of stops) stop.dispose();
    },
  };
}

function optionsFor(now: Model, models: TextModels): editor.IStandaloneEditorConstructionOptions {
  return {
    model: models.of(now.open),
    theme: `tarif-${now.theme}`,
    ariaLabel: EDITOR_TEXTS[now.language].label,
    automaticLayout: true,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--mono"),
    fontSize: 13,
    lineHeight: 21,
    padding: { top: 10, bottom: 24 },
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    lineNumbersMinChars: 3,
    glyphMargin: false,
    folding: true,
    links: false,
    wordBasedSuggestions: "off",
    occurrencesHighlight: "off",
    quickSuggestions: { other: true, strings: true, comments: false },
    suggest: { showWords: false, preview: false },
    tabSize: 2,
    insertSpaces: true,
    detectIndentation: false,
    fixedOverflowWidgets: true,
    stickyScroll: { enabled: false },
    bracketPairColorization: { enabled: false },
    renderLineHighlight: "line",
    inlayHints: { enabled: "on", fontSize: 12, padding: true },
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
    accessibilitySupport: "auto",
  };
}

/** The open file, markers, theme, words and the clause pointed at follow the store. Returns how to stop. */
function followStore(
  { model }: Playground,
  mounted: editor.IStandaloneCodeEditor,
  models: TextModels,
): () => void {
  const pointed = mounted.createDecorationsCollection();
  const marking = marksWhenPainted(models);
  const views = new Map<string, editor.ICodeEditorViewState | null>();
  const show = (now: Model, before: Model | null): void => {
    if (now.open !== before?.open || now.documents !== before.documents) {
      const text = models.of(now.open);
      if (text !== mounted.getModel()) {
        if (before !== null) views.set(before.open, mounted.saveViewState());
        mounted.setModel(text);
        const view = views.get(now.open);
        if (view) mounted.restoreViewState(view);
      }
    }
    if (now.rated !== before?.rated || now.revision !== before?.revision) marking.follow(now);
    if (now.theme !== before?.theme && before !== null) applyTheme(now.theme);
    if (now.language !== before?.language)
      mounted.updateOptions({ ariaLabel: EDITOR_TEXTS[now.language].label });
    if (now.pointed !== before?.pointed || now.open !== before?.open) point(now.pointed, now.open);
  };
  const point = (spot: Spot | null, open: string): void => {
    if (spot === null || spot.path !== open) {
      pointed.clear();
      return;
    }
    const range = rangeOfSpot(spot);
    pointed.set([{ range, options: { className: "clause-pointed", isWholeLine: true } }]);
    mounted.revealRangeInCenterIfOutsideViewport(range);
  };
  show(model.get(), null);
  const stop = model.listen(show);
  return () => {
    stop();
    marking.stop();
  };
}

/** The bill is painted before what is wrong is marked. */
function marksWhenPainted(models: TextModels): {
  readonly follow: (now: Model) => void;
  readonly stop: () => void;
} {
  let stop = (): void => undefined;
  return {
    // Those of an older text would stand at wrong places; Monaco moves what it has until the next answer.
    follow: ({ rated, revision, documents }) => {
      stop();
      if (rated?.revision === revision) stop = whenPainted(() => mark(models, documents, rated.diagnostics));
    },
    stop: () => stop(),
  };
}

function tellCursor({ model }: Playground, mounted: editor.IStandaloneCodeEditor): IDisposable {
  return mounted.onDidChangeCursorSelection(({ selection }) => {
    model.set(now => ({
      ...now,
      cursor: {
        path: now.open,
        line: selection.startLineNumber,
        column: selection.startColumn,
        endLine: selection.endLineNumber,
        endColumn: selection.endColumn,
      },
    }));
  });
}

/** A definition may stand in another file of the workspace. */
function opensFiles(
  { model }: Playground,
  mounted: editor.IStandaloneCodeEditor,
  models: TextModels,
): IDisposable {
  return editor.registerEditorOpener({
    openCodeEditor: (_source, resource, place) => {
      const path = resource.path.slice(1);
      if (resource.scheme !== "tarif" || models.of(path) === null) return false;
      model.set(now => ({ ...now, open: path }));
      if (place === undefined) return true;
      const range =
        "startLineNumber" in place
          ? place
          : {
              startLineNumber: place.lineNumber,
              startColumn: place.column,
              endLineNumber: place.lineNumber,
              endColumn: place.column,
            };
      mounted.setSelection(range);
      mounted.revealRangeInCenterIfOutsideViewport(range);
      return true;
    },
  });
}

function wrapsWhereNarrow(mounted: editor.IStandaloneCodeEditor): IDisposable {
  const narrow = narrowPage();
  const wrap = (): void =>
    mounted.updateOptions({
      wordWrap: narrow.matches ? "on" : "off",
      lineNumbersMinChars: narrow.matches ? 2 : 3,
    });
  wrap();
  narrow.addEventListener("change", wrap);
  return { dispose: () => narrow.removeEventListener("change", wrap) };
}
