/** The quantity that is pointed at, or the present one, and exactly what it costs. */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Shown } from "../../app.tsx";
import { useAnswer } from "../../state/side.ts";
import { useStore } from "../../state/store.ts";
import { askedUsage } from "../../state/usage.ts";
import { CURVE_TEXTS, type CurveTexts } from "../../texts/curves.ts";
import type { CurveShown, PointAsked, PointShown } from "../../work/curve-requests.ts";
import { sideNames } from "./side-names.ts";

interface StandingProps extends Shown {
  readonly shown: CurveShown;
  readonly of: PointAsked["of"];
  readonly quantity: string;
  readonly isPresent: boolean;
  /** What a reader of the screen is told of the point. */
  readonly onWords: (words: string) => void;
}

export function Standing(props: StandingProps): JSX.Element {
  const { playground, shown, of, quantity, isPresent, onWords } = props;
  const { model } = playground;
  const usage = useStore(model, now => now.usage);
  const language = useStore(model, now => now.language);
  const otherTitle = useStore(model, now => now.other?.title ?? null);
  const texts = CURVE_TEXTS[language];
  const asked: PointAsked = {
    usage: askedUsage(usage),
    of,
    input: shown.input.id,
    quantity,
  };
  const { [shown.input.id]: _, ...others } = usage.quantities;
  const key = JSON.stringify([
    of,
    asked.input,
    quantity,
    usage.account,
    of === "bill" ? [others, usage.each] : null,
  ]);
  const { answer } = useAnswer(playground, "curvePoint", asked, key);
  const names = sideNames(shown, otherTitle, texts);
  const words = answer === null ? "" : spoken(answer, shown, names, texts);
  useEffect(() => {
    if (isPresent && words !== "") onWords(words);
  }, [isPresent, words]);
  return (
    <div class={`standing${isPresent ? "" : " passing"}`}>
      <p class="quantity">
        <strong>{answer?.words ?? "…"}</strong>
      </p>
      {names.map((name, side) => (
        <Side key={`${side} ${name}`} name={name} side={side} shown={shown} point={answer} texts={texts} />
      ))}
    </div>
  );
}

interface SideProps {
  readonly name: string;
  readonly side: number;
  readonly shown: CurveShown;
  readonly point: PointShown | null;
  readonly texts: CurveTexts;
}

function Side({ name, side, shown, point, texts }: SideProps): JSX.Element {
  const own = point?.sides[side] ?? null;
  const isAlone = shown.sides.length === 1;
  const none = shown.sides[side]?.line === null ? (shown.sides[side]?.reason ?? texts.noLine(name)) : null;
  return (
    <p class={`side ${side === 0 ? "own" : "other"}`}>
      {!isAlone && <span class="name">{name}</span>}
      {none !== null ? (
        <span class="soft">{none}</span>
      ) : (
        <>
          <strong class="amount">{own?.words ?? (point === null ? "…" : texts.noPrice)}</strong>
          {own?.price != null && (
            <span class="soft">{texts.per(own.price, shown.per.words || texts.priceOne)}</span>
          )}
        </>
      )}
    </p>
  );
}

function spoken(
  { words, sides }: PointShown,
  shown: CurveShown,
  names: readonly string[],
  texts: CurveTexts,
): string {
  const amounts = sides.map((side, index) => {
    const amount = side?.words ?? texts.noPrice;
    return shown.sides.length === 1 ? amount : `${names[index]} ${amount}`;
  });
  return texts.pointWords(words, amounts.join(", "));
}
