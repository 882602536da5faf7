/** A price over its quantity in the prose: straight pieces with the words that the review gives. */
import type { JSX } from "preact";
import type { ReviewCurve } from "../../../../index.ts";
import { approximately } from "../shared/pixels.ts";

const FRAME = { width: 560, height: 230, left: 96, right: 24, top: 14, bottom: 34 } as const;
/** Words nearer than that would run into each other. */
const APART = { across: 96, up: 16 } as const;

export function PriceFigure({ curve }: { readonly curve: ReviewCurve }): JSX.Element {
  const points = curve.pieces.flatMap(piece => [piece.from, piece.to]);
  const most = (of: readonly string[]): number => Math.max(...of.map(approximately)) || 1;
  const widest = most(points.map(point => point.quantity));
  const highest = most(points.map(point => point.amount));
  const { width, height, left, right, top, bottom } = FRAME;
  const x = (at: string): number => left + (approximately(at) / widest) * (width - left - right);
  const y = (at: string): number => height - bottom - (approximately(at) / highest) * (height - top - bottom);
  const path = curve.pieces
    .map(({ from, to }) => `M${x(from.quantity)} ${y(from.amount)}L${x(to.quantity)} ${y(to.amount)}`)
    .join("");
  const marks = spread(curve.marks, mark => x(mark.at), APART.across);
  const levels = spread(curve.levels, level => y(level.at), APART.up);
  return (
    <figure>
      <figcaption>{curve.title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={curve.title}>
        {levels.map(({ at, words }) => (
          <g key={`level ${at}`}>
            <path class="grid" d={`M${left} ${y(at)}H${width - right}`} />
            <text class="up" x={left - 8} y={y(at) + 4}>
              {words}
            </text>
          </g>
        ))}
        {marks.map(({ at, words }) => (
          <g key={`mark ${at}`}>
            <path class="grid" d={`M${x(at)} ${top}V${height - bottom}`} />
            <text class="across" x={x(at)} y={height - bottom + 18}>
              {words}
            </text>
          </g>
        ))}
        <path class="axis" d={`M${left} ${top}V${height - bottom}H${width - right}`} />
        <path class="price" d={path} />
      </svg>
    </figure>
  );
}

function spread<M>(marks: readonly M[], placeOf: (mark: M) => number, apart: number): readonly M[] {
  const taken: number[] = [];
  return marks.filter(mark => {
    const place = placeOf(mark);
    if (taken.some(other => Math.abs(other - place) < apart)) return false;
    taken.push(place);
    return true;
  });
}
