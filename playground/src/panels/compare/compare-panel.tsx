/** Two contracts, or two versions of one: what they say and what they bill differently. */
import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { useAnswer } from "../../state/side.ts";
import { useStore } from "../../state/store.ts";
import { askedUsage } from "../../state/usage.ts";
import { withViews } from "../../state/views.ts";
import "../../styles/views.css";
import "../../styles/compare.css";
import { COMPARE_TEXTS, type CompareTexts } from "../../texts/compare.ts";
import type { ComparedContracts } from "../../work/compare-requests.ts";
import { Choice } from "../shared/choice.tsx";
import { Changes } from "./changes.tsx";
import { Chooser } from "./chooser.tsx";
import { ComparedTexts } from "./compared-texts.tsx";
import { Money } from "./money.tsx";

export function ComparePanel({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const texts = COMPARE_TEXTS[useStore(model, now => now.language)];
  const isComparing = useStore(model, now => now.other !== null);
  return (
    <div class="compare">
      <Chooser playground={playground} />
      {isComparing ? (
        <Comparison playground={playground} />
      ) : (
        <div class="invite">
          <p>
            <strong>{texts.invite}</strong>
          </p>
          <p>{texts.inviteRule}</p>
        </div>
      )}
    </div>
  );
}

function Comparison({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const language = useStore(model, now => now.language);
  const usage = useStore(model, now => now.usage);
  const part = useStore(model, now => now.views.comparePart);
  const texts = COMPARE_TEXTS[language];
  const asked = { usage: askedUsage(usage), language };
  const key = JSON.stringify([asked, usage.events?.name, usage.events?.text.length, usage.events?.accounts]);
  const { answer, isStale, trouble } = useAnswer(playground, "compare", asked, key);
  if (trouble !== null && !isStale) return <p class="empty">{texts.trouble}</p>;
  if (answer === null) return <p class="empty">{texts.working}</p>;
  return (
    <div class={isStale ? "stale" : ""}>
      {answer.kind === "compared" ? (
        <Verdict compared={answer} texts={texts} playground={playground} />
      ) : (
        <p class="verdict faulty">
          {texts.faulty[answer.which]} <code>{answer.first}</code>
        </p>
      )}
      <Choice
        label={texts.partsLabel}
        options={(["changes", "text"] as const).map(value => ({ value, words: texts.parts[value] }))}
        chosen={part}
        onChoose={value => model.set(now => withViews(now, { comparePart: value }))}
      />
      {part === "text" && <ComparedTexts playground={playground} />}
      {part === "changes" && answer.kind === "compared" && (
        <>
          <Money money={answer.money} currency={answer.sides[1].currency} playground={playground} />
          <Changes compared={answer} playground={playground} />
        </>
      )}
    </div>
  );
}

interface VerdictProps extends Shown {
  readonly compared: ComparedContracts;
  readonly texts: CompareTexts;
}

function Verdict({ compared, texts, playground: { model } }: VerdictProps): JSX.Element {
  const { severity } = compared;
  const isOfEvents = useStore(model, now => now.usage.mode === "events");
  const otherTitle = useStore(model, now => now.other?.title ?? "");
  return (
    <div class={`verdict ${wayOf(compared, isOfEvents)}`} role="status">
      <p class="sides">{sidesOf(compared, otherTitle, texts)}</p>
      <p class="words">{verdictOf(compared, isOfEvents, texts)}</p>
      {!compared.meansTheSame && (
        <p class="gravest">
          {texts.gravest}: <span class={`severity ${severity}`}>{texts.severities[severity]}</span>{" "}
          {texts.severityRule[severity]}
        </p>
      )}
    </div>
  );
}

/** As few words as tell the two apart. */
function sidesOf({ sides: [before, after] }: ComparedContracts, other: string, texts: CompareTexts): string {
  if (before.title !== after.title) return texts.sides(before.title, after.title);
  if (before.version !== after.version)
    return texts.ofOne(after.title, texts.version(before.version), texts.version(after.version));
  return texts.ofOne(after.title, other, texts.present);
}

/** Of the events where the bill is of events, else of what is set by hand. */
function verdictOf(
  { meansTheSame, money, changes }: ComparedContracts,
  isOfEvents: boolean,
  texts: CompareTexts,
): string {
  if (meansTheSame) return texts.same;
  if (money.kind === "other currency") return texts.otherCurrency;
  if (isOfEvents && money.events?.kind === "events") return money.events.verdict;
  if (money.usage.kind === "none") return texts.noHand(money.usage.reason);
  if (money.usage.way !== "same") return texts.verdict(money.usage.words);
  return changes.length === 0 ? texts.noTerms : texts.evenVerdict;
}

function wayOf({ money }: ComparedContracts, isOfEvents: boolean): string {
  if (money.kind === "other currency") return "same";
  const row = isOfEvents && money.events?.kind === "events" ? money.events.total : money.usage;
  return row.kind === "row" ? row.way : "same";
}
