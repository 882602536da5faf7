/** The head of the page: what it is, what can be opened, and how it is shown. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Shown } from "../app.tsx";
import { Icon, Logo } from "../frame/icons.tsx";
import { useLeaving } from "../frame/menu.tsx";
import { chooseLanguage, chooseTheme } from "../frame/preferences.ts";
import { Gallery } from "../gallery/gallery.tsx";
import { share } from "../share/address.ts";
import { useStore } from "../state/store.ts";
import { PAGE_TEXTS } from "../texts/page.ts";
import { OpenFiles, SaveFiles } from "./files.tsx";

interface BarShown extends Shown {
  readonly introduce: () => void;
}

export function Bar({ playground, introduce }: BarShown): JSX.Element {
  const { model } = playground;
  const language = useStore(model, now => now.language);
  const [isMore, setMore] = useState(false);
  const texts = PAGE_TEXTS[language];
  const rest = useRef<HTMLDivElement>(null);
  useLeaving(rest, isMore, () => setMore(false));
  return (
    <header class="bar">
      <h1>
        <Logo />
        Tarif
      </h1>
      <p class="tagline">{texts.tagline}</p>
      <div class="bar-actions">
        <Gallery playground={playground} />
        <button
          type="button"
          class="bar-button more"
          aria-expanded={isMore}
          aria-label={texts.more}
          onPointerDown={event => event.stopPropagation()}
          onClick={() => setMore(!isMore)}
        >
          <Icon name="more" />
        </button>
        <div class="bar-rest" ref={rest} data-open={isMore}>
          <OpenFiles playground={playground} />
          <SaveFiles playground={playground} />
          <button
            type="button"
            class="bar-button"
            title={texts.shareTitle}
            onClick={() => void share(playground)}
          >
            <Icon name="share" />
            {texts.share}
          </button>
          <span class="bar-rule" />
          <Preferences playground={playground} introduce={introduce} />
        </div>
      </div>
    </header>
  );
}

function Preferences({ playground, introduce }: BarShown): JSX.Element {
  const { model } = playground;
  const language = useStore(model, now => now.language);
  const theme = useStore(model, now => now.theme);
  const texts = PAGE_TEXTS[language];
  const toOtherTheme = theme === "dark" ? texts.toLight : texts.toDark;
  const otherLanguage = language === "de" ? "en" : "de";
  return (
    <>
      <button type="button" class="bar-button" onClick={introduce} aria-label={texts.help} title={texts.help}>
        <Icon name="help" />
        <span class="narrow-only">{texts.help}</span>
      </button>
      <button
        type="button"
        class="bar-button"
        lang={otherLanguage}
        onClick={() => chooseLanguage(playground, otherLanguage)}
      >
        {texts.otherLanguage}
      </button>
      <button
        type="button"
        class="bar-button"
        aria-label={toOtherTheme}
        title={toOtherTheme}
        onClick={() => chooseTheme(playground, theme === "dark" ? "light" : "dark")}
      >
        <Icon name={theme === "dark" ? "sun" : "moon"} />
        <span class="narrow-only">{toOtherTheme}</span>
      </button>
    </>
  );
}
