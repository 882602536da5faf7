/** The contract's text. */
import type { JSX } from "preact";
import type { Shown } from "../app.tsx";
import { withText } from "../state/actions.ts";
import { useStore } from "../state/store.ts";

export function Editor({ playground: { model } }: Shown): JSX.Element {
  const open = useStore(model, now => now.open);
  const text = useStore(model, now => now.documents.files.get(now.open) ?? "");
  return (
    <textarea
      class="plain-editor"
      aria-label={open}
      value={text}
      spellcheck={false}
      onInput={event => model.set(now => withText(now, open, event.currentTarget.value))}
    />
  );
}
