/** What this is, in three points; closed once, it stays closed. */
import type { JSX } from "preact";
import type { Shown } from "../app.tsx";
import { useStore } from "../state/store.ts";
import { PAGE_TEXTS } from "../texts/page.ts";
import { Icon } from "./icons.tsx";

interface IntroductionShown extends Shown {
  readonly close: () => void;
}

export function Introduction({ playground, close }: IntroductionShown): JSX.Element {
  const texts = PAGE_TEXTS[useStore(playground.model, now => now.language)];
  return (
    <aside class="introduction" aria-label={texts.help}>
      <ol>
        {texts.points.map(({ title, words }) => (
          <li key={title}>
            <strong>{title}</strong> <span>{words}</span>
          </li>
        ))}
      </ol>
      <button type="button" class="bar-button" onClick={close} aria-label={texts.close} title={texts.close}>
        <Icon name="close" />
      </button>
    </aside>
  );
}
