/** The link that somebody opened, and the one that somebody copies. */
import { withDocuments } from "../state/actions.ts";
import type { Playground } from "../state/playground.ts";
import { NO_USAGE_GIVEN } from "../state/usage.ts";
import { PAGE_TEXTS } from "../texts/page.ts";
import { fragmentOf, readFragment } from "./share.ts";
import { sharedUsage } from "./usage.ts";

/** Opens what the address holds, now and whenever it changes. */
export function keepAddress(playground: Playground): void {
  void openAddress(playground);
  addEventListener("hashchange", () => void openAddress(playground));
}

async function openAddress({ model }: Playground): Promise<void> {
  const found = await readFragment(location.hash);
  if (found.kind === "none") return;
  if (found.kind === "fault") {
    const texts = PAGE_TEXTS[model.get().language].shareFaults;
    model.set(now => ({ ...now, notice: { kind: "bad", text: texts[found.fault] } }));
    return;
  }
  const { documents, other, view, usage } = found.shared;
  model.set(now => ({
    ...withDocuments(now, documents, null, { ...NO_USAGE_GIVEN, ...usage }),
    other,
    view,
  }));
}

/** Puts the link into the address and onto the clipboard, and says so. */
export async function share({ model }: Playground): Promise<void> {
  const { documents, other, view, usage, language } = model.get();
  const texts = PAGE_TEXTS[language];
  const fragment = await fragmentOf({ documents, other, view, usage: sharedUsage(usage) });
  if (fragment === null) {
    model.set(now => ({ ...now, notice: { kind: "bad", text: texts.shareTooLarge } }));
    return;
  }
  history.replaceState(null, "", fragment);
  const isCopied = await copied(location.href);
  const text = isCopied ? texts.shareCopied : texts.shareInAddress;
  model.set(now => ({ ...now, notice: { kind: "good", text } }));
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
