/** The page: the contract on the left, what follows from it on the right. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Bar } from "./bar/bar.tsx";
import { DropArea } from "./bar/drop.tsx";
import { Editor } from "./editor/editor.tsx";
import { Icon } from "./frame/icons.tsx";
import { Introduction } from "./frame/introduction.tsx";
import { remember, remembered } from "./frame/memory.ts";
import { NoticeArea } from "./frame/notice.tsx";
import { Splitter, useShare } from "./frame/splitter.tsx";
import { Tabs } from "./frame/tabs.tsx";
import { BillPanel } from "./panels/bill/bill-panel.tsx";
import { ComparePanel } from "./panels/compare/compare-panel.tsx";
import { CurvesPanel } from "./panels/curves/curves-panel.tsx";
import { ReviewPanel } from "./panels/review/review-panel.tsx";
import { UsagePanel } from "./panels/usage/usage-panel.tsx";
import { billsOf } from "./state/bills.ts";
import type { Model, View } from "./state/model.ts";
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
const PANES: readonly Model["pane"][] = ["contract", "usage", "result"];

export function App({ playground }: Shown): JSX.Element {
  const pane = useStore(playground.model, now => now.pane);
  const texts = PAGE_TEXTS[useStore(playground.model, now => now.language)];
  const [isIntroduced, setIntroduced] = useState(() => remembered("introduced") !== null);
  const [columns, setColumns] = useShare("columns", 50);
  const [rows, setRows] = useShare("rows", 62);
  const introduced = (): void => {
    remember("introduced", "yes");
    setIntroduced(true);
  };
  return (
    <div class="page" data-pane={pane}>
      <Bar playground={playground} introduce={() => setIntroduced(false)} />
      {!isIntroduced && <Introduction playground={playground} close={introduced} />}
      <main class="columns" style={{ "--columns": `${columns}%`, "--rows": `${rows}%` }}>
        <section class="column contract" aria-label={texts.contract}>
          <Editor playground={playground} />
        </section>
        <Splitter name="columns" label={texts.columns} share={columns} move={setColumns} />
        <Result playground={playground} />
        <Splitter name="rows" label={texts.rows} share={rows} move={setRows} />
        <section class="column usage" aria-label={texts.usage}>
          <UsagePanel playground={playground} />
        </section>
      </main>
      <Panes playground={playground} />
      <NoticeArea playground={playground} />
      <DropArea playground={playground} />
    </div>
  );
}

function Result({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const view = useStore(model, now => now.view);
  const texts = PAGE_TEXTS[useStore(model, now => now.language)];
  const Panel = PANELS[view];
  return (
    <section class="column result" aria-label={texts.result}>
      <div class="result-head">
        <Tabs
          label={texts.result}
          tabs={VIEWS}
          words={texts.views}
          selected={view}
          panel="view"
          choose={one => model.set(now => ({ ...now, view: one }))}
        />
        <RunningTotal playground={playground} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <div class="view" id="view" role="tabpanel" aria-labelledby={`tab-${view}`} tabIndex={0}>
        <h2 class="unseen">{texts.views[view]}</h2>
        <Panel playground={playground} />
      </div>
    </section>
  );
}

/** The total of the bill that is looked at stays in sight, whatever else is shown. */
function RunningTotal({ playground: { model } }: Shown): JSX.Element | null {
  const total = useStore(model, now => billsOf(now.rated?.contract)?.invoice?.total ?? null);
  return total === null ? null : <p class="running-total">{total}</p>;
}

/** Where the page is narrow, one third of it is shown at a time. */
function Panes({ playground: { model } }: Shown): JSX.Element {
  const pane = useStore(model, now => now.pane);
  const texts = PAGE_TEXTS[useStore(model, now => now.language)];
  return (
    <nav class="panes" aria-label={texts.panes}>
      {PANES.map(one => (
        <button
          key={one}
          type="button"
          aria-current={one === pane ? "page" : undefined}
          onClick={() => model.set(now => ({ ...now, pane: one }))}
        >
          <Icon name={one} />
          {texts[one]}
        </button>
      ))}
    </nav>
  );
}
