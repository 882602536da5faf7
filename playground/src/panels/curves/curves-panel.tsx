/** What a quantity costs over its whole range, and where a contract compared with costs more or less. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { withUsage } from "../../state/actions.ts";
import { useAnswer } from "../../state/side.ts";
import { useStore } from "../../state/store.ts";
import { askedUsage, withQuantity } from "../../state/usage.ts";
import type { CurveChoice } from "../../state/views.ts";
import "../../styles/views.css";
import "../../styles/curves.css";
import { CURVE_TEXTS, type CurveTexts } from "../../texts/curves.ts";
import type { CurveAsked, CurveShown } from "../../work/curve-requests.ts";
import { approximately } from "../shared/pixels.ts";
import { Chart } from "./chart.tsx";
import { AxisControls, Controls } from "./controls.tsx";
import { CurveTable, Differences, Happenings } from "./facts.tsx";
import { niceBelow, steppedText } from "./scales.ts";
import { sideNames } from "./side-names.ts";
import { Standing, spoken, usePoint } from "./standing.tsx";

export function CurvesPanel({ playground }: Shown): JSX.Element {
  const { model } = playground;
  const language = useStore(model, now => now.language);
  const choice = useStore(model, now => now.views.curve);
  const usage = useStore(model, now => now.usage);
  const texts = CURVE_TEXTS[language];
  const asked: CurveAsked = {
    usage: askedUsage(usage),
    input: choice.input,
    of: choice.of,
    scale: choice.scale,
    to: choice.to,
    language,
  };
  const { answer, isStale, trouble } = useAnswer(playground, "curve", asked, keyOf(asked));
  if (trouble !== null && !isStale) return <p class="empty">{texts.trouble}</p>;
  if (answer === null) {
    const isFaulty = model.get().rated?.contract === null;
    return <p class="empty">{isStale ? texts.working : isFaulty ? texts.faulty : texts.nothing}</p>;
  }
  return <Curves playground={playground} shown={answer} choice={choice} isStale={isStale} />;
}

/** The quantity itself moves along the line and not the line. */
function keyOf({ usage, input, of, ...rest }: CurveAsked): string {
  const { [input ?? ""]: _, ...others } = usage.quantities;
  return JSON.stringify([rest, input, of, usage.account, of === "bill" ? [others, usage.each] : null]);
}

interface CurvesProps extends Shown {
  readonly shown: CurveShown;
  readonly choice: CurveChoice;
  readonly isStale: boolean;
}

function Curves({ playground, shown, choice, isStale }: CurvesProps): JSX.Element {
  const { model } = playground;
  const texts = CURVE_TEXTS[useStore(model, now => now.language)];
  const isOfEvents = useStore(model, now => now.usage.mode === "events");
  const quantities = useStore(model, now => now.usage.quantities);
  const otherTitle = useStore(model, now => now.other?.title ?? null);
  const present = quantities[shown.input.id] ?? shown.input.preset;
  const [pointed, setPointed] = useState<string | null>(null);
  const { id } = shown.input;
  const move = (quantity: string): void => {
    setPointed(null);
    model.set(now => withUsage(now, before => ({ ...withQuantity(before, id, quantity), mode: "sliders" })));
  };
  const wide = extended(shown, present);
  const names = sideNames(shown, otherTitle, texts);
  const own = usePoint(playground, id, choice.of, present);
  const looked = usePoint(playground, id, choice.of, pointed ?? present);
  const valueText = own?.quantity === present ? spoken(own, shown, names, texts) : "";
  const chart = { shown: wide, scale: choice.scale, present, valueText, texts, pointed };
  const per = shown.per.words === "" ? texts.priceOne : shown.per.words;
  return (
    <div class="curves">
      <Controls playground={playground} shown={shown} choice={choice} />
      {isOfEvents && <p class="remark">{texts.events}</p>}
      <div class={isStale ? "stale" : ""}>
        <Standing
          shown={shown}
          point={pointed === null ? own : looked}
          isPresent={pointed === null}
          names={names}
          texts={texts}
        />
        <Chart
          {...chart}
          what="amount"
          title={texts.amountTitle(shown.currency.code)}
          controls={<AxisControls playground={playground} shown={shown} choice={choice} />}
          height={220}
          isMain
          onMove={move}
          onPoint={setPointed}
        />
        <Chart
          {...chart}
          what="price"
          title={texts.priceTitle(shown.currency.code, per)}
          controls={null}
          height={150}
          isMain={false}
          onMove={move}
          onPoint={setPointed}
        />
        <Facts shown={shown} texts={texts} otherTitle={otherTitle} rule={texts.ofRule[choice.of]} />
      </div>
    </div>
  );
}

interface FactsProps {
  readonly shown: CurveShown;
  readonly texts: CurveTexts;
  readonly otherTitle: string | null;
  readonly rule: (label: string) => string;
}

/** What the charts are of, and what they show, in words. */
function Facts({ rule, ...facts }: FactsProps): JSX.Element {
  const { shown, texts } = facts;
  const isRead = shown.sides.some(({ line }) => line?.kind === "read");
  return (
    <>
      <p class="rule">
        {rule(shown.input.label)} {isRead ? texts.read : texts.exact}
      </p>
      <Differences {...facts} />
      <Happenings {...facts} />
      <CurveTable {...facts} />
    </>
  );
}

/** The axis ends behind what is used, wherever that has been set. */
function extended(shown: CurveShown, present: string): CurveShown {
  const value = approximately(present);
  if (value <= approximately(shown.to)) return shown;
  const grain = niceBelow(value / 4);
  return { ...shown, to: steppedText(Math.ceil((value * 1.25) / grain) * grain, shown.input.step) };
}
