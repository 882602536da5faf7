/** What changes by meaning, the gravest first. */
import type { JSX } from "preact";
import type { Severity } from "../../../../index.ts";
import type { Shown } from "../../app.tsx";
import { useStore } from "../../state/store.ts";
import { GERMAN_CHANGES } from "../../texts/change-kinds.ts";
import { COMPARE_TEXTS, type CompareTexts } from "../../texts/compare.ts";
import type { ComparedContracts, ShownChange } from "../../work/compare-requests.ts";
import { ClauseLink } from "../shared/clause-link.tsx";

const GRAVEST_FIRST: readonly Severity[] = ["retroactive", "structural", "raises", "lowers", "minor", "none"];

interface ChangesProps extends Shown {
  readonly compared: ComparedContracts;
}

export function Changes({ compared, playground }: ChangesProps): JSX.Element {
  const language = useStore(playground.model, now => now.language);
  const texts = COMPARE_TEXTS[language];
  const { changes, quiet } = compared;
  return (
    <section class="changes" aria-label={texts.meaning}>
      <h3>{texts.meaning}</h3>
      {changes.length === 0 && <p>{texts.noTerms}</p>}
      {GRAVEST_FIRST.map(severity => {
        const own = changes.filter(one => one.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity} class="group">
            <h4>
              <span class={`severity ${severity}`}>{texts.severities[severity]}</span>{" "}
              <span class="soft">{texts.severityRule[severity]}</span>
            </h4>
            <ul>
              {own.map((change, index) => (
                <ChangeItem
                  key={`${index} ${change.kind} ${change.subject}`}
                  change={change}
                  says={language === "de" ? GERMAN_CHANGES[change.kind] : change.says.replaceAll("`", "")}
                  playground={playground}
                  texts={texts}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {quiet > 0 && <p class="soft">{texts.quiet(quiet)}</p>}
    </section>
  );
}

interface ChangeItemProps extends Shown {
  readonly change: ShownChange;
  readonly says: string;
  readonly texts: CompareTexts;
}

function ChangeItem({ change, says, playground, texts }: ChangeItemProps): JSX.Element {
  const { subject, before, after, versions, from, spot, of, prices } = change;
  const when = [
    ...(from === null ? [] : [texts.from(from)]),
    ...(versions.length === 0 ? [] : [texts.versions(versions.join(", "))]),
  ].join(", ");
  return (
    <li>
      <p class="subject">
        {spot === null ? (
          <strong>{subject}</strong>
        ) : (
          <ClauseLink playground={playground} spot={spot} label={texts.goTo}>
            {subject}
          </ClauseLink>
        )}
        <span class="soft">
          {says}
          {when === "" ? "" : `, ${when}`}
        </span>
      </p>
      {before !== null && (
        <p class="clause-text">
          <del>
            <span class="unseen">{texts.before}: </span>
            {before}
          </del>
        </p>
      )}
      {after !== null && (
        <p class="clause-text">
          <ins>
            <span class="unseen">{texts.after}: </span>
            {after}
          </ins>
        </p>
      )}
      {prices.length > 0 && (
        <>
          <p class="soft">{texts.pricesOf(of)}</p>
          <ul class="prices">
            {prices.map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
