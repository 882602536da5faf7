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
      "editor.background": colour("paper"),
      "editor.foreground": colour("ink"),
      "editorLineNumber.foreground": colour("ink-faint"),
      "editorLineNumber.activeForeground": colour("ink"),
      "editorCursor.foreground": colour("accent"),
      "editor.lineHighlightBackground": colour("code-line"),
      "editor.lineHighlightBorder": "#00000000",
      "editor.selectionBackground": colour("code-selection"),
      "editorWidget.background": colour("raised"),
      "editorWidget.foreground": colour("ink"),
      "editorWidget.border": colour("line-strong"),
      "editorSuggestWidget.selectedBackground": colour("accent-soft"),
      "editorSuggestWidget.selectedForeground": colour("ink"),
      "editorSuggestWidget.highlightForeground": colour("accent"),
      "editorSuggestWidget.focusHighlightForeground": colour("accent"),
      "editorHoverWidget.background": colour("raised"),
      "editorHoverWidget.border": colour("line-strong"),
      "editorInlayHint.background": "#00000000",
      "editorInlayHint.foreground": colour("ink-faint"),
      "editorCodeLens.foreground": colour("ink-faint"),
      "editorError.foreground": colour("bad"),
      "editorWarning.foreground": colour("warn"),
      "editorIndentGuide.background1": colour("line"),
      "editorIndentGuide.activeBackground1": colour("line-strong"),
      "editorBracketMatch.background": colour("accent-soft"),
      "editorBracketMatch.border": colour("accent"),
      "scrollbar.shadow": "#00000000",
      "textLink.foreground": colour("accent"),
      "textLink.activeForeground": colour("accent"),
      "editorLink.activeForeground": colour("accent"),
      focusBorder: colour("accent"),
      "list.hoverBackground": colour("accent-soft"),
      "quickInput.background": colour("raised"),
      "quickInputList.focusBackground": colour("accent-soft"),
      "quickInputList.focusForeground": colour("ink"),
      "input.background": colour("paper"),
      "menu.background": colour("raised"),
      "menu.foreground": colour("ink"),
      "menu.selectionBackground": colour("accent-soft"),
      "menu.selectionForeground": colour("ink"),
      "diffEditor.insertedTextBackground": colour("code-inserted"),
      "diffEditor.removedTextBackground": colour("code-removed"),
      "diffEditor.insertedLineBackground": colour("code-inserted"),
      "diffEditor.removedLineBackground": colour("code-removed"),
    },
  });
  editor.setTheme(`tarif-${theme}`);
}

/** Monaco takes no short form, which a minified sheet has. */
function sixDigits(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour)
    ? `#${[...colour.slice(1)].map(digit => digit + digit).join("")}`
    : colour;
}
