/** What is compared with, as a choice and as texts. */
import type { Model } from "../../state/model.ts";
import type { Playground } from "../../state/playground.ts";
import type { Store } from "../../state/store.ts";
import { withViews } from "../../state/views.ts";
import type { CompareTexts } from "../../texts/compare.ts";
import { chosenOf, type OtherChoice, withoutLater } from "./choices.ts";

/** Begins to compare with the choice; ends it with null. */
export async function setOther(
  { model }: Pick<Playground, "model">,
  choice: OtherChoice | null,
  texts: Pick<CompareTexts, "opened">,
): Promise<void> {
  const found = choice === null ? null : await otherOf(model.get(), choice, texts);
  const comparedWith = choice === null || found === null ? null : `${choice.kind}:${choice.name}`;
  model.set(now => ({ ...withViews(now, { comparedWith }), other: found }));
}

/** With a text that somebody brought. */
export function setOwn({ model }: Pick<Playground, "model">, title: string, text: string): void {
  const files = new Map([[title, text]]);
  const other = { title, documents: { files, entry: title } };
  model.set(now => ({ ...withViews(now, { comparedWith: "own:" }), other }));
}

async function otherOf(
  now: Model,
  { kind, name }: OtherChoice,
  texts: Pick<CompareTexts, "opened">,
): Promise<Model["other"]> {
  switch (kind) {
    case "opened":
      return { title: texts.opened, documents: now.opened };
    case "file":
      return { title: name, documents: { files: withoutLater(now.documents.files, name), entry: name } };
    case "worked": {
      const { workedDocuments } = await import("../../gallery/contracts.ts");
      const documents = await workedDocuments(name);
      return documents === null ? null : { title: name, documents };
    }
    case "own":
      return null;
  }
}

/** A version of the workspace is compared with as its text is now. Returns how to stop. */
export function keepOther(model: Store<Model>): () => void {
  return model.listen((now, before) => {
    const choice = chosenOf(now.views.comparedWith ?? "");
    if (choice?.kind !== "file" || now.other === null) return;
    if (now.documents.files === before.documents.files || !now.documents.files.has(choice.name)) return;
    const documents = { files: withoutLater(now.documents.files, choice.name), entry: choice.name };
    model.set(then => ({ ...then, other: { title: choice.name, documents } }));
  });
}
