/** What the charts show, in sentences and as tables. */
import type { JSX } from "preact";
import type { CurveTexts } from "../../texts/curves.ts";
import type { CurveShown, ShownJump } from "../../work/curve-requests.ts";
import { Scroll } from "../shared/scroll.tsx";
import { sideNames } from "./side-names.ts";

interface FactsProps {
  readonly shown: CurveShown;
  readonly texts: CurveTexts;
  readonly otherTitle: string | null;
}

/** From where on who is dearer, and by how much. */
export function Differences({ shown, texts, otherTitle }: FactsProps): JSX.Element | null {
  const { difference } = shown;
  if (difference === null) return null;
  const names = sideNames(shown, otherTitle, texts);
  const { crossings, intervals, goesOn } = difference;
  const [only] = intervals;
  const isOneSided =
    only !== undefined && only.dearer !== null && intervals.every(one => one.dearer === only.dearer);
  return (
    <section class="differences" aria-label={texts.compared}>
      <h3>{texts.compared}</h3>
      {only === undefined && <p>{texts.same}</p>}
      {crossings.length === 0 && isOneSided && <p>{texts.always(names[only.dearer ?? 0] ?? "")}</p>}
      <ul class="crossings">
        {crossings.map(({ at, quantity, included, dearer, amounts }) => (
          <li key={at}>
            {texts.crossing(
              quantity,
              included,
              names[dearer] ?? "",
              amounts[dearer],
              amounts[dearer === 0 ? 1 : 0],
            )}
          </li>
        ))}
        {goesOn && <li>{texts.goesOn}</li>}
      </ul>
      {intervals.length > 0 && (
        <Scroll>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.dearer}</th>
                <th scope="col">{texts.differences}</th>
              </tr>
            </thead>
            <tbody>
              {intervals.map(({ from, dearer, words }) => (
                <tr key={`${from} ${words}`}>
                  <th scope="row">
                    {dearer !== null && (
                      <span class={`swatch ${dearer === 0 ? "own" : "other"}`} aria-hidden="true" />
                    )}
                    {dearer === null ? "–" : names[dearer]}
                  </th>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

/** Jumps and packages, where there are any. */
export function Happenings({ shown, texts, otherTitle }: FactsProps): JSX.Element | null {
  const names = sideNames(shown, otherTitle, texts);
  const told = shown.sides.flatMap(({ jumps, steps }, side) => [
    ...jumps.map(jump => ({ side, words: jumpWords(jump, texts) })),
    ...steps.map(({ size, price }) => ({ side, words: texts.step(price, size) })),
  ]);
  if (told.length === 0) return null;
  return (
    <section class="happenings" aria-label={texts.bounds}>
      <h3>{texts.bounds}</h3>
      <ul>
        {told.map(({ side, words }) => (
          <li key={`${side} ${words}`}>
            {shown.sides.length > 1 && <span class="of">{names[side]}: </span>}
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}

function jumpWords(
  { at, next, before, after, difference, isFall, madeGood }: ShownJump,
  texts: CurveTexts,
): string {
  const words = (isFall ? texts.fall : texts.rise)(at, next, before, after, difference);
  return madeGood === null ? words : `${words} ${texts.madeGood(madeGood)}`;
}

/** The same lines for whoever does not see them. */
export function CurveTable({ shown, texts, otherTitle }: FactsProps): JSX.Element {
  const names = sideNames(shown, otherTitle, texts);
  const isAlone = shown.sides.length === 1;
  const per = texts.columns.price(shown.per.words === "" ? texts.priceOne : shown.per.words);
  return (
    <details class="curve-table">
      <summary>{texts.table}</summary>
      <Scroll>
        <table>
          <thead>
            <tr>
              <th scope="col" class="figure">
                {texts.columns.quantity}
              </th>
              {names.flatMap((name, side) => [
                <th key={`amount ${side}`} scope="col" class="figure">
                  {isAlone ? texts.columns.amount : name}
                </th>,
                <th key={`price ${side}`} scope="col" class="figure">
                  {per}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map(({ at, quantity, amounts, prices }) => (
              <tr key={at}>
                <th scope="row" class="figure">
                  {quantity}
                </th>
                {amounts.flatMap((amount, side) => [
                  <td key={`amount ${side}`} class="figure">
                    {amount ?? texts.noPrice}
                  </td>,
                  <td key={`price ${side}`} class="figure">
                    {prices[side] ?? "–"}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
