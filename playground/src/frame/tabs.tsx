/** A row of tabs, as the ARIA practices have it: one of them takes the focus, arrows go to the others. */
import type { JSX } from "preact";

interface Shown<T extends string> {
  readonly label: string;
  readonly tabs: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly selected: T;
  /** The id of the panel that they change. */
  readonly panel: string;
  readonly choose: (tab: T) => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function Tabs<T extends string>({
  label,
  tabs,
  words,
  selected,
  panel,
  choose,
}: Shown<T>): JSX.Element {
  const go = (event: KeyboardEvent): void => {
    const next = tabs[STEPS[event.key]?.(tabs.indexOf(selected), tabs.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={go}>
      {tabs.map(tab => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === selected}
          aria-controls={panel}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => choose(tab)}
        >
          {words[tab]}
        </button>
      ))}
    </div>
  );
}
