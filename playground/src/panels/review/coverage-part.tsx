/** What the examples of the contract reach of its clauses, and examples for the rest. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { useAnswer } from "../../state/side.ts";
import { useStore } from "../../state/store.ts";
import { REVIEW_TEXTS } from "../../texts/review.ts";
import type { Covered, CoveredItem } from "../../work/review-requests.ts";
import { ClauseLink } from "../shared/clause-link.tsx";
import { Scroll } from "../shared/scroll.tsx";
import { percentOf, sharesByKind } from "./coverage-shares.ts";
import { Proposals } from "./proposals.tsx";

export function CoveragePart({ playground }: Shown): JSX.Element {
  const language = useStore(playground.model, now => now.language);
  const texts = REVIEW_TEXTS[language];
  const { answer, isStale, trouble } = useAnswer(playground, "coverage", { language }, language);
  if (trouble !== null && !isStale) return <p class="empty">{texts.trouble}</p>;
  if (answer === null) return <p class="empty">{isStale ? texts.working : texts.faulty}</p>;
  return (
    <div class={isStale ? "stale" : ""}>
      <Shares covered={answer} playground={playground} />
      <Clauses covered={answer} playground={playground} />
      <Proposals playground={playground} />
    </div>
  );
}

interface CoveredProps extends Shown {
  readonly covered: Covered;
}

function Shares({ covered, playground }: CoveredProps): JSX.Element {
  const language = useStore(playground.model, now => now.language);
  const texts = REVIEW_TEXTS[language].coverage;
  const { reached, reachable, items } = covered;
  const shares = sharesByKind(items);
  if (reachable === 0) return <p class="lead">{texts.none}</p>;
  return (
    <section class="shares">
      <p class="lead">
        <strong class="percent">{percentOf(reached, reachable, language)}</strong>{" "}
        {texts.summary(reached, reachable)}
      </p>
      <Scroll>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.kind}</th>
              <th scope="col" class="figure">
                {texts.clauses}
              </th>
              <th scope="col" class="figure">
                {texts.share}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shares.map(share => (
              <tr key={share.kind}>
                <th scope="row">{texts.kinds[share.kind]}</th>
                <td class="figure">
                  {share.reached} / {share.reachable}
                </td>
                <td class="figure">{percentOf(share.reached, share.reachable, language)}</td>
                <td class="meter-cell">
                  <span class="meter" aria-hidden="true">
                    <span
                      class={share.reached === share.reachable ? "full" : "part"}
                      style={{ width: `${(100 * share.reached) / share.reachable}%` }}
                    />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Clauses({ covered, playground }: CoveredProps): JSX.Element {
  const texts = REVIEW_TEXTS[useStore(playground.model, now => now.language)].coverage;
  const [onlyMissing, setOnlyMissing] = useState(false);
  const shown = onlyMissing ? covered.items.filter(one => one.status === "not reached") : covered.items;
  if (covered.items.length === 0) return <div />;
  return (
    <section class="clauses">
      <label class="check">
        <input
          type="checkbox"
          checked={onlyMissing}
          onChange={event => setOnlyMissing(event.currentTarget.checked)}
        />{" "}
        {texts.onlyMissing}
      </label>
      {shown.length === 0 && <p class="all-well">{texts.nothing}</p>}
      <ul>
        {shown.map((item, index) => (
          <Clause key={`${index} ${item.clause}`} item={item} playground={playground} />
        ))}
      </ul>
    </section>
  );
}

function Clause({ item, playground }: Shown & { readonly item: CoveredItem }): JSX.Element {
  const texts = REVIEW_TEXTS[useStore(playground.model, now => now.language)].coverage;
  const { clause, status, advice, spot } = item;
  return (
    <li class={status.replaceAll(" ", "-")}>
      <span class="status">{texts.statuses[status]}</span>
      <ClauseLink playground={playground} spot={spot} label={texts.goTo}>
        {clause}
      </ClauseLink>
      {status !== "reached" && (
        <span class="advice">{status === "not reached" ? texts.needs(advice) : texts.since(advice)}</span>
      )}
    </li>
  );
}
