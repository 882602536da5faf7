/** The worked contracts to choose from. */
import type { JSX } from "preact";
import type { Shown } from "../app.tsx";
import { Icon } from "../frame/icons.tsx";
import { Menu } from "../frame/menu.tsx";
import { useStore } from "../state/store.ts";
import { PAGE_TEXTS } from "../texts/page.ts";
import { chooseWorked } from "./choose.ts";
import { useWorked } from "./use-worked.ts";

export function Gallery({ playground }: Shown): JSX.Element {
  const texts = PAGE_TEXTS[useStore(playground.model, now => now.language)];
  return (
    <Menu
      kind="gallery"
      title={texts.galleryTitle}
      label={
        <>
          <Icon name="gallery" />
          {texts.gallery}
        </>
      }
    >
      {close => <Sheet playground={playground} close={close} />}
    </Menu>
  );
}

interface SheetShown extends Shown {
  readonly close: () => void;
}

function Sheet({ playground, close }: SheetShown): JSX.Element {
  const language = useStore(playground.model, now => now.language);
  const contracts = useWorked(language);
  const chosen = useStore(playground.model, now => now.gallery);
  const texts = PAGE_TEXTS[language];
  if (contracts === null) return <p class="empty">…</p>;
  return (
    <>
      <p class="sheet-head">{texts.galleryTitle}</p>
      <ul class="cards">
        {contracts.map(({ name, title, description }) => (
          <li key={name}>
            <button
              type="button"
              class="card"
              aria-current={name === chosen ? "true" : undefined}
              onClick={() => {
                void chooseWorked(playground, name);
                close();
              }}
            >
              <strong>{title}</strong>
              <span>{description}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
