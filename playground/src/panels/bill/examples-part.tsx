/** The contract's examples as its tests, and the present bill as one more. */
import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { withUsage } from "../../state/actions.ts";
import { useAnswer } from "../../state/side.ts";
import { useStore } from "../../state/store.ts";
import { withLoaded } from "../../state/usage.ts";
import { BILL_TEXTS } from "../../texts/bill.ts";
import type { ListedExample } from "../../work/rating-requests.ts";
import { ClauseLink } from "../shared/clause-link.tsx";
import { SaveExample } from "./save-example.tsx";

export function ExamplesPart({ playground }: Shown): JSX.Element {
  const language = useStore(playground.model, now => now.language);
  const texts = BILL_TEXTS[language].examples;
  const { answer } = useAnswer(playground, "examples", { language }, language);
  const passed = answer?.filter(one => one.passed).length ?? 0;
  return (
    <section class="examples" aria-label={texts.title}>
      <h3>
        {texts.title}
        {answer !== null && answer.length > 0 && (
          <span class={`pill ${passed === answer.length ? "good" : "bad"}`}>
            {texts.summary(passed, answer.length)}
          </span>
        )}
      </h3>
      <SaveExample playground={playground} />
      {answer !== null && answer.length === 0 && <p class="lead">{texts.none}</p>}
      <ul>
        {answer?.map(one => (
          <Example key={one.title} playground={playground} example={one} />
        ))}
      </ul>
    </section>
  );
}

function Example({
  playground,
  example: { title, passed, failures, spot, usage },
}: Shown & { readonly example: ListedExample }): JSX.Element {
  const { model } = playground;
  const texts = BILL_TEXTS[useStore(model, now => now.language)].examples;
  return (
    <li class={passed ? "passes" : "fails"}>
      <span class="example-verdict">{passed ? texts.passes : texts.fails}</span>
      <ClauseLink playground={playground} spot={spot} label={texts.show(title)}>
        {title}
      </ClauseLink>
      {usage !== null && (
        <button
          type="button"
          class="quiet"
          onClick={() => model.set(now => withUsage(now, one => withLoaded(one, usage)))}
        >
          {texts.load}
        </button>
      )}
      {failures.map(({ what, expected, actual }) => (
        <p class="failure" key={what}>
          {what}: {texts.expected} <strong>{expected}</strong>, {texts.actual} <strong>{actual}</strong>
        </p>
      ))}
    </li>
  );
}
