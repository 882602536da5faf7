/**
 * The files of the store as Monaco's texts, and back. The store's text is the contract: Monaco's is changed by the
 * least edit where they differ, so that cursor and undo stay.
 */

import { withText } from "../state/actions.ts";
import type { Playground } from "../state/playground.ts";
import type { Documents } from "../work/protocol.ts";
import { languageOf } from "./language-names.ts";
import { editor, Range, Uri } from "./monaco.ts";

export interface TextModels {
  readonly of: (path: string) => editor.ITextModel | null;
  readonly dispose: () => void;
}

export function uriOf(path: string): Uri {
  return Uri.from({ scheme: "tarif", path: `/${path}` });
}

export function pathOf(uri: Uri): string {
  return uri.path.slice(1);
}

export function textModels({ model }: Playground): TextModels {
  const known = new Map<string, { readonly text: editor.ITextModel; agreed: string }>();

  const open = (path: string, text: string): void => {
    const created = editor.createModel(text, languageOf(path), uriOf(path));
    const entry = { text: created, agreed: text };
    known.set(path, entry);
    created.onDidChangeContent(() => {
      const value = created.getValue();
      if (value === entry.agreed) return;
      entry.agreed = value;
      model.set(now => withText(now, path, value));
    });
  };
  const follow = ({ files }: Documents): void => {
    for (const [path, { text }] of known) {
      if (files.has(path)) continue;
      known.delete(path);
      text.dispose();
    }
    for (const [path, text] of files) {
      const entry = known.get(path);
      if (entry === undefined) open(path, text);
      else if (entry.agreed !== text) {
        entry.agreed = text;
        edit(entry.text, text);
      }
    }
  };

  follow(model.get().documents);
  const stop = model.listen((now, before) => {
    if (now.documents !== before.documents) follow(now.documents);
  });
  return {
    of: path => known.get(path)?.text ?? null,
    dispose: () => {
      stop();
      for (const { text } of known.values()) text.dispose();
    },
  };
}

function edit(model: editor.ITextModel, next: string): void {
  const { start, end, text } = leastEdit(model.getValue(), next);
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  const range = new Range(from.lineNumber, from.column, to.lineNumber, to.column);
  model.pushEditOperations([], [{ range, text }], () => null);
}

/** What is between the beginning and the end that both have. */
function leastEdit(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly text: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = before.length;
  let endAfter = after.length;
  while (end > start && endAfter > start && before[end - 1] === after[endAfter - 1]) {
    end--;
    endAfter--;
  }
  return { start, end, text: after.slice(start, endAfter) };
}
