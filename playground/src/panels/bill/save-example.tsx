/** "Save this as an example": the present usage with the amounts that its bill has now, written into the contract. */
import type { JSX } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { billsOf, useIsStale } from "../../state/bills.ts";
import { makeEdit, withEditShown } from "../../state/edits.ts";
import { useStore } from "../../state/store.ts";
import { askedUsage } from "../../state/usage.ts";
import { BILL_TEXTS, type BillTexts } from "../../texts/bill.ts";

type Outcome =
  | { readonly kind: "saved"; readonly title: string }
  | { readonly kind: "none"; readonly reason: string };

export function SaveExample({ playground }: Shown): JSX.Element {
  const { model, worker } = playground;
  const page = BILL_TEXTS[useStore(model, now => now.language)];
  const texts = page.examples;
  const isStale = useIsStale(model);
  const hasBills = useStore(model, now => billsOf(now.rated?.contract) !== null);
  const isReady = hasBills && !isStale;
  const [title, setTitle] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const usage = useStore(model, now => now.usage);
  // Why other usage could not be saved says nothing of this one.
  useEffect(() => setOutcome(now => (now?.kind === "none" ? null : now)), [usage]);
  const save = async (): Promise<void> => {
    const { revision, usage: present, language } = model.get();
    const asked = { usage: askedUsage(present), title: title ?? texts.defaultName, language };
    try {
      const saved = await worker.ask("saveExample", asked);
      if (saved.kind === "saved")
        await makeEdit(playground, saved.edit, revision, now => withEditShown(now, saved.edit));
      setOutcome(saved);
      setTitle(null);
    } catch {
      setOutcome({ kind: "none", reason: page.broken });
    }
  };
  return (
    <div class="save-example">
      {title === null ? (
        <button
          type="button"
          class="main"
          disabled={!isReady}
          onClick={() => {
            setOutcome(null);
            setTitle(texts.defaultName);
          }}
        >
          {texts.save}
        </button>
      ) : (
        <TitleForm
          title={title}
          texts={texts}
          isReady={isReady}
          setTitle={setTitle}
          save={() => void save()}
        />
      )}
      <p role="status" class={outcome?.kind === "none" ? "amiss" : "all-well"}>
        {outcome?.kind === "saved" && texts.saved(outcome.title)}
        {outcome?.kind === "none" && texts.cannot(outcome.reason)}
      </p>
    </div>
  );
}

interface TitleFormProps {
  readonly title: string;
  readonly texts: BillTexts["examples"];
  readonly isReady: boolean;
  readonly setTitle: (title: string | null) => void;
  readonly save: () => void;
}

function TitleForm({ title, texts, isReady, setTitle, save }: TitleFormProps): JSX.Element {
  const id = useId();
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <label for={id}>{texts.name}</label>
      <input
        id={id}
        type="text"
        maxLength={100}
        value={title}
        onInput={event => setTitle(event.currentTarget.value)}
      />
      <button type="submit" class="main" disabled={!isReady}>
        {texts.confirm}
      </button>
      <button type="button" class="quiet" onClick={() => setTitle(null)}>
        {texts.cancel}
      </button>
    </form>
  );
}
