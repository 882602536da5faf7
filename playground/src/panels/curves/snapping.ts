/** Quantities that a hand can set: round ones, bounds where the hand is near them, and single steps where it asks. */
import type { CurveShown } from "../../work/curve-requests.ts";
import { approximately } from "../shared/pixels.ts";
import { type Axis, grainAt, placeOf, steppedText, valueAt } from "./scales.ts";

/** Pixels within which a bound draws the hand to itself. */
const NEAR = 4;

export function heldAt(across: Axis, place: number, { marks, input, to }: CurveShown): string {
  const near = marks.find(({ at }) => Math.abs(placeOf(across, approximately(at)) - place) <= NEAR);
  if (near !== undefined && approximately(near.at) <= approximately(to)) return near.at;
  if (place <= across.start + 1) return "0";
  if (place >= across.end) return to;
  return rounded(across, valueAt(across, place), input.step);
}

function rounded(across: Axis, value: number, step: string): string {
  const grain = grainAt(across, value, step);
  return steppedText(Math.round(value / grain) * grain, step);
}

const PIXELS: Readonly<Record<string, number>> = {
  ArrowRight: 4,
  ArrowUp: 4,
  ArrowLeft: -4,
  ArrowDown: -4,
  PageUp: 40,
  PageDown: -40,
};

/** Where a key moves a quantity to; null for a key that moves nothing. With `isFine` by single steps. */
export function movedBy(
  key: string,
  isFine: boolean,
  across: Axis,
  present: string,
  { input, to }: Pick<CurveShown, "input" | "to">,
): string | null {
  if (key === "Home") return "0";
  if (key === "End") return to;
  const pixels = PIXELS[key];
  if (pixels === undefined) return null;
  const value = approximately(present);
  const step = approximately(input.step);
  if (isFine) return steppedText(clamped(value + Math.sign(pixels) * step, to), input.step);
  const target = valueAt(across, placeOf(across, value) + pixels);
  const grain = grainAt(across, Math.max(value, target), input.step);
  const next = Math.round(target / grain) * grain;
  // However small a pixel is, a key moves at least one step.
  const moved = Math.abs(next - value) < step ? value + Math.sign(pixels) * Math.max(step, grain) : next;
  if (across.kind === "log" && pixels < 0 && moved < across.least) return "0";
  return steppedText(clamped(moved, to), input.step);
}

function clamped(value: number, to: string): number {
  return Math.min(Math.max(0, value), approximately(to));
}
