/** The two texts, line by line. */
import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { TextDiff } from "../../editor/text-diff.tsx";
import { useStore } from "../../state/store.ts";
import { COMPARE_TEXTS } from "../../texts/compare.ts";
import { comparedFiles } from "./compared-files.ts";

export function ComparedTexts({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const texts = COMPARE_TEXTS[useStore(model, now => now.language)];
  const documents = useStore(model, now => now.documents);
  const other = useStore(model, now => now.other?.documents ?? null);
  const open = useStore(model, now => now.open);
  if (other === null) return <p />;
  const { before, after } = comparedFiles(documents, other, open);
  const label = texts.textOf(before.path, after.path);
  return (
    <section class="compared-texts" aria-label={label}>
      <p class="soft">
        {texts.textRule} <code>{texts.sides(before.path, after.path)}</code>{" "}
        {before.text === after.text && <strong>{texts.sameText}</strong>}
      </p>
      <div class="diff-place">
        <TextDiff playground={playground} label={label} before={before.text} after={after.text} />
      </div>
    </section>
  );
}
