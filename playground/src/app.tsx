/** The page: the contract on the left, what follows from it on the right. */
import type { JSX } from "preact";
import { Editor } from "./editor/editor.tsx";
import { BillPanel } from "./panels/bill/bill-panel.tsx";
import { ComparePanel } from "./panels/compare/compare-panel.tsx";
import { CurvesPanel } from "./panels/curves/curves-panel.tsx";
import { ReviewPanel } from "./panels/review/review-panel.tsx";
import { UsagePanel } from "./panels/usage/usage-panel.tsx";
import type { View } from "./state/model.ts";
import type { Playground } from "./state/playground.ts";
import { useStore } from "./state/store.ts";
import { PAGE_TEXTS } from "./texts/page.ts";

export interface Shown {
  readonly playground: Playground;
}

const PANELS: Readonly<Record<View, (props: Shown) => JSX.Element>> = {
  bill: BillPanel,
  curves: CurvesPanel,
  compare: ComparePanel,
  review: ReviewPanel,
};

const VIEWS: readonly View[] = ["bill", "curves", "compare", "review"];

export function App({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const view = useStore(model, now => now.view);
  const pane = useStore(model, now => now.pane);
  const texts = PAGE_TEXTS[useStore(model, now => now.language)];
  const Panel = PANELS[view];
  return (
    <div class="page" data-pane={pane}>
      <header class="bar">
        <h1>Tarif</h1>
      </header>
      <main class="columns">
        <section class="column contract" aria-label={texts.contract}>
          <Editor playground={playground} />
        </section>
        <section class="column usage" aria-label={texts.usage}>
          <UsagePanel playground={playground} />
        </section>
        <section class="column result" aria-label={texts.result}>
          <div class="tabs" role="tablist">
            {VIEWS.map(one => (
              <button
                key={one}
                type="button"
                role="tab"
                id={`tab-${one}`}
                aria-selected={one === view}
                aria-controls="view"
                onClick={() => model.set(now => ({ ...now, view: one }))}
              >
                {texts.views[one]}
              </button>
            ))}
          </div>
          <div class="view" id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
            <Panel playground={playground} />
          </div>
        </section>
      </main>
    </div>
  );
}
