/** A bar between two parts of the page: it moves by pointer and by arrow keys, and stays where it was left. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { remember, remembered } from "./memory.ts";

interface Shown {
  readonly name: "columns" | "rows";
  readonly label: string;
  /** What it divides, in percent of the page. */
  readonly share: number;
  readonly move: (share: number) => void;
}

const LEAST = 20;
const MOST = 80;
const STEP = 2;

export function Splitter({ name, label, share, move }: Shown): JSX.Element {
  const isUpright = name === "columns";
  const to = (next: number): void => move(Math.min(MOST, Math.max(LEAST, next)));
  const drag = (event: PointerEvent): void => {
    const bar = event.currentTarget;
    if (!(bar instanceof HTMLElement) || !bar.hasPointerCapture(event.pointerId)) return;
    const box = bar.parentElement?.getBoundingClientRect();
    if (box === undefined) return;
    const part = isUpright ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
    to(Math.round(part * 1000) / 10);
  };
  const step = (event: KeyboardEvent): void => {
    const back = isUpright ? "ArrowLeft" : "ArrowUp";
    const on = isUpright ? "ArrowRight" : "ArrowDown";
    if (event.key !== back && event.key !== on) return;
    event.preventDefault();
    to(share + (event.key === back ? -STEP : STEP));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can be moved is a separator with a value, which hr is not
    <div
      class={`splitter ${name}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isUpright ? "vertical" : "horizontal"}
      aria-valuenow={Math.round(share)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onKeyDown={step}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDblClick={() => to(50)}
    />
  );
}

/** A share in percent and how to change it, kept from visit to visit. */
export function useShare(name: Shown["name"], first: number): readonly [number, (share: number) => void] {
  const [share, setShare] = useState(() => {
    const kept = Number(remembered(`split.${name}`) ?? first);
    return kept >= LEAST && kept <= MOST ? kept : first;
  });
  const change = (next: number): void => {
    setShare(next);
    remember(`split.${name}`, String(next));
  };
  return [share, change];
}
