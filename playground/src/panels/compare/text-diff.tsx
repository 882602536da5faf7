/** The two texts, line by line: Monaco's own comparison, loaded when it is looked at. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { useStore } from "../../state/store.ts";
import { COMPARE_TEXTS } from "../../texts/compare.ts";
import { comparedFiles } from "./compared-files.ts";

export function TextDiff({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const host = useRef<HTMLDivElement>(null);
  const texts = COMPARE_TEXTS[useStore(model, now => now.language)];
  const documents = useStore(model, now => now.documents);
  const other = useStore(model, now => now.other?.documents ?? null);
  const open = useStore(model, now => now.open);
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    void import("./mount-diff.ts").then(({ mountDiff }) => {
      if (isGone || host.current === null) return;
      stop = mountDiff(host.current, playground);
      setThere(true);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [playground]);
  const files = other === null ? null : comparedFiles(documents, other, open);
  if (files === null) return <p />;
  return (
    <section class="text-diff" aria-label={texts.textOf(files.before.path, files.after.path)}>
      <p class="soft">
        {texts.textRule} <code>{texts.sides(files.before.path, files.after.path)}</code>{" "}
        {files.before.text === files.after.text && <strong>{texts.sameText}</strong>}
      </p>
      <div class="diff-place" ref={host}>
        {!isThere && <p class="empty">{texts.working}</p>}
      </div>
    </section>
  );
}
