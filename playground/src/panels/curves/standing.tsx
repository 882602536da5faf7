/** The quantity that is pointed at, or the present one, and exactly what it costs. */
import type { JSX } from "preact";
import type { Playground } from "../../state/playground.ts";
import { useAnswer } from "../../state/side.ts";
import { useStore } from "../../state/store.ts";
import { askedUsage } from "../../state/usage.ts";
import type { CurveTexts } from "../../texts/curves.ts";
import type { CurveShown, PointAsked, PointShown } from "../../work/curve-requests.ts";

interface StandingProps {
  readonly shown: CurveShown;
  readonly point: PointShown | null;
  /** Whether it is the present quantity, and not one that is pointed at. */
  readonly isPresent: boolean;
  readonly names: readonly string[];
  readonly texts: CurveTexts;
}

export function Standing({ shown, point, isPresent, names, texts }: StandingProps): JSX.Element {
  return (
    <div class={`standing${isPresent ? "" : " passing"}`}>
      <p class="quantity">
        <strong>{point?.words ?? "…"}</strong>
      </p>
      {names.map((name, side) => (
        <Side key={`${side} ${name}`} name={name} side={side} shown={shown} point={point} texts={texts} />
      ))}
    </div>
  );
}

/** What a quantity of the curve's input costs; null until that is known. */
export function usePoint(
  playground: Playground,
  input: string,
  of: PointAsked["of"],
  quantity: string,
): PointShown | null {
  const usage = useStore(playground.model, now => now.usage);
  const asked: PointAsked = { usage: askedUsage(usage), of, input, quantity };
  const { [input]: _, ...others } = usage.quantities;
  const all = of === "bill" ? [others, usage.each] : null;
  const key = JSON.stringify([of, input, quantity, usage.account, all]);
  return useAnswer(playground, "curvePoint", asked, key).answer;
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
          {own !== null && own.price !== null && (
            <span class="soft">{texts.per(own.price, shown.per.words || texts.priceOne)}</span>
          )}
        </>
      )}
    </p>
  );
}

/** The same for a reader of the screen. */
export function spoken(
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
