/** Which quantity, what of it, and how far. */
import type { JSX } from "preact";
import type { Shown } from "../../app.tsx";
import { useStore } from "../../state/store.ts";
import { type CurveChoice, withCurve } from "../../state/views.ts";
import { CURVE_TEXTS, type CurveTexts } from "../../texts/curves.ts";
import type { CurveShown } from "../../work/curve-requests.ts";
import { Choice } from "../shared/choice.tsx";
import { approximately } from "../shared/pixels.ts";
import { niceBelow, steppedText } from "./scales.ts";

interface ControlsProps extends Shown {
  readonly shown: CurveShown;
  readonly choice: CurveChoice;
}

export function Controls({ playground: { model }, shown, choice }: ControlsProps): JSX.Element {
  const texts = CURVE_TEXTS[useStore(model, now => now.language)];
  const set = (change: Partial<CurveChoice>): void => model.set(now => withCurve(now, change));
  return (
    <div class="view-bar">
      <div class="pick">
        <label for="curve-quantity">{texts.quantity}</label>
        <select
          id="curve-quantity"
          value={shown.input.id}
          onChange={event => set({ input: event.currentTarget.value, to: null })}
        >
          {shown.inputs.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Choice
        label={texts.of.label}
        options={(["charges", "bill"] as const).map(value => ({ value, words: texts.of[value] }))}
        chosen={choice.of}
        onChoose={of => set({ of })}
      />
    </div>
  );
}

export function AxisControls({ playground: { model }, shown, choice }: ControlsProps): JSX.Element {
  const texts = CURVE_TEXTS[useStore(model, now => now.language)];
  const set = (change: Partial<CurveChoice>): void => model.set(now => withCurve(now, change));
  return (
    <div class="axis-controls">
      <Choice
        label={texts.scale.label}
        options={(["linear", "log"] as const).map(value => ({ value, words: texts.scale[value] }))}
        chosen={choice.scale}
        onChoose={scale => set({ scale })}
      />
      <Zoom shown={shown} set={set} isFitting={choice.to === null} texts={texts} />
    </div>
  );
}

interface ZoomProps {
  readonly shown: CurveShown;
  readonly set: (change: Partial<CurveChoice>) => void;
  readonly isFitting: boolean;
  readonly texts: CurveTexts;
}

function Zoom({ shown: { to, input }, set, isFitting, texts }: ZoomProps): JSX.Element {
  const value = approximately(to);
  const isLeast = value <= approximately(input.step) * 20;
  const scaled = (factor: number): void => {
    const wanted = value * factor;
    const grain = niceBelow(wanted / 10);
    set({ to: steppedText(Math.max(1, Math.round(wanted / grain)) * grain, input.step) });
  };
  return (
    <div class="zoom">
      <button
        type="button"
        class="quiet"
        aria-label={texts.nearer}
        disabled={isLeast}
        onClick={() => scaled(0.5)}
      >
        −
      </button>
      <button type="button" class="quiet" aria-label={texts.further} onClick={() => scaled(2)}>
        +
      </button>
      {!isFitting && (
        <button type="button" class="quiet" onClick={() => set({ to: null })}>
          {texts.fitting}
        </button>
      )}
    </div>
  );
}
