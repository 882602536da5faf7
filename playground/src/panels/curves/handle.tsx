/** The present quantity on its line: taken hold of by pointer, moved by keys. */
import type { JSX } from "preact";
import { approximately } from "../shared/pixels.ts";
import type { ChartProps } from "./chart.tsx";
import type { Frame } from "./frame.ts";
import { amountOn } from "./paths.ts";
import { placeOf } from "./scales.ts";
import { movedBy } from "./snapping.ts";

interface HandleProps extends ChartProps {
  readonly frame: Frame;
}

export function Handle(props: HandleProps): JSX.Element {
  const { frame, present, shown, texts, valueText, isMain, onMove } = props;
  const { across, up, lines, look } = frame;
  const quantity = approximately(present);
  const x = placeOf(across, Math.min(quantity, across.most));
  const places = lines.map(runs => placeOf(up, look({ quantity, amount: amountOn(runs ?? [], quantity) })));
  const y = Number.isFinite(places[0]) ? Math.max(up.end, places[0] ?? up.start) : up.start;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = movedBy(event.key, event.ctrlKey || event.metaKey || event.altKey, across, present, shown);
    if (next === null) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <g class="handle">
      <path d={`M${x} ${up.end}V${up.start}`} />
      {places.map((place, side) =>
        side > 0 && Number.isFinite(place) && place >= up.end ? (
          <circle key="other" class="beside" cx={x} cy={place} r={5} />
        ) : null,
      )}
      {isMain ? (
        <g
          class="knob"
          role="slider"
          tabindex={0}
          aria-label={texts.point(shown.input.label)}
          aria-orientation="horizontal"
          aria-valuemin={0}
          aria-valuemax={across.most}
          aria-valuenow={Math.min(quantity, across.most)}
          aria-valuetext={valueText}
          onKeyDown={onKeyDown}
        >
          <circle class="halo" cx={x} cy={y} r={16} />
          <circle class="dot" cx={x} cy={y} r={7} />
        </g>
      ) : (
        <circle class="dot" cx={x} cy={y} r={5} />
      )}
    </g>
  );
}
