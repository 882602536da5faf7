/** From quantities and amounts to pixels and back. Floats are for pixels; quantities are texts of whole steps. */
import { approximately } from "../shared/pixels.ts";
import { stepsText } from "../shared/steps.ts";
import type { LargeWords } from "../usage/numbers.ts";

export interface Axis {
  readonly kind: "linear" | "log";
  /** The values at both ends, and where these stand. */
  readonly least: number;
  readonly most: number;
  readonly start: number;
  readonly end: number;
}

/** Where a value stands; what lies before a logarithmic axis stands at its beginning. */
export function placeOf({ kind, least, most, start, end }: Axis, value: number): number {
  if (most <= least) return start;
  if (kind === "linear") return start + ((value - least) / (most - least)) * (end - start);
  if (value <= least) return start;
  return start + (Math.log(value / least) / Math.log(most / least)) * (end - start);
}

export function valueAt({ kind, least, most, start, end }: Axis, place: number): number {
  const share = Math.min(1, Math.max(0, (place - start) / (end - start)));
  return kind === "linear" ? least + share * (most - least) : least * (most / least) ** share;
}

/** 1, 2 or 5 times a power of ten, at most the value. */
export function niceBelow(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const lead = value / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** About so many round values from one end of a linear axis to the other; powers of ten on a logarithmic one. */
export function ticksOf({ kind, least, most }: Axis, count: number): readonly number[] {
  if (most <= least) return [least];
  if (kind === "log") return decades(least, most, count);
  const step = niceAbove((most - least) / Math.max(1, count));
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(most / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
}

function niceAbove(value: number): number {
  const below = niceBelow(value);
  if (below >= value * (1 - 1e-9)) return below;
  const lead = rounded(below / 10 ** Math.floor(Math.log10(below) + 1e-9));
  return lead === 1 ? 2 * below : lead === 2 ? 2.5 * below : 2 * below;
}

function decades(least: number, most: number, count: number): readonly number[] {
  const first = Math.ceil(Math.log10(least) - 1e-9);
  const last = Math.floor(Math.log10(most) + 1e-9);
  const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  const found: number[] = [];
  for (let power = first; power <= last; power += stride) found.push(rounded(10 ** power));
  return found;
}

/** Without what binary fractions leave behind the twelfth digit. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** "50k", "1.5M", as scales write them: for axes; exact quantities stand in the words beside them. */
export function shortWords(value: number, { billion, trillion }: LargeWords): string {
  const size = Math.abs(value);
  for (const [unit, letter] of [
    [1e12, trillion],
    [1e9, billion],
    [1e6, "M"],
    [1e3, "k"],
  ] as const) {
    if (size >= unit * (1 - 1e-9)) return `${plain(value / unit)}${letter}`;
  }
  return plain(value);
}

function plain(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1) return String(Number(value.toPrecision(4)));
  return value.toFixed(Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(size))))).replace(/0+$/, "");
}

/** The nearest multiple of the step, as exact text: digits are made of whole numbers alone. */
export function steppedText(value: number, step: string): string {
  return stepsText(BigInt(Math.max(0, Math.round(value / approximately(step)))), step);
}

/** How far apart quantities are that a hand can tell: about half a pixel, in round numbers, and at least a step. */
export function grainAt(axis: Axis, value: number, step: string): number {
  const pixel =
    axis.kind === "linear"
      ? (axis.most - axis.least) / Math.abs(axis.end - axis.start)
      : (value * Math.log(axis.most / axis.least)) / Math.abs(axis.end - axis.start);
  return Math.max(approximately(step), niceBelow(pixel));
}
