/** The agreement in plain words, what holds unsaid, and what the examples prove of it. */
import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";
import type { Language } from "../../state/model.ts";
import { useAnswer } from "../../state/side.ts";
import { useStore } from "../../state/store.ts";
import { type ReviewPart, withViews } from "../../state/views.ts";
import "../../styles/views.css";
import "../../styles/review.css";
import { REVIEW_TEXTS } from "../../texts/review.ts";
import { Choice } from "../shared/choice.tsx";
import { savedAs } from "../shared/save.ts";
import { CoveragePart } from "./coverage-part.tsx";
import { EventualitiesPart } from "./eventualities-part.tsx";
import { Prose } from "./prose.tsx";

const PARTS: readonly ReviewPart[] = ["agreement", "eventualities", "coverage"];
const LANGUAGES: readonly Language[] = ["de", "en"];

export function ReviewPanel({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const page = useStore(model, now => now.language);
  const language = useStore(model, now => now.views.reviewLanguage ?? now.language);
  const part = useStore(model, now => now.views.reviewPart);
  const texts = REVIEW_TEXTS[page];
  return (
    <div class="review">
      <div class="view-bar">
        <Choice
          label={texts.partsLabel}
          options={PARTS.map(value => ({ value, words: texts.parts[value] }))}
          chosen={part}
          onChoose={value => model.set(now => withViews(now, { reviewPart: value }))}
        />
        {part !== "coverage" && (
          <Choice
            label={texts.languageLabel}
            options={LANGUAGES.map(value => ({ value, words: texts.languages[value], lang: value }))}
            chosen={language}
            onChoose={value => model.set(now => withViews(now, { reviewLanguage: value }))}
          />
        )}
      </div>
      {part === "coverage" ? (
        <CoveragePart playground={playground} />
      ) : (
        <Agreement playground={playground} language={language} part={part} />
      )}
    </div>
  );
}

interface AgreementProps extends Shown {
  readonly language: Language;
  readonly part: "agreement" | "eventualities";
}

function Agreement({ playground, language, part }: AgreementProps): JSX.Element {
  const texts = REVIEW_TEXTS[useStore(playground.model, now => now.language)];
  const { answer, isStale, trouble } = useAnswer(playground, "review", { language }, language);
  if (trouble !== null && !isStale) return <p class="empty">{texts.trouble}</p>;
  if (answer === null) return <p class="empty">{isStale ? texts.working : texts.faulty}</p>;
  const { document, origins } = answer;
  return (
    <div class={isStale ? "stale" : ""}>
      {part === "agreement" ? (
        <>
          <div class="sheet">
            <Prose document={document} origins={origins} contentsTitle={texts.contents} />
          </div>
          <Saving playground={playground} language={language} title={document.title} />
        </>
      ) : (
        <EventualitiesPart playground={playground} reviewed={answer} />
      )}
    </div>
  );
}

interface SavingProps extends Shown {
  readonly language: Language;
  readonly title: string;
}

function Saving({ playground, language, title }: SavingProps): JSX.Element {
  const texts = REVIEW_TEXTS[useStore(playground.model, now => now.language)];
  const save = async (format: "html" | "md"): Promise<void> => {
    const text = await playground.side.ask("reviewFile", { language, format }).catch(() => null);
    if (text !== null) savedAs(title, format, text);
  };
  return (
    <p class="saving">
      <span>{texts.save}</span>
      {(["html", "md"] as const).map(format => (
        <button
          key={format}
          type="button"
          class="quiet"
          aria-label={texts.saveLabel[format]}
          onClick={() => void save(format)}
        >
          {texts.formats[format]}
        </button>
      ))}
    </p>
  );
}
