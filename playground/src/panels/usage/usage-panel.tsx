/** Whose usage is rated: sliders, or events that somebody brings. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { withUsage } from "../../state/actions.ts";
import { useStore } from "../../state/store.ts";
import type { Usage } from "../../state/usage.ts";
import "../../styles/views.css";
import "../../styles/usage.css";
import { USAGE_TEXTS } from "../../texts/usage.ts";
import { Choice } from "../shared/choice.tsx";
import { AccountPart } from "./account-part.tsx";
import { ControlsPart } from "./controls-part.tsx";
import { EventsPart } from "./events-part.tsx";
import { useBringing } from "./use-bringing.ts";

const MODES: readonly Usage["mode"][] = ["sliders", "events"];

export function UsagePanel({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const mode = useStore(model, now => now.usage.mode);
  const texts = USAGE_TEXTS[useStore(model, now => now.language)];
  const [isOver, setOver] = useState(false);
  const bringing = useBringing(playground);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be chosen by a button, too
    <div
      class={isOver ? "usage-panel over" : "usage-panel"}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={event => {
        if (event.target === event.currentTarget) setOver(false);
      }}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        void bringing.files([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <div class="usage-head">
        <Choice
          label={texts.modes}
          options={MODES.map(value => ({ value, words: texts[value] }))}
          chosen={mode}
          onChoose={value => model.set(now => withUsage(now, usage => ({ ...usage, mode: value })))}
        />
        <AccountPart playground={playground} />
      </div>
      {mode === "sliders" ? (
        <ControlsPart playground={playground} />
      ) : (
        <EventsPart playground={playground} bringing={bringing} />
      )}
    </div>
  );
}
