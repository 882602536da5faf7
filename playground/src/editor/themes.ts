/** Monaco's two themes, of the colours that the page has. */
import type { Theme } from "../state/model.ts";
import { editor } from "./monaco.ts";

/** Reads the colours as they are now, so it is called when the page has its theme. */
export function applyTheme(theme: Theme): void {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => sixDigits(style.getPropertyValue(`--${name}`).trim());
  const rule = (token: string, name: string, fontStyle = ""): editor.ITokenThemeRule => ({
    token,
    foreground: colour(name).slice(1),
    fontStyle,
  });
  editor.defineTheme(`tarif-${theme}`, {
    base: theme === "dark" ? "vs-dark" : "vs",
    inherit: true,
    rules: [
      rule("", "ink"),
      rule("keyword", "code-keyword"),
      rule("keyword.declaration", "accent", "bold"),
      rule("keyword.file", "accent", "bold"),
      rule("keyword.example", "code-example"),
      rule("keyword.value", "ink-soft"),
      rule("type", "code-name"),
      rule("identifier", "ink"),
      rule("variable", "ink"),
      rule("string", "code-text"),
      rule("number", "code-number"),
      rule("constant", "code-number"),
      rule("comment", "code-comment", "italic"),
      rule("delimiter", "ink-soft"),
      rule("operator", "ink-soft"),
      rule("invalid", "bad"),
    ],
    colors: {
      ...CLEAR,
      ...Object.fromEntries(Object.entries(COLOURS).map(([name, own]) => [name, colour(own)])),
    },
  });
  editor.setTheme(`tarif-${theme}`);
}

/** Monaco takes no short form, which a minified sheet has. */
function sixDigits(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, digit => digit + digit) : colour;
}

/** Monaco's names of colours, and the page's. */
const COLOURS: Readonly<Record<string, string>> = {
  "editor.background": "paper",
  "editor.foreground": "ink",
  "editorLineNumber.foreground": "ink-faint",
  "editorLineNumber.activeForeground": "ink",
  "editorCursor.foreground": "accent",
  "editor.lineHighlightBackground": "code-line",
  "editor.selectionBackground": "code-selection",
  "editorWidget.background": "raised",
  "editorWidget.foreground": "ink",
  "editorWidget.border": "line-strong",
  "editorSuggestWidget.selectedBackground": "accent-soft",
  "editorSuggestWidget.selectedForeground": "ink",
  "editorSuggestWidget.highlightForeground": "accent",
  "editorSuggestWidget.focusHighlightForeground": "accent",
  "editorHoverWidget.background": "raised",
  "editorHoverWidget.border": "line-strong",
  "editorInlayHint.foreground": "ink-faint",
  "editorCodeLens.foreground": "ink-faint",
  "editorError.foreground": "bad",
  "editorWarning.foreground": "warn",
  "editorIndentGuide.background1": "line",
  "editorIndentGuide.activeBackground1": "line-strong",
  "editorBracketMatch.background": "accent-soft",
  "editorBracketMatch.border": "accent",
  "textLink.foreground": "accent",
  "textLink.activeForeground": "accent",
  "editorLink.activeForeground": "accent",
  focusBorder: "accent",
  "list.hoverBackground": "accent-soft",
  "quickInput.background": "raised",
  "quickInputList.focusBackground": "accent-soft",
  "quickInputList.focusForeground": "ink",
  "input.background": "paper",
  "menu.background": "raised",
  "menu.foreground": "ink",
  "menu.selectionBackground": "accent-soft",
  "menu.selectionForeground": "ink",
  "diffEditor.insertedTextBackground": "code-inserted",
  "diffEditor.removedTextBackground": "code-removed",
  "diffEditor.insertedLineBackground": "code-inserted",
  "diffEditor.removedLineBackground": "code-removed",
};

const CLEAR: Readonly<Record<string, string>> = {
  "editor.lineHighlightBorder": "#00000000",
  "editorInlayHint.background": "#00000000",
  "scrollbar.shadow": "#00000000",
};
