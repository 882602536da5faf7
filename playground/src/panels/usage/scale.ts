/**
 * Where a quantity stands on a slider, and which one stands at a place of it. Places may be floats; the
 * quantity is exact text, a whole number of steps.
 */
import { approximately } from "../shared/pixels.ts";
import { stepsText } from "../shared/steps.ts";

export interface Scale {
  /** As decimal text. */
  readonly step: string;
  readonly least: string;
  readonly most: string;
  readonly marks: readonly { readonly at: string }[];
}

/** Places of a slider run from 0 to this. */
export const PLACES = 1_000;

/** At place 0 nothing is used, unless the scale has a bound below; from 1 on, equal distances are equal ratios. */
export function placeOf(text: string, scale: Scale, hasNothing: boolean): number {
  const [value, least, most] = [approximately(text), approximately(scale.least), approximately(scale.most)];
  if (!Number.isFinite(value) || value <= 0) return 0;
  const first = hasNothing ? 1 : 0;
  if (isLinear(scale)) return clamp(Math.round((value / most) * PLACES), 0, PLACES);
  if (most <= least) return PLACES;
  const share = Math.log(value / least) / Math.log(most / least);
  return clamp(Math.round(first + share * (PLACES - first)), first, PLACES);
}

export function valueAt(place: number, scale: Scale, hasNothing: boolean): string {
  const [least, most] = [approximately(scale.least), approximately(scale.most)];
  if (place <= 0) return hasNothing ? "0" : scale.least;
  if (place >= PLACES) return scale.most;
  if (isLinear(scale)) return steps((place / PLACES) * most, scale.step);
  const first = hasNothing ? 1 : 0;
  const share = (place - first) / (PLACES - first);
  return steps(least * (most / least) ** share, scale.step);
}

/** So near a mark, its own value is meant: prices change there. */
const NEAR = 8;

export function snapped(place: number, scale: Scale, hasNothing: boolean): string {
  const near = scale.marks
    .filter(({ at }) => !at.includes("/"))
    .map(({ at }) => ({ at, distance: Math.abs(placeOf(at, scale, hasNothing) - place) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= NEAR ? near.at : valueAt(place, scale, hasNothing);
}

/** The next value in a direction, by so many places at least; marks in between are not passed over. */
export function neighbour(
  text: string,
  scale: Scale,
  hasNothing: boolean,
  direction: 1 | -1,
  by: number,
): string {
  const start = placeOf(text, scale, hasNothing);
  const isBeyond = (one: string): boolean =>
    direction * (approximately(one) - approximately(text)) > 0 && one !== text;
  let place = clamp(start + direction * by, 0, PLACES);
  let value = valueAt(place, scale, hasNothing);
  while (!isBeyond(value) && place > 0 && place < PLACES) {
    place += direction;
    value = valueAt(place, scale, hasNothing);
  }
  const between = scale.marks
    .map(({ at }) => at)
    .filter(at => !at.includes("/") && isBeyond(at))
    .filter(at => direction * (approximately(value) - approximately(at)) > 0)
    .sort((a, b) => direction * (approximately(a) - approximately(b)));
  const [mark] = by === 1 ? between : [];
  return mark ?? value;
}

function isLinear({ least }: Scale): boolean {
  return approximately(least) <= 0;
}

/** Whole steps, with at most three digits where there are more. */
function steps(value: number, step: string): string {
  const size = step.includes("/") ? 0 : approximately(step);
  if (!(size > 0)) return decimal(value.toPrecision(3));
  const count = Math.max(1, Math.round(value / size));
  const power = Math.max(0, Math.floor(Math.log10(count)) - 2);
  const rounded = BigInt(Math.round(count / 10 ** power)) * 10n ** BigInt(power);
  return stepsText(rounded, step);
}

/** "1.5e+21" written out. */
function decimal(text: string): string {
  const [mantissa = "0", exponent] = text.split("e");
  if (exponent === undefined) return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent);
  if (shift < 0) return `0.${"0".repeat(-shift - 1)}${whole}${fraction}`.replace(/0+$/, "");
  return `${whole}${fraction.padEnd(shift, "0")}`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
