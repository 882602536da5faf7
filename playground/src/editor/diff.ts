/** Two texts side by side, in Monaco's editor for differences; loaded when a comparison is first looked at. */
import "monaco-editor/features/diffEditor/register";
import type { Playground } from "../state/playground.ts";
import { editor } from "./monaco.ts";
import { registerTarif, SHOWN_ALONE } from "./register.ts";
import { applyTheme } from "./themes.ts";

export interface MountedDiff {
  readonly show: (before: string, after: string) => void;
  readonly dispose: () => void;
}

export function mountDiff(host: HTMLElement, playground: Playground, label: string): MountedDiff {
  registerTarif(playground);
  applyTheme(playground.model.get().theme);
  // Of a language without questions: nobody asks the worker about a text that is only shown.
  const original = editor.createModel("", SHOWN_ALONE);
  const modified = editor.createModel("", SHOWN_ALONE);
  const mounted = editor.createDiffEditor(host, {
    ariaLabel: label,
    automaticLayout: true,
    readOnly: true,
    originalEditable: false,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySideInlineBreakpoint: 560,
    hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 3 },
    renderOverviewRuler: false,
    renderGutterMenu: false,
    renderMarginRevertIcon: false,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    links: false,
    lineNumbersMinChars: 3,
    glyphMargin: false,
    folding: false,
    wordWrap: "on",
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--mono"),
    fontSize: 13,
    lineHeight: 20,
    fixedOverflowWidgets: true,
    stickyScroll: { enabled: false },
  });
  mounted.setModel({ original, modified });
  return {
    show: (before, after) => {
      if (original.getValue() !== before) original.setValue(before);
      if (modified.getValue() !== after) modified.setValue(after);
    },
    dispose: () => {
      mounted.dispose();
      original.dispose();
      modified.dispose();
    },
  };
}
