/** From the disk and to it. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Shown } from "../app.tsx";
import { Icon } from "../frame/icons.tsx";
import { Menu } from "../frame/menu.tsx";
import { saveFile } from "../panels/shared/save.ts";
import { useStore } from "../state/store.ts";
import { PAGE_TEXTS } from "../texts/page.ts";
import { openFiles } from "./read-files.ts";

const KINDS = ".tarif,.md,.csv,.yaml,.yml,.ndjson,.jsonl,.json";

export function OpenFiles({ playground }: Shown): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const texts = PAGE_TEXTS[useStore(playground.model, now => now.language)];
  return (
    <>
      <button type="button" class="bar-button" title={texts.openTitle} onClick={() => input.current?.click()}>
        <Icon name="open" />
        {texts.open}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={KINDS}
        aria-label={texts.openTitle}
        onChange={({ currentTarget }) => {
          void openFiles(playground, [...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}

/** One file is saved at once; of several each is offered. */
export function SaveFiles({ playground }: Shown): JSX.Element {
  const files = useStore(playground.model, now => now.documents.files);
  const texts = PAGE_TEXTS[useStore(playground.model, now => now.language)];
  const label = (
    <>
      <Icon name="save" />
      {texts.save}
    </>
  );
  const [only] = files;
  if (files.size === 1 && only !== undefined)
    return (
      <button type="button" class="bar-button" title={texts.saveTitle} onClick={() => saveText(...only)}>
        {label}
      </button>
    );
  return (
    <Menu kind="save" label={label} title={texts.saveTitle}>
      {close =>
        [...files].map(([path, text]) => (
          <button
            key={path}
            type="button"
            class="sheet-item"
            onClick={() => {
              saveText(path, text);
              close();
            }}
          >
            {path}
          </button>
        ))
      }
    </Menu>
  );
}

function saveText(path: string, text: string): void {
  saveFile(path.split("/").at(-1) ?? path, "text/plain", text);
}
