/** A quantity by a slider and by its exact number; ticks stand where prices change. */
import type { JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { UsageScale } from "../../../../service/usage/types.ts";
import type { UsageTexts } from "../../texts/usage.ts";
import { compact, grouped, typedNumber } from "./numbers.ts";
import { neighbour, PLACES, placeOf, snapped } from "./scale.ts";

interface ScaleFieldProps {
  readonly label: string;
  readonly scale: UsageScale;
  readonly value: string;
  /** Whether 0 is a value. */
  readonly hasNothing: boolean;
  readonly texts: UsageTexts;
  readonly onChange: (value: string) => void;
}

export function ScaleField(props: ScaleFieldProps): JSX.Element {
  const { label, scale, value, hasNothing, texts, onChange } = props;
  const id = useId();
  const unit = unitWords(scale.unit, value);
  const place = placeOf(value, scale, hasNothing);
  const press = (event: KeyboardEvent): void => {
    const next = pressed(event.key, props);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  return (
    <div class="scale-field">
      <label class="scale-label" for={id}>
        {label}
      </label>
      <div class="scale-slider" style={{ "--place": `${(place / PLACES) * 100}%` }}>
        <input
          type="range"
          min={0}
          max={PLACES}
          step={1}
          value={place}
          aria-label={texts.slider(label)}
          aria-valuetext={`${grouped(value)} ${unit}`}
          onInput={event => onChange(snapped(Number(event.currentTarget.value), scale, hasNothing))}
          onKeyDown={press}
        />
        <Ticks scale={scale} hasNothing={hasNothing} texts={texts} onChange={onChange} />
      </div>
      <NumberField id={id} value={value} unit={unit} texts={texts} onChange={onChange} />
    </div>
  );
}

/** What a key does to the slider; null where it does nothing of its own. */
function pressed(key: string, { scale, value, hasNothing }: ScaleFieldProps): string | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return neighbour(value, scale, hasNothing, 1, 1);
    case "ArrowLeft":
    case "ArrowDown":
      return neighbour(value, scale, hasNothing, -1, 1);
    case "PageUp":
      return neighbour(value, scale, hasNothing, 1, PLACES / 10);
    case "PageDown":
      return neighbour(value, scale, hasNothing, -1, PLACES / 10);
    case "Home":
      return hasNothing ? "0" : scale.least;
    case "End":
      return scale.most;
    default:
      return null;
  }
}

type TicksProps = Pick<ScaleFieldProps, "scale" | "hasNothing" | "texts" | "onChange">;

/** Labels that would touch an earlier one are left out; the tick stays, with its words. */
function Ticks({ scale, hasNothing, texts, onChange }: TicksProps): JSX.Element {
  let free = 0;
  const ticks = scale.marks
    .filter(({ at }) => !at.includes("/"))
    .map(mark => {
      const at = (placeOf(mark.at, scale, hasNothing) / PLACES) * 100;
      const isLabelled = at >= free;
      if (isLabelled) free = at + ROOM;
      return { ...mark, at, value: mark.at, isLabelled };
    });
  return (
    <span class="ticks">
      {ticks.map(({ at, value, words, isLabelled }) => (
        <button
          key={value}
          type="button"
          class="tick"
          tabIndex={-1}
          aria-hidden="true"
          style={{ "--at": `${at}%` }}
          title={`${grouped(value)}: ${words}`}
          onClick={() => onChange(value)}
        >
          {isLabelled ? compact(value, texts) : ""}
        </button>
      ))}
    </span>
  );
}

/** Per cent of the slider that a label takes. */
const ROOM = 15;

/** More signs than these take the room of the unit, and smaller digits. */
const ROOMY = 11;

interface NumberFieldProps {
  readonly id: string;
  readonly value: string;
  readonly unit: string;
  readonly texts: ScaleFieldProps["texts"];
  readonly onChange: (value: string) => void;
}

/** Shows what is typed until it is left; what is no number changes nothing, and says so. */
function NumberField({ id, value, unit, texts, onChange }: NumberFieldProps): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const unitId = useId();
  const field = useRef<HTMLInputElement>(null);
  const isWrong = draft !== null && typedNumber(draft) === null;
  return (
    <span class={grouped(value).length > ROOMY ? "number-field long" : "number-field"}>
      <input
        id={id}
        ref={field}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        value={draft ?? grouped(value)}
        aria-describedby={unitId}
        aria-invalid={isWrong}
        title={isWrong ? texts.noNumber : undefined}
        onFocus={event => {
          setDraft(grouped(value));
          event.currentTarget.select();
        }}
        onInput={event => {
          const text = event.currentTarget.value;
          setDraft(text);
          const number = typedNumber(text);
          if (number !== null) onChange(number);
        }}
        onBlur={() => setDraft(null)}
        onKeyDown={event => {
          if (event.key === "Enter" || event.key === "Escape") field.current?.blur();
        }}
      />
      <span class="unit" id={unitId} title={unit}>
        {unit}
      </span>
    </span>
  );
}

function unitWords(unit: UsageScale["unit"], value: string): string {
  if (unit === null) return "";
  return value === "1" ? unit.singular : unit.plural;
}
