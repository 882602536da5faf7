/** What is compared with, as a choice and as texts. */
import type { Model } from "../../state/model.ts";
import type { Playground } from "../../state/playground.ts";
import type { Store } from "../../state/store.ts";
import { withViews } from "../../state/views.ts";
import type { CompareTexts } from "../../texts/compare.ts";
import type { Documents } from "../../work/protocol.ts";

export interface OtherChoice {
  readonly kind: "opened" | "file" | "worked" | "own";
  readonly name: string;
}

const KINDS: readonly OtherChoice["kind"][] = ["opened", "file", "worked", "own"];

/** Of "file:a.tarif"; null for a text that names none. */
export function chosenOf(value: string): OtherChoice | null {
  const kind = KINDS.find(one => value.startsWith(`${one}:`));
  return kind === undefined ? null : { kind, name: value.slice(kind.length + 1) };
}

/** Contracts of the workspace beside the one that is looked at. */
export function otherFiles({ files, entry }: Documents): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    path !== entry && /\.tarif(\.md)?$/.test(path) && headOf(text) !== null ? [path] : [],
  );
}

/**
 * The workspace as it was before any later version of the file's contract, so that what a version changes is told
 * against the one that it changes.
 */
export function withoutLater(files: Documents["files"], path: string): ReadonlyMap<string, string> {
  const own = headOf(files.get(path) ?? "");
  if (own === null) return files;
  return new Map(
    [...files].filter(([, text]) => {
      const head = headOf(text);
      return head === null || head.name !== own.name || head.version <= own.version;
    }),
  );
}

/** What a file says that it is; null for one that is no contract and no price list. */
function headOf(text: string): { readonly name: string; readonly version: number } | null {
  const [, name] = /^[ \t]*(?:contract|price list)[ \t]+(\w+)/m.exec(text) ?? [];
  const [, version] = /^[ \t]*version[ \t]+([0-9]{1,9})\b/m.exec(text) ?? [];
  return name === undefined || version === undefined ? null : { name, version: Number(version) };
}

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
