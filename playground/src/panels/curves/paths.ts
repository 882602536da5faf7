/** Lines of the service as paths of an SVG. */
import type { CurveLine, Stretch } from "../../../../service/usage-curve.ts";
import { approximately } from "../shared/pixels.ts";
import { type Axis, placeOf, valueAt } from "./scales.ts";

export interface Point {
  readonly quantity: number;
  readonly amount: number;
}

/** Points of one stretch, as floats. */
export type Run = readonly Point[];

export function runsOf({ stretches }: Pick<CurveLine, "stretches">): readonly Run[] {
  return stretches.map(({ points }: Stretch) =>
    points.map(({ quantity, amount }) => ({
      quantity: approximately(quantity),
      amount: approximately(amount),
    })),
  );
}

/** What a line shows at a quantity: an amount, or what that is for each unit. */
export type Look = (point: Point) => number;

export const AS_AMOUNT: Look = ({ amount }) => amount;

export function asPrice(per: number): Look {
  return ({ quantity, amount }) => (quantity > 0 ? (amount / quantity) * per : Number.NaN);
}

/** A straight line is a curve on a logarithmic axis, and a price for each unit is one on any: as many pixels apart. */
const APART = 3;

export function pathOf(runs: readonly Run[], across: Axis, up: Axis, look: Look): string {
  return runs.map(run => runPath(run, across, up, look)).join("");
}

function runPath(run: Run, across: Axis, up: Axis, look: Look): string {
  const isStraight = across.kind === "linear" && look === AS_AMOUNT;
  const points = isStraight ? run : run.flatMap((point, index) => between(run[index - 1], point, across));
  let path = "";
  for (const point of points) {
    const value = look(point);
    if (!Number.isFinite(value)) continue;
    path += `${path === "" ? "M" : "L"}${shown(placeOf(across, point.quantity))} ${shown(placeOf(up, value))}`;
  }
  return path;
}

/** The point, with those on the way to it. */
function between(before: Point | undefined, point: Point, across: Axis): readonly Point[] {
  if (before === undefined) return [point];
  const [from, to] = [placeOf(across, before.quantity), placeOf(across, point.quantity)];
  const count = Math.floor((to - from) / APART);
  const inside = Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    const quantity = valueAt(across, from + (index + 1) * APART);
    return { quantity, amount: amountBetween(before, point, quantity) };
  });
  return [...inside, point];
}

function amountBetween(a: Point, b: Point, quantity: number): number {
  if (b.quantity === a.quantity) return b.amount;
  return a.amount + ((quantity - a.quantity) / (b.quantity - a.quantity)) * (b.amount - a.amount);
}

/** The amount on a line; NaN where it has none. At a jump the one that holds before it. */
export function amountOn(runs: readonly Run[], quantity: number): number {
  for (const run of runs) {
    for (const [index, point] of run.entries()) {
      const before = run[index - 1];
      if (point.quantity === quantity) return point.amount;
      if (before !== undefined && before.quantity < quantity && quantity < point.quantity)
        return amountBetween(before, point, quantity);
    }
  }
  return Number.NaN;
}

/** The area between two lines over a stretch of the axis: along the one, and back along the other. */
export function areaBetween(
  first: readonly Run[],
  second: readonly Run[],
  [from, to]: readonly [number, number],
  across: Axis,
  up: Axis,
  look: Look,
): string {
  const [start, end] = [placeOf(across, from), placeOf(across, to)];
  const count = Math.max(1, Math.ceil((end - start) / APART));
  const quantities = Array.from({ length: count + 1 }, (_, index) =>
    index === 0 ? from : index === count ? to : valueAt(across, start + ((end - start) * index) / count),
  );
  const along = (runs: readonly Run[]): readonly string[] =>
    quantities.flatMap(quantity => {
      const value = look({ quantity, amount: amountOn(runs, quantity) });
      if (!Number.isFinite(value)) return [];
      return [`${shown(placeOf(across, quantity))} ${shown(placeOf(up, value))}`];
    });
  const [out, back] = [along(first), along(second)];
  return out.length === 0 || back.length === 0 ? "" : `M${[...out, ...back.toReversed()].join("L")}Z`;
}

function shown(pixels: number): string {
  return String(Math.round(pixels * 100) / 100);
}
