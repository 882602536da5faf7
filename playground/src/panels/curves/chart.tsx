/** One chart: lines over a quantity, where prices change, jumps, and the present quantity to take hold of. */
import type { ComponentChildren, JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { CurveTexts } from "../../texts/curves.ts";
import type { CurveShown } from "../../work/curve-requests.ts";
import { approximately } from "../shared/pixels.ts";
import type { LargeWords } from "../usage/numbers.ts";
import { Areas, Axes, Jumps, Marks } from "./chart-parts.tsx";
import { type Drawn, type Frame, frameOf } from "./frame.ts";
import { Handle } from "./handle.tsx";
import { amountOn, pathOf } from "./paths.ts";
import { placeOf } from "./scales.ts";
import { heldAt } from "./snapping.ts";
import { useWidth } from "./use-width.ts";

export interface ChartProps extends Drawn {
  readonly title: string;
  readonly controls: ComponentChildren;
  readonly height: number;
  /** The present quantity, as text and in words. */
  readonly present: string;
  readonly valueText: string;
  readonly texts: CurveTexts;
  /** Whether this is the chart whose point the keyboard reaches. */
  readonly isMain: boolean;
  readonly onMove: (quantity: string) => void;
  /** The quantity that is pointed at; null where none is. */
  readonly onPoint: (quantity: string | null) => void;
  readonly pointed: string | null;
}

export function Chart(props: ChartProps): JSX.Element {
  const { shown, title, controls, height, onMove, onPoint, pointed } = props;
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const [isHeld, setHeld] = useState(false);
  const frame = frameOf(props, width, height);
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const quantityAt = (event: PointerEvent): string => {
    const left = (event.currentTarget as Element).getBoundingClientRect().left;
    return heldAt(frame.across, event.clientX - left, shown);
  };
  const hold = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    setHeld(true);
    onPoint(null);
    onMove(quantityAt(event));
  };
  const move = (event: PointerEvent): void => {
    // Where the page moves below a pointer at rest, nobody points.
    if (event.movementX === 0 && event.movementY === 0) return;
    const quantity = quantityAt(event);
    if (isHeld) onMove(quantity);
    else if (event.pointerType === "mouse") onPoint(quantity);
  };
  return (
    <figure class={`chart ${props.what}${isHeld ? " held" : ""}`}>
      <figcaption>
        <span>{title}</span>
        {controls}
      </figcaption>
      <div class="plot" ref={host}>
        <svg {...size} role="img" aria-label={title}>
          <Curves frame={frame} shown={shown} name={props.what} large={props.texts.large} />
          <Jumps frame={frame} shown={shown} />
          <Crossings frame={frame} shown={shown} />
        </svg>
        <svg
          {...size}
          class="hold"
          onPointerDown={hold}
          onPointerMove={move}
          onPointerUp={() => setHeld(false)}
          onPointerCancel={() => setHeld(false)}
          onPointerLeave={() => onPoint(null)}
        >
          <title>{title}</title>
          {pointed !== null && <Pointed frame={frame} quantity={approximately(pointed)} />}
          <Handle {...props} frame={frame} />
        </svg>
      </div>
    </figure>
  );
}

function Lines({ frame: { lines, across, up, look } }: { readonly frame: Frame }): JSX.Element {
  return (
    <g>
      {lines
        .map((runs, side) => ({ runs, side }))
        .toReversed()
        .map(
          ({ runs, side }) =>
            runs !== null && (
              <path
                key={side}
                class={`line ${side === 0 ? "own" : "other"}`}
                d={pathOf(runs, across, up, look)}
              />
            ),
        )}
    </g>
  );
}

/** Lines and areas end below the words of the bounds. */
interface CurvesProps extends FrameShown {
  readonly name: string;
  readonly large: LargeWords;
}

function Curves({ frame, shown, name, large }: CurvesProps): JSX.Element {
  const clip = `url(#plot-${name})`;
  return (
    <>
      <defs>
        <clipPath id={`plot-${name}`}>
          <rect x={0} y={frame.up.end - 8} width={frame.width} height={frame.height} />
        </clipPath>
      </defs>
      <Axes frame={frame} large={large} />
      <g clip-path={clip}>
        <Areas frame={frame} shown={shown} />
      </g>
      <Marks frame={frame} marks={shown.marks} />
      <g clip-path={clip}>
        <Lines frame={frame} />
      </g>
    </>
  );
}

interface FrameShown {
  readonly frame: Frame;
  readonly shown: CurveShown;
}

function Crossings({ frame: { lines, across, up, look }, shown }: FrameShown): JSX.Element {
  const [own] = lines;
  if (own === undefined || own === null || shown.difference === null) return <g />;
  return (
    <g>
      {shown.difference.crossings.map(({ at, quantity }) => {
        const value = approximately(at);
        const y = placeOf(up, look({ quantity: value, amount: amountOn(own, value) }));
        if (value > across.most || !Number.isFinite(y)) return null;
        const x = placeOf(across, value);
        return (
          <g key={at} class="crossing">
            <path d={`M${x} ${y}V${up.start}`} />
            <path class="diamond" d={`M${x} ${y - 6}l6 6l-6 6l-6 -6Z`} />
            <text
              x={x}
              y={up.start - 6}
              text-anchor={x > across.end - 70 ? "end" : "start"}
              dx={x > across.end - 70 ? -5 : 5}
            >
              {quantity}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Pointed({ frame, quantity }: { readonly frame: Frame; readonly quantity: number }): JSX.Element {
  const { across, up, lines, look } = frame;
  const x = placeOf(across, quantity);
  return (
    <g class="pointed">
      <path d={`M${x} ${up.end}V${up.start}`} />
      {lines.map((runs, side) => {
        const y = placeOf(up, look({ quantity, amount: amountOn(runs ?? [], quantity) }));
        if (!Number.isFinite(y) || y < up.end - 8) return null;
        return (
          <circle
            key={side === 0 ? "own" : "other"}
            class={side === 0 ? "own" : "other"}
            cx={x}
            cy={y}
            r={4}
          />
        );
      })}
    </g>
  );
}
