/** Files of the disk as texts: bounded, and only what is UTF-8. */
import type { Playground } from "../state/playground.ts";
import { PAGE_TEXTS } from "../texts/page.ts";
import { type BroughtFile, withFiles } from "./import.ts";

const MOST_BYTES = 20 * 1024 * 1024;

export async function openFiles({ model }: Playground, files: readonly File[]): Promise<void> {
  const texts = PAGE_TEXTS[model.get().language];
  const refuse = (text: string): void => model.set(now => ({ ...now, notice: { kind: "bad", text } }));
  const brought: BroughtFile[] = [];
  for (const file of files) {
    if (file.size > MOST_BYTES) {
      refuse(texts.tooLarge(file.name));
      return;
    }
    const text = await textOf(file);
    if (text === null) {
      refuse(texts.unreadable(file.name));
      return;
    }
    brought.push({ name: file.name, text });
  }
  if (brought.length === 0) return;
  const imported = withFiles(model.get(), brought);
  if (imported.kind === "unknown") refuse(texts.unknownFiles(imported.names.join(", ")));
  else model.set(() => ({ ...imported.model, notice: null }));
}

async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
