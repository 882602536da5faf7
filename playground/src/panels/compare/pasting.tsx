/** A text of one's own to compare with. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { useStore } from "../../state/store.ts";
import { COMPARE_TEXTS } from "../../texts/compare.ts";
import { setOwn } from "./other.ts";

/** What the language itself takes. */
const MOST_BYTES = 1_000_000;

export function Pasting({ playground, close }: Shown & { readonly close: () => void }): JSX.Element {
  const texts = COMPARE_TEXTS[useStore(playground.model, now => now.language)].paste;
  const [text, setText] = useState("");
  const [name, setName] = useState("pasted.tarif");
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined || file.size > MOST_BYTES) return;
    setName(file.name);
    setText(await file.text());
  };
  const use = (): void => {
    setOwn(playground, name, text);
    close();
  };
  return (
    <section class="pasting sheet">
      <h3 id="pasting">{texts.title}</h3>
      <p>{texts.rule}</p>
      <textarea
        aria-labelledby="pasting"
        rows={8}
        spellcheck={false}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      <p class="row">
        <button type="button" class="main" disabled={text.trim() === ""} onClick={use}>
          {texts.use}
        </button>
        <label class="file">
          <input
            type="file"
            accept=".tarif,.md"
            onChange={event => void open(event.currentTarget.files?.[0])}
          />
          <span>{texts.open}</span>
        </label>
        <button type="button" class="quiet" onClick={close}>
          {texts.cancel}
        </button>
      </p>
    </section>
  );
}
