/** Edits of the language service: the worker makes them in its texts, and the page takes these over. */
import type { WorkspaceEdit } from "../../../service/types.ts";
import { withText } from "./actions.ts";
import type { Model } from "./model.ts";
import type { Playground } from "./playground.ts";

/** An edit is of the texts of one revision: in others its places mean nothing, and nothing is changed. */
export async function makeEdit(
  { model, side }: Pick<Playground, "model" | "side">,
  edit: WorkspaceEdit,
  revision: number,
  then: (edited: Model) => Model = edited => edited,
): Promise<void> {
  const texts = await side.ask("edited", { edit });
  model.set(now => (now.revision === revision ? then([...texts].reduce(withTextOf, now)) : now));
}

function withTextOf(model: Model, [path, text]: readonly [string, string]): Model {
  return withText(model, path, text);
}

/** The first place that an edit has changed comes into view. */
export function withEditShown(model: Model, edit: WorkspaceEdit): Model {
  const [path, [first]] = [...edit][0] ?? ["", []];
  if (first === undefined) return model;
  const added = first.newText.split("\n");
  const before = added.findIndex(line => line.trim() !== "");
  const line = first.range.start.line + 1 + Math.max(before, 0);
  const pointed = {
    path,
    line,
    column: 1,
    endLine: line + added.length - 1 - Math.max(before, 0),
    endColumn: 1,
  };
  return { ...model, open: path, pointed };
}
