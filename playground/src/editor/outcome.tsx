/** How an example of the contract went: what it expects, and what came out. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Shown } from "../app.tsx";
import { Icon } from "../frame/icons.tsx";
import { withUsage } from "../state/actions.ts";
import { useStore } from "../state/store.ts";
import { withLoaded } from "../state/usage.ts";
import { EDITOR_TEXTS, type EditorTexts } from "../texts/editor.ts";
import type { ListedExample } from "../work/rating-requests.ts";

interface OutcomeShown extends Shown {
  readonly title: string;
}

export function Outcome({ playground, title }: OutcomeShown): JSX.Element | null {
  const { model, side } = playground;
  const revision = useStore(model, now => now.revision);
  const language = useStore(model, now => now.language);
  const texts = EDITOR_TEXTS[language];
  const [example, setExample] = useState<ListedExample | null>(null);
  useEffect(() => {
    let isGone = false;
    const find = async (): Promise<void> => {
      await side.calm();
      if (isGone) return;
      const list = await side.ask("examples", { language }).catch(() => null);
      const found = list?.find(one => one.title === title) ?? null;
      if (!isGone && found !== null) setExample(found);
    };
    void find();
    return () => {
      isGone = true;
    };
  }, [revision, title, language]);
  if (example === null) return null;
  const { passed, failures, usage } = example;
  return (
    <section class={`outcome ${passed ? "is-good" : "is-bad"}`} aria-label={texts.outcome} aria-live="polite">
      <div class="outcome-head">
        <strong class="outcome-title">
          {passed ? texts.passes : texts.fails} <q>{title}</q>
        </strong>
        {usage !== null && (
          <button
            type="button"
            class="file-action"
            onClick={() =>
              model.set(now => ({
                ...withUsage(now, own => withLoaded(own, usage)),
                view: "bill",
                pane: "result",
              }))
            }
          >
            {texts.showBill}
          </button>
        )}
        <button
          type="button"
          class="bar-button"
          aria-label={texts.close}
          onClick={() => model.set(now => ({ ...now, ran: null }))}
        >
          <Icon name="close" />
        </button>
      </div>
      {failures.length > 0 && <Failures failures={failures} texts={texts} />}
    </section>
  );
}

interface FailuresShown {
  readonly failures: ListedExample["failures"];
  readonly texts: EditorTexts;
}

function Failures({ failures, texts }: FailuresShown): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.what}</th>
          <th scope="col">{texts.expected}</th>
          <th scope="col">{texts.actual}</th>
        </tr>
      </thead>
      <tbody>
        {failures.map(({ what, expected, actual }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{expected}</td>
            <td>{actual}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
