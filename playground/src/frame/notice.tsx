/** One sentence about what has just happened; a good one goes by itself, a bad one with the next change of the text. */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Shown } from "../app.tsx";
import { useStore } from "../state/store.ts";
import { PAGE_TEXTS } from "../texts/page.ts";
import { Icon } from "./icons.tsx";

const MILLISECONDS = 6_000;

export function NoticeArea({ playground: { model } }: Shown): JSX.Element {
  const notice = useStore(model, now => now.notice);
  const texts = PAGE_TEXTS[useStore(model, now => now.language)];
  const close = (): void => model.set(now => (now.notice === notice ? { ...now, notice: null } : now));
  useEffect(() => {
    if (notice === null) return undefined;
    if (notice.kind === "bad") {
      // It stands until it is read, or something else is done.
      const { revision } = model.get();
      return model.listen(now => {
        if (now.revision !== revision) close();
      });
    }
    const timer = setTimeout(close, MILLISECONDS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="notice-area" role="status">
      {notice !== null && (
        <p class={`notice ${notice.kind}`}>
          <span>{notice.text}</span>
          <button type="button" class="bar-button" onClick={close} aria-label={texts.close}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
