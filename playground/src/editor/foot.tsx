/** Below the text: what is wrong in it, or that nothing is; and how the example went that was run. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { EditorDiagnostic } from "../../../service/types.ts";
import type { Shown } from "../app.tsx";
import type { Language } from "../state/model.ts";
import type { Playground } from "../state/playground.ts";
import { useAnswer } from "../state/side.ts";
import { useStore } from "../state/store.ts";
import { withShown } from "../state/views.ts";
import { EDITOR_TEXTS } from "../texts/editor.ts";
import type { ListedExample } from "../work/rating-requests.ts";
import { Fixes } from "./fixes.tsx";
import { Outcome } from "./outcome.tsx";
import { spotOf } from "./ranges.ts";

const MOST_SHOWN = 50;
const NONE: readonly EditorDiagnostic[] = [];

export function Foot({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const isKnown = useStore(model, now => now.rated !== null);
  const found = useStore(model, now => now.rated?.diagnostics ?? NONE);
  const ran = useStore(model, now => now.ran);
  const language = useStore(model, now => now.language);
  const texts = EDITOR_TEXTS[language];
  const failing = useFailing(playground, language);
  const [isOpen, setOpen] = useState(false);
  const errors = found.filter(({ severity }) => severity === "error").length;
  return (
    <div class="foot">
      {ran !== null && <Outcome playground={playground} title={ran} />}
      {isOpen && found.length > 0 && (
        <ul class="problems" id="problems">
          {found.slice(0, MOST_SHOWN).map((one, index) => (
            <Problem key={`${index} ${one.code}`} playground={playground} found={one} />
          ))}
        </ul>
      )}
      {failing.length > 0 && <Failing playground={playground} failing={failing} />}
      <button
        type="button"
        class="foot-line"
        hidden={failing.length > 0 && found.length === 0}
        aria-expanded={found.length === 0 ? undefined : isOpen}
        aria-controls={isOpen ? "problems" : undefined}
        disabled={found.length === 0}
        onClick={() => setOpen(!isOpen)}
      >
        <State errors={errors} warnings={found.length - errors} isKnown={isKnown} />
        <span class="foot-first" aria-live="polite">
          {found.length > 0 && !isOpen ? found[0]?.message : ""}
        </span>
        {found.length > 0 && <span class="foot-more">{isOpen ? texts.hide : texts.show}</span>}
      </button>
    </div>
  );

  function State(shown: { errors: number; warnings: number; isKnown: boolean }): JSX.Element {
    if (!shown.isKnown) return <span>…</span>;
    if (shown.errors > 0) return <strong class="foot-state is-bad">{texts.errors(shown.errors)}</strong>;
    if (shown.warnings > 0)
      return <strong class="foot-state is-warn">{texts.warnings(shown.warnings)}</strong>;
    return <span class="foot-state is-good">{texts.sound}</span>;
  }
}

const NO_EXAMPLES: readonly ListedExample[] = [];

/** Examples that the contract fails as its tests: the text may be in order all the same. */
function useFailing(playground: Playground, language: Language): readonly ListedExample[] {
  const { answer } = useAnswer(playground, "examples", { language }, language);
  return answer === null ? NO_EXAMPLES : answer.filter(({ passed }) => !passed);
}

interface FailingShown extends Shown {
  readonly failing: readonly ListedExample[];
}

function Failing({ playground: { model }, failing }: FailingShown): JSX.Element {
  const texts = EDITOR_TEXTS[useStore(model, now => now.language)];
  const [first] = failing;
  return (
    <button
      type="button"
      class="foot-line"
      onClick={() => {
        if (first !== undefined)
          model.set(now => ({ ...withShown(now, first.spot, true), ran: first.title }));
      }}
    >
      <strong class="foot-state is-bad">{texts.failing(failing.length)}</strong>
      <span class="foot-first">{first?.title}</span>
      <span class="foot-more">{texts.show}</span>
    </button>
  );
}

interface ProblemShown extends Shown {
  readonly found: EditorDiagnostic;
}

function Problem({ playground, found }: ProblemShown): JSX.Element {
  const { path, range, severity, code, message, reason, remedy } = found;
  return (
    <li class={`problem is-${severity === "error" ? "bad" : "warn"}`}>
      <button type="button" class="problem-place" onClick={() => goTo(playground, found)}>
        <strong>{message}</strong>
        <span class="problem-where">
          {path}:{range.start.line + 1} · {code}
        </span>
      </button>
      {reason !== "" && <p>{reason}</p>}
      {remedy !== "" && <p class="problem-remedy">{remedy}</p>}
      <Fixes playground={playground} found={found} />
    </li>
  );
}

function goTo({ model }: Playground, { path, range }: EditorDiagnostic): void {
  model.set(now => withShown(now, spotOf(path, range), true));
}
