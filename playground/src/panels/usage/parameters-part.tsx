/** What is agreed with the customer: the contract's parameters. */
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { ParameterInput } from "../../../../service/usage/types.ts";
import type { Shown } from "../../app.tsx";
import { withUsage } from "../../state/actions.ts";
import { ownOf } from "../../state/own.ts";
import { useStore } from "../../state/store.ts";
import { withParameter } from "../../state/usage.ts";
import { USAGE_TEXTS } from "../../texts/usage.ts";
import { ScaleField } from "./scale-field.tsx";

interface ParametersProps extends Shown {
  /** Alone what a register may set. */
  readonly onlyBounded?: boolean;
}

export function ParametersPart({ playground, onlyBounded = false }: ParametersProps): JSX.Element | null {
  const { model } = playground;
  const all = useStore(model, now => now.lastGood?.controls?.parameters ?? null);
  const texts = USAGE_TEXTS[useStore(model, now => now.language)];
  const shown = (all ?? []).filter(({ bounds, isClosed }) => !onlyBounded || bounds !== null || isClosed);
  if (shown.length === 0) return null;
  return (
    <fieldset class="control-group">
      <legend>{texts.parameters}</legend>
      {shown.map(input => (
        <Parameter key={input.name} playground={playground} input={input} />
      ))}
    </fieldset>
  );
}

function Parameter({ playground, input }: Shown & { readonly input: ParameterInput }): JSX.Element {
  const { model } = playground;
  const { name, label, preset, scale } = input;
  const value = useStore(model, now => ownOf(now.usage.account.parameters, name) ?? preset);
  const texts = USAGE_TEXTS[useStore(model, now => now.language)];
  const id = useId();
  const set = (text: string): void => model.set(now => withUsage(now, one => withParameter(one, name, text)));
  if (scale !== null)
    return (
      <ScaleField label={label} scale={scale} value={value} hasNothing={false} texts={texts} onChange={set} />
    );
  return (
    <div class="scale-field">
      <label class="scale-label" for={id}>
        {label}
      </label>
      <span class="plain-field">
        <PlainField input={input} id={id} value={value} set={set} />
      </span>
    </div>
  );
}

interface PlainFieldProps {
  readonly input: ParameterInput;
  readonly id: string;
  readonly value: string;
  readonly set: (text: string) => void;
}

function PlainField({ input, id, value, set }: PlainFieldProps): JSX.Element {
  const { kind, choices, isClosed, bounds } = input;
  if (isClosed)
    return (
      <select id={id} value={value} onChange={event => set(event.currentTarget.value)}>
        {choices.map(one => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    );
  const list = `${id}-choices`;
  return (
    <>
      <input
        id={id}
        type={kind === "date" ? "date" : "text"}
        value={value}
        min={bounds?.least}
        max={bounds?.most}
        list={choices.length > 0 ? list : undefined}
        onInput={event => set(event.currentTarget.value)}
      />
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map(one => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}
