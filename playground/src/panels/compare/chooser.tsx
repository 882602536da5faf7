/** What to compare with: an earlier state of the text, another version, a worked contract, or a text of one's own. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { useWorked } from "../../gallery/use-worked.ts";
import { useStore } from "../../state/store.ts";
import { COMPARE_TEXTS, type CompareTexts } from "../../texts/compare.ts";
import { chosenOf, type OtherChoice, otherFiles } from "./choices.ts";
import { keepOther, setOther } from "./other.ts";
import { Pasting } from "./pasting.tsx";

export function Chooser({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const language = useStore(model, now => now.language);
  const texts = COMPARE_TEXTS[language];
  const documents = useStore(model, now => now.documents);
  const other = useStore(model, now => now.other);
  const gallery = useStore(model, now => now.gallery);
  const choice = useStore(model, now => now.views.comparedWith);
  const [isPasting, setPasting] = useState(false);
  const worked = useWorked(language) ?? [];
  useEffect(() => keepOther(model), [model]);
  const choose = (value: string): void => {
    const next: OtherChoice | null = chosenOf(value);
    setPasting(next?.kind === "own");
    if (next?.kind !== "own") void setOther(playground, next, texts);
  };
  const value = isPasting ? "own:" : other === null ? "" : (choice ?? "own:");
  return (
    <>
      <div class="view-bar">
        <div class="pick">
          <label for="compare-with">{texts.with}</label>
          <select id="compare-with" value={value} onChange={event => choose(event.currentTarget.value)}>
            <option value="">{texts.nothing}</option>
            <option value="opened:">{texts.opened}</option>
            {otherFiles(documents).length > 0 && (
              <optgroup label={texts.files}>
                {otherFiles(documents).map(path => (
                  <option key={path} value={`file:${path}`}>
                    {path}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={texts.gallery}>
              {worked
                .filter(({ name }) => name !== gallery)
                .map(({ name, title }) => (
                  <option key={name} value={`worked:${name}`}>
                    {title}
                  </option>
                ))}
            </optgroup>
            <option value="own:">{ownTitle(choice, other, texts)}</option>
          </select>
        </div>
        {other !== null && (
          <button type="button" class="quiet" onClick={() => choose("")}>
            {texts.stop}
          </button>
        )}
      </div>
      {isPasting && <Pasting playground={playground} close={() => setPasting(false)} />}
    </>
  );
}

function ownTitle(
  choice: string | null,
  other: { readonly title: string } | null,
  texts: CompareTexts,
): string {
  return other !== null && (choice === null || choice === "own:") ? other.title : texts.own;
}
