/** What a chart is drawn in: its size, its axes, and the lines as floats. */
import type { CurveShown } from "../../work/curve-requests.ts";
import { approximately } from "../shared/pixels.ts";
import { AS_AMOUNT, asPrice, type Look, type Run, runsOf } from "./paths.ts";
import type { Axis } from "./scales.ts";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly across: Axis;
  readonly up: Axis;
  readonly look: Look;
  /** By side; null where it has no line. */
  readonly lines: readonly (readonly Run[] | null)[];
}

export interface Drawn {
  readonly shown: CurveShown;
  readonly scale: "linear" | "log";
  readonly what: "amount" | "price";
}

const MARGIN = { left: 62, right: 18, top: 26, bottom: 26 } as const;

export function frameOf({ shown, scale, what }: Drawn, width: number, height: number): Frame {
  const to = approximately(shown.to);
  const least = Math.min(approximately(shown.input.least), to / 10);
  const lines = shown.sides.map(({ line }) => (line === null ? null : runsOf(line)));
  const across: Axis = {
    kind: scale,
    least: scale === "log" ? least : 0,
    most: to,
    start: MARGIN.left,
    end: width - MARGIN.right,
  };
  const look = what === "amount" ? AS_AMOUNT : asPrice(approximately(shown.per.quantity));
  const [low, high] = what === "amount" ? amountEnds(lines) : priceEnds(lines, shown, across, look);
  const up: Axis = {
    kind: "linear",
    least: low,
    most: high,
    start: height - MARGIN.bottom,
    end: MARGIN.top,
  };
  return { width, height, across, up, look, lines };
}

function amountEnds(lines: Frame["lines"]): readonly [number, number] {
  const all = lines.flatMap(runs => (runs ?? []).flatMap(run => run.map(({ amount }) => amount)));
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  return high === low ? [low, low + 1] : [low < 0 ? low * 1.05 : 0, high + (high - low) * 0.06];
}

/** A fee makes the first few units dear without bound: the axis ends where that hides the rest. */
const MOST_TIMES = 5;

function priceEnds(
  lines: Frame["lines"],
  { rows, per }: CurveShown,
  { most, least, kind }: Axis,
  look: Look,
): readonly [number, number] {
  const begin = kind === "log" ? least : most / 50;
  const ends = lines.flatMap(runs => {
    const last = runs?.at(-1)?.at(-1);
    return last === undefined ? [] : [look(last)];
  });
  const points = lines.flatMap(runs => (runs ?? []).flat()).filter(({ quantity }) => quantity >= begin);
  const values = points.map(look).filter(Number.isFinite);
  const typical = Math.max(0, ...ends.filter(Number.isFinite));
  const highest = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const high = typical > 0 ? Math.min(highest, typical * MOST_TIMES) : highest;
  if (rows.length === 0 || per.quantity === "0" || high <= low) return [low, low + 1];
  return [low, high + (high - low) * 0.1];
}
