/** Sliders for whatever the contract counts, by meter, and what is agreed with the customer. */
import type { JSX } from "preact";
import type { EventsInput, QuantityInput, UsageModel } from "../../../../service/usage/types.ts";
import type { Shown } from "../../app.tsx";
import { withUsage } from "../../state/actions.ts";
import { billsOf } from "../../state/bills.ts";
import { ownOf } from "../../state/own.ts";
import type { Playground } from "../../state/playground.ts";
import { useStore } from "../../state/store.ts";
import { type Usage, withDefaults, withEach, withQuantity } from "../../state/usage.ts";
import { instantWords } from "../../texts/bill.ts";
import { USAGE_TEXTS, type UsageTexts } from "../../texts/usage.ts";
import { ParametersPart } from "./parameters-part.tsx";
import { ScaleField } from "./scale-field.tsx";

export function ControlsPart({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const controls = useStore(model, now => now.lastGood?.controls ?? null);
  const usage = useStore(model, now => now.usage);
  const remarks = useStore(model, now => billsOf(now.lastGood)?.remarks ?? null);
  const language = useStore(model, now => now.language);
  const zone = useStore(model, now => now.lastGood?.zone ?? "UTC");
  const texts = USAGE_TEXTS[language];
  if (controls === null) return <p class="empty">{texts.noControls}</p>;
  const { quantities, events, parameters, left } = controls;
  if (quantities.length + events.length + parameters.length === 0)
    return <p class="empty">{texts.nothingToSet}</p>;
  return (
    <div class="controls">
      {remarks !== null && remarks.fallsAt !== null && (
        <p class="usage-remark">{texts.fallsAt(instantWords(remarks.fallsAt, zone, language), zone)}</p>
      )}
      {remarks !== null && remarks.leftOut.length > 0 && (
        <p class="usage-remark">{texts.leftOut(remarks.leftOut.join(", "))}</p>
      )}
      {byMeter(quantities).map(group => (
        <QuantityGroup
          key={group[0]?.meter}
          group={group}
          usage={usage}
          {...{ controls, playground, texts }}
        />
      ))}
      {events.map(input => (
        <EachGroup key={input.id} input={input} usage={usage} {...{ controls, playground, texts }} />
      ))}
      {left > 0 && <p class="usage-remark">{texts.left(left)}</p>}
      <ParametersPart playground={playground} />
      <p class="controls-foot">
        <button
          type="button"
          class="quiet"
          onClick={() => model.set(now => withUsage(now, one => withDefaults(one)))}
        >
          {texts.reset}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => model.set(now => withUsage(now, one => withNothing(one, controls)))}
        >
          {texts.nothing}
        </button>
      </p>
    </div>
  );
}

function withNothing(usage: Usage, { quantities, events }: UsageModel): Usage {
  return {
    ...usage,
    quantities: Object.fromEntries(quantities.map(({ id }) => [id, "0"])),
    each: Object.fromEntries(events.map(({ id }) => [id, { count: "0", fields: {} }])),
  };
}

function byMeter(quantities: readonly QuantityInput[]): readonly (readonly QuantityInput[])[] {
  const groups = new Map<string, QuantityInput[]>();
  for (const one of quantities) groups.set(one.meter, [...(groups.get(one.meter) ?? []), one]);
  return [...groups.values()];
}

interface GroupProps {
  readonly usage: Usage;
  readonly controls: UsageModel;
  readonly playground: Playground;
  readonly texts: UsageTexts;
}

/** Several of one meter stand below its title, each with what tells it from the others. */
function QuantityGroup({
  group,
  usage,
  controls,
  playground: { model },
  texts,
}: GroupProps & { readonly group: readonly QuantityInput[] }): JSX.Element {
  const [first] = group;
  const isAlone = group.length === 1;
  const fields = group.map(({ id, label, where, scale }) => (
    <ScaleField
      key={id}
      label={isAlone ? label : Object.values(where).join(", ")}
      scale={scale}
      value={usage.quantities[id] ?? controls.preset.quantities[id] ?? "0"}
      hasNothing={true}
      texts={texts}
      onChange={value => model.set(now => withUsage(now, one => withQuantity(one, id, value)))}
    />
  ));
  if (isAlone || first === undefined) return <div class="control-group">{fields}</div>;
  return (
    <fieldset class="control-group">
      <legend>{titleOf(first)}</legend>
      {fields}
    </fieldset>
  );
}

/** The label without the values that stand in brackets at its end. */
function titleOf({ label, where }: QuantityInput): string {
  const values = ` (${Object.values(where).join(", ")})`;
  return label.endsWith(values) ? label.slice(0, -values.length) : label;
}

function EachGroup({
  input,
  usage,
  controls,
  playground: { model },
  texts,
}: GroupProps & { readonly input: EventsInput }): JSX.Element {
  const { id, label, count, fields } = input;
  const own = usage.each[id];
  const preset = controls.preset.events[id];
  return (
    <fieldset class="control-group">
      <legend>{label}</legend>
      <ScaleField
        label={texts.count}
        scale={count}
        value={own?.count ?? preset?.count ?? "0"}
        hasNothing={true}
        texts={texts}
        onChange={value => model.set(now => withUsage(now, one => withEach(one, id, { count: value })))}
      />
      {fields.map(field => (
        <ScaleField
          key={field.name}
          label={field.name}
          scale={field}
          value={ownOf(own?.fields ?? {}, field.name) ?? ownOf(preset?.fields ?? {}, field.name) ?? "0"}
          hasNothing={false}
          texts={texts}
          onChange={value =>
            model.set(now => withUsage(now, one => withEach(one, id, { fields: { [field.name]: value } })))
          }
        />
      ))}
    </fieldset>
  );
}
