/** Which rules of the eventualities the contract writes and which hold unsaid; and what is still open. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ReviewTerm } from "../../../../index.ts";
import type { Shown } from "../../app.tsx";
import { useStore } from "../../state/store.ts";
import { REVIEW_TEXTS } from "../../texts/review.ts";
import type { Reviewed, ReviewOrigin } from "../../work/review-requests.ts";
import { ClauseLink } from "../shared/clause-link.tsx";
import { originOf, Terms } from "./prose.tsx";

interface EventualitiesProps extends Shown {
  readonly reviewed: Reviewed;
}

const ORIGINS: readonly ReviewOrigin[] = ["written", "default", "always"];

export function EventualitiesPart({ playground, reviewed }: EventualitiesProps): JSX.Element {
  const texts = REVIEW_TEXTS[useStore(playground.model, now => now.language)];
  const [shown, setShown] = useState<ReviewOrigin | null>(null);
  const { document, origins } = reviewed;
  const rules = document.blocks.flatMap((block): readonly ReviewTerm[] =>
    block.kind === "terms" ? block.items.filter(({ origin }) => originOf(origin, origins) !== "") : [],
  );
  const ofOrigin = (origin: ReviewOrigin): readonly ReviewTerm[] =>
    rules.filter(rule => originOf(rule.origin, origins) === origin);
  return (
    <>
      <p class="lead">{texts.stated.rule}</p>
      <fieldset class="tiles">
        <legend>{texts.stated.show}</legend>
        {ORIGINS.map(origin => (
          <button
            key={origin}
            type="button"
            class={`tile ${origin}`}
            aria-pressed={shown === origin}
            onClick={() => setShown(shown === origin ? null : origin)}
          >
            <strong>{ofOrigin(origin).length}</strong>{" "}
            <span>{texts.stated[origin](ofOrigin(origin).length)}</span>
          </button>
        ))}
      </fieldset>
      <Findings playground={playground} findings={reviewed.findings} />
      <div class="sheet prose" lang={document.language === "de" ? "de-CH" : "en"}>
        <Terms items={shown === null ? rules : ofOrigin(shown)} origins={origins} />
      </div>
    </>
  );
}

interface FindingsProps extends Shown {
  readonly findings: Reviewed["findings"];
}

function Findings({ playground, findings }: FindingsProps): JSX.Element {
  const texts = REVIEW_TEXTS[useStore(playground.model, now => now.language)].findings;
  return (
    <section class="findings">
      <h3>{texts.title}</h3>
      {findings.every(({ reason }) => reason !== null) && <p class="all-well">{texts.none}</p>}
      <ul>
        {findings.map(({ code, message, remedy, reason, path, line, spot }) => (
          <li key={`${code} ${path} ${line} ${message}`} class={reason === null ? "open" : "accepted"}>
            <p class="where">
              <code>{code}</code>
              <ClauseLink playground={playground} spot={spot} label={texts.goTo(path, line)}>
                {texts.line(line)}
              </ClauseLink>
              {reason !== null && <span class="badge">{texts.accepted}</span>}
            </p>
            <p>{message}</p>
            {reason === null ? (
              <p class="remedy">{remedy}</p>
            ) : (
              <p class="remedy">
                {texts.because} <q>{reason}</q>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
