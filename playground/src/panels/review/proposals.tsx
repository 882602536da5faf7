/** Examples for a person to check: asked for, read, and put behind the contract. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ProposedExamples } from "../../../../index.ts";
import type { Shown } from "../../app.tsx";
import { withText } from "../../state/actions.ts";
import { useStore } from "../../state/store.ts";
import { REVIEW_TEXTS, type ReviewTexts } from "../../texts/review.ts";
import { withAppended } from "./appended.ts";

type Asked =
  | { readonly kind: "not yet" | "asking" | "failed" | "inserted" }
  | { readonly kind: "found"; readonly proposed: ProposedExamples };

export function Proposals({ playground }: Shown): JSX.Element {
  const { model, side } = playground;
  const texts = REVIEW_TEXTS[useStore(model, now => now.language)].proposals;
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [asked, setAsked] = useState<Asked>({ kind: "not yet" });
  const ask = async (): Promise<void> => {
    setAsked({ kind: "asking" });
    const proposed = await side.ask("propose", { onlyMissing }).catch(() => null);
    setAsked(proposed === null ? { kind: "failed" } : { kind: "found", proposed });
  };
  const insert = (text: string): void => {
    const { entry } = model.get().documents;
    model.set(now => withText(now, entry, withAppended(now.documents.files.get(entry) ?? "", text)));
    setAsked({ kind: "inserted" });
  };
  return (
    <section class="proposals">
      <h3>{texts.title}</h3>
      <p>{texts.rule}</p>
      <p class="ask">
        <button type="button" class="main" disabled={asked.kind === "asking"} onClick={() => void ask()}>
          {texts.ask}
        </button>
        <label class="check">
          <input
            type="checkbox"
            checked={onlyMissing}
            onChange={event => setOnlyMissing(event.currentTarget.checked)}
          />{" "}
          {texts.onlyMissing}
        </label>
      </p>
      <div role="status">
        {asked.kind === "asking" && <p class="busy">{texts.asking}</p>}
        {asked.kind === "failed" && <p class="amiss">{texts.trouble}</p>}
        {asked.kind === "inserted" && <p class="all-well">{texts.inserted}</p>}
        {asked.kind === "found" && <Found proposed={asked.proposed} texts={texts} onInsert={insert} />}
      </div>
    </section>
  );
}

interface FoundProps {
  readonly proposed: ProposedExamples;
  readonly texts: ReviewTexts["proposals"];
  readonly onInsert: (text: string) => void;
}

function Found({ proposed: { text, count, left }, texts, onInsert }: FoundProps): JSX.Element {
  if (count === 0) return <p class="all-well">{texts.none}</p>;
  return (
    <>
      <p class="found">
        <span>{texts.found(count, left)}</span>
        <button type="button" class="main" onClick={() => onInsert(text)}>
          {texts.insert}
        </button>
      </p>
      <pre class="proposed" lang="en">
        <code>{text}</code>
      </pre>
    </>
  );
}
