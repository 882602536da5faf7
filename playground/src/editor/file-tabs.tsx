/** The files of the workspace, and the way to the outline of the open one. */
import type { JSX } from "preact";
import { withEntry } from "../state/actions.ts";
import type { Playground } from "../state/playground.ts";
import { shared } from "../state/shared.ts";
import { useStore } from "../state/store.ts";
import { EDITOR_TEXTS } from "../texts/editor.ts";

interface Shown {
  readonly playground: Playground;
  /** Null while there is none. */
  readonly showOutline: (() => void) | null;
}

export function FileTabs({ playground: { model }, showOutline }: Shown): JSX.Element {
  const open = useStore(model, now => now.open);
  const files = useStore(model, now => [...now.documents.files.keys()], shared);
  const entry = useStore(model, now => now.documents.entry);
  const isOther = open !== entry && /\.tarif(\.md)?$/.test(open);
  const texts = EDITOR_TEXTS[useStore(model, now => now.language)];
  return (
    <div class="file-bar">
      <nav class="file-tabs" aria-label={texts.files}>
        {files.map(path => (
          <button
            key={path}
            type="button"
            class="file-tab"
            aria-current={path === open ? "page" : undefined}
            onClick={() => model.set(now => ({ ...now, open: path }))}
          >
            {path}
          </button>
        ))}
      </nav>
      {isOther && (
        <button
          type="button"
          class="file-action"
          title={texts.rateTitle}
          onClick={() => model.set(now => withEntry(now, open))}
        >
          {texts.rate}
        </button>
      )}
      {showOutline !== null && (
        <button type="button" class="file-action" onClick={showOutline} title={texts.outlineKeys}>
          {texts.outline}
        </button>
      )}
    </div>
  );
}
