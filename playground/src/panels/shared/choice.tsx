/** A few choices side by side, of which one holds. */
import type { JSX } from "preact";

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly words: string; readonly lang?: string }[];
  readonly chosen: V;
  readonly onChoose: (value: V) => void;
}

export function Choice<V extends string>({ label, options, chosen, onChoose }: ChoiceProps<V>): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map(({ value, words, lang }) => (
        <button
          key={value}
          type="button"
          lang={lang}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
