/** Monaco's comparison of two texts, which follows the store. */
import "monaco-editor/features/diffEditor/register";
import { editor } from "../../editor/monaco.ts";
import type { Model } from "../../state/model.ts";
import type { Playground } from "../../state/playground.ts";
import { comparedFiles } from "./compared-files.ts";

/** Returns how to end it. */
export function mountDiff(host: HTMLElement, { model }: Playground): () => void {
  host.replaceChildren();
  const language = "tarif";
  const [original, modified] = [editor.createModel("", language), editor.createModel("", language)];
  const mounted = editor.createDiffEditor(host, {
    automaticLayout: true,
    readOnly: true,
    originalEditable: false,
    domReadOnly: true,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySideInlineBreakpoint: 640,
    hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 3 },
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    renderOverviewRuler: false,
    lineNumbersMinChars: 3,
    fontSize: 12,
    lineHeight: 19,
    links: false,
    wordWrap: "on",
    diffWordWrap: "on",
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--mono"),
  });
  mounted.setModel({ original, modified });
  const follow = ({ documents, other, open }: Model): void => {
    if (other === null) return;
    const { before, after } = comparedFiles(documents, other.documents, open);
    if (original.getValue() !== before.text) original.setValue(before.text);
    if (modified.getValue() !== after.text) modified.setValue(after.text);
  };
  follow(model.get());
  const stop = model.listen(follow);
  return () => {
    stop();
    mounted.dispose();
    original.dispose();
    modified.dispose();
  };
}
